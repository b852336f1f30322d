"""Processes that do something with a project until they are done or killed, and tell each thing that they have done.

They are forked from one that has everything loaded, where the system can do that: a start takes milliseconds.
"""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Self

from reviewer.domain.errors import ReviewerError

Tell = Callable[[object], None]
_PATIENCE_SECONDS = 60.0
if sys.platform == "win32":
    _CONTEXT = get_context("spawn")
else:
    _CONTEXT = get_context("forkserver")
_LOADED = ["pytest", "sqlite_utils.utils", "reviewer.exchange.formats", "tests.faults.deeds"]


class Child:
    """A process that runs `deed(tell, *arguments)`. What it told stays readable after it has been killed."""

    def __init__(self, deed: Callable[..., None], *arguments: object) -> None:
        if sys.platform != "win32":
            _CONTEXT.set_forkserver_preload(_LOADED)
        self._told, theirs = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_run, args=(theirs, deed, arguments), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._told.close()
        self._process.close()

    def next(self, patience: float = _PATIENCE_SECONDS) -> Any:  # noqa: ANN401 - whatever the deed tells
        """The next thing told; raises EOFError once there is none any more, TimeoutError when it takes too long."""
        if not self._told.poll(patience):
            message = f"nothing was told for {patience} seconds"
            raise TimeoutError(message)
        try:
            return self._told.recv()
        except OSError as error:  # cut off in the middle by the kill
            raise EOFError from error

    def rest(self, patience: float = _PATIENCE_SECONDS) -> Iterator[Any]:
        """Whatever is told until the process has ended."""
        with contextlib.suppress(EOFError):
            while True:
                yield self.next(patience)

    def kill(self) -> None:
        """End it by SIGKILL, wherever it is."""
        self._process.kill()
        self._process.join()

    def killed_after(self, seconds: float) -> list[Any]:
        """Let it work that long, kill it, and give back what it had told."""
        time.sleep(seconds)
        self.kill()
        return list(self.rest())


def _run(told: Connection, deed: Callable[..., None], arguments: tuple[object, ...]) -> None:
    with contextlib.suppress(ReviewerError, OSError):  # the disk went away under it
        deed(told.send, *arguments)
