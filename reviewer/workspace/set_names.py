"""What records of a set are called, those among them that have no name of their own."""

from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Relation, RelationType
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_places import short

_ID_END = 8
_END = 36
"""Code points of each end: both have room in one line."""
_SIGNS = {RelationType.CONTRADICTS: "≠", RelationType.CORROBORATES: "=", RelationType.UPDATES: "→"}


class SetNames:
    """Knows the records of a set, and behind them those of the project it comes into."""

    def __init__(self, ask: Questions, annotations: AnnotationSet) -> None:
        """Look nothing up yet that the set does not bring."""
        self._ask = ask
        self._claims = {claim.id: claim for claim in annotations.claims}
        self._events = {event.id: event for event in annotations.events}
        self._points = {point.id: point for point in annotations.points}

    def claim(self, record: UUID) -> Claim | None:
        """The claim as the set has it, else as it is here."""
        return self._claims.get(record) or self._ask.claim(record)

    def event(self, record: UUID) -> Event | None:
        """The event as the set has it, else as it is here."""
        return self._events.get(record) or self._ask.event(record)

    def point(self, record: UUID) -> Point | None:
        """The point as the set has it, else as it is here."""
        return self._points.get(record) or self._ask.point(record)

    def of_link(self, link: EventLink) -> str:
        """A link by its ends: claim – event."""
        event = self.event(link.event)
        return f"{self._statement(link.claim)} – {short(event.title, _END) if event else _unknown(link.event)}"

    def of_relation(self, relation: Relation) -> str:
        """A relation by its sign and the statements at its ends."""
        a, b = self._statement(relation.a), self._statement(relation.b)
        return f"{_SIGNS[relation.type]} {a} {'' if a.endswith('…') else '… '}{b}"

    def _statement(self, record: UUID) -> str:
        claim = self.claim(record)
        return short(claim.statement, _END) if claim else _unknown(record)


def _unknown(record: UUID) -> str:
    """What neither the set nor the project holds has nothing but its id, and of that the end tells it from others."""
    return f"…{str(record)[-_ID_END:]}"
