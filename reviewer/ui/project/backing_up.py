"""Backups while somebody works: made in another thread, now and then, when something has changed."""

import os
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice
from reviewer.ui import settings as declared
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.i18n import translate
from reviewer.ui.settings import Settings
from reviewer.ui.tasks import Progress, Tasks
from reviewer.workspace.safekeeping import Backup, Reason, back_up

_MINUTE_MS = 60_000
_FIRST_MS = _MINUTE_MS
"""What the last session left without a backup gets one soon, but not while the window is still settling."""
_BROKEN_OFF = "closed"
_NICENESS = 10


class BackingUp(QObject):
    """Makes the backups of one open project; `failure` is why the last one could not be made, else an empty notice."""

    changed = Signal()
    """One was made, was not needed, or could not be made."""

    def __init__(self, bridge: Bridge, settings: Settings, say: Callable[[Message], None], parent: QObject) -> None:
        """Begin to watch; a failure is said once through `say`, until a backup could be made again."""
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._settings = settings
        self._say = say
        self._tasks = Tasks(self)
        self._stale = True
        self.failure: Notice = NOTHING
        bridge.changed.connect(self._note)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._keep_up)
        if not self._workspace.read_only:
            self._timer.start(_FIRST_MS)

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._tasks.busy

    def make(self, reason: Reason = Reason.ASKED) -> None:
        """Make one, unless one is being made; `changed` tells when that has ended."""
        if self.busy:
            return
        workspace, most = self._workspace, self._settings.get(declared.BACKUP_MEGABYTES) * 1024 * 1024
        self._stale = False

        def work(progress: Progress) -> Backup | None:
            _give_way()
            return back_up(workspace, reason, most=most, stopped=lambda: progress.cancelled)

        self._tasks.run(work, self._made, self._failed)

    def close(self) -> None:
        """Break off what is being made: what was there before stays, and the next session makes the next."""
        self._timer.stop()
        self._tasks.close()

    def _note(self, _changes: object) -> None:
        self._stale = True

    def _keep_up(self) -> None:
        minutes = self._settings.get(declared.BACKUP_MINUTES)
        if minutes and self._stale and self._workspace.keeps_backups:
            self.make(Reason.WORK)
        self._timer.start(max(minutes, 1) * _MINUTE_MS)

    def _made(self, _made: Backup | None) -> None:
        self.failure = NOTHING
        self.changed.emit()

    def _failed(self, error: ReviewerError) -> None:
        self._stale = True
        if error.code == _BROKEN_OFF:
            return
        if not self.failure:
            words = translate(
                "Backups", "No backup could be made; work goes on and all of it is saved. {why}", why=error.message
            )
            self._say(Message(words, Tone.WARNING))
        self.failure = error.message
        self.changed.emit()


def _give_way() -> None:
    """Let the window have the processor first; where only whole processes have a priority, nothing is done."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
