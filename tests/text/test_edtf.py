"""EDTF: earliest and latest day, order, overlap, words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.text.edtf import humanise, overlaps, parse, placed, sort_key, valid

DAYS = st.dates()
WRITTEN = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    DAYS.map(lambda day: "XXXX" + day.isoformat()[4:]),
    DAYS.map(lambda day: f"{day.isoformat()[:3]}X"),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    DAYS.map(lambda day: f"../{day}"),
    DAYS.map(lambda day: f"{day}/.."),
    st.sampled_from(["XXXX-XX-XX", "XXXX", "2016-22", "2016-24?", "9999-24", "2016-33~", "2016-06-XX"]),
)


@given(DAYS)
def test_a_full_date_is_one_day(day: date) -> None:
    assert parse(day.isoformat()) == (day, day)
    assert overlaps(day.isoformat(), f"XXXX{day.isoformat()[4:]}")


@given(WRITTEN, WRITTEN)
def test_overlap_goes_both_ways_and_with_itself(one: str, other: str) -> None:
    assert overlaps(one, other) == overlaps(other, one)
    assert overlaps(one, one) == placed(one)


@given(WRITTEN)
def test_every_date_has_an_order_and_words_in_both_languages(edtf: str) -> None:
    first, last = parse(edtf)

    assert first is None or last is None or first <= last
    assert sort_key(edtf) < sort_key("") or sort_key(edtf) == sort_key("")
    assert isinstance(humanise(edtf), str)
    assert isinstance(humanise(edtf, "zh_CN"), str)


@given(st.text(max_size=20))
def test_other_texts_are_no_dates_and_do_no_harm(text: str) -> None:
    if not valid(text):
        assert not overlaps(text, "2016")
    assert parse(text) == (None, None) or valid(text) or "/" in text


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2016-06-1X", date(2016, 6, 10), date(2016, 6, 19)),
        ("2016-22", date(2016, 6, 1), date(2016, 8, 31)),
        ("2016-24", date(2016, 12, 1), date(2017, 2, 28)),
        ("2016-34", date(2016, 4, 1), date(2016, 6, 30)),
        ("2016-06-14T10:20:30Z", date(2016, 6, 14), date(2016, 6, 14)),
        ("2015-12-30/2016-01-02", date(2015, 12, 30), date(2016, 1, 2)),
        ("../2015-12-31", None, date(2015, 12, 31)),
        ("2015/..", date(2015, 1, 1), None),
        ("XXXX-11-12", None, None),
        ("2016?", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_earliest_and_latest_day(edtf: str, first: date | None, last: date | None) -> None:
    assert valid(edtf)
    assert parse(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf", ["", "soon", "2016-13", "2016-02-30", "16-06-14", "0000", "2016/2015", "/", "2016-22-01"]
)
def test_what_is_no_date(edtf: str) -> None:
    assert not valid(edtf)


def test_dates_without_a_year_come_late_and_none_last() -> None:
    mixed = ["", "XXXX-11-12", "2016-06-14", "2016-06", "XXXX-02-03", "2015"]

    assert sorted(mixed, key=sort_key) == ["2015", "2016-06", "2016-06-14", "XXXX-02-03", "XXXX-11-12", ""]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("XXXX-11-12", "2015-11-12", True),
        ("XXXX-11-12", "2015-11-13", False),
        ("XXXX-12-30/XXXX-01-02", "2016-01-01", True),
        ("XXXX-02-29", "2015", False),
        ("XXXX-02-29", "2001/2040", True),
        ("XXXX-11-12", "XXXX-11", True),
        ("2015", "../2015-12-31", True),
        ("2016-06-13/2016-06-19", "2016-06-14", True),
        ("2016-06-13", "2016-06-14", False),
        ("2016", "", False),
        ("XXXX-XX-XX", "2016-06-14", False),
        ("XXXX", "XXXX-06-14", False),
        ("XXXX-XX-14", "2016-06-14", True),
    ],
)
def test_whether_two_dates_can_mean_one_day(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert overlaps(one, other) is expected


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2016-06-14", "14 Jun 2016", "2016年6月14日"),
        ("XXXX-11-12", "12 Nov", "11月12日"),
        ("2016-06-13/2016-06-19", "13–19 Jun 2016", "2016年6月13日至19日"),
        ("2016-06/2016-08", "Jun – Aug 2016", "2016年6月至8月"),
        ("../2015-12-31", "until 31 Dec 2015", "2015年12月31日以前"),
        ("199X", "1990s", "199?年"),
        ("2016~", "about 2016", "约2016年"),
        ("2016-33", "Q1 2016", "2016年第一季度"),
        ("XXXX-XX-XX", "", ""),
        ("sometime", "sometime", "sometime"),
    ],
)
def test_as_people_write_them(edtf: str, english: str, chinese: str) -> None:
    assert humanise(edtf) == english
    assert humanise(edtf, "zh_CN") == chinese
