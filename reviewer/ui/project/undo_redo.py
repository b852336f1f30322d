"""Undo, redo and going to a place in the history: at once where that is quick, else off the UI thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from reviewer.domain.changes import Action
from reviewer.domain.errors import ReviewerError
from reviewer.ui.deeds.tell import tell_redone, tell_undone
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.gate import Gate
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.tasks import Progress, Tasks
from reviewer.workspace.workspace import Workspace

_QUICK_ROWS = 300
_QUICK_ACTIONS = 20


class UndoRedo(QObject):
    """Moves through the history; while a long way is under way, the gate is shut and reading goes on."""

    def __init__(self, workspace: Workspace, desk: Desk, gate: Gate, tasks: Tasks) -> None:
        """Move through the workspace's history."""
        super().__init__(gate)
        self._workspace = workspace
        self._desk = desk
        self._gate = gate
        self._tasks = tasks
        desk.undo_requested.connect(self.undo)
        desk.redo_requested.connect(self.redo)

    def undo(self) -> None:
        """Take back the last action."""
        action = self._workspace.undoable()
        if action is not None:
            words = translate("Travelling", "Taking back a large change…")
            self._go(action.number - 1, action.number, self._workspace.undo, words, partial(self._undone, action))

    def redo(self) -> None:
        """Do the last undone action again."""
        action = self._workspace.redoable()
        if action is not None:
            words = translate("Travelling", "Doing a large change again…")
            self._go(action.number - 1, action.number, self._workspace.redo, words, partial(self._redone, action))

    def go_to(self, number: int) -> None:
        """Undo or redo until this action is the last one done."""
        last = self._workspace.undoable()
        words = translate("Travelling", "Going through the history…")
        here = last.number if last is not None else 0
        self._go(here, number, lambda: self._workspace.go_to(number), words, lambda: None)

    def _undone(self, action: Action) -> None:
        tell_undone(self._desk, self._workspace, action)

    def _redone(self, action: Action) -> None:
        tell_redone(self._desk, self._workspace, action)

    def _go(self, one: int, other: int, deed: Callable[[], object], words: str, then: Callable[[], None]) -> None:
        if not self._gate.writable:
            self._desk.say(self._gate.reason())
            return
        if abs(other - one) <= _QUICK_ACTIONS and self._workspace.rows_between(one, other) <= _QUICK_ROWS:
            try:
                deed()
            except ReviewerError as error:
                self._refuse(error)
            else:
                then()
            return

        def work(progress: Progress) -> None:
            progress.report(0, 0, words)
            deed()

        self._gate.hold(words)
        task = self._tasks.run(work, lambda _none: then(), self._refuse)
        task.ended.connect(self._gate.release)

    def _refuse(self, error: ReviewerError) -> None:
        self._desk.say(Message(notice_words(error.message), Tone.ERROR, code=error.code))
