"""Bars cover their days, keep clear of one another and stay on the axis."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.event import Event, EventStatus
from reviewer.domain.ids import new_id
from reviewer.ui.panels.timeline.bars import Span, days_of, labels_of, lay_out_bars, lay_out_undated, span_of
from reviewer.ui.panels.timeline.scale import TimeScale

NOW = datetime(2032, 9, 20, tzinfo=UTC)


def event(title: str, when: str) -> Event:
    return Event(id=new_id(), title=title, when=when, annotator="test", created=NOW, modified=NOW)


def label_width(label: str) -> float:
    return 7.0 * len(label)


def test_spans_of_days_months_intervals_and_open_ends() -> None:
    assert span_of("2032-09-14") == Span(date(2032, 9, 14), date(2032, 9, 14))
    assert span_of("2031-11") == Span(date(2031, 11, 1), date(2031, 11, 30))
    assert span_of("2032-03-02/2032-03-03") == Span(date(2032, 3, 2), date(2032, 3, 3))
    open_start = span_of("../2032-12-31")
    assert open_start is not None
    assert open_start.last == date(2032, 12, 31)
    assert open_start.first < open_start.last
    assert span_of("") is None
    assert span_of("XXXX-02-11") is None


@given(
    whens=st.lists(st.dates(date(2030, 1, 1), date(2033, 1, 1)), min_size=1, max_size=30),
    most_rows=st.sampled_from((1, 99)),
)
def test_bars_of_a_row_keep_clear_of_one_another(whens: list[date], most_rows: int) -> None:
    events = [event(f"Event {number}", when.isoformat()) for number, when in enumerate(whens)]
    scale = TimeScale.over(days_of(events, []), 90, 900)

    assert scale is not None
    bars = lay_out_bars(events, scale, label_width, most_rows)

    assert len(bars) == len(events)
    for row in {bar.row for bar in bars}:
        in_row = sorted((bar for bar in bars if bar.row == row), key=lambda bar: bar.x)
        assert all(a.x + a.width < b.x for a, b in itertools.pairwise(in_row))
    assert all(bar.x >= 90 for bar in bars)


def test_a_bar_is_as_wide_as_its_interval() -> None:
    events = [event("Long", "2032-01-01/2032-06-30"), event("Short", "2032-12-31")]
    scale = TimeScale.over(days_of(events, []), 0, 1000)

    assert scale is not None
    long = lay_out_bars(events, scale, label_width, 99)[0]
    assert long.x + long.width >= scale.x(date(2032, 6, 30)) - 0.01


def test_a_long_title_makes_no_period_of_a_day() -> None:
    title = "The minister of harbours and her many officials would be in Port Amery from Tuesday for the long dialogue"
    events = [replace(event(title, "2032-01-10"), place="Port Amery"), event("Far away", "2032-12-31")]
    scale = TimeScale.over(days_of(events, []), 90, 1200)

    assert scale is not None
    bar = next(bar for bar in lay_out_bars(events, scale, label_width, 99) if bar.event == events[0].id)
    assert bar.width <= 320
    assert bar.label.startswith("The minister of harbours")
    assert bar.label.endswith("… · 10 Jan 2032")
    assert (bar.begin, bar.end - bar.begin) == (scale.x(date(2032, 1, 10)), 4.0)


@given(days=st.lists(st.dates(date(2030, 1, 1), date(2033, 1, 1)), min_size=2, max_size=2), title=st.text(max_size=80))
def test_the_days_of_an_event_lie_within_its_ground(days: list[date], title: str) -> None:
    first, last = sorted(days)
    events = [event(title, f"{first}/{last}"), event("End", "2033-01-31")]
    scale = TimeScale.over(days_of(events, []), 90, 900)

    assert scale is not None
    bar = next(bar for bar in lay_out_bars(events, scale, label_width, 99) if bar.event == events[0].id)
    assert bar.begin == scale.x(first)
    assert bar.end >= scale.x(last)
    assert bar.x - 0.01 <= bar.begin < bar.end <= bar.x + bar.width + 0.01


def test_planned_events_and_labels() -> None:
    third = replace(event("Round 3", "../2032-12-31"), short_name="R3", status=EventStatus.PLANNED, place="Port Amery")
    scale = TimeScale.over(days_of([third], []), 0, 1000)

    assert scale is not None
    assert lay_out_bars([third], scale, label_width, 99)[0].planned
    most, *_, least = labels_of(third, label_width)
    assert most.startswith("R3 Round 3 · ")
    assert most.endswith(" · Port Amery")
    assert least == "R3"


def test_bars_say_less_rather_than_take_more_rows_than_there_are() -> None:
    days = range(1, 29, 3)
    events = [replace(event("A rather long title", f"2032-01-{day:02}"), short_name=f"E{day}") for day in days]
    scale = TimeScale.over(days_of(events, []), 0, 1000)

    assert scale is not None
    roomy, tight = (lay_out_bars(events, scale, label_width, rows) for rows in (99, 2))
    assert len({bar.row for bar in tight}) == 2
    assert len({bar.row for bar in roomy}) > 2
    assert sum(len(bar.label) for bar in tight) < sum(len(bar.label) for bar in roomy)


def test_crowded_bars_take_the_first_row_that_is_free() -> None:
    events = [event("One", "2032-01-01"), event("Two", "2032-01-02"), event("Three", "2032-06-01")]
    scale = TimeScale.over(days_of(events, []), 0, 1000)

    assert scale is not None
    assert [bar.row for bar in lay_out_bars(events, scale, label_width, 1)] == [0, 1, 0]


def test_events_without_a_year_fill_rows_and_the_rest_is_counted() -> None:
    events = [event(f"Visit {number}", "XXXX-09") for number in range(9)] + [event("Summit", "2031")]
    bars, without_room = lay_out_undated(events, 90, 300, lambda _label: 100, 1)
    assert [(bar.x, bar.row, bar.dated) for bar in bars] == [(90, 0, False), (196, 0, False)]
    assert without_room == 7
    every, none = lay_out_undated(events, 90, 300, lambda _label: 100, 99)
    assert (len(every), none) == (9, 0)
    assert max(bar.row for bar in every) == 4
    assert every[0].label == "Visit 0 · Sep"
