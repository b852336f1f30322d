"""What lies over the window goes away again, and the keys return to the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from reviewer.ui.program.program import Program
from reviewer.ui.settings import Settings
from reviewer.ui.sheets.sheet import Sheet
from tests.ui.conftest import Start

_LEFT = Qt.MouseButton.LeftButton


def _opened(start: Start, project: Path, qtbot: QtBot) -> Program:
    program = start(Settings())
    program.open(project)
    assert program.project is not None
    frames = program.project.panes.frames
    qtbot.waitUntil(lambda: any(frame.pane.hasFocus() for frame in frames))
    return program


def test_escape_shuts_the_history_and_returns_to_the_text(start: Start, project: Path, qtbot: QtBot) -> None:
    program = _opened(start, project, qtbot)
    assert program.project is not None
    history, text = program.project.history, QApplication.focusWidget()
    program.perform("history")
    assert history.list.hasFocus()
    QTest.keyClick(history.list, Qt.Key.Key_Escape)
    assert not history.isVisible()
    assert QApplication.focusWidget() is text


def test_a_click_beside_the_history_shuts_it_and_its_button_toggles_it(
    start: Start, project: Path, qtbot: QtBot
) -> None:
    program = _opened(start, project, qtbot)
    assert program.project is not None
    project_, text = program.project, QApplication.focusWidget()
    QTest.mouseClick(project_.top.history, _LEFT)
    assert project_.history.isVisible()
    QTest.mouseClick(project_.status, _LEFT, pos=QPoint(400, 10))
    assert not project_.history.isVisible()
    assert QApplication.focusWidget() is text
    QTest.mouseClick(project_.top.history, _LEFT)
    QTest.mouseClick(project_.top.history, _LEFT)
    assert not project_.history.isVisible()
    qtbot.waitUntil(lambda: not program.window.actions_.action("history").isChecked())


def test_escape_shuts_the_settings_from_any_field(start: Start, project: Path, qtbot: QtBot) -> None:
    program = _opened(start, project, qtbot)
    text = QApplication.focusWidget()
    program.perform("settings")
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    field = sheet.findChild(QSpinBox)
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is text


def test_a_click_beside_the_settings_shuts_them(start: Start, project: Path, qtbot: QtBot) -> None:
    program = _opened(start, project, qtbot)
    assert program.project is not None
    program.perform("settings")
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    QTest.mouseClick(sheet, _LEFT, pos=QPoint(20, sheet.height() - 10))
    assert sheet.isVisible()
    pane = program.project.panes.frames[0].pane
    QTest.mouseClick(pane.viewport(), _LEFT, pos=QPoint(60, 60))
    assert not sheet.isVisible()
    assert pane.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen platform, of every popup
def test_a_list_of_choices_shows_whole_rows_and_numbers_stand_off_the_edge(
    start: Start, project: Path, qtbot: QtBot
) -> None:
    program = _opened(start, project, qtbot)
    program.perform("settings")
    sheet = program.window.findChild(Sheet)
    assert sheet is not None
    box = sheet.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    view = box.view()
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(box.count())]
    assert all(view.viewport().rect().contains(row) for row in rows)
    assert all(row.height() >= 24 for row in rows)
    box.hidePopup()
    assert sheet.isVisible()
    field = sheet.findChild(QSpinBox)
    assert field is not None
    line = field.findChild(QLineEdit)
    assert line is not None
    assert line.textMargins().left() >= 6
