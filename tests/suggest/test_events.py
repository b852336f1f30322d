"""Events ranked and proposed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reviewer.domain.claim import Modality, Polarity, ValueKind
from reviewer.domain.event import EventStatus, Role
from reviewer.suggest.events import EventContext, Group, propose_event, propose_role, rank_events

Make = Callable[..., Any]
TEXT = (
    "The second round of talks on the distress line opened in Marrow on Tuesday. "
    "The first round of talks in Velland had failed. The weather was fine."
)


def test_the_round_decides(article: Make, claim: Make, event: Make) -> None:
    paper = article("2031-09-18")
    first, second = event("First round of talks"), event("Second round of talks")
    contexts = [EventContext(first), EventContext(second)]
    about_second = claim(TEXT, paper, "The second round of talks on the distress line opened in Marrow on Tuesday.")
    about_first = claim(TEXT, paper, "The first round of talks in Velland had failed.")
    assert rank_events(about_second, paper, TEXT, contexts)[0].event_id == second.id
    assert rank_events(about_first, paper, TEXT, contexts)[0].event_id == first.id


def test_a_shared_word_and_a_shared_day_are_reasons(article: Make, claim: Make, event: Make) -> None:
    paper = article("2031-09-18")
    one = claim(TEXT, paper, "The second round of talks on the distress line opened in Marrow on Tuesday.")
    other = claim("Officials tested the distress line.", article())
    known = event("Quay opened", when="2031-09-16")
    best = rank_events(one, paper, TEXT, [EventContext(known, (other,))])[0]
    assert best.group is Group.LIKELY
    assert "same day: 16 Sep 2031" in best.reason
    linked = event("Exercise")
    best = rank_events(one, paper, TEXT, [EventContext(linked, (other,))])[0]
    assert "“distress”" in best.reason
    assert "with a claim there" in best.reason


def test_a_date_nobody_can_place_is_none(article: Make, claim: Make, event: Make) -> None:
    undated = article("")
    one = claim(TEXT, undated, "The second round of talks on the distress line opened in Marrow on Tuesday.")
    assert [(value.text, value.normalised) for value in one.values if value.kind is ValueKind.DATE] == [("Tuesday", "")]
    proposed = propose_event(one, undated, TEXT)
    assert (proposed.when, str(proposed.reason)) == ("", "no date in the claim")
    kept = replace(one, values=tuple(replace(value, normalised="XXXX-XX-XX") for value in one.values))
    for spoken in (one, kept):
        contexts = [EventContext(event("Strike", when)) for when in ("2031-09-16", "XXXX-XX-XX", "")]
        assert {each.reason for each in rank_events(spoken, article(), TEXT, contexts)} == {"nothing in common yet"}


def test_recent_use_orders_what_has_nothing_in_common(article: Make, claim: Make, event: Make) -> None:
    paper = article("")
    fine = claim(TEXT, paper, "The weather was fine.")
    old, new = event("Strike"), event("Election")
    ranked = rank_events(fine, paper, TEXT, [EventContext(old), EventContext(new)], [new.id])
    assert [each.event_id for each in ranked] == [new.id, old.id]
    assert [each.group for each in ranked] == [Group.RECENT, Group.OTHER]


def test_every_event_is_among_the_candidates(article: Make, claim: Make, event: Make) -> None:
    paper = article()
    contexts = [EventContext(event(f"Event {number}")) for number in range(30)]
    ranked = rank_events(claim(TEXT, paper, "The weather was fine."), paper, TEXT, contexts)
    assert {each.event_id for each in ranked} == {each.event.id for each in contexts}
    assert all(0 <= each.score <= 1 and each.reason for each in ranked)


def test_a_chinese_claim_finds_an_english_event(article: Make, claim: Make, event: Make) -> None:
    paper = article("2031-09-18", "zh")
    text = "第二轮会谈9月16日在马罗举行。"
    chinese = claim(text, paper)
    talks = event("Second round of talks", when="2031-09-16")
    ranked = rank_events(chinese, paper, text, [EventContext(event("Election")), EventContext(talks)])
    assert ranked[0].event_id == talks.id
    assert ranked[0].group is Group.LIKELY


def test_a_new_event_is_read_from_the_claim(article: Make, claim: Make) -> None:
    paper = article("2031-09-18")
    one = claim(TEXT, paper, "The second round of talks on the distress line opened in Marrow on Tuesday.")
    proposed = propose_event(one, paper, TEXT, ["R1"])
    assert proposed.title == "Second round of talks in Marrow"
    assert proposed.when == "2031-09-16"
    assert proposed.place == "Marrow"
    assert proposed.short_name == "R2"
    assert proposed.status is EventStatus.HAPPENED
    assert str(proposed.reason) == "16 Sep 2031 (read from “Tuesday”)"


def test_a_planned_event_is_planned(article: Make, claim: Make) -> None:
    one = claim("The ministers will meet in Velland.", article())
    assert propose_event(one, article(), "").status is EventStatus.PLANNED


def test_roles(article: Make, claim: Make) -> None:
    one = claim("The talks opened.", article())
    assert propose_role(one) is Role.REPORTS
    assert propose_role(replace(one, modality=Modality.PLANNED)) is Role.PREDICTS
    assert propose_role(replace(one, modality=Modality.PLANNED, polarity=Polarity.NEGATED)) is Role.DENIES
