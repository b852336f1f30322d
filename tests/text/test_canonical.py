"""The stored form of a text."""

import sys

from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.text.canonical import canonical

ANY_TEXT = st.text(st.characters(max_codepoint=sys.maxunicode, exclude_categories=()))


@given(ANY_TEXT)
@example("\x00\ufeff\r\n")
@example("\r\r\n\n\ud83d\ude00\udc00")
def test_doing_it_twice_changes_nothing_and_the_result_can_be_stored(decoded: str) -> None:
    once = canonical(decoded)

    assert canonical(once) == once
    assert once.encode().decode() == once
    assert "\r" not in once
    assert not once.startswith("\ufeff")
    assert not any(character < " " and character not in "\t\n" for character in once)
    assert len(once) <= len(decoded)


def test_newlines_of_all_systems_become_one() -> None:
    assert canonical("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_the_byte_order_mark_goes_from_the_start_only() -> None:
    assert canonical("\ufeffa\ufeffb") == "a\ufeffb"


def test_control_characters_are_replaced_one_for_one() -> None:
    assert canonical("a\x00b\x0bc\x85d\tz\ufffe") == "a\ufffdb c d\tz\ufffd"


def test_surrogates_are_joined_or_replaced() -> None:
    assert canonical("\ud83d\ude00 \ud83d \ude00") == "😀 \ufffd \ufffd"


def test_everything_else_is_kept() -> None:
    kept = "a\u00a0b\u2028c\u2029d\u200de\u0301 𠮷 👨‍👩‍👧 שלום \u202eabc\u202c \u3000"

    assert canonical(kept) == kept
