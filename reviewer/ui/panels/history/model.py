"""The actions of a project, last first."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.domain.changes import Action
from reviewer.ui.bridge import Bridge
from reviewer.ui.words import deed, subject_words

ACTION = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_MOST = 1000
_Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """The last thousand actions; `ACTION` gives the record."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        """Follow the project from now on, while somebody looks."""
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._actions: list[Action] = []

    @property
    def actions(self) -> list[Action]:
        """The actions shown, last first, those taken back among them."""
        return self._actions

    def refresh(self) -> None:
        """Ask for the actions again."""
        self.beginResetModel()
        self._actions = self._workspace.history(_MOST)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the actions."""
        return 0 if parent.isValid() else len(self._actions)

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
