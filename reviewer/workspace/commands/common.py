"""What the deeds share."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import notice
from reviewer.domain.relation import Relation
from reviewer.workspace.workspace import Transaction, Workspace

LONGEST_SUBJECT = 60
R = TypeVar("R", Article, Claim, Event, EventLink, Point, Relation)
_GONE = {
    Article: notice("This article is no longer in the project; nothing was changed."),
    Claim: notice("This claim is no longer in the project; nothing was changed."),
    Event: notice("This event is no longer in the project; nothing was changed."),
    EventLink: notice("This link is no longer in the project; nothing was changed."),
    Point: notice("This point is no longer in the project; nothing was changed."),
    Relation: notice("This relation is no longer in the project; nothing was changed."),
}


def need(transaction: Transaction, record_type: type[R], record_id: UUID) -> R:
    """The record; raises ReviewerError (`gone`) when somebody has deleted it meanwhile."""
    record = transaction.get(record_type, record_id)
    if record is None:
        raise ReviewerError(_GONE[record_type], code="gone")
    return record


def subject(words: str) -> str:
    """A few words for a line of the history."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_SUBJECT else words[: LONGEST_SUBJECT - 1].rstrip() + "…"


def edit_subject(fields: Mapping[str, object]) -> str:
    """Which field got which value, for a line of the history: `when: 2016-06-14`; of several the first, and how many.

    Of what is no text, only the field is named.
    """
    name, value = next(iter(fields.items()), ("", ""))
    if isinstance(value, tuple):
        value = ", ".join(each for each in value if isinstance(each, str))
    words = str(value) if isinstance(value, str | int) else ""
    more = f" (+{len(fields) - 1})" if len(fields) > 1 else ""
    return f"{name}: {subject(words)}{more}"


def subject_of_several(first: str, count: int) -> str:
    """The words of the one record there is, or how many there are."""
    return subject(first) if count == 1 else str(count)


def as_ids(ids: UUID | Sequence[UUID]) -> tuple[UUID, ...]:
    """One id or several, each once, in order."""
    return (ids,) if isinstance(ids, UUID) else tuple(dict.fromkeys(ids))


def only_fields(given: dict[str, object], allowed: frozenset[str]) -> None:
    """Raise TypeError for a field that this deed does not change: a caller's mistake."""
    unknown = sorted(given.keys() - allowed)
    if unknown:
        message = f"not editable here: {', '.join(unknown)}"
        raise TypeError(message)


def drop_empty_points(workspace: Workspace, transaction: Transaction, points: Sequence[UUID | None]) -> None:
    """Delete those of `points` that no claim answers any more."""
    for point_id in dict.fromkeys(points):
        if point_id is None or workspace.ask.claims_of_point(point_id):
            continue
        point = transaction.get(Point, point_id)
        if point is not None:
            transaction.delete(point)
