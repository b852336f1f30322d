"""What stands on one row, worked out once: fills and lines under the text, frames, and who is where."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.block import Block, Stretch
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark, MarkKind, RelationMark
from reviewer.ui.panels.reading.outline import rounded_outline
from reviewer.ui.panels.reading.spans import Span

# Looked up for every mark of every row; a member of an enumeration costs a call each time.
_CLAIM, _EVENT, _SUGGESTION = MarkKind.CLAIM, MarkKind.EVENT, MarkKind.SUGGESTION
# How much a mark covers: more of the one is still less than one of the next.
_EVENTS, _CLAIMS, _RELATED = 1, 1 << 20, 1 << 40
_UNDER = 3
_THICK = 2
_STEP = 3
_LEVELS = 3
_GROW = 2.0
_ROUND = 4.0

Fill = tuple[int, int, int, int, QColor]
"""Left, top, width and height of a rectangle, and its colour; a QRect would cost as much as painting it."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What the reader has selected, looks at or searches for; it changes how marks look, never where they are."""

    selected: UUID | None = None
    relation: RelationMark | None = None
    preview: tuple[Range, ...] = ()
    hits: Sequence[Range] = ()
    current_hit: Range | None = None

    def frames(self, mark: UUID) -> bool:
        """Whether the mark is drawn with the frame of the selection."""
        return mark == self.selected or (self.relation is not None and mark in self.relation.claims)


_CALM = Emphasis()


def calm() -> Emphasis:
    """Nothing stands out: always the same object, so that rows are made without looking for it."""
    return _CALM


@dataclass(slots=True)
class Highlights:
    """Rectangles from the top left of the text of a row that begins at `start`, and the ranges that touch it."""

    start: int = 0
    end: int = 0
    spans: Sequence[Span] = ()
    fills: list[Fill] = field(default_factory=list)
    dots: list[Fill] = field(default_factory=list)
    frames: list[tuple[QPainterPath, QColor, bool]] = field(default_factory=list)
    _flat: tuple[list[int], list[tuple[Mark, ...]]] | None = None

    def at(self, position: int) -> tuple[Mark, ...]:
        """The marks over the character at a position of the row, narrowest first."""
        if self._flat is None:
            # Nobody asks before the row is painted, and of most rows nobody ever does.
            self._flat = flatten(self.spans, self.start, self.end)
        edges, stacks = self._flat
        index = bisect_right(edges, position) - 1
        return stacks[index] if index >= 0 else ()


def flatten(spans: Sequence[Span], start: int, end: int) -> tuple[list[int], list[tuple[Mark, ...]]]:
    """Cut overlapping spans at every edge: from `edges[i]` on (counted from start) just the marks `stacks[i]` stand.

    Spans come by their start; marks come narrowest first.
    """
    bounds = {max(start, span[0]) for span in spans}
    bounds.update([min(end, span[1]) for span in spans])
    stacks: list[tuple[Mark, ...]] = []
    # Width, number and end of each span that is open, so that they are in order without asking for a key.
    here: list[tuple[int, int, int, Mark]] = []
    number, count = 0, len(spans)
    for bound in (edges := sorted(bounds)):
        if here:
            here = [each for each in here if each[2] > bound]
        while number < count and spans[number][0] <= bound:
            first, last, mark = spans[number]
            insort(here, (last - first, number, min(last, end), mark))
            number += 1
        stacks.append(tuple([each[3] for each in here]) if here else ())
    return [bound - start for bound in edges], stacks


class Highlighter:
    """Makes the highlights of rows for one theme and one page's setting."""

    def __init__(self, inks: Inks, rise: int) -> None:
        """`rise` is the distance of a base line from the top of its line."""
        self._inks = inks
        self._under = rise + _UNDER

    def make(self, block: Block, start: int, spans: Sequence[Span], emphasis: Emphasis) -> Highlights:
        """The highlights of a row whose text begins at `start`."""
        made = Highlights(start, start + len(block.text), spans)
        if spans:
            self._mark(made, block, emphasis.relation)
        if emphasis is not _CALM:
            self._relate(made, block, start, emphasis)
            self._search(made, block, start, emphasis)
            self._frame(made, block, start, spans, emphasis)
        return made

    def _mark(self, made: Highlights, block: Block, relation: RelationMark | None) -> None:
        """A line under each mark, under overlapping ones at different heights as far as there is room; below, fills."""
        start, end, pitch = made.start, made.end, block.pitch
        usual = (_CLAIMS, self._inks.claim_edge) if relation is None else None
        lines: list[Fill] = []
        steps: dict[int, int] = {}
        known: dict[Range, list[Stretch]] = {}
        free = [0] * _LEVELS
        for begin, until, mark in made.spans:
            local, stop = begin - start if begin > start else 0, min(until, end) - start
            kind = mark.kind
            weight, color = usual if usual is not None and kind is _CLAIM else self._look_of(mark, relation)
            steps[local] = steps.get(local, 0) + weight
            steps[stop] = steps.get(stop, 0) - weight
            level = 0
            while level < _LEVELS - 1 and free[level] > local:
                level += 1
            free[level] = max(free[level], stop)
            y, thick = self._under + _STEP * level, 1 if kind is _EVENT else _THICK
            drawn = made.dots if kind is _SUGGESTION else lines
            known[local, stop] = stretches = block.stretches(local, stop)
            for line, left, right in stretches:
                # A pixel short at both ends, so that claims that touch read as two.
                drawn.append((left + 1, line * pitch + y, max(right - left - 2, 1), thick, color))
        fills, height = made.fills, self._under
        for local, stop, color in self._runs(steps, relation):
            for line, left, right in known.get((local, stop)) or block.stretches(local, stop):
                fills.append((left, line * pitch + 2, right - left, height, color))
        fills += lines

    def _runs(self, steps: dict[int, int], relation: RelationMark | None) -> list[tuple[int, int, QColor]]:
        """From where to where which colour lies, from how much more or less covers the text at each position."""
        runs: list[tuple[int, int, QColor]] = []
        run_color: QColor | None = None
        run_start = cover = 0
        for position in sorted(steps):
            cover += steps[position]
            color = self._fill_color(cover, relation) if cover else None
            if color is not run_color:
                if run_color is not None:
                    runs.append((run_start, position, run_color))
                run_start, run_color = position, color
        return runs

    def _fill_color(self, cover: int, relation: RelationMark | None) -> QColor:
        inks = self._inks
        if relation is not None and cover >= _RELATED:
            return inks.relation_fill[_look(relation)]
        if cover >= _CLAIMS:
            return inks.claim_fills[min(cover // _CLAIMS, len(inks.claim_fills)) - 1]
        return inks.event_fill

    def _look_of(self, mark: Mark, relation: RelationMark | None) -> tuple[int, QColor]:
        """How much a mark covers, and the colour of its line."""
        inks, kind = self._inks, mark.kind
        if relation is not None and mark.id in relation.claims:
            return _RELATED if kind is _CLAIM else 0, inks.relation_edge[_look(relation)]
        if kind is _CLAIM:
            return _CLAIMS, inks.claim_edge
        return (_EVENTS, inks.event_edge) if kind is _EVENT else (0, inks.suggestion)

    def _relate(self, made: Highlights, block: Block, start: int, emphasis: Emphasis) -> None:
        """The words in which the two claims differ: a stronger fill, a heavier line."""
        relation = emphasis.relation
        for begin, end in relation.differing if relation is not None else ():
            if relation is None or end <= start or begin >= start + len(block.text):
                continue
            look = _look(relation)
            for line, left, right in block.stretches(begin - start, end - start):
                top, width = line * block.pitch, right - left
                if not relation.settled:
                    made.fills.append((left, top, width, block.pitch, self._inks.relation_strong[look]))
                made.fills.append((left, top + self._under, width, 3, self._inks.relation_edge[look]))

    def _search(self, made: Highlights, block: Block, start: int, emphasis: Emphasis) -> None:
        hits = emphasis.hits
        end = start + len(block.text)
        index = bisect_right(hits, (start, -1))
        # Hits do not overlap, so at most one reaches in from the row before.
        index -= index > 0 and hits[index - 1][1] > start
        while index < len(hits) and hits[index][0] < end:
            begin, stop = hits[index]
            current = hits[index] == emphasis.current_hit
            boxes = _boxes(block, begin - start, stop - start, 0.0)
            for line, left, right in block.stretches(begin - start, stop - start):
                top, width = line * block.pitch, right - left
                made.fills.append((left, top, width, block.pitch, self._inks.selection))
                if current:  # told from the others by more than its colour
                    made.fills.append((left, top + self._under, width, 3, self._inks.accent))
            made.frames.append(
                (rounded_outline(boxes, 2.0), self._inks.accent if current else self._inks.control_border, current)
            )
            index += 1

    def _frame(self, made: Highlights, block: Block, start: int, spans: Sequence[Span], emphasis: Emphasis) -> None:
        framed = [span for span in spans if emphasis.frames(span[2].id)]
        for begin, end, _ in framed:
            path = rounded_outline(_boxes(block, begin - start, end - start, _GROW), _ROUND)
            made.frames.append((path, self._inks.text, True))
        for begin, end in emphasis.preview:
            if begin < start + len(block.text) and end > start:
                path = rounded_outline(_boxes(block, begin - start, end - start, _GROW), _ROUND)
                made.frames.append((path, self._inks.accent, True))


def _boxes(block: Block, start: int, end: int, grow: float) -> list[QRectF]:
    pitch = block.pitch
    return [
        QRectF(left - grow, line * pitch, right - left + 2 * grow, pitch)
        for line, left, right in block.stretches(start, end)
    ]


def _look(relation: RelationMark) -> str:
    return "explained" if relation.explained else relation.type
