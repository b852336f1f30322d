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
_DETAILS = 4
_NAME_AND_DATE = 2


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


def labels_of(event: Event) -> tuple[str, ...]:
    """Return what an event's bar may say, from most to least: name, when and where; name and when; name alone."""
    when = date_words(event.when)
    name = " ".join(part for part in (event.short_name, event.title) if part)
    full = (name, when, event.place)
    shorter = (" · ".join(part for part in full[:count] if part) for count in (3, 2, 1))
    return (*shorter, event.short_name or name)


def days_of(events: Iterable[Event], articles: Iterable[Article]) -> list[date]:
    """Return every day that the axis has to hold."""
    spans = [span_of(event.when) for event in events] + [span_of(article.published) for article in articles]
    return [day for span in spans if span is not None for day in (span.first, span.last)]


def lay_out_bars(
    events: Iterable[Event], scale: TimeScale, label_width: Callable[[str], float], most_rows: int
) -> list[Bar]:
    """Return bars from left to right in as few rows as let each say its name and date.

    A bar is as wide as its interval and never narrower than its label. Where `most_rows` are not enough for that,
    bars say less; where even short names have no room, more rows are used than asked for.
    """
    dated = [(span, event) for event in events if (span := span_of(event.when)) is not None]
    dated.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[1].title))
    frame = _Frame(scale, label_width)
    for rows in range(1, min(most_rows, len(dated)) + 1):
        bars = frame.in_turn(dated, rows, least_detail=_DETAILS if rows == most_rows else _NAME_AND_DATE)
        if bars is not None:
            return bars
    return frame.packed(dated)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where bars are laid out, and how wide their labels are."""

    scale: TimeScale
    label_width: Callable[[str], float]

    def in_turn(self, dated: list[tuple[Span, Event]], rows: int, least_detail: int) -> list[Bar] | None:
        """Deal the events out to the rows in turn, each label as long as its row's next bar allows; None if none is.

        A bar that would stick out at the right end moves left as far as its row is free.
        """
        row_ends = [self.scale.left - _GAP] * rows
        bars: list[Bar] = []
        for number, (span, event) in enumerate(dated):
            after = number + rows
            end = self.scale.x(dated[after][0].first) - _GAP if after < len(dated) else self._right
            for label in labels_of(event)[:least_detail]:
                width = max(self.label_width(label), self._days_width(span))
                x = max(self.scale.left, min(self.scale.x(span.first), self._right - width))
                if row_ends[number % rows] + _GAP <= x and x + width <= end:
                    bars.append(self._bar(event, label, x, width, number % rows))
                    row_ends[number % rows] = x + width
                    break
            else:
                return None
        return bars

    def packed(self, dated: list[tuple[Span, Event]]) -> list[Bar]:
        """Put each event, by its short name, into the first row that is free there; never past the right end."""
        row_ends: list[float] = []
        bars = []
        for span, event in dated:
            label = labels_of(event)[-1]
            width = max(self.label_width(label), self._days_width(span))
            x = max(self.scale.left, min(self.scale.x(span.first), self._right - width))
            row = next((row for row, end in enumerate(row_ends) if end + _GAP <= x), len(row_ends))
            row_ends[row : row + 1] = [x + width]
            bars.append(self._bar(event, label, x, width, row))
        return bars

    @property
    def _right(self) -> float:
        return self.scale.left + self.scale.width

    def _days_width(self, span: Span) -> float:
        return self.scale.x(span.last) - self.scale.x(span.first)

    def _bar(self, event: Event, label: str, x: float, width: float, row: int) -> Bar:
        return Bar(event.id, label, x, width, row, event.status is EventStatus.PLANNED)


def lay_out_dots(articles: Iterable[Article], scale: TimeScale) -> list[Dot]:
    """Return a dot for each article whose day is known."""
    dated = ((span_of(article.published), article) for article in articles)
    return [Dot(article.id, scale.x(span.first)) for span, article in dated if span is not None]
