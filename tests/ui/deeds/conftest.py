"""The working desk for the tests of the deeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.ui.working_desk import WorkingDesk, working_desk


@pytest.fixture
def work(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[WorkingDesk]:
    settings = Settings()
    theme = Theme(settings)
    theme.install(qapp)
    with working_desk(tmp_path / "ferry.reviewer", theme, settings) as desk:
        desk.show(qtbot)
        yield desk
