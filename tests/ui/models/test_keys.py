"""A list of any length comes a page first; the whole of it never waits for by the window."""

from array import array
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ui.models.keys import FIRST, KeyFeed, Question
from reviewer.ui.tasks import Tasks

MANY = 1_000_000


@pytest.fixture
def tasks(qapp: QCoreApplication) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.close()
    made.deleteLater()


class Records:
    """Records numbered from 0; the whole of them is only told when the gate is open."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.gate = Event()
        self.asked: list[int] = []
        self.mistake: Exception | None = None

    def question(self, about: str = "all", *, quick: bool = True) -> Question:
        return Question(self._ask, about, quick)

    def _ask(self, most: int) -> "array[int]":
        self.asked.append(most)
        if self.mistake is not None and not most:
            raise self.mistake
        if not most:
            self.gate.wait(10)
        return array("q", range(min(most or self.count, self.count)))


class Taken:
    """What a feed handed over: how many keys, and whether all."""

    def __init__(self, tasks: Tasks | None) -> None:
        self.lengths: list[tuple[int, bool]] = []
        self.feed = KeyFeed(self._take, tasks, QCoreApplication.instance() or QCoreApplication())

    def _take(self, keys: "array[int]", whole: bool) -> None:  # noqa: FBT001 - as the feed hands them over
        self.lengths.append((len(keys), whole))


def test_a_short_list_comes_whole_and_at_once(tasks: Tasks) -> None:
    taken = Taken(tasks)
    assert taken.feed.ask(Records(FIRST).question())
    assert taken.lengths == [(FIRST, True)]
    assert not tasks.busy


def test_the_first_page_of_a_long_list_does_not_wait_for_the_rest(tasks: Tasks, qtbot: QtBot) -> None:
    taken, records = Taken(tasks), Records(MANY)
    assert taken.feed.ask(records.question())
    assert taken.lengths == [(FIRST, False)]
    records.gate.set()
    qtbot.waitUntil(lambda: taken.lengths[-1] == (MANY, True))


def test_a_long_list_that_changes_is_not_cut_to_its_first_page(tasks: Tasks, qtbot: QtBot) -> None:
    taken, records = Taken(tasks), Records(MANY)
    records.gate.set()
    taken.feed.ask(records.question())
    qtbot.waitUntil(lambda: taken.lengths[-1] == (MANY, True))
    records.count += 1
    assert not taken.feed.ask(records.question())
    qtbot.waitUntil(lambda: taken.lengths[-1] == (MANY + 1, True))
    assert [length for length, _ in taken.lengths] == [FIRST, MANY, MANY + 1]


def test_a_filter_that_cannot_be_quick_is_never_waited_for(tasks: Tasks, qtbot: QtBot) -> None:
    taken, records, found = Taken(tasks), Records(MANY), Records(3)
    records.gate.set()
    taken.feed.ask(records.question())
    qtbot.waitUntil(lambda: taken.lengths[-1] == (MANY, True))
    assert not taken.feed.ask(found.question("words", quick=False))
    assert taken.lengths[-1] == (MANY, True)
    qtbot.waitUntil(lambda: taken.lengths[-1] == (3, True))


def test_of_several_questions_only_the_last_is_answered(tasks: Tasks, qtbot: QtBot) -> None:
    taken, records = Taken(tasks), Records(MANY)
    taken.feed.ask(records.question())
    others = [Records(count) for count in (5, 6, 7)]
    for number, other in enumerate(others):
        taken.feed.ask(other.question(str(number), quick=False))
    records.gate.set()
    qtbot.waitUntil(lambda: taken.lengths[-1] == (7, True))
    assert taken.lengths == [(FIRST, False), (7, True)]
    assert [other.asked for other in others[:2]] == [[], []]


@pytest.mark.parametrize("mistake", [KeyError("ours"), ReviewerError(notice("The disk is gone."))])
def test_a_question_that_fails_is_told_and_the_next_one_is_answered(
    tasks: Tasks, qtbot: QtBot, mistake: Exception
) -> None:
    taken, records = Taken(tasks), Records(MANY)
    records.gate.set()
    records.mistake = mistake
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(taken.feed.failed):
        taken.feed.ask(records.question())
    assert [error for _, error, _ in caught] == [mistake]
    records.mistake = None
    taken.feed.ask(records.question())
    qtbot.waitUntil(lambda: taken.lengths[-1] == (MANY, True))


def test_a_question_that_waits_for_one_that_fails_is_asked_all_the_same(tasks: Tasks, qtbot: QtBot) -> None:
    taken, failing, other = Taken(tasks), Records(MANY), Records(5)
    told: list[bool] = []
    taken.feed.failed.connect(lambda: told.append(True))
    failing.mistake = KeyError("ours")
    with qtbot.captureExceptions() as caught:
        taken.feed.ask(failing.question())
        taken.feed.ask(other.question("others", quick=False))
        qtbot.waitUntil(lambda: taken.lengths[-1] == (5, True))
    assert len(caught) == 1
    assert told == []  # what is wanted by now has come


def test_without_tasks_everything_comes_at_once(qapp: QCoreApplication) -> None:  # noqa: ARG001 - Qt must run
    taken, records = Taken(None), Records(FIRST * 3)
    records.gate.set()
    assert taken.feed.ask(records.question())
    assert taken.lengths == [(FIRST * 3, True)]
