"""Buttons that open menus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QMenu


def stand_as_before(button: QAbstractButton, menu: QMenu) -> None:
    """Let a button look touched after its menu has closed only where the mouse is over it.

    Its menu takes the mouse while the button is held down, and Qt does not tell the button that the mouse went away.
    """

    def look() -> None:
        if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 - Qt's own
            button.update()

    menu.aboutToHide.connect(look)
