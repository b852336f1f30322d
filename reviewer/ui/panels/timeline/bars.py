"""Which events stand where on the axis, and in which row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.event import Event, EventStatus
from reviewer.text import edtf
from reviewer.ui.panels.timeline.scale import TimeScale
from reviewer.ui.words import date_words

_OPEN_END = timedelta(days=45)
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Span:
    """The days something may have taken, first and last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis: pixels from `x` over `width`, and the row it found room in."""

    event: UUID
    label: str
    x: float
    width: float
    row: int
    planned: bool


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


def label_of(event: Event) -> str:
    """Return what an event's bar says: short name, title, when and where."""
    when = date_words(event.when)
    name = " ".join(part for part in (event.short_name, event.title) if part)
    return " · ".join(part for part in (name, when, event.place) if part)


def days_of(events: Iterable[Event], articles: Iterable[Article]) -> list[date]:
    """Return every day that the axis has to hold."""
    spans = [span_of(event.when) for event in events] + [span_of(article.published) for article in articles]
    return [day for span in spans if span is not None for day in (span.first, span.last)]


def lay_out_bars(events: Iterable[Event], scale: TimeScale, label_width: Callable[[str], float]) -> list[Bar]:
    """Return bars from left to right, each in the first row that has room for it.

    A bar is as wide as its interval and never narrower than its label; near the right end it moves left to stay whole.
    """
    dated = [(span, event) for event in events if (span := span_of(event.when)) is not None]
    dated.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[1].title))
    row_ends: list[float] = []
    bars = []
    for span, event in dated:
        label = label_of(event)
        width = max(label_width(label), scale.x(span.last + timedelta(days=1)) - scale.x(span.first))
        x = max(scale.left, min(scale.x(span.first), scale.left + scale.width - width))
        row = next((row for row, end in enumerate(row_ends) if end + _GAP <= x), len(row_ends))
        row_ends[row : row + 1] = [x + width]
        bars.append(Bar(event.id, label, x, width, row, event.status is EventStatus.PLANNED))
    return bars


def lay_out_dots(articles: Iterable[Article], scale: TimeScale) -> list[Dot]:
    """Return a dot for each article whose day is known."""
    dated = ((span_of(article.published), article) for article in articles)
    return [Dot(article.id, scale.x(span.first)) for span, article in dated if span is not None]
