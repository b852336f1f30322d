"""The axis keeps order and distance, and its labels never collide."""

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.panels.timeline.scale import TimeScale

DAYS = st.lists(st.dates(), min_size=1, max_size=20)


def test_no_days_make_no_axis() -> None:
    assert TimeScale.over([], 0, 100) is None


@given(days=DAYS)
def test_days_stand_on_the_axis_in_their_order(days: list[date]) -> None:
    scale = TimeScale.over(days, 50, 800)

    assert scale is not None
    places = [scale.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert places[0] >= 50
    assert places[-1] <= 850


@given(days=DAYS, gap=st.floats(min_value=40, max_value=200))
def test_labels_are_firsts_of_months_and_keep_their_distance(days: list[date], gap: float) -> None:
    scale = TimeScale.over(days, 0, 1000)

    assert scale is not None
    ticks = list(scale.ticks(gap))
    assert all(tick.day.day == 1 for tick in ticks)
    # A month is up to a tenth shorter than the average month the step was chosen by.
    assert all(b.x - a.x >= gap * 0.85 for a, b in itertools.pairwise(ticks))


def test_a_single_day_gets_a_month_around_it() -> None:
    scale = TimeScale.over([date(2032, 9, 14)], 0, 600)

    assert scale is not None
    assert (scale.last - scale.first).days >= 30
    assert 250 < scale.x(date(2032, 9, 14)) < 350
