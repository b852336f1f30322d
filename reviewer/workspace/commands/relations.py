"""Deeds on relations: relating two claims, and deciding what to make of it.

Every deed that decides takes one relation or several, which are one action then. What a status needs is set with it
and what it does not need is cleared: `explained` while explained, `prevails` while resolved.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Role
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.suggest.differences import compare
from reviewer.suggest.terms import terms
from reviewer.workspace.commands.common import as_ids, edit_subject, need, only_fields, subject, subject_of_several
from reviewer.workspace.commands.events import link_in
from reviewer.workspace.commands.points import join_point
from reviewer.workspace.workspace import Transaction, Workspace

Ids = UUID | Sequence[UUID]
_EDITABLE = frozenset({"type", "a", "b", "kind", "reason", "tags", "note"})


def relate(  # noqa: PLR0913, PLR0917 - the relation's own fields
    workspace: Workspace,
    relation_type: RelationType,
    a: UUID,
    b: UUID,
    kind: RelationKind | None = None,
    reason: str = "",
) -> Relation:
    """Say how two claims stand to each other (for `updates`, a updates b) and let them answer one point.

    Without a kind the likeliest is set. A relation of this type between the two is given back as it is.
    """
    if a == b:
        message = "a claim is not related to itself"
        raise ValueError(message)
    standing = workspace.ask.relation_of(relation_type, a, b)
    if standing is not None:
        return standing

    def command(transaction: Transaction) -> Relation:
        one, other = need(transaction, Claim, a), need(transaction, Claim, b)
        guessed = kind or compare(one, other, terms(one.statement), terms(other.statement)).kind_for(relation_type)
        relation = transaction.put(
            Relation(
                id=new_id(),
                type=relation_type,
                a=a,
                b=b,
                kind=guessed,
                reason=reason,
                annotator=transaction.annotator,
                created=transaction.now,
                modified=transaction.now,
            ),
        )
        join_point(workspace, transaction, one, other, guessed)
        return relation

    return workspace.perform("relate", command, _about(workspace, a))


def confirm(workspace: Workspace, relations: Ids) -> list[Relation]:
    """Say that it is so."""
    return _decide(workspace, "confirm", relations, lambda each: _as(each, RelationStatus.CONFIRMED))


def dismiss(workspace: Workspace, relations: Ids) -> list[Relation]:
    """Say that it was a mistake."""
    return _decide(workspace, "dismiss", relations, lambda each: _as(each, RelationStatus.DISMISSED))


def reopen(workspace: Workspace, relations: Ids) -> list[Relation]:
    """Take a decision back."""
    return _decide(workspace, "reopen", relations, lambda each: _as(each, RelationStatus.OPEN))


def explain(
    workspace: Workspace,
    relations: Ids,
    explanation: Explanation,
    reason: str = "",
    event: UUID | None = None,
) -> list[Relation]:
    """Say why both claims can be true.

    `event` is the one that was missing: the claim that has no event is linked to it, `b` when neither has one.
    An empty `reason` leaves the one that is there.
    """

    def decide(relation: Relation) -> Relation:
        explained = _as(relation, RelationStatus.EXPLAINED)
        return replace(explained, explained=explanation, reason=reason or relation.reason)

    def link(transaction: Transaction, relation: Relation) -> None:
        if event is None:
            return
        unlinked = [claim for claim in (relation.b, relation.a) if not workspace.ask.links_of_claim(claim)]
        if unlinked:
            link_in(workspace, transaction, unlinked[0], event, Role.REPORTS)

    return _decide(workspace, "explain", relations, decide, link)


def resolve(workspace: Workspace, relations: Ids, prevails: UUID, reason: str = "") -> list[Relation]:
    """Say which of the two claims prevails, and why; raises ValueError for a claim that is neither."""

    def decide(relation: Relation) -> Relation:
        if prevails not in {relation.a, relation.b}:
            message = f"claim {prevails} is not one of the two"
            raise ValueError(message)
        resolved = _as(relation, RelationStatus.RESOLVED)
        return replace(resolved, prevails=prevails, reason=reason or relation.reason)

    return _decide(workspace, "resolve", relations, decide)


def edit_relation(workspace: Workspace, relation: UUID, **fields: Any) -> Relation:  # noqa: ANN401 - fields of Relation
    """Change type, kind, reason, tags or note, or turn an update round; decisions have deeds of their own.

    Raises ReviewerError (`related_already`) when the two claims have another relation of that type.
    """
    only_fields(fields, _EDITABLE)

    def command(transaction: Transaction) -> Relation:
        edited = replace(need(transaction, Relation, relation), **fields)
        standing = workspace.ask.relation_of(edited.type, edited.a, edited.b)
        if standing is not None and standing.id != relation:
            message = notice("These two claims have a relation of this type already; this one stays as it was.")
            raise ReviewerError(message, code="related_already")
        return transaction.put(edited)

    return workspace.perform("edit_relation", command, edit_subject(fields))


def delete_relation(workspace: Workspace, relations: Ids) -> None:
    """Delete one relation or several; the claims and their points stay."""
    ids = as_ids(relations)

    def command(transaction: Transaction) -> None:
        for relation_id in ids:
            record = transaction.get(Relation, relation_id)
            if record is not None:
                transaction.delete(record)

    workspace.perform("delete_relation", command, _subject_of_all(workspace, ids))


def _decide(
    workspace: Workspace,
    label: str,
    relations: Ids,
    decide: Callable[[Relation], Relation],
    along: Callable[[Transaction, Relation], None] | None = None,
) -> list[Relation]:
    ids = as_ids(relations)

    def command(transaction: Transaction) -> list[Relation]:
        decided = []
        for relation_id in ids:
            record = need(transaction, Relation, relation_id)
            if along is not None:
                along(transaction, record)
            decided.append(transaction.put(decide(record)))
        return decided

    return workspace.perform(label, command, _subject_of_all(workspace, ids))


def _as(relation: Relation, status: RelationStatus) -> Relation:
    return replace(relation, status=status, explained=None, prevails=None)


def _about(workspace: Workspace, claim: UUID) -> str:
    record = workspace.ask.claim(claim)
    return subject(record.statement) if record else ""


def _subject_of(workspace: Workspace, relation: UUID) -> str:
    """The question the two claims answer, the first one's words where there is none."""
    record = workspace.ask.relation(relation)
    claim = workspace.ask.claim(record.a) if record else None
    point = workspace.ask.point(claim.point) if claim and claim.point else None
    return subject(point.title if point else claim.statement if claim else "")


def _subject_of_all(workspace: Workspace, ids: tuple[UUID, ...]) -> str:
    return subject_of_several(_subject_of(workspace, ids[0]) if ids else "", len(ids))
