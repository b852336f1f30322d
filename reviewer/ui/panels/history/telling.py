"""What an action did to a record, in words: which record, which fields, from what to what."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.changes import Change, Record
from reviewer.domain.claim import AttributionStep, Claim, Value
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.ui.i18n import later, translate, translate_marked
from reviewer.ui.words import credibility_word, date_words, field_word, word

_KINDS: dict[type, str] = {
    Article: later("Records", "Article"),
    Outlet: later("Records", "Outlet"),
    ReadingState: later("Records", "Reading state"),
    Claim: later("Records", "Claim"),
    Event: later("Records", "Event"),
    EventLink: later("Records", "Link to event"),
    Point: later("Records", "Point"),
    Relation: later("Records", "Relation"),
    Dismissal: later("Records", "Dismissed suggestion"),
    Tag: later("Records", "Tag"),
    Annotator: later("Records", "Annotator"),
}
# What says whose the record is or follows from the rest; it stands in the record's title, or nobody asks for it.
_UNTOLD = frozenset(
    ("id", "article", "anchor", "claim", "a", "b", "annotator", "created", "modified", "length", "provenance")
)
_DATES = frozenset(("published", "when"))


class Namer(Protocol):
    """Knows the records that others name."""

    def claim(self, record: UUID, /) -> Claim | None:
        """A claim, None where there is none of this id."""

    def event(self, record: UUID, /) -> Event | None:
        """An event, None where there is none of this id."""

    def point(self, record: UUID, /) -> Point | None:
        """A point, None where there is none of this id."""


@dataclass(frozen=True)
class Told:
    """A field of a record as it was and as it became, in words; "" for nothing."""

    field: str
    before: str
    after: str


def kind_words(record: Record) -> str:
    """What kind of record it is."""
    return translate_marked("Records", _KINDS[type(record)])


def fate_words(change: Change) -> str:
    """Whether it was made, changed or deleted."""
    if change.before is None:
        return translate("History", "made")
    return translate("History", "changed") if change.after is not None else translate("History", "deleted")


def told_fields(kind: type[Record]) -> list[str]:
    """The fields of a kind of record that are told, in their order."""
    return [each.name for each in fields(kind) if each.name not in _UNTOLD]


def fields_told(change: Change, ask: Namer) -> list[Told]:
    """The fields that differ; of a record that was made or deleted, those that say something."""
    told = []
    for name in told_fields(type(change.record)):
        before, after = (_words(name, side, ask) for side in (change.before, change.after))
        if before != after:
            told.append(Told(field_word(name), before, after))
    return told


def _words(name: str, record: Record | None, ask: Namer) -> str:
    value: Any = getattr(record, name) if record is not None else None
    match value:
        case StrEnum():
            return word(value)
        case tuple():
            return _several(name, value)
        case UUID():
            return _named(name, value, ask)
        case int():
            return credibility_word(value)
    return date_words(value) if name in _DATES else str(value or "")


def _several(name: str, values: tuple[Any, ...]) -> str:
    if name == "furniture":
        return translate("History", "%n range(s)", n=len(values)) if values else ""
    return ", ".join(_one_of(value) for value in values)


def _one_of(value: object) -> str:
    match value:
        case AttributionStep():
            return " & ".join(value.names)
        case Value():
            return value.text
        case Mention():
            return f"“{' … '.join(anchor.exact for anchor in value.anchors)}”"
    return str(value)


def _named(name: str, value: UUID, ask: Namer) -> str:
    """The title of a record that another names; what has gone since has none."""
    nothing = translate("History", "no longer there")
    if name == "prevails":
        claim = ask.claim(value)
        return claim.statement if claim is not None else nothing
    named = ask.point(value) if name == "point" else ask.event(value)
    return named.title if named is not None else nothing
