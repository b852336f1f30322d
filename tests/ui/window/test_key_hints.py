"""The status bar shows keys that work where the focus is, and opening something gives the text the keys."""

import shutil
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.annotation.list_view import ListView
from reviewer.ui.panels.reading.find import FindBar
from reviewer.ui.project.open_project import OpenProject
from reviewer.ui.settings import Settings
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import OTHER, Start

_LEFT = Qt.MouseButton.LeftButton


def _caps(opened: OpenProject) -> set[str]:
    labels = opened.status.findChildren(QLabel)
    return {label.text() for label in labels if label.property("look") == "keycap" and label.isVisible()}


def _related(start: Start, project: Path, qtbot: QtBot) -> tuple[OpenProject, ListView]:
    program = start(Settings())
    program.open(project)
    opened = program.project
    assert opened is not None
    qtbot.waitUntil(lambda: any(frame.pane.hasFocus() for frame in opened.panes.frames))
    a, b = (tag_claim(opened.workspace, article, [(16, 60)]) for article in opened.desk.panes)
    relate(opened.workspace, RelationType.CONTRADICTS, a.id, b.id)
    opened.panel.show_list("relations")
    view = opened.panel.current_list().view
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    return opened, view


def test_in_a_list_no_single_letter_is_shown(start: Start, project: Path, qtbot: QtBot) -> None:
    opened, view = _related(start, project, qtbot)
    QTest.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    selected = opened.desk.selected
    assert selected is not None
    assert selected.kind is Kind.RELATION
    assert view.hasFocus()
    qtbot.waitUntil(lambda: "Enter" in _caps(opened))
    assert {"Del", "F2"} <= _caps(opened)
    assert not _caps(opened) & {"A", "D", "F", "R", "N"}


def test_enter_on_a_relation_goes_to_the_text_where_letters_decide(start: Start, project: Path, qtbot: QtBot) -> None:
    opened, view = _related(start, project, qtbot)
    QTest.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(view.model().index(0, 0)).center())
    QTest.keyClick(view, Qt.Key.Key_Return)
    frame = opened.panes.active_frame
    assert frame is not None
    assert frame.pane.hasFocus()
    qtbot.waitUntil(lambda: {"F", "A"} <= _caps(opened))
    QTest.keyClick(frame.pane, Qt.Key.Key_A)
    assert opened.workspace.ask.relations()[0].status is RelationStatus.CONFIRMED


def test_articles_that_come_in_give_the_text_the_keys(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened, view = _related(start, project, qtbot)
    view.setFocus()
    third = tmp_path / "third.txt"
    third.write_text(OTHER.replace("pilots", "sailors"), encoding="utf-8")
    opened.adding.add([third])
    qtbot.waitUntil(lambda: any(frame.pane.hasFocus() for frame in opened.panes.frames))


def test_what_a_search_found_is_marked_in_the_pane_and_f3_goes_on(start: Start, project: Path, qtbot: QtBot) -> None:
    opened, _view = _related(start, project, qtbot)
    field = opened.top.search
    field.setFocus()
    QTest.keyClicks(field, "harbour")
    qtbot.waitUntil(lambda: opened.search.model.rowCount() > 1)
    QTest.keyClick(field, Qt.Key.Key_Return)
    frame = opened.panes.active_frame
    assert frame is not None
    assert frame.pane.hasFocus()
    assert frame.find_field.text() == "harbour"
    bar = frame.findChild(FindBar)
    assert bar is not None
    qtbot.waitUntil(lambda: len(bar.hits) > 1)
    first = bar.current
    opened.perform("find_next")
    assert bar.current not in {None, first}


def test_who_can_only_read_is_offered_keys_for_reading_and_told_why_others_do_nothing(
    start: Start, project: Path, qtbot: QtBot
) -> None:
    with closing(Workspace.open(project)):
        program = start(Settings())
        program.open(project)
        opened = program.project
        assert opened is not None
        frame = opened.panes.active_frame
        assert frame is not None
        qtbot.waitUntil(lambda: "J" in _caps(opened))
        assert not _caps(opened) & {"C", "S", "E", "X", "V", "U", "T"}
        why = opened.page.message.text
        frame.pane.set_caret(20)
        QTest.keyClick(frame.pane, Qt.Key.Key_C)
        assert opened.page.message.text == f"Not done: Mark a claim. {opened.gate.reason().text}"
        assert why in opened.page.message.text


def test_r_brings_the_choices_into_sight_where_the_inspector_comes_as_a_drawer(
    start: Start, sample_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(Settings())
    program.window.resize(640, 700)
    program.open(Path(shutil.copy(sample_file, tmp_path / "sample.reviewer")))
    opened = program.project
    assert opened is not None
    relation = next(one for one in opened.workspace.ask.relations() if one.type is RelationType.CONTRADICTS)
    qtbot.waitUntil(lambda: any(frame.pane.hasFocus() for frame in opened.panes.frames))
    assert not opened.page.shows("panel")
    opened.desk.open_relation(relation.id)
    QApplication.processEvents()
    opened.perform("resolve")
    box = opened.panel.inspector.relation.decision.resolve_box

    def in_sight() -> bool:
        frame = opened.panel.inspector.relation.parentWidget()
        assert frame is not None
        choice = box.buttons[0]
        place = QRect(choice.mapTo(frame, QPoint(0, 0)), choice.size())
        return choice.isVisible() and frame.rect().contains(place)

    for _ in range(20):
        QApplication.processEvents()
    assert in_sight()
