"""Bringing one record back to a state it has had, without taking back what was done since."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.changes import Change, Record
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import notice
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.store.errors import RuleBroken
from reviewer.workspace.commands.common import subject
from reviewer.workspace.workspace import Transaction, Workspace

T = TypeVar("T", Article, Claim, Event, EventLink, Point, Relation)


def restore(workspace: Workspace, record: Record, alongside: Sequence[Change] = ()) -> None:
    """Make a record what it was: one action. A deleted one comes back with what went with it.

    `alongside` is what the action changed that deleted it: of that, records come back that hang on this one and whose
    other ends are still there. Raises ReviewerError when something it cannot be without is gone (`gone`), or when
    another record took its place since (`taken`).
    """

    def command(transaction: Transaction) -> None:
        for each in (record, *_hanging(record, alongside)):
            _put(transaction, each, needed=each is record)

    try:
        workspace.perform("restore", command, subject(subject_of(workspace, record)))
    except RuleBroken as error:
        message = notice("Another record has taken its place since, so nothing was changed. Delete that one first.")
        raise ReviewerError(message, code="taken") from error


def subject_of(workspace: Workspace, record: Record) -> str:
    """The words by which a record is known, in the history and elsewhere."""
    match record:
        case Article() | Event() | Point():
            return record.title
        case Claim():
            return record.statement
        case Outlet() | Tag() | Annotator():
            return record.name
        case EventLink() | ReadingState():
            ask = workspace.ask
            named = ask.event(record.event) if isinstance(record, EventLink) else ask.article(record.article)
            return named.title if named else ""
        case Dismissal():
            return record.anchor.exact
        case Relation():
            claim = workspace.ask.claim(record.a)
            return claim.statement if claim else record.reason


def _put(transaction: Transaction, record: Record, *, needed: bool) -> None:
    """Write a record as it was; one that is not `needed` stays away when what it names is gone."""
    missing = [owner for kind, owner in _owners(record) if transaction.get(kind, owner) is None]
    if not missing:
        transaction.put(_touched(transaction, _without_the_gone(transaction, record)))
    elif needed:
        message = notice("What it belongs to is no longer in the project, so nothing was changed. Restore that first.")
        raise ReviewerError(message, code="gone")


def _owners(record: Record) -> tuple[tuple[type[Article | Claim | Event], UUID], ...]:
    """What a record cannot be without."""
    match record:
        case Claim() | ReadingState() | Dismissal():
            return ((Article, record.article),)
        case EventLink():
            return ((Claim, record.claim), (Event, record.event))
        case Relation():
            return ((Claim, record.a), (Claim, record.b))
    return ()


def _without_the_gone(transaction: Transaction, record: Record) -> Record:
    """The record without what it named, could be without, and is no longer there."""
    match record:
        case Claim():
            return replace(record, point=_present(transaction, Point, record.point))
        case Point():
            return replace(record, event=_present(transaction, Event, record.event))
        case Event():
            there = {mention.article for mention in record.mentions if transaction.get(Article, mention.article)}
            return replace(
                record,
                parent=_present(transaction, Event, record.parent),
                mentions=tuple(mention for mention in record.mentions if mention.article in there),
            )
    return record


def _present(transaction: Transaction, kind: type[T], record_id: UUID | None) -> UUID | None:
    return record_id if record_id is not None and transaction.get(kind, record_id) is not None else None


def _touched(transaction: Transaction, record: Record) -> Record:
    """The record as changed now: that it is an older state does not make the change older."""
    if isinstance(record, Outlet | ReadingState | Tag | Annotator):
        return record
    return replace(record, modified=transaction.now)


def _hanging(record: Record, alongside: Iterable[Change]) -> list[Record]:
    """What was deleted with a record because it hung on it, directly or not; owners come first in a ChangeSet."""
    back = {record.id}
    found: list[Record] = []
    for change in alongside:
        lost = change.before
        if lost is None or change.after is not None or lost.id in back:
            continue
        if any(owner in back for _, owner in _owners(lost)):
            back.add(lost.id)
            found.append(lost)
    return found
