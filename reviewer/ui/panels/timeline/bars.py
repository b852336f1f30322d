"""Which events stand where on the axis, and in which row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from heapq import heappop, heappush
from uuid import UUID

from reviewer.domain.event import Event, EventStatus
from reviewer.text import edtf
from reviewer.ui.panels.timeline.scale import TimeScale
from reviewer.ui.words import date_words
from reviewer.workspace.rows import Publication

_OPEN_END = timedelta(days=45)
_GAP = 6.0
_DETAILS = 4
_NAME_AND_DATE = 2
_LEAST_EXTENT = 4.0
_MOST_LABEL = 320.0
"""A label that needs more pixels gives up the place, then the end of its title."""
_LEAST_TITLE = 12
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days something may have taken, first and last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis: its label's ground in pixels from `x` over `width`, and the row it found room in.

    The days it took, or may have taken, reach from `begin` to `end`, which lie within the ground. One that is not
    `dated` stands below the axis, in rows of their own: its year is not known.
    """

    event: UUID
    label: str
    x: float
    width: float
    begin: float
    end: float
    row: int
    planned: bool
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Dot:
    """An article on the axis, by its date of publication."""

    article: UUID
    x: float


def span_of(when: str) -> Span | None:
    """Return the days an EDTF value covers; an open end reaches 45 days; None without a year."""
    first, last = edtf.parse(when)
    if first is not None and last is not None:
        return Span(first, last)
    if last is not None:
        return Span(last - _OPEN_END, last)
    return Span(first, first + _OPEN_END) if first is not None else None


def labels_of(event: Event, label_width: Callable[[str], float]) -> tuple[str, ...]:
    """Return what an event's bar may say, from most to least: name, when and where; name and when; name alone.

    None is wider than 320 pixels as long as there is a title to shorten.
    """
    when = date_words(event.when)
    dated, named = (_with_title(event, said, label_width) for said in (when, ""))
    full = " · ".join(part for part in (_name(event, event.title), when, event.place) if part)
    return (full if label_width(full) <= _MOST_LABEL else dated, dated, named, event.short_name or named)


def _with_title(event: Event, when: str, label_width: Callable[[str], float]) -> str:
    """Return name and date with as much of the title as there is room for."""
    title = event.title
    while True:
        shown = title if title == event.title else f"{title.rstrip(' ,;:·')}…"
        label = " · ".join(part for part in (_name(event, shown), when) if part)
        if len(title) <= _LEAST_TITLE or label_width(label) <= _MOST_LABEL:
            return label
        shorter = title[:-1].rpartition(" ")[0]
        title = shorter if len(shorter) >= len(title) - _LEAST_TITLE else title[:-1]


def _name(event: Event, title: str) -> str:
    return " ".join(part for part in (event.short_name, title) if part)


def days_of(events: Iterable[Event], articles: Iterable[Publication]) -> list[date]:
    """Return every day that the axis has to hold."""
    spans = [span_of(event.when) for event in events] + [span_of(article.published) for article in articles]
    return [day for span in spans if span is not None for day in (span.first, span.last)]


def lay_out_bars(
    events: Iterable[Event], scale: TimeScale, label_width: Callable[[str], float], most_rows: int
) -> list[Bar]:
    """Return bars from left to right in as few rows as let each say its name and date.

    A bar's ground covers its interval and its label, whichever is the longer. Where `most_rows` are not enough for
    that, bars say less; where even short names have no room, more rows are used than asked for.
    """
    dated = [(span, event) for event in events if (span := span_of(event.when)) is not None]
    dated.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[1].title))
    # Every number of rows asks the same again, and measuring words is slow.
    measured = cache(label_width)
    frame = _Frame(scale, measured, {event.id: labels_of(event, measured) for _, event in dated})
    for rows in range(1, min(most_rows, len(dated)) + 1):
        bars = frame.in_turn(dated, rows, least_detail=_DETAILS if rows == most_rows else _NAME_AND_DATE)
        if bars is not None:
            return bars
    return frame.packed(dated)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where bars are laid out, what they may say from most to least, and how wide that is."""

    scale: TimeScale
    label_width: Callable[[str], float]
    labels: Mapping[UUID, tuple[str, ...]]

    def in_turn(self, dated: list[tuple[Span, Event]], rows: int, least_detail: int) -> list[Bar] | None:
        """Deal the events out to the rows in turn, each label as long as its row's next bar allows; None if none is.

        A bar that would stick out at the right end moves left as far as its row is free.
        """
        row_ends = [self.scale.left - _GAP] * rows
        bars: list[Bar] = []
        for number, (span, event) in enumerate(dated):
            after = number + rows
            end = self.scale.x(dated[after][0].first) - _GAP if after < len(dated) else self._right
            for label in self.labels[event.id][:least_detail]:
                bar = self._bar(event, span, label, number % rows)
                if row_ends[bar.row] + _GAP <= bar.x and bar.x + bar.width <= end:
                    bars.append(bar)
                    row_ends[bar.row] = bar.x + bar.width
                    break
            else:
                return None
        return bars

    def packed(self, dated: list[tuple[Span, Event]]) -> list[Bar]:
        """Put each event, by its short name, into the first row that is free there; never past the right end."""
        bars = [self._bar(event, span, self.labels[event.id][-1], 0) for span, event in dated]
        bars.sort(key=lambda bar: bar.x)
        taken: list[tuple[float, int]] = []
        free: list[int] = []
        placed = []
        for bar in bars:
            while taken and taken[0][0] + _GAP <= bar.x:
                heappush(free, heappop(taken)[1])
            # Rows are in use or free, so the next new one is as high as there are rows.
            row = heappop(free) if free else len(taken)
            heappush(taken, (bar.x + bar.width, row))
            placed.append(replace(bar, row=row))
        return placed

    @property
    def _right(self) -> float:
        return self.scale.left + self.scale.width

    def _bar(self, event: Event, span: Span, label: str, row: int) -> Bar:
        begin = self.scale.x(span.first)
        end = max(
            self.scale.x(span.last) + self.scale.x(self.scale.first + _DAY) - self.scale.left, begin + _LEAST_EXTENT
        )
        width = max(self.label_width(label), end - begin)
        x = max(self.scale.left, min(begin, self._right - width))
        return Bar(event.id, label, x, width, begin, end, row, event.status is EventStatus.PLANNED)


def lay_out_undated(
    events: Iterable[Event], left: float, width: float, label_width: Callable[[str], float], most_rows: int
) -> tuple[list[Bar], int]:
    """Return the events that have no place on the axis, side by side, and how many had no room in so many rows."""
    undated = sorted((event for event in events if span_of(event.when) is None), key=lambda event: event.title)
    bars: list[Bar] = []
    x, row = left, 0
    for event in undated:
        label = labels_of(event, label_width)[0]
        wide = min(label_width(label), width)
        if x > left and x + wide > left + width:
            x, row = left, row + 1
        if row >= most_rows:
            break
        bars.append(Bar(event.id, label, x, wide, x, x, row, event.status is EventStatus.PLANNED, dated=False))
        x += wide + _GAP
    return bars, len(undated) - len(bars)


def lay_out_dots(articles: Iterable[Publication], scale: TimeScale) -> list[Dot]:
    """Return a dot for each article whose day is known."""
    dated = ((span_of(article.published), article) for article in articles)
    return [Dot(article.id, scale.x(span.first)) for span, article in dated if span is not None]
