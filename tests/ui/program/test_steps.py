from collections.abc import Generator

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.program.steps import Steps


def _steps(said: list[str]) -> Generator[None, None, None]:
    try:
        for word in ("one", "two", "three"):
            said.append(word)
            yield
    finally:
        said.append("end")


def test_each_step_waits_for_the_event_loop(qapp: QCoreApplication, qtbot: QtBot) -> None:
    said: list[str] = []
    Steps(_steps(said), qapp)
    assert said == ["one"]
    qtbot.waitUntil(lambda: said[-1] == "end")
    assert said == ["one", "two", "three", "end"]


def test_what_is_stopped_cleans_up(qapp: QCoreApplication) -> None:
    said: list[str] = []
    Steps(_steps(said), qapp).stop()
    qapp.processEvents()
    assert said == ["one", "end"]
