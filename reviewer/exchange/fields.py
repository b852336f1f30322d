"""The JSON field shapes of `reviewer show`, to and from records: the one place that knows them.

`show` prints exactly the fields of `SHOWN`. Annotation sets carry the same names and, beside them, what else a record
holds. Mentions are written flat: a list of anchors, each with the id of the mention it belongs to.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import notice
from reviewer.domain.relation import Decision, Relation
from reviewer.exchange.codec import FieldError, Fields, Json, decode, decode_record, encode_record, moment, writer_of

SHOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "articles": ("id", "title", "outlet", "author", "published", "url", "language", "length", "furniture"),
        "claims": (
            *("id", "article", "anchors", "statement", "speaker", "attribution", "modality", "polarity", "values"),
            *("credibility", "tags", "events", "point", "note", "annotator", "created", "modified"),
        ),
        "events": (
            *("id", "title", "short_name", "type", "when", "place", "participants", "parent", "status", "claims"),
        ),
        "points": ("id", "title", "event", "claims"),
        "relations": (
            *("id", "type", "a", "b", "kind", "reason", "status", "explained", "prevails", "note", "annotator"),
        ),
    }
)
"""What `reviewer show` prints for each kind of record, in this order."""

DECIDED_BY, DECIDED = "decided_by", "decided"
"""What stands beside the fields of a relation where it is known who gave it its status, and when."""


def article_fields(article: Article) -> Fields:
    """Everything known of an article but its text."""
    return encode_record(article)


def claim_fields(claim: Claim) -> Fields:
    """Everything a claim holds, its mentions as one list of anchors with their context."""
    return _CLAIM(claim)


def claim_fields_alone(claim: Claim) -> Fields:
    """Everything a claim holds but its place."""
    return _CLAIM_ALONE(claim)


def event_fields(event: Event) -> Fields:
    """Everything an event holds; an anchor of an event also says in which article it stands."""
    return _EVENT(event)


def event_fields_alone(event: Event) -> Fields:
    """Everything an event holds but its places."""
    return _EVENT_ALONE(event)


def relation_fields(relation: Relation, decisions: Mapping[UUID, Decision]) -> Fields:
    """Everything a relation holds and, where that is known, who decided it and when."""
    return {**encode_record(relation), **decision_fields(decisions.get(relation.id))}


def decision_fields(decision: Decision | None) -> dict[str, str]:
    """Who decided a relation and when; nothing where nobody knows."""
    return {} if decision is None else {DECIDED_BY: decision.annotator, DECIDED: moment(decision.time)}


def show_article(article: Article, text: str | None = None) -> Fields:
    """An article as `reviewer show articles` prints it, with its text where it is handed in."""
    shown = _shown("articles", article_fields(article))
    return shown if text is None else {**shown, "text": text}


def show_claim(claim: Claim, links: Iterable[EventLink]) -> Fields:
    """A claim as `reviewer show claims` prints it; `links` are those of this claim."""
    anchors: list[Json] = [
        {**_PLACE(anchor), "mention": str(mention.id)} for mention in claim.mentions for anchor in mention.anchors
    ]
    events: list[Json] = [{"event": str(link.event), "role": str(link.role)} for link in links]
    return _shown("claims", {**_CLAIM_ALONE(claim), "anchors": anchors, "speaker": claim.speaker, "events": events})


def show_event(event: Event, claims: Iterable[UUID]) -> Fields:
    """An event as `reviewer show events` prints it; `claims` are the ids of those linked to it."""
    return _shown("events", {**_EVENT_ALONE(event), "claims": [str(claim) for claim in claims]})


def show_point(point: Point, claims: Iterable[UUID]) -> Fields:
    """A point as `reviewer show points` prints it; `claims` are the ids of those that answer it."""
    return _shown("points", {**encode_record(point), "claims": [str(claim) for claim in claims]})


def show_relation(relation: Relation) -> Fields:
    """A relation as `reviewer show relations` prints it."""
    return _shown("relations", encode_record(relation))


def claim_from(values: Fields) -> Claim:
    """The claim that `claim_fields` described; raises FieldError for what it could not have described."""
    article = values.get("article")
    mentions = _mentions(values.get("anchors"), article)
    if not mentions:
        raise FieldError(notice("a claim has at least one anchor"))
    claim = decode_record(Claim, {**values, "mentions": mentions})
    if claim.credibility is not None and claim.credibility not in range(1, 7):
        raise FieldError(notice("“credibility” is 1 to 6, not {value}", value=claim.credibility))
    return claim


def event_from(values: Fields) -> Event:
    """The event that `event_fields` described; raises FieldError for what it could not have described."""
    return decode_record(Event, {**values, "mentions": _mentions(values.get("anchors", []), None)})


def decision_from(values: Fields) -> Decision | None:
    """The decision that stands in the fields of a relation, if one does; raises FieldError for half of one."""
    who, when = values.get(DECIDED_BY), values.get(DECIDED)
    if who is None and when is None:
        return None
    return Decision(decode(str, who, DECIDED_BY), decode(datetime, when, DECIDED))


def _shown(kind: str, values: Fields) -> Fields:
    return {name: values[name] for name in SHOWN[kind]}


def _anchors(mentions: Iterable[Mention]) -> list[Json]:
    """Mentions as one list of anchors, each with the id of the mention it belongs to."""
    return [
        {**_ANCHOR(anchor), "mention": mention_id}
        for mention in mentions
        for mention_id in (str(mention.id),)
        for anchor in mention.anchors
    ]


def _anchors_in_articles(mentions: Iterable[Mention]) -> list[Json]:
    """The same, each with its article before it."""
    return [
        {"article": str(mention.article), **_ANCHOR(anchor), "mention": str(mention.id)}
        for mention in mentions
        for anchor in mention.anchors
    ]


_ANCHOR = writer_of(Anchor)
_PLACE = writer_of(Anchor, only=("start", "end", "exact"))
_CLAIM = writer_of(Claim, otherwise={"mentions": ("anchors", _anchors)})
_CLAIM_ALONE = writer_of(Claim, without=("mentions",))
_EVENT = writer_of(Event, otherwise={"mentions": ("anchors", _anchors_in_articles)})
_EVENT_ALONE = writer_of(Event, without=("mentions",))


def _mentions(anchors: Json, article: Json) -> list[Json]:
    """Anchors gathered by mention, in the order in which the mentions first come."""
    if not isinstance(anchors, list):
        raise FieldError(notice("“anchors” is a list"))
    gathered: dict[str, Fields] = {}
    for anchor in anchors:
        if not isinstance(anchor, dict):
            raise FieldError(notice("an anchor is an object with start, end and exact"))
        place = anchor.get("article", article)
        mention = gathered.setdefault(
            str(anchor.get("mention")), {"id": anchor.get("mention"), "article": place, "anchors": []}
        )
        members = mention["anchors"]
        if mention["article"] != place or not isinstance(members, list):
            raise FieldError(notice("the anchors of one mention stand in one article"))
        members.append(anchor)
    return list(gathered.values())
