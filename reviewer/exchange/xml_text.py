"""Text and files of XML: what it cannot hold is replaced going out, what could harm is refused coming in."""

import codecs
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from lxml import etree

from reviewer.domain.notice import notice
from reviewer.exchange.archive import refuse

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TAG = "{none}none"
_DOCUMENT_TYPE = "<!DOCTYPE"
_DECLARATION = re.compile(r"\s*<\?xml.*?\?>", re.DOTALL)


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 refuses; each becomes U+FFFD."""
    return text if text.isprintable() else _REFUSED.sub("\ufffd", text)


def parsed(data: bytes, path: Path, name: str) -> etree._Element:
    """The root of a document in UTF-8 or UTF-16; ReviewerError for anything else and for document types.

    Document types are what entities that grow, and those that read other files, are declared in; no set needs one.
    """
    stream = Stream([data], (), path, name)
    for _ in stream:
        pass
    return stream.root


class Stream:
    """A document that comes in pieces, gone through once: its elements of some names as they end, each forgotten then.

    What is refused, and how, is as with `parsed`. Names are those in any namespace.
    """

    def __init__(self, pieces: Iterable[bytes], names: Iterable[str], path: Path, name: str) -> None:
        """Prepare to read; `path` and `name` are for what is said of a document that is refused."""
        self._pieces = pieces
        self._tags = [f"{{*}}{each}" for each in names]
        self._path = path
        self._name = name
        self._root: etree._Element | None = None

    @property
    def root(self) -> etree._Element:
        """The root, when all has been gone through: its attributes, and what was not asked for by name."""
        if self._root is None:
            message = "the document has not been gone through"
            raise RuntimeError(message)
        return self._root

    def __iter__(self) -> Iterator[etree._Element]:
        """The elements; ReviewerError when the document cannot be taken."""
        parser = etree.XMLPullParser(
            events=("end",),
            tag=self._tags or _NO_TAG,
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            huge_tree=True,
            remove_comments=True,
        )
        try:
            for text in self._texts():
                parser.feed(text.encode())
                events: Iterable[tuple[str, Any]] = parser.read_events()
                for _, element in events:
                    yield element
                    _forget(element)
            self._root = parser.close()
        except (UnicodeDecodeError, etree.XMLSyntaxError):
            refuse(self._path, notice("“{name}” is not XML in UTF-8", name=self._name), "set-damaged")

    def _texts(self) -> Iterator[str]:
        """The document in characters, piece by piece, without its declaration."""
        pieces = iter(self._pieces)
        first = next(pieces, b"")
        wide = first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        decoder = codecs.getincrementaldecoder("utf-16" if wide else "utf-8-sig")()
        before, beginning = "", True
        for piece in chain((first,), pieces):
            text = decoder.decode(piece)
            if _DOCUMENT_TYPE in before + text:
                why = notice("“{name}” declares a document type, which no set needs", name=self._name)
                refuse(self._path, why, "set-entities")
            before = (before + text)[1 - len(_DOCUMENT_TYPE) :]
            if beginning:
                text = _DECLARATION.sub("", text, count=1) if _DECLARATION.match(text) else text
                beginning = False
            yield text
        decoder.decode(b"", final=True)


def _forget(element: etree._Element) -> None:
    """Let go of what an element held, and of the one before it; itself the parser has still use for."""
    before = element.getprevious()
    element.clear()
    parent = element.getparent()
    if before is not None and parent is not None and before.tag == element.tag and not len(before):
        parent.remove(before)
