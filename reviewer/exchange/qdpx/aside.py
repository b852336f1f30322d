"""Long parts of a document, written aside as they come.

The schema fixes their order, they come mixed, and as elements they take ten times the room of their text.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import IO

from lxml import etree

from reviewer.exchange.qdpx.shape import NAMESPACE, tag

_IN_MEMORY = 4 * 1024**2
_PIECE = 64 * 1024


class Aside:
    """One part: an element whose children are written one by one; nothing at all without a child."""

    def __init__(self, name: str, files: ExitStack) -> None:
        """Begin; `files` closes what is opened."""
        self._name = name
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 -- `files` closes it
        files.callback(self._file.close)
        self._open = ExitStack()
        self._out: etree._IncrementalFileWriter | None = None
        files.callback(self._open.close)

    def add(self, element: etree._Element) -> None:
        """Write one more child; it may be forgotten then."""
        if self._out is None:
            self._out = self._open.enter_context(etree.xmlfile(self._file, encoding="utf-8"))
            self._open.enter_context(self._out.element(tag(self._name), nsmap={None: NAMESPACE}))
        self._out.write(element)

    def pieces(self) -> Iterator[bytes]:
        """The whole part as bytes; nothing can be added after."""
        self._open.close()
        self._file.seek(0)
        yield from iter(lambda: self._file.read(_PIECE), b"")


def joined(head: etree._Element, parts: Iterable[Aside]) -> Iterator[bytes]:
    """The document: what is in `head`, then the parts."""
    begin, close, end = etree.tostring(head, encoding="UTF-8", xml_declaration=True).rpartition(b"</")
    yield begin
    for part in parts:
        yield from part.pieces()
    yield close + end
