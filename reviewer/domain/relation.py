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


class Explanation(StrEnum):
    """Why two claims that seem to disagree can both be true."""

    DIFFERENT_EVENT = "different event"
    DIFFERENT_TIME = "different time"
    DIFFERENT_THING = "different thing measured"
    WORDING = "wording or translation"


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
