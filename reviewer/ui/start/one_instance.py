"""One running program for each person on each computer: a second start hands over what it was to open, and ends.

The program that runs holds a lock that goes with its process, and watches a folder. A second start lays a request
there and waits until it is gone. A file can be taken away once only: either the first has the request, or the second
has it back and opens its window itself. So nothing is opened twice, nothing is lost, and no request outlives its
sender. The folder is the person's own, so nobody else can ask for anything.
"""

import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCryptographicHash, QFileSystemWatcher, QLockFile, QObject, QSysInfo, QTimer, Signal

_PATIENCE_SECONDS = 2.0
_LOOK_SECONDS = 0.01
_POLL_MS = 500
_MOST_BYTES = 65_536
_REQUESTS = "*.request"
_ACTIVATION = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives a program that a person has just started, so that its window may come to the front."""


class Request(NamedTuple):
    """What a second start was to open; with neither files nor the sample it only asks for the window."""

    paths: tuple[Path, ...] = ()
    sample: bool = False
    activation: str = ""


class OneInstance(QObject):
    """One process among those of the same installation; `asked` brings the Requests of the others."""

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Meet the others in `folder`, which belongs to this person; it is made where it is missing."""
        super().__init__(parent)
        self._folder = folder / _meeting_place()
        self._lock = QLockFile(str(self._folder / "running.lock"))
        # A lock is stale when its process is gone, however long that process runs.
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def is_first(self) -> bool:
        """Whether this is the one that others hand over to; true also where the folder cannot be written."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, paths: Sequence[Path] = (), *, sample: bool = False) -> bool:
        """Ask the first to open these files; false when it does not answer within two seconds."""
        activation = next((os.environ[name] for name in _ACTIVATION if os.environ.get(name)), "")
        told = {"paths": [os.path.abspath(path) for path in paths], "sample": sample, "activation": activation}  # noqa: PTH100 - links stay links
        request = self._folder / f"{time.time_ns()}-{os.getpid()}.request"
        draft = request.with_suffix(".draft")
        _let_come_to_front()
        try:
            draft.write_text(json.dumps(told), encoding="utf-8")
            draft.replace(request)
        except OSError:
            return False
        end = time.monotonic() + _PATIENCE_SECONDS
        while request.exists() and time.monotonic() < end:
            time.sleep(_LOOK_SECONDS)
        return not _taken_away(request)

    def listen(self) -> None:
        """Begin to answer, now that the window is there; what waits already is answered first."""
        if not self._lock.isLocked():
            return
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        if not self._watcher.addPath(str(self._folder)):
            # No watches are left on this computer, or the disk has none.
            polling = QTimer(self, interval=_POLL_MS)
            polling.timeout.connect(self._look)
            polling.start()
        self._look()

    def end(self) -> None:
        """Answer no more; the next start is the first."""
        if self._watcher is not None:
            self._watcher.directoryChanged.disconnect(self._look)
        self._lock.unlock()

    def _look(self) -> None:
        for file in sorted(self._folder.glob(_REQUESTS)):
            request = _read(file)
            if _taken_away(file) and request is not None:
                self.asked.emit(request)


def _meeting_place() -> str:
    """A name for this installation on this computer: others may share a home folder or have another version."""
    here = f"{QSysInfo.machineHostName()}\n{sys.prefix}"
    # Qt's, because Python's brings OpenSSL along, which takes longer than all else before the window is there.
    digest = QCryptographicHash.hash(here.encode(), QCryptographicHash.Algorithm.Sha256)
    return f"instance-{digest.data().hex()[:12]}"


def _read(file: Path) -> Request | None:
    """The request in a file; None where it is none of ours."""
    try:
        with file.open("rb") as stream:
            told = json.loads(stream.read(_MOST_BYTES))
        return Request(tuple(map(Path, told["paths"])), bool(told["sample"]), str(told["activation"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _taken_away(file: Path) -> bool:
    """Whether it was this call that took the file away."""
    with suppress(OSError):
        file.unlink()
        return True
    return False


def _let_come_to_front() -> None:
    """Let the first raise its window: Windows allows that to nobody but the process the person has just started."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
