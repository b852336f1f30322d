"""The day of the event among the dates that a claim mentions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reviewer.domain.claim import DateOf, Value, ValueKind
from reviewer.suggest.event_days import day_of_event

Make = Callable[..., Any]
FLESHED = "The first talks between Varden and Lisk are under way this week to flesh out a deal reached in September."


def _day(claim: Make, article: Make, statement: str, published: str) -> str:
    found = day_of_event(claim(statement, article(published)))
    return found.normalised if found else ""


@pytest.mark.parametrize(
    ("statement", "day"),
    [
        ("The second round of talks opened in Marrow on 16 September 2031.", "2031-09-16"),
        ("The premiers reached a deal on 5 May 2031.", "2031-05-05"),
        ("A deal was reached on 5 May 2031.", "2031-05-05"),
        ("During her visit to Lisk in May 2031, Ada Renn signed a list of pledges.", "2031-05"),
        ("The ministers will discuss a deal reached on 5 May 2031.", ""),
        ("The second dialogue will settle an agreement forged in May 2031.", ""),
        ("During a premier’s visit to Lisk in May 2031, both said they would launch biannual talks by 2032.", "2032"),
        ("Five men were arrested after the attack on 5 May 2031.", ""),
        ("The minister has praised the work since May 2031.", ""),
    ],
)
def test_a_date_of_something_else_is_not_the_events(claim: Make, article: Make, statement: str, day: str) -> None:
    found = _day(claim, article, statement, "2031-06-01")
    assert found.removeprefix("../") == day


def test_no_later_date_stands_in_for_one_that_nobody_can_place(claim: Make, article: Make) -> None:
    assert not _day(claim, article, FLESHED, "")
    assert _day(claim, article, FLESHED, "2031-12-02") == "2031-12-01/2031-12-07"


def test_only_the_claims_own_words_give_a_date(claim: Make, article: Make) -> None:
    text = "The talks opened, and a week later, on 5 May 2031, the line was tested."
    opened = claim(text, article("2031-06-01"), "The talks opened")
    at = text.index("5 May 2031")
    beside = Value(
        kind=ValueKind.DATE, text="5 May 2031", normalised="2031-05-05", start=at, end=at + 10, of=DateOf.EVENT
    )
    assert day_of_event(replace(opened, values=(beside,))) is None
    typed = replace(beside, start=None, end=None)
    assert day_of_event(replace(opened, values=(typed,))) == typed
