"""Where characters stand on a line that runs both ways.

Qt's cursorToX answers where a caret goes; at the border of two directions that is beside the neighbour, not beside the
character. There the edge is taken from where the glyphs begin.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from typing import NamedTuple, cast

from PySide6.QtGui import QTextLayout, QTextLine

_POSITIONS = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
_TRAILING = QTextLine.Edge.Trailing
_NEAR = 0.05
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NUMBERS = frozenset({"EN", "AN"})


class Placed(NamedTuple):
    """A cluster in UTF-16 units and its left and right edge."""

    begin: int
    end: int
    left: float
    right: float


def begins_right_to_left(text: str) -> bool:
    """Rules P2 and P3 of the bidirectional algorithm (UAX 9): the first strong character decides."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def runs_right_to_left(text: str) -> list[bool]:
    """For each character whether it runs from right to left: the bidirectional algorithm without nested embeddings."""
    base = begins_right_to_left(text)
    # A number runs from left to right, but white space beside one after right-to-left letters goes with the letters.
    sides = _sides(text, base=base)
    after: list[bool] = [base] * len(text)
    following = base
    for index in range(len(text) - 1, -1, -1):
        side = sides[index]
        following = side if side is not None else following
        after[index] = following
    found: list[bool] = []
    before = base
    for index, side in enumerate(sides):
        before = side if side is not None else before
        number = unicodedata.bidirectional(text[index]) in _NUMBERS
        found.append(not number and (side if side is not None else before if before == after[index] else base))
    return found


def _sides(text: str, *, base: bool) -> list[bool | None]:
    """What each character is to the neutral ones beside it; None for those."""
    sides: list[bool | None] = []
    latest = base
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RIGHT_TO_LEFT or direction == "L":
            latest = direction != "L"
        known = direction in _NUMBERS or direction in _RIGHT_TO_LEFT or direction == "L"
        sides.append(latest if known else None)
    return sides


def place(line: QTextLine, clusters: list[tuple[int, int, bool]], *, base: bool) -> list[Placed]:
    """The edges of the clusters of a line, each given as (begin, end, right to left); `base` is the paragraph's way."""
    natural = line.naturalTextRect()
    edges = sorted(
        {natural.left(), natural.right()}
        | {point.x() for run in line.glyphRuns(-1, -1, _POSITIONS) for point in run.positions()}
    )
    placed: list[Placed] = []
    far = 0.0
    for index, (begin, end, backwards) in enumerate(clusters):
        first = (clusters[index - 1][2] if index else base) != backwards
        last = index + 1 == len(clusters) or clusters[index + 1][2] != backwards
        # Within a run each cluster begins where the one before it ends.
        near = x_of(line, begin) if first or not index else far
        far = x_of(line, begin, _TRAILING) if last else x_of(line, end)
        if first and not last:
            near = _beside(edges, far, right=backwards)
        elif (far < near) != backwards and far != near:
            far = _beside(edges, near, right=not backwards)
        placed.append(Placed(begin, end, min(near, far), max(near, far)))
    return placed


def x_of(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """The x of a caret. PySide declares an object and returns the unit it settled on beside the x."""
    return cast("tuple[float, int]", line.cursorToX(unit, edge))[0]


def _beside(edges: list[float], x: float, *, right: bool) -> float:
    """The nearest edge on one side."""
    index = bisect_right(edges, x + _NEAR) if right else bisect_left(edges, x - _NEAR) - 1
    return edges[min(max(index, 0), len(edges) - 1)]
