"""What happened, across articles, and the questions claims answer about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from reviewer.domain.anchor import Mention


class EventStatus(StrEnum):
    """Whether the event took place."""

    PLANNED = "planned"
    HAPPENED = "happened"
    CANCELLED = "cancelled"


class Role(StrEnum):
    """What a claim does with the event it is linked to."""

    REPORTS = "reports"
    PREDICTS = "predicts"
    DENIES = "denies"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening. `when` is EDTF, an interval with its precision; `short_name` has at most six characters."""

    id: UUID
    title: str
    short_name: str = ""
    type: str = ""
    when: str = ""
    place: str = ""
    participants: tuple[str, ...] = ()
    parent: UUID | None = None
    status: EventStatus = EventStatus.HAPPENED
    mentions: tuple[Mention, ...] = ()
    note: str = ""
    annotator: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """Claim → event; unique by its two ends."""

    id: UUID
    claim: UUID
    event: UUID
    role: Role = Role.REPORTS
    annotator: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A question about one event that claims answer, each with a value ("Who led the Ostan side")."""

    id: UUID
    title: str
    event: UUID | None = None
    annotator: str
    created: datetime
    modified: datetime
