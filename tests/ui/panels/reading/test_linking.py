from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.ui.panels.reading.linking import counterpart, in_step
from reviewer.ui.panels.reading.plain.pane import PlainPane
from tests.ui.panels.reading.scene import QUOTES, TEXTS, Scene, open_both

_HALF_A_LINE = 18
PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=7)


@given(PAIRS)
def test_the_most_pairs_in_one_order_are_kept(pairs: list[tuple[int, int]]) -> None:
    def rises(chosen: tuple[tuple[int, int], ...]) -> bool:
        return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chosen))

    every = [c for size in range(len(pairs) + 1) for c in combinations(sorted(set(pairs)), size) if rises(c)]
    found = in_step(pairs)
    assert rises(tuple(found))
    assert len(found) == max(map(len, every))


def test_between_pairs_it_goes_in_proportion_and_beyond_them_one_to_one() -> None:
    heights = [(100.0, 300.0), (200.0, 500.0)]
    assert [counterpart(heights, at) for at in (0, 100, 150, 200, 260)] == [200, 300, 400, 500, 560]


def test_linked_panes_bring_related_claims_to_one_height(scene: Scene) -> None:
    scene.area.resize(900, 300)
    open_both(scene)
    left, right = (frame.pane for frame in scene.area.frames)
    (gutter,) = scene.area.gutters()
    near = _HALF_A_LINE if isinstance(left, PlainPane) else 1
    before = right.scroll_state()
    left.scroll_to(TEXTS[0].index(QUOTES[0]), len(TEXTS[0]), at=180)
    assert right.scroll_state() == before
    QTest.mouseClick(gutter.link_button, Qt.MouseButton.LeftButton)
    left.scroll_by(10)
    assert left.y_of(TEXTS[0].index(QUOTES[0])) == 170
    heights = [pane.y_of(text.index(quote)) for pane, text, quote in zip((left, right), TEXTS, QUOTES, strict=True)]
    assert heights[0] == pytest.approx(heights[1], abs=near)
    right.scroll_by(20)
    assert left.y_of(TEXTS[0].index(QUOTES[0])) == pytest.approx(right.y_of(TEXTS[1].index(QUOTES[1])), abs=near)
    QTest.mouseClick(gutter.link_button, Qt.MouseButton.LeftButton)
    before = right.scroll_state()
    left.scroll_by(-20)
    assert right.scroll_state() == before


def test_one_article_beside_itself_scrolls_as_far_on_either_side(scene: Scene) -> None:
    scene.area.resize(900, 300)
    scene.desk.restore((scene.articles[0], scene.articles[0]))
    left, right = (frame.pane for frame in scene.area.frames)
    (gutter,) = scene.area.gutters()
    right.scroll_by(90)
    QTest.mouseClick(gutter.link_button, Qt.MouseButton.LeftButton)
    place = TEXTS[0].index(QUOTES[0])
    apart = left.y_of(place) - right.y_of(place)
    assert apart == pytest.approx(90, abs=_HALF_A_LINE)
    for pane, distance in ((left, 60), (right, 40), (left, -30)):
        before = left.y_of(place), right.y_of(place)
        pane.scroll_by(distance)
        assert left.y_of(place) != before[0]
        assert right.y_of(place) != before[1]
        assert left.y_of(place) - right.y_of(place) == pytest.approx(apart, abs=2 * _HALF_A_LINE)
