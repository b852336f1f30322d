from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.last_folder import begin_in_last_folder, last_folder
from reviewer.ui.settings import Settings

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
