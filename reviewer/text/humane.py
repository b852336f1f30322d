"""EDTF as people write dates."""

from reviewer.text.edtf_parts import Part, read

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"}
_SEASONS_CHINESE = {"21": "春", "22": "夏", "23": "秋", "24": "冬"}
_QUARTERS_CHINESE = {"33": "第一季度", "34": "第二季度", "35": "第三季度", "36": "第四季度"}
_LONG_CHINESE = _SEASONS_CHINESE | _QUARTERS_CHINESE


def humanise(edtf: str, language: str = "en") -> str:
    """`2016-06-14` → "14 Jun 2016" (zh: "2016年6月14日"); what is not known is left out; not EDTF: as it stands."""
    sides = read(edtf)
    if sides is None:
        return edtf
    chinese = language.startswith("zh")
    begin, end = sides
    if begin and end:
        if begin == end:
            return _single(begin, chinese=chinese)
        return _between(begin, end, chinese=chinese)
    if begin:
        return f"{_single(begin, chinese=chinese)}以后" if chinese else f"from {_single(begin, chinese=chinese)}"
    if end:
        return f"{_single(end, chinese=chinese)}以前" if chinese else f"until {_single(end, chinese=chinese)}"
    return ""


def _between(begin: Part, end: Part, *, chinese: bool) -> str:
    """Both ends; what they share is said once: at the end in English, at the beginning in Chinese."""
    if not (begin.doubt == end.doubt == "" and begin.year == end.year and bool(begin.day) == bool(end.day)):
        joint = "至" if chinese else " – "
        return f"{_single(begin, chinese=chinese)}{joint}{_single(end, chinese=chinese)}"
    same_month = begin.month == end.month and bool(begin.day)
    if chinese:
        return f"{_chinese(begin)}至{_chinese(Part('XXXX', '' if same_month else end.month, end.day))}"
    if same_month:
        return f"{_number(begin.day)}–{_english(end)}"
    return f"{_english(Part('XXXX', begin.month, begin.day) if begin.month else begin)} – {_english(end)}"


def _single(part: Part, *, chinese: bool) -> str:
    shown = _chinese(part) if chinese else _english(part)
    if "?" in part.doubt or "%" in part.doubt:
        shown += "?"
    if part.doubt in {"~", "%"}:
        shown = ("约" if chinese else "about ") + shown
    return shown


def _english(part: Part) -> str:
    year = _year(part)
    month = _LONG.get(part.month) or (_MONTHS[int(part.month) - 1] if _is_month(part.month) else "")
    day = _number(part.day)
    if day and not month:
        day = f"day {day}"
    return " ".join(shown for shown in (day, month, year) if shown)


def _year(part: Part) -> str:
    if part.yearless:
        return ""
    return f"{part.year[:3]}0s" if part.year[:3].isdigit() and part.year.endswith("X") else part.year


def _chinese(part: Part) -> str:
    year = "" if part.yearless else f"{part.year.replace('X', '?')}年"
    month = _LONG_CHINESE.get(part.month) or (f"{int(part.month)}月" if _is_month(part.month) else "")
    day = f"{_number(part.day)}日" if _number(part.day) else ""
    return year + month + day


def _is_month(written: str) -> bool:
    return written.isdigit() and 1 <= int(written) <= len(_MONTHS)


def _number(day: str) -> str:
    return str(int(day)) if day.isdigit() else ""
