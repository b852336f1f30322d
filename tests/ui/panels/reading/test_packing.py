from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.panels.reading.packing import packed

wishes = st.lists(st.integers(-50, 300), max_size=9).map(sorted)


@given(wishes)
def test_all_stand_apart_in_order_and_inside(wanted: list[int]) -> None:
    places = packed(wanted, 20, 10, 290)
    assert len(places) == len(wanted)
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(places))
    assert all(10 - 1e-6 <= place <= 290 + 1e-6 for place in places)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=3).map(sorted))
def test_no_other_places_are_nearer_to_what_was_wanted(wanted: list[int]) -> None:
    def cost(places: tuple[float, ...] | list[float]) -> float:
        return sum((place - wish) ** 2 for place, wish in zip(places, wanted, strict=True))

    places = [half / 2 for half in range(25)]
    best = min(
        cost(tried)
        for tried in product(places, repeat=len(wanted))
        if all(after - before >= 3 for before, after in pairwise(tried))
    )
    assert cost(packed(wanted, 3, 0, 12)) <= best + 1e-6


def test_what_has_its_room_does_not_move() -> None:
    assert packed([10, 40, 60], 20, 0, 100) == pytest.approx([10, 40, 60])


def test_those_without_room_stand_from_the_first_place_on() -> None:
    assert packed([5, 5, 5], 20, 0, 30) == pytest.approx([0, 20, 40])
