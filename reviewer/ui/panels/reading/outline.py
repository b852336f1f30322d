"""One rounded outline around several lines of text."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


def rounded_outline(rectangles: Sequence[QRectF], radius: float) -> QPainterPath:
    """The outline of the union of rectangles, corners rounded inside and outside; in pixels."""
    union = QPainterPath()
    for rectangle in rectangles:
        part = QPainterPath()
        part.addRect(rectangle)
        union = union.united(part) if not union.isEmpty() else part
    path = QPainterPath()
    for polygon in union.simplified().toSubpathPolygons():
        _round(path, _corners(polygon), radius)
    return path


def _corners(polygon: QPolygonF) -> list[QPointF]:
    """The points where the outline turns, without those that repeat or lie on a straight edge."""
    points = polygon.toList()
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return [
        point
        for index, point in enumerate(points)
        if abs(_turn(points[index - 1], point, points[(index + 1) % len(points)])) > 1e-3  # noqa: PLR2004 - no turn
    ]


def _turn(before: QPointF, at: QPointF, after: QPointF) -> float:
    one, other = at - before, after - at
    return one.x() * other.y() - one.y() * other.x()


def _round(path: QPainterPath, corners: list[QPointF], radius: float) -> None:
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        enter, leave = _towards(corner, before, radius), _towards(corner, after, radius)
        if index == 0:
            path.moveTo(enter)
        else:
            path.lineTo(enter)
        path.quadTo(corner, leave)
    if corners:
        path.closeSubpath()


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    way = other - corner
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return corner + way * (min(radius, length / 2) / length) if length else corner
