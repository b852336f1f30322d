"""The inspector's rows of a label and a field, and the pages they stand on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from reviewer.ui.widgets.labels import plain_label

_LABELS = 72
_BETWEEN = 7


class Form(QWidget):
    """Labels in a narrow column, fields in the rest; long labels wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(_BETWEEN)
        self._grid.setColumnMinimumWidth(0, _LABELS)
        self._grid.setColumnStretch(1, 1)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)

    def add(self, label: str, field: QWidget) -> QLabel:
        """Put a field under the last one, its label at the left."""
        row = self._grid.rowCount()
        words = plain_label(label, "secondary")
        words.setWordWrap(True)
        words.setBuddy(field)
        words.setFixedWidth(_LABELS)
        words.setContentsMargins(0, 5, 0, 0)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        return words

    def add_under(self, field: QWidget) -> None:
        """Put a widget under the last field, in the fields' column."""
        self._grid.addWidget(field, self._grid.rowCount(), 1)
