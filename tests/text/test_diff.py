"""The words in which two quotes differ."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.diff import differing_words

TEXTS = st.lists(
    st.sampled_from(["five ", "six ", "ships ", "中", "国", "😀", "𠮷", "don’t ", ", ", "\n"]), max_size=20
).map("".join)


def shown(one: str, other: str) -> tuple[list[str], list[str]]:
    left, right = differing_words(one, other)
    return [one[start:end] for start, end in left], [other[start:end] for start, end in right]


def test_only_the_words_that_differ_are_marked() -> None:
    assert shown("They met in Ostan on Monday.", "They met in Verel, on Tuesday") == (
        ["Ostan", "Monday"],
        ["Verel", "Tuesday"],
    )


def test_chinese_is_compared_by_the_character() -> None:
    assert shown("双方在北京会谈", "双方在南京会谈") == (["北"], ["南"])


def test_capitals_quotes_and_stops_make_no_difference() -> None:
    assert shown("It DIDN’T end.", "it didn't end!") == ([], [])


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differing_words(text, text) == ((), ())


@given(TEXTS, TEXTS)
def test_without_the_marked_words_both_say_the_same(one: str, other: str) -> None:
    left, right = differing_words(one, other)

    assert _without(one, left) == _without(other, right)


def _without(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    kept = list(text)
    for start, end in ranges:
        kept[start:end] = " " * (end - start)
    return "".join(character for character in kept if character.isalnum() or character in "😀’")
