"""A person at a window with settings of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.driver import Driver


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """The window is closed at the end, whatever happened; nothing has been started yet."""
    driver = Driver(qtbot, tmp_path)
    yield driver
    driver.close()


@pytest.fixture(scope="session")
def sample_articles(root: Path) -> list[Path]:
    """The files of the six sample articles, in their order."""
    return sorted((root / "data" / "sample" / "articles").glob("*.txt"))
