"""A line over the mouse that says what letting go here would do."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

_ASIDE, _APART = 14, 10
_CARRIED = 64
"""How far below the mouse the picture of what is carried reaches; where there is no room above, the line goes under."""
_EDGE = 4


class DropHint(QLabel):
    """Plain text over a window; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        """Float over the window of `over`; hidden until something is to say."""
        super().__init__(over.window())
        self._over = over
        self.setObjectName("drop_hint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, place: QPoint, *, refused: bool) -> None:
        """Say it beside a place of the widget it speaks for; `refused`: nothing can be let go here, and why."""
        window = self._over.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        tone = "refused" if refused else "taken"
        if self.property("look") != tone:
            self.setProperty("look", tone)
            self.style().polish(self)
        self.setText(words)
        self.adjustSize()
        at = self._over.mapTo(window, place)
        above = at.y() - _APART - self.height()
        at = QPoint(at.x() + _ASIDE, above if above >= _EDGE else at.y() + _CARRIED)
        most = window.rect().adjusted(_EDGE, _EDGE, -_EDGE - self.width(), -_EDGE - self.height())
        self.move(max(most.left(), min(at.x(), most.right())), max(most.top(), min(at.y(), most.bottom())))
        self.setVisible(bool(words))
        self.raise_()
