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
_CLAIM, _EVENT, _SUGGESTION, _EXPLAINED = MarkKind.CLAIM, MarkKind.EVENT, MarkKind.SUGGESTION, Stance.EXPLAINED
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


Bracket = tuple[int, int, int, QColor, Mark, bool]
"""A line beside the lines of a mark, `LANE_WIDTH` wide: left, top, height, colour, the mark, and whether it is hollow
because the strongest sign is settled."""


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


_Beside = tuple[int, int, int, bool, Mark]
"""A mark beside the lines of a row: the first one, the last one negated so that longer marks sort first, its number,
whether its first range begins in this row, and the mark. Made for every mark, where a named tuple costs three times
as much."""


def make_margins(block: Block, start: int, spans: Sequence[Span], inks: Inks, width: int) -> Margins:
    """Arrange what stands beside a row that begins at `start` and is `width` pixels wide."""
    beside = _beside(block, start, spans)
    if not beside:
        return Margins()
    lanes = _pack(beside)
    deepest, pitch, usual = max(lanes), block.pitch, inks.claim_edge
    margins = Margins(
        [
            (
                -_FIRST_LANE - lane * _LANE_STEP,
                first * pitch + 2,
                (1 - over - first) * pitch - 4,
                usual if mark.kind is _CLAIM and not mark.signs else _color(mark, inks),
                mark,
                bool(mark.signs) and mark.signs[0].settled,
            )
            for (first, over, _, _, mark), lane in zip(beside, lanes, strict=True)
            if lane < LANES
        ]
    )
    if signed := [each for each in beside if each[4].signs]:
        margins.badges = _badges(signed, block, min(deepest + 1, LANES))
    if deepest >= LANES:
        margins.rest = _rest(
            [each[0] for each, lane in zip(beside, lanes, strict=True) if lane >= LANES], margins.badges, block
        )
    if labelled := [each for each in beside if each[3] and each[4].labels]:
        margins.chips = _chips(labelled, block, width)
    return margins


def _beside(block: Block, start: int, spans: Sequence[Span]) -> list[_Beside]:
    """The marks that have a bracket, from the top down, longer ones first."""
    found: list[_Beside] = []
    numbers: dict[int, int] = {}
    length, lines_of = len(block.text), block.lines_of
    for begin, end, mark in spans:
        if mark.kind is _SUGGESTION:
            continue
        first, last = lines_of(max(begin - start, 0), min(end - start, length))
        begins = begin == mark.ranges[0][0]
        number = len(found)
        if len(mark.ranges) > 1 and (before := numbers.setdefault(id(mark), number)) < number:
            first, over = min(found[before][0], first), min(found[before][1], -last)
            found[before] = (first, over, before, begins or found[before][3], mark)
        else:
            found.append((first, -last, number, begins, mark))
    found.sort()
    return found


def _pack(beside: Iterable[_Beside]) -> list[int]:
    """A lane for each: the first that is free from its first line on; brackets that share a line never share a lane."""
    free: list[int] = []
    lanes: list[int] = []
    for first, over, _, _, _ in beside:
        lane = 0
        for until in free:
            if until < first:
                break
            lane += 1
        lanes.append(lane)
        if lane == len(free) < LANES:
            free.append(-over)
        elif lane < LANES:
            free[lane] = -over
    return lanes


def _color(mark: Mark, inks: Inks) -> QColor:
    if mark.kind is _EVENT:
        return inks.event_edge
    # Signs come strongest first, and explained ones are the weakest.
    strongest = mark.signs[0] if mark.signs else None
    if strongest is None or strongest.stance is _EXPLAINED:
        return inks.claim_edge
    return inks.relation_edge[strongest.stance]


def _badges(beside: Sequence[_Beside], block: Block, lanes: int) -> list[Badge]:
    """Beside the middle of each bracket; one that would cover another moves down, or is counted on it."""
    x = -_FIRST_LANE - (lanes - 1) * _LANE_STEP - _BADGE_GAP + 2 - 2 * RADIUS if lanes > 2 else -35  # noqa: PLR2004
    x = max(x, 1 - LEFT_MARGIN)
    made: list[Badge] = []
    pitch, lowest = block.pitch, -RADIUS
    for first, over, _, _, mark in beside:
        top, limit = max((first - over + 1) * pitch // 2 - RADIUS, lowest), (1 - over) * pitch - 2 * RADIUS
        if made and top > limit:
            made[-1] = _counted(made[-1])
            continue
        # A count stands below its badge: the next one keeps clear of it.
        lowest += _MORE if made and made[-1].more else 0
        top = max(top, lowest)
        if made and top > limit:
            made[-1] = _counted(made[-1])
            continue
        made.append(Badge(x, top, mark.signs[0], mark))
        lowest = top + 2 * RADIUS + 1
    return made


def _rest(firsts: Sequence[int], badges: Sequence[Badge], block: Block) -> list[tuple[int, int]]:
    """Counts of marks without a lane, given their first lines: at the first line from theirs on where no badge is.

    Where there is none of these they are counted between badges.
    """
    found: list[tuple[int, int]] = []
    carried = 0
    taken = [(badge.top, badge.bottom - 1) for badge in badges]
    for line in range(len(block.lines)):
        carried += firsts.count(line)
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
    for first, _, _, _, mark in beside:
        line = max(first, next_line)
        if made and line >= max(len(block.lines), 1):
            last = made[-1]
            made[-1] = last._replace(more=last.more + len(mark.labels))
            continue
        label = mark.labels[0]
        top = line * block.pitch + (block.pitch - CHIP_HEIGHT) // 2
        made.append(Chip(width + CHIP_GAP, top, label.text, label.event, mark, len(mark.labels) - 1))
        next_line = line + 1
    return made
