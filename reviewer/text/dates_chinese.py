"""Chinese dates: 2016年6月14日, 六月十四日, 去年9月, 上周二, 本月."""

import re
from collections.abc import Iterator

from reviewer.text.chinese_numerals import NUMERAL, chinese_number, chinese_year
from reviewer.text.date_rules import Hit, Rule, apply
from reviewer.text.found import FoundDate
from reviewer.text.reference import Lean, Reference

_YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "当年": 0, "明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "本月": 0, "这个月": 0, "当月": 0, "下个月": 1, "下月": 1}
_DAYS_FROM_TODAY = {
    -2: "前天 前日",
    -1: "昨天 昨日 昨晚",
    0: "今天 今日 今晚 今晨 当天 当日",
    1: "明天 明日 明晚",
    2: "后天",
}
_DAYS = {word: shift for shift, listed in _DAYS_FROM_TODAY.items() for word in listed.split()}
_AHEAD = re.compile(r"(?:将|将于|拟|计划|预计|定于|拟于|会在|要在)[^。！？\n]{0,12}\Z")
_CUE_REACH = 20
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


def chinese_dates(text: str, known: Reference) -> Iterator[FoundDate]:
    """Every date that a rule reads in the text; where they overlap, the longest is right."""
    if _IDEOGRAPH.search(text):  # every rule needs one
        yield from apply(_RULES, text, known, _looks_ahead)


def _looks_ahead(text: str, position: int) -> bool:
    return _AHEAD.search(text, max(0, position - _CUE_REACH), position) is not None


def _calendar(hit: Hit) -> str:
    """Year, month and day, each of which may be left out or counted from the article's date."""
    year = _year(hit)
    month = chinese_number(hit["month"]) if hit["month"] else None
    if hit["month_word"]:
        year, _, month_written = hit.known.months(_MONTHS[hit["month_word"]]).partition("-")
        month = int(month_written) if month_written else None
    day = chinese_number(hit["day"]) if hit["day"] else None
    if month is None:
        return _without_month(hit, year, day)
    if day is not None:
        return f"{year}-{month:02}-{day:02}" if year else hit.known.month_day(month, day, ahead=hit.ahead)
    return f"{year}-{month:02}" if year else hit.known.month_named(month, Lean.AHEAD if hit.ahead else Lean.BACK)


def _without_month(hit: Hit, year: str, day: int | None) -> str:
    if day is not None:
        return hit.known.day_of_month(day, ahead=hit.ahead) if not year else ""
    return f"{year}-12" if hit["end"] else year


def _year(hit: Hit) -> str:
    if hit["year_word"]:
        return hit.known.years(_YEARS[hit["year_word"]])
    return chinese_year(hit["year"]) if hit["year"] else ""


def _weekday(hit: Hit) -> str:
    day = "一二三四五六日天".index(hit["weekday"])
    day = min(day, 6)
    shift = {"上": -1, "本": 0, "这": 0, "下": 1}.get(hit["which"][:1])
    if shift is not None:
        return hit.known.weekday_of_week(day, shift)
    return hit.known.weekday(day, Lean.AHEAD if hit.ahead else Lean.BACK)


def _week(hit: Hit) -> str:
    shift = {"上": -1, "本": 0, "这": 0, "下": 1}[hit["which"][:1]]
    return hit.known.weekend(shift) if hit["weekend"] else hit.known.weeks(shift)


def _day(hit: Hit) -> str:
    return hit.known.days(_DAYS[hit["word"]])


def _shifted(hit: Hit) -> str:
    number = chinese_number(hit["number"])
    if number is None:
        return ""
    many = number if hit["way"] in {"后", "之后", "以后"} else -number
    meanings = {
        "天": hit.known.days,
        "日": hit.known.days,
        "周": hit.known.weeks,
        "个月": hit.known.months,
        "年": hit.known.years,
    }
    return meanings[hit["unit"]](many)


_YEAR = (
    rf"(?:(?P<year>(?:1[5-9]|20|21)\d\d|[一二][〇○零一二三四五六七八九]{{3}})\s?年|(?P<year_word>{'|'.join(_YEARS)}))"
)
_MONTH = (
    rf"(?:(?<![\d{NUMERAL}])(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份|(?!球|亮|饼))"
    rf"|(?P<month_word>{'|'.join(_MONTHS)}))"
)
_DAY_NUMBER = r"3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DAY_OF = rf"(?P<day>{_DAY_NUMBER})\s?[日号](?!本|元|线|楼|院)"
_RULES = (
    Rule(re.compile(rf"{_YEAR}\s?{_MONTH}\s?{_DAY_OF}"), _calendar),
    Rule(re.compile(rf"{_YEAR}\s?{_MONTH}"), _calendar),
    Rule(re.compile(rf"{_YEAR}(?P<end>[年]?[底末])?(?!代|度)"), _calendar),
    Rule(re.compile(rf"{_MONTH}\s?{_DAY_OF}"), _calendar),
    Rule(re.compile(_MONTH), _calendar),
    Rule(re.compile(rf"(?<![\d.月{NUMERAL}])(?P<day>3[01]|[12]\d|0?[1-9])日(?!本|元|间|均|夜|内)"), _calendar),
    Rule(
        re.compile(r"(?P<which>[上下]个?|本|这个?)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?!年|边|围|到)"),
        _weekday,
    ),
    Rule(re.compile(r"(?P<which>[上下]个?|本|这个?)(?:周|星期|礼拜)(?P<weekend>末)?(?![一二三四五六日天年])"), _week),
    Rule(re.compile(rf"(?P<word>{'|'.join(_DAYS)})"), _day),
    Rule(
        re.compile(
            rf"(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,3}})(?P<unit>天|周|个月|年)(?P<way>前|之前|以前|后|之后|以后)"
        ),
        _shifted,
    ),
)
