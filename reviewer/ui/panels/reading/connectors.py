"""Where connectors run between two panes: bands, badges, bundles, arrows at the edge. Pure geometry, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reviewer.ui.panels.reading.mark import STRENGTH, Connector
from reviewer.ui.panels.reading.packing import packed

MOST = 12
NEAREST = 6
RADIUS = 9.5
"""Of a badge; a bundle is as high."""
TAG_WIDTH = 13.0
"""What the number of a far pane takes beside a badge, px."""
BUNDLE_WIDTH = 38.0
_SPACE = 2 * RADIUS + 4
_MARGIN = RADIUS + 1
_EDGE = 12.0
_BESIDE_ARROWS = _EDGE + 2 + RADIUS
"""How far the middle of a bundle is from the edge, px: it is too wide to stand between arrows."""
_FAR = 3.2 * _SPACE
"""A badge that had to move further would not be looked for on its band any more."""
_TAPERED = 6.0
"""Half of a far band's height at its badge at most, px: less than the badge has."""
_FEW, _CROWD = 4, 9
_THIN = 1.5
"""Half of a band's height at its badge where there is a crowd, px."""

Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a band: its top and bottom; `beyond` is -1 where the claim is out of sight above, 1 where below."""

    top: float
    bottom: float
    beyond: int

    @property
    def middle(self) -> float:
        """Half-way between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A connector that is drawn: from end to end through its badge; `half` is half of its height there, px.

    A far one runs from the end that is beside the gutter to its badge, and stops there.
    """

    connector: Connector
    left: End
    right: End
    badge: QPointF
    half: float

    @property
    def here(self) -> tuple[tuple[End, int], ...]:
        """The ends that are beside the gutter, each with the way from it to the badge: 1 is to the right, -1 left."""
        connector = self.connector
        both = ((self.left, 1), (self.right, -1))
        return both if not connector.far else both[:1] if connector.ahead else both[1:]

    @property
    def middle(self) -> float:
        """The height at which its badge would stand, were it alone."""
        return sum(end.middle for end, _ in self.here) / len(self.here)

    @property
    def tag(self) -> QRectF | None:
        """Where the badge of a far one and the number of the other pane are, None where there is no number."""
        if not self.connector.far:
            return None
        box = QRectF(self.badge.x() - RADIUS, self.badge.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        return box.adjusted(0, 0, TAG_WIDTH, 0) if self.connector.ahead else box.adjusted(-TAG_WIDTH, 0, 0, 0)

    def on_badge(self, point: QPointF) -> bool:
        """Whether a point is on the badge or its number."""
        if QLineF(self.badge, point).length() <= RADIUS:
            return True
        return self.tag is not None and self.tag.contains(point)

    def shape(self, width: float) -> QPainterPath:
        """The whole band, for filling and for finding what was clicked."""
        path = self._edge(width, -1)
        path.connectPath(self._edge(width, 1).toReversed())
        path.closeSubpath()
        return path

    def edges(self, width: float) -> QPainterPath:
        """Its upper and lower edge alone."""
        path = self._edge(width, -1)
        path.addPath(self._edge(width, 1))
        return path

    def _edge(self, width: float, side: int) -> QPainterPath:
        """One edge. It leaves both texts level, and is as steep at the badge as the way there allows."""
        begin, end = (self.left.top, self.right.top) if side < 0 else (self.left.bottom, self.right.bottom)
        at = QPointF(self.badge.x(), self.badge.y() + side * self.half)
        if self.connector.far:
            x, y = (0.0, begin) if self.connector.ahead else (width, end)
            path = QPainterPath(QPointF(x, y))
            path.cubicTo(QPointF((x + at.x()) / 2, y), QPointF((x + at.x()) / 2, at.y()), at)
            return path
        path = QPainterPath(QPointF(0, begin))
        slope = QPointF(width / 8, self._rise(side) * self._leave())
        path.cubicTo(QPointF(width / 4, begin), at - slope, at)
        path.cubicTo(at + slope, QPointF(width * 3 / 4, end), QPointF(width, end))
        return path

    def _rise(self, side: int) -> float:
        """How far an edge may rise beside the badge without going beyond where it begins or ends."""
        begin, end = (self.left.top, self.right.top) if side < 0 else (self.left.bottom, self.right.bottom)
        at = self.badge.y() + side * self.half
        before, after = at - begin, end - at
        return min(before, after, key=abs) / 2 if before * after > 0 else 0.0

    def _leave(self) -> float:
        """The part of their rises that both edges take: their control points stay above one another, so do they."""
        apart = abs(self._rise(1) - self._rise(-1))
        return min(2 * self.half / apart, 1.0) if apart else 1.0


@dataclass(frozen=True, slots=True)
class Bundle:
    """Connectors in view that there is no room to draw: one badge counts them, and opens a list of them."""

    bands: tuple[Band, ...]
    badge: QPointF

    @property
    def box(self) -> QRectF:
        """Where the badge is."""
        return QRectF(self.badge.x() - BUNDLE_WIDTH / 2, self.badge.y() - RADIUS, BUNDLE_WIDTH, 2 * RADIUS)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a gutter shows: bands from the weakest to the strongest, as they are painted, and at most two bundles."""

    bands: tuple[Band, ...] = ()
    bundles: tuple[Bundle, ...] = ()

    @property
    def hidden(self) -> int:
        """How many connectors in view are only counted."""
        return sum(len(bundle.bands) for bundle in self.bundles)

    def all(self) -> list[Band]:
        """Every band in view, also those in bundles, from the top."""
        bands = [*self.bands, *(band for bundle in self.bundles for band in bundle.bands)]
        return sorted(bands, key=lambda band: (band.middle, band.left.top))


def arrange(
    ends: Sequence[tuple[Connector, Extent, Extent]],
    top: float,
    bottom: float,
    width: float,
    keep: UUID | None = None,
) -> Arrangement:
    """What stands between two panes whose text is seen from `top` to `bottom`.

    A connector is in view when one of its ends is, in whichever pane. Above twelve the six nearest to the middle are
    drawn, with the one whose relation is `keep` (the selected one) always among them; the others are bundled, those of
    the upper half at the head and those of the lower half at the foot. No two badges cover one another.
    """
    seen = []
    for connector, left, right in ends:
        one, other = _end(left, top, bottom), _end(right, top, bottom)
        if not (one.beyond and other.beyond):
            seen.append(_natural(connector, one, other, width))
    center, room = (top + bottom) / 2, int((bottom - top - 2 * _MARGIN) // _SPACE) + 1
    if not seen or room <= 0:
        return Arrangement()
    # What goes first stays longest.
    seen.sort(key=lambda band: (band.connector.sign.relation != keep, *_distance(band, center)))
    many = len(seen) if len(seen) <= min(MOST, room) else max(min(NEAREST, room - 4), 0)
    while True:
        arrangement, furthest = _seat(seen[:many], seen[many:], top, bottom, width)
        if many <= 1 or furthest is None:
            return arrangement
        seen.append(seen.pop(seen.index(furthest)))
        many -= 1


def _seat(
    drawn: Sequence[Band], rest: Sequence[Band], top: float, bottom: float, width: float
) -> tuple[Arrangement, Band | None]:
    """Seat the badges; the second is the drawn band that can be spared best where one had to move too far."""
    center = (top + bottom) / 2
    upper = [band for band in rest if band.badge.y() < center]
    lower = [band for band in rest if band.badge.y() >= center]
    if bottom - top < 2 * (_BESIDE_ARROWS + _SPACE):
        upper, lower = [*upper, *lower], []
    first = min(top + (_BESIDE_ARROWS if upper else _MARGIN), bottom - _MARGIN)
    last = max(bottom - (_BESIDE_ARROWS if lower else _MARGIN), first)
    ordered = sorted(drawn, key=lambda band: band.badge.y())
    wishes = [*([first] if upper else []), *(band.badge.y() for band in ordered), *([last] if lower else [])]
    wishes = [min(max(wish, first), last) for wish in wishes]
    places = packed(wishes, _SPACE, first, last)
    bundles = []
    if upper:
        bundles.append(Bundle(tuple(upper), QPointF(width / 2, places.pop(0))))
    if lower:
        bundles.append(Bundle(tuple(lower), QPointF(width / 2, places.pop())))
    moved = [
        _seated(band, QPointF(band.badge.x(), place), len(drawn)) for band, place in zip(ordered, places, strict=True)
    ]
    moved.sort(key=lambda band: STRENGTH[band.connector.sign.stance])
    return Arrangement(tuple(moved), tuple(bundles)), _spare(drawn, ordered, places)


def _seated(band: Band, badge: QPointF, crowd: int) -> Band:
    """The band through its badge where that came to stand: the more bands there are, the thinner it is there."""
    full = min(max((_CROWD - crowd) / (_CROWD - _FEW), 0.0), 1.0)
    half = min(band.half, _THIN) + max(band.half - _THIN, 0.0) * full
    return Band(band.connector, band.left, band.right, badge, half)


def _spare(drawn: Sequence[Band], ordered: Sequence[Band], places: Sequence[float]) -> Band | None:
    """Of those that stand packed around one that moved too far, the one that counts least; never the first of all."""
    moves = [abs(place - band.badge.y()) for band, place in zip(ordered, places, strict=True)]
    if not moves or max(moves) <= _FAR:
        return None
    at = moves.index(max(moves))
    tight = [after - before < _SPACE + 0.5 for before, after in pairwise(places)]
    begin = end = at
    while begin > 0 and tight[begin - 1]:
        begin -= 1
    while end < len(tight) and tight[end]:
        end += 1
    packed_here = ordered[begin : end + 1]
    return next((band for band in reversed(drawn[1:]) if band in packed_here), None)


def _natural(connector: Connector, left: End, right: End, width: float) -> Band:
    """The band where nothing else stands in its way."""
    at = width / 2
    if connector.far:
        # Disc and number stand in the middle together: beside a disc in the middle the number would touch the edge.
        at += -TAG_WIDTH / 2 if connector.ahead else TAG_WIDTH / 2
        end = left if connector.ahead else right
        middle, half = (end.top + end.bottom) / 2, min((end.bottom - end.top) / 2, _TAPERED)
    else:
        middle = (left.top + left.bottom + right.top + right.bottom) / 4
        half = (left.bottom - left.top + right.bottom - right.top) / 4
    return Band(connector, left, right, QPointF(at, middle), half)


def _distance(band: Band, center: float) -> tuple[bool, float]:
    """How much it may be spared: whether it only tells of what is out of sight here, then how far off its ends are."""
    connector = band.connector
    away = bool(connector.far and (band.left if connector.ahead else band.right).beyond)
    return away, min(abs(end.middle - center) for end in (band.left, band.right) if not end.beyond)


def _end(extent: Extent, top: float, bottom: float) -> End:
    begin, end = extent
    if end <= top:
        return End(top + _EDGE, top + _EDGE, -1)
    if begin >= bottom:
        return End(bottom - _EDGE, bottom - _EDGE, 1)
    return End(max(begin, top), min(end, bottom), 0)
