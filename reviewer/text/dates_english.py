"""Dates with English names of months, seasons and quarters: "Sept. 25, 2015", "14 June", "in September"."""

import re
from collections.abc import Iterator

from reviewer.text.date_rules import Hit, Rule, apply
from reviewer.text.dates_relative import RELATIVE_RULES
from reviewer.text.english_calendar import DAY, MONTH, SEASON, WEEKDAY, YEAR, month_number, season_number
from reviewer.text.found import FoundDate
from reviewer.text.reference import Lean, Reference

_CUE_REACH = 90
_AHEAD = re.compile(
    r"\b(?:will|shall|would|to be|next|(?:up|forth)?coming|plan(?:s|ned)?|scheduled|due|expected|set|going|"
    r"(?:is|are|was|were) to|until|till|by|starting|ahead of)\b|['’]ll\b",
    re.IGNORECASE,
)
_BACK_AGAIN = re.compile(
    r"(?<!\bbe )\b(?:said|says|told|reported|announced|added|wrote|met|held|agreed|was|were|had|has|did|took|began|"
    r"came|went|who|which|after|since|because)\b|[.!?](?=\s+[A-Z])|\n",
    re.IGNORECASE,
)


# Something of this stands in whatever a rule reads, and most sentences have nothing of it.
_HINT = re.compile(
    r"\d|day|week|month|year|quarter|night|tomorrow|morning|afternoon|evening|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)


def english_dates(text: str, known: Reference) -> Iterator[FoundDate]:
    """Every date that a rule reads in the text; where they overlap, the longest is right."""
    if _HINT.search(text):
        yield from apply((*_CALENDAR_RULES, *RELATIVE_RULES), text, known, _looks_ahead)


def _looks_ahead(text: str, position: int) -> bool:
    before = text[max(0, position - _CUE_REACH) : position]
    cues = list(_AHEAD.finditer(before))
    return bool(cues) and not _BACK_AGAIN.search(before, cues[-1].end())


def _full_date(hit: Hit) -> str:
    month, year = month_number(hit["month"]), hit["year"]
    begin, end = (
        f"{year}-{month:02}-{int(day):02}" if year else hit.known.month_day(month, int(day), ahead=hit.ahead)
        for day in (hit["day"], hit["to"] or hit["day"])
    )
    return begin if begin == end else f"{begin}/{end}"


def _month_and_year(hit: Hit) -> str:
    return f"{hit['year']}-{month_number(hit['month']):02}"


def _month_alone(hit: Hit) -> str:
    month, which = month_number(hit["month"]), hit.low("which")
    if which == "this":
        return f"{hit.known.years(0)}-{month:02}"
    lean = {"last": Lean.BEFORE, "past": Lean.BEFORE, "next": Lean.AFTER, "coming": Lean.AFTER}.get(which)
    return hit.known.month_named(month, lean or (Lean.AHEAD if hit.ahead else Lean.BACK))


def _season_and_year(hit: Hit) -> str:
    return f"{hit['year']}-{season_number(hit['season'])}"


def _quarter(hit: Hit) -> str:
    number = {"first": 33, "second": 34, "third": 35, "fourth": 36}[hit.low("nth")]
    return f"{hit['year'] or hit.known.years(0)}-{number}"


def _years(hit: Hit) -> str:
    year, last = hit["year"], hit["to"]
    return f"{year}/{year[: len(year) - len(last)]}{last}" if last else year


def _decade(hit: Hit) -> str:
    return f"{hit['decade'][:3]}X"


def _day_of_month(hit: Hit) -> str:
    return hit.known.day_of_month(int(hit["day"]), ahead=hit.ahead)


_NAMED = rf"(?:{WEEKDAY},? (?:the )?)?"
_NTH = r"(?:st|nd|rd|th)?"
_DAYS = rf"(?P<day>{DAY}){_NTH}(?:\s?[-–—]\s?(?P<to>{DAY}){_NTH})?"
_IN = r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter)"
_PART = r"(?:[Ee]arly|[Ll]ate|[Mm]id)"
_CALENDAR_RULES = (
    Rule(
        re.compile(rf"\b{_NAMED}(?P<month>{MONTH})\s?{_DAYS}(?!\d|,\d{{3}}|[.:]\d)(?:,?\s(?P<year>{YEAR})\b)?"),
        _full_date,
    ),
    Rule(re.compile(rf"\b{_NAMED}(?:the )?{_DAYS}(?: of)?\s(?P<month>{MONTH})(?:,?\s(?P<year>{YEAR})\b)?"), _full_date),
    Rule(re.compile(rf"\b(?P<month>{MONTH}),?(?: of)?\s(?P<year>{YEAR})\b"), _month_and_year),
    Rule(
        re.compile(
            rf"\b(?:{_IN}|(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming)|{_PART})(?: {_PART})?"
            rf"[\s-](?P<date>(?P<month>{MONTH}))(?!\w|,?\s?\d)"
        ),
        _month_alone,
    ),
    Rule(re.compile(rf"\b(?P<season>{SEASON})(?: of|,)? (?P<year>{YEAR})\b", re.IGNORECASE), _season_and_year),
    Rule(
        re.compile(
            rf"\b(?P<nth>first|second|third|fourth)[ -]quarter(?: of)? (?:the year|this year|(?P<year>{YEAR}))\b",
            re.IGNORECASE,
        ),
        _quarter,
    ),
    Rule(
        re.compile(
            r"\b(?:in|since|from|by|until|till|before|after|during|of|early|late|mid|to|year|through|between|and)[\s-]"
            rf"(?P<date>(?P<year>{YEAR})(?:[-–/](?P<to>\d\d(?:\d\d)?))?)(?![\w%–/-]|[.,]\d|\s(?:people|percent|men|women|of)\b)",
            re.IGNORECASE,
        ),
        _years,
    ),
    Rule(re.compile(r"\b(?:the )?(?P<date>(?P<decade>(?:1[5-9]|20)\d0)s)\b"), _decade),
    Rule(
        re.compile(
            rf"\b[Oo]n (?P<date>(?:the )?(?P<day>{DAY})(?:st|nd|rd|th))\b"
            r"(?! (?!and|at|in|by|with|to|for|he|she|it|they|that)[a-z]|[-\w])"
        ),
        _day_of_month,
    ),
)
