import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.store.search_words import fold, snippet, spaced, wanted


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("harbour", "The Harbour office", "Harbour"),
        ("harb", "The harbour", "harb"),
        ("arbour", "The harbour", None),
        ("the harbour", "a harbour. The harbour", "The harbour"),
        ("harbour boats", "boats first, harbour later", "boats"),
        ("har boats", "harbour, har, boats", "har, boats"),
        ('"har"', "harbour har", "har"),
        ("cafe", "at the café", "café"),
        ("café", "at the cafe", "cafe"),
        ("cafe", "at the cafe\u0301 now", "cafe"),
        ("resume now", "re\u0301sume\u0301 now", "re\u0301sume\u0301 now"),
        ("网络安", "中国网络安全对话", "网络安"),
        ("安全 对话", "网络安全对话", "安全对话"),
        ("港口", "😀港口", "港口"),
        ("boats", "😀 𠮷 boats", "boats"),
        ("𠮷", "a𠮷b", "𠮷"),
        ("over-sea", "an over sea trip", "over sea"),
        ("한국", "한국어", "한국"),
        ("İstanbul", "in istanbul", "istanbul"),
        ("snake", "a snake_case", "snake"),
        ("Δ", "the δ wing", "δ"),
    ],
)
def test_the_first_place_is_found_in_code_points(query: str, text: str, found: str | None) -> None:
    looked_for = wanted(query)
    assert looked_for is not None
    place = looked_for.place(text)
    assert (None if place is None else text[slice(*place)]) == found


@pytest.mark.parametrize("query", ["", "  ", '""', "--- ***", '"', "😀"])
def test_a_query_without_words_finds_nothing(query: str) -> None:
    assert wanted(query) is None


def test_characters_of_scripts_without_spaces_stand_alone() -> None:
    assert spaced("ab港口cd").split() == ["ab", "港", "口", "cd"]
    assert spaced("한국어 ab") == "한국어 ab"


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1), st.text(), st.text())
def test_a_word_is_found_where_it_stands(word: str, before: str, after: str) -> None:
    looked_for = wanted(word)
    text = f"{before} {unicodedata.normalize('NFC', word)} {after}"
    if looked_for is not None:
        place = looked_for.place(text)
        assert place is not None
        assert place[0] <= len(before) + 1


@given(st.text(max_size=400), st.data())
def test_a_snippet_is_one_line_around_the_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    shown = snippet(text, start, end)
    assert "\n" not in shown
    assert " ".join(text[start:end].split()) in shown
