"""Dates as EDTF strings: their earliest and latest day, their order, whether two can mean one day."""

from datetime import date
from functools import lru_cache

from reviewer.text.edtf_parts import Part, read
from reviewer.text.humane import humanise

__all__ = ["humanise", "overlaps", "parse", "placed", "sort_key", "valid"]

Sides = tuple[Part | None, Part | None]

_ANY_YEAR = 2000
_MANY_YEARS = 12
_LAST_KEY = (2, 0, 0)
_REMEMBERED = 1_024
"""A project has few dates, and ranking asks for them again and again."""


def valid(edtf: str) -> bool:
    """Whether it is EDTF of the kind described above, and days and months exist."""
    if read(edtf) is None:
        return False
    first, last = parse(edtf)
    return first is None or last is None or first <= last


def placed(edtf: str) -> bool:
    """Whether it says anything of when; `XXXX-XX-XX` and `XXXX` do not, nor does what is no EDTF."""
    sides = read(edtf)
    return sides is not None and any(side.placed for side in sides if side)


@lru_cache(maxsize=_REMEMBERED)
def parse(edtf: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day it can mean; None where that side is open or has no year, or it is not EDTF."""
    sides = read(edtf)
    if sides is None:
        return None, None
    begin, end = sides
    return begin.first() if begin else None, end.last() if end else None


def sort_key(edtf: str) -> tuple[int, int, int]:
    """Orders by earliest, then latest day; dates without a year come after those by month and day; "" comes last."""
    first, last = parse(edtf)
    if first or last:
        return 0, (first or last or date.max).toordinal(), (last or date.max).toordinal()
    sides = read(edtf)
    side = (sides[0] or sides[1]) if sides else None
    day = side and side.month.isdigit() and side.first(_ANY_YEAR)
    return (1, day.month, day.day) if day else _LAST_KEY


@lru_cache(maxsize=_REMEMBERED)
def overlaps(one: str, other: str) -> bool:
    """Whether both can mean one day; a date without a year fits any year.

    What is not EDTF, or says nothing of when, overlaps nothing.
    """
    sides, other_sides = read(one), read(other)
    if sides is None or other_sides is None or not (placed(one) and placed(other)):
        return False
    yearless = _is_yearless(sides), _is_yearless(other_sides)
    if all(yearless):
        near = _span(sides, _ANY_YEAR)
        return any(_meet(near, _span(other_sides, _ANY_YEAR + shift)) for shift in (-1, 0, 1))
    if any(yearless):
        open_side, dated = (sides, other_sides) if yearless[0] else (other_sides, sides)
        return _fits_some_year(open_side, _span(dated, None))
    return _meet(_span(sides, None), _span(other_sides, None))


def _is_yearless(sides: Sides) -> bool:
    return any(side and side.yearless for side in sides)


def _fits_some_year(sides: Sides, known: tuple[date, date]) -> bool:
    first, last = known
    if last.year - first.year > _MANY_YEARS:
        return True
    years = range(max(first.year - 1, date.min.year), min(last.year + 1, date.max.year) + 1)
    return any(_meet(_span(sides, year), known) for year in years)


def _span(sides: Sides, year: int | None) -> tuple[date, date]:
    begin, end = sides
    first = begin.first(year) if begin else date.min
    last = end.last(year) if end else date.max
    if first and last and last < first and year and end and end.yearless:
        last = end.last(year + 1)
    return first or date.max, last or date.min


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])
