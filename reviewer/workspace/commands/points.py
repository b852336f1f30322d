"""Deeds on points, the questions that claims answer."""

from dataclasses import replace
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Point
from reviewer.domain.ids import new_id
from reviewer.domain.notice import notice
from reviewer.domain.relation import RelationKind
from reviewer.suggest.points import point_title
from reviewer.workspace.commands.common import drop_empty_points, need, subject
from reviewer.workspace.workspace import Transaction, Workspace


def rename_point(workspace: Workspace, point: UUID, title: str) -> Point:
    """Put the question in other words; raises ReviewerError (`no_title`) for none."""
    title = " ".join(title.split())
    if not title:
        message = notice("A point needs a title; it keeps the one it had.")
        raise ReviewerError(message, code="no_title")
    return workspace.perform(
        "rename_point",
        lambda transaction: transaction.put(replace(need(transaction, Point, point), title=title)),
        subject(title),
    )


def move_claim_to_point(workspace: Workspace, claim: UUID, point: UUID | None) -> Claim:
    """Let a claim answer another point, or none; a point left without claims goes."""

    def command(transaction: Transaction) -> Claim:
        record = need(transaction, Claim, claim)
        if point is not None:
            need(transaction, Point, point)
        moved = transaction.put(replace(record, point=point))
        drop_empty_points(workspace, transaction, [record.point])
        settle_point(workspace, transaction, point)
        return moved

    record = workspace.ask.claim(claim)
    return workspace.perform("move_claim_to_point", command, subject(record.statement if record else ""))


def merge_points(workspace: Workspace, keep: UUID, other: UUID) -> Point:
    """Make two points one: the claims of `other` answer `keep`."""

    def command(transaction: Transaction) -> Point:
        kept, gone = need(transaction, Point, keep), need(transaction, Point, other)
        if keep == other:
            return kept
        for claim in workspace.ask.claims_of_point(other):
            transaction.put(replace(claim, point=keep))
        transaction.delete(gone)
        return transaction.put(replace(kept, event=kept.event or gone.event))

    record = workspace.ask.point(keep)
    return workspace.perform("merge_points", command, subject(record.title if record else ""))


def join_point(
    workspace: Workspace,
    transaction: Transaction,
    one: Claim,
    other: Claim,
    kind: RelationKind | None,
) -> None:
    """Within a running action: let two claims answer one point, the one that either has or a new one.

    A point that asks for something else is not joined: of another event, or of another kind ("when" is not "what came
    of it"). Where each claim has a point of its own, both stay: merging them is the analyst's to decide.
    """
    if one.point is None and other.point is None:
        point = transaction.put(
            Point(
                id=new_id(),
                title=point_title(one, other, kind),
                annotator=transaction.annotator,
                created=transaction.now,
                modified=transaction.now,
            ),
        )
        for claim in (one, other):
            transaction.put(replace(claim, point=point.id))
        settle_point(workspace, transaction, point.id)
    elif one.point is None or other.point is None:
        joining, standing = (one, other) if one.point is None else (other, one)
        if standing.point is not None and _asks_the_same(workspace, standing.point, standing, joining, kind):
            transaction.put(replace(joining, point=standing.point))
            settle_point(workspace, transaction, standing.point)


def _asks_the_same(
    workspace: Workspace, point: UUID, standing: Claim, joining: Claim, kind: RelationKind | None
) -> bool:
    """Whether a point is about what a claim that may join it says: no other event, and no other kind.

    The kinds of a point are those of the relations between its claims; without any it takes all. Who says it in other
    words answers whatever is asked.
    """
    events = [{link.event for link in workspace.ask.links_of_claim(claim.id)} for claim in (standing, joining)]
    if all(events) and events[0].isdisjoint(events[1]):
        return False
    answering = {claim.id for claim in workspace.ask.claims_of_point(point)}
    kinds = {
        relation.kind
        for claim in answering
        for relation in workspace.ask.relations_of_claim(claim)
        if {relation.a, relation.b} <= answering
    }
    return not kinds or kind in kinds or kind is RelationKind.WORDING


def settle_point(workspace: Workspace, transaction: Transaction, point_id: UUID | None) -> None:
    """Give a point without event the event that all of its claims that have one share."""
    point = transaction.get(Point, point_id) if point_id else None
    if point is None or point.event is not None:
        return
    linked = [
        [link.event for link in links]
        for claim in workspace.ask.claims_of_point(point.id)
        if (links := workspace.ask.links_of_claim(claim.id))
    ]
    shared = [event for event in (linked[0] if linked else []) if all(event in events for events in linked)]
    if shared:
        transaction.put(replace(point, event=shared[0]))
