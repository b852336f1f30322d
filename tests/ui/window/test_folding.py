from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.window.folding import MEASURE, NARROW_PANEL_WIDTH, PANEL_WIDTH, Folds, Room, fold, measure

_CHARACTER = 7.09
ROOMS = st.builds(Room, st.integers(700, 4000), st.integers(400, 2200), st.integers(1, 4), st.floats(4, 20))


def enough(room: Room, folds: Folds) -> bool:
    return measure(room, folds) >= MEASURE


def test_everything_is_open_at_1440_by_900() -> None:
    folds = fold(Room(1440, 900, 2, _CHARACTER))
    assert (folds.timeline, folds.articles, folds.panel, folds.panes) == (False, False, False, 2)


def test_at_1280_by_800_a_rail_two_panes_and_a_panel_of_300() -> None:
    folds = fold(Room(1280, 800, 2, _CHARACTER))
    assert (folds.timeline, folds.articles, folds.panel, folds.panes) == (True, True, False, 2)
    assert folds.panel_width == 300


@pytest.mark.parametrize(
    ("width", "panes", "articles", "panel", "beside"),
    [
        (1280, 3, True, False, 2),
        (1280, 4, True, False, 2),
        (1440, 3, True, True, 3),
        (1440, 4, True, True, 3),
        (1920, 2, False, False, 2),
        (1920, 3, False, False, 3),
        (1920, 4, True, True, 4),
    ],
)
def test_with_more_panes(width: int, panes: int, *, articles: bool, panel: bool, beside: int) -> None:
    folds = fold(Room(width, 1000, panes, 6.94))
    assert (folds.articles, folds.panel, folds.panes) == (articles, panel, beside)


@pytest.mark.parametrize(("width", "panes", "beside"), [(1440, 3, 2), (1440, 4, 2), (1920, 4, 3), (1024, 2, 1)])
def test_a_panel_that_is_asked_for_stands_beside_as_many_panes_as_have_room(
    width: int, panes: int, beside: int
) -> None:
    room = Room(width, 1000, panes, 6.94)
    assert fold(room).panel
    held = fold(room, held=True)
    assert not held.panel
    assert held.panes == beside
    assert held.articles, "what had folded stays folded: the panel alone was asked for"


def test_where_not_even_one_pane_has_room_beside_it_stays_a_drawer() -> None:
    room = Room(740, 800, 2, _CHARACTER)
    assert fold(room, held=True) == fold(room)
    assert fold(room).panel


def test_what_the_person_folded_stays_folded() -> None:
    for held in (False, True):
        folds = fold(Room(1920, 1080, 2, _CHARACTER), frozenset({"panel"}), held=held)
        assert folds.panel
        assert not folds.articles


def test_the_panel_narrows_before_anything_folds() -> None:
    assert fold(Room(1500, 1000, 2, _CHARACTER)).panel_width == PANEL_WIDTH
    narrow = fold(Room(1440, 1000, 2, _CHARACTER))
    assert (narrow.panel_width, narrow.articles) == (NARROW_PANEL_WIDTH, False)


@given(ROOMS)
def test_parts_fold_in_their_order_and_no_further_than_needed(room: Room) -> None:
    folds = fold(room)
    steps = [folds.panel, folds.articles, folds.timeline]
    assert steps == sorted(steps)
    assert enough(room, folds) or folds.panes == 1
    if folds.panes < room.panes:
        everything = replace(folds, panel=True, articles=True, panes=folds.panes + 1)
        assert not enough(room, everything), "folding would give one more pane its room"
    if folds.panel:
        assert not enough(room, replace(folds, panel=False, panel_width=NARROW_PANEL_WIDTH))
    elif folds.articles:
        assert not enough(room, replace(folds, articles=False))


@given(st.integers(700, 3000), st.integers(1, 4))
def test_a_wider_window_never_folds_more(width: int, panes: int) -> None:
    narrow, wide = (fold(Room(w, 1000, panes, _CHARACTER)) for w in (width, width + 400))
    assert (narrow.panes, not narrow.panel, not narrow.articles) <= (wide.panes, not wide.panel, not wide.articles)


@given(ROOMS)
def test_a_panel_that_is_held_costs_panes_and_nothing_else(room: Room) -> None:
    usual, held = fold(room), fold(room, held=True)
    assert (held.timeline, held.articles) == (usual.timeline, usual.articles)
    assert held.panes <= usual.panes
    assert enough(room, held) or held == usual
