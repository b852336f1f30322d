"""Making a project file, and everything that is looked at before one is worked on."""

import contextlib
import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.domain.notice import NOTHING, Notice, notice
from reviewer.domain.system import why_refused
from reviewer.durable import flush_folder
from reviewer.store.backups import Reason, back_up
from reviewer.store.engine import Connection, file_uri, journal_mode
from reviewer.store.errors import DamagedProject, InUse, NotSaved, ReadOnly
from reviewer.store.header import check_header, damaged_file, refuse_newer
from reviewer.store.held import Held, hold
from reviewer.store.inspection import inspect
from reviewer.store.known_files import is_known, remember
from reviewer.store.locks import Lock, is_held
from reviewer.store.migrations import migrate, version_of
from reviewer.store.readers import connect_reader
from reviewer.store.schema import APPLICATION_ID, INDEXES, SETTINGS, TABLES
from reviewer.store.triggers import create_triggers
from reviewer.store.watch import Watch

# Bytes that are checked page by page before the window notices the time.
_CHECKED_WHOLE = 16 * 1024 * 1024
# Of files that came from elsewhere so much is copied and looked through before the window notices.
_CHECKED_AT_ONCE = 4 * 1024 * 1024
# Some 30 MB: far more than somebody at work saves between two looks of the thread that empties the log.
_LOG_PAGES = 8000


@dataclass(frozen=True)
class Admitted:
    """A file that may be worked on: with its lock, or for reading only; `notice` says why, when nobody asked for it."""

    lock: Lock | None
    notice: Notice = NOTHING


def make(path: Path, title: str) -> None:
    """Write a new, empty project; raises ReviewerError when something is there already or cannot be written."""
    if path.exists():
        message = notice(
            "{name} is already there. It was left as it is; choose another name or open it.", name=path.name
        )
        raise ReviewerError(message, code="exists")
    # Under another name first, so that no half-made project is ever left behind under the right one.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _remove(unfinished)  # of an earlier try, on a disk that did not even let go of it
        unfinished.touch()
        connection = Connection(str(unfinished))
        try:
            _fill(connection, title)
        finally:
            connection.close()
        unfinished.replace(path)
        flush_folder(path.parent)
    except (OSError, NotSaved) as error:
        full = notice("the disk is full or cannot be written to")
        why = why_refused(error) if isinstance(error, OSError) else full
        message = notice(
            "No project can be made in {folder}: {why}. Choose another folder.", folder=path.parent, why=why
        )
        raise NotSaved(message, str(error)) from error
    finally:
        with contextlib.suppress(OSError):  # its folder never was, or takes nothing
            _remove(unfinished)


def _remove(unfinished: Path) -> None:
    for path in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
        path.unlink(missing_ok=True)


def admit(held: Held, *, read_only: bool, watch: Watch | None = None) -> Admitted:
    """Look at a file before it is worked on, and bring it to this version.

    What this installation did not close itself is looked through first, for as long as `watch` allows. Raises
    NotAProject, NewerProject, DamagedProject (the file is left unharmed), InUse when somebody else has it open for
    writing and `read_only` is false, ReadOnly when it would have to be brought to this version and cannot be, and
    ReviewerError when it cannot be read or the check was ended.
    """
    path = held.path
    check_header(held)
    lock, why = (None, NOTHING) if read_only else _lock(path)
    try:
        # Who has it open looked it through, and writes it while we would.
        if needs_check(held) and (lock is not None or not is_held(path)):
            inspect(path, _raise_copy, watch or Watch())
        _check_inside(path, writable=lock is not None)
        if lock is None:
            remember(held)
    except NotSaved as error:
        _release(lock)
        message = notice(
            "{name} cannot be read now; it was left as it is. Check its disk or the network, and try again.",
            name=path.name,
        )
        raise ReviewerError(message, code="unreadable", detail=error.detail) from error
    except DamagedProject as error:
        _release(lock)
        # What SQLite found in a page does not name the file.
        raise DamagedProject(error.message if path.name in str(error) else damaged_file(path), error.detail) from error
    except BaseException:
        _release(lock)
        raise
    return Admitted(lock, why)


def takes_long(path: Path) -> bool:
    """Whether opening a file means looking it through for longer than a window may stand still.

    False for what cannot be opened at all: that is told at once.
    """
    try:
        held = hold(path.resolve())
    except ReviewerError:
        return False
    try:
        return held.status().st_size > _CHECKED_AT_ONCE and needs_check(held)
    finally:
        held.release()


def needs_check(held: Held) -> bool:
    """Whether a file has to be looked through before it is worked on."""
    return not (held.shared or is_known(held))


def _release(lock: Lock | None) -> None:
    if lock:
        lock.release()


def connect_writer(path: Path) -> Connection:
    """The connection that writes: what it has committed survives a power cut."""
    connection = Connection(file_uri(str(path), "mode=rw"), uri=True)
    connection.run("PRAGMA foreign_keys = ON")
    connection.run("PRAGMA trusted_schema = OFF")
    connection.run(f"PRAGMA journal_mode = {journal_mode()}")
    connection.run("PRAGMA synchronous = FULL")
    # Not with a commit, for which somebody waits (see checkpoints.py), unless saving goes on without a pause: the log
    # begins anew only when all of it is in the file, and would grow as long as that.
    connection.run(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    # Readers go on reading while a large action is being written.
    connection.run("PRAGMA cache_spill = OFF")
    if sys.platform == "darwin":
        connection.run("PRAGMA fullfsync = ON")
        connection.run("PRAGMA checkpoint_fullfsync = ON")
    # Opens the log now: later the file may have another name, and then it could not be opened any more.
    connection.rows("SELECT 1 FROM sqlite_master LIMIT 1")
    return connection


def settle(connection: Connection) -> None:
    """Make one file of the project again, unless another program has it open; that loses nothing either."""
    try:
        connection.run("PRAGMA wal_checkpoint (TRUNCATE)")
        connection.run("PRAGMA journal_mode = DELETE")
    except (InUse, NotSaved):
        return


def _fill(connection: Connection, title: str) -> None:
    connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.run("BEGIN IMMEDIATE")
    _create_schema(connection)
    connection.run_many("INSERT INTO meta (name, value) VALUES (?, ?)", [("title", title), ("project", str(new_id()))])
    connection.run(f"PRAGMA user_version = {version_of()}")
    connection.run("COMMIT")


def _create_schema(connection: Connection) -> None:
    for statement in (*TABLES, *SETTINGS, *INDEXES):
        connection.run(statement)
    create_triggers(connection)


def _lock(path: Path) -> tuple[Lock | None, Notice]:
    if not os.access(path, os.W_OK):
        return None, notice(
            "{name} is write-protected, so it is open for reading only. Copy it to work on it, or allow writing "
            "to the file and open it again.",
            name=path.name,
        )
    try:
        return Lock.acquire(path), NOTHING
    except OSError:
        return None, notice(
            "The folder of {name} cannot be written to, so it is open for reading only. "
            "Copy it to another folder to work on it.",
            name=path.name,
        )


def _check_inside(path: Path, *, writable: bool) -> None:
    """What only SQLite can see, the log included: version, schema, and of small files every page and row.

    An older file is brought up to date first; the version in the log counts, which the header may not have yet.
    """
    connection = connect_reader(path, read_only=not writable)
    try:
        version = connection.number("PRAGMA user_version")
        refuse_newer(path, version)
        if version == version_of():
            _need_sound(path, connection)
            return
    finally:
        connection.close()
    _bring_up_to_date(path, writable=writable)
    _check_inside(path, writable=writable)


def _bring_up_to_date(path: Path, *, writable: bool) -> None:
    if not writable:
        message = notice(
            "{name} was written by an older Reviewer and cannot be brought up to date while it is only read. It was "
            "left as it is. Copy it to a place that can be written to, and open it there.",
            name=path.name,
        )
        raise ReadOnly(message)
    _back_up(path)
    connection = connect_writer(path)
    try:
        migrate(connection, verify=lambda: _need_our_schema(path, connection))
    finally:
        connection.close()


def _back_up(path: Path) -> None:
    try:
        back_up(path, Reason.UPDATE)
    except NotSaved as error:
        message = notice(
            "{name} was written by an older Reviewer and has to be brought up to date, but no backup of it could "
            "be made before. It was left as it is; open it again when a backup is possible. {why}",
            name=path.name,
            why=error.message,
        )
        raise ReviewerError(message, code="no_backup", detail=error.detail) from error


def _raise_copy(path: Path, connection: Connection) -> None:
    """What is done to the private copy of a file that is looked through, before its rows are read."""
    refuse_newer(path, connection.number("PRAGMA user_version"))
    if not migrate(connection, verify=lambda: _need_our_schema(path, connection)):
        _need_our_schema(path, connection)


def is_built_as_ours(connection: Connection) -> bool:
    """Whether a file has our tables, indexes and triggers, and nothing else."""
    return _schema(connection) == _expected_schema()


def _need_our_schema(path: Path, connection: Connection) -> None:
    if not is_built_as_ours(connection):
        message = notice(
            "{name} is not built as a Reviewer project is: it is damaged or was changed by another program. "
            "It was not opened; it was left as it is. Restore a backup of it, or recover what it still holds into a "
            "new project.",
            name=path.name,
        )
        raise DamagedProject(message, "the schema differs")


def _need_sound(path: Path, connection: Connection) -> None:
    _need_our_schema(path, connection)
    if path.stat().st_size <= _CHECKED_WHOLE:
        found = connection.column("PRAGMA quick_check (1)")
        if found != ["ok"]:
            raise DamagedProject(damaged_file(path), str(found[0]))


def _schema(connection: Connection) -> set[tuple[str, str, str]]:
    # Statistics for the query planner come and go.
    return {
        (kind, name, sql)
        for kind, name, sql in connection.rows("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
        if not name.startswith("sqlite_stat")
    }


@cache
def _expected_schema() -> frozenset[tuple[str, str, str]]:
    connection = Connection(":memory:")
    try:
        _create_schema(connection)
        return frozenset(_schema(connection))
    finally:
        connection.close()
