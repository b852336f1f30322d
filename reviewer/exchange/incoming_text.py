"""A text as another program keeps it, and where its positions lie in the text as we store it."""

import re
from array import array
from bisect import bisect_left

from reviewer.domain.anchor import Anchor
from reviewer.domain.notice import Notice, notice
from reviewer.exchange.codec import FieldError
from reviewer.text.anchors import make_anchor
from reviewer.text.canonical import canonical

_MOST_LAYERS = 100
_SPARE = 1_000_000


class Allowance:
    """How much the quotes of one text may hold together: each is a copy, and a place takes ten bytes to write."""

    def __init__(self, length: int) -> None:
        """Allow a hundred layers over a text of so many code points, and some more over a short one."""
        self._left = _MOST_LAYERS * length + _SPARE

    def covers(self, length: int) -> bool:
        """Whether a quote of so many code points is within it; it is taken from it then."""
        if length > self._left:
            return False
        self._left -= length
        return True


def beyond_allowance(start: int, end: int) -> Notice:
    """What is told of a place that no allowance covers."""
    return notice(
        "so much of the text is marked before it that its place ({start}–{end}) was left out", start=start, end=end
    )


class IncomingText:
    r"""The stored form of a text, and the way there: `\r` before `\n` and marks at the start are gone in it."""

    def __init__(self, raw: str) -> None:
        """Make the canonical text and note what it leaves out."""
        self.raw = raw
        self.text = canonical(raw)
        self._length = len(raw)
        self._allowance = Allowance(len(raw))
        self._gone = array("L", range(len(raw) - len(raw.lstrip("\ufeff"))))
        self._gone.extend(found.start() for found in re.finditer("\r\n", raw))

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor for a range of code points of the raw text; raises FieldError when it is not one."""
        if not 0 <= start < end <= self._length:
            raise FieldError(notice("its place ({start}–{end}) is outside the text", start=start, end=end))
        begins, ends = (position - bisect_left(self._gone, position) for position in (start, end))
        if begins == ends:
            raise FieldError(notice("its place ({start}–{end}) holds no text", start=start, end=end))
        if not self._allowance.covers(ends - begins):
            raise FieldError(beyond_allowance(start, end))
        return make_anchor(self.text, begins, ends)
