"""Two-line rows: a sign, a title and a second line, a word at the right, a bar on what is selected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import ROW
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.eliding import elided
from reviewer.ui.widgets.focus_frame import paint_focus

_LEFT = 10
_BADGE = 19
_GAP = 9
_AROUND = 6
_BAR = 3
_RIGHT = 12
_CAPTION = 24
_RING = 1.4
_ROUNDING = 6
"""Pixels by which parts that are measured one by one can be wider together."""


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows. `role` names the colours of the sign, `right_role` those of the word at the right.

    `hollow` draws the sign's circle as an outline, because it is settled; `dashed` draws it in strokes, because nothing
    is at odds any more. `pale` says that nothing is left to look into. `sides` are two names that stand before `second`
    with the sign between them, each with what is never cut off behind it.
    """

    sign: str
    role: str
    title: str
    second: str
    right: str = ""
    right_role: str = ""
    dashed: bool = False
    hollow: bool = False
    pale: bool = False
    sides: tuple[tuple[str, str], ...] = ()


class RowDelegate(QStyledItemDelegate):
    """Paints rows of any kind from what `look` makes of them."""

    def __init__(
        self,
        theme: Theme,
        look: Callable[[Row], RowLook],
        caption: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Paint with the theme's colours; `caption` gives the heading above a row that begins a group, else ""."""
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._caption = caption
        self._fonts()
        theme.changed.connect(self._fonts)

    @property
    def row_height(self) -> int:
        """The height of every row in pixels, without a caption."""
        return QFontMetrics(self._bold).height() + QFontMetrics(self._small).height() + 2 * _AROUND + 1

    @property
    def caption_height(self) -> int:
        """What a caption adds, in pixels."""
        return _CAPTION

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's
        """Ask for the fixed height."""
        return QSize(120, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRect(option.rect)
        caption = self._caption(index.row()) if self._caption is not None else ""
        if caption:
            self._paint_caption(painter, QRect(frame.left(), frame.top(), frame.width(), _CAPTION), caption)
            frame.setTop(frame.top() + _CAPTION)
        self._paint_ground(painter, frame, option.state)
        self._paint_row(painter, frame, self._look(row))
        painter.restore()

    def _paint_ground(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
        color = self._theme.color
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, color("selection"))
            painter.fillRect(QRect(frame.left(), frame.top(), _BAR, frame.height()), color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, color("window"))
        painter.fillRect(QRect(frame.left(), frame.bottom(), frame.width(), 1), color("line"))
        paint_focus(painter, frame, state, color("focus"))

    def _paint_row(self, painter: QPainter, frame: QRect, look: RowLook) -> None:
        bold, small = QFontMetrics(self._bold), QFontMetrics(self._small)
        top = frame.top() + _AROUND
        badge = QRect(frame.left() + _LEFT, top + (bold.height() - _BADGE) // 2 + 2, _BADGE, _BADGE)
        self._paint_badge(painter, badge, look)
        right = frame.right() - _RIGHT
        if look.right:
            right = self._paint_right(painter, QRect(frame.left(), top, frame.width() - _RIGHT, bold.height()), look)
        left = badge.right() + _GAP
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("secondary" if look.pale else "text"))
        title = elided(bold, look.title, right - left)
        painter.drawText(QPoint(left, top + bold.ascent()), title)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("secondary"))
        second = second_line(small, look, frame.right() - _RIGHT - left)
        painter.drawText(QPoint(left, top + bold.height() + small.ascent()), second)

    def _paint_badge(self, painter: QPainter, badge: QRect, look: RowLook) -> None:
        edge, fill = self._colors(look.role)
        if look.dashed:
            painter.setPen(QPen(self._theme.color("secondary"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = self._theme.color("text")
        elif look.hollow:
            painter.setPen(QPen(edge, _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
        painter.drawEllipse(QRectF(badge).adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2))
        painter.setFont(self._sign)
        painter.setPen(edge if look.role != "claim" else self._theme.color("text"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, look.sign)

    def _paint_right(self, painter: QPainter, line: QRect, look: RowLook) -> int:
        """Paint the word at the right and return how far the title may go."""
        font = self._tag if look.right_role else self._small
        metrics = QFontMetrics(font)
        text = elided(metrics, look.right, line.width() // 3)
        width = metrics.horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(self._colors(look.right_role)[0] if look.right_role else self._theme.color("secondary"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return line.right() - width - _GAP

    def _paint_caption(self, painter: QPainter, frame: QRect, caption: str) -> None:
        painter.fillRect(frame, self._theme.color("window"))
        painter.fillRect(QRect(frame.left(), frame.bottom(), frame.width(), 1), self._theme.color("line"))
        painter.setFont(self._tag)
        painter.setPen(self._theme.color("secondary"))
        inner = frame.adjusted(_LEFT, 0, -_RIGHT, 0)
        text = elided(QFontMetrics(self._tag), caption, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)

    def _colors(self, role: str) -> tuple[QColor, QColor]:
        if role == "update":
            return self._theme.color("text"), self._theme.color("chip")
        return self._theme.edge_and_fill(role)

    def _fonts(self) -> None:
        self._bold = self._theme.ui_font(bold=True)
        self._small = self._theme.ui_font(0.92)
        self._tag = self._theme.ui_font(0.88, bold=True)
        self._sign = self._theme.ui_font(0.9, bold=True)
        self._sign.setWeight(QFont.Weight.Bold)


def second_line(metrics: QFontMetrics, look: RowLook, width: int) -> str:
    """What of a row's second line `width` pixels hold: of two names each is cut at its own end, and only there."""
    if not look.sides:
        return elided(metrics, look.second, width)
    between = f" {look.sign} "
    room = (
        width - _ROUNDING - metrics.horizontalAdvance(between + "".join(tail for _, tail in look.sides) + look.second)
    )
    wide = [metrics.horizontalAdvance(name) for name, _ in look.sides]
    # A short name leaves what it does not need to the other.
    rooms = [max(room // 2, room - other) for other in reversed(wide)]
    names = (elided(metrics, name, most) + tail for (name, tail), most in zip(look.sides, rooms, strict=True))
    return elided(metrics, between.join(names) + look.second, width)
