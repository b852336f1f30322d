"""The head of a pane: its number, how good the source is, where the article comes from, its title."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.tips import data_tip

HEADER_HEIGHT = 54
_LEFT = 14
_BUTTON = 24
_BAR = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """What a header says; all plain text."""

    title: str
    details: str = ""
    grade: str = ""
    undated: str = ""
    """The words in `details` that stand for a date nobody knows; a click on them asks for it."""


class Header(QWidget):
    """Of one height in every pane; text that does not fit is cut with "…" and stands in the tool tip."""

    pin_toggled = Signal(bool)
    close_requested = Signal()
    pressed = Signal()
    date_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._heading = Heading("")
        self._number, self._active = 1, False
        self._undated = QRect()
        self.setMouseTracking(True)
        self.setFixedHeight(HEADER_HEIGHT)
        self._pin = self._button("pin", translate("Reading", "Keep this article here"))
        self._pin.setCheckable(True)
        self._pin.toggled.connect(self.pin_toggled)
        self._close = self._button("close", translate("Reading", "Close pane"))
        self._close.clicked.connect(self.close_requested)
        theme.changed.connect(self.update)

    def show_heading(self, heading: Heading, number: int, *, active: bool, pinned: bool) -> None:
        """Say all this; `number` counts panes from 1."""
        self._heading, self._number, self._active = heading, number, active
        self._pin.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._pin.setChecked(pinned)
        self._pin.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.setToolTip(data_tip("\n".join(part for part in (heading.title, heading.details) if part)))
        words = translate("Reading", "Pane {number}: {title}", number=number, title=heading.title)
        self.setAccessibleName(words)
        self.update()

    @property
    def is_active(self) -> bool:
        """Whether keys go to this pane."""
        return self._active

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Paint the two lines."""
        with QPainter(self) as painter:
            color = self._theme.color
            painter.fillRect(self.rect(), color("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
            if self._active:
                painter.fillRect(0, 0, self.width(), _BAR, color("accent"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = self._paint_number(painter)
            if self._heading.grade:
                x = self._paint_grade(painter, x)
            painter.setFont(self._theme.ui_font(0.94))
            painter.setPen(color("secondary"))
            box = QRect(x, 8, self._pin.x() - x - 6, 20)
            self._elided(painter, box, self._heading.details)
            self._underline_date(painter, box)
            painter.setFont(self._title_font())
            painter.setPen(color("text"))
            self._elided(painter, QRect(_LEFT, 28, self.width() - 2 * _LEFT, 20), self._heading.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        right = self.width() - 6
        for button in (self._close, self._pin):
            right -= _BUTTON
            button.setGeometry(right, 5, _BUTTON, _BUTTON)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the pane the active one; "date?" asks for the date too."""
        self.pressed.emit()
        if event.button() is Qt.MouseButton.LeftButton and self._undated.contains(event.position().toPoint()):
            self.date_asked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        over = self._undated.contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Narrow panes cut the words."""
        return QSize(3 * _BUTTON, HEADER_HEIGHT)

    def _paint_number(self, painter: QPainter) -> int:
        side, top = 19.0, 8.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent" if self._active else "chip"))
        circle = QRectF(_LEFT, top, side, side)
        painter.drawEllipse(circle)
        painter.setFont(self._theme.ui_font(0.85, bold=self._active))
        painter.setPen(self._theme.color("on_accent" if self._active else "text"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        return round(_LEFT + side + 9)

    def _paint_grade(self, painter: QPainter, x: int) -> int:
        font = self._theme.ui_font(0.85, bold=True)
        width = QFontMetrics(font).horizontalAdvance(self._heading.grade) + 12
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("control_border"), 1))
        box = QRectF(QPointF(x + 0.5, 9.5), QPointF(x + width + 0.5, 27.5))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._heading.grade)
        return x + width + 9

    def _underline_date(self, painter: QPainter, box: QRect) -> None:
        """Dot the line under "date?", as under all that still waits for a person."""
        metrics, heading = painter.fontMetrics(), self._heading
        before = heading.details.partition(heading.undated)[0] if heading.undated else ""
        left = box.left() + metrics.horizontalAdvance(before)
        width = metrics.horizontalAdvance(heading.undated)
        if not heading.undated or left + width > box.right():
            self._undated = QRect()
            return
        self._undated = QRect(left - 3, box.top(), width + 6, box.height())
        pen = QPen(self._theme.color("secondary"), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        base = box.center().y() + metrics.ascent() // 2 + 2
        painter.drawLine(left, base, left + width, base)

    def _title_font(self) -> QFont:
        return self._theme.ui_font(1.06, bold=True)

    def _elided(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = elided(painter.fontMetrics(), text, max(box.width(), 0))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
