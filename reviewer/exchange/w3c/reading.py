"""Web Annotations, ours or another program's, as a set of records."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import notice
from reviewer.domain.relation import Decision, Relation, RelationType
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.protocol import IncomingSet, KnownArticles, Problem
from reviewer.exchange.w3c import terms
from reviewer.exchange.w3c.documents import annotations_in
from reviewer.exchange.w3c.making import Maker
from reviewer.exchange.w3c.nodes import Body, Node, claims_of, iri, listed, node, record_id, words
from reviewer.exchange.w3c.places import Finder

_RELATION_TYPES = frozenset(str(relation_type) for relation_type in RelationType)
_EVENT_TYPES = frozenset({terms.EVENT_TYPE, terms.NAMESPACE + "Event"})
_POINT_TYPES = frozenset({terms.POINT_TYPE, terms.NAMESPACE + "Point"})


def read(path: Path, known: KnownArticles) -> IncomingSet:
    """Everything in the file that has a place here; the rest is listed with its reason."""
    reading = _Reading(known)
    for number, annotation in enumerate(annotations_in(path), start=1):
        reading.take(annotation, number)
    return reading.result()


class _Reading:
    """One file being read: records by id, and what ties them together once all are there."""

    def __init__(self, known: KnownArticles) -> None:
        self._make = Maker(Finder(known), datetime.now(UTC).replace(microsecond=0))
        self._claims: dict[UUID, Claim] = {}
        self._events: dict[UUID, Event] = {}
        self._links: dict[UUID, EventLink] = {}
        self._points: dict[UUID, Point] = {}
        self._relations: dict[UUID, Relation] = {}
        self._decisions: dict[UUID, Decision] = {}
        self._seen: set[UUID] = set()
        self._untimed: set[UUID] = set()
        self._event_of_body: dict[UUID, UUID] = {}
        self._event_mentions: list[tuple[UUID, Mention]] = []
        self._reported: list[tuple[UUID, UUID]] = []  # claims that an event names as its own
        self._point_of_claim: dict[UUID, UUID] = {}

    def take(self, annotation: Json, number: int) -> None:
        """Read one annotation, the `number`-th of its file."""
        if not isinstance(annotation, dict):
            why = notice("it is not in the file: {found}", found=str(annotation)[:80])
            self._make.problems.append(Problem(f"#{number}", why, "w3c-elsewhere"))
            return
        found = node(annotation)
        if found.id in self._seen:
            why = notice("its id was there before in the file; the first was taken")
            self._make.unsound(found, why, "w3c-twice")
            return
        self._seen.add(found.id)
        if found.created is None and found.modified is None:
            self._untimed.add(found.id)
        self._dispatch(found, annotation)

    def _dispatch(self, found: Node, annotation: Fields) -> None:
        event = _typed(found, _EVENT_TYPES)
        point = _typed(found, _POINT_TYPES)
        referring = next((body for body in found.bodies if body.refers), None)
        named = [*found.values(terms.TAGGING), words(found.all_own.get("type"))]
        relation_type = next((tag for tag in named if tag in _RELATION_TYPES), "")
        if event:
            self._event(found, annotation)
        elif point:
            self._points[found.id] = self._make.point(found)
            self._point_of_claim.update(dict.fromkeys(claims_of(found.targets), found.id))
        elif terms.LINKING in found.motivations and relation_type:
            relation = self._make.relation(found, RelationType(relation_type))
            if relation:
                self._relations[relation.id] = relation
                decision = self._make.decision(found)
                if decision:
                    self._decisions[relation.id] = decision
        elif terms.LINKING in found.motivations:
            self._make.unsound(found, notice("it links two things but does not say how"), "w3c-linking")
        elif referring and terms.IDENTIFYING in {*found.motivations, referring.purpose}:
            self._identification(found, referring)
        else:
            claim = self._make.claim(found)
            if claim:
                self._claims[claim.id] = claim

    def _event(self, found: Node, annotation: Fields) -> None:
        self._events[found.id] = self._make.event(found)
        self._reported += [(found.id, claim) for claim in claims_of(found.targets)]
        for part in listed(annotation.get("body")):
            if iri(part):
                self._event_of_body[record_id(iri(part))] = found.id

    def _identification(self, found: Node, body: Body) -> None:
        """An event link where the target is a claim, a mention of the event where it is a place."""
        claim = next(claims_of(found.targets), None)
        if claim:
            self._links[found.id] = self._make.link(found, body, claim)
            return
        mentions = self._make.mentions(found, found.targets, several=True)
        self._event_mentions += [(record_id(body.source), mention) for mention in mentions]

    def result(self) -> IncomingSet:
        """All that was read, as one set."""
        links = self._joined_links()
        found = AnnotationSet(
            claims=tuple(
                replace(claim, point=claim.point or self._point_of_claim.get(claim.id))
                for claim in self._claims.values()
            ),
            events=tuple(self._events_with_mentions()),
            links=tuple(links.values()),
            points=tuple(replace(point, event=self._named(point.event)) for point in self._points.values()),
            relations=tuple(self._relations.values()),
            decisions=self._decisions,
        )
        return IncomingSet(found, tuple(self._make.problems), frozenset(self._untimed))

    def _named(self, event: UUID | None) -> UUID | None:
        """The event's own id where it was called by that of its annotation's body."""
        return self._event_of_body.get(event, event) if event else None

    def _joined_links(self) -> Mapping[UUID, EventLink]:
        """The links, and one for each claim that an event names without a link of its own."""
        links = {
            link.id: replace(link, event=self._event_of_body.get(link.event, link.event))
            for link in self._links.values()
        }
        linked = {(link.event, link.claim) for link in links.values()}
        for event_id, claim in self._reported:
            if (event_id, claim) in linked:
                continue
            event = self._events[event_id]
            made = uuid5(event_id, str(claim))
            links[made] = EventLink(
                id=made,
                claim=claim,
                event=event_id,
                annotator=event.annotator,
                created=event.created,
                modified=event.modified,
            )
            if event_id in self._untimed:
                self._untimed.add(made)
        return links

    def _events_with_mentions(self) -> Iterator[Event]:
        mentions: dict[UUID, list[Mention]] = {}
        for name, mention in self._event_mentions:
            named = self._event_of_body.get(name, name)
            if named in self._events:
                mentions.setdefault(named, []).append(mention)
            else:
                why = notice("it names an event that is not in the file")
                self._make.problems.append(Problem(mention.anchors[0].exact, why, "w3c-no-event"))
        for event in self._events.values():
            parent = self._named(event.parent)
            yield replace(event, parent=parent, mentions=(*event.mentions, *mentions.get(event.id, ())))


def _typed(found: Node, wanted: frozenset[str]) -> bool:
    return any(body.types & wanted for body in found.bodies)
