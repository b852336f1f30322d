"""Bringing what was saved from the log into the project file itself, while nobody waits for it.

A commit is safe when it is in the log (WAL). SQLite's own checkpoint would come with some commit or other, which then
waits until the disk has written the file as well; here a thread of its own does it a moment after the last one. Others
read and write meanwhile, and when it fails nothing is lost: it is tried again, at the latest when the file is closed.
"""

import contextlib
import threading

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection

SECONDS = 1.0
"""So long the thread gathers what is saved one after the other."""


class Checkpoints:
    """For a connection that writes in WAL mode; `due` after each commit, `close` before that connection is closed."""

    def __init__(self, connection: Connection, seconds: float = SECONDS) -> None:
        """Take over a connection of its own, opened as the one that writes: the file may have another name later.

        `seconds` go by between the first of what is saved and its way into the file.
        """
        self._connection = connection
        self._seconds = seconds
        self._due = threading.Event()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def due(self) -> None:
        """Something was saved."""
        if self._thread is None:
            # A daemon: who forgets to close the project still leaves a whole one, with its log beside it.
            self._thread = threading.Thread(target=self._work, name="checkpoints", daemon=True)
            self._thread.start()
        self._due.set()

    def close(self) -> None:
        """End the thread and give the connection back."""
        self._over.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join()
        self._connection.close()

    def _work(self) -> None:
        while True:
            self._due.wait()
            # Cleared before anything else is looked at: what `close` says from now on is not missed.
            self._due.clear()
            if self._over.wait(self._seconds):
                return
            with contextlib.suppress(ReviewerError):
                # Passive: waits for no reader, and lets who writes go on.
                self._connection.run("PRAGMA wal_checkpoint (PASSIVE)")
