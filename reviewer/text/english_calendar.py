"""English names of months, weekdays, seasons and small numbers: as patterns, and as values."""

from reviewer.text.wordlists import word_list

_MONTHS = word_list("jan feb mar apr may jun jul aug sep oct nov dec")
_WEEKDAYS = word_list("mon tue wed thu fri sat sun")
_SMALL = word_list("zero one two three four five six seven eight nine ten eleven twelve")

_FULL = word_list("January February March April May June July August September October November December")
_SHORT = word_list("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
MONTH = (
    "(?:"
    + "|".join(rf"(?:{name}|{name.upper()})\b" for name in _FULL)
    + "|"
    + "|".join(rf"(?:{name}|{name.upper()})\b\.?" for name in _SHORT)
    + ")"
)
"""A month's name, in full or short, capitalised or in capitals."""

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]|20|21)\d\d"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
NUMBER = r"(?:an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


def month_number(name: str) -> int:
    """1 for "January", "Jan." and "JAN"."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 for "Monday" and "Mon."."""
    return _WEEKDAYS.index(name[:3].lower())


def season_number(name: str) -> int:
    """The season's number in EDTF, 21 for spring."""
    return {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}[name.lower()]


def number_of(word: str) -> int:
    """The value of what NUMBER matches."""
    low = word.lower()
    if low in {"a", "an"}:
        return 1
    return int(low) if low.isdigit() else _SMALL.index(low)
