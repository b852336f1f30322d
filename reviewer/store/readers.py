"""Connections for reading: one for each thread that asks."""

import threading
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection, file_uri


class Readers:
    """Made when a thread first asks, closed together."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        """Read `path`; `read_only` when this process may not even write the files SQLite keeps beside it."""
        self._path = path
        self._mode = "ro" if read_only else "rw"
        self._own = threading.local()
        self._all: list[Connection] = []
        self._guard = threading.Lock()
        self._closed = False

    def get(self) -> Connection:
        """The calling thread's connection; raises ReviewerError once the project is closed."""
        if self._closed:
            message = "The project has been closed."
            raise ReviewerError(message, code="closed")
        found: Connection | None = getattr(self._own, "connection", None)
        if found is None:
            found = connect_reader(self._path, self._mode)
            self._own.connection = found
            with self._guard:
                self._all.append(found)
        return found

    def close(self) -> None:
        """Break off what is being read and close every connection."""
        self._closed = True
        with self._guard:
            for connection in self._all:
                connection.interrupt()
                connection.close()
            self._all.clear()


def connect_reader(path: Path, mode: str) -> Connection:
    """A connection that cannot change the file; `mode` as in SQLite's URIs."""
    connection = Connection(file_uri(str(path), f"mode={mode}"), uri=True)
    connection.run("PRAGMA query_only = ON")
    connection.run("PRAGMA trusted_schema = OFF")
    return connection
