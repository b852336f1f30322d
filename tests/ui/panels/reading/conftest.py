from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.panels.reading.kinds import AnyPane, make_pane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.ui.panels.reading.scene import Scene, staged

ARTICLE = UUID(int=1)
Opener = Callable[..., AnyPane]


@pytest.fixture(params=["own", "standard"])
def opened(request: pytest.FixtureRequest, qtbot: QtBot) -> Opener:
    """Show a text in a pane of 420 × 600 pixels, of either kind."""
    settings = Settings()
    settings.set(declared.STANDARD_TEXT, request.param == "standard")

    def show(text: str, furniture: tuple[tuple[int, int], ...] = (), size: tuple[int, int] = (420, 600)) -> AnyPane:
        pane = make_pane(Theme(settings), settings)
        qtbot.addWidget(pane)
        pane.resize(*size)
        pane.show_article(ARTICLE, text, furniture)
        pane.show()
        qtbot.waitExposed(pane)
        pane.setFocus()
        return pane

    return show


@pytest.fixture(params=["own", "standard"])
def scene(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    """Nothing is open yet in the area, which is 900 × 600 pixels large; panes are of either kind."""
    settings = Settings()
    settings.set(declared.STANDARD_TEXT, request.param == "standard")
    with staged(tmp_path, settings) as made:
        qtbot.addWidget(made.area)
        made.area.resize(900, 600)
        made.area.show()
        qtbot.waitExposed(made.area)
        yield made
