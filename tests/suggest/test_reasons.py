"""Reasons in English."""

from reviewer.suggest.reasons import Day, Why, because, in_english, quoted


def test_english_reads_as_a_person_says_it() -> None:
    shares = because(Why.TITLE_WORDS, words=quoted(["distress", "line", "quay"]))
    day = because(Why.SAME_DAY, day=Day("2031-09-16"))
    assert in_english([shares, day]) == "shares “distress”, “line” with the title · same day: 16 Sep 2031"


def test_what_stands_in_the_texts_is_no_pattern() -> None:
    assert str(because(Why.EITHER, one="{other}", other="{one}")) == "{other} or {one}"
