"""An article and what is known of where it comes from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Reading(StrEnum):
    """How far an annotator has come with an article."""

    UNREAD = "unread"
    READING = "reading"
    DONE = "done"


class Reliability(StrEnum):
    """Admiralty grade of a source (NATO AJP-2.1): A completely reliable … F cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the value of an article's field came from.

    `how` is a short key (`file name`, `meta tag`, `byline`, `dateline`, `first line`, `analyst` …);
    `start` and `end` are code points in the stored text where the value stands there, else None.
    `confirmed` is true once a person has set or accepted the value.
    """

    field: str
    how: str
    start: int | None = None
    end: int | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text from one outlet; the text itself and the original bytes are asked for separately.

    `published` is EDTF and may be partial (`2016-06`, `XXXX-11-12`), "" when unknown.
    `furniture` are half-open code-point ranges of page furniture: masked, never deleted.
    `length` counts the code points of the stored text.
    """

    id: UUID
    title: str
    outlet: str = ""
    wire_origin: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    translated_from: str = ""
    file_name: str = ""
    note: str = ""
    length: int
    furniture: tuple[tuple[int, int], ...] = ()
    provenance: tuple[Provenance, ...] = ()
    annotator: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class ArticleContent:
    """What never changes after import: the canonical text and the bytes it was made from."""

    text: str
    original: bytes
    media_type: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source, by its name, with its reliability where somebody has judged it."""

    id: UUID
    name: str
    reliability: Reliability | None = None


@dataclass(frozen=True, slots=True)
class ReadingState:
    """One annotator's progress with one article."""

    id: UUID
    article: UUID
    annotator: str
    state: Reading
