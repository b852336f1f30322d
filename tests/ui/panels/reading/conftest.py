from collections.abc import Callable
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

ARTICLE = UUID(int=1)
Opener = Callable[..., ReadingPane]


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    """Show a text in a pane of 420 × 600 pixels."""

    def show(text: str, furniture: tuple[tuple[int, int], ...] = (), size: tuple[int, int] = (420, 600)) -> ReadingPane:
        settings = Settings()
        pane = ReadingPane(Theme(settings), settings)
        qtbot.addWidget(pane)
        pane.resize(*size)
        pane.show_article(ARTICLE, text, furniture)
        pane.show()
        qtbot.waitExposed(pane)
        pane.setFocus()
        return pane

    return show
