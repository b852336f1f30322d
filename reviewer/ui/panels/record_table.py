"""The view that every list of records is: one column of fixed rows, of any length."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QTableView, QWidget

from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import ROW, RecordModel

_MOST_SEARCHED = 5_000


class RecordTable(QTableView):
    """Shows a model of records; letters are type-ahead, Tab leaves the list."""

    def __init__(self, model: RecordModel, delegate: QStyledItemDelegate, name: str, parent: QWidget | None) -> None:
        """Show the model; `name` is what assistive technology calls the list."""
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()

    def set_row_height(self, pixels: int) -> None:
        """Give every row the same height."""
        if self.verticalHeader().defaultSectionSize() != pixels:
            self.verticalHeader().setMinimumSectionSize(pixels)
            self.verticalHeader().setDefaultSectionSize(pixels)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row that begins so; a very long list, which would be read whole, has its filter instead."""
        if self._records.rowCount() <= _MOST_SEARCHED:
            super().keyboardSearch(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the one column as wide as the view."""
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())


def row_of(index: QModelIndex) -> Row | None:
    """The row of the workspace that stands at an index."""
    row = index.data(ROW) if index.isValid() else None
    return row if isinstance(row, Row) else None
