"""The working desk for the tests of the deeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
def work(look: tuple[Theme, Settings], qtbot: QtBot, tmp_path: Path) -> Iterator[WorkingDesk]:
    theme, settings = look
    with working_desk(tmp_path / "ferry.reviewer", theme, settings) as desk:
        desk.show(qtbot)
        yield desk
