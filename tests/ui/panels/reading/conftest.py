from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.ui.panels.reading.scene import Scene, staged

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


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    """Nothing is open yet in the area, which is 900 × 600 pixels large."""
    with staged(tmp_path) as made:
        qtbot.addWidget(made.area)
        made.area.resize(900, 600)
        made.area.show()
        qtbot.waitExposed(made.area)
        yield made
