"""Sees what goes wrong beside the steps of a self-test: warnings of Qt, errors in slots, dialogs, standing still."""

import faulthandler
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from reviewer.ui.crash import places_of

_HARMLESS = ("This plugin does not support", "EnableNonClientDpiScaling() failed")
"""What the offscreen platform says of things that only a screen has; and wine, of what Windows 10 does unasked."""


class Watch(QObject):
    """Collects what went wrong, and refuses every dialog: nobody is there to answer it."""

    def __init__(self) -> None:
        """See nothing before `watching`."""
        super().__init__()
        self.wrong: list[str] = []

    def __enter__(self) -> None:
        """Begin a step."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """End a step; whatever stopped it is kept, and only the person's own stop goes on."""
        if kind is None or error is None or issubclass(kind, KeyboardInterrupt):
            return False
        self.caught(kind, error, trace)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a dialog as soon as it shows, by the next event: its own loop must be running to be ended."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog):
            self.wrong.append(f"a dialog: {watched.windowTitle() or type(watched).__name__}")
            QTimer.singleShot(0, watched, watched.reject)
        return super().eventFilter(watched, event)

    def heard(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Hear what Qt says; debugging and information are no faults."""
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not text.startswith(_HARMLESS):
            self.wrong.append(f"Qt says: {text}")

    def caught(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Keep an error that nobody caught: in a slot, or as nobody waited for a task."""
        self.wrong.append(f"{kind.__name__}: {error}\n{places_of(error)}")

    def caught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        """Keep one of another thread."""
        if told.exc_value is not None:
            self.caught(told.exc_type, told.exc_value, told.exc_traceback)


@contextmanager
def watching(application: QApplication, seconds: float) -> Iterator[Watch]:
    """Watch while this lasts; after `seconds` the process ends with status 1 and tells where it stood."""
    watch = Watch()
    hook, thread_hook = sys.excepthook, threading.excepthook
    before = qInstallMessageHandler(watch.heard)
    sys.excepthook, threading.excepthook = watch.caught, watch.caught_in_thread
    application.installEventFilter(watch)
    # A windowed program on Windows has no standard error; the timer needs a file to begin at all.
    with tempfile.TemporaryFile() as nowhere:
        told = sys.__stderr__.fileno() if sys.__stderr__ is not None else nowhere.fileno()
        faulthandler.dump_traceback_later(seconds, exit=True, file=told)
        try:
            yield watch
        finally:
            faulthandler.cancel_dump_traceback_later()
            application.removeEventFilter(watch)
            sys.excepthook, threading.excepthook = hook, thread_hook
            qInstallMessageHandler(before)
