"""A morning with the program: the walk of its design in one window, with a picture of each step where they are wanted.

`REVIEWER_PICTURES=folder` saves the pictures.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget

from reviewer.domain.relation import RelationStatus
from reviewer.ui.dialogs.export_dialog import ExportDialog
from reviewer.ui.panels.reading.mark import RelationMark
from tests.end_to_end.driver import Driver, lines_of, rows_of

# The offscreen platform says so of file dialogs and their lists of names.
_DIALOGS = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Morning:
    """The words by which sentences of the two articles are found; pairs are (right pane, left pane)."""

    left: str
    right: str
    said: str
    speaker: str
    without: str
    same_event: str
    at_odds: tuple[tuple[str, str], ...]
    two_events: tuple[str, str]
    searches: tuple[str, ...]
    differing: frozenset[str]
    """Words that are marked as differing somewhere on the walk through the contradictions."""


SAMPLE = Morning(
    left="ministry",
    right="lantern",
    said="no third round",
    speaker="two people close to the Lisk delegation",
    without="said",
    same_event="flood line between",
    at_odds=(
        ("five of the nine", "seven of nine"),
        ("at least 34", "killed 31"),
        ("only three hours", "announced in advance"),
    ),
    two_events=("It opened in Tolven", "The 14th"),
    searches=("热线", "flood line"),
    differing=frozenset({"five", "seven", "34", "31"}),
)
CORPUS = Morning(
    left="000_",
    right="003_",
    said="would be in the",
    speaker="State media",
    without="reported",
    same_event="cited the",
    at_odds=(
        ("Without further", "is viewed in"),
        ("difficult to make", "greater trust"),
        ("would aim to", "According to Baucus"),
    ),
    two_events=("is under way", "are conducting"),
    searches=("国内英语新闻", "hotline"),
    differing=frozenset({"last year"}),
)


class Walk:
    """The steps, one after another; each looks at what the window shows."""

    def __init__(self, person: Driver, morning: Morning, files: list[Path]) -> None:
        self.person, self.morning, self.files = person, morning, files
        self.path = person.folder / "talks.reviewer"
        self.differing: set[str] = set()

    def project_and_articles(self) -> None:
        """1. New project…, a name, done; the files are dropped on the window."""
        person = self.person
        person.start()
        person.picture("1a-first-start")
        person.press("Ctrl+N", modal=True)
        dialog = person.dialog()
        assert isinstance(dialog, QFileDialog)
        person.picture("1b-new-project")
        person.retype(str(self.path.with_suffix("")))
        person.press("Enter")
        person.wait(lambda: person.program.project is not None)
        assert self.path.is_file()
        person.picture("1c-empty-project")
        person.add(self.files)
        assert f"{len(self.files)} articles added" in person.message()
        assert len(rows_of(person.project.articles.model)) == len(self.files)
        dates = {article.published for article in person.ask.articles()}
        assert len(dates) > 2, "no dates were found"
        for frame in person.project.panes.frames:
            assert not any(frame.pane.is_fold_open(fold) for fold in frame.pane.folds)
        person.picture("1d-articles")

    def side_by_side(self) -> None:
        """2. Enter opens one article, Ctrl+Enter the other beside it."""
        person = self.person
        for _ in person.project.panes.frames:
            person.press("Ctrl+W")
        assert not person.project.panes.frames
        person.picture("2a-nothing-open")
        for name, key in ((self.morning.left, "Enter"), (self.morning.right, "Ctrl+Enter")):
            person.click_row(person.project.articles.list, self._row(name))
            person.press(key)
        assert len(person.project.panes.frames) == 2
        person.picture("2b-side-by-side")

    def a_claim(self) -> None:
        """3. `C` on a sentence; one value is wrong: Tab, type, Tab."""
        person, morning = self.person, self.morning
        person.click_text(morning.said, pane=1)
        person.press("C")
        person.picture("3a-claim")
        page = person.project.panel.inspector.claim
        assert morning.without not in page.statement.toPlainText()
        assert page.said_by.speaker.text() == morning.speaker
        assert page.isVisible()
        person.press("Tab Tab")
        person.retype(f"{morning.speaker}, twice")
        person.press("Tab")
        person.settle()
        claim = person.ask.claims()[0]
        assert claim.attribution[-1].names == (morning.speaker, "twice")
        assert "✓ Saved" in person.status()
        person.picture("3b-value-corrected")

    def an_event(self) -> None:
        """4. `E`: a new event; in the other pane `C E 1`."""
        person = self.person
        person.click_text(self.morning.said, pane=1)
        person.press("E")
        assert any("New event" in line for line in person.offered())
        person.picture("4a-event-palette")
        person.press("Enter")
        person.click_text(self.morning.same_event, pane=0)
        person.press("C E")
        person.picture("4b-event-again")
        person.press("1")
        [event] = person.ask.events()
        assert len(person.ask.claims_of_event(event.id)) == 2
        person.picture("4c-linked")

    def contradictions(self) -> None:
        """5. `C X 1 Enter`; a pair that is about two events: `F`."""
        person = self.person
        for number, (here, there) in enumerate(self.morning.at_odds):
            person.click_text(there, pane=0)
            person.press("C")
            claims = {claim.id for claim in person.ask.claims_of_article(person.article(0))}
            person.click_text(here, pane=1)
            person.press("C X")
            self._pick(there)
            if number == 0:
                person.picture("5a-contradicts")
            person.press("Enter")
            assert len(person.ask.relations()) == number + 1, person.message()
            assert {claim.id for claim in person.ask.claims_of_article(person.article(0))} == claims
        person.picture("5b-bands")
        assert f"{len(self.morning.at_odds)} open ≠" in person.counts()
        [gutter] = person.project.panes.gutters()
        assert gutter.isVisible()
        self._two_events()

    def _two_events(self) -> None:
        person, (here, there) = self.person, self.morning.two_events
        for words, pane, event in ((there, 0, "One round of talks"), (here, 1, "Another round of talks")):
            person.click_text(words, pane)
            person.press("C E")
            person.type(event)
            person.press("Enter")
        person.press("X")
        self._pick(there)
        person.press("Enter")
        before = person.counts()
        person.picture("5c-two-events")
        said = [label.text() for label in person.project.panel.findChildren(QLabel) if label.isVisible()]
        assert any("Two different events. Both can be true" in text for text in said)
        person.press("F")
        person.settle()
        assert person.counts() != before
        explained = [r for r in person.ask.relations() if r.status is RelationStatus.EXPLAINED]
        assert len(explained) == 1
        person.picture("5d-explained")

    def walk_contradictions(self) -> None:
        """6. `N` opens each with both claims at one height; A, D, R; Alt+Left returns."""
        person = self.person
        person.press("Ctrl+2 Escape")
        place = person.pane(1).caret()
        person.press("N")
        self._check_aligned()
        person.picture("6a-first-open")
        person.press("A N")
        self._check_aligned()
        person.picture("6b-second-open")
        person.press("D N")
        self._check_aligned()
        assert self.differing >= self.morning.differing
        person.press("R")
        person.settle()
        question = person.project.panel.inspector.relation.decision.resolve_box
        assert not any(button.visibleRegion().isEmpty() for button in question.buttons), "the question is out of sight"
        person.picture("6c-which-prevails")
        person.press("1")
        person.type("Counted by two sides")
        person.press("Enter Escape")
        person.settle()
        person.picture("6d-resolved")
        decided = {relation.status for relation in person.ask.relations()}
        assert decided == {
            RelationStatus.CONFIRMED,
            RelationStatus.DISMISSED,
            RelationStatus.RESOLVED,
            RelationStatus.EXPLAINED,
        }
        resolved = next(r for r in person.ask.relations() if r.status is RelationStatus.RESOLVED)
        panes = person.project.desk.panes
        claims = {claim.id: claim for claim in person.ask.claims()}
        left = min((resolved.a, resolved.b), key=lambda claim: panes.index(claims[claim].article))
        assert (resolved.reason, resolved.prevails) == ("Counted by two sides", left)
        person.press("Alt+Left Alt+Left Alt+Left")
        assert person.pane(person.project.desk.active).caret() == place

    def ten_back(self) -> None:
        """7. Ctrl+Z ten times, one click in History, and Ctrl+Z after closing and opening again."""
        person = self.person
        before = (person.counts(), person.ask.relations())
        for _ in range(10):
            person.press("Ctrl+Z")
        person.settle()
        assert person.counts() != before[0]
        person.press("Ctrl+H")
        person.picture("7a-history")
        person.click_row(person.project.history.list, 0)
        person.settle()
        assert (person.counts(), person.ask.relations()) == before
        person.press("Ctrl+H")
        person.close()
        person.start(self.path)
        person.picture("7b-opened-again")
        assert (person.counts(), person.ask.relations()) == before
        assert len(person.project.panes.frames) == 2
        person.press("Ctrl+Z Ctrl+Shift+Z")
        person.settle()
        assert (person.counts(), person.ask.relations()) == before

    def search(self) -> None:
        """8. A search in either script; Enter jumps there."""
        person = self.person
        for number, words in enumerate(self.morning.searches):
            person.press("Ctrl+Shift+F")
            person.retype(words)
            popup = person.project.search
            person.wait(lambda words=words, popup=popup: popup.isVisible() and words in popup._searched)  # type: ignore[misc]  # noqa: SLF001
            person.picture(f"8{'ab'[number]}-search")
            person.press("Enter")
            person.settle()
            desk = person.project.desk
            view = person.pane(desk.active)
            caret = desk.caret()
            assert caret is not None
            assert words.casefold() in person.ask.text(caret.article).casefold()
            assert view.rects_of(caret.position, caret.position + 1), "the place is not in sight"
            assert view.hasFocus()
        person.picture("8c-found")

    def export(self) -> None:
        """9. The report, the set, the spreadsheet: each says what it writes and what it leaves out."""
        person = self.person
        person.press("Ctrl+E", modal=True)
        dialog = person.dialog()
        assert isinstance(dialog, ExportDialog)
        for number, words in enumerate(("report", "reviewset", "CSV")):
            self._choose(dialog.formats, words)
            person.wait(lambda: not person.project.situation().busy)
            assert "claim" in dialog.summary.text()
            assert dialog.keeps.text()
            assert dialog.loses.text()
            person.picture(f"9{'abc'[number]}-export")
            target = person.folder / f"out{number}{dialog.chosen_format().extension}"
            self._fill(dialog.path_field, str(target))
            person.click_button("Export")
            person.wait(lambda target=target: str(target) in person.message())  # type: ignore[misc]
        person.picture("9d-written")
        person.press("Escape", modal=True)
        self._check_files()

    def _check_files(self) -> None:
        folder, ask = self.person.folder, self.person.ask
        report = next(folder.glob("out0*")).read_text(encoding="utf-8")
        names = sorted(path.suffix for path in folder.glob("out*"))
        assert ".reviewset" in names
        assert "contradict" in report.casefold()
        claims = [path for path in folder.rglob("*.csv") if "claims" in path.name]
        if claims:
            with claims[0].open(encoding="utf-8-sig", newline="") as stream:
                assert len(list(csv.DictReader(stream))) == len(ask.claims())

    # Parts of steps

    def _row(self, name: str) -> int:
        """The row of an article in the list, by the name of its file."""
        text = next(file for file in self.files if name in file.name).read_text(encoding="utf-8")
        model = self.person.project.articles.model
        start = text.strip()[:20]
        article = next(a for a in self.person.ask.articles() if self.person.ask.text(a.id).strip().startswith(start))
        row = model.position(article.id)
        assert row is not None
        return row

    def _pick(self, words: str) -> None:
        """Walk down the palette to the claim with these words; what it offers is previewed on the way."""
        person = self.person
        palette = person.palette()
        assert palette is not None, person.message()
        claims = {claim.statement for claim in person.ask.claims() if words in claim.quote}
        for _ in range(9):
            line = str(palette.list.currentIndex().data(Qt.ItemDataRole.DisplayRole))
            if any(statement in line for statement in claims):
                return
            person.press("Down")
        message = f"{words} is not offered among {person.offered()}"
        raise AssertionError(message)

    def _check_aligned(self) -> None:
        person = self.person
        selected = person.project.desk.selected
        relation = person.ask.relation(selected.id) if selected is not None else None
        assert relation is not None, person.message()
        tops = []
        for claim in (person.ask.claim(relation.a), person.ask.claim(relation.b)):
            assert claim is not None
            frame = person.project.panes.pane_of(claim.article)
            assert frame is not None
            start = claim.mentions[0].anchors[0].start
            assert frame.pane.rects_of(start, start + 1), "a claim is out of sight"
            tops.append(frame.pane.rects_of(start, start + 1)[0].top())
            shown = frame.pane._sheet.emphasis.relation  # noqa: SLF001 - what is painted
            assert isinstance(shown, RelationMark)
            self.differing |= {frame.pane.text_of(*words) for words in shown.differing}
        assert abs(tops[0] - tops[1]) <= 1

    def _choose(self, formats: QListWidget, words: str) -> None:
        lines = lines_of(formats)
        names = [formats.item(row).toolTip() for row in range(formats.count())]
        wanted = words.casefold()
        row = next(r for r in range(len(lines)) if wanted in f"{lines[r]} {names[r]}".casefold())
        self.person.click_row(formats, row)

    def _fill(self, field: QLineEdit, text: str) -> None:
        self.person.click(field)
        self.person.retype(text)


def _walk(walk: Walk) -> None:
    walk.project_and_articles()
    walk.side_by_side()
    walk.a_claim()
    walk.an_event()
    walk.contradictions()
    walk.walk_contradictions()
    walk.ten_back()
    walk.search()
    walk.export()


@_DIALOGS
def test_the_morning_with_the_sample_articles(person: Driver, sample_articles: list[Path]) -> None:
    if person.pictures is not None:
        person.pictures /= "sample"
    _walk(Walk(person, SAMPLE, sample_articles))


@_DIALOGS
def test_the_morning_with_real_articles(person: Driver, corpus: Path) -> None:
    _walk(Walk(person, CORPUS, sorted(corpus.glob("*.txt"))))
