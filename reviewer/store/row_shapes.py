"""Rows of the lists: what a line shows, read a page at a time. `key` is the row's place in the file."""

from dataclasses import dataclass
from uuid import UUID

from reviewer.domain.article import Reading
from reviewer.domain.claim import Modality, Polarity
from reviewer.domain.event import EventStatus
from reviewer.domain.relation import Explanation, RelationKind, RelationStatus, RelationType, Stance


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the articles; `claims` and `open_contradictions` are counts, `state` is the annotator's."""

    key: int
    id: UUID
    title: str
    outlet: str
    published: str
    language: str
    state: Reading
    claims: int
    open_contradictions: int


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out, for the timeline; `published` is never ""."""

    id: UUID
    title: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A line of the claims; `events` are short names (titles where there is none).

    `signs` say how it stands in its relations, what weighs most first; dismissed ones give no sign. `settled` are those
    of them that all their relations are settled for.
    """

    key: int
    id: UUID
    article: UUID
    outlet: str
    statement: str
    speaker: str
    modality: Modality
    polarity: Polarity
    events: tuple[str, ...]
    signs: tuple[Stance, ...]
    settled: tuple[Stance, ...] = ()


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of the events; `claims` counts the links, `open_contradictions` those between its claims."""

    key: int
    id: UUID
    title: str
    short_name: str
    when: str
    place: str
    status: EventStatus
    claims: int
    open_contradictions: int


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A line of the relations; `a` and `b` are the two statements, the events as in ClaimRow, "" without one.

    `point_title` is that of the point both claims answer; the store leaves it "" where they answer none together.
    The title of its article stands for an outlet that is not known.
    """

    key: int
    id: UUID
    type: RelationType
    kind: RelationKind | None
    status: RelationStatus
    explained: Explanation | None
    point_title: str
    a: str
    b: str
    outlet_a: str
    outlet_b: str
    event_a: str
    event_b: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records of each kind there are; `contradictions` are relations of that type, whatever their status."""

    articles: int
    claims: int
    events: int
    event_links: int
    points: int
    relations: int
    contradictions: int
    open_contradictions: int
    tags: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that search found: `kind` is article, claim or event.

    `start` and `end` are code points in the text of `article`: the first place where an article holds what was looked
    for, or where a claim stands; None for an event and for an article that holds it in its title only. `snippet` is
    plain text around that place.
    """

    kind: str
    id: UUID
    article: UUID | None
    start: int | None
    end: int | None
    snippet: str
    title: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of what was found, best first, and how much there is in all.

    Very many are not counted to the end: then there is `more` than `total`, and the newest come first.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
