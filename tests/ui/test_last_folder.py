from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.dialogs.export_dialog import ExportDialog
from reviewer.ui.last_folder import begin_in_last_folder, last_folder
from reviewer.ui.settings import Settings
from tests.ui.conftest import Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _dialog(settings: Settings, qtbot: QtBot) -> QFileDialog:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    begin_in_last_folder(dialog, settings)
    return dialog


def test_a_dialog_begins_where_the_last_file_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("One", encoding="utf-8")
    settings = Settings(tmp_path / "settings.ini")
    first = _dialog(settings, qtbot)
    assert Path(first.directory().absolutePath()) != folder
    first.filesSelected.emit([str(folder / "one.txt")])
    assert last_folder(settings) == folder
    assert Path(_dialog(settings, qtbot).directory().absolutePath()) == folder


def test_a_folder_that_has_gone_is_not_begun_in(tmp_path: Path) -> None:
    settings = Settings()
    settings.set(declared.FOLDER, str(tmp_path / "gone"))
    assert last_folder(settings).is_dir()


def test_a_new_project_is_not_proposed_among_the_articles(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    sources, projects = tmp_path / "sources", tmp_path / "projects"
    sources.mkdir()
    projects.mkdir()
    (projects / "Untitled.reviewer").touch()
    settings = Settings()
    settings.set(declared.FOLDER, str(sources))
    program = start(settings)

    def asked() -> QFileDialog:
        qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in program.window.findChildren(QFileDialog)))
        return next(dialog for dialog in program.window.findChildren(QFileDialog) if dialog.isVisible())

    program.perform("new_project")
    dialog = asked()
    assert Path(dialog.directory().absolutePath()) == last_folder(Settings()) != sources
    dialog.fileSelected.emit(str(projects / "first.reviewer"))
    dialog.close()
    qtbot.waitUntil(lambda: program.project is not None)
    program.perform("new_project")
    dialog = asked()
    assert Path(dialog.directory().absolutePath()) == projects
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "Untitled 2.reviewer"
    dialog.close()
    program.window.actions_.trigger("export_set")
    qtbot.waitUntil(lambda: program.window.findChild(ExportDialog) is not None)
    export = program.window.findChild(ExportDialog)
    assert export is not None
    assert Path(export.path_field.text()) == projects / "first.reviewset"
    export.close()
    assert last_folder(settings) == sources
