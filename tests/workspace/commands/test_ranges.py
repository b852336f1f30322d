"""Ranges put in order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.errors import ReviewerError
from reviewer.workspace.commands.ranges import merged, tidy_ranges, without

RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


def _covered(ranges: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> set[int]:
    return {position for start, end in ranges for position in range(start, end)}


@given(RANGES)
def test_merging_keeps_what_is_covered_and_leaves_gaps(ranges: list[tuple[int, int]]) -> None:
    joined = merged(ranges)
    assert _covered(joined) == _covered(ranges)
    assert all(one[1] < other[0] for one, other in pairwise(joined))


@given(RANGES, st.integers(0, 40), st.integers(0, 40))
def test_without_takes_out_exactly_that(ranges: list[tuple[int, int]], one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert _covered(without(ranges, low, high)) == _covered(ranges) - set(range(low, high))


def test_white_space_at_the_ends_goes() -> None:
    assert tidy_ranges(" ab cd ", [(4, 7), (0, 3)]) == ((1, 3), (4, 6))
    with pytest.raises(ReviewerError):
        tidy_ranges("   ", [(0, 3)])
