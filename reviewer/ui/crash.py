"""Our own mistakes: a report in a file and a line in the window, never a dead program."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from reviewer import __version__
from reviewer.domain.errors import ReviewerError


class CrashReports:
    """Catches what nobody else did; `install` makes it the program's last resort."""

    def __init__(self, folder: Path, tell: Callable[[str, Path | None], None]) -> None:
        """Write reports into `folder` and pass a message, with the report's path if it could be written, to `tell`."""
        self._folder = folder
        self._tell = tell

    def install(self) -> None:
        """Take every exception that is not caught."""
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell a condition of the world as it is; report a mistake of ours."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, ReviewerError):
            self._tell(error.message, None)
        else:
            report = "".join(traceback.format_exception(kind, error, trace))
            # A windowed program on Windows has no standard error.
            if sys.stderr is not None:
                sys.stderr.write(report)
            self._tell(f"{kind.__name__}: {error}", self._write(report))

    def _write(self, report: str) -> Path | None:
        moment = datetime.now(UTC)
        path = self._folder / f"crash-{moment:%Y%m%d-%H%M%S}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(
                f"Reviewer {__version__}, {moment.isoformat()}, {sys.platform}\n\n{report}", encoding="utf-8"
            )
        except OSError:
            return None
        return path
