"""English phrases counted from the article's date: "on Tuesday", "last year", "by the end of this year"."""

import re

from reviewer.text.date_rules import Hit, Rule
from reviewer.text.english_calendar import (
    MONTH,
    NUMBER,
    SEASON,
    WEEKDAY,
    YEAR,
    month_number,
    number_of,
    season_number,
    weekday_number,
)
from reviewer.text.reference import UNKNOWN_DAY, Lean, Reference

_SHIFT = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_WEEKDAY_LEAN = {
    "last": Lean.BEFORE,
    "past": Lean.BEFORE,
    "previous": Lean.BEFORE,
    "next": Lean.AFTER,
    "coming": Lean.AFTER,
    "upcoming": Lean.AFTER,
    "following": Lean.AFTER,
    "this coming": Lean.AFTER,
    "until": Lean.AHEAD,
    "till": Lean.AHEAD,
    "by": Lean.AHEAD,
    "through": Lean.AHEAD,
}
_WEEK = 7
_QUARTERS = 4
_QUARTER_MONTHS = 3
_FIRST_QUARTER = 33
_FIRST_SEASON = 21


def _weekday(hit: Hit) -> str:
    day, which = weekday_number(hit["weekday"]), hit.low("which")
    if which == "this":
        return hit.known.weekday_of_week(day, 0)
    return hit.known.weekday(day, _WEEKDAY_LEAN.get(which) or (Lean.AHEAD if hit.ahead else Lean.BACK))


def _weekdays(hit: Hit) -> str:
    """The days from Wednesday to Friday, say: those around the article's date, else the last ones, or the next."""
    today = hit.known.date
    if not today:
        return UNKNOWN_DAY
    first = weekday_number(hit["weekday"])
    length = (weekday_number(hit["to"]) - first) % _WEEK
    begin = (first - today.weekday()) % _WEEK - _WEEK
    if begin == -_WEEK or (hit.ahead and begin + length < 0):
        begin += _WEEK
    return f"{hit.known.days(begin)}/{hit.known.days(begin + length)}"


def _named_day(hit: Hit) -> str:
    words = hit.low("words")
    shifts = {
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    }
    return hit.known.days(shifts.get(words, 0))


def _unit(hit: Hit) -> str:
    return _shifted(hit.known, hit.low("unit"), _SHIFT[hit.low("which")])


def _ago(hit: Hit) -> str:
    return _shifted(hit.known, hit.low("unit"), -number_of(hit["number"]))


def _in_time(hit: Hit) -> str:
    return _shifted(hit.known, hit.low("unit"), number_of(hit["number"]))


def _end_of(hit: Hit) -> str:
    """The last month of the year; "by" its end, any day up to the last."""
    year = hit["year"] or hit.known.years(_SHIFT[hit.low("which")])
    if hit["month"]:
        month = hit.known.month_named(month_number(hit["month"]), Lean.AHEAD if hit["by"] else Lean.BACK)
    elif hit.low("unit") == "month":
        month = hit.known.months(_SHIFT[hit.low("which")])
    else:
        return f"../{year}-12-31" if hit["by"] else f"{year}-12"
    return f"../{month}" if hit["by"] else month


def _season(hit: Hit) -> str:
    season, shift, month = season_number(hit["season"]), _SHIFT[hit.low("which")], hit.known.month
    if shift and month:
        begins = (season - _FIRST_SEASON + 1) * _QUARTER_MONTHS
        shift = -int(begins >= month) if shift < 0 else int(begins <= month)
    return f"{hit.known.years(shift)}-{season}"


def _shifted(known: Reference, unit: str, shift: int) -> str:
    if unit == "quarter":
        return _quarter(known, shift)
    meanings = {
        "day": known.days,
        "week": known.weeks,
        "weekend": known.weekend,
        "month": known.months,
        "year": known.years,
    }
    return meanings[unit](shift)


def _quarter(known: Reference, shift: int) -> str:
    if not known.month:
        return known.years(0)
    index = (known.month - 1) // _QUARTER_MONTHS + shift
    return f"{known.years(index // _QUARTERS)}-{_FIRST_QUARTER + index % _QUARTERS}"


_WHICH = r"(?P<which>last|past|previous|this|current|next|coming|following)"
RELATIVE_RULES = (
    Rule(
        re.compile(
            r"\b(?:(?P<which>(?:[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|(?:[Tt]his )?(?:up)?coming|[Ff]ollowing|[Tt]his|"
            rf"[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough))\s)?(?P<date>(?P<weekday>{WEEKDAY}))(?![\w])"
        ),
        _weekday,
    ),
    Rule(
        re.compile(
            rf"\b(?:from )?(?P<date>(?P<weekday>{WEEKDAY})(?:\s(?:to|through|until)\s|\s?[-–—]\s?)(?P<to>{WEEKDAY}))"
        ),
        _weekdays,
    ),
    Rule(
        re.compile(
            r"\b(?P<words>the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday|last\snight|tonight|today|tomorrow|"
            r"this\s(?:morning|afternoon|evening))\b",
            re.IGNORECASE,
        ),
        _named_day,
    ),
    Rule(
        re.compile(
            rf"\b(?:(?:earlier|later|early|late)\s)?{_WHICH}\s(?P<unit>week|weekend|month|quarter|year)\b(?!-)",
            re.IGNORECASE,
        ),
        _unit,
    ),
    Rule(re.compile(rf"\b(?P<number>{NUMBER})\s(?P<unit>day|week|month|year)s?\sago\b", re.IGNORECASE), _ago),
    Rule(
        re.compile(rf"\bin (?P<number>{NUMBER}) (?P<unit>day|week|month|year)s?['’]?s? time\b", re.IGNORECASE), _in_time
    ),
    Rule(
        re.compile(
            rf"\b(?:(?P<by>by|before|until)\s)?(?:the\s)?(?:year[- ])?end\sof\s(?:the\s)?"
            rf"(?:(?P<year>{YEAR})|(?:{_WHICH}\s)?(?P<unit>year|month)|(?P<month>{MONTH}))(?!\w)",
            re.IGNORECASE,
        ),
        _end_of,
    ),
    Rule(re.compile(rf"\b(?P<which>last|past|this|next|coming)\s(?P<season>{SEASON})\b", re.IGNORECASE), _season),
)
