"""Where characters stand on a line that runs both ways.

Qt's cursorToX answers where a caret goes, which at the border of two directions is not where a character is. The glyphs
of a range do say it: the bounds of their runs are what Qt itself fills for a range, ligatures and hanging white space
included.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

_POSITIONS = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_TOUCHING = 0.01


class Cell(NamedTuple):
    """A character as a reader counts them: its UTF-16 units, its left and right edge, whether it runs to the left."""

    begin: int
    end: int
    left: float
    right: float
    backwards: bool

    @property
    def near(self) -> float:
        """The edge at which it is entered when reading."""
        return self.right if self.backwards else self.left

    @property
    def far(self) -> float:
        """The edge at which reading leaves it."""
        return self.left if self.backwards else self.right


class _Run(NamedTuple):
    """Glyphs in one direction; `split`: they are a part of a ligature, and Qt takes the wrong end of it."""

    left: float
    right: float
    backwards: bool
    split: bool


def begins_right_to_left(text: str) -> bool:
    """Rules P2 and P3 of the bidirectional algorithm (UAX 9): the first strong character decides."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def covered(line: QTextLine, begin: int, end: int) -> list[tuple[float, float]] | None:
    """What the units from begin to end cover on a line, from left to right; what nothing shows covers nothing.

    None when the range ends inside a ligature: its cells are to be asked then.
    """
    runs = _runs(line, begin, end)
    return None if any(run.split for run in runs) else merged((run.left, run.right) for run in runs)


def merged(edges: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch as one, from left to right."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def cells(line: QTextLine, clusters: Sequence[tuple[int, int]]) -> list[Cell]:
    """The cells of a line, given where its clusters begin and end; those without any width have none."""
    found: list[Cell] = []
    index = 0
    while index < len(clusters):
        last = index + 1
        runs = _runs(line, *clusters[index])
        while any(run.split for run in runs) and last < len(clusters):
            runs = _runs(line, clusters[index][0], clusters[last][1])
            last += 1
        if runs:
            found += _shared(clusters[index:last], runs)
        index = last
    return found


def _shared(clusters: Sequence[tuple[int, int]], runs: Sequence[_Run]) -> list[Cell]:
    """Each cluster its part: the letters of a ligature, which have no edges of their own, one like the other."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    backwards, part = runs[0].backwards, (right - left) / len(clusters)
    found = []
    for number, (begin, end) in enumerate(clusters):
        at = right - (number + 1) * part if backwards else left + number * part
        found.append(Cell(begin, end, at, at + part, backwards))
    return found


def _runs(line: QTextLine, begin: int, end: int) -> list[_Run]:
    """The runs of a range that have a width; white space at which the line breaks hangs outside the measure."""
    found = []
    natural = line.naturalTextRect()
    for run in line.glyphRuns(begin, end - begin, _POSITIONS):
        rect = run.boundingRect()
        left, right = max(rect.left(), natural.left()), min(rect.right(), natural.right())
        split = bool(run.flags() & QGlyphRun.GlyphRunFlag.SplitLigature)
        if left < right or split:
            found.append(_Run(left, right, run.isRightToLeft(), split))
    return found
