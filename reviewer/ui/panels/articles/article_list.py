"""The view of the articles: keys and clicks become requests to open them."""

from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.models.record_model import RecordModel
from reviewer.ui.panels.articles.article_delegate import ArticleDelegate
from reviewer.ui.panels.record_table import RecordTable, row_of
from reviewer.workspace.rows import ArticleRow

_MANY = 100
"""From so many articles on, each takes one line."""


class ArticleList(RecordTable):
    """One column of fixed rows, so that a list of any length opens at once."""

    open_requested = Signal(object, bool)
    """An article, and whether it goes beside the active pane."""
    chosen = Signal(object)
    menu_requested = Signal(object, object)
    delete_requested = Signal(object)
    edit_requested = Signal(object)
    date_requested = Signal(object)
    """The "date?" of an article was clicked."""

    def __init__(self, model: RecordModel, delegate: ArticleDelegate, parent: QWidget | None = None) -> None:
        """Show the model with the delegate."""
        super().__init__(model, delegate, translate("Articles", "Articles"), parent)
        self._delegate = delegate
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give every row the delegate's height; long lists take one line an article."""
        self._delegate.compact = self.model().rowCount() >= _MANY
        self.set_row_height(self._delegate.row_height)

    def show_current(self, position: int | None) -> None:
        """Select a row without choosing it; None selects nothing."""
        if position is None:
            self.clearSelection()
            return
        index = self.model().index(position, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter beside, Del deletes, F2 edits; letters keep type-ahead."""
        article = self._article(self.currentIndex())
        beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if article is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_requested.emit(article, beside)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(article)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit(article)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; the middle button opens it beside."""
        super().mouseReleaseEvent(event)
        article = self._article(self.indexAt(event.position().toPoint()))
        if article is None:
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self.open_requested.emit(article, True)  # noqa: FBT003 (a signal has no keywords)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(article)
            if self._asks_for_date(event.position().toPoint()):
                self.date_requested.emit(article)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a missing date can be clicked."""
        super().mouseMoveEvent(event)
        hand = self._asks_for_date(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked twice; with Ctrl beside."""
        article = self._article(self.indexAt(event.position().toPoint()))
        if article is not None and event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit(article, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or of the current row from the keyboard."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        article = self._article(self.indexAt(event.pos()) if by_mouse else self.currentIndex())
        if article is not None:
            self.menu_requested.emit(article, event.globalPos())

    def _asks_for_date(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        row = row_of(index)
        return isinstance(row, ArticleRow) and self._delegate.date_place(self.visualRect(index), row).contains(place)

    def _article(self, index: QModelIndex) -> UUID | None:
        row = row_of(index)
        return row.id if row is not None else None
