"""Quotation marks."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.suggest.quotes import MASK, masked, quoted_ranges, unquoted

TEXTS = st.text(alphabet=st.sampled_from(list('ab “”"「」.')), max_size=40)


def test_ranges_hold_their_marks() -> None:
    text = 'He said “no” and "yes".'
    assert [text[start:end] for start, end in quoted_ranges(text, 0, len(text))] == ["“no”", '"yes"']


def test_an_open_quotation_runs_to_the_end() -> None:
    assert quoted_ranges("“no end", 0, 7) == ((0, 7),)


@given(TEXTS)
def test_masking_keeps_the_length_and_what_is_outside(text: str) -> None:
    quotes = quoted_ranges(text, 0, len(text))
    hidden = masked(text, 0, len(text), quotes)
    assert len(hidden) == len(text)
    inside = {position for start, end in quotes for position in range(start, end)}
    assert all(hidden[at] in {text[at], MASK} for at in range(len(text)))
    assert all(hidden[at] == text[at] for at in range(len(text)) if at not in inside)


@given(TEXTS)
def test_no_mark_is_left_without_its_partner(text: str) -> None:
    left = unquoted(text)
    assert left.count("“") == left.count("”")
    assert left.count('"') % 2 == 0


def test_a_pair_around_everything_goes() -> None:
    assert unquoted("“all of it”") == "all of it"
    assert unquoted("“one” and “two”") == "“one” and “two”"
