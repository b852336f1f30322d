from itertools import pairwise
from uuid import UUID

import pytest
from PySide6.QtCore import QPointF

from reviewer.domain.relation import RelationType
from reviewer.ui.panels.reading.connectors import MOST, NEAREST, arrange
from reviewer.ui.panels.reading.mark import Connector, Sign


def connector(number: int) -> Connector:
    return Connector(Sign(UUID(int=number), RelationType.CONTRADICTS), (0, 1), (0, 1))


def test_a_band_runs_from_claim_to_claim() -> None:
    bands, hidden = arrange([(connector(1), (100, 150), (300, 325))], 54, 800, 42)
    assert hidden == 0
    shape = bands[0].shape(42)
    assert shape.contains(QPointF(1, 125))
    assert shape.contains(QPointF(41, 312))
    assert not shape.contains(QPointF(41, 125))
    assert bands[0].badge.y() == pytest.approx((125 + 312.5) / 2)


def test_an_end_out_of_sight_becomes_an_arrow_at_the_edge() -> None:
    bands, _ = arrange([(connector(1), (100, 150), (900, 950)), (connector(2), (-80, -30), (200, 225))], 54, 800, 42)
    beyond = {band.connector.sign.relation.int: (band.left.beyond, band.right.beyond) for band in bands}
    assert beyond == {1: (0, 1), 2: (-1, 0)}
    assert all(54 <= end.top <= end.bottom <= 800 for band in bands for end in (band.left, band.right))


def test_what_is_out_of_sight_at_both_ends_is_not_drawn() -> None:
    assert arrange([(connector(1), (-90, -40), (900, 950))], 54, 800, 42) == ([], 0)


def test_above_twelve_the_nearest_and_the_selected_are_drawn_and_the_rest_counted() -> None:
    ends = [(connector(n), (60 + 50 * n, 80 + 50 * n), (60 + 50 * n, 80 + 50 * n)) for n in range(MOST + 1)]
    bands, hidden = arrange(ends, 54, 800, 42, UUID(int=0))
    assert len(bands) == NEAREST
    assert hidden == MOST + 1 - NEAREST
    drawn = {band.connector.sign.relation.int for band in bands}
    assert 0 in drawn, "the selected one is always there"
    assert drawn - {0} == {5, 6, 7, 8, 9} or drawn - {0} == {5, 6, 7, 8, 4}


def test_badges_of_crossing_bands_do_not_cover_each_other() -> None:
    bands, _ = arrange([(connector(1), (100, 120), (500, 520)), (connector(2), (500, 520), (100, 120))], 54, 800, 42)
    one, other = (band.badge for band in bands)
    assert abs(one.y() - other.y()) >= 20


def test_badges_of_bands_from_one_place_all_stay_apart() -> None:
    ends = [
        (connector(number), (300.0 + number, 320.0 + number), (40.0 + 45 * number, 60.0 + 45 * number))
        for number in range(MOST)
    ]
    bands, hidden = arrange(ends, 0, 700, 42)
    assert hidden == 0
    heights = sorted(band.badge.y() for band in bands)
    assert all(after - before >= 20 for before, after in pairwise(heights))
