"""Everything that is handed on: records and the contents of their articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from reviewer.domain.article import Article, ArticleContent, Outlet, ReadingState
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Decision, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationSet:
    """A part of a project, or all of it; `contents` holds the text and original of each article, where known.

    `decisions` says of relations, by their ids, who gave them the status they have, where that is known.
    """

    title: str = ""
    articles: tuple[Article, ...] = ()
    contents: Mapping[UUID, ArticleContent] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    reading_states: tuple[ReadingState, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[EventLink, ...] = ()
    points: tuple[Point, ...] = ()
    relations: tuple[Relation, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    tags: tuple[Tag, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    decisions: Mapping[UUID, Decision] = field(default_factory=dict)
