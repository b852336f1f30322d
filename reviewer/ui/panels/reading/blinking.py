"""A caret that blinks at the system's pace."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class Blinking(QObject):
    """Whether the caret is to be seen right now; `turned` when that changes."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin visible and at rest."""
        super().__init__(parent)
        self.visible = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        QGuiApplication.styleHints().cursorFlashTimeChanged.connect(self._pace_changed)

    def restart(self) -> None:
        """Be visible, and begin to blink; a flash time of 0 means that the system wants none."""
        self.visible = True
        pace = QApplication.cursorFlashTime() // 2
        if pace > 0:
            self._timer.start(pace)
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Rest."""
        self._timer.stop()
        self.visible = True

    def _pace_changed(self) -> None:
        if self._timer.isActive():
            self.restart()
            self.turned.emit()

    def _turn(self) -> None:
        self.visible = not self.visible
        self.turned.emit()
