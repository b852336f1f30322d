"""The marks of an article by position: built fast, changed one by one, asked for by range."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from uuid import UUID

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.mark import Mark

Span = tuple[int, int, Mark]
_BITS = 40
"""A position needs fewer."""


class Spans:
    """Every range of every mark, in order of its start.

    `_reach` holds the greatest end so far, so that what reaches into a range from before is found without reading all.
    """

    __slots__ = ("_by_id", "_ends", "_given", "_marks", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """Sort all ranges of the marks, no two of which have one id."""
        self._given = given = tuple(marks)
        self._by_id: dict[UUID, Mark] | None = None
        ranges = [extent for mark in given for extent in mark.ranges]
        owners = [mark for mark in given for _ in mark.ranges]
        # By start, longer ones first: one number says it, and sorts far faster than a pair.
        keys = [(start << _BITS) - end for start, end in ranges]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._starts = [ranges[index][0] for index in order]
        self._ends = [ranges[index][1] for index in order]
        self._marks = [owners[index] for index in order]
        self._reach = list(accumulate(self._ends, max))

    @property
    def by_id(self) -> dict[UUID, Mark]:
        """Every mark by its id."""
        if self._by_id is None:
            self._by_id = {mark.id: mark for mark in self._given}
            self._given = ()
        return self._by_id

    def __len__(self) -> int:
        """How many ranges there are."""
        return len(self._starts)

    def between(self, start: int, end: int) -> list[Span]:
        """The ranges that share a character with start to end, by their start, longer ones first."""
        starts, ends, reach = self._starts, self._ends, self._reach
        first = bisect_right(reach, start)
        last = bisect_left(starts, end)
        return [(starts[i], ends[i], self._marks[i]) for i in range(first, last) if ends[i] > start]

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """The marks whose first position lies between, without looking further back."""
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def replace(self, changed: Iterable[Mark], removed: Iterable[UUID]) -> list[Range]:
        """Take marks out and put the changed ones in; returns the ranges whose look may have changed."""
        touched: list[Range] = []
        changed = tuple(changed)
        for gone in (*removed, *(mark.id for mark in changed)):
            old = self.by_id.pop(gone, None)
            for span in old.ranges if old is not None else ():
                self._take_out(span, gone)
                touched.append(span)
        for mark in changed:
            self.by_id[mark.id] = mark
            for span in mark.ranges:
                self._put_in(span, mark)
                touched.append(span)
        return touched

    def next_after(self, position: int) -> int:
        """The index of the first range that starts at or behind the position, for walking from mark to mark."""
        return bisect_left(self._starts, position)

    def _put_in(self, span: Range, mark: Mark) -> None:
        start, end = span
        at = bisect_left(self._starts, start)
        while at < len(self._starts) and self._starts[at] == start and self._ends[at] > end:
            at += 1
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        self._marks.insert(at, mark)
        self._reach.insert(at, -1)
        self._repair(at)

    def _take_out(self, span: Range, mark_id: UUID) -> None:
        for at in range(bisect_left(self._starts, span[0]), bisect_right(self._starts, span[0])):
            if self._marks[at].id == mark_id and self._ends[at] == span[1]:
                del self._starts[at], self._ends[at], self._marks[at], self._reach[at]
                self._repair(at)
                return

    def _repair(self, at: int) -> None:
        """Correct the greatest ends from here on until one is right already."""
        greatest = self._reach[at - 1] if at else 0
        for index in range(at, len(self._reach)):
            greatest = max(greatest, self._ends[index])
            if self._reach[index] == greatest:
                return
            self._reach[index] = greatest
