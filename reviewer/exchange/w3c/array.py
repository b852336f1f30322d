"""A JSON file read some at a time: the items of an array one by one.

All of them at once take ten times the room of their text, and a text in which one character is wide takes four times
the room of its file.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO

from reviewer.exchange.codec import Json

_PIECE = 256 * 1024
_BLANK = re.compile("[ \t\n\r]*")
_DECODER = json.JSONDecoder()
_GOES_ON = ".eE"


class JsonText:
    """The text of a file in any encoding of JSON; what has been passed is forgotten. All raises ValueError."""

    def __init__(self, file: IO[bytes]) -> None:
        """Read from the beginning of a file."""
        self._pieces = _decoded(file)
        self._text = ""
        self._at = 0

    def sign(self) -> str:
        """The next character that is not blank, "" at the end; it is not passed."""
        while True:
            found = _BLANK.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def items(self) -> Iterator[Json]:
        """The items of the array that begins here and ends the file."""
        self._pass("[")
        if self.sign() != "]":
            yield self._value()
            while self.sign() == ",":
                self._pass(",")
                yield self._value()
        self._pass("]")
        if self.sign():
            message = "something stands behind the array"
            raise ValueError(message)

    def whole(self) -> Json:
        """The one value that is the file."""
        value: Json = json.loads(self._text[self._at :] + "".join(self._pieces))
        return value

    def _pass(self, sign: str) -> None:
        if self.sign() != sign:
            message = f"no {sign} where one should be"
            raise ValueError(message)
        self._at += 1

    def _value(self) -> Json:
        """The value that begins here: where it does not end in what has been read, more is."""
        self.sign()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except ValueError:
                if not self._more():
                    raise
                continue
            # A number may go on behind what looks like its end: "-2." is no more than its beginning.
            if self._text[end : end + 1].strip(_GOES_ON) or not self._more():
                self._at = end
                found: Json = value
                return found

    def _more(self) -> bool:
        """Read as much again as is left, so that a long value is not tried too often; false at the end."""
        left = self._text[self._at :]
        read: list[str] = []
        size = 0
        for piece in self._pieces:
            read.append(piece)
            size += len(piece)
            if size > len(left):
                break
        if size:
            self._text, self._at = "".join((left, *read)), 0
        return bool(size)


def _decoded(file: IO[bytes]) -> Iterator[str]:
    head = file.read(_PIECE)
    decoder = codecs.getincrementaldecoder(json.detect_encoding(head))("surrogatepass")
    while head:
        yield decoder.decode(head)
        head = file.read(_PIECE)
    yield decoder.decode(b"", final=True)
