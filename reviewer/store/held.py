"""Project files that this process has open, held by what they are and not by their names.

A POSIX lock goes as soon as its process closes any handle on the file, and SQLite's locks are of that kind: so a file
is opened beside SQLite at most once in a process, and closed after the last who needs it. The handle also tells what
became of a file whose name is gone.
"""

import contextlib
import os
import stat
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused


class Whereabouts(StrEnum):
    """What became of an open file; all but `HERE` mean that what is saved now is not found under the file's name."""

    HERE = "here"
    MOVED = "moved"
    """Renamed, moved, or on a disk that was taken away."""
    DELETED = "deleted"
    REPLACED = "replaced"
    """Another file stands at its place."""
    UNREACHABLE = "unreachable"
    """The disk or the network does not answer."""


@dataclass
class _Handle:
    descriptors: list[int]
    holders: int = 0


_handles: dict[tuple[int, int], _Handle] = {}
_guard = threading.Lock()


class Held:
    """One holder of a file; `release` after SQLite has closed it."""

    def __init__(self, path: Path, key: tuple[int, int]) -> None:
        """Keep what `hold` has opened."""
        self.path = path
        self._key = key
        self._released = False

    @property
    def shared(self) -> bool:
        """Whether somebody else in this process holds the file too: then it is open, and was looked at before."""
        return _handles[self._key].holders > 1

    def read(self, start: int, size: int) -> bytes:
        """Bytes of the file as they are on the disk; raises OSError."""
        with _guard:
            descriptor = _handles[self._key].descriptors[0]
            os.lseek(descriptor, start, os.SEEK_SET)
            return os.read(descriptor, size)

    def status(self) -> os.stat_result:
        """Size and times of the file, whatever its name is now; raises OSError."""
        return os.fstat(_handles[self._key].descriptors[0])

    def whereabouts(self) -> Whereabouts:
        """Whether the file is still where it was opened."""
        try:
            found = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return self._without_name()
        except OSError:
            return Whereabouts.UNREACHABLE
        return Whereabouts.HERE if _key(found) == self._key else Whereabouts.REPLACED

    @property
    def nameless(self) -> bool:
        """Whether the file goes when the last handle on it is closed."""
        try:
            return self.status().st_nlink == 0
        except OSError:
            return False

    def release(self) -> None:
        """Give the file back; twice does nothing."""
        if self._released:
            return
        self._released = True
        with _guard:
            handle = _handles[self._key]
            handle.holders -= 1
            if handle.holders == 0:
                del _handles[self._key]
                for descriptor in handle.descriptors:
                    with contextlib.suppress(OSError):  # closed all the same, though its disk is gone
                        os.close(descriptor)

    def _without_name(self) -> Whereabouts:
        try:
            return Whereabouts.MOVED if self.status().st_nlink else Whereabouts.DELETED
        except OSError:
            return Whereabouts.UNREACHABLE


def hold(path: Path) -> Held:
    """Open a file to be looked at; raises ReviewerError when it is not there, cannot be read or is no file."""
    try:
        with _guard:
            before = path.stat()
            if not stat.S_ISREG(before.st_mode):  # opening a pipe would wait for ever
                message = notice(
                    "{name} is a folder or a device, so it cannot be opened as a project. Choose the project's file.",
                    name=path.name,
                )
                raise ReviewerError(message, code="unreadable")
            key = _key(before)
            if key not in _handles:
                descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
                key = _key(os.fstat(descriptor))  # another file may have come to its place in between
                _handles.setdefault(key, _Handle([])).descriptors.append(descriptor)
            _handles[key].holders += 1
    except (FileNotFoundError, NotADirectoryError) as error:
        message = notice(
            "{path} is not there any more. It may have been moved or renamed, or its disk is not connected.", path=path
        )
        raise ReviewerError(message, code="missing") from error
    except OSError as error:
        raise unreadable(path, error) from error
    return Held(path, key)


def unreadable(path: Path, error: OSError) -> ReviewerError:
    """What is told where the system refuses to read a file."""
    message = notice(
        "{name} cannot be read: {why}. It was left as it is. Check who may read it, and its disk.",
        name=path.name,
        why=why_refused(error),
    )
    return ReviewerError(message, code="unreadable", detail=str(error))


def _key(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino
