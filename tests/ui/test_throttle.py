"""Bursts of requests are answered once, and slow answers leave time for reading."""

from time import perf_counter, sleep

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reviewer.ui.throttle import Throttle


def test_a_burst_is_answered_once_and_later_requests_again(qtbot: QtBot) -> None:
    parent, done = QObject(), []
    soon = Throttle(lambda: done.append(perf_counter()), parent)
    for _ in range(50):
        soon.ask()
    qtbot.waitUntil(lambda: len(done) == 1)
    soon.ask()
    qtbot.waitUntil(lambda: len(done) == 2)


def test_slow_work_waits_before_it_is_done_again(qtbot: QtBot) -> None:
    parent, begun = QObject(), []

    def work() -> None:
        begun.append(perf_counter())
        sleep(0.03)

    soon = Throttle(work, parent)
    soon.ask()
    qtbot.waitUntil(lambda: len(begun) == 1)
    soon.ask()
    qtbot.waitUntil(lambda: len(begun) == 2)
    assert begun[1] - begun[0] > 0.25
