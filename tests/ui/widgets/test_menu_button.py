"""A button whose menu was left, with the mouse elsewhere."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.widgets.menu_button import stand_as_before


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("over", [True, False])
def test_a_button_looks_touched_after_its_menu_only_where_the_mouse_is_over_it(qtbot: QtBot, *, over: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    button = QToolButton(window)
    button.setText("Harbour")
    menu = QMenu(button)
    menu.addAction("New")
    button.setMenu(menu)
    stand_as_before(button, menu)
    with qtbot.waitExposed(window):
        window.show()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    QCursor.setPos(window.mapToGlobal(button.geometry().center() if over else QPoint(300, 200)))
    # On a screen the mouse was let go over the menu, and the button was not told: what it is left with then.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.close()
    assert button.underMouse() == over
