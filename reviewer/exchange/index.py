"""A set, looked up: what belongs to what."""

from collections import defaultdict
from functools import cached_property
from typing import Protocol
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.text.edtf import sort_key


class _Identified(Protocol):
    @property
    def id(self) -> UUID:
        """Its id."""


def by_id(record: _Identified) -> int:
    """What orders records by their ids; as numbers they are compared much faster."""
    return record.id.int


def by_place(claim: Claim) -> tuple[int, int]:
    """What orders the claims of one article."""
    return claim.mentions[0].anchors[0].start, claim.id.int


class Index:
    """Records of a set by id and by what they hang on; orders are those a reader expects."""

    def __init__(self, annotations: AnnotationSet) -> None:
        """Look into `annotations`."""
        self.annotations = annotations

    @cached_property
    def articles(self) -> dict[UUID, Article]:
        """Articles by id, the earliest first; those without a date come last."""
        ordered = sorted(self.annotations.articles, key=lambda a: (sort_key(a.published), a.title, a.id))
        return {article.id: article for article in ordered}

    @cached_property
    def claims(self) -> dict[UUID, Claim]:
        """Claims by id, in the order of the articles and of their places there."""
        place = {article: number for number, article in enumerate(self.articles)}
        ordered = sorted(self.annotations.claims, key=lambda c: (place.get(c.article, len(place)), by_place(c)))
        return {claim.id: claim for claim in ordered}

    @cached_property
    def events(self) -> dict[UUID, Event]:
        """Events by id, the earliest first."""
        ordered = sorted(self.annotations.events, key=lambda e: (sort_key(e.when), e.title, e.id))
        return {event.id: event for event in ordered}

    @cached_property
    def points(self) -> dict[UUID, Point]:
        """Points by id."""
        return {point.id: point for point in self.annotations.points}

    @cached_property
    def _links_by_claim(self) -> dict[UUID, list[EventLink]]:
        found: dict[UUID, list[EventLink]] = defaultdict(list)
        for link in sorted(self.annotations.links, key=by_id):
            found[link.claim].append(link)
        return found

    @cached_property
    def _links_by_event(self) -> dict[UUID, list[EventLink]]:
        found: dict[UUID, list[EventLink]] = defaultdict(list)
        place = {claim: number for number, claim in enumerate(self.claims)}
        for link in sorted(self.annotations.links, key=lambda link: place.get(link.claim, len(place))):
            found[link.event].append(link)
        return found

    @cached_property
    def _grades(self) -> dict[str, str]:
        return {outlet.name: outlet.reliability or "" for outlet in self.annotations.outlets}

    def links_of_claim(self, claim: UUID) -> list[EventLink]:
        """The links of a claim in the order they were made."""
        return self._links_by_claim.get(claim, [])

    def links_of_event(self, event: UUID) -> list[EventLink]:
        """The links to an event, in the order of the claims."""
        return self._links_by_event.get(event, [])

    def events_of_claim(self, claim: UUID) -> list[Event]:
        """The events a claim is linked to."""
        return [self.events[link.event] for link in self.links_of_claim(claim) if link.event in self.events]

    def outlet_of(self, claim: Claim) -> str:
        """The outlet of a claim's article, "" when it is not known."""
        article = self.articles.get(claim.article)
        return article.outlet if article else ""

    def title_of(self, claim: Claim) -> str:
        """The title of a claim's article, "" when it has none."""
        article = self.articles.get(claim.article)
        return article.title if article else ""

    def source_of(self, claim: Claim) -> str:
        """Where a reader meets a claim: the outlet or, where nobody knows it, the article."""
        return self.outlet_of(claim) or self.title_of(claim) or "Unknown outlet"

    def grade(self, outlet: str) -> str:
        """The Admiralty grade of an outlet, "" when nobody has judged it."""
        return self._grades.get(outlet, "")
