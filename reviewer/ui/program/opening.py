"""From a file to an open project: at once, for reading only, or after it has been looked through.

A large file that this installation did not close itself is looked through in another thread. A line says so, shows how
far it is, and offers to end it or, when it takes long, to give it more time.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice
from reviewer.ui.i18n import translate
from reviewer.ui.tasks import Progress, Tasks
from reviewer.ui.widgets.waiting_line import WaitingLine
from reviewer.ui.window.main_window import MainWindow
from reviewer.workspace.workspace import Watch, Workspace

_TICK_MS = 250
_SOON_OVER_SECONDS = 20


class Opening(QObject):
    """Opens one file; `begin` says whether it is still under way or already open."""

    opened = Signal(object, object)
    """A Workspace, and the notice why it is open for reading only where somebody else has it."""
    refused = Signal(object)
    """A ReviewerError."""

    def __init__(self, path: Path, tasks: Tasks, window: MainWindow) -> None:
        """Prepare to open `path` and to show a line in `window` where that takes long."""
        # A window goes with its language; what still comes from the other thread must find somebody.
        super().__init__(tasks)
        self._path = path
        self._tasks = tasks
        self._window = window
        self._watch = Watch()
        self._line: WaitingLine | None = None
        self._progress = (0, 100)

    def begin(self) -> bool:
        """Open the file, or begin to look it through; False when it was refused."""
        if not Workspace.takes_long(self._path):
            return self._open_now()
        self._put_line()
        task = self._tasks.run(self._check, self._done, self._failed)
        task.progressed.connect(self._progressed)
        return True

    def move_to(self, window: MainWindow) -> None:
        """Show the line in another window; it goes with the one it is in."""
        self._window = window
        if self._line is not None:
            self._end()
            self._put_line()

    def stop(self) -> None:
        """End the check; nothing is opened or told any more."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._watch.cancel()
        self._end()

    def _put_line(self) -> None:
        line = self._line = WaitingLine()
        line.cancelled.connect(self._cancel)
        line.extended.connect(self._extend)
        self._window.put_line(line)
        ticking = QTimer(line, interval=_TICK_MS)
        ticking.timeout.connect(self._show)
        ticking.start()
        self._show()

    def _open_now(self) -> bool:
        try:
            workspace, why = _open(self._path, self._watch)
        except ReviewerError as error:
            self.refused.emit(error)
            return False
        self.opened.emit(workspace, why)
        return True

    def _check(self, progress: Progress) -> tuple[Workspace, Notice]:
        self._watch.listen(progress.report)
        return _open(self._path, self._watch)

    def _done(self, result: tuple[Workspace, Notice]) -> None:
        self._end()
        if self.signalsBlocked():
            result[0].close()
        else:
            self.opened.emit(*result)

    def _failed(self, error: ReviewerError) -> None:
        self._end()
        self.refused.emit(error)

    def _cancel(self) -> None:
        self._watch.cancel()
        if self._line is not None:
            self._line.say(translate("Opening", "Stopping…"))

    def _extend(self) -> None:
        self._watch.extend()
        self._show()

    def _progressed(self, done: int, of: int, _what: str) -> None:
        self._progress = (done, of)
        self._show()

    def _show(self) -> None:
        line, left = self._line, round(self._watch.left)
        if line is None or self._watch.cancelled:
            return
        line.show_progress(*self._progress)
        soon_over = left <= _SOON_OVER_SECONDS
        line.offer_time(offered=soon_over)
        words = translate(
            "Opening",
            "Checking {name}… This computer did not write it last, so it is looked through before it opens.",
            name=self._path.name,
        )
        if soon_over:
            words = translate(
                "Opening",
                "Checking {name} takes long. It stops in %n second(s), unless you give it more time.",
                name=self._path.name,
                n=left,
            )
        line.say(words)

    def _end(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.hide()
            line.deleteLater()


def _open(path: Path, watch: Watch) -> tuple[Workspace, Notice]:
    """A workspace, for reading only where somebody else has it: then also why."""
    try:
        return Workspace.open(path, watch=watch), NOTHING
    except ReviewerError as error:
        if error.code != "in_use":
            raise
        return Workspace.open(path, read_only=True, watch=watch), error.message
