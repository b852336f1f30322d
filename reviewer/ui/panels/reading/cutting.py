"""Cuts a long text on while nothing more urgent is to do."""

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.ui.panels.reading.pieces import Pieces


class Cutter(QObject):
    """A millisecond or two of cutting between two events, until everything is cut."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin without a text."""
        super().__init__(parent)
        self._pieces: Pieces | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._cut_on)

    def take(self, pieces: Pieces) -> None:
        """Cut this text from now on and no other one; `done` comes unless it is whole already."""
        self._pieces = None if pieces.whole else pieces
        if pieces.whole:
            self._timer.stop()
        else:
            self._timer.start()

    def _cut_on(self) -> None:
        if self._pieces is not None and not self._pieces.whole:
            self._pieces.cut_on()
            return
        self._timer.stop()
        self._pieces = None
        self.done.emit()
