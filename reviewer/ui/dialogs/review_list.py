"""The lines of an import review: as many as a set has records, each made into words when it is looked at."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListView

from reviewer.ui.dialogs.deciding import Deciding, Row
from reviewer.ui.dialogs.record_words import named_with_kind
from reviewer.ui.i18n import later, notice_words, translate, translate_marked
from reviewer.ui.theme import current_color
from reviewer.ui.widgets.tips import data_tip
from reviewer.workspace.set_items import Category

_WORDS = {
    Category.NEW: later("Import", "New"),
    Category.SAME: later("Import", "Same"),
    Category.CHANGED: later("Import", "Changed in the set"),
    Category.OLDER: later("Import", "Newer here"),
    Category.CONFLICT: later("Import", "Conflict"),
    Category.UNSURE: later("Import", "Place to check"),
    Category.UNPLACED: later("Import", "No place found"),
    Category.PROBLEM: later("Import", "Cannot be taken"),
    Category.NOTE: later("Import", "To know"),
}
_INK = {Category.CONFLICT: "contradiction_edge", Category.PROBLEM: "contradiction_edge"}
_TAKEN, _LEFT, _OPEN = "✓", "–", "?"
_NOWHERE = QModelIndex()


def category_words(category: Category) -> str:
    """What a category is called."""
    return translate_marked("Import", _WORDS[category])


def row_words(row: Row) -> str:
    """A line of the review: "New · Event: Launch"."""
    named = named_with_kind(row.item.kind, row.subject)
    category = category_words(row.category)
    if named != row.subject:
        return f"{category} · {named}"
    return translate("Records", "{kind}: {subject}", kind=category, subject=named)


class ReviewModel(QAbstractListModel):
    """The rows of one category, or all."""

    def __init__(self, deciding: Deciding, parent: QObject | None = None) -> None:
        """Begin empty; `deciding` says what was decided of each row."""
        super().__init__(parent)
        self._deciding = deciding
        self._all: list[Row] = []
        self._shown: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show all of these."""
        self.beginResetModel()
        self._all = self._shown = rows
        self.endResetModel()

    def filter(self, categories: frozenset[Category]) -> None:
        """Show the rows of these categories alone; of none, all."""
        self.beginResetModel()
        self._shown = [row for row in self._all if row.category in categories] if categories else self._all
        self.endResetModel()

    @property
    def every(self) -> list[Row]:
        """All rows, shown or not."""
        return self._all

    def row_at(self, index: QModelIndex) -> Row | None:
        """The row at an index."""
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    def next_open(self, after: int) -> int | None:
        """The position of the next row to decide, from the beginning again at the end."""
        count = len(self._shown)
        for step in range(1, count + 1):
            row = self._shown[(after + step) % count]
            if row.open and self._deciding.of(row) is None:
                return (after + step) % count
        return None

    def decided(self) -> None:
        """Say that marks have changed."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line of words."""
        if not 0 <= index.row() < len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._mark(row)}  {row_words(row)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row_words(row)}. {self._spoken(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return data_tip(notice_words(row.item.told))
        if role == Qt.ItemDataRole.ForegroundRole and self._deciding.of(row) is None:
            token = _INK.get(row.category)
            return QColor(current_color(token)) if token else None
        return None

    def _mark(self, row: Row) -> str:
        if not row.open:
            return "+" if row.category is Category.NEW else " "
        decided = self._deciding.of(row)
        return _OPEN if decided is None else _TAKEN if decided else _LEFT

    def _spoken(self, row: Row) -> str:
        if not row.open:
            return ""
        decided = self._deciding.of(row)
        if decided is None:
            return translate("Import", "To decide")
        return translate("Import", "Will be taken") if decided else translate("Import", "Stays out")


class ReviewList(QListView):
    """The list itself: it keeps the arrows, letters are the dialog's deeds."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the dialog, where they accept and leave out."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)
