"""How two claims stand to each other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class RelationType(StrEnum):
    """Claim ↔ claim."""

    CONTRADICTS = "contradicts"
    CORROBORATES = "corroborates"
    UPDATES = "updates"


class RelationKind(StrEnum):
    """What two claims differ or agree in."""

    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    PERSON = "person"
    ROLE = "role"
    OUTCOME = "outcome"
    NEGATION = "negation"
    JUDGEMENT = "judgement"
    WORDING = "wording"


class RelationStatus(StrEnum):
    """What the analyst has decided."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    EXPLAINED = "explained"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"

    @property
    def settled(self) -> bool:
        """Whether it is over: nothing is at odds, or agreed on, that somebody would still have to look into."""
        return self in {RelationStatus.EXPLAINED, RelationStatus.RESOLVED, RelationStatus.DISMISSED}


class Explanation(StrEnum):
    """Why two claims that seem to disagree can both be true."""

    DIFFERENT_EVENT = "different event"
    DIFFERENT_TIME = "different time"
    DIFFERENT_THING = "different thing measured"
    WORDING = "wording or translation"


class Stance(StrEnum):
    """How a claim stands to the other claim of a relation, what weighs most first."""

    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    UPDATED = "updated"
    CORROBORATES = "corroborates"
    EXPLAINED = "explained"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who gave a relation the status it has, and when: told by the history, no part of the record."""

    annotator: str
    time: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two claims and how they stand to each other; for `updates`, `a` updates `b`.

    `explained` is set while the status is `explained`, `prevails` (one of the two claims) while it is `resolved`.
    """

    id: UUID
    type: RelationType
    a: UUID
    b: UUID
    kind: RelationKind | None = None
    reason: str = ""
    status: RelationStatus = RelationStatus.OPEN
    explained: Explanation | None = None
    prevails: UUID | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    annotator: str
    created: datetime
    modified: datetime

    def stance_of(self, claim: UUID) -> Stance:
        """How one of its claims stands to the other; one that was explained is no contradiction any more."""
        if self.status is RelationStatus.EXPLAINED:
            return Stance.EXPLAINED
        if self.type is RelationType.UPDATES and claim == self.b:
            return Stance.UPDATED
        return Stance(self.type)
