"""What comes from outside while the program runs: a second start's files, and those of macOS's Finder."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.ui.program.program import Program
from reviewer.ui.start.finder import FilesFromSystem
from reviewer.ui.start.one_instance import OneInstance, Request

_LOOK_AGAIN_MS = 300


class Requests(QObject):
    """Brings the window to the front and opens what was asked for, once no dialog waits for an answer."""

    def __init__(self, program: Program, application: QApplication, *, finder: bool = sys.platform == "darwin") -> None:
        """Hear of the Finder's files, which come before the window is there; open nothing before `open`.

        Only where there is a Finder: every event of the program passes by whoever hears of its files.
        """
        super().__init__(application)
        self._program = program
        self._finder = FilesFromSystem(application) if finder else None
        self._waiting: list[Request] = []
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._let_in)

    def open(self, instance: OneInstance | None) -> None:
        """Begin to answer."""
        if self._finder is not None:
            self._finder.asked.connect(self._open_file)
            for path in self._finder.listen():
                self._open_file(path)
        if instance is not None:
            instance.asked.connect(self._answer)
            instance.listen()

    def _open_file(self, path: Path) -> None:
        self._answer(Request((path,)))

    def _answer(self, request: Request) -> None:
        self._raise(request.activation)
        self._waiting.append(request)
        self._let_in()

    def _let_in(self) -> None:
        """A dialog belongs to the project that is open: it is ended first, by the person."""
        if QApplication.activeModalWidget() is not None:
            self._again.start()
            return
        self._again.stop()
        while self._waiting:
            request = self._waiting.pop(0)
            if request.sample:
                self._program.open_sample()
            for path in request.paths:
                self._program.arrive(path)

    def _raise(self, activation: str) -> None:
        if activation:
            os.environ["XDG_ACTIVATION_TOKEN"] = activation  # Qt takes it from there, once
        window = self._program.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
