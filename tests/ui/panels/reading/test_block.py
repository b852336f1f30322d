"""What is painted and what is hit must be what is stored, character by character."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.setting import Setting
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

ONE_WAY = [
    "ferry talks ",
    "no\u00a0break",
    "𠮷野",
    "🚢",
    "👩\u200d🚀 ",
    "e\u0301te\u0301 ",
    "两岸商定求救专线，",
    "\t",
    "\u2028",
    "\u2029",
    "\ufffc",
    "a-very-long-word-that-has-to-be-broken-somewhere-in-the-middle",
]
TEXTS = st.lists(st.sampled_from(ONE_WAY), min_size=1, max_size=14).map("".join)
BOTH_WAYS = [
    "The pilots said שלום עולם to everybody",
    "שלום עולם, the pilots said",
    "مرحبا بالعالم",
]


def setting() -> Setting:
    return Setting.for_view(Theme(Settings()).reading_font(), 400, 1.6)


def clusters(block: Block) -> list[int]:
    """Every position where a caret can stand."""
    places = [0]
    while places[-1] < len(block.text):
        places.append(block.next_position(places[-1]))
    return places


@pytest.mark.usefixtures("qapp")
@given(TEXTS, st.data())
def test_a_range_covers_exactly_what_its_characters_cover(text: str, data: st.DataObject) -> None:
    block = Block(text, setting())
    places = clusters(block)
    first = data.draw(st.integers(0, len(places) - 2))
    last = data.draw(st.integers(first + 1, len(places) - 1))
    whole = block.stretches(places[first], places[last])
    parts = [block.stretches(*places[index : index + 2]) for index in range(first, last)]
    for line in range(len(block.lines)):
        together = sum(right - left for index, left, right in whole if index == line)
        single = sum(right - left for part in parts for index, left, right in part if index == line)
        assert together == pytest.approx(single, abs=0.6)


@pytest.mark.usefixtures("qapp")
@given(TEXTS)
def test_the_middle_of_a_character_hits_its_cluster(text: str) -> None:
    check_hits(text)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", BOTH_WAYS)
def test_characters_are_hit_where_lines_run_both_ways(text: str) -> None:
    check_hits(text)
    block = Block(text, setting())
    natural = sum(line.naturalTextWidth() for line in block.lines)
    assert sum(right - left for _, left, right in block.stretches(0, len(text))) == pytest.approx(natural, abs=5)


def check_hits(text: str) -> None:
    block = Block(text, setting())
    position = 0
    while position < len(text):
        following = block.next_position(position)
        assert following > position, "the caret must get through every text"
        found = block.stretches(position, following)
        if len(found) == 1 and found[0][2] - found[0][1] > 1.5 and not text[position].isspace():
            line, left, right = found[0]
            hit = block.character_at((left + right) / 2, (line + 0.5) * block.pitch)
            assert hit is not None
            assert position <= hit < following
        position = following


@pytest.mark.usefixtures("qapp")
@given(TEXTS)
def test_walking_back_visits_the_places_of_walking_on(text: str) -> None:
    block = Block(text, setting())
    on, position = [0], 0
    while position < len(text):
        position = block.next_position(position)
        on.append(position)
    back = [len(text)]
    while back[-1] > 0:
        back.append(block.previous_position(back[-1]))
    assert on == back[::-1]
    assert all(not unicodedata.combining(text[place]) for place in on if place < len(text))


@pytest.mark.usefixtures("qapp")
def test_lines_have_one_pitch_whatever_the_script() -> None:
    block = Block("ferry 两岸 🚢 שלום " * 12, setting())
    baselines = [round(line.y() + line.ascent()) for line in block.lines]
    assert len(block.lines) > 3
    assert {after - before for before, after in pairwise(baselines)} == {block.pitch}


@pytest.mark.usefixtures("qapp")
def test_a_right_to_left_paragraph_stands_at_the_right() -> None:
    assert QApplication.instance() is not None
    made = setting()
    block = Block("שלום עולם", made)
    _, _, right = block.stretches(0, 1)[0]
    assert right == pytest.approx(made.width, abs=1.5)
    assert block.beside(0, right=False) == 1


@pytest.mark.usefixtures("qapp")
def test_a_click_behind_a_line_stays_on_that_line() -> None:
    block = Block("ferry talks on fog rules " * 10, setting())
    position = block.position_at(10_000, 0.5 * block.pitch)
    assert block.line_of(position) == 0
    assert position == block.line_range(0)[1]


@pytest.mark.usefixtures("qapp")
def test_the_arrows_never_stop_within_an_emoji() -> None:
    text = "שלוםharbour👍🏽"
    block = Block(text, setting())
    assert block.beside(len(text), right=True) == text.index("👍")
    assert block.beside(text.index("👍"), right=False) == len(text)
