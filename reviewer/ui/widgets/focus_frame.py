"""The frame around the row of a list that has the keys; the selected row alone does not say so."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle


def paint_focus(painter: QPainter, row: QRect, state: QStyle.StateFlag, color: QColor) -> None:
    """Frame a row in the focus colour where its list has the focus and the row is the current one."""
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(row.adjusted(1, 1, -1, -2))
