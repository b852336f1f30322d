"""The actions of a project, last first, as many of them as somebody scrolls to."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.domain.changes import Action
from reviewer.ui.bridge import Bridge
from reviewer.ui.words import deed, subject_words

ACTION = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_PAGE = 500
_Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Every action that was ever done, a page at a time; `ACTION` gives the record."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        """Follow the project from now on, while somebody looks."""
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._actions: list[Action] = []
        self._more = False

    def refresh(self) -> None:
        """Ask for the actions again, as many as are shown."""
        self.beginResetModel()
        count = max(len(self._actions), _PAGE)
        self._actions = self._workspace.history(count)
        self._more = len(self._actions) == count
        self.endResetModel()

    def row_of(self, number: int) -> QModelIndex:
        """Where an action stands; nowhere when it is not among those read so far."""
        rows = (row for row, action in enumerate(self._actions) if action.number == number)
        return self.index(next(rows, -1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the actions read so far."""
        return 0 if parent.isValid() else len(self._actions)

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether older actions are still unread."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        """Read a page of older actions."""
        if parent.isValid() or not self._actions:
            return
        older = self._workspace.history(_PAGE, before=self._actions[-1].number)
        self._more = len(older) == _PAGE
        if older:
            self.beginInsertRows(_NOWHERE, len(self._actions), len(self._actions) + len(older) - 1)
            self._actions += older
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Give the action, or its words for assistive technology and type-ahead."""
        if not index.isValid():
            return None
        action = self._actions[index.row()]
        if role == ACTION:
            return action
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{deed(action.label)} {subject_words(action)}".strip()
        return None
