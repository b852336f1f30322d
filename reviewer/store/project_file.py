"""A project file that is open: its one writer, its readers, and every action on it."""

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

from reviewer.domain.changes import Action, ChangeSet, Record
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import NOTHING, Notice, notice
from reviewer.domain.system import why_refused
from reviewer.store import changes, journal, opening, search_index, whole_copy
from reviewer.store.checkpoints import Checkpoints
from reviewer.store.engine import Connection, closed
from reviewer.store.errors import FileGone, NotSaved, ReadOnly
from reviewer.store.held import Held, Whereabouts, hold
from reviewer.store.known_files import remember
from reviewer.store.leftovers import sweep
from reviewer.store.locks import Lock
from reviewer.store.own_folders import data_folder
from reviewer.store.readers import Readers
from reviewer.store.times import now
from reviewer.store.transaction import Transaction
from reviewer.store.watch import Watch

T = TypeVar("T")


class ProjectFile:
    """Use `create` or `open`. One thread writes at a time (whoever calls sees to it); any thread may read."""

    def __init__(self, held: Held, *, lock: Lock | None, why_read_only: Notice = NOTHING) -> None:
        """Take over a file that `create` or `open` found sound; without a lock it is read only."""
        path = held.path
        self.path = path
        self._held = held
        self.notice = why_read_only
        self._lock = lock
        self._writer = opening.connect_writer(path) if lock else None
        self._checkpoints = Checkpoints(opening.connect_writer(path)) if lock else None
        self._closed = False
        self._adrift = False
        self._acting: int | None = None
        self._readers = Readers(path, read_only=lock is None, here=lambda: held.whereabouts() is Whereabouts.HERE)

    @classmethod
    def create(cls, path: Path, title: str) -> "ProjectFile":
        """Make a new project; raises ReviewerError when something is there already or cannot be written."""
        opening.make(path.absolute(), title)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, watch: Watch | None = None) -> "ProjectFile":
        """Open a project; see `opening.admit` for what is refused, and for the check that `watch` waits for.

        A file in a place that cannot be written to is opened read only, and `notice` says so.
        """
        held = hold(path.resolve())
        lock: Lock | None = None
        try:
            admitted = opening.admit(held, read_only=read_only, watch=watch)
            lock = admitted.lock
            if lock:
                sweep(held.path.parent)
            return cls(held, lock=lock, why_read_only=admitted.notice)
        except BaseException:
            if lock:
                lock.release()
            held.release()
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
            transaction = Transaction(writer, entry.annotator, moment)
            result = command(transaction)
            continued = step.action == entry.part_of
            adds = (continued or bool(transaction.added)) and journal.only_adds(writer, step)
            if continued and not adds:
                message = "an action that is done in parts only adds articles"
                raise RuntimeError(message)
            announced = self._finish(writer, step, transaction.added if adds else {})
            if announced is None:
                writer.run("ROLLBACK")
        return result, announced

    def undo(self) -> tuple[Action, ChangeSet] | None:
        """Take back the last action that is done; None when there is none."""
        return self._again("undo", journal.undoable)

    def redo(self) -> tuple[Action, ChangeSet] | None:
        """Do the last undone action again; None when there is none."""
        return self._again("redo", journal.redoable)

    @property
    def project(self) -> str:
        """What tells this project from others, wherever its file lies; copies of it have the same."""
        row = self.reader().row("SELECT value FROM meta WHERE name = 'project'")
        return str(row[0]) if row else ""

    def whereabouts(self) -> Whereabouts:
        """Whether the file is still where it was opened."""
        return self._held.whereabouts()

    def look(self) -> None:
        """Raise FileGone when the file is not at its place any more, InUse when another has taken it over."""
        if self._writer is not None and not self._adrift:
            found = self.whereabouts()
            if found is not Whereabouts.HERE:
                # The log still bears the old name: it must never be read into a file that comes to that place.
                with contextlib.suppress(ReviewerError):
                    self._writer.run("PRAGMA wal_checkpoint (TRUNCATE)")
                raise FileGone(_gone(found, self.path.name), found.value)
            if self._lock:
                self._lock.beat()

    @property
    def nameless(self) -> bool:
        """Whether the file was deleted and all in it goes when it is closed here."""
        return not (self._closed or self._adrift or self.read_only) and self._held.nameless

    @property
    def is_adrift(self) -> bool:
        """Whether all that is written goes into a file without a place."""
        return self._adrift

    @contextmanager
    def adrift(self) -> Iterator[None]:
        """Write into the file although its name is gone, from here on unless that fails."""
        self._adrift = True
        try:
            yield
        except BaseException:
            self._adrift = False
            raise

    def copy_to(self, target: Path) -> None:
        """Write all that is saved to `target`, wherever the file is now; raises ReviewerError where that cannot be."""
        whole_copy.make(self._writer or self.reader(), target)

    def rescue_place(self) -> Path:
        """Where a copy can lie of a file that was deleted; raises ReviewerError where there is none."""
        folder = data_folder() / "Rescued"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = notice(
                "No copy could be kept in {folder}: {why}. Save one elsewhere while this window is open.",
                folder=folder,
                why=why_refused(error),
            )
            raise NotSaved(message, str(error)) from error
        name = f"{self.path.stem} {datetime.now().astimezone():%Y-%m-%d %H%M%S}"
        targets = (folder / f"{name}{f' {number}' if number > 1 else ''}{self.path.suffix}" for number in count(1))
        return next(target for target in targets if not target.exists())

    def close(self) -> None:
        """Give the file back: one file remains, unless another program reads it. Closing twice does nothing."""
        if self._closed:
            return
        self._closed = True
        self._readers.close()
        if self._checkpoints:
            self._checkpoints.close()
        if self._writer:
            opening.settle(self._writer)
            self._writer.close()
            self._writer = None
            if self.whereabouts() is Whereabouts.HERE:
                remember(self._held)
        self._held.release()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _again(self, kind: str, choose: Callable[[Connection], Action | None]) -> tuple[Action, ChangeSet] | None:
        with self._transaction() as writer:
            action = choose(writer)
            if action is None:
                return None
            step = journal.begin_again(writer, action.number, kind, now())
            announced = self._finish(writer, step, {}) or ChangeSet(action.number)
            done = journal.find(writer, action.number)
        return done or action, announced

    def _finish(self, writer: Connection, step: journal.Step, added: Mapping[int, Record]) -> ChangeSet | None:
        """Close a step that added some articles, by key; what it changed, None when that is nothing."""
        written = changes.written(writer, step)
        keys = changes.touched(writer, step, written)
        announced = changes.change_set(self._readers.get(), writer, step, keys, added)
        search_index.update(writer, step, written)
        journal.close_step(writer)
        return announced if announced.changes or announced.sweeping else None

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._closed:
            raise closed()
        if self._writer is None:
            message = notice("This project is open for reading only, so nothing was changed. Copy it to work on it.")
            raise ReadOnly(message)
        writer = self._writer
        self.look()
        writer.run("BEGIN IMMEDIATE")
        self._acting = threading.get_ident()
        try:
            yield writer
            if writer.in_transaction:
                writer.run("COMMIT")
                if self._checkpoints:
                    self._checkpoints.due()
        except BaseException:
            # SQLite has rolled back by itself after some failures of the disk.
            if writer.in_transaction:
                writer.run("ROLLBACK")
            raise
        finally:
            self._acting = None


def _gone(found: Whereabouts, name: str) -> Notice:
    """What became of a file that is not at its place any more, and what to do."""
    match found:
        case Whereabouts.DELETED:
            return notice(
                "{name} was deleted. This window holds all of it until it is closed: save a copy now.", name=name
            )
        case Whereabouts.REPLACED:
            return notice(
                "Another file stands at the place of {name} now. This window holds all of your work: save a copy.",
                name=name,
            )
        case Whereabouts.UNREACHABLE:
            return notice(
                "The disk or network with {name} does not answer. All that was saved is safe. Connect it again, or "
                "save a copy.",
                name=name,
            )
    return notice(
        "{name} was moved or renamed, or its disk was disconnected. Nothing more is saved until it is back. "
        "Put it back, or save a copy.",
        name=name,
    )
