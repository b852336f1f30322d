"""One annotation as one record: fields checked one by one, what is unsound listed and left out."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.claim import AttributionStep, Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import Notice, notice
from reviewer.domain.relation import Decision, Relation, RelationType
from reviewer.exchange.codec import FieldError, Fields, Json, decode_sound
from reviewer.exchange.fields import decision_from
from reviewer.exchange.protocol import Problem
from reviewer.exchange.w3c import terms
from reviewer.exchange.w3c.nodes import Body, Node, claims_of, has_place, record_id, words
from reviewer.exchange.w3c.places import Finder, Unplaced

_CLAIM_FIELDS = frozenset({"modality", "polarity", "values", "credibility", "attribution", "point"})
_EVENT_FIELDS = frozenset({"title", "short_name", "type", "when", "place", "participants", "status", "note", "parent"})
_RELATION_FIELDS = frozenset({"kind", "status", "explained", "note", "prevails"})
_POINT_FIELDS = frozenset({"title", "event"})
_LINK_FIELDS = frozenset({"role"})
_ENDS = 2
_GRADES = range(1, 7)
_REFERENCES = frozenset({"point", "parent", "prevails", "event"})


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes records of annotations. `now` is the time of those that have none; `problems` takes what is unsound."""

    finder: Finder
    now: datetime
    problems: list[Problem] = field(default_factory=list)

    def claim(self, found: Node) -> Claim | None:
        """A claim, from our profile or anybody's annotation of a place; None when it has no place here."""
        mentions = self.mentions(found, found.targets)
        if not found.targets:
            self.unsound(found, notice("it points nowhere"), "unplaced")
        if not mentions:
            return None
        tags = found.values(terms.TAGGING)
        if terms.CLAIM in tags:
            tags.remove(terms.CLAIM)
        said = found.all_own
        own = self._sound(Claim, found, said, _CLAIM_FIELDS)
        if not own.get("attribution") and words(said.get("speaker")):
            own["attribution"] = (AttributionStep((words(said["speaker"]),)),)
        stated = [body.value for body in found.bodies if body.purpose == terms.DESCRIBING]
        quote = " … ".join(anchor.exact for anchor in mentions[0].anchors)
        credibility = own.get("credibility")
        if credibility is not None and credibility not in _GRADES:
            self.unsound(found, notice("“credibility” is 1 to 6, not {value}, so it was left out", value=credibility))
            del own["credibility"]
        return Claim(
            **own,
            **self._signed(found),
            article=mentions[0].article,
            mentions=tuple(mentions),
            statement=" ".join(stated) if stated else words(said.get("statement")) or quote,
            tags=tuple(dict.fromkeys(tags)),
            note="\n".join(found.values(terms.COMMENTING)) or words(said.get("note")),
        )

    def event(self, found: Node) -> Event:
        """An event; targets with a place in a text are its mentions."""
        said = {"title": "", **self._sound(Event, found, found.all_own, _EVENT_FIELDS)}
        places = [target for target in found.targets if has_place(target)]
        mentions = self.mentions(found, places, several=True)
        return Event(**said, **self._signed(found), mentions=tuple(mentions))

    def point(self, found: Node) -> Point:
        """A point."""
        said = {"title": "", **self._sound(Point, found, found.all_own, _POINT_FIELDS)}
        return Point(**said, **self._signed(found))

    def link(self, found: Node, body: Body, claim: UUID) -> EventLink:
        """The link from a claim to the event that `body` points to."""
        role = self._sound(EventLink, found, found.all_own, _LINK_FIELDS)
        return EventLink(**role, **self._signed(found), claim=claim, event=record_id(body.source))

    def relation(self, found: Node, relation_type: RelationType) -> Relation | None:
        """A relation; None, and listed, when one of its two ends is not named."""
        ends = [*claims_of(found.targets), *(record_id(body.source) for body in found.bodies if body.refers)]
        if len(ends) != _ENDS:
            self.unsound(found, notice("a relation has a claim as target and another as body"), "w3c-ends")
            return None
        tags = found.values(terms.TAGGING)
        if relation_type in tags:
            tags.remove(str(relation_type))
        return Relation(
            **self._sound(Relation, found, found.all_own, _RELATION_FIELDS),
            **self._signed(found),
            type=relation_type,
            a=ends[0],
            b=ends[1],
            reason="\n".join(found.values(terms.COMMENTING)),
            tags=tuple(dict.fromkeys(tags)),
        )

    def decision(self, found: Node) -> Decision | None:
        """Who decided the relation that this is, and when, where it says so."""
        try:
            return decision_from(found.all_own)
        except FieldError as error:
            self._left_out(found, error)
            return None

    def mentions(self, found: Node, targets: list[Json], *, several: bool = False) -> list[Mention]:
        """The places that some targets mean; those of one `rv:mention` are one mention, without it each is its own.

        A mention of which a part has no place is listed and left out whole. A claim stands in one article, that of
        its first place; with `several`, mentions may lie in any.
        """
        gathered: dict[UUID, list[tuple[UUID, Anchor]]] = {}
        lost: set[UUID] = set()
        for number, target in enumerate(targets):
            mention = _mention_id(found.id, target, number)
            try:
                gathered.setdefault(mention, []).append(self.finder.place(target))
            except Unplaced as error:
                lost.add(mention)
                self.unsound(found, error.message, "unplaced")
        mentions: list[Mention] = []
        for mention, places in gathered.items():
            if mention in lost:
                continue
            article = places[0][0] if several or not mentions else mentions[0].article
            if any(other != article for other, _ in places):
                why = notice("it points into several articles; the first was taken")
                self.unsound(found, why, "w3c-several-articles")
                continue
            mentions.append(Mention(mention, article, tuple(anchor for _, anchor in places)))
        return mentions

    def unsound(self, found: Node, why: Notice, code: str = "w3c-field") -> None:
        """List something about an annotation."""
        self.problems.append(Problem(found.subject, why, code))

    def _sound(self, record_type: type, found: Node, values: Fields, names: frozenset[str]) -> dict[str, Any]:
        """Those of the fields that are what they should be."""
        said = {
            name: _reference(values[name]) if name in _REFERENCES else values[name] for name in names & values.keys()
        }
        return decode_sound(record_type, said, lambda error: self._left_out(found, error))

    def _left_out(self, found: Node, error: FieldError) -> None:
        self.unsound(found, notice("{what}, so this field was left out", what=error.message))

    def _signed(self, found: Node) -> dict[str, Any]:
        created = found.created or found.modified or self.now
        return {
            "id": found.id,
            "annotator": found.annotator,
            "created": created,
            "modified": found.modified or created,
        }


def _reference(value: Json) -> Json:
    """The id of a record that a field refers to."""
    name = value.get("id") if isinstance(value, dict) else value
    return str(record_id(name)) if isinstance(name, str) else name


def _mention_id(annotation: UUID, target: Json, number: int) -> UUID:
    own = terms.own(target).get("mention") if isinstance(target, dict) else None
    if not isinstance(own, str):
        return uuid5(annotation, str(number))
    try:
        return UUID(own.removeprefix("urn:uuid:"))
    except ValueError:
        return uuid5(annotation, words(own))
