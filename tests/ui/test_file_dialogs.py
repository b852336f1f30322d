"""Qt's own file dialog, as it is where no desktop brings one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from reviewer.ui import settings as declared
from reviewer.ui.i18n import Language
from reviewer.ui.last_folder import begin_in_last_folder
from reviewer.ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.use("zh_CN")
    yield
    language.use("en")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> QFileDialog:
    (tmp_path / "An article of some length.txt").write_bytes(bytes(14_700))
    settings = Settings()
    settings.set(declared.FOLDER, str(tmp_path))
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    begin_in_last_folder(dialog, settings)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    return dialog


@pytest.mark.usefixtures("chinese")
def test_its_labels_are_chinese(dialog: QFileDialog) -> None:
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    assert len(labels) == 3
    assert [text for text in labels if text.isascii() or "type" in text] == []


def test_no_column_is_cut(dialog: QFileDialog, qtbot: QtBot) -> None:
    view = dialog.findChild(QTreeView, "treeView")
    assert view is not None
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 1)
    index = view.model().index(0, 0, view.rootIndex())
    qtbot.waitUntil(lambda: bool(index.siblingAtColumn(1).data()))
    QApplication.processEvents()
    for column in range(4):
        cell = index.siblingAtColumn(column)
        words = str(cell.data(Qt.ItemDataRole.DisplayRole))
        assert view.columnWidth(column) >= view.fontMetrics().horizontalAdvance(words)
        assert view.visualRect(cell).right() <= view.viewport().width()
