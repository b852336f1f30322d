"""Dates in running text, absolute and relative to the article's date, as EDTF."""

from reviewer.text.dates_chinese import chinese_dates
from reviewer.text.dates_english import english_dates
from reviewer.text.dates_numeric import numeric_dates
from reviewer.text.found import FoundDate, without_overlaps
from reviewer.text.reference import reference

__all__ = ["FoundDate", "find_dates"]


def find_dates(text: str, published: str, language: str = "") -> list[FoundDate]:
    """The dates in a text, in order, without overlaps.

    `published` is the article's date in EDTF; what it does not say stays X (`XXXX-06-14`); a date of which nothing is
    known has "" ("Tuesday" in an article without a date). "on Tuesday" is the last Tuesday on or before it, a coming
    one where the words before say so ("will … on Friday", "until Thursday", "next Tuesday"). `language` decides
    6/7/2016: day first but in American English ("en-US"); with plain "en" or "" month and day stay open.
    """
    known = reference(published)
    return without_overlaps([*numeric_dates(text, language), *english_dates(text, known), *chinese_dates(text, known)])
