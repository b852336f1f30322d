"""doccano's JSONL: a line for each article with claims as entities, for its sequence labelling with relations.

doccano counts UTF-16 units, or grapheme clusters in projects where that option is on. A span that begins or ends within
a cluster (between a letter and its accent) is widened to it there: the option knows no smaller place.

Letters beyond ASCII are escaped: where nobody tells doccano the encoding of a file, it guesses, and may guess wrong.
"""

import json
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

import regex

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.files import text_file, utf8
from reviewer.exchange.shelves import Shelved, shelved
from reviewer.text.utf16 import Utf16Map

_CLUSTER = regex.compile(r"\X")
# Where clusters of several characters may be: below U+0300 every character is one (no stored text has `\r\n`).
_MIXED = re.compile("(?:[\x00-\u02ff]?[\u0300-\U0010ffff]+)+[\x00-\u02ff]?")
_IN_ASCII = json.JSONEncoder(separators=(",", ":"))
PART = "part"

Place = Callable[[int, int], tuple[int, int]]
"""From a range of code points to one in another unit."""


def units(text: str) -> Place:
    """Ranges in UTF-16 units."""
    positions = Utf16Map(text)
    return lambda start, end: (positions.to_utf16(start), positions.to_utf16(end))


def graphemes(text: str) -> Place:
    """Ranges in extended grapheme clusters (UAX 29), widened to whole ones."""
    within = array("L")  # positions of characters that only go on with a cluster
    for run in _MIXED.finditer(text):
        for found in _CLUSTER.finditer(text, *run.span()):
            within.extend(range(found.start() + 1, found.end()))
    return lambda start, end: (start - bisect_right(within, start), end - bisect_left(within, end))


def write(annotations: AnnotationSet, path: Path, place: Callable[[str], Place] = units) -> None:
    """Write a line for each article; `place` makes the unit of a text."""
    numbers = count(1)
    with text_file(path) as file:
        for shelf in shelved(annotations):
            text = _whole(annotations.contents[shelf.article.id].text)
            line = _Line(partial(next, numbers), place(text))
            file.write(_IN_ASCII.encode({"text": text, **line.values(shelf)}) + "\n")


def write_graphemes(annotations: AnnotationSet, path: Path) -> None:
    """The same for projects that count grapheme clusters."""
    write(annotations, path, graphemes)


def _whole(text: str) -> str:
    """The text without halves of pairs, which JSON could escape and doccano not store."""
    return utf8(text).decode()


class _Line:
    """The entities and relations of one article, with numbers that no other article uses."""

    def __init__(self, number: Callable[[], int], place: Place) -> None:
        self._number = number
        self._place = place
        self._entities: list[Json] = []
        self._relations: list[Json] = []
        self._names: dict[UUID, int] = {}

    def values(self, shelf: Shelved) -> Fields:
        """Everything but the text."""
        for claim in shelf.claims:
            first, *others = (self._mention(mention, "claim") for mention in claim.mentions)
            self._names[claim.id] = first
            for other in others:
                self._relate(first, other, PART)
        for _event, mention in shelf.mentions:
            self._mention(mention, "event")
        for relation in shelf.relations:
            self._relate(self._names[relation.a], self._names[relation.b], str(relation.type))
        article = shelf.article
        about = {name: _whole(getattr(article, name)) for name in ("title", "outlet", "published", "url", "language")}
        return {"entities": self._entities, "relations": self._relations, "article": str(article.id), **about}

    def _mention(self, mention: Mention, label: str) -> int:
        names = [self._entity(anchor.start, anchor.end, label) for anchor in mention.anchors]
        for name in names[1:]:
            self._relate(names[0], name, PART)
        return names[0]

    def _entity(self, start: int, end: int, label: str) -> int:
        begins, ends = self._place(start, end)
        name = self._number()
        self._entities.append({"id": name, "label": label, "start_offset": begins, "end_offset": ends})
        return name

    def _relate(self, a: int, b: int, label: str) -> None:
        self._relations.append({"id": self._number(), "from_id": a, "to_id": b, "type": label})
