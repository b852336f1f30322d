"""Where the frozen program begins."""

import os
import sys
from types import TracebackType

from reviewer.cli import main


class LastResort:
    """Writes down what stopped a program that has no terminal, and ends it: Windows would show a dialog and wait."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Report a mistake; a wanted end goes on."""
        if kind is None or error is None or not issubclass(kind, Exception):
            return False
        from reviewer.ui.crash import CrashReports  # noqa: PLC0415 - not on the way to the window
        from reviewer.workspace.installation import data_folder  # noqa: PLC0415 - as above

        CrashReports(data_folder() / "crashes", lambda _text, _report: None).caught(kind, error, trace)
        return True


def begin() -> int:
    """Run the program; its exit status."""
    if sys.stdout is not None and sys.stderr is not None:
        return main()
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the program runs
    sys.stdout = sys.stdout or nowhere
    sys.stderr = sys.stderr or nowhere
    with LastResort():
        return main()
    return 1


if __name__ == "__main__":
    sys.exit(begin())
