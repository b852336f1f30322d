"""Chinese numerals as numbers."""

from decimal import Decimal, InvalidOperation

NUMERAL = "〇○零一二两三四五六七八九十百千万亿"
"""Every character that can stand in a numeral."""

_DIGITS = {
    "〇": 0,
    "○": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1_000}
_LARGE_UNITS = {"万": 10_000, "亿": 100_000_000}


def chinese_number(written: str) -> int | None:
    """The whole number a numeral says: 十四, 二百五十, 3万; None when it is none."""
    value = chinese_decimal(written)
    return int(value) if value is not None and value == int(value) else None


def chinese_decimal(written: str) -> Decimal | None:
    """The number a numeral says, with digits too: 1.2亿; None when it is none."""
    for unit, factor in reversed(_LARGE_UNITS.items()):
        left, found, right = written.rpartition(unit)
        if found:
            high = chinese_decimal(left)
            low = chinese_decimal(right) if right else Decimal(0)
            return None if high is None or low is None else high * factor + low
    if written and all(character in "0123456789.," for character in written):
        try:
            return Decimal(written.replace(",", ""))
        except InvalidOperation:
            return None
    return _below_ten_thousand(written)


def chinese_year(written: str) -> str:
    """Four digits for a year in digits or read out digit by digit: 二〇一六."""
    return "".join(str(_DIGITS.get(character, character)) for character in written)


def _below_ten_thousand(written: str) -> Decimal | None:
    total, digit = 0, None
    if not written:
        return None
    for character in written:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _SMALL_UNITS:
            total += (1 if digit is None else digit) * _SMALL_UNITS[character]
            digit = None
        else:
            return None
    return Decimal(total + (digit or 0))
