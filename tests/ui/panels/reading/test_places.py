"""What is under a point and what is painted there, against the stored ranges one by one, in every kind of text."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.panels.reading.mark import Mark, MarkKind
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.panels.reading.pieces import LONGEST
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

KINDS = {
    "plain": "The pilots of both coasts met on Sunday and spoke of fog.\n\n" * 6,
    "Chinese": "两岸商定求救专线，部长出席了会谈。渡轮在冬季之前再次举行。\n" * 6,
    "emoji": "The 🚢 of the minister, 𠮷野, sailed with 👩\u200d🚀 on board.\n\n" * 6,
    "right to left": "שלום עולם, the pilots said, مرحبا بالعالم.\n" * 6,
    "split": "The coast guard 🚢 kept its own count of 两岸 crossings. " * (LONGEST // 25),
}
MARKS = st.lists(st.tuples(st.integers(0, 150), st.integers(1, 60)), max_size=7)


@pytest.fixture
def pane(qapp: QApplication, qtbot: QtBot) -> ReadingPane:
    made = Settings()
    theme = Theme(made)
    theme.install(qapp)
    pane = ReadingPane(theme, made)
    qtbot.addWidget(pane)
    pane.resize(420, 600)
    pane.show()
    qapp.processEvents()
    return pane


def show(pane: ReadingPane, text: str, places: list[tuple[int, int]]) -> tuple[int, list[Mark]]:
    """Put marks around the first cut, or at the beginning; tell where the part that is looked at begins."""
    first = max(LONGEST - 90, 0) if len(text) > LONGEST else 0
    extents = [(first + start, min(first + start + length, len(text))) for start, length in places]
    marks = [Mark(UUID(int=number + 1), MarkKind.CLAIM, (extent,)) for number, extent in enumerate(extents)]
    pane.show_article(UUID(int=9), text, ())
    pane.set_marks(marks)
    pane.scroll_to(first, first + 1, at=30)
    return first, marks


@pytest.mark.parametrize("kind", KINDS)
@given(places=MARKS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_narrowest_mark_over_a_character_is_under_its_middle(
    pane: ReadingPane, kind: str, places: list[tuple[int, int]]
) -> None:
    text = KINDS[kind]
    first, marks = show(pane, text, places)
    for position in range(first, min(first + 220, len(text))):
        rects = pane.rects_of(position, position + 1)
        if len(rects) != 1 or rects[0].width() < 3 or text[position].isspace():
            continue
        here = pane._places.character_at(rects[0].center())  # noqa: SLF001 - what is asked for under the mouse
        assert here is not None
        covering = [mark for mark in marks if mark.ranges[0][0] <= here < mark.ranges[0][1]]
        place = pane._places.at(rects[0].center())  # noqa: SLF001 - as above
        widths = [mark.ranges[0][1] - mark.ranges[0][0] for mark in covering]
        if place is None or place.mark is None:
            assert not covering
        else:
            assert place.mark in covering
            begin, end = place.mark.ranges[0]
            # A mark that is cut by the end of a row is as wide as what the text stores.
            assert end - begin == min(widths)


@pytest.mark.parametrize("kind", KINDS)
@given(places=MARKS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_character_is_filled_when_and_only_when_a_stored_range_covers_it(
    pane: ReadingPane, kind: str, places: list[tuple[int, int]]
) -> None:
    text = KINDS[kind]
    first, marks = show(pane, text, places)
    image = pane.viewport().grab().toImage()
    fills = {color.rgb() for color in pane._sheet.inks.claim_fills}  # noqa: SLF001 - what claims are filled with
    for position in range(first, min(first + 220, len(text))):
        rects = pane.rects_of(position, position + 1)
        if len(rects) != 1 or rects[0].width() < 6 or not pane.viewport().rect().contains(rects[0]):
            continue
        covered = any(mark.ranges[0][0] <= position < mark.ranges[0][1] for mark in marks)
        # Letters and the lowest underline of the line before hide a part of the fill, never all of it.
        x, top = rects[0].center().x(), rects[0].top()
        colors = {image.pixelColor(x + right, top + down).rgb() for right in range(-2, 3) for down in range(2, 12)}
        assert bool(colors & fills) == covered, (position, text[position])
