"""Which parts of a text stand unchanged in another version of it, line by line and then letter by letter."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from rapidfuzz.distance import Indel

_MOST_CELLS = 400_000_000
"""Pieces of one side times pieces of the other: what is compared at once takes an eighth of it in bytes."""
_WORTH = 12
"""Code points from which on a run that is the same is no accident of letters."""

_FEW = 6
"""Code points of a run that may be an accident where it stands alone."""

_SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？]*")
_WORD = re.compile(r"\w+|\W")

_LEVELS: tuple[Callable[[str], Sequence[str]], ...] = (
    lambda text: text.splitlines(keepends=True),
    lambda text: [found for found in _SENTENCE.findall(text) if found],
    _WORD.findall,
    lambda text: text,
)


@dataclass(frozen=True, slots=True)
class Run:
    """`length` code points that stand at `old` in the one text and at `new` in the other."""

    old: int
    new: int
    length: int


class Alignment:
    """The runs that two versions of a text share, in their order; what was moved is not among them."""

    def __init__(self, old: str, new: str) -> None:
        """Compare by lines, then what differs by its letters, or by sentences and words where it is long."""
        self._old, self._new = old, new
        self.runs = tuple(_joined(_runs(old, new, 0, 0, 0)))
        self._old_starts = [run.old for run in self.runs]
        self._new_starts = [run.new for run in self.runs]
        counts = Counter(old.splitlines())
        counts.subtract(new.splitlines())
        present = Counter(old.splitlines()) + Counter(new.splitlines())
        self._unsteady = frozenset(line for line, more in counts.items() if more and present[line] > 1 and line)

    @property
    def shared(self) -> float:
        """The part of the shorter text that stands in the other too, in runs that are no accident: 0 to 1."""
        kept = sum(run.length for run in self.runs if run.length >= _WORTH)
        return kept / max(min(len(self._old), len(self._new)), 1)

    def carried(self, start: int, end: int) -> tuple[int, int] | None:
        """Where old[start:end] stands in the new text; None when none of it does."""
        kept = list(self._between(start, end))
        if not kept:
            return None
        while len(kept) > 1 and _astray(kept[0], kept[1], start, end):
            del kept[0]
        while len(kept) > 1 and _astray(kept[-2], kept[-1], start, end, behind=True):
            del kept[-1]
        first, last = kept[0], kept[-1]
        begins = first.new + max(start - first.old, 0)
        ends = last.new + min(end - last.old, last.length)
        # Letters that were replaced at the very edges belong to it: the edge of the run before or behind them.
        before, behind = self._before(first), self._behind(last)
        if first.old > start == (before.old + before.length if before else 0):
            begins = before.new + before.length if before else 0
        if last.old + last.length < end == (behind.old if behind else len(self._old)):
            ends = behind.new if behind else len(self._new)
        return (begins, ends) if begins < ends else None

    def whole(self, start: int, end: int, margin: int) -> bool:
        """Whether old[start:end] stands unchanged with `margin` code points on each side, or with its whole line."""
        run = self._at(self._old_starts, start)
        if run is None or run.old + run.length < end:
            return False
        line_end = self._old.find("\n", end)
        line = self._old.rfind("\n", 0, start) + 1, line_end if line_end >= 0 else len(self._old)
        around = max(start - margin, 0), min(end + margin, len(self._old))
        return any(run.old <= low and high <= run.old + run.length for low, high in (line, around))

    def from_elsewhere(self, start: int, end: int, old_start: int, old_end: int) -> bool:
        """Whether a third of new[start:end] stood in the old text, but not in old[old_start:old_end]."""
        other = 0
        index = max(bisect_right(self._new_starts, start) - 1, 0)
        for run in self.runs[index:]:
            if run.new >= end:
                break
            low, high = max(run.new, start), min(run.new + run.length, end)
            if run.length < _WORTH or low >= high:
                continue
            begins, ends = run.old + low - run.new, run.old + high - run.new
            other += (ends - begins) - max(min(ends, old_end) - max(begins, old_start), 0)
        return 3 * other > end - start

    def unsteady(self, start: int, end: int) -> bool:
        """Whether old[start:end] lies in a line that stands more than once, in one text oftener than in the other."""
        if not self._unsteady:
            return False
        begins = self._old.rfind("\n", 0, start) + 1
        ends = self._old.find("\n", end)
        lines = self._old[begins : ends if ends >= 0 else len(self._old)].splitlines()
        return not self._unsteady.isdisjoint(lines)

    def _between(self, start: int, end: int) -> Iterator[Run]:
        for run in self.runs[max(bisect_right(self._old_starts, start) - 1, 0) :]:
            if run.old >= end:
                return
            if run.old + run.length > start:
                yield run

    def _at(self, starts: list[int], place: int) -> Run | None:
        index = bisect_right(starts, place) - 1
        return self.runs[index] if index >= 0 else None

    def _before(self, run: Run) -> Run | None:
        index = bisect_right(self._old_starts, run.old) - 2
        return self.runs[index] if index >= 0 else None

    def _behind(self, run: Run) -> Run | None:
        index = bisect_right(self._old_starts, run.old)
        return self.runs[index] if index < len(self.runs) else None


def _astray(one: Run, other: Run, start: int, end: int, *, behind: bool = False) -> bool:
    """Whether the first run (`behind`: the second) is but a few letters far off that happen to be the same."""
    few = other if behind else one
    length = min(few.old + few.length, end) - max(few.old, start)
    gap, other_gap = other.old - one.old - one.length, other.new - one.new - one.length
    return length <= _FEW and other_gap - gap >= max(2, length)


def _runs(old: str, new: str, old_from: int, new_from: int, level: int) -> Iterator[Run]:
    """Runs of one stretch; what differs is compared by the finest pieces that it is short enough for."""
    ones, others = _LEVELS[level](old), _LEVELS[level](new)
    ends, other_ends = _ends(ones), _ends(others)
    letters = level == len(_LEVELS) - 1
    done, other_done = 0, 0
    for low, high, other_low, other_high in _equal(ones, others, ends, other_ends):
        if not letters:
            yield from _within(old, new, (done, low), (other_done, other_low), (old_from, new_from, level))
        if low < high:
            yield Run(old_from + low, new_from + other_low, high - low)
        done, other_done = high, other_high


def _within(
    old: str, new: str, gap: tuple[int, int], other_gap: tuple[int, int], at: tuple[int, int, int]
) -> Iterator[Run]:
    """Runs within a stretch that differs."""
    length, other_length = gap[1] - gap[0], other_gap[1] - other_gap[0]
    if length and other_length:
        old_from, new_from, level = at
        following = len(_LEVELS) - 1 if length * other_length <= _MOST_CELLS else level + 1
        if following < len(_LEVELS) - 1 or length * other_length <= _MOST_CELLS:
            stretch, other = old[gap[0] : gap[1]], new[other_gap[0] : other_gap[1]]
            yield from _runs(stretch, other, old_from + gap[0], new_from + other_gap[0], following)


def _equal(
    ones: Sequence[str], others: Sequence[str], ends: Sequence[int], other_ends: Sequence[int]
) -> Iterator[tuple[int, int, int, int]]:
    """Where pieces are equal, in code points; at last the two ends, with nothing between."""
    if len(ones) * len(others) > _MOST_CELLS:
        for block in SequenceMatcher(a=ones, b=others).get_matching_blocks():
            yield ends[block.a], ends[block.a + block.size], other_ends[block.b], other_ends[block.b + block.size]
        return
    for step in Indel.opcodes(ones, others):
        if step.tag == "equal":
            yield ends[step.src_start], ends[step.src_end], other_ends[step.dest_start], other_ends[step.dest_end]
    yield ends[-1], ends[-1], other_ends[-1], other_ends[-1]


def _ends(pieces: Sequence[str]) -> Sequence[int]:
    return range(len(pieces) + 1) if isinstance(pieces, str) else [0, *accumulate(map(len, pieces))]


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs that follow one another in both texts as one."""
    last: Run | None = None
    for run in runs:
        if last and (last.old + last.length, last.new + last.length) == (run.old, run.new):
            last = Run(last.old, last.new, last.length + run.length)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last
