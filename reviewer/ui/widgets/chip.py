"""Chips: short words on a rounded ground, to read, to switch, to remove or to add."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reviewer.ui.theme import current_color
from reviewer.ui.widgets.eliding import elided

_PAD = 9
_GAP = 5
_CROSS = 14
_HEIGHT_PAD = 7
_SLACK = 3  # advances are rounded, and eliding is strict about it


class Chip(QAbstractButton):
    """A chip; press it with a click, Space or Enter, remove it by its cross, Delete or Backspace.

    `tone` is plain, claim, contradiction, corroboration, event, suggestion or accent. `dashed` invites to add
    something, `key` is then shown as a key cap. A checkable chip is a filter that is on or off. `menu_mark` shows
    that a press opens a list, `outlined` draws an edge instead of a ground; a hollow one has its tone's edge.
    """

    removed = Signal()

    def __init__(  # noqa: PLR0913 - each is one visible property
        self,
        text: str,
        *,
        tone: str = "plain",
        removable: bool = False,
        dashed: bool = False,
        checkable: bool = False,
        key: str = "",
        menu_mark: bool = False,
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`, which is plain."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self._removable = removable
        self._dashed = dashed
        self._key = key
        self._menu_mark = menu_mark
        self._outlined = outlined
        self._hollow = False
        self._hovered = False

    def set_tone(self, tone: str, *, hollow: bool = False) -> None:
        """Change the colours; `hollow` draws them on the ground of the panel, for what is settled."""
        self._tone, self._hollow = tone, hollow
        self.update()

    def set_removable(self, *, removable: bool) -> None:
        """Show the cross, or take it away."""
        if removable != self._removable:
            self._removable = removable
            self.updateGeometry()
            self.update()

    def change_text(self, text: str) -> None:
        """Change what is shown and what is announced."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words and what stands beside them."""
        metrics = self.fontMetrics()
        return QSize(
            2 * _PAD + _SLACK + metrics.horizontalAdvance(self._shown()) + self._extra(metrics),
            metrics.height() + _HEIGHT_PAD,
        )

    def minimumSizeHint(self) -> QSize:
        """A few letters at least; the rest is elided."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), 48), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw ground, words, key cap and cross."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink, ground, edge = self._colors()
            area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            pen = QPen(edge, 1.5 if self.hasFocus() or self.isChecked() else 1)
            if self._dashed:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(ground)
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            metrics = self.fontMetrics()
            text = self.rect().adjusted(_PAD, 0, -_PAD - self._extra(metrics), 0)
            painter.setPen(ink)
            shown = elided(metrics, self._shown(), text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            if self._key:
                self._paint_key(painter, metrics)
            if self._removable:
                self._paint_cross(painter, ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove where the cross was hit; else press."""
        if self._removable and self.isDown() and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, Delete and Backspace remove."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def _shown(self) -> str:
        return f"{self.text()} ▾" if self._menu_mark else self.text()

    def _extra(self, metrics: QFontMetrics) -> int:
        key = metrics.horizontalAdvance(self._key) + 10 + _GAP if self._key else 0
        return key + (_CROSS + 2 if self._removable else 0)

    def _cross(self) -> QRect:
        return QRect(self.width() - _PAD - _CROSS + 3, 0, _CROSS + _PAD - 3, self.height())

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        focus = current_color("focus")
        if self.isCheckable():
            on = self.isChecked()
            edge = current_color("accent" if on else "control_border")
            ground = current_color("selection" if on or self._hovered else "panel")
            return current_color("accent" if on else "text"), ground, focus if self.hasFocus() else edge
        if self._dashed:
            clear = QColor(Qt.GlobalColor.transparent)
            ground = current_color("chip") if self._hovered else clear
            if not self.isEnabled():
                return current_color("control_border"), clear, current_color("line")
            return current_color("secondary"), ground, focus if self.hasFocus() else current_color("control_border")
        if self._outlined:
            ground = current_color("chip" if self._hovered else "panel")
            return current_color("text"), ground, focus if self.hasFocus() else current_color("control_border")
        if self._tone == "accent":
            ink, ground = current_color("accent"), current_color("selection")
            return ink, ground, focus if self.hasFocus() else ink
        if self._tone in {"claim", "contradiction", "corroboration", "event"}:
            # Amber on its own fill is too weak for words, so a claim's chip is written in the text colour.
            ink = current_color("text" if self._tone == "claim" else f"{self._tone}_edge")
            ground = current_color(f"{self._tone}_fill")
        else:
            ink, ground = current_color("text"), current_color("chip")
        edge = current_color("control_border") if self._hovered else ground
        if self._hollow:
            edge = ink if self._tone in {"contradiction", "corroboration"} else current_color("control_border")
            ground = current_color("chip" if self._hovered else "panel")
        return ink, ground, focus if self.hasFocus() else edge

    def _paint_key(self, painter: QPainter, metrics: QFontMetrics) -> None:
        width = metrics.horizontalAdvance(self._key) + 10
        cap = QRectF(self.width() - _PAD - width + 2, 3.5, width, self.height() - 7)
        painter.setPen(QPen(current_color("control_border"), 1))
        painter.setBrush(current_color("panel"))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(current_color("text" if self.isEnabled() else "control_border"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_cross(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = QPointF(self.width() - _PAD - 3, self.height() / 2)
        for step in (1, -1):
            painter.drawLine(middle + QPointF(-3, -3 * step), middle + QPointF(3, 3 * step))
