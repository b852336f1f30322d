"""How a gutter paints its connectors: the lit one in front, the others thinner and paler the more there are."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from reviewer.ui.panels.reading.badges import draw_badge
from reviewer.ui.panels.reading.connectors import RADIUS, TAG_WIDTH, Arrangement, Band, Bundle
from reviewer.ui.panels.reading.inks import Inks

_FILL_ALPHA = 150
_LEAST_ALPHA = 60
_FEW = 4
_CROWDED, _DIMMED = 0.7, 0.4
_LINE, _THIN_LINE, _LIT_LINE = 1.3, 1.0, 2.0
_TICK = 3
_INWARDS = 1.0
"""How much nearer to the disc than to the end of its pill a number stands, px."""
_MOST_COUNTED = 99


@dataclass(frozen=True, slots=True)
class _Light:
    """What a band's look depends on: how wide the gutter is, how many there are, which are lit and dim the others."""

    width: float
    crowd: int
    selected: UUID | None
    lit: frozenset[UUID]
    dims: bool


def count_words(bundle: Bundle) -> str:
    """What stands in the badge of a bundle."""
    count = len(bundle.bands)
    return f"+{count}" if count <= _MOST_COUNTED else f"{_MOST_COUNTED}+"


class Ribbons:
    """Paints an arrangement. `selected` has the edge of the selection, `hovered` is lit like it."""

    def __init__(self, inks: Inks, *, contrast: bool) -> None:
        """Paint in these colours; with high contrast nothing is paled, lines differ by their width."""
        self._inks, self._contrast = inks, contrast

    def paint(
        self, painter: QPainter, shown: Arrangement, width: float, selected: UUID | None, hovered: UUID | None
    ) -> None:
        """Bands, arrows, then badges, which nothing covers."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = frozenset(relation for relation in (selected, hovered) if relation is not None)
        bands = in_front(shown.bands, lit)
        counted = [band for bundle in shown.bundles for band in bundle.bands]
        light = _Light(width, len(bands), selected, lit, any(_relation(band) in lit for band in (*bands, *counted)))
        for bundle in shown.bundles:
            self._paint_ticks(painter, bundle, width)
        for band in (*bands, *(band for band in counted if _relation(band) in lit)):
            self._paint_band(painter, band, light)
        for band in bands:
            sign, ring = band.connector.sign, _relation(band) in lit
            if band.tag is not None:
                self._paint_tag(painter, band, band.tag, lit=ring)
            draw_badge(painter, self._inks, sign.stance, band.badge, RADIUS, settled=sign.settled)
            if ring and band.tag is None:
                self._ring(painter, band.badge)
        for bundle in shown.bundles:
            self._paint_bundle(painter, bundle)

    def _paint_band(self, painter: QPainter, band: Band, light: _Light) -> None:
        inks, look, relation = self._inks, band.connector.sign.stance, _relation(band)
        lit = relation in light.lit
        fill = QColor(inks.relation_strong[look] if lit else inks.relation_fill[look])
        edge = QColor(inks.text if relation == light.selected else inks.relation_edge[look])
        if not lit:
            # Many bands over one another would be one dark field.
            fill.setAlpha(max(round(_FILL_ALPHA * min(1.0, _FEW / max(light.crowd, 1))), _LEAST_ALPHA))
            if light.crowd > _FEW and not self._contrast:
                edge.setAlphaF(_CROWDED)
            if light.dims and not self._contrast:
                fill.setAlphaF(fill.alphaF() * _DIMMED)
                edge.setAlphaF(_DIMMED)
        if not band.connector.sign.settled:
            painter.fillPath(band.shape(light.width), fill)
        usual = _THIN_LINE if light.crowd > _FEW or look == "explained" else _LINE
        pen = QPen(edge, _LIT_LINE if lit else usual)
        if look == "corroborates":
            pen.setDashPattern([3.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(band.edges(light.width))
        for end, way in band.here:
            if end.beyond:
                _paint_arrow(painter, QPointF((0 if way > 0 else light.width) + way * 6, end.top), end.beyond, edge)

    def _paint_ticks(self, painter: QPainter, bundle: Bundle, width: float) -> None:
        """Where the counted ones begin and end, so that it is seen that there are some."""
        for band in bundle.bands:
            ink = self._inks.relation_edge[band.connector.sign.stance]
            for end, way in band.here:
                x = 1.0 if way > 0 else width - 1 - _TICK
                if not end.beyond:
                    painter.fillRect(QRectF(x, end.top, _TICK, max(end.bottom - end.top, 2)), ink)

    def _paint_bundle(self, painter: QPainter, bundle: Bundle) -> None:
        inks, box = self._inks, bundle.box
        painter.setPen(QPen(inks.control_border, 1))
        painter.setBrush(inks.panel)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(inks.chip_font)
        painter.setPen(inks.text)
        painter.drawText(box.adjusted(3, 0, -11, 0), Qt.AlignmentFlag.AlignCenter, count_words(bundle))
        at = QPointF(box.right() - 8, box.center().y() + 0.5)
        chevron = QPainterPath(at + QPointF(-2.5, -1.5))
        chevron.lineTo(at + QPointF(0, 1.5))
        chevron.lineTo(at + QPointF(2.5, -1.5))
        painter.setPen(QPen(inks.secondary, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(chevron)

    def _paint_tag(self, painter: QPainter, band: Band, box: QRectF, *, lit: bool) -> None:
        """The number of the other pane, on the side on which that pane is."""
        inks, connector = self._inks, band.connector
        edge = inks.relation_edge[connector.sign.stance]
        painter.setPen(QPen(inks.text, 1.5) if lit else QPen(edge, 1))
        painter.setBrush(inks.panel)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(inks.chip_font)
        painter.setPen(edge)
        # The pill is round at its outer end: the number stands where it is widest, a little nearer to the disc.
        beside = QRectF(box.topLeft(), QSizeF(TAG_WIDTH, box.height()))
        if connector.ahead:
            beside.moveRight(box.right())
        beside.translate(-_INWARDS if connector.ahead else _INWARDS, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, str(connector.far))

    def _ring(self, painter: QPainter, center: QPointF) -> None:
        painter.setPen(QPen(self._inks.text, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, RADIUS - 0.25, RADIUS - 0.25)


def in_front(bands: Collection[Band], lit: Collection[UUID]) -> list[Band]:
    """The bands in the order in which they are painted, those that are lit last."""
    return sorted(bands, key=lambda band: _relation(band) in lit)


def _relation(band: Band) -> UUID:
    return band.connector.sign.relation


def _paint_arrow(painter: QPainter, at: QPointF, beyond: int, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([at + QPointF(-4.5, 0), at + QPointF(4.5, 0), at + QPointF(0, beyond * 9)]))
