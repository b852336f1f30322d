"""The filters of an export narrow what is counted and written, in every format alike."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.domain.relation import RelationStatus
from reviewer.ui.dialogs.export_dialog import ExportDialog
from reviewer.workspace.sets import SetFilter, collect
from tests.ui.conftest import Sample


def _counted(dialog: ExportDialog, claims: int) -> bool:
    return f"{claims} claim" in dialog.summary.text() or not claims


def test_each_filter_narrows_what_is_counted(sample: Sample, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    filters = dialog.filters
    assert dialog.chosen_filter() == SetFilter()
    for field in (filters.article, filters.outlet, filters.event_field, filters.tag, filters.annotator, filters.status):
        field.setCurrentIndex(1)
        chosen = dialog.chosen_filter()
        assert chosen != SetFilter()
        expected = len(collect(sample.workspace, chosen).claims)
        qtbot.waitUntil(partial(_counted, dialog, expected))
        field.setCurrentIndex(0)
    filters.status.setCurrentIndex(1)
    assert dialog.chosen_filter().statuses[0] in RelationStatus
    filters.since.setText("2016-06")
    assert dialog.chosen_filter().since == "2016-06"
    filters.until.setText("soon")
    qtbot.waitUntil(lambda: "not a date" in dialog.message.text)
    dialog.path_field.setText(str(tmp_path / "set.reviewset"))
    dialog.export_button.click()
    assert not (tmp_path / "set.reviewset").exists()


def test_no_words_are_cut(sample: Sample, qtbot: QtBot) -> None:
    dialog = ExportDialog(sample.bridge, sample.desk, sample.tasks, sample.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.filters.status.width() >= dialog.filters.status.sizeHint().width()
    assert dialog.filters.status.geometry().right() < dialog.filters.width() <= dialog.width()
    formats = dialog.formats
    assert formats.horizontalScrollBar().maximum() == 0 or not formats.horizontalScrollBar().isVisible()
    for row in range(formats.count()):
        assert formats.visualItemRect(formats.item(row)).right() < formats.viewport().width()
