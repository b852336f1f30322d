"""Files that the system hands to a program that already runs, as the Finder of macOS does instead of naming them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FilesFromSystem(QObject):
    """Hears of such files from the very start; those that come before anybody listens are kept."""

    asked = Signal(object)
    """A Path."""

    def __init__(self, application: QCoreApplication) -> None:
        """Listen to the application."""
        super().__init__(application)
        self._waiting: list[Path] | None = []
        application.installEventFilter(self)

    def listen(self) -> list[Path]:
        """What came so far; from now on `asked` tells of each."""
        waiting, self._waiting = self._waiting or [], None
        return waiting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the files out of the events."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        path = Path(event.file())
        if self._waiting is None:
            self.asked.emit(path)
        else:
            self._waiting.append(path)
        return True
