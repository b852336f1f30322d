"""Breaks a sheet's blocks into pages: headings stay with what follows, table heads come again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from reviewer.exchange.sheet import Block, Cell, Paragraph, Table
from reviewer.ui.printing.text import SetLine, Setter

_AIR = 5.0  # points between a cell's line and its words
_RULE = 0.5
_AFTER_TABLE = 8.0
_BEFORE_TABLE = 5.0
_FEWEST = 2  # lines that a paragraph leaves or takes to another page
_LINE_COLOR = "#BFC5CF"
_HEAD_COLOR = "#ECEFF4"
_TALL = 0.6  # of a page: a row above this is broken, a lower one goes to the next page whole


@dataclass(frozen=True, slots=True)
class Box:
    """A filled area."""

    area: QRectF
    color: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the dot where its upper left corner is."""

    set: SetLine
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading and how far down it stands."""

    title: str
    level: int
    top: float


@dataclass(slots=True)
class Page:
    """What is painted on one page, boxes first."""

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


class Pages:
    """The pages of a sheet, made one after the other: no more than two are held at a time."""

    def __init__(self, setter: Setter, room: QRectF, blocks: Sequence[Block]) -> None:
        """Lay the blocks out in `room`, the area of a page that text may fill."""
        self._setter = setter
        self._room = room
        self._blocks = blocks
        self._page = Page()
        self._top = room.top()
        self._done: list[Page] = []

    def __iter__(self) -> Iterator[Page]:
        """Each page when it is full; there is always one."""
        waiting: list[tuple[Paragraph, list[SetLine]]] = []
        for block in self._blocks:
            if isinstance(block, Paragraph):
                lines = self._setter.lines(block, self._room.width())
                waiting.append((block, lines))
                if block.keep or block.style.level:
                    continue
                self._place(waiting, 0.0)
            else:
                yield from self._table(waiting, block)
            waiting = []
            yield from self._finished()
        self._place(waiting, 0.0)
        yield from self._finished()
        yield self._page

    def _finished(self) -> Iterator[Page]:
        yield from self._done
        self._done = []

    @property
    def _left_over(self) -> float:
        return self._room.bottom() - self._top

    @property
    def _is_fresh(self) -> bool:
        return self._top == self._room.top()

    def _turn(self) -> None:
        self._done.append(self._page)
        self._page = Page()
        self._top = self._room.top()

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def _place(self, waiting: list[tuple[Paragraph, list[SetLine]]], following: float) -> None:
        """Place paragraphs that belong together; `following` dots must have room below them."""
        if not waiting:
            return
        *kept, (_, last) = waiting
        need = sum(_height(lines) for _, lines in kept) + following
        # Of a paragraph with less than two such parts, nothing stays on this page.
        need += _height(last if following or len(last) < 2 * _FEWEST else last[:_FEWEST])
        if need > self._left_over and not self._is_fresh and need <= self._room.height():
            self._turn()
        for paragraph, lines in waiting:
            self._flow(paragraph, lines)

    def _flow(self, paragraph: Paragraph, lines: list[SetLine]) -> None:
        marked = not paragraph.style.level
        while lines:
            fitting = _fitting(lines, self._left_over, fresh=self._is_fresh)
            whole = fitting == len(lines)
            if not whole:
                fitting = min(fitting, len(lines) - _FEWEST)
            if fitting < (1 if whole or self._is_fresh else _FEWEST):
                if not self._is_fresh:
                    self._turn()
                    continue
                fitting = max(fitting, 1)
            if not marked:
                self._page.marks.append(Mark(paragraph.text, paragraph.style.level, self._top + lines[0].gap))
                marked = True
            self._top = self._put(lines[:fitting], self._room.left(), self._top, fresh=self._is_fresh)
            lines = lines[fitting:]
            if lines:
                self._turn()

    def _put(self, lines: Sequence[SetLine], left: float, top: float, *, fresh: bool) -> float:
        """Put lines below one another; how far down they end. The white above the first is left out if fresh."""
        for number, line in enumerate(lines):
            top += 0.0 if fresh and not number else line.gap
            self._page.lines.append(Line(line, left + line.left, top))
            top += line.height
        return top

    # --- tables -------------------------------------------------------------------------------------------------------

    def _table(self, waiting: list[tuple[Paragraph, list[SetLine]]], table: Table) -> Iterator[Page]:
        air = _AIR * self._setter.point
        shares = [self._room.width() * share / sum(table.shares) for share in table.shares]
        head = [self._cell(cell, width - 2 * air) for cell, width in zip(table.head, shares, strict=False)]
        rows = (
            [self._cell(cell, width - 2 * air) for cell, width in zip(row, shares, strict=True)] for row in table.rows
        )
        if not waiting and not self._is_fresh:
            self._top += _BEFORE_TABLE * self._setter.point
        begun = False
        for cells in rows:
            if not begun:
                whole = min(self._tall(cells), self._room.height() * _TALL)
                self._place(waiting, whole + (self._tall(head) if head else 0.0))
                self._repeat(head, shares)
                begun = True
            self._whole_row(cells, head, shares)
            yield from self._finished()
        self._top += _AFTER_TABLE * self._setter.point

    def _whole_row(self, cells: list[list[SetLine]], head: list[list[SetLine]], shares: Sequence[float]) -> None:
        """Put a row on this page, on the next, or, where it is taller than most of a page, on as many as it needs."""
        page = self._room.height()
        turned = False
        while (tall := self._tall(cells)) > self._left_over:
            if turned or (tall > page * _TALL and self._left_over > page * (1 - _TALL) / 2):
                cells = self._part_of_row(cells, shares)
            self._turn()
            self._repeat(head, shares)
            turned = True
        self._row(cells, shares)

    def _repeat(self, head: list[list[SetLine]], shares: Sequence[float]) -> None:
        if head:
            self._row(head, shares, shade=True)

    def _tall(self, cells: Sequence[Sequence[SetLine]]) -> float:
        return max(map(_height, cells)) + 2 * _AIR * self._setter.point

    def _cell(self, cell: Cell, width: float) -> list[SetLine]:
        return [line for paragraph in cell for line in self._setter.lines(paragraph, width)]

    def _part_of_row(self, cells: list[list[SetLine]], shares: Sequence[float]) -> list[list[SetLine]]:
        """Put as much of a row as fits; what is left of each cell."""
        room = self._left_over - 2 * _AIR * self._setter.point
        fitting = [_fitting(lines, room, fresh=True) for lines in cells]
        self._row([lines[:count] for lines, count in zip(cells, fitting, strict=True)], shares)
        return [lines[count:] for lines, count in zip(cells, fitting, strict=True)]

    def _row(self, cells: Sequence[Sequence[SetLine]], shares: Sequence[float], *, shade: bool = False) -> None:
        air, rule = _AIR * self._setter.point, _RULE * self._setter.point
        height = self._tall(cells)
        left, width = self._room.left(), self._room.width()
        if shade:
            self._page.boxes.append(Box(QRectF(left, self._top, width, height), _HEAD_COLOR))
        for top in (self._top, self._top + height):
            self._page.boxes.append(Box(QRectF(left, top, width + rule, rule), _LINE_COLOR))
        for lines, share in zip(cells, shares, strict=True):
            self._page.boxes.append(Box(QRectF(left, self._top, rule, height), _LINE_COLOR))
            self._put(lines, left + air, self._top + air, fresh=True)
            left += share
        self._page.boxes.append(Box(QRectF(left, self._top, rule, height), _LINE_COLOR))
        self._top += height


def _height(lines: Sequence[SetLine]) -> float:
    return sum(line.gap + line.height for line in lines)


def _fitting(lines: Sequence[SetLine], room: float, *, fresh: bool) -> int:
    """How many of the lines have room below one another."""
    used = 0.0
    for number, line in enumerate(lines):
        used += line.height + (0.0 if fresh and not number else line.gap)
        if used > room:
            return number
    return len(lines)
