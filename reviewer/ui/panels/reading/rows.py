"""Which pieces are shown, one under the other, with page furniture folded; heights estimated until laid out."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Fold:
    """Page furniture on lines of its own: the pieces from `first` up to `last`, `lines` of them not blank."""

    first: int
    last: int
    lines: int


class Rows:
    """The rows of a page: a shown piece each, or a fold line; blank lines are none.

    There are rows as far as the text is cut; `has` cuts on, `len` and `shown` ask for all. Heights are estimated as
    `fixed + scale × characters`: a new measure changes two factors and nothing here.
    """

    __slots__ = ("_fold_rows", "_hidden", "_shown", "_taken", "folds", "open", "pieces")

    def __init__(self, pieces: Pieces, folds: tuple[Fold, ...], opened: frozenset[int]) -> None:
        """`opened` holds the first pieces of the folds whose text is shown."""
        self.pieces = pieces
        self.open = opened
        self.folds: dict[int, Fold] = {}
        self._shown = array("l")
        self._taken = 0
        for fold in folds:
            self._take(fold.first)
            self.folds[len(self._shown)] = fold
            self._shown.append(fold.first)
            self._taken = fold.first if fold.first in opened else fold.last
        self._fold_rows = array("l", self.folds)
        self._hidden = array("q", accumulate(map(self._folded_away, self.folds), initial=0))
        if not self.has(0):
            self._shown.append(0)

    def __len__(self) -> int:
        """How many rows there are; at least one."""
        return len(self.shown)

    @property
    def shown(self) -> "array[int]":
        """The piece of every row."""
        while not self.pieces.whole:
            self.pieces.cut_on()
        self._take(self.pieces.known)
        return self._shown

    def has(self, row: int) -> bool:
        """Whether there is such a row; cuts the text as far as is needed to know."""
        while row >= len(self._shown):
            if self._taken == self.pieces.known:
                if self.pieces.whole:
                    return False
                self.pieces.cut_on()
            self._take(self.pieces.known)
        return row >= 0

    def piece(self, row: int) -> int:
        """The piece that a row shows, the first one of a fold."""
        return self._shown[row]

    def start(self, row: int) -> int:
        """The first position of a row."""
        return self.pieces.start(self._shown[row])

    def end(self, row: int) -> int:
        """The position behind the last character of a row; behind everything folded away for a folded row."""
        fold = self.folds.get(row)
        if fold is None:
            return self.pieces.end(self._shown[row])
        return self.pieces.start(fold.first) if fold.first in self.open else self.pieces.end(fold.last - 1)

    def of(self, position: int) -> int:
        """The row a position is in, or the one before it where it is in a blank line."""
        piece = self.pieces.at(position)
        if piece >= self._taken:
            self._take(self.pieces.known)
        return max(bisect_right(self._shown, piece) - 1, 0)

    def is_text(self, row: int) -> bool:
        """Whether a caret can stand in the row."""
        return row not in self.folds

    def goes_on(self, row: int) -> bool:
        """Whether the next row belongs to the same line of the stored text."""
        return row not in self.folds and self.has(row) and self.pieces.goes_on(self._shown[row])

    def estimate(self, first: int, last: int, fixed: float, scale: float) -> float:
        """The height of the rows from first up to last."""
        return (last - first) * fixed + (self._characters(last) - self._characters(first)) * scale

    def total(self, fixed: float, scale: float) -> float:
        """The height of all rows; those that are not known yet are taken to be like those that are."""
        self._take(self.pieces.known)
        behind = self._behind(self._taken)
        return self.estimate(0, len(self._shown), fixed, scale) * (self.pieces.length / behind if behind else 1.0)

    def row_at(self, height: float, fixed: float, scale: float) -> int:
        """The row that begins last at or above this estimated height."""
        while self.estimate(0, len(self._shown), fixed, scale) <= height and self.has(len(self._shown)):
            pass
        rows = range(len(self._shown))
        return max(bisect_right(rows, height, key=lambda row: self.estimate(0, row, fixed, scale)) - 1, 0)

    def _take(self, end: int) -> None:
        """Show the pieces up to `end` that are not blank."""
        if self._taken < end:
            self._shown.extend(self.pieces.filled(self._taken, end))
            self._taken = end

    def _characters(self, row: int) -> int:
        """How many characters are shown before a row: its position in the text less what is folded away before it."""
        start = self._behind(self._shown[row] if row < len(self._shown) else self._taken)
        return start - self._hidden[bisect_left(self._fold_rows, row)]

    def _behind(self, piece: int) -> int:
        """Where a piece begins; the end of the text behind the last one."""
        return min(self.pieces.start(piece), self.pieces.length)

    def _folded_away(self, row: int) -> int:
        fold = self.folds[row]
        return 0 if fold.first in self.open else self.pieces.start(fold.last) - self.pieces.start(fold.first)


def find_folds(pieces: Pieces, furniture: Iterable[Range]) -> tuple[Fold, ...]:
    """The folds of a text: furniture that covers whole lines. What covers a part of a line is not folded."""
    folds: list[Fold] = []
    least = 0
    for start, end in sorted(furniture):
        first, last = max(_first_from(pieces, start), least), pieces.at(max(start, end - 1)) + 1
        if last > first and not _covers(pieces, last - 1, end):
            last -= 1
        while first < last and _blank(pieces.text(first)):
            first += 1
        while last > first and _blank(pieces.text(last - 1)):
            last -= 1
        lines = sum(not _blank(pieces.text(piece)) and not pieces.goes_on(piece) for piece in range(first, last))
        if first < last and (lines or first == 0):
            folds.append(Fold(first, last, max(lines, 1)))
            least = last
    return tuple(folds)


def _first_from(pieces: Pieces, position: int) -> int:
    """The first piece with nothing but white space before the position."""
    piece = pieces.at(position)
    return piece if _blank(pieces.text(piece)[: position - pieces.start(piece)]) else piece + 1


def _covers(pieces: Pieces, piece: int, end: int) -> bool:
    text, first = pieces.text(piece), pieces.start(piece)
    return _blank(text[max(0, end - first) :])


def _blank(text: str) -> bool:
    return not text or text.isspace()
