"""A card over the window keeps the keys until it is shut."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.sheets.sheet import Sheet


def test_tab_goes_round_within_it_and_escape_gives_the_keys_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before = QPushButton("before")
    column.addWidget(before)
    window.resize(600, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    content = QWidget()
    inside = QVBoxLayout(content)
    first, second = QPushButton("first"), QPushButton("second")
    inside.addWidget(first)
    inside.addWidget(second)
    sheet = Sheet(window, "Sheet", content, (400, 300))
    column.addWidget(QPushButton("after"))
    seen = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert sheet.isVisible()
    assert seen[:4] == seen[4:]
    assert {first, second} < set(seen)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert before.hasFocus()


def test_it_shuts_also_where_what_had_the_keys_is_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = QPushButton("before", window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    sheet = Sheet(window, "Sheet", QWidget(), (400, 300))
    with qtbot.waitSignal(before.destroyed):
        before.deleteLater()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
