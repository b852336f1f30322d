"""Python's garbage, collected where Qt objects may be destroyed."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000
_YOUNG_ROUNDS = 10


class Garbage(QObject):
    """Collects in the UI thread alone.

    A collection may start in any thread, and one that destroys a widget in a worker's crashes the program.
    """

    def __init__(self, parent: QObject) -> None:
        """Take collecting over for as long as the program runs."""
        super().__init__(parent)
        gc.disable()
        self._round = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        self._round = (self._round + 1) % _YOUNG_ROUNDS
        gc.collect(1 if self._round else 2)
