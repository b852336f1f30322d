"""Deeds on relations."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.workspace.commands.events import create_event, link_event
from reviewer.workspace.commands.relations import (
    confirm,
    delete_relation,
    dismiss,
    edit_relation,
    explain,
    relate,
    reopen,
    resolve,
)
from reviewer.workspace.filters import RelationFilter
from reviewer.workspace.workspace import Transaction, Workspace

Tag = Callable[[Article, str], Claim]


@pytest.fixture
def pair(harbour: Article, ledger: Article, tag: Tag) -> tuple[Claim, Claim]:
    """Two claims that cannot both be true."""
    return tag(harbour, "five officers were injured"), tag(ledger, "Nine officers were injured")


@pytest.fixture
def relation(workspace: Workspace, pair: tuple[Claim, Claim]) -> Relation:
    """Their contradiction."""
    return relate(workspace, RelationType.CONTRADICTS, pair[0].id, pair[1].id)


def test_relating_guesses_the_kind_and_makes_a_point(
    workspace: Workspace,
    pair: tuple[Claim, Claim],
    relation: Relation,
) -> None:
    assert relation.kind is RelationKind.NUMBER
    assert relation.status is RelationStatus.OPEN
    point = workspace.ask.points()[0]
    assert point.title.startswith("How many")
    assert {claim.id for claim in workspace.ask.claims_of_point(point.id)} == {claim.id for claim in pair}
    assert workspace.history()[0].label == "relate"
    workspace.undo()
    assert workspace.ask.points() == []
    assert workspace.ask.relations() == []


def test_the_same_pair_is_one_relation(workspace: Workspace, pair: tuple[Claim, Claim], relation: Relation) -> None:
    assert relate(workspace, RelationType.CONTRADICTS, pair[1].id, pair[0].id) == relation
    with pytest.raises(ValueError, match="itself"):
        relate(workspace, RelationType.UPDATES, pair[0].id, pair[0].id)


def test_a_third_claim_joins_the_point(
    workspace: Workspace,
    pair: tuple[Claim, Claim],
    relation: Relation,
    ledger: Article,
    tag: Tag,
) -> None:
    third = tag(ledger, "Nine officers")
    relate(workspace, RelationType.CORROBORATES, third.id, relation.b, RelationKind.NUMBER)
    assert len(workspace.ask.points()) == 1
    assert len(workspace.ask.claims_of_point(workspace.ask.points()[0].id)) == len(pair) + 1


def _points(workspace: Workspace, *claims: Claim) -> list[UUID | None]:
    return [stored.point for claim in claims if (stored := workspace.ask.claim(claim.id)) is not None]


def _title(workspace: Workspace, relation: Relation) -> str:
    rows = workspace.ask.relation_rows(workspace.ask.relation_keys(RelationFilter()))
    return next(row.point_title for row in rows if row.id == relation.id)


def test_a_row_without_a_point_has_the_title_its_point_would_have(
    workspace: Workspace, pair: tuple[Claim, Claim], relation: Relation
) -> None:
    title = _title(workspace, relation)

    def forget(transaction: Transaction) -> None:
        for claim in pair:
            transaction.put(replace(claim, point=None))

    workspace.perform("edit_claim", forget)
    assert _points(workspace, *pair) == [None, None]
    assert _title(workspace, relation) == title == "How many injured"


def test_a_relation_of_another_kind_does_not_take_over_the_point(
    workspace: Workspace,
    pair: tuple[Claim, Claim],
    relation: Relation,
    ledger: Article,
    tag: Tag,
) -> None:
    talks = tag(ledger, "The first round of talks never opened")
    update = relate(workspace, RelationType.UPDATES, talks.id, pair[0].id, RelationKind.OUTCOME)
    point, other = _points(workspace, *pair)
    assert point == other is not None
    assert _points(workspace, talks) == [None]
    assert _title(workspace, relation).startswith("How many")
    assert _title(workspace, update) == "What came of the first round of talks"


def test_a_claim_about_another_event_does_not_join_the_point(
    workspace: Workspace,
    pair: tuple[Claim, Claim],
    relation: Relation,
    ledger: Article,
    tag: Tag,
) -> None:
    third = tag(ledger, "Nine officers")
    link_event(workspace, pair[1].id, create_event(workspace, "First round").id)
    link_event(workspace, third.id, create_event(workspace, "Second round").id)
    assert relation.kind is not None
    relate(workspace, RelationType.CORROBORATES, third.id, pair[1].id, relation.kind)
    assert _points(workspace, third) == [None]


def test_a_point_knows_the_event_both_claims_share(workspace: Workspace, pair: tuple[Claim, Claim]) -> None:
    event = create_event(workspace, "Incident")
    for claim in pair:
        link_event(workspace, claim.id, event.id)
    relate(workspace, RelationType.CONTRADICTS, pair[0].id, pair[1].id)
    assert workspace.ask.points()[0].event == event.id


def test_a_point_over_two_events_has_none(workspace: Workspace, pair: tuple[Claim, Claim]) -> None:
    for claim in pair:
        link_event(workspace, claim.id, create_event(workspace, "Incident").id)
    relate(workspace, RelationType.CONTRADICTS, pair[0].id, pair[1].id)
    assert workspace.ask.points()[0].event is None


def test_decisions_set_and_clear_what_belongs_to_them(workspace: Workspace, relation: Relation) -> None:
    explained = explain(workspace, relation.id, Explanation.DIFFERENT_TIME, "another day")[0]
    assert (explained.status, explained.explained, explained.reason) == (
        RelationStatus.EXPLAINED,
        Explanation.DIFFERENT_TIME,
        "another day",
    )
    resolved = resolve(workspace, relation.id, relation.b, "they were there")[0]
    assert (resolved.status, resolved.explained, resolved.prevails) == (RelationStatus.RESOLVED, None, relation.b)
    for deed, status in (
        (confirm, RelationStatus.CONFIRMED),
        (dismiss, RelationStatus.DISMISSED),
        (reopen, RelationStatus.OPEN),
    ):
        decided = deed(workspace, relation.id)[0]
        assert (decided.status, decided.explained, decided.prevails) == (status, None, None)
        assert decided.reason == "they were there"
        assert workspace.ask.relation(relation.id) == decided


def test_only_one_of_the_two_prevails(workspace: Workspace, relation: Relation) -> None:
    with pytest.raises(ValueError, match="not one of the two"):
        resolve(workspace, relation.id, relation.id)
    assert workspace.ask.relation(relation.id) == relation


def test_the_missing_event_is_linked_with_the_explanation(workspace: Workspace, relation: Relation) -> None:
    first, second = create_event(workspace, "First round"), create_event(workspace, "Second round")
    link_event(workspace, relation.a, first.id)
    actions = len(workspace.history())
    explain(workspace, relation.id, Explanation.DIFFERENT_EVENT, event=second.id)
    assert [link.event for link in workspace.ask.links_of_claim(relation.b)] == [second.id]
    assert [link.event for link in workspace.ask.links_of_claim(relation.a)] == [first.id]
    assert len(workspace.history()) == actions + 1


def test_several_at_once_are_one_action(workspace: Workspace, relation: Relation) -> None:
    other = relate(workspace, RelationType.UPDATES, relation.a, relation.b)
    actions = len(workspace.history())
    dismiss(workspace, [relation.id, other.id])
    assert len(workspace.history()) == actions + 1
    assert {each.status for each in workspace.ask.relations()} == {RelationStatus.DISMISSED}
    workspace.undo()
    assert {each.status for each in workspace.ask.relations()} == {RelationStatus.OPEN}


def test_a_decision_that_is_there_already_leaves_no_trace(workspace: Workspace, relation: Relation) -> None:
    actions = len(workspace.history())
    reopen(workspace, relation.id)
    assert len(workspace.history()) == actions


def test_fields_are_edited_but_not_the_decision(workspace: Workspace, relation: Relation) -> None:
    edited = edit_relation(workspace, relation.id, kind=RelationKind.WORDING, note="see page 2")
    assert (edited.kind, edited.note) == (RelationKind.WORDING, "see page 2")
    with pytest.raises(TypeError, match="status"):
        edit_relation(workspace, relation.id, status=RelationStatus.CONFIRMED)


def test_deleting_a_relation_keeps_the_claims(workspace: Workspace, relation: Relation) -> None:
    delete_relation(workspace, relation.id)
    assert workspace.ask.relations() == []
    assert len(workspace.ask.claims()) == 2


def test_a_relation_cannot_become_a_second_one_of_its_type(
    workspace: Workspace, pair: tuple[Claim, Claim], relation: Relation
) -> None:
    other = relate(workspace, RelationType.CORROBORATES, pair[1].id, pair[0].id)
    with pytest.raises(ReviewerError, match="already") as refused:
        edit_relation(workspace, other.id, type=relation.type)
    assert refused.value.code == "related_already"
    assert workspace.ask.relation(other.id) == other
    assert edit_relation(workspace, other.id, type=RelationType.UPDATES).type is RelationType.UPDATES
