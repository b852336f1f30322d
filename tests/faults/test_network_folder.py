"""A project in a folder of another computer, as far as this one can tell: a file system that is not its own."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver
from tests.faults.disk import Disk, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.mark.skipif(sys.platform != "linux", reason="only there such a disk can be made")
def test_it_is_told_once_and_work_there_is_saved_and_leaves_one_file(qtbot: QtBot, tmp_path: Path, root: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    Workspace.create(source / "talks.reviewer").close()
    with Disk(tmp_path / "share", source) as disk:
        path = disk.place / "talks.reviewer"
        person = Driver(qtbot, tmp_path)
        try:
            person.start(path)
            assert "on another computer" in person.message()
            offers = {button.text() for button in person.line().findChildren(QPushButton) if button.isVisible()}
            assert "Copy to a local place…" in offers
            person.add(sorted((root / "data" / "sample" / "articles").glob("*.txt")))
            person.press("C")
            assert len(person.ask.claims()) == 1, person.message()
            assert "✓ Saved" in person.status()
        finally:
            person.close()
        assert [one.name for one in disk.place.iterdir()] == [path.name]
        try:
            person.start(path)
            assert "on another computer" not in person.message()
            assert person.counts().startswith("1 claim")
            person.press("Ctrl+Z")
            assert not person.ask.claims()
        finally:
            person.close()
