"""Copies of the open project, asked for by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.workspace.workspace import Workspace
from tests.ui.conftest import Start


def _dialog(program: Program) -> QFileDialog:
    (dialog,) = program.window.findChildren(QFileDialog)
    return dialog


@pytest.mark.usefixtures("_own_documents")
def test_work_goes_on_in_a_local_copy_under_a_name_that_was_proposed(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (project.parent / ".stfolder").touch()  # what Syncthing leaves
    program = start(Settings())
    program.load(project)
    qtbot.waitUntil(lambda: "Syncthing" in program.line.text)
    (button,) = (each for each in program.line.findChildren(QPushButton) if each.text() == "Copy to a local place…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = _dialog(program)
    (chosen,) = dialog.selectedFiles()
    assert Path(chosen) == tmp_path / "home" / "Documents" / "harbour.reviewer"
    dialog.accept()
    qtbot.waitUntil(lambda: program.workspace is not None and program.workspace.path == Path(chosen))
    assert "You work in the copy now" in program.line.text
    assert project.parent.name in program.line.text


@pytest.mark.usefixtures("_own_documents")
def test_a_name_that_is_taken_is_not_proposed(start: Start, project: Path, tmp_path: Path) -> None:
    taken = tmp_path / "home" / "Documents" / "harbour.reviewer"
    Workspace.create(taken).close()
    program = start(Settings())
    program.open(project)
    program.perform("copy_project")
    dialog = _dialog(program)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["harbour 2.reviewer"]
    dialog.close()


@pytest.fixture
def _own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "Documents").mkdir(parents=True)
