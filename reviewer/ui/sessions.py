"""Whether the program ended as it should the last time, also when nothing of it was left to say so.

While the program runs a mark lies in a folder, with a lock that goes with the process. A mark that nobody holds any
more is of a session that was killed, or crashed in a library: Python writes where it was into a file beside the mark.
"""

import faulthandler
import os
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QSocketNotifier, QTimer

from reviewer.ui.crash import REPORTS, heading, keep_newest

_BEAT_MS = 30_000
_MOST_KEPT = 20
_SEEN = "seen"
_ASKED = frozenset() if sys.platform == "win32" else frozenset((signal.SIGTERM, signal.SIGHUP))


@dataclass(frozen=True)
class Unseen:
    """A report of an earlier session that nobody was shown; `unexpected` when that session just ended."""

    report: Path
    at: datetime
    unexpected: bool


class Session(QObject):
    """The running program; `unseen` is what the earlier ones left."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Look for what earlier sessions left in `folder`, and leave a mark there; without a folder, neither."""
        super().__init__(parent)
        self._folder = folder
        self._lock: QLockFile | None = None
        self._faults: IO[str] | None = None
        self.unseen: Unseen | None = None
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self.unseen = self._find_unseen()
            self._begin()
        self._beating = QTimer(self, interval=_BEAT_MS)
        self._beating.timeout.connect(self._beat)
        self._beating.start()

    def end(self) -> None:
        """The program ends as it should."""
        self._beating.stop()
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None
        if self._lock is not None:
            for path in (self._mark, self._fault_file):
                with suppress(OSError):
                    path.unlink()
            self._lock.unlock()
            self._lock = None

    def see(self, unseen: Unseen) -> Path:
        """Never offer a report again; where it lies now."""
        kept = unseen.report.parent / _SEEN / unseen.report.name
        try:
            kept.parent.mkdir(exist_ok=True)
            moved = unseen.report.replace(kept)
        except OSError:
            return unseen.report
        keep_newest(kept.parent, "*.txt", _MOST_KEPT)
        return moved

    @property
    def _mark(self) -> Path:
        return self._folder / f"{self._name}.session"

    @property
    def _fault_file(self) -> Path:
        return self._folder / f"{self._name}.faults"

    def _begin(self) -> None:
        self._name = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}"
        lock = _lock_of(self._mark)
        if not lock.tryLock(0):
            return
        self._lock = lock
        self._mark.write_text(f"{heading()}\n", encoding="utf-8")
        # It stays open as long as the program runs: a crash has no time to open a file.
        self._faults = self._fault_file.open("w", encoding="utf-8")
        faulthandler.enable(self._faults)

    def _beat(self) -> None:
        """Keep the time of the mark near the present, so that the end of the session can be told."""
        if self._lock is not None:
            with suppress(OSError):
                os.utime(self._mark)

    def _find_unseen(self) -> Unseen | None:
        """The newest report that nobody was shown; sessions that ended without one get theirs first."""
        found = [self._report(mark) for mark in sorted(self._folder.glob("*.session"))]
        ended = [report for report in found if report is not None]
        others = [Unseen(path, _time_of(path), unexpected=False) for path in sorted(self._folder.glob(REPORTS))]
        reports = sorted((*others, *ended), key=lambda one: one.at)
        for older in reports[:-1]:
            self.see(older)
        return reports[-1] if reports else None

    def _report(self, mark: Path) -> Unseen | None:
        """The report of a session that left a mark; None when it still runs."""
        lock = _lock_of(mark)
        if not lock.tryLock(0):
            return None
        faults = mark.with_suffix(".faults")
        at = _time_of(faults) if _size(faults) else _time_of(mark)
        where = faults.read_text(encoding="utf-8", errors="replace") if _size(faults) else ""
        report = self._folder / f"end-{mark.stem}.txt"
        report.write_text(
            f"{mark.read_text(encoding='utf-8', errors='replace')}Ended unexpectedly, at about "
            f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC\n\n"
            f"{_without_folders(where) or 'Nothing was left to say where: it was killed or the computer stopped.'}\n",
            encoding="utf-8",
        )
        for path in (mark, faults):
            with suppress(OSError):
                path.unlink()
        lock.unlock()
        return Unseen(report, at, unexpected=True)


class _Ear(QObject):
    """Ends the application when a signal asks for it, between two events: a handler would run in the midst of one."""

    def __init__(self, application: QCoreApplication) -> None:
        """Listen until the application's event loop ends."""
        super().__init__(application)
        # Both ends are kept here: the number of one that is collected would be told to Python, and lead nowhere.
        self._hears, self._tells = socket.socketpair()
        for end in (self._hears, self._tells):
            end.settimeout(0)
        signal.set_wakeup_fd(self._tells.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        application.aboutToQuit.connect(self._close)
        for asked in _ASKED:
            # Python tells the socket only of signals that have a handler.
            signal.signal(asked, lambda _number, _frame: None)

    def _hear(self) -> None:
        """Python writes the number of each signal."""
        with suppress(BlockingIOError):
            if not _ASKED.isdisjoint(self._hears.recv(64)):
                QCoreApplication.quit()

    def _close(self) -> None:
        for asked in _ASKED:
            signal.signal(asked, signal.SIG_IGN)  # it is ending: whoever asks once more gets what they want
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._hears.close()
        self._tells.close()


def end_when_asked() -> None:
    """End cleanly when the system asks for it, as it does when the person logs out (not needed on Windows)."""
    application = QCoreApplication.instance()
    if _ASKED and application is not None:
        _Ear(application)


def _lock_of(mark: Path) -> QLockFile:
    lock = QLockFile(str(mark.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # however long a session lasts: its process tells whether it still runs
    return lock


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _time_of(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        return datetime.now(UTC).astimezone()


def _without_folders(where: str) -> str:
    """Files by their names alone: the folders above them may bear the person's name."""
    lines = []
    for line in where.splitlines():
        before, quote, rest = line.partition('File "')
        file, end, after = rest.partition('"')
        lines.append(f"{before}{quote}{Path(file).name}{end}{after}" if quote else line)
    return "\n".join(lines)
