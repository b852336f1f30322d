"""Which pieces are shown, one under the other, with page furniture folded; heights estimated until laid out."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate, compress

from reviewer.ui.panels.reading.pieces import Pieces
from reviewer.ui.places import Range


@dataclass(frozen=True, slots=True)
class Fold:
    """Page furniture on lines of its own: the pieces from `first` up to `last`, `lines` of them not blank."""

    first: int
    last: int
    lines: int


class Rows:
    """The rows of a page: a shown piece each, or a fold line; blank lines are none.

    Heights are estimated as `fixed + scale × characters`: a new measure changes two factors and nothing here.
    """

    __slots__ = ("_fold_rows", "_hidden", "folds", "open", "pieces", "shown")

    def __init__(self, pieces: Pieces, folds: tuple[Fold, ...], opened: frozenset[int]) -> None:
        """`opened` holds the first pieces of the folds whose text is shown."""
        self.pieces = pieces
        self.open = opened
        self.folds: dict[int, Fold] = {}
        texts = pieces.texts
        shown: list[int] = []
        begin = 0
        for fold in folds:
            shown += _filled(texts, begin, fold.first)
            self.folds[len(shown)] = fold
            shown.append(fold.first)
            begin = fold.first if fold.first in opened else fold.last
        shown += _filled(texts, begin, len(texts))
        self.shown = array("l", shown or [0])
        self._fold_rows = array("l", self.folds)
        self._hidden = array("q", accumulate(map(self._folded_away, self.folds), initial=0))

    def __len__(self) -> int:
        """How many rows there are; at least one."""
        return len(self.shown)

    def start(self, row: int) -> int:
        """The first position of a row."""
        return self.pieces.starts[self.shown[row]]

    def end(self, row: int) -> int:
        """The position behind the last character of a row; behind everything folded away for a folded row."""
        fold = self.folds.get(row)
        if fold is None:
            return self.pieces.end(self.shown[row])
        return self.pieces.starts[fold.first] if fold.first in self.open else self.pieces.end(fold.last - 1)

    def of(self, position: int) -> int:
        """The row a position is in, or the one before it where it is in a blank line."""
        return max(bisect_right(self.shown, self.pieces.at(position)) - 1, 0)

    def is_text(self, row: int) -> bool:
        """Whether a caret can stand in the row."""
        return row not in self.folds

    def goes_on(self, row: int) -> bool:
        """Whether the next row belongs to the same line of the stored text."""
        return row not in self.folds and self.shown[row] in self.pieces.joined

    def estimate(self, first: int, last: int, fixed: float, scale: float) -> float:
        """The height of the rows from first up to last."""
        return (last - first) * fixed + (self._characters(last) - self._characters(first)) * scale

    def row_at(self, height: float, fixed: float, scale: float) -> int:
        """The row that begins last at or above this estimated height."""
        key: Callable[[int], float] = lambda row: row * fixed + self._characters(row) * scale  # noqa: E731 - bisect wants it
        return max(bisect_right(range(len(self.shown)), height, key=key) - 1, 0)

    def _characters(self, row: int) -> int:
        """How many characters are shown before a row: its position in the text less what is folded away before it."""
        start = self.pieces.starts[self.shown[row]] if row < len(self.shown) else self.pieces.length
        return start - self._hidden[bisect_left(self._fold_rows, row)]

    def _folded_away(self, row: int) -> int:
        fold = self.folds[row]
        return 0 if fold.first in self.open else self.pieces.starts[fold.last] - self.pieces.starts[fold.first]


def find_folds(pieces: Pieces, furniture: Iterable[Range]) -> tuple[Fold, ...]:
    """The folds of a text: furniture that covers whole lines. What covers a part of a line is not folded."""
    folds: list[Fold] = []
    least = 0
    for start, end in sorted(furniture):
        first, last = (
            max(bisect_left(pieces.starts, _left_edge(pieces, start)), least),
            pieces.at(max(start, end - 1)) + 1,
        )
        if last > first and not _covers(pieces, last - 1, end):
            last -= 1
        while first < last and _blank(pieces.texts[first]):
            first += 1
        while last > first and _blank(pieces.texts[last - 1]):
            last -= 1
        lines = sum(not _blank(pieces.texts[piece]) and piece not in pieces.joined for piece in range(first, last))
        if first < last and (lines or first == 0):
            folds.append(Fold(first, last, max(lines, 1)))
            least = last
    return tuple(folds)


def _left_edge(pieces: Pieces, start: int) -> int:
    """The beginning of the line when nothing but white space stands before the position on it."""
    piece = pieces.at(start)
    first = pieces.starts[piece]
    return first if _blank(pieces.texts[piece][: start - first]) else start


def _covers(pieces: Pieces, piece: int, end: int) -> bool:
    text, first = pieces.texts[piece], pieces.starts[piece]
    return _blank(text[max(0, end - first) :])


def _blank(text: str) -> bool:
    return not text or text.isspace()


def _filled(texts: list[str], begin: int, end: int) -> Iterable[int]:
    """The pieces from begin up to end that are not blank."""
    if begin == 0 and end == len(texts) and not any(map(str.isspace, texts)):
        return compress(range(end), texts)
    return [index for index in range(begin, end) if texts[index] and not texts[index].isspace()]
