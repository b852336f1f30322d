"""The change feed reaches the UI thread whole and in order, whichever thread made the change."""

from threading import Thread

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reviewer.domain.changes import ChangeSet
from reviewer.workspace.commands.events import create_event
from tests.ui.conftest import Sample


def test_changes_of_a_worker_come_before_later_ones_of_the_window(sample: Sample, qtbot: QtBot) -> None:
    heard: list[tuple[int, bool]] = []

    def hear(change_set: ChangeSet) -> None:
        heard.append((change_set.action, QThread.currentThread() == sample.bridge.thread()))

    sample.bridge.changed.connect(hear)
    worker = Thread(target=lambda: [create_event(sample.workspace, f"Event {number}") for number in range(5)])
    worker.start()
    worker.join()
    create_event(sample.workspace, "Made in the window")
    qtbot.waitUntil(lambda: len(heard) == 6)

    actions = [action for action, _ in heard]
    assert actions == sorted(actions)
    assert all(in_window for _, in_window in heard)


def test_a_closed_bridge_is_silent(sample: Sample) -> None:
    heard: list[ChangeSet] = []
    sample.bridge.changed.connect(heard.append)
    sample.bridge.close()

    create_event(sample.workspace, "Unheard")
    assert heard == []
