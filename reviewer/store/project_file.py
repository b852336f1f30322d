"""A project file that is open: its one writer, its readers, and every action on it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from reviewer.domain.changes import Action, ChangeSet
from reviewer.store import changes, journal, opening, search_index
from reviewer.store.engine import Connection, closed
from reviewer.store.errors import ReadOnly
from reviewer.store.locks import Lock
from reviewer.store.readers import Readers
from reviewer.store.times import now
from reviewer.store.transaction import Transaction

T = TypeVar("T")


class ProjectFile:
    """Use `create` or `open`. One thread writes at a time (whoever calls sees to it); any thread may read."""

    def __init__(self, path: Path, *, lock: Lock | None, notice: str = "") -> None:
        """Take over a file that `create` or `open` found sound; without a lock it is read only."""
        self.path = path
        self.notice = notice
        self._lock = lock
        self._writer = opening.connect_writer(path) if lock else None
        self._closed = False
        self._acting: int | None = None
        self._readers = Readers(path, read_only=lock is None)

    @classmethod
    def create(cls, path: Path, title: str) -> "ProjectFile":
        """Make a new project; raises ReviewerError when something is there already or cannot be written."""
        opening.make(path.absolute(), title)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "ProjectFile":
        """Open a project; see `opening.admit` for what is refused.

        A file in a place that cannot be written to is opened read only, and `notice` says so.
        """
        real = path.resolve()
        admitted = opening.admit(real, read_only=read_only)
        try:
            return cls(real, lock=admitted.lock, notice=admitted.notice)
        except BaseException:
            if admitted.lock:
                admitted.lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether actions are refused."""
        return self._writer is None

    def reader(self) -> Connection:
        """A connection to ask with: it sees what is saved, and within a command also what that has written so far."""
        if self._writer and self._acting == threading.get_ident():
            return self._writer
        return self._readers.get()

    def perform(self, entry: journal.Entry, command: Callable[[Transaction], T]) -> tuple[T, ChangeSet | None]:
        """Do something new in one transaction; no ChangeSet, and no line in the history, when nothing changed.

        Whatever `command` raises takes everything back. Raises ReadOnly, NotSaved, InUse, TakenBack.
        """
        with self._transaction() as writer:
            moment = now()
            step = journal.begin(writer, entry, moment)
            result = command(Transaction(writer, entry.annotator, moment))
            if step.action == entry.part_of and not journal.only_adds(writer, step):
                message = "an action that is done in parts only adds articles"
                raise RuntimeError(message)
            announced = self._finish(writer, step)
            if announced is None:
                writer.run("ROLLBACK")
        return result, announced

    def undo(self) -> tuple[Action, ChangeSet] | None:
        """Take back the last action that is done; None when there is none."""
        return self._again("undo", journal.undoable)

    def redo(self) -> tuple[Action, ChangeSet] | None:
        """Do the last undone action again; None when there is none."""
        return self._again("redo", journal.redoable)

    def close(self) -> None:
        """Give the file back: one file remains, unless another program reads it. Closing twice does nothing."""
        self._closed = True
        self._readers.close()
        if self._writer:
            opening.settle(self._writer)
            self._writer.close()
            self._writer = None
        if self._lock:
            self._lock.release()
            self._lock = None

    def _again(self, kind: str, choose: Callable[[Connection], Action | None]) -> tuple[Action, ChangeSet] | None:
        with self._transaction() as writer:
            action = choose(writer)
            if action is None:
                return None
            step = journal.begin_again(writer, action.number, kind, now())
            announced = self._finish(writer, step) or ChangeSet(action.number)
            done = journal.find(writer, action.number)
        return done or action, announced

    def _finish(self, writer: Connection, step: journal.Step) -> ChangeSet | None:
        """Close a step; what it changed, None when that is nothing."""
        keys = changes.touched(writer, step)
        announced = changes.change_set(self._readers.get(), writer, step, keys)
        search_index.update(writer, announced, keys)
        journal.close_step(writer)
        return announced if announced.changes or announced.sweeping else None

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._closed:
            raise closed()
        if self._writer is None:
            message = "This project is open for reading only, so nothing was changed."
            raise ReadOnly(message)
        writer = self._writer
        writer.run("BEGIN IMMEDIATE")
        self._acting = threading.get_ident()
        try:
            yield writer
            if writer.in_transaction:
                writer.run("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some failures of the disk.
            if writer.in_transaction:
                writer.run("ROLLBACK")
            raise
        finally:
            self._acting = None
