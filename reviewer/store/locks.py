"""One writer for a project: whoever opens it first has it, whoever comes second is told who that is.

The lock is one of the operating system's on a small file beside the project, so it goes by itself when its holder dies;
what stands in the file only tells who that is.
"""

import getpass
import json
import os
import socket
import sys
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from reviewer.store.errors import InUse

# Windows refuses others the reading of locked bytes, so the locked one lies behind everything that is written.
_LOCKED_BYTE = 1 << 20


def lock_path(project: Path) -> Path:
    """The file beside a project that is there while somebody has it open for writing."""
    return project.with_name(project.name + ".lock")


class Lock:
    """Held until released or until the process ends."""

    def __init__(self, file: FileIO, path: Path) -> None:
        """Keep an open file that `acquire` has locked."""
        self._file = file
        self._path = path

    @classmethod
    def acquire(cls, project: Path) -> "Lock":
        """Take the lock of a project; raises InUse when somebody holds it, OSError when none can be written here."""
        path = lock_path(project)
        while True:
            file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+")
            if not _try_lock(file):
                holder = _holder(path)
                file.close()
                message = (
                    f"This project is open elsewhere ({holder}). It can be opened for reading only, "
                    "or be closed there first."
                )
                raise InUse(message, holder)
            # Its last holder may have deleted it between our opening and our locking it.
            if _same(file, path):
                break
            file.close()
        file.truncate(0)
        file.write(_myself())
        return cls(file, path)

    def release(self) -> None:
        """Let others have it."""
        if sys.platform == "win32":
            # An open file cannot be deleted there, and one that somebody has opened since stays.
            self._file.close()
            _remove(self._path)
        else:
            _remove(self._path)
            self._file.close()


def _myself() -> bytes:
    return json.dumps(
        {
            "process": os.getpid(),
            "computer": socket.gethostname(),
            "user": _user(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
    ).encode()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _holder(path: Path) -> str:
    try:
        told = json.loads(path.read_bytes())
        since = datetime.fromisoformat(told["since"]).astimezone()
        return f"{told['user']} on {told['computer']}, process {told['process']}, since {since:%Y-%m-%d %H:%M}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another window"


def _same(file: FileIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: FileIO) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True
else:
    import fcntl

    def _try_lock(file: FileIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
