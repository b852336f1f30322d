"""From dates to pixels: the axis of the timeline."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LEAST_DAYS = 30
_MARGIN = 0.04
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000)
_MONTHS_A_YEAR = 12
_AVERAGE_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the axis, always the first day of a month."""

    x: float
    day: date


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A linear axis from `first` to `last`, drawn from `left` pixels over `width` pixels."""

    first: date
    last: date
    left: float
    width: float

    @classmethod
    def over(cls, days: list[date], left: float, width: float) -> "TimeScale | None":
        """Return an axis that holds all days with a margin at both ends; None without any day."""
        if not days:
            return None
        first, last = min(days), max(days)
        lacking = max(0, _LEAST_DAYS - (last - first).days)
        margin = timedelta(days=round((last - first).days * _MARGIN) + lacking // 2 + 1)
        return cls(_shifted(first, -margin), _shifted(last, margin), left, width)

    def x(self, day: date) -> float:
        """Return the pixel of a day's beginning."""
        return self.left + self.width * (day - self.first).days / max((self.last - self.first).days, 1)

    def ticks(self, least_gap: float) -> Iterator[Tick]:
        """Yield firsts of months at least `least_gap` pixels apart, on a round step from January on."""
        month_width = self.width * _AVERAGE_MONTH / max((self.last - self.first).days, 1)
        step = next((step for step in _MONTH_STEPS if step * month_width >= least_gap), _MONTH_STEPS[-1])
        month = self.first.year * _MONTHS_A_YEAR + self.first.month - 1
        month += -month % step
        while month // _MONTHS_A_YEAR <= date.max.year:
            day = date(max(month // _MONTHS_A_YEAR, 1), month % _MONTHS_A_YEAR + 1, 1)
            if day > self.last:
                return
            if day >= self.first:
                yield Tick(self.x(day), day)
            month += step


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
