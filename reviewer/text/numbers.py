"""Numbers in running text: digits, words, percent, money, "at least", Chinese numerals."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reviewer.text.chinese_numerals import chinese_decimal
from reviewer.text.counted import attribute_of, chinese_attribute, comparator_before
from reviewer.text.dates import find_dates
from reviewer.text.english_numerals import SCALE, WORDS, spoken_number, written_number
from reviewer.text.found import FoundNumber

__all__ = ["FoundNumber", "find_numbers"]

_CURRENCIES = {
    "$": "USD", "us$": "USD", "a$": "AUD", "hk$": "HKD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY",
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY", "rmb": "CNY", "yen": "JPY", "usd": "USD",
    "eur": "EUR",
    "元": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP", "港元": "HKD",
}  # fmt: skip
_MEASURES = (
    "second|minute|hour|day|week|month|year|metre|meter|kilometre|kilometer|km|mile|foot|feet|inch|ton|tonne|kg|kilogram|"
    "gram|litre|liter|gallon|barrel|degree|acre|hectare|point|megawatt|mph"
)
_SPOKEN = re.compile(
    rf"(?<![\w.-])(?P<number>(?:an?\s+(?=dozen|hundred|thousand|million|billion))?(?:{WORDS})(?:(?:[\s-]+(?:and\s+)?)(?:{WORDS}))*)"
    rf"(?P<tail>[\s-]+(?:percent|per\scent|(?P<unit>dollar|euro|pound|yuan|{_MEASURES})s?)\b)?(?![\w'’]|-(?!old\b)[A-Za-z])",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    rf"(?<![\w.,/:#-])(?P<sign>(?:US|A|HK)?\$|[€£¥￥])?\s?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:[\s-]?(?P<scale>{SCALE})\b\.?)?"
    rf"(?P<tail>\s?%|\s(?:percent|per\scent|pct)\b|[\s-]?(?P<unit>US\sdollar|dollar|euro|pound|yuan|RMB|USD|EUR|yen|{_MEASURES})s?\b)?"
    r"(?P<plus>\+)?(?![\d/:]|[.,]\d|(?:st|nd|rd|th)\b|[A-Za-z])",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?P<before>至少|不少于|超过|多于|逾|不到|少于|低于|最多|不超过|约|大约|近|将近)?"
    r"(?P<number>\d+(?:[.,]\d+)*[十百千万亿]*|[一二两三四五六七八九十百千万亿〇零]+)(?P<more>多|余|来)?"
    r"(?P<tail>%|％|个百分点|(?P<unit>美元|欧元|日元|英镑|港元|元|公里|千米|米|吨|公斤|小时|分钟|天|周|个月|年)"
    r"|(?P<measure>名|人|位|个|家|起|件|次|轮|架|艘|辆|枚|条|项|国|死|伤))"
)
_PER_CENT_CHINESE = re.compile(r"百分之(?P<number>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)")
_CHINESE_COMPARATORS = {
    "至少": ">=", "不少于": ">=", "超过": ">", "多于": ">", "逾": ">", "不到": "<", "少于": "<", "低于": "<",
    "最多": "<=", "不超过": "<=", "约": "~", "大约": "~", "近": "~", "将近": "~",
}  # fmt: skip
_PRONOUN_BEFORE = re.compile(r"\b(?:no|any|every|some|this|that|the|which)\s+\Z", re.IGNORECASE)
_PRONOUN_AFTER = re.compile(r"\s+(?:of|another|by|day|side|hand|can|could|is|was|would|who|that)\b|\s*[.,;!?)\n]|\s*\Z")
_PAIR = re.compile(r"two|两国", re.IGNORECASE)
_PAIRED = re.compile(r"\s+(?:countries|nations|sides|governments|parties|peoples|presidents)\b", re.IGNORECASE)
"""Who everybody knows to be two: "between two countries" tells no number of them."""
_AFTER = re.compile(r"\s+or\s+(?P<word>more|so|less|fewer)\b", re.IGNORECASE)
_AFTER_COMPARATORS = {"more": ">=", "so": "~", "less": "<=", "fewer": "<="}


def find_numbers(text: str) -> list[FoundNumber]:
    """The numbers in a text, in order, without overlaps; what belongs to a date is none, nor is "one of".

    Neither are ordinals (第三次) and fixed pairs ("the two sides", 两国): they count nothing.
    """
    found = [*_in_chinese(text), *_in_digits(text), *_in_words(text)]
    taken = [(date.start, date.end) for date in find_dates(text, "")] if found else []
    kept: list[FoundNumber] = []
    for number in sorted(found, key=lambda one: (one.start, -one.end, -_said(one))):
        free = not any(start < number.end and number.start < end for start, end in taken)
        if free and (not kept or number.start >= kept[-1].end):
            kept.append(number)
    return kept


def _said(number: FoundNumber) -> int:
    """How much a reading says, to choose between an English and a Chinese one of the same digits."""
    return bool(number.attribute) + bool(number.unit) + (number.comparator != "=")


def _in_digits(text: str) -> Iterator[FoundNumber]:
    for found in _DIGITS.finditer(text):
        value = written_number(found["number"], found["scale"] or "")
        yield _english(text, found, value, _unit(found["sign"] or "", found["tail"] or "", found["unit"] or ""))


def _in_words(text: str) -> Iterator[FoundNumber]:
    for found in _SPOKEN.finditer(text):
        value = spoken_number(found["number"])
        if _PAIR.fullmatch(found.group()) and _PAIRED.match(text, found.end()):
            continue
        if value is not None and not (value == 1 and _is_pronoun(text, found.start(), found.end())):
            yield _english(text, found, value, _unit("", found["tail"] or "", found["unit"] or ""))


def _is_pronoun(text: str, start: int, end: int) -> bool:
    return (
        _PRONOUN_BEFORE.search(text[max(0, start - 8) : start]) is not None
        or _PRONOUN_AFTER.match(text, end) is not None
    )


def _english(text: str, found: re.Match[str], value: Decimal, unit: str) -> FoundNumber:
    start = found.start("sign") if found.groupdict().get("sign") else found.start("number")
    comparator = comparator_before(text, start)
    end = found.end()
    after = _AFTER.match(text, end)
    if after:
        comparator = _AFTER_COMPARATORS[after["word"].lower()]
    elif found.groupdict().get("plus"):
        comparator = ">="
    attribute = attribute_of(text, start, end)
    return FoundNumber(start, end, text[start:end], value, unit, attribute, comparator)


def _unit(sign: str, tail: str, unit: str) -> str:
    if sign:
        return _CURRENCIES.get(sign.lower(), "")
    if tail and not unit:
        return "%"
    low = unit.lower().removeprefix("us ")
    return _CURRENCIES.get(low, "foot" if low == "feet" else low)


def _in_chinese(text: str) -> Iterator[FoundNumber]:
    for found in _PER_CENT_CHINESE.finditer(text):
        value = chinese_decimal(found["number"])
        if value is not None:
            yield FoundNumber(found.start(), found.end(), found.group(), value, "%")
    for found in _CHINESE.finditer(text):
        value = chinese_decimal(found["number"])
        if value is None or (value == 1 and not found["number"].isdigit()):
            continue
        if text[: found.start()].endswith("第") or _PAIR.fullmatch(found.group()):
            continue
        start, end = found.start("number"), found.end("tail") if not found["measure"] else found.end("measure") - 1
        comparator = ">" if found["more"] else _CHINESE_COMPARATORS.get(found["before"] or "", "=")
        unit = "" if found["measure"] else _CURRENCIES.get(found["unit"] or "", found["unit"] or "%")
        attribute = chinese_attribute(text, found.end(), found["measure"] or "")
        yield FoundNumber(start, end, text[start:end], value, unit, attribute, comparator)
