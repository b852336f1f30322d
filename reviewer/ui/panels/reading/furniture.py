"""The line that stands for folded page furniture."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.rows import Fold
from reviewer.ui.panels.reading.setting import Setting

_PADDING = 10
_ARROW = 3.5


def fold_rect(setting: Setting, top: int) -> QRect:
    """Where the box of a fold line is, for a row with its top there."""
    return QRect(setting.left - 2, top + 1, setting.width + 4, setting.pitch - 2)


def fold_text(fold: Fold) -> str:
    """What the line says."""
    return translate("Reading", "%n line(s) of page furniture", n=fold.lines)


def draw_fold(painter: QPainter, inks: Inks, box: QRect, fold: Fold, *, opened: bool) -> None:
    """A dashed rounded box with an arrow, how many lines there are, and what a click does."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(inks.control_border, 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.secondary)
    painter.drawPolygon(_arrow(QPointF(box.left() + _PADDING + _ARROW, box.center().y() + 0.5), opened=opened))
    painter.setPen(inks.secondary)
    painter.setFont(inks.small_font)
    inner = box.adjusted(_PADDING + 12, 0, -_PADDING, 0)
    deed = translate("Reading", "Hide") if opened else translate("Reading", "Show")
    middle = Qt.AlignmentFlag.AlignVCenter
    room = inner.width() - painter.fontMetrics().horizontalAdvance(deed) - _PADDING
    words = painter.fontMetrics().elidedText(fold_text(fold), Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, deed)
    painter.restore()


def _arrow(center: QPointF, *, opened: bool) -> QPolygonF:
    size = _ARROW
    points = [QPointF(-size * 0.7, -size), QPointF(size, 0), QPointF(-size * 0.7, size)]
    if opened:
        points = [QPointF(point.y(), point.x()) for point in points]
    return QPolygonF([center + point for point in points])
