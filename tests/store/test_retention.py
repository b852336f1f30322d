from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reviewer.store.retention import DAILY, MONTHLY, RECENT, WEEKLY, kept, within

NOW = datetime(2026, 3, 4, 10, 15, tzinfo=UTC)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 3, 4), timezones=st.just(UTC))  # noqa: DTZ001 - given a zone
any_moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - as above
sizes = st.dictionaries(any_moments, st.integers(0, 1000), max_size=60)


def test_years_of_hourly_backups_leave_days_weeks_and_months() -> None:
    there: set[datetime] = set()
    for hour in range(2 * 365 * 8):
        now = NOW + timedelta(hours=3 * hour)
        there = kept(there | {now}, now)
    newest = max(there)
    assert newest == now
    days = {moment.date() for moment in there}
    assert {newest.date() - timedelta(days=back) for back in range(DAILY)} <= days
    assert len({moment.isocalendar()[:2] for moment in there}) >= WEEKLY
    assert len({(moment.year, moment.month) for moment in there}) == MONTHLY
    assert len(there) <= RECENT + DAILY + WEEKLY + MONTHLY


def test_a_project_that_rested_keeps_what_it_had() -> None:
    there = {NOW - timedelta(days=back) for back in range(5)}
    assert kept(there, NOW + timedelta(days=4000)) == there


@given(st.sets(any_moments, max_size=120), any_moments)
def test_what_stays_is_little_and_stays_again(there: set[datetime], now: datetime) -> None:
    staying = kept(there, now)
    assert staying <= there
    assert kept(staying, now) == staying
    assert len(staying) <= 2 * (RECENT + DAILY + WEEKLY + MONTHLY)
    assert set(sorted(there)[-1:]) <= staying
    assert {max(past) for past in [[one for one in there if one <= now]] if past} <= staying


@given(st.lists(moments, max_size=150, unique=True))
def test_letting_go_each_time_leaves_the_same_as_letting_go_once(made: list[datetime]) -> None:
    there: set[datetime] = set()
    for moment in sorted(made):
        there = kept(there | {moment}, moment)
    assert there == kept(made, NOW)


@given(st.sets(moments, max_size=80), st.sets(any_moments.filter(lambda moment: moment.year > 2026), max_size=80))
def test_backups_from_the_future_take_no_place(past: set[datetime], future: set[datetime]) -> None:
    assert kept(past | future, NOW) & past == kept(past, NOW)


@given(st.sets(moments, max_size=80))
def test_a_clock_that_fell_back_costs_no_backup(there: set[datetime]) -> None:
    settled = kept(there, NOW)
    back = datetime(1970, 1, 1, 1, tzinfo=UTC)
    assert kept(settled | {back}, back) == settled | {back}


@given(sizes, st.integers(0, 20_000), any_moments)
def test_the_oldest_go_until_the_rest_fits(there: dict[datetime, int], most: int, now: datetime) -> None:
    staying = within(there, most, now)
    safe = {max(there)} | {max(past) for past in [[one for one in there if one <= now]] if past} if there else set()
    assert safe <= staying <= set(there)
    gone = set(there) - staying
    assert all(other > one for one in gone for other in staying - safe)
    assert sum(there[one] for one in staying) <= most or staying == safe
    if gone:
        assert sum(there[one] for one in staying) + there[max(gone)] > most
