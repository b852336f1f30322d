"""Code points and UTF-16 units."""

from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.text.utf16 import Utf16Map

WIDE_AND_NARROW = st.text(st.sampled_from("ab\u0301\n\u2028中𠮷😀👨\u200d\ufeffש"), max_size=60)


@given(WIDE_AND_NARROW)
@example("𠮷")
def test_positions_agree_with_the_encoder_both_ways(text: str) -> None:
    positions = Utf16Map(text)

    for position in range(len(text) + 1):
        unit = len(text[:position].encode("utf-16-le")) // 2
        assert positions.to_utf16(position) == unit
        assert positions.to_code_point(unit) == position


def test_a_position_inside_a_pair_is_the_one_before_it() -> None:
    positions = Utf16Map("a😀b")

    assert [positions.to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_a_text_without_wide_characters_keeps_its_positions() -> None:
    positions = Utf16Map("中文 and more")

    assert positions.to_utf16(9) == positions.to_code_point(9) == 9
