"""The article's date as the point from which "Tuesday" and "last month" are counted; it may be known in part."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from reviewer.text.edtf_parts import read

UNKNOWN_DAY = "XXXX-XX-XX"
"""A date in words that nobody can place; whoever finds dates says "" for it."""
_WEEK = 7
_YEAR_MONTHS = 12
_COMMON_YEAR = 2001
_LEAP_YEAR = 2000
_COMING_WEIGHT = 3


class Lean(Enum):
    """Which of several fitting days is meant."""

    BACK = auto()
    """The nearest on or before the article's date."""
    AHEAD = auto()
    """The nearest on or after it."""
    BEFORE = auto()
    """The nearest before it."""
    AFTER = auto()
    """The nearest after it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of the article's date that are known; every answer is EDTF, with X for what follows from no part."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where year, month and day are known."""
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None

    def days(self, shift: int) -> str:
        """The day `shift` days later."""
        if self.date:
            return _moved(self.date, shift).isoformat()
        if self.month and self.day and (self.month, self.day) != (2, 29):
            near = date(_COMMON_YEAR, self.month, self.day)
            there = near + timedelta(shift)
            leap_between = (near <= date(_COMMON_YEAR, 2, 28)) != (there <= date(_COMMON_YEAR, 2, 28))
            return UNKNOWN_DAY if leap_between else f"XXXX-{there:%m-%d}"
        return UNKNOWN_DAY

    def weeks(self, shift: int) -> str:
        """Monday to Sunday of the week `shift` weeks later."""
        if not self.date:
            return UNKNOWN_DAY
        monday = _moved(self.date, shift * _WEEK - self.date.weekday())
        return f"{monday}/{_moved(monday, _WEEK - 1)}"

    def weekend(self, shift: int) -> str:
        """Saturday and Sunday of the week `shift` weeks later."""
        if not self.date:
            return UNKNOWN_DAY
        saturday = _moved(self.date, shift * _WEEK - self.date.weekday() + 5)
        return f"{saturday}/{_moved(saturday, 1)}"

    def months(self, shift: int) -> str:
        """The month `shift` months later."""
        if not self.month:
            return self.years(0)
        index = self.month - 1 + shift
        year = self.years(index // _YEAR_MONTHS)[:4]
        return f"{year}-{index % _YEAR_MONTHS + 1:02}"

    def years(self, shift: int) -> str:
        """The year `shift` years later."""
        return f"{self.year + shift:04}" if self.year and 0 < self.year + shift <= date.max.year else "XXXX"

    def weekday(self, weekday: int, lean: Lean) -> str:
        """The day of that name (0 is Monday) to which the lean points."""
        if not self.date:
            return UNKNOWN_DAY
        back = (self.date.weekday() - weekday) % _WEEK
        shift = {
            Lean.BACK: -back,
            Lean.BEFORE: -(back or _WEEK),
            Lean.AHEAD: (_WEEK - back) % _WEEK,
            Lean.AFTER: _WEEK - back,
        }[lean]
        return _moved(self.date, shift).isoformat()

    def weekday_of_week(self, weekday: int, shift: int) -> str:
        """The day of that name in the week `shift` weeks later."""
        if not self.date:
            return UNKNOWN_DAY
        return _moved(self.date, shift * _WEEK + weekday - self.date.weekday()).isoformat()

    def month_named(self, month: int, lean: Lean) -> str:
        """The month of that number to which the lean points."""
        if not self.year or not self.month:
            return f"{self.years(0)}-{month:02}"
        shift = {
            Lean.BACK: -(month > self.month),
            Lean.BEFORE: -(month >= self.month),
            Lean.AHEAD: int(month < self.month),
            Lean.AFTER: int(month <= self.month),
        }[lean]
        return f"{self.years(shift)}-{month:02}"

    def month_day(self, month: int, day: int, *, ahead: bool) -> str:
        """The nearest such day, a past one being three times as near; or the nearest that is not past."""
        if not self.date:
            return f"{self.years(0)}-{month:02}-{day:02}"
        days = [
            date(year, month, day)
            for year in (self.date.year - 1, self.date.year, self.date.year + 1)
            if 0 < year <= date.max.year and day <= calendar.monthrange(year, month)[1]
        ]
        if not days:
            return f"XXXX-{month:02}-{day:02}"
        today = self.date
        fitting = [one for one in days if one >= today] if ahead else days
        return min(fitting or days, key=lambda one: _distance(one, today)).isoformat()

    def day_of_month(self, day: int, *, ahead: bool) -> str:
        """The last such day, or the next: "on the 14th"."""
        if not self.month or not self.day:
            return f"{self.months(0)}-{day:02}" if self.month else f"XXXX-XX-{day:02}"
        shift = int(day < self.day) if ahead else -int(day > self.day)
        return f"{self.months(shift)}-{day:02}"


def reference(published: str) -> Reference:
    """The known parts of an article's date in EDTF; of an interval, its beginning."""
    sides = read(published)
    part = (sides[0] or sides[1]) if sides else None
    if not part:
        return Reference()
    year, month, day = (int(written) if written.isdigit() else None for written in (part.year, part.month, part.day))
    if month and month > _YEAR_MONTHS:
        month = day = None
    known = Reference(year or None, month, day)
    return known if _exists(known) else Reference(year or None)


def _exists(known: Reference) -> bool:
    if known.month is None:
        return True
    days = calendar.monthrange(known.year or _LEAP_YEAR, known.month)[1]
    return known.day is None or known.day <= days


def _distance(day: date, today: date) -> int:
    """News write a date without a year of what was, or of what is soon to come."""
    days = (day - today).days
    return _COMING_WEIGHT * days if days > 0 else -days


def _moved(day: date, shift: int) -> date:
    """The day so many days later, held inside the calendar."""
    ordinal = min(max(day.toordinal() + shift, 1), date.max.toordinal())
    return date.fromordinal(ordinal)
