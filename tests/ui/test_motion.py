"""Nothing moves by itself where motion is to be reduced, and at once."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reviewer.ui import settings as declared
from reviewer.ui.motion import Motion, is_reduced
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.waiting_line import WaitingLine


@pytest.fixture
def settings(qapp: QApplication) -> Iterator[Settings]:
    chosen = Settings()
    chosen.set(declared.MOTION, "full")
    motion = Motion(chosen, qapp)
    yield chosen
    chosen.set(declared.MOTION, "full")
    motion.deleteLater()


def test_a_caret_that_blinks_stands_still_at_once(settings: Settings, qtbot: QtBot) -> None:
    QGuiApplication.styleHints().setCursorFlashTime(60)
    pane = ReadingPane(Theme(settings), settings)
    qtbot.addWidget(pane)
    pane.show_article(UUID(int=1), "The minister sailed.", ())
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    pane.setFocus()
    turned: list[bool] = []
    pane._blinking.turned.connect(lambda: turned.append(pane._blinking.visible))  # noqa: SLF001 - nothing else says so
    qtbot.waitUntil(lambda: len(turned) >= 2)
    settings.set(declared.MOTION, "reduced")
    assert is_reduced()
    del turned[:]
    qtbot.wait(150)
    assert turned == []
    assert pane._blinking.visible  # noqa: SLF001 - as above
    settings.set(declared.MOTION, "full")
    assert not is_reduced()
    assert QApplication.cursorFlashTime() > 0


def test_what_asks_after_its_end_is_answered(qapp: QApplication) -> None:
    settings = Settings()
    settings.set(declared.MOTION, "reduced")
    motion = Motion(settings, qapp)
    delete(motion)
    assert is_reduced()
    settings.set(declared.MOTION, "full")
    delete(Motion(settings, qapp))
    assert not is_reduced()


def test_a_bar_without_an_end_does_not_move_to_and_fro(settings: Settings, qtbot: QtBot) -> None:
    line = WaitingLine()
    qtbot.addWidget(line)
    line.show()
    (bar,) = line.findChildren(QProgressBar)
    line.show_progress(0, 0)
    assert bar.isVisible()
    settings.set(declared.MOTION, "reduced")
    line.show_progress(0, 0)
    assert not bar.isVisible()
    line.show_progress(1, 3)
    assert bar.isVisible()
