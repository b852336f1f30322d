"""The margins of one row: brackets and signs at the left, event labels at the right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor

from reviewer.ui.panels.reading.badges import RADIUS
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark, MarkKind, Sign
from reviewer.ui.panels.reading.setting import CHIP_GAP, LEFT_MARGIN
from reviewer.ui.panels.reading.spans import Span

LANES = 4
# Looked up for every mark of every row; a member of an enumeration costs a call each time.
_EVENT, _SUGGESTION = MarkKind.EVENT, MarkKind.SUGGESTION
_FIRST_LANE = 12
_LANE_STEP = 5
_LANE_WIDTH = 3
_BADGE_GAP = 9
_CHIP_HEIGHT = 17
_SPARE = 6
_MORE = 13
"""How far a badge's own count reaches below it, and a little air."""


class Bracket(NamedTuple):
    """A line beside the lines of a mark."""

    rect: QRect
    color: QColor
    mark: Mark


class Badge(NamedTuple):
    """The strongest sign of one or more claims; `more` counts claims with signs that had no room."""

    top_left: QPoint
    sign: Sign
    mark: Mark
    more: int = 0

    @property
    def rect(self) -> QRect:
        """Where it is, from the top left of the row's text."""
        return QRect(self.top_left.x(), self.top_left.y(), 2 * RADIUS, 2 * RADIUS)


class Chip(NamedTuple):
    """The event of a claim beside the claim's first line; `more` counts its other events."""

    top_left: QPoint
    text: str
    event: UUID
    mark: Mark
    more: int = 0


@dataclass(slots=True)
class Margins:
    """Everything beside one row, in pixels from its top left; `rest` is (top, count) of marks without a lane."""

    brackets: list[Bracket] = field(default_factory=list)
    badges: list[Badge] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    rest: list[tuple[int, int]] = field(default_factory=list)


class _Beside(NamedTuple):
    """A mark and the lines of the row it stands on, both included; `begins`: its first range begins in this row."""

    mark: Mark
    first: int
    last: int
    begins: bool


def make_margins(block: Block, start: int, spans: Sequence[Span], inks: Inks, width: int) -> Margins:
    """Arrange what stands beside a row that begins at `start` and is `width` pixels wide."""
    margins = Margins()
    beside = _beside(block, start, spans)
    if not beside:
        return margins
    lanes = _pack(beside)
    used = min(max(lanes.values(), default=0) + 1, LANES)
    rest: dict[int, int] = {}
    for index, item in enumerate(beside):
        lane = lanes[index]
        if lane >= LANES:
            rest[item.first] = rest.get(item.first, 0) + 1
            continue
        top = item.first * block.pitch + 2
        height = (item.last - item.first + 1) * block.pitch - 4
        x = -_FIRST_LANE - lane * _LANE_STEP
        margins.brackets.append(Bracket(QRect(x, top, _LANE_WIDTH, height), _color(item.mark, inks), item.mark))
    margins.badges = _badges(beside, block, used)
    margins.rest = _rest(rest, margins.badges, block)
    margins.chips = _chips(beside, block, width)
    return margins


def _beside(block: Block, start: int, spans: Sequence[Span]) -> list[_Beside]:
    found: dict[int, _Beside] = {}
    length = len(block.text)
    for begin, end, mark in spans:
        if mark.kind is _SUGGESTION:
            continue
        first, last = block.lines_of(begin - start, min(end - start, length))
        before = found.get(id(mark))
        begins = begin == mark.ranges[0][0]
        if before is not None:
            first, last, begins = min(before.first, first), max(before.last, last), begins or before.begins
        found[id(mark)] = _Beside(mark, first, last, begins)
    return sorted(found.values(), key=_by_line)


def _by_line(item: _Beside) -> tuple[int, int]:
    return item.first, -item.last


def _pack(beside: Iterable[_Beside]) -> dict[int, int]:
    """A lane for each: the first that is free from its first line on; brackets that share a line never share a lane."""
    free: list[int] = []
    lanes: dict[int, int] = {}
    for index, item in enumerate(beside):
        lane = 0
        while lane < len(free) and free[lane] >= item.first:
            lane += 1
        lanes[index] = lane
        if lane == len(free) < LANES:
            free.append(item.last)
        elif lane < LANES:
            free[lane] = item.last
    return lanes


def _color(mark: Mark, inks: Inks) -> QColor:
    if mark.kind is _EVENT:
        return inks.event_edge
    # Signs come strongest first, and explained ones are the weakest.
    strongest = mark.signs[0] if mark.signs else None
    return inks.relation_edge[strongest.type] if strongest is not None and not strongest.explained else inks.claim_edge


def _badges(beside: Sequence[_Beside], block: Block, lanes: int) -> list[Badge]:
    """Beside the middle of each bracket; one that would cover another moves down, or is counted on it."""
    x = -_FIRST_LANE - (lanes - 1) * _LANE_STEP - _BADGE_GAP + 2 - 2 * RADIUS if lanes > 2 else -35  # noqa: PLR2004
    x = max(x, 1 - LEFT_MARGIN)
    made: list[Badge] = []
    lowest = -RADIUS
    for item in beside:
        if not item.mark.signs:
            continue
        top = (item.first + item.last + 1) * block.pitch // 2 - RADIUS
        limit = (item.last + 1) * block.pitch - 2 * RADIUS
        top = max(top, lowest)
        if made and top > limit:
            made[-1] = _counted(made[-1])
            continue
        # A count stands below its badge: the next one keeps clear of it.
        lowest += _MORE if made and made[-1].more else 0
        top = max(top, lowest)
        if made and top > limit:
            made[-1] = _counted(made[-1])
            continue
        made.append(Badge(QPoint(x, top), item.mark.signs[0], item.mark))
        lowest = top + 2 * RADIUS + 1
    return made


def _rest(rest: dict[int, int], badges: Sequence[Badge], block: Block) -> list[tuple[int, int]]:
    """Counts of marks without a lane, at the first line from theirs on where no badge is."""
    found: list[tuple[int, int]] = []
    carried = 0
    taken = [(badge.rect.top(), badge.rect.bottom() + (_MORE if badge.more else 0)) for badge in badges if rest]
    for line in range(len(block.lines) if rest else 0):
        carried += rest.get(line, 0)
        top = line * block.pitch
        if carried and not any(high < top + block.pitch - _SPARE and low > top for high, low in taken):
            found.append((top, carried))
            carried = 0
    if carried:
        top, before = found.pop() if found else (0, 0)
        found.append((top, before + carried))
    return found


def _counted(badge: Badge) -> Badge:
    return Badge(badge.top_left, badge.sign, badge.mark, badge.more + 1)


def _chips(beside: Sequence[_Beside], block: Block, width: int) -> list[Chip]:
    """Beside the first line of each claim, or a line further down where that is taken, as long as there are lines."""
    made: list[Chip] = []
    next_line = 0
    for item in beside:
        if not item.mark.labels or not item.begins:
            continue
        line = max(item.first, next_line)
        if made and line >= max(len(block.lines), 1):
            last = made[-1]
            made[-1] = Chip(last.top_left, last.text, last.event, last.mark, last.more + len(item.mark.labels))
            continue
        label = item.mark.labels[0]
        point = QPoint(width + CHIP_GAP, line * block.pitch + (block.pitch - _CHIP_HEIGHT) // 2)
        made.append(Chip(point, label.text, label.event, item.mark, len(item.mark.labels) - 1))
        next_line = line + 1
    return made
