"""The view of a list: fixed rows, type-ahead, several selected at once."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reviewer.ui.models.record_model import RecordModel
from reviewer.ui.panels.annotation.row_delegate import RowDelegate
from reviewer.ui.panels.record_table import RecordTable, row_of

_MOST_SELECTED = 1_000


class ListView(RecordTable):
    """One column of two-line rows."""

    chosen = Signal(object)
    """The ids the person selected, the current one first."""
    opened = Signal(object)
    delete_asked = Signal()
    edit_asked = Signal()
    menu_asked = Signal(object)
    clicked_out = Signal()
    """A row was clicked, and no second click can follow that would belong to the first."""

    def __init__(self, model: RecordModel, delegate: RowDelegate, name: str, parent: QWidget | None = None) -> None:
        """Show the model; `name` is what assistive technology calls the list."""
        super().__init__(model, delegate, name, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_row_height(delegate.row_height)
        self._quiet = False
        self._click = QTimer(self)
        self._click.setSingleShot(True)
        self._click.timeout.connect(self._click_over)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_selected(self, positions: Sequence[int]) -> None:
        """Select rows without telling anybody, the first of them current and in sight."""
        if positions == self._selected_positions():
            return
        self._quiet = True
        selection = QItemSelection()
        for position in positions:
            index = self._records.index(position, 0)
            selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if positions:
            first = self._records.index(positions[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
        self._quiet = False

    def selected_ids(self) -> list[UUID]:
        """The ids of the selected records, the current one first, a thousand at most."""
        rows = [self._records.row(position) for position in self._selected_positions()]
        ids = [row.id for row in rows if row is not None]
        current = self._id(self.currentIndex())
        return sorted(ids, key=lambda record: record != current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 edits, Del deletes; letters keep type-ahead."""
        current = self._id(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Delete and self.selectionModel().hasSelection():
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_F2 and current is not None:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    @property
    def is_being_clicked(self) -> bool:
        """Whether the mouse is down, or a second click could still make a double click of the first."""
        return self._click.isActive()

    def would_move(self, pixels: int) -> bool:
        """Whether the current row had to move to stay in sight, were the view so much lower."""
        return self.visualRect(self.currentIndex()).bottom() >= self.viewport().height() - pixels

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is clicked."""
        self._click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked twice."""
        record = self.record_at(event.position().toPoint())
        if record is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(record)
        self._click.stop()
        self.clicked_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected row in sight when the view gets lower."""
        row = self.visualRect(self.currentIndex())
        seen = row.isValid() and row.top() >= 0 and row.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if seen and self.selectionModel().isSelected(self.currentIndex()):
            self.scrollTo(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selection."""
        if self.selectionModel().hasSelection():
            self.menu_asked.emit(event.globalPos())

    def record_at(self, point: QPoint) -> UUID | None:
        """The record whose row is at a point of the viewport."""
        return self._id(self.indexAt(point))

    def _click_over(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # Rows that move under a mouse that is down would be selected too.
            self._click.start()
        else:
            self.clicked_out.emit()

    def _selected_positions(self) -> list[int]:
        found: list[int] = []
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            found.extend(range(part.top(), min(part.bottom(), part.top() + _MOST_SELECTED) + 1))
        return found[:_MOST_SELECTED]

    def _tell(self) -> None:
        # Rows that go or come by the change feed move the selection too; nobody chose that, unless one works here.
        if not self._quiet and self.hasFocus():
            self.chosen.emit(self.selected_ids())

    def _id(self, index: QModelIndex) -> UUID | None:
        row = row_of(index)
        return row.id if row is not None else None
