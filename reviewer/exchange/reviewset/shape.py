"""What lies in a `.reviewset`: which members, in which order, and how a record becomes a line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.exchange.codec import Fields, decode_record, encode_record
from reviewer.exchange.fields import claim_fields, claim_from, event_fields, event_from
from reviewer.exchange.index import by_id

FORMAT = "reviewset"
VERSION = 1
"""Raised when a set written now could not be understood by the program as it was before."""

MANIFEST = "manifest.json"
SCHEMA = "schemas/reviewset.schema.json"
"""The resource that describes the manifest and every line, for other programs and for our tests."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The records of one type: the field of the set that holds them, and how each is written and read."""

    name: str
    write: Callable[[Record], Fields]
    read: Callable[[Fields], Record]

    @property
    def member(self) -> str:
        """The name of their file in the zip."""
        return f"{self.name}.jsonl"

    def records(self, annotations: AnnotationSet) -> list[Record]:
        """Those of a set, by id, so that the same records always make the same bytes."""
        return sorted(getattr(annotations, self.name), key=by_id)


def _plain(name: str, record_type: type[Record]) -> Kind:
    return Kind(name, encode_record, lambda values: decode_record(record_type, values))


KINDS: tuple[Kind, ...] = (
    _plain("articles", Article),
    _plain("outlets", Outlet),
    _plain("reading_states", ReadingState),
    _plain("annotators", Annotator),
    _plain("tags", Tag),
    Kind("events", cast("Callable[[Record], Fields]", event_fields), event_from),
    _plain("points", Point),
    Kind("claims", cast("Callable[[Record], Fields]", claim_fields), claim_from),
    _plain("links", EventLink),
    _plain("relations", Relation),
    _plain("dismissals", Dismissal),
)

CONTENT: Mapping[str, str] = MappingProxyType({"text": "texts/{}.txt", "original": "originals/{}"})
"""Where an article's stored text (UTF-8) and its original bytes lie, by the article's id."""
