"""Sentences and paragraphs."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.sentences import paragraph_at, sentence_at, sentences

PIECES = st.lists(
    st.sampled_from(
        [
            "He left",
            ".",
            " ",
            "\n",
            "\u2028",
            "U.S.",
            "Gov. Li",
            "。",
            "！”",
            "他说",
            "?",
            '"',
            "...",
            "😀",
            "𠮷",
            "\u0301",
            "\u00a0",
        ]
    ),
    max_size=25,
).map("".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Gov. Smith and Lt. Col. Jones on Sept. 25, 2015.",
        "The U.S. Treasury paid $3.5 billion to Acme Inc. for it.",
        "J. K. Rowling and George W. Bush came.",
        '"Why?" he asked.',
        "The agreement ... is a hollow one.",
        "1. Open the file, e.g. with Ctrl+O, at 5 p.m. local time.",
        "U.S companies vs. the rest, i.e. nobody, see No. 5.",
        "“他说：你好！”，大家都笑了。",
        "In the U.K. Labour won.",
    ],
)
def test_stays_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('He said "No." Then he left.', ['He said "No."', "Then he left."]),
        ("He lives in the U.S. He likes it.", ["He lives in the U.S.", "He likes it."]),
        ("It grew (a lot.) Nobody saw it.", ["It grew (a lot.)", "Nobody saw it."]),
        ("他说：“好！”然后走了。周二见；是吗？", ["他说：“好！”", "然后走了。", "周二见；", "是吗？"]),
        ("One line\nAnother line\u2028a third", ["One line", "Another line", "a third"]),
        ("They did so in May. We did not.", ["They did so in May.", "We did not."]),
        ("Really?! Yes... “Maybe.”", ["Really?!", "Yes...", "“Maybe.”"]),
        ("It is so.[1] Others doubt it.[12]", ["It is so.[1]", "Others doubt it.[12]"]),
        ("He came on Nov. 12. It rained.", ["He came on Nov. 12.", "It rained."]),
        ("هل جاء؟ نعم.", ["هل جاء؟", "نعم."]),
        (" \u00a0He left. \t She stayed.  ", ["He left.", "She stayed."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(PIECES)
def test_ranges_are_ordered_trimmed_and_hold_everything_but_space(text: str) -> None:
    found = sentences(text)

    assert all(first[1] <= second[0] for first, second in itertools.pairwise(found))
    for start, end in found:
        sentence = text[start:end]
        assert sentence
        assert sentence == sentence.strip()
        assert not set(sentence) & set("\n\u2028\u2029")
    left_out = list(text)
    for start, end in found:
        left_out[start:end] = " " * (end - start)
    assert not "".join(left_out).strip()


@given(PIECES, st.data())
def test_the_sentence_at_a_position_is_one_of_its_paragraph(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    first, last = paragraph_at(text, position)
    start, end = sentence_at(text, position)

    assert first <= position <= last
    assert "\n" not in text[first:last]
    assert (start, end) in sentences(text, first, last) or start == end == position


def test_a_part_of_the_text_can_be_asked_for() -> None:
    text = "One. Two. Three."

    assert sentences(text, 5, 9) == [(5, 9)]
    assert sentence_at(text, 4) == (0, 4)
    assert sentence_at(text, 5) == (5, 9)
    assert sentence_at(text, len(text)) == (10, 16)


def test_time_grows_with_the_length_and_no_faster() -> None:
    line = 'The U.S. "plan" of Gov. Smith (see No. 5) grew by 3.5 percent... '
    started = time.perf_counter()
    found = sentences(line * 20_000)
    sentences("." * 1_000_000)
    sentences("“" * 1_000_000)
    sentences(". " * 200_000)
    seconds = time.perf_counter() - started

    assert len(found) > 10_000
    assert seconds < 8, f"{seconds:.1f} s"
    started = time.perf_counter()
    sentence_at(line * 20_000, 600_000)
    assert time.perf_counter() - started < 1
