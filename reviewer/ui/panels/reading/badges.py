"""Signs in round badges and events in chips, drawn as strokes so that they are sharp at every scale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.setting import CHIP_GAP, RIGHT_MARGIN

RADIUS = 8
_CHIP_HEIGHT = 17
_CHIP_PADDING = 5
_DIAMOND = 9
_COUNT_ROOM = 17
"""Pixels for a count, from the pane's edge to the brackets in the outermost lane."""
_TIGHT = 3
"""Padding of a chip with a count."""


def draw_badge(  # noqa: PLR0913 - each is one part of the picture
    painter: QPainter, inks: Inks, look: str, center: QPointF, radius: float = RADIUS, *, settled: bool = False
) -> None:
    """A disc with ≠, =, → or ←, hollow when settled; ∥ in a dashed ring, because what is explained is no finding."""
    edge = inks.relation_edge[look]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look == "explained":
        pen = QPen(edge, 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(inks.panel)
        painter.drawEllipse(center, radius - 0.5, radius - 0.5)
        _stroke(painter, look, center, radius, edge)
    elif settled:
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(inks.panel)
        painter.drawEllipse(center, radius - 0.7, radius - 0.7)
        _stroke(painter, look, center, radius, edge)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawEllipse(center, radius, radius)
        _stroke(painter, look, center, radius, inks.panel)
    painter.restore()


def _stroke(painter: QPainter, look: str, center: QPointF, radius: float, ink: QColor) -> None:
    half, gap = radius * 0.42, radius * 0.22
    x, y = center.x(), center.y()
    pen = QPen(ink, max(radius * 0.2, 1.4))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    path = QPainterPath()
    if look == "explained":
        for dx in (-gap, gap):
            path.moveTo(x + dx, y - half)
            path.lineTo(x + dx, y + half)
    elif look in {"updates", "updated"}:
        way = 1 if look == "updates" else -1
        path.moveTo(x - way * half, y)
        path.lineTo(x + way * half, y)
        path.moveTo(x + way * gap * 0.3, y - half * 0.75)
        path.lineTo(x + way * half, y)
        path.lineTo(x + way * gap * 0.3, y + half * 0.75)
    else:
        for dy in (-gap, gap):
            path.moveTo(x - half, y + dy)
            path.lineTo(x + half, y + dy)
        if look == "contradicts":
            path.moveTo(x - half * 0.6, y + half * 1.05)
            path.lineTo(x + half * 0.6, y - half * 1.05)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


class Stamps:
    """Badges and chips as pixmaps, each drawn once for a theme and a device scale."""

    def __init__(self, inks: Inks, scale: float) -> None:
        """`scale` is the device pixel ratio."""
        self._inks = inks
        self._scale = scale
        self._made: dict[tuple[str, str], QPixmap] = {}
        self._metrics = QFontMetricsF(inks.chip_font)

    def badge(self, look: str, *, settled: bool = False) -> QPixmap:
        """The badge of a sign, `2 × RADIUS` wide."""
        key = ("settled" if settled else "badge", look)
        found = self._made.get(key)
        if found is None:
            side = 2 * RADIUS
            found, painter = self._blank(side, side)
            draw_badge(painter, self._inks, look, QPointF(RADIUS, RADIUS), settled=settled)
            painter.end()
            self._made[key] = found
        return found

    def chip(self, text: str, *, more: int = 0) -> QPixmap:
        """The chip of an event: ◆ and its short name; `more` counts events that have no chip of their own.

        It fits into the margin: the name gives way to the count.
        """
        key = ("chip", f"{more} {text}")
        found = self._made.get(key)
        if found is None:
            padding = _TIGHT if more else _CHIP_PADDING
            room = RIGHT_MARGIN - CHIP_GAP - 2 * padding - _DIAMOND
            shown = f"{text} +{more}" if more else text
            if self._metrics.horizontalAdvance(shown) > room:
                count = f"+{more}" if more else ""
                left = max(room - self._metrics.horizontalAdvance(count), 0)
                shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, left) + count
            found = self._made[key] = self._draw_chip(shown, padding)
        return found

    @property
    def ascent(self) -> int:
        """How far the base line of a count is below its top."""
        return round(self._metrics.ascent())

    def count(self, more: int) -> QPixmap:
        """How many more there are, as "+3"; in smaller figures where else they would reach the brackets."""
        text = f"+{more}"
        found = self._made.get(("count", text))
        if found is None:
            font = QFont(self._inks.chip_font)
            wide = self._metrics.horizontalAdvance(text)
            if wide > _COUNT_ROOM:
                font.setPixelSize(int(font.pixelSize() * _COUNT_ROOM / wide))
            found, painter = self._blank(
                round(QFontMetricsF(font).horizontalAdvance(text)) + 1, round(self._metrics.height())
            )
            painter.setPen(self._inks.secondary)
            painter.setFont(font)
            painter.drawText(QPointF(0, self.ascent), text)
            painter.end()
            self._made["count", text] = found
        return found

    def _draw_chip(self, text: str, padding: int) -> QPixmap:
        inks = self._inks
        width = round(self._metrics.horizontalAdvance(text)) + _DIAMOND + 2 * padding
        pixmap, painter = self._blank(width, _CHIP_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.event_fill)
        painter.drawRoundedRect(QRectF(0, 0, width, _CHIP_HEIGHT), 4, 4)
        painter.setBrush(inks.event_edge)
        middle, half = _CHIP_HEIGHT / 2, _DIAMOND / 2 - 0.5
        x = padding + half - 1
        painter.drawPolygon(
            [QPointF(x - half, middle), QPointF(x, middle - half), QPointF(x + half, middle), QPointF(x, middle + half)]
        )
        painter.setPen(inks.event_edge)
        painter.setFont(inks.chip_font)
        box = QRectF(padding + _DIAMOND, 0, width, _CHIP_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
        return pixmap

    def _blank(self, width: int, height: int) -> tuple[QPixmap, QPainter]:
        pixmap = QPixmap(round(width * self._scale), round(height * self._scale))
        pixmap.setDevicePixelRatio(self._scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap, QPainter(pixmap)
