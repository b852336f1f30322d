from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reviewer.domain.relation import Stance
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.lanes import make_margins
from reviewer.ui.panels.reading.mark import Mark, MarkKind, Sign
from reviewer.ui.panels.reading.setting import Setting
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

TEXT = "The islands waited for the ferry while the fog lay on the strait."
COUNT_HEIGHT = 11
"""Pixels that the figures of a count are high, a pixel less for every edge."""

PLACES = st.lists(st.tuples(st.integers(0, len(TEXT) - 40), st.integers(5, 66), st.booleans()), min_size=1, max_size=24)


def mark(number: int, start: int, length: int, *, signed: bool) -> Mark:
    signs = (Sign(UUID(int=number + 1), Stance.CONTRADICTS),) if signed else ()
    return Mark(UUID(int=number + 1), MarkKind.CLAIM, ((start, min(start + length, len(TEXT))),), signs)


CROWD = [(0, 66, True), (0, 60, True), *[(0, 66, False)] * 12]
"""Badges on every line, and more than the lanes take."""


@pytest.mark.usefixtures("qapp")
@given(PLACES)
@example(CROWD)
def test_no_badge_and_no_count_covers_another(places: list[tuple[int, int, bool]]) -> None:
    theme = Theme(Settings())
    setting = Setting.for_view(theme.reading_font(), 460, 1.6)
    block = Block(TEXT, setting)
    marks = [mark(number, start, length, signed=signed) for number, (start, length, signed) in enumerate(places)]
    spans = sorted(((*found.ranges[0], found) for found in marks), key=lambda span: (span[0], -span[1]))
    margins = make_margins(block, 0, spans, Inks(theme), setting.width)
    covered = [(badge.top, badge.bottom - 1) for badge in margins.badges]
    covered += [(top + 2, top + 2 + COUNT_HEIGHT) for top, _ in margins.rest]
    for (high, low), (other_high, other_low) in combinations(covered, 2):
        assert low <= other_high or other_low <= high
    shown = len(margins.brackets) + sum(count for _, count in margins.rest)
    assert shown == len(marks), "each mark has a lane or is counted"


@pytest.mark.parametrize("settled", [False, True])
def test_the_bracket_of_what_is_settled_is_hollow(qapp: QApplication, *, settled: bool) -> None:  # noqa: ARG001
    theme = Theme(Settings())
    setting = Setting.for_view(theme.reading_font(), 460, 1.6)
    settled_mark = Mark(
        UUID(int=1), MarkKind.CLAIM, ((0, 20),), (Sign(UUID(int=2), Stance.CORROBORATES, settled=settled),)
    )
    plain = mark(1, 25, 10, signed=False)
    spans = [(0, 20, settled_mark), (25, 35, plain)]
    margins = make_margins(Block(TEXT, setting), 0, spans, Inks(theme), setting.width)
    assert [hollow for *_, hollow in margins.brackets] == [settled, False]
