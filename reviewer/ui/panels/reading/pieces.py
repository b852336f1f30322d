"""The stored text in pieces that are laid out one by one."""

import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate

LONGEST = 4000
_SEARCH = 400
_ONE_MORE = (1).__add__
_JOINERS = "\u200d\ufe0f\ufe0e"


class Pieces:
    """Lines of a text, those above `LONGEST` code points cut; the text itself is not kept.

    One emoji makes a whole Python string take four bytes a character, so a long text is held as short strings.
    Positions are code points of the stored text.
    """

    __slots__ = ("joined", "length", "starts", "texts")

    def __init__(self, text: str) -> None:
        """Cut the text. `joined` holds the pieces whose line goes on in the next one."""
        self.length = len(text)
        self.joined: frozenset[int] = frozenset()
        lines = text.split("\n")
        lengths = list(map(len, lines))
        if self.length > LONGEST and max(lengths) > LONGEST:
            self._cut(lines)
            return
        self.texts = lines
        self.starts = array("q", accumulate(map(_ONE_MORE, lengths), initial=0))

    def __len__(self) -> int:
        """How many pieces there are; at least one."""
        return len(self.texts)

    def at(self, position: int) -> int:
        """The piece that a position is in; the newline belongs to the piece it ends."""
        return min(max(bisect_right(self.starts, position) - 1, 0), len(self.texts) - 1)

    def end(self, piece: int) -> int:
        """The position behind the last character of a piece, before its newline."""
        return self.starts[piece] + len(self.texts[piece])

    def slice(self, start: int, end: int) -> str:
        """The stored text from start to end, exactly."""
        start, end = max(0, start), min(self.length, end)
        parts: list[str] = []
        piece = self.at(start)
        while start < end:
            text, first = self.texts[piece], self.starts[piece]
            parts.append(text[start - first : end - first])
            if piece not in self.joined and first + len(text) < end:
                parts.append("\n")
            piece += 1
            start = self.starts[piece]
        return "".join(parts)

    def line(self, piece: int) -> tuple[int, int]:
        """The extent of the whole line that a piece belongs to, without its newline."""
        first = last = piece
        while first - 1 in self.joined:
            first -= 1
        while last in self.joined:
            last += 1
        return self.starts[first], self.end(last)

    def _cut(self, lines: list[str]) -> None:
        texts: list[str] = []
        joined: set[int] = set()
        starts = array("q", [0])
        position = 0
        for line in lines:
            begin = 0
            while len(line) - begin > LONGEST:
                end = _good_cut(line, begin + LONGEST)
                joined.add(len(texts))
                texts.append(line[begin:end])
                position += end - begin
                starts.append(position)
                begin = end
            texts.append(line[begin:] if begin else line)
            position += len(line) - begin + 1
            starts.append(position)
        self.texts, self.starts, self.joined = texts, starts, frozenset(joined)


def _good_cut(line: str, limit: int) -> int:
    """Where to cut at or before the limit: behind white space if any is near, never inside a character's marks."""
    for index in range(limit, limit - _SEARCH, -1):
        if line[index - 1].isspace():
            return index
    while limit > 1 and _sticks(line[limit - 1], line[limit]):
        limit -= 1
    return limit


def _sticks(before: str, after: str) -> bool:
    return bool(unicodedata.combining(after)) or after in _JOINERS or before == "\u200d"
