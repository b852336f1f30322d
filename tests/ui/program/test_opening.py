"""How files come and go: large ones of others, files that go while they are open, places that others also write."""

import hashlib
import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.store.engine import Connection
from reviewer.store.locks import is_held
from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.widgets.waiting_line import WaitingLine
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start


@pytest.fixture
def sent(project: Path, tmp_path: Path) -> Path:
    """A project of 20 MB that this installation did not write last."""
    path = Path(shutil.copy(project, tmp_path / "sent.reviewer"))
    connection = Connection(str(path))
    for _ in range(10):
        text = os.urandom(1_000_000).hex()
        connection.run(
            "INSERT INTO content (text, digest, original, packing, media_type, encoding) "
            "VALUES (?, ?, NULL, 'same', 'text/plain', 'utf-8')",
            (text, hashlib.sha256(text.encode()).digest()),
        )
    connection.close()
    return path


def waiting(program: Program) -> list[WaitingLine]:
    return [line for line in program.window.findChildren(WaitingLine) if line.isVisible()]


def press(line: WaitingLine, words: str) -> None:
    next(button for button in line.findChildren(QPushButton) if button.text() == words).click()


def test_a_large_file_is_looked_through_beside_the_window(start: Start, sent: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    begun = time.process_time()
    assert program.open(sent)
    assert time.process_time() - begun < 1
    (line,) = waiting(program)
    assert "Checking sent.reviewer" in line.text
    assert program.project is None
    qtbot.waitUntil(lambda: program.project is not None, timeout=30_000)
    assert waiting(program) == []
    program.close_project()
    assert program.open(sent)
    assert program.project is not None  # known now: at once


def test_its_check_can_be_cancelled(start: Start, sent: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    before = sent.read_bytes()
    assert program.open(sent)
    (line,) = waiting(program)
    press(line, "Cancel")
    qtbot.waitUntil(lambda: waiting(program) == [] and "cancelled" in program.window.message.text, timeout=30_000)
    assert program.project is None
    assert program.window.welcome.isVisible()
    assert sent.read_bytes() == before


def test_another_project_that_is_opened_meanwhile_ends_it(start: Start, sent: Path, project: Path) -> None:
    program = start(Settings())
    assert program.open(sent)
    assert program.open(project)
    QApplication.processEvents()
    assert program.workspace is not None
    assert program.workspace.path == project
    assert waiting(program) == []


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays at its place there")
def test_a_file_that_is_deleted_is_noticed_and_its_copy_goes_on(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(Settings())
    assert program.open(project)
    assert program.project is not None
    opened = program.project
    project.unlink()
    qtbot.waitUntil(lambda: not opened.gate.writable, timeout=10_000)
    assert "was deleted" in opened.page.message.text
    qtbot.waitUntil(lambda: opened.status.saved.text() == "Not saved")
    assert "Save a copy…" in {button.text() for button in opened.page.findChildren(QPushButton) if button.isVisible()}
    opened.workspace.copy_to(tmp_path / "kept.reviewer")
    assert program.open(tmp_path / "kept.reviewer")
    assert program.workspace is not None
    assert not program.workspace.read_only
    assert program.workspace.ask.counts().articles == 2


@pytest.mark.skipif(sys.platform == "win32", reason="as above")
def test_a_deleted_file_that_is_closed_is_kept_and_offered(start: Start, project: Path) -> None:
    program = start(Settings())
    assert program.open(project)
    project.unlink()
    program.close_project()
    assert "What it held was kept" in program.window.message.text
    kept = program.recent.all()[0]
    assert kept.found
    assert str(project) not in {one.path for one in program.recent.all()}
    assert program.open(Path(kept.path))


def test_a_synchronised_folder_is_told_once(start: Start, project: Path, tmp_path: Path) -> None:
    (tmp_path / ".dropbox.cache").mkdir()
    settings = Settings()
    program = start(settings)
    assert program.open(project)
    assert program.project is not None
    line = program.project.page.message
    assert line.isVisible()
    assert "Dropbox" in line.text
    assert "Copy to a local place…" in {button.text() for button in line.findChildren(QPushButton)}
    program.close_project()
    assert program.open(project)
    assert not program.project.page.message.isVisible()


def test_a_new_project_made_meanwhile_stays(start: Start, sent: Path, tmp_path: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    assert program.open(sent)
    assert program.create(tmp_path / "new")
    assert waiting(program) == []
    qtbot.wait(1500)
    assert program.workspace is not None
    assert program.workspace.path == tmp_path / "new.reviewer"


def test_a_change_of_language_meanwhile_lets_it_come(start: Start, sent: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    assert program.open(sent)
    program.perform("language_zh_CN")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    (line,) = waiting(program)
    assert "sent.reviewer" in line.text
    qtbot.waitUntil(lambda: program.project is not None, timeout=30_000)
    assert waiting(program) == []


@pytest.mark.parametrize("in_steps", [True, False])
def test_a_file_whose_damage_shows_only_in_the_window_is_told_and_given_back(
    start: Start, sent: Path, qtbot: QtBot, *, in_steps: bool
) -> None:
    Workspace.open(sent).close()  # it is known by now, so nobody looks it through
    _break_articles(sent)
    program = start(Settings())
    (program.load if in_steps else program.open)(sent)
    qtbot.waitUntil(program.window.message.isVisible)
    assert waiting(program) == []
    assert program.project is None
    assert program.window.welcome.isVisible()
    assert "Recover what can be read…" in {button.text() for button in program.line.findChildren(QPushButton)}
    # Else nobody could open it, or put a backup in its place, for as long as this program runs.
    assert not is_held(sent)


def _break_articles(path: Path) -> None:
    """Spoil the page that the list of articles begins at, as a bad disk does: nothing else of the file is another."""
    connection = Connection(str(path))
    try:
        (root,) = connection.column("SELECT rootpage FROM sqlite_master WHERE name = 'article'")
    finally:
        connection.close()
    before = path.stat()
    with path.open("rb+") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 512)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
