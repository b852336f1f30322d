"""Keeps what must not happen while a window is worked on: exceptions nobody caught, and warnings of Qt."""

import os
import sys
import traceback
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

_REMEMBERED = 25


class Watch:
    """`found` holds what happened, each with the deeds before it; `number` counts deeds."""

    def __init__(self) -> None:
        """Watch from the block on that `watching` opens."""
        self.found: list[str] = []
        self.number = 0
        self._last: deque[str] = deque(maxlen=_REMEMBERED)

    def note(self, words: str) -> None:
        """Remember a deed."""
        self._last.append(f"{self.number}: {words}")

    def find(self, what: str) -> None:
        """Keep something that must not be, with the deeds that led to it."""
        self.found.append("\n".join((what, "after:", *self._last)))

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch until the end of the block."""
        hook = sys.excepthook
        sys.excepthook = self._caught
        before = qInstallMessageHandler(self._warned)
        try:
            yield
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(before)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            os._exit(130)
        self.find("".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith("This plugin does not support"):
            self.find(f"Qt says: {text}")


def pair(point: QPoint) -> str:
    """A point in a note."""
    return f"{point.x()},{point.y()}"


def name_of(widget: QWidget | None) -> str:
    """A widget in a note."""
    return type(widget).__name__ if widget is not None else "nothing"
