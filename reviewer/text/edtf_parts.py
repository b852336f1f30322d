"""How an EDTF string is put together (ISO 8601-2:2019, annex A): the part of levels 0 to 2 that articles need.

Understood: `2016`, `2016-06`, `2016-06-14`, a time of day after `T` (not looked at), unknown digits as X
(`XXXX-11-12`, `199X`, `2016-06-XX`), seasons and quarters as months 21–24 and 33–36,
`?` `~` `%` behind, intervals `A/B`, `A/..`, `../B`.
"""

import calendar
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2})(?:T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?(?P<doubt>[?~%]?)"
)
_LONG_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_MONTHS = 12
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One date as it is written: `year`, `month`, `day` with X for digits not known, "" for what is not said."""

    year: str
    month: str = ""
    day: str = ""
    doubt: str = ""

    @property
    def yearless(self) -> bool:
        """True when nothing is known of the year."""
        return self.year == "XXXX"

    @property
    def placed(self) -> bool:
        """True when something is known of the year, the month or the day."""
        return any(character.isdigit() for character in f"{self.year}{self.month}{self.day}")

    def first(self, year: int | None = None) -> date | None:
        """The earliest day it can mean; `year` stands in for an unknown one; None without either."""
        chosen = _known_year(self.year, "0", year)
        return _day(chosen, self.month, self.day, last=False) if chosen else None

    def last(self, year: int | None = None) -> date | None:
        """The latest day it can mean."""
        chosen = _known_year(self.year, "9", year)
        return _day(chosen, self.month, self.day, last=True) if chosen else None


def read(edtf: str) -> tuple[Part | None, Part | None] | None:
    """Begin and end as they are written, None for an open side; a single date is both; None if it is not EDTF.

    Days and months that do not exist are not EDTF.
    """
    begin, slash, end = edtf.strip().partition("/")
    if not slash:
        single = _part(begin)
        return (single, single) if single else None
    sides = [None if side in {"", ".."} else _part(side) for side in (begin, end)]
    written = sum(side not in {"", ".."} for side in (begin, end))
    if not written or written != sum(side is not None for side in sides):
        return None
    return sides[0], sides[1]


def _part(written: str) -> Part | None:
    found = _DATE.fullmatch(written)
    if not found:
        return None
    part = Part(found["year"], found["month"] or "", found["day"] or "", found["doubt"])
    return part if part.first(_LEAP_YEAR) else None


def _known_year(written: str, unknown_digit: str, stand_in: int | None) -> int | None:
    if written == "XXXX":
        return stand_in
    return int(written.replace("X", unknown_digit)) or None


def _day(year: int, month: str, day: str, *, last: bool) -> date | None:
    numbers = _fitting(month or "XX", range(1, _MONTHS + 1)) or _fitting(month, _LONG_MONTHS)
    if not numbers:
        return None
    chosen = numbers[-1] if last else numbers[0]
    if chosen in _LONG_MONTHS:
        if day:
            return None
        chosen = _LONG_MONTHS[chosen][1 if last else 0]
        if year == date.max.year and chosen > _MONTHS:
            return date.max
        year, chosen = year + (chosen - 1) // _MONTHS, (chosen - 1) % _MONTHS + 1
    days = _fitting(day or "XX", range(1, calendar.monthrange(year, chosen)[1] + 1))
    return date(year, chosen, days[-1] if last else days[0]) if days else None


def _fitting(pattern: str, numbers: Collection[int]) -> list[int]:
    if pattern.isdecimal():
        return [int(pattern)] if int(pattern) in numbers else []
    wanted = re.compile(pattern.replace("X", r"\d"))
    return [number for number in numbers if wanted.fullmatch(f"{number:02}")]
