"""The words that a reader's eye should go to."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.telling import telling_words

TEXTS = st.text("a fiveNOTno不3年6月 .,😀", max_size=60)


def shown(one: str, other: str) -> tuple[list[str], list[str]]:
    left, right = telling_words(one, other)
    return [one[start:end] for start, end in left], [other[start:end] for start, end in right]


def test_near_copies_show_the_words_that_differ_without_articles_and_auxiliaries() -> None:
    one, other = "five of the nine pledges have been met", "seven of nine pledges has been met"

    assert shown(one, other) == (["five"], ["seven"])


def test_quotes_that_share_little_show_numbers_dates_and_denials() -> None:
    one, other = "in the discharge of July 9 the line was not used", "7月9日塞拉大坝泄洪时曾两次使用"

    assert shown(one, other) == (["not"], ["两"])


def test_which_round_it_is_tells_two_quotes_apart_and_the_two_sides_do_not() -> None:
    one = "This is the first high-level dialogue between two countries since the leaders agreed on it in September"
    other = "The second round of it ended with a hotline, said the ministry of the host"

    left, right = shown(one, other)

    assert "first" in left
    assert "two" not in left
    assert right == ["second"]
    assert shown("首轮会谈周二在北京开始", "the second round of talks ended") == (["首轮", "周二"], ["second"])


def test_a_number_both_have_tells_nothing() -> None:
    one, other = "at least 34 people died underground", "the disaster at the mine killed 31 on September 12"

    left, right = shown(one, other)
    assert any("34" in words for words in left)
    assert any("31" in words for words in right)
    assert shown("nine ships sank near the cape", "a storm took 9 vessels") == ([], [])


@given(TEXTS, TEXTS)
def test_marks_lie_in_their_quotes_in_order(one: str, other: str) -> None:
    for text, ranges in zip((one, other), telling_words(one, other), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in ranges)
        assert list(ranges) == sorted(ranges)
