"""The moment from which a window may take its time: it has been painted."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Tells once that its window has been painted. What the first picture does without is loaded then, not before."""

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch the window until then."""
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event, and for the end of the round of painting it belongs to."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.passed.emit)
        return False
