"""Quotes in articles that have changed: found again, shown to a person, or given up, but never put on a look-alike."""

import random
import re
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.anchor import Anchor
from reviewer.text.anchors import CONTEXT, make_anchor
from reviewer.text.likeness import OTHER_FACTS, OTHER_WORDS, SAME_WORDS, wording
from reviewer.text.reanchoring import SURE, How, Reanchoring
from tests.text.changed_texts import Changed, article, cleaned_up, mistyped, moved, spans, version, without

TEXT = "The pier opened on Monday.\nFive boats left the harbour before noon, a pilot said.\nNobody was hurt.\n"
EDITS = {"clean-up": cleaned_up, "typos": mistyped, "moved": moved}
# Of 200 spans: at least so many are placed, the text of the old version being known or not.
LEAST = {
    ("clean-up", True): 195,
    ("typos", True): 170,
    ("moved", True): 170,
    ("clean-up", False): 185,
    ("typos", False): 165,
    ("moved", False): 180,
}


def anchor_of(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return make_anchor(text, start, start + len(words))


def judged(changed: Changed, anchors: list[Anchor], *, known: bool) -> Counter[str]:
    """How many places are right, wrong, shown to a person or not found."""
    finder = Reanchoring(changed.new, changed.old if known else None)
    counts: Counter[str] = Counter()
    for anchor in anchors:
        truth, found = changed.truth(anchor.start, anchor.end), finder.find(anchor)
        right = truth and found and abs(found.start - truth[0]) <= 2 and abs(found.end - truth[1]) <= 2
        if found is None:
            counts["not found"] += 1
        elif found.sure:
            counts["right" if right else "wrong"] += 1
        else:
            counts["right, to be looked at" if right else "to be looked at"] += 1
    return counts


@pytest.mark.parametrize("known", [True, False], ids=["text known", "anchors alone"])
@pytest.mark.parametrize("name", EDITS)
def test_most_of_200_spans_are_found_again_and_none_wrongly(name: str, known: bool) -> None:  # noqa: FBT001 - a case
    counts: Counter[str] = Counter()
    for seed in range(5):
        chance = random.Random(seed)  # noqa: S311 - the same every time
        text = article(chance)
        changed = version(text, EDITS[name](chance))
        counts += judged(changed, spans(chance, text, 40), known=known)
    print(f"{name}, {'text known' if known else 'anchors alone'}: {dict(counts)}")  # noqa: T201 - the table, with -s
    assert counts["wrong"] == 0
    assert counts["right"] >= LEAST[name, known]


@pytest.mark.parametrize("known", [True, False], ids=["text known", "anchors alone"])
def test_nothing_is_put_on_a_look_alike(known: bool) -> None:  # noqa: FBT001 - a case
    """Sentences that differ in a name, a day or a number; four of ten are taken out."""
    counts: Counter[str] = Counter()
    for seed in range(20):
        chance = random.Random(seed)  # noqa: S311 - the same every time
        text = article(chance, alike=True)
        sentences = [found.span() for found in re.finditer(r"[^.\n]+\.", text)]
        anchors = [make_anchor(text, start + (text[start] == " "), end) for start, end in sentences]
        parts = [one for one in spans(chance, text, 20) if "." not in one.exact]
        gone = [span for span in sentences if chance.random() < 0.4]
        counts += judged(version(text, without(gone)), [*anchors, *parts], known=known)
    print(f"look-alikes, {'text known' if known else 'anchors alone'}: {dict(counts)}")  # noqa: T201 - as above
    assert counts["wrong"] == 0
    assert counts["right"] > counts["right, to be looked at"]


@given(st.data())
@settings(max_examples=40)
def test_an_unchanged_text_gives_every_anchor_back(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=2, max_size=200))
    start = data.draw(st.integers(0, len(text) - 1))
    anchor = make_anchor(text, start, data.draw(st.integers(start + 1, len(text))))
    for old in (None, text):
        found = Reanchoring(text, old).find(anchor)
        assert found is not None
        assert (found.start, found.end, found.score, found.how) == (anchor.start, anchor.end, 1.0, How.POSITION)


@given(st.text(alphabet="ab \n.7é😀", max_size=120), st.text(alphabet="ab \n.7é😀", max_size=120), st.data())
@settings(max_examples=60)
def test_a_place_is_a_range_of_the_text_and_a_sure_one_says_the_same(old: str, new: str, data: st.DataObject) -> None:
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    anchor = make_anchor(old, start, data.draw(st.integers(start + 1, len(old))))
    found = Reanchoring(new, data.draw(st.sampled_from([None, old]))).find(anchor)
    if found is not None:
        assert 0 <= found.start < found.end <= len(new)
        assert 0 <= found.score <= 1
        if found.sure:
            assert wording(anchor.exact, new[found.start : found.end]) >= SURE


@given(st.integers(0, 10_000))
@settings(max_examples=15)
def test_what_stands_before_an_article_moves_every_anchor_alike(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same every time
    text = article(chance, 4)
    before = "A line of another page.\n"
    finder = Reanchoring(before + text, text)
    for anchor in spans(chance, text, 5):
        found = finder.find(anchor)
        assert found is not None
        assert (found.start, found.end) == (anchor.start + len(before), anchor.end + len(before))
        assert found.how is How.LINES


def test_two_equally_good_places_are_left_to_a_person() -> None:
    line = "Five boats left the harbour.\n"
    anchor = make_anchor(line, 0, 10)
    found = Reanchoring("News.\n" + line + line).find(Anchor(90, 100, anchor.exact, "", anchor.suffix))
    assert found is not None
    assert not found.sure


def test_one_of_two_equal_lines_that_was_left_out_is_left_to_a_person() -> None:
    line = "Five boats left the harbour.\n"
    old = line + "Then it rained for a long time in the north.\n" + line
    found = Reanchoring(line, old).find(make_anchor(old, len(old) - len(line), len(old) - 1))
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize(
    ("before", "after", "sure"),
    [
        ("Five boats", "Four boats", False),
        ("before noon", "at noon", False),
        ("a pilot said", "no pilot said", False),
        ("harbour before", "harbor before", True),
        ("left the harbour", "left  the\u00a0Harbour", True),
    ],
)
def test_a_fact_that_changed_is_shown_and_a_slip_of_the_keys_is_not(before: str, after: str, sure: bool) -> None:  # noqa: FBT001 - a case
    new = TEXT.replace(before, after)
    found = Reanchoring(new, TEXT).find(anchor_of("Five boats left the harbour before noon, a pilot said."))
    assert found is not None
    assert new[found.start : found.end].endswith("pilot said.")
    assert found.sure is sure


def test_an_anchor_that_does_not_fit_its_own_text_is_looked_for_by_its_quote() -> None:
    anchor = Anchor(3, 8, "Nobody was hurt", "said.\n", ".")
    found = Reanchoring(TEXT, TEXT.replace("Five", "Six")).find(anchor)
    assert found is not None
    assert TEXT[found.start : found.end] == "Nobody was hurt"


def test_nothing_is_found_of_a_quote_that_is_gone() -> None:
    assert Reanchoring("港口周二没有重新开放。", TEXT).find(anchor_of("Nobody was hurt")) is None
    assert Reanchoring(TEXT).find(Anchor(0, 0, "")) is None
    assert Reanchoring("").find(anchor_of("Nobody was hurt")) is None


def test_chinese_is_found_with_a_comma_less_and_not_with_another_number() -> None:
    old = "港口周二没有重新开放，𠮷田说。\n三艘船中午前离开了港口。\n"
    finder = Reanchoring("新闻。\n" + old.replace("，", "").replace("三艘", "五艘"), old)
    said, left = (
        finder.find(anchor_of("没有重新开放，𠮷田说", old)),
        finder.find(anchor_of("三艘船中午前离开了港口", old)),
    )
    assert said
    assert said.sure
    assert left
    assert not left.sure


def test_wordings_are_judged_by_what_differs() -> None:
    assert wording("a big boat", "a big boat") == 1.0
    assert wording("“Re-opened” the pier", '"reopened" the  Pier') >= SAME_WORDS
    assert wording("the mayor fled the town", "the pilot fled the town") <= OTHER_WORDS
    assert wording("he did go to the town of Ostan", "he did not go to the town of Ostan") <= OTHER_FACTS


def test_a_megabyte_is_compared_in_seconds() -> None:
    chance = random.Random(1)  # noqa: S311 - the same every time
    text = "".join(article(chance, 20) for _ in range(170))
    changed = version(text, mistyped(chance, 0.001))
    began = time.process_time()
    finder = Reanchoring(changed.new, text)
    found = [finder.find(anchor) for anchor in spans(chance, text, 500)]
    spent = time.process_time() - began
    print(f"{len(text)} code points compared, 500 anchors found in {spent:.1f} s")  # noqa: T201 - as above
    assert len(text) > 1_000_000
    assert sum(one is not None and one.sure for one in found) > 450
    assert spent < 15


def test_contexts_are_as_long_as_those_that_are_made() -> None:
    assert len(make_anchor("x" * 200, 90, 100).prefix) == CONTEXT
