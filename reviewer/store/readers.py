"""Connections for reading: one for each thread that asks."""

import threading
from collections.abc import Callable
from pathlib import Path
from weakref import WeakSet

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.store.engine import Connection, closed, file_uri
from reviewer.store.errors import NotSaved

# A list that is asked for again finds its pages here: with SQLite's usual 2 MB, none of a large project's lists does.
_CACHE_KILOBYTES = 4000

VOCABULARY = "temp.search_word"
"""The words of the index `search` with how many rows have each; every reader knows it."""


def _always() -> bool:
    return True


class Readers:
    """Made when a thread first asks, closed when it ends or all together."""

    def __init__(self, path: Path, *, read_only: bool, here: Callable[[], bool] = _always) -> None:
        """Read `path`; `read_only` when this process writes nothing beside it either, where that can be avoided.

        `here` tells whether the file still stands there. Once it does not, threads that ask first share the connection
        of the one that opened it: another one would find nothing, or another file.
        """
        self._path = path
        self._here = here
        self._shared = connect_reader(path, read_only=read_only)
        self._read_only = read_only
        self._own = threading.local()
        self._own.connection = self._shared
        self._all: WeakSet[Connection] = WeakSet([self._shared])
        self._guard = threading.Lock()
        self._closed = False

    def get(self) -> Connection:
        """The calling thread's connection; once the project is closed, it or asking raises ReviewerError."""
        found: Connection | None = getattr(self._own, "connection", None)
        if found is None:
            with self._guard:
                if self._closed:
                    raise closed()
                found = connect_reader(self._path, read_only=self._read_only) if self._here() else self._shared
                self._all.add(found)
            self._own.connection = found
        return found

    def close(self) -> None:
        """Break off what is being read and close every connection."""
        with self._guard:
            self._closed = True
            for connection in tuple(self._all):
                connection.close()


def connect_reader(path: Path, *, read_only: bool) -> Connection:
    """A connection that cannot change the file; raises ReviewerError where it cannot be read as it lies there."""
    if not read_only:
        return _connect(path, "mode=rw")
    try:
        return _connect(path, "mode=ro")
    except NotSaved as error:
        # SQLite wants to write beside a file whose last window did not close it.
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            message = notice(
                "{name} was not closed properly and lies where nothing can be written, so its last actions "
                "cannot be read. Nothing is lost: copy it with {log} to another folder and open it there.",
                name=path.name,
                log=log.name,
            )
            raise ReviewerError(message, code="unreadable") from error
        return _connect(path, "immutable=1")


def _connect(path: Path, query: str) -> Connection:
    connection = Connection(file_uri(str(path), query), uri=True)
    connection.run(f"PRAGMA cache_size = {-_CACHE_KILOBYTES}")
    # Of this connection only: it says where the words are, and holds none.
    connection.run(f"CREATE VIRTUAL TABLE {VOCABULARY} USING fts5vocab (main, search, row)")
    connection.run("PRAGMA query_only = ON")
    connection.run("PRAGMA trusted_schema = OFF")
    connection.run("PRAGMA cell_size_check = ON")
    connection.rows("SELECT 1 FROM sqlite_master LIMIT 1")
    return connection
