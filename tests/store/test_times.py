from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from reviewer.store.times import from_text, now, stored, to_text


def test_written_in_utc_with_milliseconds() -> None:
    east = timezone(timedelta(hours=8))
    assert to_text(datetime(2016, 6, 14, 9, 30, 0, 123456, tzinfo=east)) == "2016-06-14T01:30:00.123Z"
    assert now() == stored(now()) or now().microsecond % 1000 == 0


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis adds the zone
def test_comes_back_equal(moment: datetime) -> None:
    assert from_text(to_text(moment)) == stored(moment)
    assert from_text(to_text(stored(moment))) == stored(moment)
