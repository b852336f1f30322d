"""The one SQLite library of the process, and connections that speak our errors.

`sqlite_utils.utils.sqlite3` is `pysqlite3` where a wheel exists and the standard library's module elsewhere. A second
copy of SQLite in one process would drop the first one's locks when it closes a file, so nothing else is ever imported.
It is imported when the first project is opened: it costs some hundred milliseconds.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from threading import Lock
from types import ModuleType, TracebackType
from typing import Any
from urllib.parse import quote

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.store.damage import damaged
from reviewer.store.errors import InUse, NotSaved, RuleBroken

SqlValue = int | float | str | bytes | None
Parameters = Sequence[SqlValue] | Mapping[str, SqlValue]

# FTS5 tables without content can delete rows from here on.
_OLDEST = (3, 43, 0)
# From here on two connections can no longer damage a file in WAL mode (the WAL-reset bug of 3.7.0 to 3.51.2).
_SAFE_WAL = (3, 51, 3)
_BUSY_SECONDS = 5.0
_PATIENCE_SECONDS = 0.02
# A copy looks up after so many pages, a long statement after so many operations (some 15 ms), whether it should stop;
# each time it waits for the interpreter, and lets the window wait.
_COPIED_AT_A_TIME = 512
_LOOK_UP = 1_000_000
_PORTION = 10_000

# What the disk says, and what a person can do about it.
_REFUSALS = {
    "SQLITE_FULL": notice(
        "The disk is full, so the last change could not be saved. All before it is safe. Make room, then press Retry."
    ),
    "SQLITE_READONLY": notice(
        "The project file is write-protected now, so the last change could not be saved. All before it is safe. "
        "Allow writing, then press Retry."
    ),
    "SQLITE_IOERR": notice(
        "The disk is full or was disconnected, so the last change could not be saved. All before it is safe. "
        "Mend that, then press Retry."
    ),
    "SQLITE_CANTOPEN": notice(
        "The project's folder does not answer, so the last change could not be saved. All before it is safe. "
        "Connect the disk, then press Retry."
    ),
}

# The names of what copying a database reports by its words alone.
_UNNAMED = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "unable to open database file": "SQLITE_CANTOPEN",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "database is locked": "SQLITE_BUSY",
}


@cache
def library() -> ModuleType:
    """The SQLite module; raises ReviewerError when it is too old to hold a project."""
    # Paid when a project is opened, not when this module is read.
    module: ModuleType = import_module("sqlite_utils.utils").sqlite3
    if module.sqlite_version_info < _OLDEST:
        wanted = ".".join(map(str, _OLDEST))
        message = notice(
            "This computer's SQLite is {found}; a project needs {wanted} or newer. "
            "No file was touched. Install the pysqlite3 package or a newer Python.",
            found=module.sqlite_version,
            wanted=wanted,
        )
        raise ReviewerError(message, code="old_engine")
    _need_search(module)
    return module


def _need_search(module: ModuleType) -> None:
    """Raise ReviewerError where the library was built without the search that projects hold."""
    trial = module.connect(":memory:")
    try:
        trial.execute("CREATE VIRTUAL TABLE trial USING fts5 (words, content = '', contentless_delete = 1)")
    except module.Error as error:
        message = notice(
            "This computer's SQLite was built without full-text search (FTS5), which a project needs. "
            "No file was touched. Install the pysqlite3 package or another Python."
        )
        raise ReviewerError(message, code="old_engine", detail=str(error)) from error
    finally:
        trial.close()


def journal_mode() -> str:
    """`WAL` where that is safe with this library, else `TRUNCATE`."""
    return "WAL" if library().sqlite_version_info >= _SAFE_WAL else "TRUNCATE"


class _Statement:
    """Entered for each statement: one at a time, and what SQLite raises leaves as one of our errors."""

    def __init__(self, busy: Lock) -> None:
        self._busy = busy
        self._errors: type[Exception] = library().Error

    def __enter__(self) -> None:
        self._busy.acquire()

    def __exit__(self, _type: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._busy.release()
        if isinstance(error, self._errors):
            raise _translated(error) from error
        if isinstance(error, UnicodeDecodeError):  # SQLite's own message cites the broken bytes
            raise damaged(error) from error


class Connection:
    """A connection in autocommit mode whose failures are ours: see `reviewer.store.errors`.

    Any thread may use it, one statement at a time; it closes itself when nobody holds it any more.
    """

    def __init__(self, target: str, *, uri: bool = False) -> None:
        """Open `target`, a path or an SQLite URI."""
        self._raw: Any = None
        self._busy = Lock()
        self._statement = _Statement(self._busy)
        with self._statement:
            self._raw = library().connect(
                target, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri
            )

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Every row of a query."""
        with self._statement:
            found: list[tuple[Any, ...]] = self._open().execute(sql, parameters).fetchall()
            return found

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def column(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        """The first column of a query."""
        return [row[0] for row in self.rows(sql, parameters)]

    def integers(self, sql: str, parameters: Parameters = ()) -> "array[int]":
        """The first column of a query, eight bytes each, taken in portions between which other threads have a turn."""
        with self._statement:
            cursor = self._open().execute(sql, parameters)
            found = array("q")
            while portion := cursor.fetchmany(_PORTION):
                found.extend(row[0] for row in portion)
            return found

    def number(self, sql: str, parameters: Parameters = ()) -> int:
        """The single whole number a query gives."""
        row = self.row(sql, parameters)
        return int(row[0]) if row else 0

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement; the key of the row it inserted."""
        with self._statement:
            return int(self._open().execute(sql, parameters).lastrowid or 0)

    def run_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for each of the parameters."""
        with self._statement:
            self._open().executemany(sql, parameters)

    def copy_into(self, target: "Connection", stopped: Callable[[], bool]) -> None:
        """Copy every page into an empty database that nobody else has; raises `closed()` when told to stop.

        Within a read transaction on a file in WAL mode others go on writing, and the copy is of one moment.
        """

        def look_up(_status: int, _left: int, _pages: int) -> None:
            if stopped():
                raise closed()

        with self._statement, target._statement:  # noqa: SLF001 - a copy is a statement of both
            self._open().backup(target._open(), pages=_COPIED_AT_A_TIME, progress=look_up)  # noqa: SLF001

    def stop_when(self, stopped: Callable[[], bool]) -> None:
        """Break off any statement with `closed()` as soon as `stopped` says so."""
        with self._statement:
            self._open().set_progress_handler(stopped, _LOOK_UP)

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._raw.in_transaction)

    def close(self) -> None:
        """Break off what another thread runs here and give the file back; closing twice does nothing."""
        if self._raw is None:
            return
        # A statement that is just about to begin would not notice a single interruption.
        while not self._busy.acquire(timeout=_PATIENCE_SECONDS):
            self._raw.interrupt()
        try:
            if self._raw is not None:
                self._raw.close()
                self._raw = None
        finally:
            self._busy.release()

    def __del__(self) -> None:
        """Close with the thread or the command that was the last to know it."""
        if self._raw is not None:
            self._raw.close()

    def _open(self) -> Any:  # noqa: ANN401 - a connection of a library that is only known when the program runs
        if self._raw is None:
            raise closed()
        return self._raw


def closed() -> ReviewerError:
    """What is told to whoever asks a project that has been closed."""
    return ReviewerError(
        notice("The project has been closed. What was saved is in its file; open it again to go on."), code="closed"
    )


def file_uri(path: str, query: str) -> str:
    """An SQLite URI of a file; `query` as in `mode=ro`."""
    slashes = path.replace("\\", "/")
    return f"file:{'' if slashes.startswith('/') else '/'}{quote(slashes)}?{query}"


def _translated(error: Exception) -> Exception:
    """Our exception for one of SQLite's (result codes: https://www.sqlite.org/rescode.html)."""
    name = str(getattr(error, "sqlite_errorname", "") or _UNNAMED.get(str(error), ""))
    if name.startswith("SQLITE_CONSTRAINT"):
        return RuleBroken(str(error))
    if name.startswith("SQLITE_INTERRUPT"):
        return closed()
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "Could not decode" in str(error):
        return damaged(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return InUse(
            notice("Another program is writing to the project file. Nothing was changed; try again in a moment.")
        )
    if name.startswith(tuple(_REFUSALS)):
        told = next(words for start, words in _REFUSALS.items() if name.startswith(start))
        return NotSaved(told, f"{name}: {error}")
    return error
