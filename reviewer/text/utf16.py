"""The sole translator between code points (Python, SQLite, our records) and UTF-16 units (Qt, UIMA)."""

import re
from array import array
from bisect import bisect_left

_BEYOND_FIRST_PLANE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in both units; positions are gaps between characters, 0 before the first."""

    __slots__ = ("_code_points", "_units")

    def __init__(self, text: str) -> None:
        """Note where the characters of two units stand; most texts have none, and that is seen quickly."""
        self._code_points = array("L")
        self._units = array("L")
        if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return
        self._code_points.extend(found.start() for found in _BEYOND_FIRST_PLANE.finditer(text))
        self._units.extend(position + wide for wide, position in enumerate(self._code_points))

    def to_utf16(self, position: int) -> int:
        """The UTF-16 position of a code-point position."""
        return position + bisect_left(self._code_points, position)

    def to_code_point(self, unit: int) -> int:
        """The code-point position of a UTF-16 position; one between the halves of a pair is the one before the pair."""
        wide = bisect_left(self._units, unit)
        inside_pair = wide > 0 and self._units[wide - 1] + 1 == unit
        return self._code_points[wide - 1] if inside_pair else unit - wide
