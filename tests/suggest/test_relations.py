"""Claims ranked for a relation."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from reviewer.domain.claim import Claim
from reviewer.domain.relation import RelationKind, RelationType
from reviewer.suggest.relations import ClaimContext, rank_claims

Make = Callable[..., Any]
CONTRADICTS, CORROBORATES, UPDATES = RelationType


@pytest.fixture
def said(article: Make, claim: Make) -> Callable[..., Claim]:
    """Make a claim of one sentence in an article of its own."""

    def make(text: str, published: str = "2031-03-02", language: str = "en") -> Claim:
        made: Claim = claim(text, article(published, language))
        return made

    return make


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "At least five officers were injured at the quay.",
            "No more than three were injured at the quay.",
            RelationKind.NUMBER,
        ),
        ("The talks opened on 14 March 2031.", "The talks opened on 16 March 2031.", RelationKind.DATE),
        (
            "The first high-level dialogue between two countries reached a broad agreement.",
            "The second round of dialogue between two countries reached a broad agreement.",
            RelationKind.NUMBER,
        ),
        ("首轮对话达成共识。", "第二轮对话达成共识。", RelationKind.NUMBER),
        ("The talks were held in Marrow.", "The talks were held in Velland.", RelationKind.PLACE),
        ("The line was opened.", "The line was never opened.", RelationKind.NEGATION),
        ("The talks reached a breakthrough.", "The talks were hollow.", RelationKind.OUTCOME),
        ("Commissioner Ada Brandt led the delegation.", "Deputy Max Braun led the delegation.", RelationKind.ROLE),
    ],
)
def test_the_kind_of_a_contradiction(said: Make, one: str, other: str, kind: RelationKind) -> None:
    best = rank_claims(ClaimContext(said(one)), [ClaimContext(said(other))], CONTRADICTS)[0]
    assert best.kind is kind
    assert best.reason


def test_what_differs_comes_before_what_agrees_and_the_other_way_round(said: Make) -> None:
    one = ClaimContext(said("Five officers were injured at the quay in Marrow."))
    same = ClaimContext(said("Five officers were injured at the quay."))
    different = ClaimContext(said("Nine officers were injured at the quay."))
    assert rank_claims(one, [same, different], CONTRADICTS)[0].claim_id == different.claim.id
    assert rank_claims(one, [same, different], CORROBORATES)[0].claim_id == same.claim.id


def test_the_same_event_comes_first(said: Make) -> None:
    event = frozenset({uuid4()})
    one = ClaimContext(said("The ferry was late."), event)
    linked = ClaimContext(said("Passengers complained."), event)
    alike = ClaimContext(said("The ferry was early."))
    best = rank_claims(one, [alike, linked], CONTRADICTS)[0]
    assert best.claim_id == linked.claim.id
    assert "same event" in best.reason


def test_a_date_nobody_can_place_agrees_with_none_and_hides_no_clash(said: Make) -> None:
    undated, dated = ClaimContext(said("Bea came on Tuesday.", "")), ClaimContext(said("The line opened on Friday."))
    for relation_type in RelationType:
        assert "time" not in rank_claims(undated, [dated], relation_type)[0].reason
    both = said("The talks opened on 14 March 2031.")
    kept = replace(both, values=(*both.values, replace(both.values[0], normalised="XXXX-XX-XX")))
    other = ClaimContext(said("The talks opened on 16 March 2031."))
    assert rank_claims(ClaimContext(kept), [other], CONTRADICTS)[0].kind is RelationKind.DATE


def test_that_both_are_put_the_same_way_is_no_reason(said: Make) -> None:
    one, other = ClaimContext(said("The ferry sank.")), ClaimContext(said("Ada Brandt plays chess."))
    assert rank_claims(one, [other], CORROBORATES)[0].reason == "nothing in common yet"
    planned = ClaimContext(said("Ada Brandt will play chess."))
    assert rank_claims(other, [planned], CONTRADICTS)[0].reason.startswith("asserted against planned")


def test_an_update_prefers_the_older_article(said: Make) -> None:
    one = ClaimContext(said("The ferry sails again."), published="2031-03-05")
    older = ClaimContext(said("The ferry sails no more."), published="2031-03-01")
    newer = ClaimContext(replace(older.claim, id=uuid4()), published="2031-03-09")
    assert rank_claims(one, [newer, older], UPDATES)[0].claim_id == older.claim.id


def test_claims_of_the_same_article_are_no_candidates(said: Make) -> None:
    one = said("The ferry sank.")
    beside = replace(one, id=uuid4())
    assert rank_claims(ClaimContext(one), [ClaimContext(one), ClaimContext(beside)], CONTRADICTS) == []


def test_chinese_and_english_meet_by_date_and_number(said: Make) -> None:
    chinese = ClaimContext(said("2031年3月14日，5名军官受伤。", language="zh"))
    english = ClaimContext(said("On 14 March 2031 five officers were injured."))
    others = [ClaimContext(said(f"The ferry number {number} sailed to Velland.")) for number in range(20)]
    assert rank_claims(chinese, [*others, english], CORROBORATES)[0].claim_id == english.claim.id


def test_two_thousand_claims_are_ranked_quickly(said: Make) -> None:
    one = ClaimContext(said("Five officers were injured at the quay in Marrow on 14 March 2031."))
    base = said("Nine officers were injured at the harbour on 15 March 2031, and the ferry office said so.")
    others = [
        ClaimContext(replace(base, id=uuid4(), statement=f"{base.statement} by boat {number % 50}"))
        for number in range(2000)
    ]
    rank_claims(one, others, CONTRADICTS)
    begun = time.process_time()
    ranked = rank_claims(one, others, CONTRADICTS)
    assert time.process_time() - begun < 0.5
    assert len(ranked) == len(others)
