"""Words, and stepping over them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.words import next_word, previous_word, whole_words, words

TRICKY = st.text(st.sampled_from("ab1 ,.'’-\n\u0301\u00a0中国𠮷😀👨👩\u200d\ufe0f🇨🇳ש\u05b7_"), max_size=60)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("U.S. don’t 1,000.5 high-level", ["U.S", "don’t", "1,000.5", "high", "level"]),
        ("👨‍👩‍👧 is 🇨🇳🇺🇸 ❤️ 👍🏽", ["👨‍👩‍👧", "is", "🇨🇳", "🇺🇸", "❤️", "👍🏽"]),
        ("𠮷野家で cafe\u0301", ["𠮷", "野", "家", "で", "cafe\u0301"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("a\u00a0b\u2028c", ["a", "b", "c"]),
        ("… — !", []),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == parts


@given(TRICKY, st.data())
def test_stepping_goes_from_word_to_word(text: str, data: st.DataObject) -> None:
    every = words(text)
    position = data.draw(st.integers(0, len(text)))

    assert all(first[1] <= second[0] for first, second in itertools.pairwise(every))
    assert next_word(text, position) == next((word for word in every if word[0] >= position), None)
    assert previous_word(text, position) == next((word for word in reversed(every) if word[1] <= position), None)


@given(TRICKY, st.data())
def test_ranges_grow_to_whole_words_and_no_further(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    ranges = [(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False) if start < end]
    whole = whole_words(text, ranges)
    cut = [word for word in words(text) for each in ranges for end in each if word[0] < end < word[1]]

    assert all(one[1] <= other[0] for one, other in itertools.pairwise(whole))
    held = {position for start, end in whole for position in range(start, end)}
    wanted = {position for start, end in [*ranges, *cut] for position in range(start, end)}
    assert held == wanted


def test_stepping_crosses_long_gaps() -> None:
    text = "a" + " " * 3_000 + "b"

    assert previous_word(text, 3_000) == (0, 1)
    assert next_word(text, 1) == (3_001, 3_002)
    assert next_word(text, 3_002) is None
    assert previous_word(text, 0) is None
