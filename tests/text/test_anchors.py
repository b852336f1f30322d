"""Quotes, and where they stand."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.anchor import Anchor
from reviewer.text.anchors import make_anchor, place, quote

TRICKY = st.text(st.sampled_from("ab \u0301\n\u2028\u00a0中𠮷😀\u200dש"), min_size=1, max_size=80)


@given(TRICKY, st.data())
def test_an_anchor_finds_its_own_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, start, end)

    assert place(text, anchor) == (start, end)
    assert quote(text, [anchor]) == anchor.exact == text[start:end]


@given(TRICKY, TRICKY, st.data())
def test_what_is_found_is_always_the_quote(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, start, end)
    changed = data.draw(st.sampled_from([other, text + other, other + text, text[1:] + other, text * 2]))
    found = place(changed, anchor)

    assert found is None or changed[slice(*found)] == anchor.exact


def test_a_moved_quote_is_found_by_its_context() -> None:
    text = "The talks failed on Monday. In the end the talks failed."
    anchor = make_anchor(text, 43, 55)
    moved = "Note. The talks went well. The talks failed on Monday. In the end the talks failed."

    assert place(moved, anchor) == (70, 82)


def test_two_equal_places_are_none() -> None:
    anchor = Anchor(start=-1, end=-1, exact="yes")

    assert place("yes and yes", anchor) is None
    assert place("no and yes", anchor) == (7, 10)


def test_a_short_quote_in_strange_surroundings_is_not_taken() -> None:
    anchor = make_anchor("The minister said so.", 13, 17)

    assert place("Nobody said a word", anchor) is None
    assert place("The minister said a word", anchor) == (13, 17)


def test_the_first_of_equal_neighbours_keeps_its_own_position() -> None:
    text = "a caption\na caption\na caption\n"
    anchor = make_anchor(text, 10, 19)

    assert place(text, anchor) == (10, 19)


def test_an_anchor_without_words_has_no_place() -> None:
    assert place("abc", Anchor(start=1, end=1, exact="")) is None


def test_the_gaps_of_a_discontinuous_quote_are_shown() -> None:
    text = "The two sides, he said, agreed."

    assert quote(text, [make_anchor(text, 0, 13), make_anchor(text, 24, 30)]) == "The two sides … agreed"


@pytest.mark.parametrize(("start", "end"), [(2, 2), (-1, 2), (0, 4), (3, 1)])
def test_a_range_outside_the_text_is_a_mistake(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        make_anchor("abc", start, end)


def test_context_is_not_needed_for_a_long_quote() -> None:
    anchor = make_anchor("Before. A hotline will be set up. After.", 8, 33)

    assert place("A hotline will be set up.", anchor) == (0, 25)
    assert place("nothing of it", dataclasses.replace(anchor, start=0)) is None
