"""The workspace's change feed as the one Qt signal that panels listen to."""

from PySide6.QtCore import QObject, QThread, Signal

from reviewer.domain.changes import ChangeSet
from reviewer.workspace.workspace import Workspace


class Bridge(QObject):
    """Hands every ChangeSet to the UI thread, whichever thread performed the command."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Listen to the workspace until `close`."""
        super().__init__(parent)
        self.workspace = workspace
        self._arrived.connect(self.changed)
        self._unsubscribe = workspace.subscribe(self._announce)

    def close(self) -> None:
        """Stop listening; the workspace stays open."""
        self._unsubscribe()

    def _announce(self, change_set: ChangeSet) -> None:
        # A direct signal within the UI thread keeps the view equal to the file before the next event;
        # from a worker the same signal is queued by Qt, because the receiver lives in the UI thread.
        if QThread.currentThread() == self.thread():
            self.changed.emit(change_set)
        else:
            self._arrived.emit(change_set)
