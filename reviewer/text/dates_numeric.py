"""Dates written in digits alone: 2016-06-14, 2016/6/14, 14.6.2016."""

import re
from collections.abc import Iterator

from reviewer.text.edtf_parts import read
from reviewer.text.found import FoundDate

_YEAR_FIRST = re.compile(r"(?<![\d/.-])((?:1[5-9]|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+Z?)?(?![\d/-]|\.\d)")
_YEAR_LAST = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-]|\.\d)")
_MONTHS = 12


def numeric_dates(text: str, language: str) -> Iterator[FoundDate]:
    """Dates in digits; `language` decides which of two small numbers is the month."""
    for found in _YEAR_FIRST.finditer(text):
        yield from _dated(found, f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}")
    for found in _YEAR_LAST.finditer(text):
        day, month = _day_and_month(int(found[1]), int(found[3]), found[2], language)
        yield from _dated(found, f"{found[4]}-{month}-{day}")


def _dated(found: re.Match[str], edtf: str) -> Iterator[FoundDate]:
    if read(edtf):
        yield FoundDate(found.start(), found.end(), found.group(), edtf)


def _day_and_month(first: int, second: int, mark: str, language: str) -> tuple[str, str]:
    month_first = language.lower() == "en-us"
    day_first = mark == "." or (language not in {"", "en"} and not month_first)
    if first == second or first > _MONTHS or (day_first and second <= _MONTHS):
        return f"{first:02}", f"{second:02}"
    if second > _MONTHS or month_first:
        return f"{second:02}", f"{first:02}"
    return "XX", "XX"
