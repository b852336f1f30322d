"""Where connectors run between two panes: bands, badges, arrows at the edge. Pure geometry, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from reviewer.ui.panels.reading.mark import Connector

MOST = 12
NEAREST = 6
_EDGE = 12.0
_BADGE_SPACE = 21.0
_PLACES = (0.5, 0.32, 0.68, 0.42, 0.58)

Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a band: its top and bottom; `beyond` is -1 where the claim is out of sight above, 1 where below."""

    top: float
    bottom: float
    beyond: int


@dataclass(frozen=True, slots=True)
class Band:
    """A connector that is drawn. `badge` is where its sign stands."""

    connector: Connector
    left: End
    right: End
    badge: QPointF

    def shape(self, width: float) -> QPainterPath:
        """The whole band, for filling and for finding what was clicked."""
        left, right, middle = self.left, self.right, width / 2
        path = QPainterPath(QPointF(0, left.top))
        path.cubicTo(QPointF(middle, left.top), QPointF(middle, right.top), QPointF(width, right.top))
        path.lineTo(width, right.bottom)
        path.cubicTo(QPointF(middle, right.bottom), QPointF(middle, left.bottom), QPointF(0, left.bottom))
        path.closeSubpath()
        return path

    def edges(self, width: float) -> QPainterPath:
        """Its upper and lower edge alone."""
        left, right, middle = self.left, self.right, width / 2
        path = QPainterPath(QPointF(0, left.top))
        path.cubicTo(QPointF(middle, left.top), QPointF(middle, right.top), QPointF(width, right.top))
        path.moveTo(0, left.bottom)
        path.cubicTo(QPointF(middle, left.bottom), QPointF(middle, right.bottom), QPointF(width, right.bottom))
        return path


def arrange(
    ends: Sequence[tuple[Connector, Extent, Extent]], top: float, bottom: float, width: float, keep: object = None
) -> tuple[list[Band], int]:
    """The bands between two panes whose text is seen from `top` to `bottom`, and how many more there are.

    A connector is in view when one of its ends is. Above twelve the six nearest to the middle are kept, with the one
    whose relation is `keep` (the selected one) always among them.
    """
    seen: list[tuple[float, Connector, End, End]] = []
    center = (top + bottom) / 2
    for connector, left, right in ends:
        one, other = _end(left, top, bottom), _end(right, top, bottom)
        if not (one.beyond and other.beyond):
            distances = [abs((end.top + end.bottom) / 2 - center) for end in (one, other) if not end.beyond]
            seen.append((min(distances), connector, one, other))
    hidden = 0
    if len(seen) > MOST:
        seen.sort(key=lambda item: (item[1].sign.relation != keep, item[0]))
        hidden = len(seen) - NEAREST
        del seen[NEAREST:]
    seen.sort(key=lambda item: item[2].top + item[3].top)
    taken: list[QPointF] = []
    bands = []
    for _, connector, one, other in seen:
        badge = _badge(one, other, width, taken)
        taken.append(badge)
        bands.append(Band(connector, one, other, badge))
    return bands, hidden


def _end(extent: Extent, top: float, bottom: float) -> End:
    begin, end = extent
    if end <= top:
        return End(top + _EDGE, top + _EDGE, -1)
    if begin >= bottom:
        return End(bottom - _EDGE, bottom - _EDGE, 1)
    return End(max(begin, top), min(end, bottom), 0)


def _badge(left: End, right: End, width: float, taken: Sequence[QPointF]) -> QPointF:
    """On the band's middle line, at the first of some places where no other badge is."""
    one, other = (left.top + left.bottom) / 2, (right.top + right.bottom) / 2
    points = [QPointF(width / 2, _curve(one, other, part)) for part in _PLACES]
    for point in points:
        if all(abs(point.y() - there.y()) >= _BADGE_SPACE for there in taken):
            return point
    # None is free: the next free height, on the band or just beside it, for a sign that is covered says nothing.
    y = points[0].y()
    for step in range(1, 2 * len(taken) + 2):
        for away in (y + step * _BADGE_SPACE / 2, y - step * _BADGE_SPACE / 2):
            if min(one, other) - _BADGE_SPACE <= away <= max(one, other) + _BADGE_SPACE and all(
                abs(away - there.y()) >= _BADGE_SPACE for there in taken
            ):
                return QPointF(width / 2, away)
    return points[0]


def _curve(one: float, other: float, part: float) -> float:
    """The height of the middle line at a part of the gutter's width (both control points lie in the middle)."""
    return one + (other - one) * (3 * part**2 - 2 * part**3)
