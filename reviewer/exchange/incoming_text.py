"""A text as another program keeps it, and where its positions lie in the text as we store it."""

import re
from array import array
from bisect import bisect_left

from reviewer.domain.anchor import Anchor
from reviewer.domain.notice import notice
from reviewer.exchange.codec import FieldError
from reviewer.text.anchors import make_anchor
from reviewer.text.canonical import canonical


class IncomingText:
    r"""The stored form of a text, and the way there: `\r` before `\n` and marks at the start are gone in it."""

    def __init__(self, raw: str) -> None:
        """Make the canonical text and note what it leaves out."""
        self.raw = raw
        self.text = canonical(raw)
        self._length = len(raw)
        self._gone = array("L", range(len(raw) - len(raw.lstrip("\ufeff"))))
        self._gone.extend(found.start() for found in re.finditer("\r\n", raw))

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor for a range of code points of the raw text; raises FieldError when it is not one."""
        if not 0 <= start < end <= self._length:
            raise FieldError(notice("its place ({start}–{end}) is outside the text", start=start, end=end))
        begins, ends = (position - bisect_left(self._gone, position) for position in (start, end))
        if begins == ends:
            raise FieldError(notice("its place ({start}–{end}) holds no text", start=start, end=end))
        return make_anchor(self.text, begins, ends)
