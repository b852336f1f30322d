"""Records as Web Annotations: one JSON array, an annotation a line."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Decision, Relation
from reviewer.exchange.codec import Fields, Json, encode_record, json_line, moment, writer_of
from reviewer.exchange.fields import decision_fields
from reviewer.exchange.files import text_file
from reviewer.exchange.index import by_id
from reviewer.exchange.w3c import terms
from reviewer.exchange.w3c.terms import prefixed, urn

_CLAIM_FIELDS = writer_of(Claim, only=("modality", "polarity", "values", "credibility", "attribution"))
_EVENT_FIELDS = writer_of(
    Event, only=("title", "short_name", "type", "when", "place", "participants", "status", "note")
)
_RELATION_FIELDS = writer_of(Relation, only=("kind", "status", "explained", "note"))

Sources = Callable[[UUID], Fields]
"""What targets say of an article, worked out once."""


class Signed(Protocol):
    """A record that knows who made it and when."""

    @property
    def id(self) -> UUID:
        """Its id."""

    @property
    def annotator(self) -> str:
        """Who made it."""

    @property
    def created(self) -> datetime:
        """When it was made."""

    @property
    def modified(self) -> datetime:
        """When it was last changed."""


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write the claims, events, links, points and relations of the set; texts are left out."""
    with text_file(path) as file:
        between = "[\n"
        for annotation in web_annotations(annotations):
            file.write(between + json_line(annotation))
            between = ",\n"
        file.write("\n]\n" if between != "[\n" else "[]\n")


def web_annotations(annotations: AnnotationSet) -> Iterator[Fields]:
    """The set as annotations, by kind and id, so that the same records always make the same bytes."""
    sources = cache(partial(_source, {article.id: article for article in annotations.articles}))
    claims_of_event: dict[UUID, list[UUID]] = defaultdict(list)
    claims_of_point: dict[UUID, list[UUID]] = defaultdict(list)
    for link in sorted(annotations.links, key=by_id):
        claims_of_event[link.event].append(link.claim)
    for claim in sorted(annotations.claims, key=by_id):
        yield _claim(claim, sources)
        if claim.point:
            claims_of_point[claim.point].append(claim.id)
    for event in sorted(annotations.events, key=by_id):
        yield _event(event, claims_of_event[event.id])
        for mention in event.mentions:
            yield _event_mention(event, mention, sources)
    for link in sorted(annotations.links, key=by_id):
        yield _link(link)
    for point in sorted(annotations.points, key=by_id):
        yield _point(point, claims_of_point[point.id])
    for relation in sorted(annotations.relations, key=by_id):
        yield _relation(relation, annotations.decisions.get(relation.id))


def _claim(claim: Claim, sources: Sources) -> Fields:
    ours: Fields = {
        "speaker": claim.speaker,
        **_CLAIM_FIELDS(claim),
        "point": urn(claim.point) if claim.point else None,
    }
    return {
        **_head(claim, terms.CLASSIFYING),
        "body": [
            _text(terms.TAGGING, terms.CLAIM),
            _text(terms.DESCRIBING, claim.statement),
            *(_text(terms.TAGGING, tag) for tag in claim.tags),
            *_optional(terms.COMMENTING, claim.note),
        ],
        "target": list(_targets(claim.mentions, sources)),
        **prefixed(ours),
    }


def _event(event: Event, claims: Iterable[UUID]) -> Fields:
    parent = urn(event.parent) if event.parent else None
    return {
        **_head(event, terms.DESCRIBING),
        "body": {
            "id": urn(event.id) + terms.THING,
            "type": terms.EVENT_TYPE,
            **prefixed({**_EVENT_FIELDS(event), "parent": parent}),
        },
        "target": _claims(claims),
    }


def _event_mention(event: Event, mention: Mention, sources: Sources) -> Fields:
    return {
        **_head(event, terms.HIGHLIGHTING),
        "id": urn(mention.id),
        "body": {"type": "SpecificResource", "purpose": terms.IDENTIFYING, "source": urn(event.id)},
        "target": list(_targets((mention,), sources)),
    }


def _link(link: EventLink) -> Fields:
    body: Fields = {"type": "SpecificResource", "purpose": terms.IDENTIFYING, "source": urn(link.event)}
    return {
        **_head(link, terms.IDENTIFYING),
        "body": {**body, **prefixed({"role": str(link.role)})},
        "target": urn(link.claim),
    }


def _point(point: Point, claims: Iterable[UUID]) -> Fields:
    ours: Fields = {"title": point.title, "event": urn(point.event) if point.event else None}
    return {
        **_head(point, terms.QUESTIONING),
        "body": {"id": urn(point.id) + terms.THING, "type": terms.POINT_TYPE, **prefixed(ours)},
        "target": _claims(claims),
    }


def _claims(claims: Iterable[UUID]) -> Json:
    """Claims as targets; where there is one alone, W3C's schemas want it without an array."""
    names: list[Json] = [urn(claim) for claim in claims]
    return names if len(names) > 1 else names[0] if names else terms.NOTHING


def _relation(relation: Relation, decision: Decision | None) -> Fields:
    prevails = urn(relation.prevails) if relation.prevails else None
    return {
        **_head(relation, terms.LINKING),
        "body": [
            {"type": "SpecificResource", "purpose": terms.LINKING, "source": urn(relation.b)},
            _text(terms.TAGGING, str(relation.type)),
            *(_text(terms.TAGGING, tag) for tag in relation.tags),
            *_optional(terms.COMMENTING, relation.reason),
        ],
        "target": urn(relation.a),
        **prefixed({**_RELATION_FIELDS(relation), "prevails": prevails, **decision_fields(decision)}),
    }


def _head(record: Signed, motivation: str) -> Fields:
    vocabulary, own = terms.CONTEXT
    return {
        "@context": [vocabulary, dict(own)],
        "id": urn(record.id),
        "type": "Annotation",
        "motivation": motivation,
        "creator": {"type": "Person", "name": record.annotator},
        "created": moment(record.created),
        "modified": moment(record.modified),
    }


def _text(purpose: str, value: str) -> Fields:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _optional(purpose: str, value: str) -> list[Json]:
    return [_text(purpose, value)] if value else []


def _targets(mentions: Iterable[Mention], sources: Sources) -> Iterator[Json]:
    for mention in mentions:
        for anchor in mention.anchors:
            yield {
                "type": "SpecificResource",
                "source": sources(mention.article),
                "selector": _selectors(anchor),
                **prefixed({"mention": urn(mention.id)}),
            }


def _source(articles: Mapping[UUID, Article], article: UUID) -> Fields:
    """The article by its id; its URL and title help a reader that knows it under another."""
    known = articles.get(article)
    values = encode_record(known) if known else {}
    helpful = {name: values.get(name) for name in ("title", "url", "outlet", "published")}
    return {"id": urn(article), "type": "Text", **prefixed(helpful)}


def _selectors(anchor: Anchor) -> list[Json]:
    return [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
    ]
