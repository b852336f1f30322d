"""One paragraph laid out: code points on one side, pixels on the other."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.panels.reading.directions import Cell, begins_right_to_left, cells, covered, merged
from reviewer.ui.panels.reading.setting import Setting

# Characters that Qt would replace, draw as an object, measure in two ways or take for the edges of a frame.
# One for one, so no offset moves.
_STAND_INS = {"\t": "\u2003", "\u2029": "\u2028"}
_UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FORWARD = QTextLayout.CursorMode.SkipCharacters
_BETWEEN = QTextLine.CursorPosition.CursorBetweenCharacters
_ON = QTextLine.CursorPosition.CursorOnCharacter
# PySide declares an object and returns the unit it settled on beside the x.
_cursor_to_x = cast("Callable[[QTextLine, int], tuple[float, int]]", QTextLine.cursorToX)

Stretch = tuple[int, int, int]
"""A line, and the whole pixels between which characters stand on it."""


class Block:
    """A paragraph in lines of one pitch. Positions are code points from its beginning; pixels from its top left."""

    __slots__ = (
        "_cells",
        "_firsts",
        "_length",
        "_map",
        "_mixed",
        "_points",
        "_rights",
        "height",
        "layout",
        "lines",
        "pitch",
        "text",
    )

    def __init__(self, text: str, setting: Setting) -> None:
        """Lay the text out."""
        self.text = text
        plain = text.isascii()
        self._mixed = not plain and _RIGHT_TO_LEFT.search(text) is not None
        self._map = None if plain else Utf16Map(text)
        shown = as_shown(text)
        layout = QTextLayout(shown, setting.font)
        layout.setTextOption(setting.option(right_to_left=self._mixed and begins_right_to_left(text)))
        layout.setCacheEnabled(True)
        self.layout, self.pitch = layout, setting.pitch
        self.lines: list[QTextLine] = []
        self._firsts: list[int] = []
        width, rise, pitch, top = setting.width, setting.rise, setting.pitch, 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + rise - round(line.ascent())))
            self.lines.append(line)
            self._firsts.append(line.textStart())
            top += pitch
        layout.endLayout()
        self._length = self._unit(len(text))
        self._points: dict[int, tuple[int, int]] = {}
        self._cells: dict[int, list[Cell]] = {}
        self._rights = [-1] * len(self.lines)
        self.height = max(top, pitch)

    def line_of(self, position: int) -> int:
        """The index of the line that a position is on; one at a break is on the later line."""
        return self._point(position)[0] if self.lines else 0

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line that a range of characters stands on."""
        if not self.lines:
            return 0, 0
        points = self._points
        first, last = (points.get(start) or self._locate(start))[0], (points.get(end) or self._locate(end))[0]
        if last > first and self._firsts[last] == self._unit(end):
            last -= 1
        return first, last

    def line_range(self, line: int) -> tuple[int, int]:
        """The first position of a line, and the last a caret can stand at there."""
        end = self._line_end(line)
        if line + 1 < len(self.lines) and end > self._firsts[line]:
            before = self.layout.previousCursorPosition(end, _FORWARD)
            if self.text[self._position(before)].isspace():
                end = before
        return self._position(self._firsts[line]), self._position(end)

    def caret_x(self, position: int) -> int:
        """Where a caret at the position stands."""
        return self._point(position)[1] if self.lines else 0

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """What the characters from start to end cover: (line, left, right), in visual pieces where directions mix."""
        if start < 0 or end > len(self.text):
            start, end = max(0, start), min(end, len(self.text))
        if start >= end or not self.lines:
            return []
        if self._mixed:
            return self._mixed_stretches(start, end)
        points = self._points
        first, left = points.get(start) or self._locate(start)
        last, right = points.get(end) or self._locate(end)
        if self.text[end - 1].isspace():
            # White space at the end of a line hangs outside the measure, wherever it is marked.
            right = min(right, self._right(last))
        if first == last:
            return [(first, left, right)] if right > left else []
        found: list[Stretch] = []
        rights = self._rights
        for line in range(first, last):
            edge = rights[line] if rights[line] >= 0 else self._right(line)
            if edge > left:
                found.append((line, left, edge))
            left = 0
        if right > left:
            found.append((last, left, right))
        return found

    def lines_between(self, top: float, bottom: float) -> tuple[int, int]:
        """The positions where the lines between two heights begin and end."""
        last = len(self.lines) - 1
        if last < 0:
            return 0, 0
        begin = self._firsts[min(max(int(top // self.pitch), 0), last)]
        end = self._line_end(min(max(int(bottom // self.pitch), 0), last))
        return self._position(begin), self._position(end)

    def position_at(self, x: float, y: float) -> int:
        """The caret position nearest to a point."""
        if not self.lines:
            return 0
        index = min(max(int(y // self.pitch), 0), len(self.lines) - 1)
        unit = self._nearest(index, x) if self._mixed else self.lines[index].xToCursor(x, _BETWEEN)
        if unit >= self._line_end(index) and index + 1 < len(self.lines):
            return self.line_range(index)[1]
        return self._position(unit)

    def character_at(self, x: float, y: float) -> int | None:
        """The position of the character under a point, None beside the text."""
        index = int(y // self.pitch)
        if y < 0 or index >= len(self.lines):
            return None
        if self._mixed:
            hit = next((cell.begin for cell in self._line_cells(index) if cell.left <= x < cell.right), None)
            return None if hit is None else self._position(hit)
        line = self.lines[index]
        natural = line.naturalTextRect()
        if not natural.left() <= x < natural.right():
            return None
        unit = line.xToCursor(x, _ON)
        return self._position(min(unit, self._line_end(index) - 1))

    def next_position(self, position: int) -> int:
        """One character on, as a reader counts characters."""
        return self._position(self.layout.nextCursorPosition(self._unit(position), _FORWARD))

    def previous_position(self, position: int) -> int:
        """One character back."""
        return self._position(self.layout.previousCursorPosition(self._unit(position), _FORWARD))

    def beside(self, position: int, *, right: bool) -> int:
        """The position one character to the right or left as seen; the same at the end of the text."""
        if not self._mixed:
            return self.next_position(position) if right else self.previous_position(position)
        unit = self._unit(position)
        move = self.layout.rightCursorPosition if right else self.layout.leftCursorPosition
        there = move(unit)
        # Beside letters of the other direction Qt stops within an emoji of several parts.
        while not self.layout.isValidCursorPosition(there) and move(there) != there:
            there = move(there)
        return self._position(there)

    @property
    def right_to_left(self) -> bool:
        """Whether the paragraph as a whole runs from right to left."""
        return self._mixed and begins_right_to_left(self.text)

    def _point(self, position: int) -> tuple[int, int]:
        """The line and the x of a position, remembered: fill, underline and bracket of a mark all ask for it."""
        return self._points.get(position) or self._locate(position)

    def _locate(self, position: int) -> tuple[int, int]:
        """Work out the line and the x of a position."""
        unit = position if self._map is None else self._map.to_utf16(position)
        line = bisect_right(self._firsts, unit, 1) - 1
        x = self._caret_in_cells(line, unit) if self._mixed else _cursor_to_x(self.lines[line], unit)[0]
        found = self._points[position] = (line, round(x))
        return found

    def _right(self, line: int) -> int:
        """Where the last word of a line ends; the space at which it breaks hangs outside the measure."""
        found = self._rights[line]
        if found < 0:
            found = self._rights[line] = round(self.lines[line].naturalTextWidth())
        return found

    def _mixed_stretches(self, start: int, end: int) -> list[Stretch]:
        """A range of a mixed line is several stretches on the screen."""
        first, last = self._unit(start), self._unit(end)
        found: list[Stretch] = []
        for index in range(max(bisect_right(self._firsts, first) - 1, 0), len(self.lines)):
            if self._firsts[index] >= last:
                break
            begin, stop = max(first, self._firsts[index]), min(last, self._line_end(index))
            edges = covered(self.lines[index], begin, stop)
            if edges is None:
                inside = (cell for cell in self._line_cells(index) if cell.begin < stop and cell.end > begin)
                edges = merged((cell.left, cell.right) for cell in inside)
            found += [(index, round(left), round(right)) for left, right in edges]
        return found

    def _line_cells(self, index: int) -> list[Cell]:
        """The cells of a mixed line in the order of the text, worked out once."""
        found = self._cells.get(index)
        if found is None:
            clusters: list[tuple[int, int]] = []
            unit, end = self._firsts[index], self._line_end(index)
            while unit < end:
                following = min(max(self.layout.nextCursorPosition(unit, _FORWARD), unit + 1), end)
                clusters.append((unit, following))
                unit = following
            found = self._cells[index] = cells(self.lines[index], clusters)
        return found

    def _caret_in_cells(self, index: int, unit: int) -> float:
        """Where a caret stands on a mixed line: before the character it precedes, else behind the last one."""
        line = self._line_cells(index)
        if not line:
            return _cursor_to_x(self.lines[index], unit)[0]
        following = next((cell for cell in line if cell.end > unit), None)
        return following.near if following is not None else line[-1].far

    def _nearest(self, index: int, x: float) -> int:
        """The unit of the caret position nearest to an x on a mixed line."""
        line = self._line_cells(index)
        if not line:
            return self._firsts[index]
        cell = min(line, key=lambda cell: max(cell.left - x, x - cell.right, 0))
        return cell.begin if abs(x - cell.near) <= abs(x - cell.far) else cell.end

    def _line_end(self, index: int) -> int:
        return self._firsts[index + 1] if index + 1 < len(self._firsts) else self._length

    def _unit(self, position: int) -> int:
        return position if self._map is None else self._map.to_utf16(position)

    def _position(self, unit: int) -> int:
        return unit if self._map is None else self._map.to_code_point(unit)


def as_shown(text: str) -> str:
    """The text with stand-ins for what Qt would replace, draw as an object or measure in two ways; no longer."""
    return text if text.isprintable() else _UNFIT.sub(_replacement, text)


def _replacement(found: re.Match[str]) -> str:
    # Qt measures a tab anew for every question, so what is hit would not be what is painted.
    return _STAND_INS.get(found[0], "\ufffd")
