"""The only door to a project: ask, perform, undo, redo, subscribe."""

import contextlib
import getpass
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from reviewer.domain.changes import Action, ChangeSet
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.store import opening, whole_copy
from reviewer.store.errors import FileGone, NotSaved
from reviewer.store.journal import Entry
from reviewer.store.past import Changed
from reviewer.store.project_file import ProjectFile
from reviewer.store.surroundings import Surroundings, surroundings
from reviewer.store.times import now
from reviewer.store.transaction import Transaction
from reviewer.store.watch import Watch
from reviewer.workspace.history import History
from reviewer.workspace.open_action import OpenAction
from reviewer.workspace.questions import Questions

__all__ = ["Changed", "Listener", "Surroundings", "Transaction", "Watch", "Workspace"]

T = TypeVar("T")
Listener = Callable[[ChangeSet], None]


class Workspace:
    """A project that is open. Every change is saved when `perform`, `undo` or `redo` returns.

    `ask` may be used from any thread, also within a command, where it sees what the command has written so far.
    Commands may run in any thread, one at a time. Listeners are called after the change is saved, in the thread that
    made it, in the order of the changes. `notice` is what the person who opened the project should be told, else "".
    `unsaved` is why the last change could not be written, else None: until `retry` has written it, every other one is
    refused, so that nothing is built on a change that only the window knows. Where `keeps_backups` is set to False,
    none are made by themselves: the project is there for a moment only.
    """

    def __init__(self, file: ProjectFile) -> None:
        """Work on an open file; `create` and `open` are the ways in."""
        self._file = file
        self._guard = threading.RLock()
        self._transaction: Transaction | None = None
        self._listeners: list[Listener] = []
        self._unheard: deque[ChangeSet] = deque()
        self._announcing = False
        self._history = History(file)
        self.annotator = _user()
        self.ask = Questions(file.reader, lambda: self.annotator)
        self.path = file.path
        self.notice = file.notice
        self.keeps_backups = True
        self.last_saved: datetime | None = None
        self.unsaved: NotSaved | None = None
        self._refused: Callable[[], object] | None = None

    @classmethod
    def create(cls, path: Path, title: str = "") -> "Workspace":
        """Make a new project file; its title is the file's name unless another is given."""
        return cls(ProjectFile.create(path, title or path.stem))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, watch: Watch | None = None) -> "Workspace":
        """Open a project file; what is refused, and how, stands in `store.opening.admit`.

        A file that came from elsewhere is looked through first: `watch` hears how that goes, and can end it.
        """
        return cls(ProjectFile.open(path, read_only=read_only, watch=watch))

    @staticmethod
    def takes_long(path: Path) -> bool:
        """Whether `open` looks the file through for longer than a window may stand still."""
        return opening.takes_long(path)

    @property
    def title(self) -> str:
        """The project's title."""
        return self.ask.title()

    @property
    def project(self) -> str:
        """What tells this project from others, wherever its file lies; copies of it have the same."""
        return self._file.project

    @property
    def surroundings(self) -> Surroundings:
        """Whether the file lies where another program or computer also writes."""
        return surroundings(self.path)

    @property
    def left_behind(self) -> bool:
        """Whether `save_elsewhere` has written everything to another place: work goes on there."""
        return self._file.is_adrift

    @property
    def read_only(self) -> bool:
        """Whether commands are refused."""
        return self._file.read_only

    def perform(self, label: str, command: Callable[[Transaction], T], subject: str = "") -> T:
        """Run a command as one action of the history: one transaction, saved and announced, or nothing at all.

        `label` is the key of the deed ("tag_claim"), `subject` the words it is about. A command that changes nothing
        leaves no action. Within a command, `perform` joins the action that is running, and what it raises there has to
        end that action too. Raises ReviewerError when the action could not be saved; whatever it or `command` raises,
        everything is as it was before.
        """
        return self._act(Entry(label, subject, self.annotator), command)[0]

    def begin(self, label: str) -> OpenAction:
        """Begin an action that is done in parts: each is saved and announced as it ends, all are undone at once.

        For adding many articles; see `OpenAction`. Nothing is in the history before the first part is done.
        """
        return OpenAction(self._act, label, self.annotator)

    def undo(self) -> Action | None:
        """Take back the last action; the action, None when there is none."""
        return self._again(self._file.undo)

    def redo(self) -> Action | None:
        """Do the last undone action again; the action, None when there is none."""
        return self._again(self._file.redo)

    def retry(self) -> None:
        """Do again what the disk refused; raises ReviewerError when it refuses again. Without such a change, nothing.

        It is done as it was asked for then: commands work on records by their ids, and nothing was written since.
        """
        with self._guard:
            if self.unsaved is None:
                return
            self._do_refused()
            self._kept(self._file.look)

    def look(self) -> None:
        """Look whether the file is still there and ours: sets `unsaved` where it is gone, raises InUse where it is not.

        For moments in which nothing else happens. While a command runs in another thread, that one looks itself.
        """
        if self.unsaved is None and self._guard.acquire(blocking=False):
            try:
                with contextlib.suppress(NotSaved):
                    self._kept(self._file.look)
            finally:
                self._guard.release()

    def save_elsewhere(self, target: Path) -> None:
        """Write everything to `target`, the change that was refused too, although the project's own file is gone.

        Nothing else should be done with this workspace after it but closing. Raises ReviewerError where `target`
        cannot be written; everything stays as it is then, to be tried again.
        """
        with self._guard:
            try:
                with self._file.adrift():
                    self._do_refused()
                    self._file.copy_to(target)
            except ReviewerError:
                self.look()
                raise

    def undoable(self) -> Action | None:
        """The action `undo` would take back."""
        return self._history.undoable()

    def redoable(self) -> Action | None:
        """The action `redo` would do again."""
        return self._history.redoable()

    def history(self, limit: int = 200, before: int | None = None) -> list[Action]:
        """The last actions, newest first: of all, or of those before a number; undone and dropped ones are in it."""
        return self._history.latest(limit, before)

    def changed_by(self, number: int, most: int | None = None) -> Changed:
        """The records that an action made, changed or deleted, before and after it, at most so many of them.

        Any thread may ask; far back in a long history it takes a while. Raises LookupError for one that never was.
        """
        return self._history.changed_by(number, most)

    def go_to(self, number: int) -> None:
        """Undo or redo until action `number` is the last that is done; 0 is the beginning.

        Raises LookupError for an action that is not in the history.
        """
        with self._guard:
            while self._history.is_after(number):
                self.undo()
            while self._history.is_before(number):
                self.redo()

    def rows_between(self, one: int, other: int) -> int:
        """Rows written by the actions between two of the history (without the earlier one), up to some thousands.

        It tells whether going from one to the other is quick or better done in another thread.
        """
        return self._history.rows_between(one, other)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with every ChangeSet; gives back what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def copy_to(self, target: Path) -> None:
        """Write a whole copy of what is saved, also while somebody works on it; ReviewerError where it cannot be.

        Where the file is gone the copy takes its place; see `save_elsewhere`.
        """
        if isinstance(self.unsaved, FileGone):
            self.save_elsewhere(target)
            return
        whole_copy.make(self.path, target)

    def close(self) -> Path | None:
        """Give the file back; where a copy lies now, when the file was deleted meanwhile. Twice does nothing."""
        rescued = None
        with self._guard:
            if isinstance(self.unsaved, FileGone) or self._file.nameless:
                with contextlib.suppress(ReviewerError):
                    rescued = self._rescue()
            self._file.close()
        return rescued

    def _rescue(self) -> Path | None:
        if self._file.nameless:
            target = self._file.rescue_place()
            self.save_elsewhere(target)
            return target
        # It has another name only, and what is written now is found under that.
        with self._file.adrift():
            self._do_refused()
        return None

    def _do_refused(self) -> None:
        deed, self.unsaved, self._refused = self._refused, None, None
        if deed is not None:
            self._kept(deed)

    def _act(self, entry: Entry, command: Callable[[Transaction], T]) -> tuple[T, int | None]:
        """Run a command; what it gave, and the number of its action when it changed something."""
        with self._guard:
            if self._transaction is not None:
                return command(self._transaction), None
            return self._kept(lambda: self._do(entry, command))

    def _do(self, entry: Entry, command: Callable[[Transaction], T]) -> tuple[T, int | None]:
        try:
            result, changes = self._file.perform(entry, self._noted(command))
        finally:
            self._transaction = None
        self._saved(changes)
        return result, changes.action if changes else None

    def _kept(self, deed: Callable[[], T]) -> T:
        """Do something that writes; when the disk refuses, keep it for `retry` and let nothing else be written."""
        if self.unsaved is not None:
            message = notice(
                "An earlier change is not saved yet, so nothing more is changed. All before it is safe. Make room, "
                "then press Retry."
            )
            raise NotSaved(message)
        try:
            return deed()
        except NotSaved as error:
            # A listener may have been refused while it answered to this change, which is saved then.
            if self.unsaved is None:
                self.unsaved, self._refused = error, deed
            raise

    def _noted(self, command: Callable[[Transaction], T]) -> Callable[[Transaction], T]:
        def run(transaction: Transaction) -> T:
            self._transaction = transaction
            return command(transaction)

        return run

    def _again(self, deed: Callable[[], tuple[Action, ChangeSet] | None]) -> Action | None:
        with self._guard:
            if self._transaction is not None:
                message = "a command cannot undo"
                raise RuntimeError(message)
            return self._kept(lambda: self._do_again(deed))

    def _do_again(self, deed: Callable[[], tuple[Action, ChangeSet] | None]) -> Action | None:
        done = deed()
        if done is None:
            return None
        action, changes = done
        self._saved(changes)
        return action

    def _saved(self, changes: ChangeSet | None) -> None:
        """Announce what is in the file now; what listeners do in turn is announced after it."""
        if changes is None:
            return
        self.last_saved = now()
        self._unheard.append(changes)
        if self._announcing:
            return
        self._announcing = True
        try:
            while self._unheard:
                news = self._unheard.popleft()
                for listener in tuple(self._listeners):
                    listener(news)
        finally:
            self._announcing = False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"
