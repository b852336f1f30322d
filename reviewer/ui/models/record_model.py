"""The one table model behind the lists of articles, claims, events and relations."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reviewer.domain.changes import Change, ChangeSet
from reviewer.ui.models.keys import KeyFeed, Question
from reviewer.ui.models.pages import Pages, Row, common_ends
from reviewer.ui.models.spoken import spoken
from reviewer.ui.tasks import Tasks

ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Effect:
    """What one change does to a list: rows to show again, and whether order or membership may be another."""

    rows: frozenset[UUID] = frozenset()
    every_row: bool = False
    order: bool = False


NO_EFFECT = Effect()
NEW_ORDER = Effect(order=True)
EVERY_ROW = Effect(every_row=True)


class Source(Protocol):
    """Where a list comes from; its filter is its own affair."""

    def question(self) -> Question:
        """Put the present filter as a question for keys."""

    def key(self, record: UUID) -> int | None:
        """Ask for the key of a record, in the list or not."""

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """Ask for the rows of some keys."""

    def effect(self, change: Change) -> Effect:
        """Say what a change does to the list."""

    def label(self, row: Row) -> str:
        """Put the row in a word or two: what type-ahead searches."""


class RecordModel(QAbstractTableModel):
    """A list in one column. `ROW` gives the row of the workspace; the delegate paints it."""

    keys_came = Signal()
    """Order or membership were told anew: within `refresh`, or later where the list is long."""

    keys_failed = Signal()
    """They could not be told: what is shown is what the list held before; `refresh` asks again."""

    def __init__(self, source: Source, parent: QObject | None = None, tasks: Tasks | None = None) -> None:
        """Begin empty; `refresh` asks for the first time. With tasks, long lists come a first page at once."""
        super().__init__(parent)
        self._source = source
        self._feed = KeyFeed(self._take, tasks, self)
        self._feed.failed.connect(self.keys_failed)
        self.whole = True
        """Whether every key has come."""
        self._pages: Pages[Row] = Pages(source.rows)

    @property
    def keys(self) -> Sequence[int]:
        """The keys of the records in the order of the list."""
        return self._pages.keys

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the records of the list."""
        return 0 if parent.isValid() else len(self._pages.keys)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """One column: what stands in it is the delegate's affair."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Give the row itself, or its words."""
        if not index.isValid() or role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if role == ROW or row is None:
            return row
        return spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else self._source.label(row)

    def row(self, position: int) -> Row | None:
        """Return the row at a position; None past the end and where its record is gone."""
        return self._pages.row(position) if 0 <= position < len(self._pages.keys) else None

    def position(self, record: UUID) -> int | None:
        """Return where a record stands in the list; None where the filter leaves it out."""
        key = self._source.key(record)
        keys = self._pages.keys
        return keys.index(key) if key is not None and key in keys else None

    def refresh(self) -> None:
        """Ask for the keys again; rows that stay keep their place in the views' selections."""
        if not self._feed.ask(self._source.question()):
            self._show_again()

    def _take(self, new: "array[int]", whole: bool) -> None:  # noqa: FBT001 - as the feed hands them over
        self.whole = whole
        if new != self._pages.keys:
            self._change_keys(new)
        self._show_again()
        self.keys_came.emit()

    def _change_keys(self, new: "array[int]") -> None:
        old = self._pages.keys
        head, tail = common_ends(old, new)
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone and come:
            self.beginResetModel()
            self._pages.set_keys(new)
            self.endResetModel()
        elif gone:
            self.beginRemoveRows(_NOWHERE, head, head + gone - 1)
            self._pages.set_keys(new)
            self.endRemoveRows()
        else:
            self.beginInsertRows(_NOWHERE, head, head + come - 1)
            self._pages.set_keys(new)
            self.endInsertRows()

    def apply(self, change_set: ChangeSet) -> bool:
        """Follow the change feed: these rows only; tell whether the keys, which may be others, were asked for."""
        if change_set.sweeping:
            self.refresh()
            return True
        effects = [self._source.effect(change) for change in change_set.changes]
        if any(effect.order for effect in effects):
            self.refresh()
            return True
        if any(effect.every_row for effect in effects):
            self._show_again()
            return False
        for record in {record for effect in effects for record in effect.rows}:
            self._show_row(record)
        return False

    def _show_again(self) -> None:
        self._pages.forget()
        if self._pages.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pages.keys) - 1, 0))

    def _show_row(self, record: UUID) -> None:
        # A row outside the pages at hand is not on the screen: it will be asked for fresh anyway.
        position = self._pages.loaded(record)
        if position is not None:
            self._pages.forget_row(position)
            self.dataChanged.emit(self.index(position, 0), self.index(position, 0))
