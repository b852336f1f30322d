"""The workspace's change feed as the one Qt signal that panels listen to."""

from collections import deque

from PySide6.QtCore import QObject, QThread, Signal

from reviewer.domain.changes import ChangeSet
from reviewer.ui.tasks import Tasks
from reviewer.workspace.workspace import Workspace

_MANY = 8


class Bridge(QObject):
    """Hands every ChangeSet to the UI thread, whichever thread performed the command."""

    changed = Signal(object)
    _arrived = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Listen to the workspace until `close`."""
        super().__init__(parent)
        self.workspace = workspace
        self.asking = Tasks(self)
        """Where panels ask what takes long; nobody is shown that it is under way."""
        self._waiting: deque[ChangeSet] = deque()
        self._arrived.connect(self._hand_over)
        self._unsubscribe = workspace.subscribe(self._announce)

    def close(self) -> None:
        """Stop listening; the workspace stays open."""
        self._unsubscribe()

    def _announce(self, change_set: ChangeSet) -> None:
        # Within the UI thread the view equals the file before the next event. What a worker announces waits for the
        # event loop, and whatever waits goes first, so that no panel sees an older state after a newer one.
        self._waiting.append(change_set)
        if QThread.isMainThread():
            self._hand_over()
        else:
            self._arrived.emit()

    def _hand_over(self) -> None:
        while self._waiting:
            change_set = self._waiting.popleft()
            if len(self._waiting) > _MANY:
                # They come faster than panels can show them one by one, as from a folder of files: show them together.
                for _ in range(len(self._waiting)):
                    change_set = self._waiting.popleft()
                change_set = ChangeSet(change_set.action, sweeping=True)
            self.changed.emit(change_set)
