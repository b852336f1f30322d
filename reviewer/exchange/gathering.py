"""What a file of another program holds, gathered into a set: fields checked one by one, what is unsound listed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID, uuid5

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.ids import article_id
from reviewer.domain.notice import Notice, notice
from reviewer.domain.relation import Decision, Relation
from reviewer.exchange.codec import FieldError, Fields, Json, decode, decode_sound, record_of
from reviewer.exchange.fields import decision_from
from reviewer.exchange.protocol import IncomingSet, KnownArticles, Problem
from reviewer.exchange.records import HANGING, ORDER

Hanging = TypeVar("Hanging", Event, EventLink, Point, Relation)

UNKNOWN = "unknown"
"""The annotator of what nobody has signed."""
_GRADES = range(1, 7)
_SETTLED = frozenset({"id", "article", "mentions", "length"})
_LONGEST_SUBJECT = 60


class Gathering:
    """One set being read. Ids that a file gives are kept; others follow from where something stands in it."""

    def __init__(self, known: KnownArticles) -> None:
        """Begin with nothing; `known` are the articles that are here already."""
        self._known = known
        self._here = {article.id: article for article in known.articles()}
        self._by_length: dict[int, list[UUID]] = {}
        for article in self._here.values():
            self._by_length.setdefault(article.length, []).append(article.id)
        self._now = datetime.now(UTC).replace(microsecond=0)
        self._problems: list[Problem] = []
        self._untimed: set[UUID] = set()
        self._articles: dict[UUID, Article] = {}
        self._contents: dict[UUID, ArticleContent] = {}
        self._claims: dict[UUID, Claim] = {}
        self._events: dict[UUID, Event] = {}
        self._points: dict[UUID, Point] = {}
        self._links: dict[UUID, EventLink] = {}
        self._relations: dict[UUID, Relation] = {}
        self._decisions: dict[UUID, Decision] = {}
        self._mentions: list[tuple[UUID, Mention]] = []  # of events, until all events are there
        self._orders: dict[UUID, dict[Json, int]] = {}  # of the mentions of events, by their ids

    def problem(self, subject: str, why: Notice, code: str) -> None:
        """List what cannot be taken as it stands."""
        short = " ".join(subject.split())
        self._problems.append(Problem(short[:_LONGEST_SUBJECT], why, code))

    def article(self, text: str, values: Fields) -> UUID:
        """The article with that stored text: one that is here, or a new one with what `values` say of it."""
        named = self._id(values.get("id"))
        if named in self._here and self._known.text(named) != text:
            # Places are those of this text; whoever takes the set in looks for them in the one that is here.
            self._contents[named] = ArticleContent(text, text.encode(), "text/plain", "utf-8")
        if named in self._here or named in self._articles:
            return named
        same = [one for one in self._by_length.get(len(text), ()) if self._known.text(one) == text]
        if same:
            return same[0]
        url = values.get("url")
        new = named or article_id(text, url if isinstance(url, str) else "")
        found = self._sound(Article, values, new)
        self._articles[new] = record_of(Article, {"title": "", **found, "id": new, "length": len(text)})
        self._contents[new] = ArticleContent(text, text.encode(), "text/plain", "utf-8")
        return new

    def claim(self, mentions: Sequence[Mention], values: Fields, place: str) -> UUID:
        """A claim with what hangs on it; `place` says where the file has it, for an id when there is none."""
        first = mentions[0]
        new = self._id(values.get("id")) or uuid5(first.article, place)
        quote = " … ".join(anchor.exact for anchor in first.anchors)
        if new in self._claims:
            self.problem(quote, notice("its id was there before in the file; the first was taken"), "twice")
            return new
        found = {"statement": quote, **self._sound(Claim, values, new, quote)}
        credibility = found.get("credibility")
        if credibility is not None and credibility not in _GRADES:
            why = notice("“credibility” is 1 to 6, not {value}, so it was left out", value=credibility)
            self.problem(quote, why, "field")
            del found["credibility"]
        placed = {"id": new, "article": first.article, "mentions": tuple(mentions)}
        self._claims[new] = record_of(Claim, {**found, **placed})
        self.hanging(values)
        return new

    def mention(self, event: Json, mention: Mention, values: Fields) -> None:
        """A place where an event stands, with what hangs on it."""
        self.hanging(values)
        named = self._id(event)
        if named:
            self._mentions.append((named, mention))
        else:
            self.problem(mention.anchors[0].exact, notice("it names no event"), "no-event")

    def hanging(self, values: Fields) -> None:
        """Events, points, links and relations that a record brings along."""
        if values.keys().isdisjoint(HANGING):
            return
        self._take("events", values, Event, self._events)
        self._take("points", values, Point, self._points)
        self._take("links", values, EventLink, self._links)
        for one in _dictionaries(values.get("relations")):
            self.relation(one)

    def record(self, kind: type[Hanging], values: Fields, into: dict[UUID, Hanging], place: str = "") -> UUID:
        """One event, point, link or relation, by its id; listed and left out when a field it needs is unsound."""
        new = self._id(values.get("id")) or uuid5(UUID(int=0), place or str(values))
        if kind is Event:
            listed = values.get(ORDER)
            names = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
            self._orders.setdefault(new, {one: number for number, one in enumerate(names)})
        found = self._sound(kind, {"title": "", **values}, new)
        try:
            into.setdefault(new, record_of(kind, {**found, "id": new}))
        except FieldError as error:
            self.problem(place.replace(", line ", ":") or str(new), error.message, "field")
        return new

    def relation(self, values: Fields, place: str = "") -> None:
        """One relation, with who decided it."""
        new = self.record(Relation, values, self._relations, place)
        try:
            decision = decision_from(values)
        except FieldError as error:
            self.problem(place.replace(", line ", ":") or str(new), error.message, "field")
        else:
            if decision and new in self._relations:
                self._decisions.setdefault(new, decision)

    def event(self, values: Fields, place: str) -> None:
        """One event."""
        self.record(Event, values, self._events, place)

    def link(self, values: Fields, place: str) -> None:
        """One link from a claim to an event."""
        self.record(EventLink, values, self._links, place)

    def mention_id(self, value: Json, article: UUID, place: str) -> UUID:
        """The id of a mention: the one the file gives, or one that follows from its place."""
        return self._id(value) or uuid5(article, f"mention {place}")

    def result(self) -> IncomingSet:
        """All that was gathered."""
        mentions: dict[UUID, list[Mention]] = {}
        for event, mention in self._mentions:
            mentions.setdefault(event, []).append(mention)
        for event in mentions.keys() - self._events.keys():
            why = notice("it names an event that is not in the file")
            self.problem(mentions[event][0].anchors[0].exact, why, "no-event")
        return IncomingSet(
            AnnotationSet(
                articles=tuple(self._articles.values()),
                contents=self._contents,
                claims=tuple(self._claims.values()),
                events=tuple(
                    replace(event, mentions=self._in_order(event.id, mentions.get(event.id, [])))
                    for event in self._events.values()
                ),
                points=tuple(self._points.values()),
                links=tuple(self._links.values()),
                relations=tuple(self._relations.values()),
                decisions=self._decisions,
            ),
            tuple(self._problems),
            frozenset(self._untimed),
        )

    def _in_order(self, event: UUID, mentions: list[Mention]) -> tuple[Mention, ...]:
        """As the record names them, then those that somebody has added."""
        order = self._orders.get(event, {})
        return tuple(sorted(mentions, key=lambda mention: order.get(str(mention.id), len(order))))

    def _take(self, name: str, values: Fields, kind: type[Hanging], into: dict[UUID, Hanging]) -> None:
        for one in _dictionaries(values.get(name)):
            self.record(kind, one, into)

    def _id(self, value: Json) -> UUID | None:
        try:
            found: UUID = decode(UUID, value, "id")
        except FieldError:
            return None
        return found

    def _sound(self, kind: type, values: Fields, record: UUID, subject: str = "") -> dict[str, Any]:
        """Those of the fields that are what they should be, signed by somebody at some time.

        Its id and its place are settled already, by whoever found them.
        """

        def unsound(error: FieldError) -> None:
            named = str(values.get("statement") or values.get("title") or subject or record)
            self.problem(named, error.message, "field")

        sound = decode_sound(kind, values, unsound, _SETTLED)
        if "created" not in sound and "modified" not in sound:
            self._untimed.add(record)
        created = sound.get("created", sound.get("modified", self._now))
        sound["annotator"] = sound.get("annotator") or UNKNOWN
        return sound | {"created": created, "modified": sound.get("modified", created)}


def _dictionaries(values: Json) -> Iterable[Fields]:
    return (value for value in values if isinstance(value, dict)) if isinstance(values, list) else ()
