import gc
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ui.tasks import Progress, Tasks


def test_work_is_done_elsewhere_and_its_result_arrives_here(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[tuple[str, int]] = []
    arrived: list[int] = []

    def work(progress: Progress) -> int:
        progress.report(1, 2, "one")
        return threading.get_ident()

    def done(thread: int) -> None:
        arrived.extend((thread, threading.get_ident()))

    task = tasks.run(work, done)
    task.progressed.connect(lambda n, _of, what: seen.append((what, n)))
    with qtbot.waitSignal(task.ended):
        pass
    assert arrived[0] != arrived[1] == threading.get_ident()
    assert not tasks.busy
    tasks.close()


def test_a_refusal_is_handed_over(qtbot: QtBot) -> None:
    tasks = Tasks()
    refused: list[str] = []

    def work(_progress: Progress) -> int:
        raise ReviewerError(notice("The disk is full."))

    task = tasks.run(work, lambda _result: None, lambda error: refused.append(str(error)))
    with qtbot.waitSignal(task.ended):
        pass
    assert refused == ["The disk is full."]
    tasks.close()


def test_a_mistake_of_ours_is_not_swallowed(qtbot: QtBot) -> None:
    tasks = Tasks()

    def work(_progress: Progress) -> int:
        return 1 // 0

    with qtbot.captureExceptions() as caught:
        task = tasks.run(work, lambda _result: None, lambda _error: None)
        with qtbot.waitSignal(task.ended):
            pass
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    tasks.close()


def test_what_is_cancelled_hears_of_it_and_gives_no_result(qtbot: QtBot) -> None:
    tasks = Tasks()
    results: list[int] = []
    may_end = threading.Event()

    def work(progress: Progress) -> int:
        may_end.wait(5)
        return 1 if progress.report(1, 2) else 0

    task = tasks.run(work, results.append)
    task.cancel()
    with qtbot.waitSignal(task.ended):
        may_end.set()
    assert results == []
    assert task.progress.cancelled
    tasks.close()


@pytest.mark.parametrize("times", [1, 3])
def test_closing_waits_and_may_come_twice(qtbot: QtBot, times: int) -> None:
    tasks = Tasks()
    ended: list[int] = []
    task = tasks.run(lambda _progress: ended.append(1), lambda _result: None)
    with qtbot.waitSignal(task.ended):
        pass
    for _ in range(times):
        tasks.close()
    assert ended == [1]


class Watched:
    """Tells in which thread it went, as a widget would go."""

    def __init__(self, gone: list[int]) -> None:
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(threading.get_ident())


def holding(watched: Watched, how: str) -> Callable[[Progress], object]:
    """Work that is the last to hold something, or has it as its result, or falls over it."""

    def work(_progress: Progress) -> object:
        if how == "error":
            raise ReviewerError(notice("refused")) from LookupError(watched)
        return watched if how == "result" else id(watched)

    return work


@pytest.mark.parametrize("how", ["work", "result", "error"])
@pytest.mark.parametrize("end", ["handed over", "cancelled", "closed"])
def test_nothing_that_work_holds_goes_in_another_thread(qtbot: QtBot, how: str, end: str) -> None:
    tasks = Tasks()
    gone: list[int] = []
    for _ in range(20):
        task = tasks.run(holding(Watched(gone), how), lambda _result: None, lambda _error: None)
        if end == "closed":
            continue
        if end == "cancelled":
            task.cancel()
        with qtbot.waitSignal(task.ended):
            pass
    tasks.close()
    gc.collect()
    assert gone == [threading.get_ident()] * 20
