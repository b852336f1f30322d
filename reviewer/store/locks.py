"""One writer for a project: whoever opens it first has it, whoever comes second is told who that is.

The lock is one of the operating system's on a small file beside the project, so it goes by itself when its holder dies,
and a number that another program has got since means nothing. What stands in the file only tells who holds it.

Some network and cloud folders do not carry such locks from one computer to the other. There the file itself tells:
its holder touches it again and again, and one that names another computer counts while that was done lately.
"""

import contextlib
import errno
import getpass
import hashlib
import json
import os
import socket
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime
from functools import cache
from io import FileIO
from pathlib import Path

from reviewer.domain.notice import Notice, notice
from reviewer.store.errors import InUse

# Windows refuses others the reading of locked bytes, so the locked one lies behind everything that is written.
_LOCKED_BYTE = 1 << 20
_BEAT_SECONDS = 20.0
_LOOK_SECONDS = 0.05
_SILENT_SECONDS = 180.0
"""After so long without a sign of life, a holder on another computer is taken for gone."""
# A link or a pipe of that name, in a folder that somebody sent, leads to nothing of ours.
_PLAINLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_UNSUPPORTED = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


def lock_path(project: Path) -> Path:
    """The file beside a project that is there while somebody has it open for writing."""
    return project.with_name(project.name + ".lock")


def is_held(project: Path) -> bool:
    """Whether somebody has the project open for writing now, in this process or elsewhere."""
    path = lock_path(project)
    try:
        with FileIO(os.open(path, os.O_RDONLY | _PLAINLY), "r") as file:
            return not _try_lock(file, path) or _held_elsewhere(path)
    except OSError:
        return False


class Lock:
    """Held until released or until the process ends."""

    def __init__(self, file: FileIO, path: Path) -> None:
        """Keep an open file that `acquire` has locked."""
        self._file = file
        self._path = path
        self._beaten = time.monotonic()

    @classmethod
    def acquire(cls, project: Path) -> "Lock":
        """Take the lock of a project; raises InUse when somebody holds it, OSError when none can be written here."""
        path = lock_path(project)
        while True:
            file = _open(path)
            # Somebody may only be looking whether it is held.
            if not (_try_lock(file, path) or _try_lock_again(file, path)) or _held_elsewhere(path):
                holder = _holder(path)
                file.close()
                message = notice(
                    "This project is open elsewhere: {holder}. Here you can read it; to change it, close it there or "
                    "copy it.",
                    holder=holder,
                )
                raise InUse(message, holder)
            # Its last holder may have deleted it between our opening and our locking it.
            if _same(file, path):
                break
            file.close()
        try:
            if file.writable():
                file.truncate(0)
                file.write(_myself())
        except OSError:  # no room for it: nothing else could be written here either
            _remove(path)
            file.close()
            raise
        return cls(file, path)

    def beat(self) -> None:
        """Give a sign of life, now and then; raises InUse when another has taken the project over meanwhile."""
        if time.monotonic() - self._beaten < _BEAT_SECONDS:
            return
        self._beaten = time.monotonic()
        if self._path.exists() and not _same(self._file, self._path):
            holder = _holder(self._path)
            message = notice(
                "The project was opened elsewhere while this computer slept or was not connected: {holder}. "
                "What was saved is safe, and nothing more is written from here. Copy the project, or open it again.",
                holder=holder,
            )
            raise InUse(message, holder)
        with contextlib.suppress(OSError):
            os.utime(self._path)

    def release(self) -> None:
        """Let others have it."""
        # Where the file cannot be deleted, an empty one names nobody.
        with contextlib.suppress(OSError):
            self._file.truncate(0)
        if sys.platform == "win32":
            # An open file cannot be deleted there, and one that somebody has opened since stays.
            _close(self._file)
            _remove(self._path)
        else:
            if _same(self._file, self._path):
                _remove(self._path)
            _close(self._file)


def _close(file: FileIO) -> None:
    with contextlib.suppress(OSError):  # closed all the same, though its disk is gone
        file.close()


def _open(path: Path) -> FileIO:
    """The lock file, made where there is none; one that another person left is replaced or at least locked."""
    try:
        return FileIO(os.open(path, os.O_RDWR | os.O_CREAT | _PLAINLY, 0o666), "r+")
    except PermissionError:
        if not path.exists():
            raise
    file = FileIO(os.open(path, os.O_RDONLY | _PLAINLY), "r")
    if _try_lock(file, path) and not _held_elsewhere(path):
        file.close()
        _remove(path)
        if not path.exists():
            return _open(path)
        return FileIO(os.open(path, os.O_RDONLY | _PLAINLY), "r")
    return file


def _myself() -> bytes:
    return json.dumps(
        {
            "process": os.getpid(),
            "computer": socket.gethostname(),
            "machine": _machine(),
            "user": _user(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
    ).encode()


@cache
def _machine() -> str:
    """What tells two computers of one name apart, without saying which they are."""
    return hashlib.sha256(f"{uuid.getnode()} {socket.gethostname()}".encode()).hexdigest()[:12]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _holder(path: Path) -> Notice:
    try:
        told = json.loads(path.read_bytes())
        since = datetime.fromisoformat(told["since"]).astimezone()
        return notice(
            "{user} on {computer}, process {process}, since {since}",
            user=told["user"],
            computer=told["computer"],
            process=told["process"],
            since=f"{since:%Y-%m-%d %H:%M}",
        )
    except (OSError, ValueError, KeyError, TypeError):
        return notice("another window")


def _held_elsewhere(path: Path) -> bool:
    """Whether a lock that this system gives us still is another computer's, by its last sign of life."""
    try:
        told = json.loads(path.read_bytes())
        if told.get("machine", _machine()) == _machine():
            return False
        return _silence(path) < _SILENT_SECONDS
    except (OSError, ValueError, AttributeError):
        return False


def _silence(path: Path) -> float:
    """Seconds since the file was touched, both times by the clock of the disk it lies on."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".reviewer-", suffix=".clock") as clock:
        return os.fstat(clock.fileno()).st_mtime - path.stat().st_mtime


def _try_lock_again(file: FileIO, path: Path) -> bool:
    time.sleep(_LOOK_SECONDS)
    return _try_lock(file, path)


def _without_locks(path: Path) -> bool:
    """Whether a lock may be had where the file system knows none: nobody on this computer has shown life lately."""
    try:
        told = json.loads(path.read_bytes())
        os.kill(int(told["process"]), 0)
        return _silence(path) >= _SILENT_SECONDS
    except PermissionError:  # it lives, and is another person's
        return _silence(path) >= _SILENT_SECONDS
    except (OSError, ValueError, KeyError, TypeError):
        return True


def _same(file: FileIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: FileIO, _path: Path) -> bool:
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

    def _try_lock(file: FileIO, path: Path) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            # A file system without locks: what stands in the file has to do.
            if error.errno in _UNSUPPORTED:
                return _without_locks(path)
            raise
        return True
