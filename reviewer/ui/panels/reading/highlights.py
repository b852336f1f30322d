"""What stands on one row, worked out once: fills and lines under the text, frames, and who is where."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark, MarkKind, RelationMark
from reviewer.ui.panels.reading.outline import rounded_outline
from reviewer.ui.panels.reading.spans import Span

# Looked up for every mark of every row; a member of an enumeration costs a call each time.
_CLAIM, _EVENT, _SUGGESTION = MarkKind.CLAIM, MarkKind.EVENT, MarkKind.SUGGESTION
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
    """Rectangles from the top left of the row's text; `stacks[i]` are the marks from `edges[i]` on, narrowest first."""

    fills: list[Fill] = field(default_factory=list)
    dots: list[Fill] = field(default_factory=list)
    frames: list[tuple[QPainterPath, QColor, bool]] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    stacks: list[tuple[Mark, ...]] = field(default_factory=list)

    def at(self, position: int) -> tuple[Mark, ...]:
        """The marks over the character at a position of the row, narrowest first."""
        index = bisect_right(self.edges, position) - 1
        return self.stacks[index] if index >= 0 else ()


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
        end = start + len(block.text)
        made = Highlights()
        if spans:
            made.edges, made.stacks = flatten(spans, start, end)
            self._fill(made, block, emphasis)
            self._underline(made, block, start, spans, emphasis)
        if emphasis is not _CALM:
            self._relate(made, block, start, emphasis)
            self._search(made, block, start, emphasis)
            self._frame(made, block, start, spans, emphasis)
        return made

    def _fill(self, made: Highlights, block: Block, emphasis: Emphasis) -> None:
        """One rectangle for each line of a run of one colour; runs are longer than the cuts."""
        run_color: QColor | None = None
        run_start = 0
        pitch, height, fills = block.pitch, self._under, made.fills
        for edge, stack in zip(made.edges, made.stacks, strict=True):
            color = self._fill_color(stack, emphasis) if stack else None
            if color is not run_color:
                if run_color is not None:
                    for line, left, right in block.stretches(run_start, edge):
                        fills.append((left, line * pitch + 2, right - left, height, run_color))
                run_start, run_color = edge, color

    def _fill_color(self, stack: tuple[Mark, ...], emphasis: Emphasis) -> QColor | None:
        inks, relation = self._inks, emphasis.relation
        depth = 0
        event = False
        for mark in stack:
            if mark.kind is _CLAIM:
                if relation is not None and mark.id in relation.claims:
                    return inks.relation_fill[_look(relation)]
                depth += 1
            elif mark.kind is _EVENT:
                event = True
        if depth:
            return inks.claim_fills[min(depth, len(inks.claim_fills)) - 1]
        return inks.event_fill if event else None

    def _underline(self, made: Highlights, block: Block, start: int, spans: Sequence[Span], emphasis: Emphasis) -> None:
        """A line under each mark; under overlapping ones at different heights, as far as there is room."""
        free = [0] * _LEVELS
        length, pitch = len(block.text), block.pitch
        plain, claim_edge = emphasis.relation is None, self._inks.claim_edge
        for begin, end, mark in spans:
            local = begin - start if begin > start else 0
            stop = min(length, end - start)
            level = 0
            while level < _LEVELS - 1 and free[level] > local:
                level += 1
            free[level] = max(free[level], stop)
            y = self._under + _STEP * level
            kind = mark.kind
            color = claim_edge if plain and kind is _CLAIM else self._edge_color(mark, emphasis)
            lines = made.dots if kind is _SUGGESTION else made.fills
            thick = 1 if kind is _EVENT else _THICK
            for line, left, right in block.stretches(local, stop):
                # A pixel short at both ends, so that claims that touch read as two.
                lines.append((left + 1, line * pitch + y, max(right - left - 2, 1), thick, color))

    def _edge_color(self, mark: Mark, emphasis: Emphasis) -> QColor:
        relation = emphasis.relation
        if relation is not None and mark.id in relation.claims:
            return self._inks.relation_edge[_look(relation)]
        if mark.kind is _CLAIM:
            return self._inks.claim_edge
        return self._inks.event_edge if mark.kind is _EVENT else self._inks.suggestion

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
