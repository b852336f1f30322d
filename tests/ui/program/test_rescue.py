"""Backups in the real window: the list, the way back, and files that cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reviewer.ui.program.program import Program
from reviewer.ui.program.rescue import recover_beside
from reviewer.ui.settings import Settings
from reviewer.ui.sheets.backups import BackupsView
from reviewer.ui.sheets.sheet import Sheet
from reviewer.ui.tasks import Task, Tasks
from reviewer.workspace.safekeeping import Reason, back_up, backups_of
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_event
from tests.ui.conftest import Start


@pytest.fixture(autouse=True)
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "kept"))


def _view(program: Program) -> BackupsView:
    view = program.window.findChild(BackupsView)
    assert view is not None
    return view


def _rows(view: BackupsView) -> list[list[str]]:
    items = [view.list.topLevelItem(row) for row in range(view.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if isinstance(item, QTreeWidgetItem)]


def _offers(program: Program) -> list[QPushButton]:
    return [button for button in program.line.findChildren(QPushButton) if button.isVisible()]


def _press(program: Program, words: str) -> None:
    (button,) = [button for button in _offers(program) if words in button.text()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_backup_is_made_listed_and_restored_beside_the_original(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    program.perform("backups")
    view = _view(program)
    qtbot.waitUntil(lambda: "no backup yet" in view.status.text())
    assert not view.restore_button.isEnabled()
    QTest.mouseClick(view.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_rows(view)) == 1)
    assert _rows(view)[0][1] == "asked for"
    assert _rows(view)[0][3].startswith("2 article")
    assert "last backed up" in view.status.text()
    assert program.project is not None
    before = everything(program.project.workspace.ask)
    program.project.workspace.perform("create_event", put_event)
    QTest.mouseClick(view.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.project is not None and "restored" in program.project.workspace.path.name)
    opened = program.project.workspace
    assert opened.path.parent == project.parent
    assert everything(opened.ask) == before
    assert "itself is as it was" in program.line.text
    original = Workspace.open(project)
    assert len(original.ask.events()) == 1
    original.close()


def test_restoring_goes_elsewhere_when_the_folder_is_gone(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = Workspace.open(project)
    made = back_up(workspace, Reason.ASKED)
    workspace.close()
    assert made is not None
    folder = tmp_path / "stick"
    folder.mkdir()
    moved = project.rename(folder / project.name)
    program = start(Settings())
    moved.unlink()
    folder.rmdir()
    assert not program.open(moved)
    _press(program, "Restore")
    view = _view(program)
    qtbot.waitUntil(lambda: len(_rows(view)) == 1)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in program.window.findChildren(QFileDialog)))
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "safe.reviewer"))
    dialog.close()
    qtbot.waitUntil(lambda: program.project is not None and program.project.workspace.path.name == "safe.reviewer")


def test_a_damaged_project_offers_its_backups_and_what_can_be_read(start: Start, project: Path, qtbot: QtBot) -> None:
    workspace = Workspace.open(project)
    back_up(workspace, Reason.ASKED)
    whole = everything(workspace.ask)
    workspace.close()
    data = bytearray(project.read_bytes())
    data[3 * 4096 : 5 * 4096] = bytes(2 * 4096)
    project.write_bytes(data)
    program = start(Settings())
    assert not program.open(project)
    assert "Restore a backup" in program.line.text
    assert [button.text() for button in _offers(program)] == ["Restore a backup…", "Recover what can be read…"]
    _press(program, "Restore")
    view = _view(program)
    qtbot.waitUntil(lambda: len(_rows(view)) == 1)
    assert not view.make_button.isEnabled()
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    sheet.shut()
    program.open(project)
    _press(program, "Recover")
    qtbot.waitUntil(lambda: program.project is not None and "recovered" in program.project.workspace.path.name)
    assert "Recovered from harbour.reviewer: 2 article" in program.line.text
    assert program.project is not None
    assert everything(program.project.workspace.ask)["articles"] == whole["articles"]
    assert project.read_bytes() == bytes(data)


def test_a_damaged_project_without_backups_is_not_told_to_restore_one(start: Start, project: Path) -> None:
    data = bytearray(project.read_bytes())
    data[3 * 4096 : 5 * 4096] = bytes(2 * 4096)
    project.write_bytes(data)
    program = start(Settings())
    assert not program.open(project)
    assert "Restore" not in program.line.text
    assert "There is no backup of it" in program.line.text
    assert [button.text() for button in _offers(program)] == ["Recover what can be read…"]


def test_a_recovery_ends_when_nobody_waits_for_it_any_more(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    there = sorted(project.parent.iterdir())
    tasks = Tasks()
    tasks.started.connect(Task.cancel)
    recover_beside(program, tasks, project)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.close()
    assert sorted(project.parent.iterdir()) == there


def test_a_project_that_is_gone_offers_its_backups_beside_the_search_for_it(
    start: Start, project: Path, qtbot: QtBot
) -> None:
    workspace = Workspace.open(project)
    back_up(workspace, Reason.ASKED)
    workspace.close()
    program = start(Settings())
    for gone in (program.load, program.open):
        project.unlink(missing_ok=True)
        gone(project)
        assert "is not there" in program.line.text
        assert [button.text() for button in _offers(program)][:2] == ["Locate…", "Restore a backup…"]
    _press(program, "Restore a backup…")
    view = _view(program)
    qtbot.waitUntil(lambda: len(_rows(view)) == 1)
    QTest.mouseClick(view.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.project is not None)
    assert program.workspace is not None
    assert program.workspace.ask.counts().articles == 2


def test_work_is_backed_up_by_itself_and_a_failure_is_said_once(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    backing_up = program.project.backing_up
    (tmp_path / "kept").write_text("in the way", encoding="utf-8")
    for said in (True, False):
        with qtbot.waitSignal(backing_up.changed):
            backing_up.make(Reason.WORK)
        assert program.line.isVisible() == said
        assert "No backup could be made" in program.line.text
        program.line.hide()
    assert backing_up.failure
    (tmp_path / "kept").unlink()
    with qtbot.waitSignal(backing_up.changed):
        backing_up.make(Reason.WORK)
    assert not backing_up.failure
    assert [made.reason for made in backups_of(project)] == [Reason.WORK]


def test_a_sheet_shut_while_its_list_is_read_is_not_written_to(start: Start, project: Path, qtbot: QtBot) -> None:
    program = start(Settings())
    program.open(project)
    program.perform("backups")
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    with qtbot.captureExceptions() as caught:
        sheet.shut()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qtbot.wait(300)
    assert caught == []
