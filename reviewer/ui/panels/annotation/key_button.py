"""A button that shows its key as a cap at its right end."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from reviewer.ui.theme import current_color
from reviewer.ui.widgets.labels import set_look

_PAD = 10
_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_CAP = 18


class KeyButton(QPushButton):
    """Words at the left, elided where there is no room, and the key at the right."""

    def __init__(self, words: str, key: str, parent: QWidget | None = None, *, lines: int = 1) -> None:
        """Show words and a key; pressing the key is the owner's affair. Long words may have several lines."""
        super().__init__(parent)
        self._words = ""
        self._key = key
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show other words."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def set_primary(self, *, primary: bool) -> None:
        """Look like the answer that is expected; Enter still presses only what has the focus."""
        set_look(self, "primary" if primary else "")

    def sizeHint(self) -> QSize:
        """Room for words and key."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words) // self._lines + self._cap_width() + 3 * _PAD
        return QSize(width, self._lines * metrics.height() + 11)

    def minimumSizeHint(self) -> QSize:
        """Give way; the words are elided."""
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the button, then words and cap."""
        with QPainter(self) as painter:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            primary = self.property("look") == "primary"
            ink = current_color("on_accent" if primary else "text" if self.isEnabled() else "control_border")
            font = self.font()
            if primary:
                font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
            width = self._cap_width()
            cap = QRectF(self.width() - _PAD - width + 2, (self.height() - _CAP) / 2, width, _CAP)
            room = self.rect().adjusted(_PAD, 0, 0, 0)
            room.setRight(round(cap.left()) - 4)
            painter.setPen(ink)
            lines = broken(self._words, painter.font(), room.width(), self._lines)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "\n".join(lines))
            painter.setPen(QPen(ink if primary else current_color("control_border"), 1))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(ink)
            painter.setFont(self.font())
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_width(self) -> int:
        return max(_CAP, self.fontMetrics().horizontalAdvance(self._key) + 10)


def broken(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Break words into at most so many lines of a width in pixels; the last one is elided where more would follow."""
    layout = QTextLayout(words, font)
    layout.setTextOption(_WRAPPING)
    layout.beginLayout()
    units = words.encode("utf-16-le")  # Qt counts in these
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start, length = 2 * line.textStart(), 2 * line.textLength()
        if len(lines) == most - 1:
            rest = units[start:].decode("utf-16-le")
            lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(units[start : start + length].decode("utf-16-le").rstrip())
    layout.endLayout()
    return lines
