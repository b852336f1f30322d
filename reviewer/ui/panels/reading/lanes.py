"""The margins of one row: brackets and signs at the left, event labels at the right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from PySide6.QtGui import QColor

from reviewer.domain.relation import Stance
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
LANE_WIDTH = 3
_BADGE_GAP = 9
CHIP_HEIGHT = 17
_SPARE = 6
_COUNT = 13
"""How high a count is."""
_MORE = 13
"""How far a badge's own count reaches below it, and a little air."""


class Bracket(NamedTuple):
    """A line beside the lines of a mark, `LANE_WIDTH` wide; hollow where its strongest sign is settled."""

    left: int
    top: int
    height: int
    color: QColor
    mark: Mark
    hollow: bool = False


class Badge(NamedTuple):
    """The strongest sign of one or more claims; `more` counts claims with signs that had no room."""

    left: int
    top: int
    sign: Sign
    mark: Mark
    more: int = 0

    @property
    def bottom(self) -> int:
        """The first pixel below it, and below its count."""
        return self.top + 2 * RADIUS + (_MORE if self.more else 0)


class Chip(NamedTuple):
    """The event of a claim beside the claim's first line; `more` counts its other events."""

    left: int
    top: int
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

    first: int
    last: int
    begins: bool
    mark: Mark


def make_margins(block: Block, start: int, spans: Sequence[Span], inks: Inks, width: int) -> Margins:
    """Arrange what stands beside a row that begins at `start` and is `width` pixels wide."""
    margins = Margins()
    beside = _beside(block, start, spans)
    if not beside:
        return margins
    lanes = _pack(beside)
    rest: dict[int, int] = {}
    pitch, brackets = block.pitch, margins.brackets
    signed = labelled = False
    for (first, last, _, mark), lane in zip(beside, lanes, strict=True):
        signed = signed or bool(mark.signs)
        labelled = labelled or bool(mark.labels)
        if lane >= LANES:
            rest[first] = rest.get(first, 0) + 1
            continue
        left = -_FIRST_LANE - lane * _LANE_STEP
        height, hollow = (last - first + 1) * pitch - 4, bool(mark.signs) and mark.signs[0].settled
        brackets.append(Bracket(left, first * pitch + 2, height, _color(mark, inks), mark, hollow))
    if signed:
        margins.badges = _badges(beside, block, min(max(lanes) + 1, LANES))
    if rest:
        margins.rest = _rest(rest, margins.badges, block)
    if labelled:
        margins.chips = _chips(beside, block, width)
    return margins


def _beside(block: Block, start: int, spans: Sequence[Span]) -> list[_Beside]:
    """The marks that have a bracket, from the top down, longer ones first."""
    found: dict[int, _Beside] = {}
    length = len(block.text)
    for begin, end, mark in spans:
        if mark.kind is _SUGGESTION:
            continue
        first, last = block.lines_of(max(begin - start, 0), min(end - start, length))
        begins = begin == mark.ranges[0][0]
        before = found.get(id(mark))
        if before is not None:
            first, last, begins = min(before.first, first), max(before.last, last), begins or before.begins
        found[id(mark)] = _Beside(first, last, begins, mark)
    return list(found.values()) if len(found) == 1 else sorted(found.values(), key=_by_line)


def _by_line(item: _Beside) -> tuple[int, int]:
    return item.first, -item.last


def _pack(beside: Iterable[_Beside]) -> list[int]:
    """A lane for each: the first that is free from its first line on; brackets that share a line never share a lane."""
    free: list[int] = []
    lanes: list[int] = []
    for first, last, _, _ in beside:
        lane = 0
        for until in free:
            if until < first:
                break
            lane += 1
        lanes.append(lane)
        if lane == len(free) < LANES:
            free.append(last)
        elif lane < LANES:
            free[lane] = last
    return lanes


def _color(mark: Mark, inks: Inks) -> QColor:
    if mark.kind is _EVENT:
        return inks.event_edge
    # Signs come strongest first, and explained ones are the weakest.
    strongest = mark.signs[0] if mark.signs else None
    if strongest is None or strongest.stance is Stance.EXPLAINED:
        return inks.claim_edge
    return inks.relation_edge[strongest.stance]


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
        made.append(Badge(x, top, item.mark.signs[0], item.mark))
        lowest = top + 2 * RADIUS + 1
    return made


def _rest(rest: dict[int, int], badges: Sequence[Badge], block: Block) -> list[tuple[int, int]]:
    """Counts of marks without a lane, at the first line from theirs on where no badge is; else between badges."""
    found: list[tuple[int, int]] = []
    carried = 0
    taken = [(badge.top, badge.bottom - 1) for badge in badges]
    for line in range(len(block.lines)):
        carried += rest.get(line, 0)
        top = line * block.pitch
        if carried and not any(high < top + block.pitch - _SPARE and low > top for high, low in taken):
            found.append((top, carried))
            carried = 0
    if carried:
        top, before = found.pop() if found else (_between(taken), 0)
        found.append((top, before + carried))
    return found


def _between(taken: Sequence[tuple[int, int]]) -> int:
    """The first height at which a count has room between the badges, or below them; it is painted 2 pixels lower."""
    heights = [0, *(low + 1 for _, low in taken)]
    return next(top for top in heights if not any(high < top + _COUNT and low >= top for high, low in taken)) - 2


def _counted(badge: Badge) -> Badge:
    return badge._replace(more=badge.more + 1)


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
            made[-1] = last._replace(more=last.more + len(item.mark.labels))
            continue
        label = item.mark.labels[0]
        top = line * block.pitch + (block.pitch - CHIP_HEIGHT) // 2
        made.append(Chip(width + CHIP_GAP, top, label.text, label.event, item.mark, len(item.mark.labels) - 1))
        next_line = line + 1
    return made
