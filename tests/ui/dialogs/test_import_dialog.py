"""The review of a set that comes in: what it says, what can be decided, and that nothing happens before."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.relation import Decision
from reviewer.exchange.formats import by_name
from reviewer.ui.bridge import Bridge
from reviewer.ui.dialogs.conflict_page import ConflictPage
from reviewer.ui.dialogs.import_dialog import ImportDialog
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.set_items import Category, Item
from reviewer.workspace.sets import collect, write_set
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import content
from tests.ui.conftest import Sample

Open = Callable[[Path], ImportDialog]


@pytest.fixture
def review(sample: Sample, qtbot: QtBot) -> Open:
    def opened(path: Path) -> ImportDialog:
        dialog = ImportDialog(sample.bridge, sample.desk, sample.tasks, path)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 or bool(dialog.message.text))
        return dialog

    return opened


def changed_set(sample: Sample, folder: Path) -> Path:
    """The sample as somebody has it whose first article reads otherwise, with one claim more at a place gone here."""
    annotations = collect(sample.workspace)
    claim = annotations.claims[0]
    article = next(one for one in annotations.articles if one.id == claim.article)
    anchor = claim.mentions[0].anchors[0]
    text = annotations.contents[article.id].text
    words = anchor.exact.split()
    edited = " ".join(["Seventeen", *words[1:]])
    other = text[: anchor.start] + edited + text[anchor.end :]
    other = other.replace("\n\n", "\n \n")
    version = replace(article, id=article_id(other, article.url), length=len(other), url="https://news.example/one")
    start = other.index(edited)
    moved = replace(anchor, start=start, end=start + len(edited), exact=edited)
    mention = replace(claim.mentions[0], id=new_id(), article=version.id, anchors=(moved,))
    new = replace(claim, id=new_id(), article=version.id, mentions=(mention,), point=None, values=(), tags=())
    path = folder / "changed.reviewset"
    made = AnnotationSet(articles=(version,), contents={version.id: content(other)}, claims=(new,))
    by_name("reviewset").write(made, path)
    return path


def conflicting_set(sample: Sample, folder: Path) -> Path:
    """The sample, of which three claims were changed here and there."""
    path = folder / "conflicts.reviewset"
    claims = sample.workspace.ask.claims()[:3]
    for claim in claims:
        edit_claim(sample.workspace, claim.id, note="Theirs.")
    write_set(sample.workspace, "reviewset", path)
    for _ in claims:
        sample.workspace.undo()
    for claim in claims:
        edit_claim(sample.workspace, claim.id, note="Ours.")
    return path


def press(dialog: ImportDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.focusWidget(), key)


def notes(sample: Sample) -> list[str]:
    return [claim.note for claim in sample.workspace.ask.claims()[:3]]


def test_a_quote_that_reads_otherwise_is_shown_beside_the_article_and_taken_by_a_key(
    sample: Sample, review: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    before = collect(sample.workspace)
    dialog = review(changed_set(sample, tmp_path))
    row = dialog.model.row_at(dialog.lines.currentIndex())
    assert row is not None
    assert row.category is Category.UNSURE
    assert row.doubt is not None
    assert dialog.pages.currentWidget() is dialog.place
    assert row.doubt.anchor.exact in dialog.place.quote.toPlainText()
    (mark,) = dialog.place.article.extraSelections()
    assert mark.cursor.selectedText().split()[1:] == row.doubt.anchor.exact.split()[1:]
    assert not dialog.take_button.isEnabled()

    press(dialog, Qt.Key.Key_A)
    assert dialog.take_button.isEnabled()
    assert collect(sample.workspace).claims == before.claims
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sample.messages))
    assert len(sample.workspace.ask.claims()) == len(before.claims) + 1
    assert sample.workspace.ask.integrity() == "ok"
    sample.workspace.undo()
    assert collect(sample.workspace).claims == before.claims


def test_another_place_is_selected_in_the_article(sample: Sample, review: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = review(changed_set(sample, tmp_path))
    row = dialog.model.row_at(dialog.lines.currentIndex())
    assert row is not None
    assert row.doubt is not None
    cursor = dialog.place.article.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 2)
    dialog.place.article.setTextCursor(cursor)
    chosen = dialog.place.chosen()
    assert chosen is not None
    dialog.accept_row()
    dialog.take_button.click()
    qtbot.waitUntil(lambda: bool(sample.messages))
    claim = sample.workspace.ask.claim(row.item.id) if row.item.id else None
    assert claim is not None
    assert (claim.mentions[0].anchors[0].start, claim.mentions[0].anchors[0].end) == chosen


def test_conflicts_show_both_sides_and_each_is_decided_by_a_key(
    sample: Sample, review: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = review(conflicting_set(sample, tmp_path))
    chip = dialog.layout_.chip(Category.CONFLICT)
    assert chip is not None
    assert chip.text().endswith(" 3")
    assert dialog.pages.currentWidget() is dialog.conflict
    assert not dialog.take_button.isEnabled()
    press(dialog, Qt.Key.Key_A)
    press(dialog, Qt.Key.Key_D)
    assert dialog.lines.currentIndex().row() == 2
    assert notes(sample) == ["Ours."] * 3
    assert len([line for line in dialog.left_out() if line.startswith("Conflict")]) == 2
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sample.messages))
    assert notes(sample) == ["Theirs.", "Ours.", "Ours."]


@pytest.mark.parametrize(("theirs", "expected"), [(True, "Theirs."), (False, "Ours.")])
def test_all_conflicts_are_decided_at_once(  # noqa: PLR0913, PLR0917 - a case and fixtures
    sample: Sample,
    review: Open,
    tmp_path: Path,
    qtbot: QtBot,
    theirs: bool,  # noqa: FBT001
    expected: str,
) -> None:
    dialog = review(conflicting_set(sample, tmp_path))
    (dialog.layout_.all_theirs if theirs else dialog.layout_.all_ours).click()
    assert "decided" in dialog.layout_.waiting.text()
    assert dialog.take_button.isEnabled() is theirs
    if theirs:
        dialog.take_button.click()
        qtbot.waitUntil(lambda: bool(sample.messages))
    assert notes(sample) == [expected] * 3


def test_chips_show_one_category_and_cancel_leaves_all_as_it_was(sample: Sample, review: Open, tmp_path: Path) -> None:
    dialog = review(conflicting_set(sample, tmp_path))
    before = collect(sample.workspace).claims
    same = dialog.layout_.chip(Category.SAME)
    assert same is not None
    every = dialog.model.rowCount()
    same.click()
    assert 0 < dialog.model.rowCount() < every
    assert {row.category for row in map(dialog.model.row_at, _indexes(dialog)) if row} == {Category.SAME}
    same.click()
    assert dialog.model.rowCount() == every
    press(dialog, Qt.Key.Key_A)
    dialog.reject()
    assert not dialog.isVisible()
    assert collect(sample.workspace).claims == before


def _indexes(dialog: ImportDialog) -> list[QModelIndex]:
    return [dialog.model.index(row) for row in range(dialog.model.rowCount())]


def test_what_stays_out_is_saved_as_a_list(sample: Sample, review: Open, tmp_path: Path) -> None:
    dialog = review(changed_set(sample, tmp_path))
    dialog.save_left_out(tmp_path / "left.txt")
    (line,) = (tmp_path / "left.txt").read_text(encoding="utf-8").splitlines()
    assert line.startswith("Place to check\tClaim\t")
    dialog.save_left_out(tmp_path / "no such folder" / "left.txt")
    assert "could not be written: it or its folder is not there" in dialog.message.text
    dialog.accept_row()
    assert dialog.left_out() == []


def test_undo_beside_what_was_taken_in_goes_the_way_of_every_undo(
    sample: Sample, review: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    """A large set takes seconds to take back: never in the window's own thread."""
    dialog = review(conflicting_set(sample, tmp_path))
    dialog.layout_.all_theirs.click()
    dialog.take_button.click()
    qtbot.waitUntil(lambda: bool(sample.messages))
    taken = notes(sample)
    assert taken == ["Theirs."] * 3
    undo = sample.messages[-1].action
    assert undo is not None
    with qtbot.waitSignal(sample.desk.undo_requested):
        undo()
    assert notes(sample) == taken


def test_nothing_of_a_set_is_held_after_its_review(sample: Sample, review: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "all.reviewset"
    write_set(sample.workspace, "reviewset", path)
    dialog = review(path)
    assert dialog.model.rowCount() > 0
    dialog.reject()
    assert dialog.model.rowCount() == 0
    qtbot.waitUntil(lambda: not sample.tasks.busy)


def test_every_row_says_its_kind_and_none_an_id(sample: Sample, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "all.reviewset"
    write_set(sample.workspace, "reviewset", path)
    relation = sample.workspace.ask.relations()[0]
    with closing(Workspace.create(tmp_path / "empty.reviewer")) as empty:
        bridge = Bridge(empty)
        dialog = ImportDialog(bridge, sample.desk, sample.tasks, path)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
        lines = [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]
        assert not [line for line in lines if re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", line)]
        kinds = {line.partition(" · ")[2].partition(":")[0] for line in lines}
        assert {"Article", "Claim", "Event", "Link to event", "Relation", "Annotator", "Point"} <= kinds
        number = next(n for n, row in enumerate(dialog.model.every) if row.item.id == relation.id)
        claim = sample.workspace.ask.claim(relation.a)
        assert claim is not None
        assert claim.statement[:20] in lines[number]
        dialog.lines.setCurrentIndex(dialog.model.index(number))
        told = [label.text() for label in dialog.conflict.findChildren(QLabel)]
        assert "Relation" in told
        assert "no longer there" not in told
        dialog.reject()
        bridge.close()
        bridge.asking.close()


@pytest.fixture
def _eight_hours_ahead(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "CST-8")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_eight_hours_ahead")
def test_of_a_relation_it_says_who_decided_it_in_the_other_project_and_when_by_the_clock_here(
    sample: Sample, qtbot: QtBot
) -> None:
    decided = datetime(2016, 6, 14, 18, 30, tzinfo=UTC)
    relation = replace(sample.workspace.ask.relations()[0], modified=decided)
    page = ConflictPage(sample.workspace.ask)
    qtbot.addWidget(page)
    item = Item(Category.NEW, "relations", relation.id, "≠", theirs=relation)
    page.show_item(item)
    assert not any("decided" in label.text().lower() for label in page.findChildren(QLabel))
    page.show_item(replace(item, decision=Decision("cleo", decided)))
    shown = page.takeWidget()
    assert shown is not None
    (hands,) = (label.text() for label in shown.findChildren(QLabel) if "cleo" in label.text())
    assert hands.endswith("cleo, 15 Jun 2016, 02:30")
    assert hands.count("15 Jun 2016, 02:30") == 2
