"""Our own mistakes: a report in a file and a line in the window, never a dead program.

A report holds where in the program something went wrong, never what the person reads: words of errors that may quote
an article are left out.
"""

import hashlib
import re
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

from reviewer import __version__
from reviewer.domain.errors import ReviewerError
from reviewer.ui.i18n import notice_words

REPORTS = "crash-*.txt"
_MOST_REPORTS = 30
_MOST_IN_A_SESSION = 10
# What Python says with these is about the program alone; others may hold the value that was wrong.
_ABOUT_CODE = (AttributeError, NameError, ImportError, RecursionError, ZeroDivisionError, NotImplementedError)
_QUOTED = re.compile(r"'[^']*'")


class CrashReports:
    """Catches what nobody else did; `install` makes it the program's last resort."""

    def __init__(self, folder: Path, tell: Callable[[str, Path | None], None]) -> None:
        """Write reports into `folder`, and `tell` the words of a refusal that nobody showed, else "" and the report.

        The report is None where it could not be written.
        """
        self._folder = folder
        self._tell = tell
        self._written: dict[str, Path | None] = {}

    def install(self) -> None:
        """Take every exception that is not caught, in whatever thread."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell a condition of the world as it is; report a mistake of ours."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, ReviewerError):
            self._tell(notice_words(error.message), None)
        else:
            # A windowed program on Windows has no standard error.
            if sys.stderr is not None:
                sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
            self._tell("", self._report(error))

    def _caught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        # Widgets may only be touched from the thread they live in: the report alone has to do.
        if told.exc_value is not None and not isinstance(told.exc_value, ReviewerError):
            self._report(told.exc_value)

    def _report(self, error: BaseException) -> Path | None:
        """The report of a mistake; the same one, as every painting may bring it, is written once."""
        places = places_of(error)
        mark = hashlib.sha256(places.encode()).hexdigest()
        if mark not in self._written and len(self._written) < _MOST_IN_A_SESSION:
            self._written[mark] = self._write(places)
        return self._written.get(mark)

    def _write(self, places: str) -> Path | None:
        moment = datetime.now(UTC)
        path = self._folder / f"crash-{moment:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{heading()}\nAt {moment:%Y-%m-%d %H:%M:%S} UTC\n\n{places}", encoding="utf-8")
        except OSError:
            return None
        keep_newest(self._folder, REPORTS, _MOST_REPORTS)
        return path


def heading() -> str:
    """What a report begins with: the program and what it runs on."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Reviewer {__version__}, Python {python}, Qt {qVersion()}, {sys.platform}"


def places_of(error: BaseException) -> str:
    """The calls that led to an error and its kind, the causes first; without anything the person reads or writes."""
    lines: list[str] = []
    for one in _with_causes(error):
        lines += [
            f"  {_short(frame.filename)}, line {frame.lineno}, in {frame.name}\n"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
        lines.append(f"{type(one).__name__}: {_harmless(one)}\n\n")
    return "".join(lines)


def keep_newest(folder: Path, pattern: str, most: int) -> None:
    """Let the oldest files go, by the dates in their names."""
    for path in sorted(folder.glob(pattern))[:-most]:
        with suppress(OSError):
            path.unlink()


def _with_causes(error: BaseException) -> list[BaseException]:
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.insert(0, one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return chain


def _short(file: str) -> str:
    """A file of the program from its package on: what lies above it may bear the person's name."""
    parts = Path(file).parts
    for start in ("reviewer", "site-packages", "lib"):
        if start in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(start) :])
    return parts[-1] if parts else ""


def _harmless(error: BaseException) -> str:
    if isinstance(error, _ABOUT_CODE):
        return _QUOTED.sub(lambda name: name[0] if name[0][1:-1].isidentifier() else "'…'", str(error))
    if isinstance(error, OSError) and error.errno is not None:
        return f"error {error.errno} of the system"
    return "(its words are left out, they may quote what you read)"
