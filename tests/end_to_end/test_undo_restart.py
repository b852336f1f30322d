"""A session of every kind of work in the window, taken back to its start, and done again after a restart."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reviewer.workspace.questions import Questions
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver, rows_of

Records = Mapping[str, object]


@dataclass(frozen=True)
class State:
    """What is stored and what the window shows of it."""

    stored: Records
    counts: str
    articles: list[str]
    marks: Mapping[object, object]


def _stored(ask: Questions) -> Records:
    """Every record of the project with every field."""
    return {
        "articles": {
            article.id: (article, ask.text(article.id), ask.reading(article.id)) for article in ask.articles()
        },
        "claims": {claim.id: claim for claim in ask.claims()},
        "events": {event.id: event for event in ask.events()},
        "links": {link.id: link for link in ask.links()},
        "points": {point.id: point for point in ask.points()},
        "relations": {relation.id: relation for relation in ask.relations()},
        "outlets": {outlet.name: outlet for outlet in ask.outlets()},
        "tags": [(tag.name, count) for tag, count in ask.tags()],
    }


def _marks(person: Driver) -> Mapping[object, object]:
    books = [frame.book for frame in person.project.panes.frames if frame.book is not None]
    return {book.article: dict(book.marks) for book in books}


class Session:
    """Works at the window and keeps the state after each deed."""

    def __init__(self, person: Driver) -> None:
        self.person = person
        self.states = [self._now()]

    def did(self) -> None:
        """Note the state; what was done last is one action and has changed something."""
        now = self._now()
        assert now.stored != self.states[-1].stored, f"nothing changed; the window says: {self.person.message()}"
        self.states.append(now)

    def press(self, *deeds: str) -> None:
        """Do deeds of one action each by their keys."""
        for keys in deeds:
            self.person.press(keys)
            self.did()

    def _now(self) -> State:
        person = self.person
        person.settle()
        return State(_stored(person.ask), person.counts(), rows_of(person.project.articles.model), _marks(person))


def _work(session: Session, articles: list[Path]) -> None:
    """Some twenty actions of all kinds."""
    person = session.person
    person.add(articles[4:6])
    person.wait(lambda: len(person.project.panes.frames) == 2)
    session.did()  # a drop is one action, however many files it brings
    here, there = person.pane_with("five of the nine"), person.pane_with("seven of nine")

    person.click_text("seven of nine pledges", there)
    session.press("C", "E Enter")
    person.drag_over("five of the nine pledges have been met 👍🏽", here)
    session.press("C", "E 1", "X 1 Enter", "A")
    person.press("T")
    person.type("pledges")
    session.press("Enter")

    person.click_text("five of the nine", here)
    person.click(person.project.panel.inspector.claim.statement)
    person.retype("Five pledges are met")
    session.press("Tab")
    person.retype("the paper itself")
    session.press("Enter")

    person.click_text("Take the flood line", here)
    session.press("S C", "Alt+Shift+Left")
    person.press("T")
    person.type("洪水 flood")
    session.press("Enter", "Ctrl+D")
    person.click_text("Take the flood line", here)
    session.press("V 1 Enter", "D")

    person.click_list("claims", 0)
    session.press("Delete")
    person.click_row(person.project.articles.list, 0)
    person.press("F2")
    person.retype("Renamed <b>boldly</b>")
    session.press("Enter")


def _check(person: Driver, state: State) -> None:
    person.settle()
    assert _stored(person.ask) == state.stored
    assert person.counts() == state.counts
    assert rows_of(person.project.articles.model) == state.articles
    marks = _marks(person)
    for article in marks.keys() & state.marks.keys():
        assert marks[article] == state.marks[article]


def _walk(person: Driver, key: str, states: list[State]) -> None:
    """Press a key once for each of these states."""
    for state in states:
        person.press(key)
        _check(person, state)


def test_undone_to_the_start_and_redone_to_the_end_across_a_restart(
    person: Driver, sample_articles: list[Path]
) -> None:
    project = person.folder / "talks.reviewer"
    Workspace.create(project).close()
    person.start(project)
    session = Session(person)
    _work(session, sample_articles)
    assert len(session.states) > 15

    _walk(person, "Ctrl+Z", session.states[-2::-1])
    assert person.project.workspace.undoable() is None
    person.close()

    person.start(project)
    _check(person, session.states[0])
    _walk(person, "Ctrl+Shift+Z", session.states[1:])
    assert person.project.workspace.redoable() is None
    assert person.ask.integrity() == "ok"


def test_undo_after_a_restart_takes_back_what_was_done_before_it(person: Driver, sample_articles: list[Path]) -> None:
    project = person.folder / "talks.reviewer"
    Workspace.create(project).close()
    person.start(project)
    person.add(sample_articles[5:])
    person.wait(lambda: len(person.project.panes.frames) == 1)
    person.click_text("five of the nine")
    person.press("C")
    assert "1 claim" in person.counts()
    person.close()

    person.start(project)
    assert "1 claim" in person.counts()
    assert len(person.project.panes.frames) == 1, "what lay open comes back"
    person.press("Ctrl+Z")
    person.settle()
    assert "0 claims" in person.counts()
