from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.window.folding import MEASURE, Room, fold, measure

_CHARACTER = 7.09


def test_everything_is_open_at_1440_by_900() -> None:
    folds = fold(Room(1440, 900, 2, _CHARACTER))
    assert (folds.timeline, folds.articles, folds.panel, folds.panes) == (False, False, False, 2)


def test_at_1280_by_800_a_rail_two_panes_and_a_panel_of_300() -> None:
    folds = fold(Room(1280, 800, 2, _CHARACTER))
    assert (folds.timeline, folds.articles, folds.panel, folds.panes) == (True, True, False, 2)
    assert folds.panel_width == 300


def test_what_the_person_folded_stays_folded() -> None:
    folds = fold(Room(1920, 1080, 2, _CHARACTER), frozenset({"panel"}))
    assert folds.panel
    assert not folds.articles


@given(st.integers(700, 4000), st.integers(400, 2200), st.integers(1, 4), st.floats(4, 20))
def test_parts_fold_in_their_order_and_no_further_than_needed(
    width: int, height: int, panes: int, character: float
) -> None:
    room = Room(width, height, panes, character)
    folds = fold(room)
    steps = [folds.panes < panes, folds.panel, folds.articles, folds.timeline]
    assert steps == sorted(steps)
    assert measure(room, folds) >= MEASURE or folds.panes == 1


@given(st.integers(700, 3000), st.integers(1, 4))
def test_a_wider_window_never_folds_more(width: int, panes: int) -> None:
    narrow, wide = (fold(Room(w, 1000, panes, _CHARACTER)) for w in (width, width + 400))
    assert (narrow.panes, not narrow.panel, not narrow.articles) <= (wide.panes, not wide.panel, not wide.articles)
