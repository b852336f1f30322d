"""Rectangles and hits against what Qt itself fills for the same characters, in texts of every direction."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.setting import LEFT_MARGIN, RIGHT_MARGIN, Setting
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

WORDS = [
    *("ferry ", "talks, ", "(a) ", "50% ", "-3", "12,5 ", "a-very-long-word-that-breaks"),
    *("שלום ", "שָׁלוֹם", "עולם, ", "مرحبا ", "لا إله ", "العربية", "١٢٣ "),
    *("🚢", "👩\u200d🚀 ", "𠮷", "两岸商定，", "e\u0301te\u0301 ", "\u00a0", "\u2003", "\t", "\u2028"),
    *("\u200f", "\u2067x\u2069", "\u202eabc\u202c"),
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map("".join)
WIDTHS = st.integers(80, 420)
BESIDE = 20
FILL = 255


def make(text: str, width: int) -> Block:
    font = Theme(Settings()).reading_font()
    return Block(text, Setting.for_view(font, width + LEFT_MARGIN + RIGHT_MARGIN, 1.6))


def clusters(block: Block) -> list[int]:
    """Where characters begin and end. Qt fills half a ligature of لا at the wrong side, so here it is one character."""
    places = [0]
    while places[-1] < len(block.text):
        place = block.next_position(places[-1])
        places.append(place + 1 if block.text[places[-1] : place + 1] == "لا" else place)
    return places


def filled_by_qt(block: Block, ranges: Sequence[tuple[int, int]]) -> list[list[set[int]]]:
    """For each range the columns of each line that Qt's own painting of a selection fills, without hanging spaces."""
    width = round(block.lines[0].width()) + 2 * BESIDE
    image = QImage(width, block.height, QImage.Format.Format_RGB32)
    image.fill(0)
    units = Utf16Map(block.text)
    selections = []
    for number, (start, end) in enumerate(ranges, 1):
        selection = QTextLayout.FormatRange()
        selection.start, selection.length = units.to_utf16(start), units.to_utf16(end) - units.to_utf16(start)
        look = QTextCharFormat()
        look.setBackground(QColor(number % 256, number // 256, FILL))
        look.setForeground(QBrush(QColor(0, 0, 0, 0)))
        selection.format = look
        selections.append(selection)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    block.layout.draw(painter, QPointF(BESIDE, 0), selections)
    painter.end()
    found: list[list[set[int]]] = [[set() for _ in block.lines] for _ in ranges]
    pixels = bytes(image.constBits())
    for index, line in enumerate(block.lines):
        natural = line.naturalTextRect()
        for y in range(int(line.y()) + 1, min(int(line.y() + line.height()), image.height())):
            row = pixels[y * image.bytesPerLine() : (y + 1) * image.bytesPerLine()]
            for x in range(max(int(natural.left()), -BESIDE), min(int(natural.right()), width - BESIDE)):
                blue, green, red = row[4 * (x + BESIDE) : 4 * (x + BESIDE) + 3]
                number = green * 256 + red
                if blue == FILL and 0 < number <= len(ranges):  # the colours of an emoji are no numbers
                    found[number - 1][index].add(x)
    return found


def columns(block: Block, start: int, end: int) -> list[set[int]]:
    found: list[set[int]] = [set() for _ in block.lines]
    for line, left, right in block.stretches(start, end):
        found[line] |= set(range(round(left), round(right)))
    return found


def inside(pixels: Iterable[int]) -> set[int]:
    """Without the pixels at the edges, which belong to two characters."""
    every = set(pixels)
    return {x for x in every if {x - 1, x + 1} <= every}


@pytest.mark.usefixtures("qapp")
@given(TEXTS, WIDTHS, st.data())
def test_a_range_covers_what_qt_fills_for_it(text: str, width: int, data: st.DataObject) -> None:
    block = make(text, width)
    places = clusters(block)
    first = data.draw(st.integers(0, len(places) - 2))
    last = data.draw(st.integers(first + 1, len(places) - 1))
    (theirs,) = filled_by_qt(block, [(places[first], places[last])])
    for mine, other in zip(columns(block, places[first], places[last]), theirs, strict=True):
        assert inside(mine) <= other
        assert inside(other) <= mine


@pytest.mark.usefixtures("qapp")
@given(TEXTS, WIDTHS)
def test_a_point_in_what_qt_fills_for_a_character_hits_it(text: str, width: int) -> None:
    block = make(text, width)
    ranges = list(pairwise(clusters(block)))
    for (start, end), lines in zip(ranges, filled_by_qt(block, ranges), strict=True):
        for line, filled in enumerate(lines):
            for x in inside(inside(filled)):
                point = (x + 0.5, (line + 0.5) * block.pitch)
                hit = block.character_at(*point)
                assert hit is not None
                assert start <= hit < end
                assert start <= block.position_at(*point) <= end


@pytest.mark.usefixtures("qapp")
@given(TEXTS, WIDTHS)
def test_a_caret_stands_at_an_edge_of_the_character_behind_it(text: str, width: int) -> None:
    block = make(text, width)
    for start, end in pairwise(clusters(block)):
        for line, left, right in block.stretches(start, end):
            if line == block.line_of(start):
                assert min(abs(block.caret_x(start) - left), abs(block.caret_x(start) - right)) < 1


@pytest.mark.usefixtures("qapp")
def test_the_letters_of_a_ligature_share_it() -> None:
    block = make("لا", 200)
    ((_, left, right),) = block.stretches(0, 2)
    ((_, first_left, first_right),) = block.stretches(0, 1)
    ((_, second_left, second_right),) = block.stretches(1, 2)
    assert (second_left, second_right, first_right) == (left, first_left, right)
    assert first_right - first_left == pytest.approx(second_right - second_left, abs=1)
    assert block.character_at(right - 1, 1) == 0
    assert block.character_at(left + 1, 1) == 1
