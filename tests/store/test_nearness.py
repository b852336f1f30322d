"""What may have to do with a claim is found behind any number of newer records."""

from uuid import UUID

import pytest

from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.nearness import RECENT
from reviewer.store.transaction import Transaction
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, put_claim, put_event, put_link, put_point

Old = tuple[Claim, Claim, Claim, Event, Event]


@pytest.fixture
def old(workspace: Workspace) -> Old:
    """Three claims and two events, then so many newer ones that none of them is among the last."""

    def fill(tx: Transaction) -> Old:
        article = add_article(tx).id
        titled, linked = put_event(tx, "Zeppelin landing"), put_event(tx, "Something else")
        point = put_point(tx, "Who steered")
        worded = put_claim(tx, article, statement="A Zeppelin landed")
        chinese = put_claim(tx, article, statement="飞艇降落", point=point.id)
        shared = put_claim(tx, article, statement="Nothing alike")
        put_link(tx, worded.id, linked.id)
        put_link(tx, shared.id, linked.id)
        other = add_article(tx, "Another text", "Other").id
        for number in range(RECENT + 1):
            newer = put_claim(tx, other, statement=f"Filler {number}")
            put_link(tx, newer.id, put_event(tx, f"Newer {number}").id)
        return worded, chinese, shared, titled, linked

    return workspace.perform("fill", fill)


def new_claim(workspace: Workspace, statement: str, point: UUID | None = None, event: UUID | None = None) -> Claim:
    def add(tx: Transaction) -> Claim:
        claim = put_claim(tx, add_article(tx, f"The text: {statement}").id, 0, 8, statement=statement, point=point)
        if event:
            put_link(tx, claim.id, event)
        return claim

    return workspace.perform("tag_claim", add)


def test_claims_with_the_same_words_are_near(workspace: Workspace, old: Old) -> None:
    worded, chinese, shared, *_ = old
    near = {claim.id for claim in workspace.ask.claims_near(new_claim(workspace, "The zeppelin never came"))}
    assert worded.id in near
    assert {chinese.id, shared.id}.isdisjoint(near)
    assert chinese.id in {claim.id for claim in workspace.ask.claims_near(new_claim(workspace, "那艘飞艇没有来"))}


def test_claims_of_the_same_point_and_event_are_near(workspace: Workspace, old: Old) -> None:
    _, chinese, shared, _, linked = old
    near = {claim.id for claim in workspace.ask.claims_near(new_claim(workspace, "?", chinese.point, linked.id))}
    assert {chinese.id, shared.id} <= near


def test_claims_of_its_own_article_are_not_near(workspace: Workspace, old: Old) -> None:
    worded = old[0]
    assert worded.article not in {claim.article for claim in workspace.ask.claims_near(worded)}


def test_events_with_its_words_and_of_claims_with_its_words_are_near(workspace: Workspace, old: Old) -> None:
    *_, titled, linked = old
    near = {event.id for event in workspace.ask.events_near(new_claim(workspace, "The Zeppelin never came"))}
    assert {titled.id, linked.id} <= near
    assert not {titled.id, linked.id} <= {
        event.id for event in workspace.ask.events_near(new_claim(workspace, "Quite another matter"))
    }


def test_the_first_claim_of_a_project_has_nothing_near(workspace: Workspace) -> None:
    claim = new_claim(workspace, "The Zeppelin never came")
    assert workspace.ask.claims_near(claim) == []
    assert workspace.ask.events_near(claim) == []
