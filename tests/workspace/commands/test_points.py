"""Deeds on points."""

from collections.abc import Callable

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationType
from reviewer.workspace.commands.points import merge_points, move_claim_to_point, rename_point
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace

Tag = Callable[[Article, str], Claim]


def _two_points(workspace: Workspace, harbour: Article, ledger: Article, tag: Tag) -> list[Claim]:
    claims = [
        tag(harbour, "five officers were injured"),
        tag(ledger, "Nine officers were injured"),
        tag(harbour, "Ada Brandt will lead the delegation"),
        tag(ledger, "Max Braun will lead the delegation"),
    ]
    relate(workspace, RelationType.CONTRADICTS, claims[0].id, claims[1].id)
    relate(workspace, RelationType.CONTRADICTS, claims[2].id, claims[3].id)
    return [stored for claim in claims if (stored := workspace.ask.claim(claim.id)) is not None]


def test_points_are_renamed_and_merged(workspace: Workspace, harbour: Article, ledger: Article, tag: Tag) -> None:
    claims = _two_points(workspace, harbour, ledger, tag)
    keep, other = claims[0].point, claims[2].point
    assert keep is not None
    assert other is not None
    assert rename_point(workspace, keep, " How many  were hurt ").title == "How many were hurt"
    with pytest.raises(ReviewerError, match="title"):
        rename_point(workspace, keep, " ")
    merge_points(workspace, keep, other)
    assert [point.id for point in workspace.ask.points()] == [keep]
    assert len(workspace.ask.claims_of_point(keep)) == len(claims)


def test_a_point_left_by_its_last_claim_goes(
    workspace: Workspace,
    harbour: Article,
    ledger: Article,
    tag: Tag,
) -> None:
    claims = _two_points(workspace, harbour, ledger, tag)
    move_claim_to_point(workspace, claims[2].id, claims[0].point)
    assert len(workspace.ask.points()) == 2
    moved = move_claim_to_point(workspace, claims[3].id, None)
    assert moved.point is None
    assert [point.id for point in workspace.ask.points()] == [claims[0].point]
    workspace.undo()
    assert len(workspace.ask.points()) == 2
