"""A whole copy of a project file, made while others read and write it."""

import os
from collections.abc import Callable
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.durable import flush_file, flush_folder
from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject, NotSaved
from reviewer.store.readers import connect_reader
from reviewer.store.schema import JOURNALLED

PART = ".part"
"""What the name of a copy ends with while it is being made."""

# Rows that a copy has to have as many of.
_COUNTED = (*JOURNALLED, "content", "action", "step")


def never() -> bool:
    """Let a copy be made to its end."""
    return False


def make(
    source: Path | Connection,
    target: Path,
    *,
    mark: Callable[[Connection], None] | None = None,
    stopped: Callable[[], bool] = never,
) -> None:
    """Write the project at `source`, as it is saved at one moment, to `target`: one file, looked through and on disk.

    A connection in the place of a path serves for a file whose name is gone, which nobody can open any more.
    `mark` may write into the copy before it gets its name; `stopped` is asked now and then whether to break off.
    Raises ReviewerError when something stands at `target` already, it cannot be written, the project is damaged or the
    copy was broken off; nothing is left there then, and what stood in the folder before stands there still.
    """
    if target.exists():
        message = notice("{path} is already there. It was left as it is; choose another name.", path=target)
        raise ReviewerError(message, code="exists")
    part = target.with_name(f".{target.name}.{os.getpid()}{PART}")
    try:
        part.unlink(missing_ok=True)
        counts = _copy_pages(source, part, mark, stopped)
        _look_through(part, counts, stopped)
        flush_file(part)
        part.replace(target)
        flush_folder(target.parent)
    except (OSError, NotSaved) as error:
        message = notice("{path} could not be written. The project was not touched; choose another place.", path=target)
        raise NotSaved(message) from error
    finally:
        _remove(part)


def _copy_pages(
    source: Path | Connection, part: Path, mark: Callable[[Connection], None] | None, stopped: Callable[[], bool]
) -> dict[str, int]:
    """Copy; how many rows of each kind there were at that moment."""
    reading = connect_reader(source, read_only=True) if isinstance(source, Path) else source
    try:
        if reading.row("PRAGMA journal_mode") == ("wal",):
            # Holds one moment for the whole copy while others write. Without WAL it would keep them from writing, so
            # the copy begins anew after each of their changes instead.
            reading.run("BEGIN")
        counts = _counts(reading)
        writing = Connection(str(part))
        try:
            # Nobody needs half a copy: it is flushed once, when it is whole.
            writing.run("PRAGMA journal_mode = OFF")
            writing.run("PRAGMA synchronous = OFF")
            reading.copy_into(writing, stopped)
            if not reading.in_transaction:
                counts = _counts(writing)
            writing.run("PRAGMA journal_mode = DELETE")
            if mark:
                mark(writing)
        finally:
            writing.close()
    finally:
        if reading is source:
            if reading.in_transaction:
                reading.run("ROLLBACK")
        else:
            reading.close()
    return counts


def _look_through(part: Path, counts: dict[str, int], stopped: Callable[[], bool]) -> None:
    connection = connect_reader(part, read_only=True)
    try:
        connection.stop_when(stopped)
        found = connection.column("PRAGMA quick_check (1)")
        if found != ["ok"] or _counts(connection) != counts:
            message = notice(
                "The project file is damaged, so no copy was made. Earlier backups were kept: restore one, or recover "
                "what the file still holds into a new project."
            )
            raise DamagedProject(message, str(found[0]))
    finally:
        connection.close()


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has; a file of an older version lacks some."""
    there = set(connection.column("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    return {table: connection.number(f"SELECT count(*) FROM {table}") for table in _COUNTED if table in there}


def _remove(part: Path) -> None:
    for path in (part, part.with_name(part.name + "-journal")):
        try:
            path.unlink(missing_ok=True)
        except OSError:  # a disk that is gone, or another program that looks at it: it is told apart by its name
            continue
