"""The stored text in pieces that are laid out one by one, cut as far as anybody looks."""

import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate

LONGEST = 4000
_FIRST = 1 << 15
_PART = 1 << 19
_SEARCH = 400
_ONE_MORE = (1).__add__
_JOINERS = "\u200d\ufe0f\ufe0e"


class Pieces:
    """Lines of a text, those above `LONGEST` code points cut; once all is cut, the text itself is not kept.

    One emoji makes a whole Python string take four bytes a character, so a long text is held as short strings. Cutting
    ten million characters takes as long as painting twenty windows; therefore only the beginning is cut at once, the
    rest when somebody asks for it or `cut_on` is called. `len`, `texts`, `starts` and `joined` ask for everything.
    Positions are code points of the stored text.
    """

    __slots__ = ("_joined", "_part", "_starts", "_texts", "_uncut", "length")

    def __init__(self, text: str, first: int = _FIRST, part: int = _PART) -> None:
        """Cut about the `first` code points; later about as many as `part` each time."""
        self.length = len(text)
        self._uncut = text
        self._part = part
        self._texts: list[str] = []
        self._starts = array("q", [0])
        self._joined: set[int] = set()
        self._cut(first)

    def __len__(self) -> int:
        """How many pieces there are; at least one."""
        return len(self.texts)

    @property
    def texts(self) -> list[str]:
        """The text of every piece."""
        self._cut_all()
        return self._texts

    @property
    def starts(self) -> "array[int]":
        """The position of every piece, and one behind the newline that the text could end with."""
        self._cut_all()
        return self._starts

    @property
    def joined(self) -> set[int]:
        """The pieces whose line goes on in the next one."""
        self._cut_all()
        return self._joined

    @property
    def whole(self) -> bool:
        """Whether everything is cut."""
        return self._starts[-1] > self.length

    @property
    def known(self) -> int:
        """How many pieces are cut so far."""
        return len(self._texts)

    def cut_on(self) -> None:
        """Cut the next part of the text."""
        self._cut(self._part)

    def text(self, piece: int) -> str:
        """The text of a piece that is cut."""
        return self._texts[piece]

    def start(self, piece: int) -> int:
        """The position of a piece that is cut, or of the first one that is not."""
        return self._starts[piece]

    def end(self, piece: int) -> int:
        """The position behind the last character of a piece that is cut, before its newline."""
        return self._starts[piece] + len(self._texts[piece])

    def goes_on(self, piece: int) -> bool:
        """Whether the line of a piece that is cut goes on in the next one."""
        return piece in self._joined

    def filled(self, begin: int, end: int) -> list[int]:
        """Which of the pieces from begin up to end, all of them cut, are not blank."""
        texts = self._texts
        return [index for index in range(begin, end) if texts[index] and not texts[index].isspace()]

    def at(self, position: int) -> int:
        """The piece that a position is in; the newline belongs to the piece it ends."""
        if position >= self._starts[-1]:
            self._reach(position)
        return min(max(bisect_right(self._starts, position) - 1, 0), len(self._texts) - 1)

    def slice(self, start: int, end: int) -> str:
        """The stored text from start to end, exactly."""
        start, end = max(0, start), min(self.length, end)
        if start >= end:
            return ""
        parts: list[str] = []
        self._reach(end)
        piece = self.at(start)
        while start < end:
            text, first = self._texts[piece], self._starts[piece]
            parts.append(text[start - first : end - first])
            if piece not in self._joined and first + len(text) < end:
                parts.append("\n")
            piece += 1
            start = self._starts[piece]
        return "".join(parts)

    def line(self, piece: int) -> tuple[int, int]:
        """The extent of the whole line that a piece belongs to, without its newline."""
        first = last = piece
        while first - 1 in self._joined:
            first -= 1
        while last in self._joined:
            last += 1
            self._reach(self._starts[last])
        return self._starts[first], self.end(last)

    def _reach(self, position: int) -> None:
        """Let the piece of a position be cut."""
        while self._starts[-1] <= position and not self.whole:
            self.cut_on()

    def _cut_all(self) -> None:
        while not self.whole:
            self.cut_on()

    def _cut(self, wanted: int) -> None:
        """Cut whole lines of about as many code points; a line that is far longer is cut within."""
        begin = self._starts.pop()
        end, within = self._part_end(begin, wanted)
        lines = self._uncut[begin:end].split("\n")
        steps = list(map(len, lines))
        joined: set[int] = set()
        if max(steps) > LONGEST:
            lines, joined = _shortened(lines)
            steps = list(map(len, lines))
        if within:
            joined.add(len(lines) - 1)
        for piece in joined:
            steps[piece] -= 1
        self._joined.update(piece + len(self._texts) for piece in joined)
        self._texts += lines
        self._starts.extend(accumulate(map(_ONE_MORE, steps), initial=begin))
        if self.whole:
            self._uncut = ""

    def _part_end(self, begin: int, wanted: int) -> tuple[int, bool]:
        """Where a part ends, and whether its last line goes on behind it."""
        if self.length - begin <= 2 * wanted:
            return self.length, False
        limit = begin + 2 * wanted
        end = self._uncut.find("\n", begin + wanted, limit)
        return (end, False) if end >= 0 else (_good_cut(self._uncut, begin, limit), True)


def _shortened(lines: list[str]) -> tuple[list[str], set[int]]:
    """The lines with the long ones in pieces, and which of the pieces go on in the next one."""
    made: list[str] = []
    joined: set[int] = set()
    for line in lines:
        begin = 0
        while len(line) - begin > LONGEST:
            end = _good_cut(line, begin, begin + LONGEST)
            joined.add(len(made))
            made.append(line[begin:end])
            begin = end
        made.append(line[begin:] if begin else line)
    return made, joined


def _good_cut(line: str, begin: int, limit: int) -> int:
    """Where to cut at or before the limit: behind white space if any is near, never inside a character's marks."""
    for index in range(limit, max(limit - _SEARCH, begin), -1):
        if line[index - 1].isspace():
            return index
    while limit > begin + 1 and _sticks(line[limit - 1], line[limit]):
        limit -= 1
    return limit


def _sticks(before: str, after: str) -> bool:
    return bool(unicodedata.combining(after)) or after in _JOINERS or before == "\u200d"
