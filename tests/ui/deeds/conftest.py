"""The working desk for the tests of the deeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.ui.working_desk import WorkingDesk, working_desk


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> tuple[Theme, Settings]:
    settings = Settings()
    theme = Theme(settings)
    theme.install(qapp)
    return theme, settings


@pytest.fixture
def kind() -> str:
    """Which kind of pane articles stand in; tests that try both give it as a parameter."""
    return "own"


@pytest.fixture
def work(look: tuple[Theme, Settings], kind: str, qtbot: QtBot, tmp_path: Path) -> Iterator[WorkingDesk]:
    theme, settings = look
    settings.set(declared.STANDARD_TEXT, kind == "standard")
    with working_desk(tmp_path / "ferry.reviewer", theme, settings) as desk:
        desk.show(qtbot)
        yield desk
