from itertools import combinations, pairwise
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from reviewer.domain.relation import Stance
from reviewer.ui.panels.reading.connectors import MOST, NEAREST, RADIUS, Arrangement, arrange
from reviewer.ui.panels.reading.mark import Connector, Sign

WIDTH = 42
Ends = list[tuple[Connector, tuple[float, float], tuple[float, float]]]


def connector(number: int, far: int = 0, *, ahead: bool = True) -> Connector:
    return Connector(Sign(UUID(int=number), list(Stance)[number % 5]), (0, 1), (0, 1), far, ahead)


def ends_of(places: list[tuple[int, int]], *, apart: bool = False) -> Ends:
    """Connectors that stand there; with `apart` two of three lead to panes that are no neighbours."""
    return [
        (
            connector(number, 3 if apart and number % 3 else 0, ahead=number % 3 == 1),
            (left, left + 24.0),
            (right, right + 48.0),
        )
        for number, (left, right) in enumerate(places)
    ]


def boxes(shown: Arrangement) -> list[QRectF]:
    """What the badges cover, those of bundles too."""
    round_ones = [QRectF(0, 0, 2 * RADIUS, 2 * RADIUS) for _ in shown.bands]
    for box, band in zip(round_ones, shown.bands, strict=True):
        box.moveCenter(band.badge)
    tags = [band.tag for band in shown.bands if band.tag is not None]
    beside = [box for box, band in zip(round_ones, shown.bands, strict=True) if band.tag is None]
    return [*beside, *tags, *(bundle.box for bundle in shown.bundles)]


def test_a_band_runs_from_claim_to_claim() -> None:
    shown = arrange([(connector(1), (100, 150), (300, 325))], 54, 800, WIDTH)
    assert shown.hidden == 0
    shape = shown.bands[0].shape(WIDTH)
    assert shape.contains(QPointF(1, 125))
    assert shape.contains(QPointF(41, 312))
    assert not shape.contains(QPointF(41, 125))
    assert shown.bands[0].badge.y() == pytest.approx((125 + 312.5) / 2)


def test_an_end_out_of_sight_becomes_an_arrow_at_the_edge() -> None:
    ends: Ends = [(connector(1), (100, 150), (900, 950)), (connector(2), (-80, -30), (200, 225))]
    bands = arrange(ends, 54, 800, WIDTH).bands
    beyond = {band.connector.sign.relation.int: (band.left.beyond, band.right.beyond) for band in bands}
    assert beyond == {1: (0, 1), 2: (-1, 0)}
    assert all(54 <= end.top <= end.bottom <= 800 for band in bands for end in (band.left, band.right))


def test_what_is_out_of_sight_at_both_ends_is_not_drawn() -> None:
    assert arrange([(connector(1), (-90, -40), (900, 950))], 54, 800, WIDTH).all() == []


def test_above_twelve_the_nearest_and_the_selected_are_drawn_and_the_rest_bundled() -> None:
    ends: Ends = [(connector(n), (60 + 50 * n, 80 + 50 * n), (60 + 50 * n, 80 + 50 * n)) for n in range(MOST + 1)]
    shown = arrange(ends, 54, 800, WIDTH, UUID(int=0))
    assert len(shown.bands) == NEAREST
    assert shown.hidden == MOST + 1 - NEAREST
    drawn = {band.connector.sign.relation.int for band in shown.bands}
    assert 0 in drawn, "the selected one is always there"
    assert drawn - {0} == {5, 6, 7, 8, 9} or drawn - {0} == {5, 6, 7, 8, 4}
    upper, lower = shown.bundles
    assert {band.connector.sign.relation.int for band in upper.bands} <= {1, 2, 3, 4}
    assert upper.badge.y() < 90
    assert lower.badge.y() > 760


places = st.tuples(st.integers(-300, 1100), st.integers(-300, 1100))


@given(
    pairs=st.lists(places, max_size=50),
    bottom=st.integers(54, 860),
    keep=st.none() | st.integers(0, 49),
    apart=st.booleans(),
)
@example(pairs=[(0, 7), (0, 7)], bottom=75, keep=None, apart=False)
def test_no_two_badges_ever_cover_each_other(
    pairs: list[tuple[int, int]], bottom: int, keep: int | None, *, apart: bool
) -> None:
    shown = arrange(ends_of(pairs, apart=apart), 54, bottom, WIDTH, UUID(int=keep) if keep is not None else None)
    covered = boxes(shown)
    assert all(box.left() >= 0 and box.right() <= WIDTH for box in covered)
    assert not any(one.intersects(other) for one, other in combinations(covered, 2))
    assert all(box.top() >= 54 and box.bottom() <= bottom for box in covered)
    in_view = [
        number for number, (left, right) in enumerate(pairs) if -24 + 54 < left < bottom or -48 + 54 < right < bottom
    ]
    if covered:
        assert sorted(band.connector.sign.relation.int for band in shown.all()) == in_view


@given(pairs=st.lists(places, min_size=1, max_size=12), apart=st.booleans())
def test_every_badge_stands_on_its_band_and_not_far_away(pairs: list[tuple[int, int]], *, apart: bool) -> None:
    for band in arrange(ends_of(pairs, apart=apart), 54, 860, WIDTH).bands:
        inside = band.badge + QPointF(0 if not band.connector.far else -1 if band.connector.ahead else 1, 0)
        assert band.shape(WIDTH).intersects(QRectF(inside - QPointF(0.5, 0.5), inside + QPointF(0.5, 0.5)))
        assert abs(band.badge.y() - band.middle) < 4 * 2 * RADIUS


def test_a_far_band_runs_from_its_claim_to_its_badge_and_no_further() -> None:
    ends: Ends = [(connector(1, 3), (100, 150), (300, 325)), (connector(2, 1, ahead=False), (300, 325), (500, 560))]
    ahead, behind = sorted(arrange(ends, 54, 800, WIDTH).bands, key=lambda band: band.badge.y())
    assert (ahead.badge.y(), behind.badge.y()) == (125, 530)
    for band, near, far in ((ahead, 1, 41), (behind, 41, 1)):
        assert band.shape(WIDTH).contains(QPointF(near, band.badge.y()))
        assert not band.shape(WIDTH).contains(QPointF(far, band.badge.y()))
        assert band.tag is not None
        assert band.on_badge(QPointF(far + (near - far) / 10, band.badge.y())), "its number answers like its badge"
        assert not band.on_badge(QPointF(near, band.badge.y()))


def test_a_far_band_clamps_where_its_own_claim_is_out_of_sight_and_goes_before_others_in_a_crowd() -> None:
    near: Ends = [(connector(n), (60 + 50 * n, 80 + 50 * n), (60 + 50 * n, 80 + 50 * n)) for n in range(NEAREST)]
    away: Ends = [(connector(100 + n, 4), (900, 950), (420, 440)) for n in range(MOST)]
    shown = arrange(away[:1], 54, 800, WIDTH)
    assert [band.here[0][0].beyond for band in shown.bands] == [1]
    assert 780 < shown.bands[0].badge.y() < 800
    crowd = arrange([*away, *near], 54, 800, WIDTH)
    assert {band.connector.sign.relation.int for band in crowd.bands} == set(range(NEAREST))
    assert crowd.hidden == MOST


@given(places, st.integers(-60, 60))
def test_the_edges_of_a_band_never_cross(pair: tuple[int, int], beside: int) -> None:
    shown = arrange(ends_of([pair, (pair[0] + beside, pair[1] - beside), *[pair] * 3]), 54, 860, WIDTH)
    for band in shown.bands:
        edges = band.edges(WIDTH)
        count = edges.elementCount() // 2
        for number in range(count):
            upper, lower = edges.elementAt(number), edges.elementAt(count + number)
            # A curve stays between its control points: with these in order and at one width, it does as well.
            assert upper.x == lower.x
            assert upper.y <= lower.y


@given(st.tuples(st.integers(80, 600), st.integers(80, 600)), st.integers(0, 200), st.integers(0, 200))
def test_an_edge_never_turns_back_on_its_way(pair: tuple[int, int], high: int, higher: int) -> None:
    ends: Ends = [(connector(1), (pair[0], pair[0] + high), (pair[1], pair[1] + higher))]
    for band in arrange(ends, 54, 860, WIDTH).bands:
        edges = band.edges(WIDTH)
        heights = [edges.elementAt(number).y for number in range(edges.elementCount())]
        for edge in (heights[: len(heights) // 2], heights[len(heights) // 2 :]):
            steps = [after - before for before, after in pairwise(edge)]
            assert all(step >= -1e-6 for step in steps) or all(step <= 1e-6 for step in steps)


def test_badges_of_crossing_bands_do_not_cover_each_other() -> None:
    ends: Ends = [(connector(1), (100, 120), (500, 520)), (connector(2), (500, 520), (100, 120))]
    one, other = (band.badge for band in arrange(ends, 54, 800, WIDTH).bands)
    assert abs(one.y() - other.y()) >= 20


def test_badges_of_bands_from_one_place_all_stay_apart() -> None:
    ends: Ends = [
        (connector(number), (300.0 + number, 320.0 + number), (40.0 + 45 * number, 60.0 + 45 * number))
        for number in range(MOST)
    ]
    shown = arrange(ends, 0, 700, WIDTH)
    assert shown.hidden == 0
    heights = sorted(band.badge.y() for band in shown.bands)
    assert all(after - before >= 20 for before, after in pairwise(heights))


def test_of_many_at_one_place_some_are_counted_before_badges_leave_their_bands() -> None:
    ends: Ends = [(connector(number), (400.0, 420.0), (410.0, 430.0)) for number in range(MOST)]
    shown = arrange(ends, 0, 800, WIDTH, UUID(int=11))
    assert 0 < shown.hidden < MOST
    assert UUID(int=11) in {band.connector.sign.relation for band in shown.bands}
    assert all(abs(band.badge.y() - 415) <= 70 for band in shown.bands)


def test_in_a_crowd_bands_are_thin_where_their_badge_is() -> None:
    few = arrange(ends_of([(100, 200)]), 0, 800, WIDTH).bands[0]
    many = arrange(ends_of([(60 * number, 60 * number + 30) for number in range(MOST)]), 0, 800, WIDTH).bands
    assert few.half == pytest.approx(18)
    assert all(band.half < 2 for band in many)
