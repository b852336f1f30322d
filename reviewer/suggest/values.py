"""The dates and numbers of a claim, each at its place in the article."""

import re
from collections.abc import Sequence

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, DateOf, Value, ValueKind
from reviewer.text.dates import find_dates
from reviewer.text.edtf import placed
from reviewer.text.numbers import find_numbers

_DEFINITE_PAIR = re.compile(
    r"(?:\b(?:the|both|these|those|our|their|his|her|its|all)\s+|[’']s\s+|这|该)$", re.IGNORECASE
)
_FEW = 2


def event_dates(claim: Claim) -> tuple[Value, ...]:
    """The dates a claim gives for what happened; those nobody can place are left out."""
    return tuple(
        value
        for value in claim.values
        if value.kind is ValueKind.DATE and value.of is not DateOf.SAYING and placed(value.normalised)
    )


def values_of(
    article: Article,
    text: str,
    ranges: Sequence[tuple[int, int]],
    sayings: Sequence[tuple[int, int]],
) -> tuple[Value, ...]:
    """Dates and numbers in `ranges`, and the dates in the reporting clauses `sayings`, which date the saying.

    All ranges are code points in `text`; "on Tuesday" is counted from the article's date, and `normalised`
    is "" where that says nothing.
    """
    found: dict[tuple[int, int], Value] = {}
    for span in sayings:
        found.update(_dates(article, text, span, DateOf.SAYING))
    for span in ranges:
        found = {**_dates(article, text, span, DateOf.EVENT), **found}
        for place, value in _numbers(text, *span).items():
            if not any(start < place[1] and place[0] < end for start, end in found):
                found[place] = value
    return tuple(found[place] for place in sorted(found))


def _dates(article: Article, text: str, span: tuple[int, int], of: DateOf) -> dict[tuple[int, int], Value]:
    low, high = span
    found = {}
    for date in find_dates(text[low:high], article.published, article.language):
        start, end = low + date.start, low + date.end
        found[start, end] = Value(
            kind=ValueKind.DATE,
            text=date.text,
            normalised=date.edtf,
            start=start,
            end=end,
            of=of,
        )
    return found


def _numbers(text: str, low: int, high: int) -> dict[tuple[int, int], Value]:
    found = {}
    for number in find_numbers(text[low:high]):
        start, end = low + number.start, low + number.end
        if number.number <= _FEW and _DEFINITE_PAIR.search(text[max(low, start - 12) : start]):
            continue
        found[start, end] = Value(
            kind=ValueKind.NUMBER,
            text=number.text,
            normalised=format(number.number, "f"),
            attribute=number.attribute,
            unit=number.unit,
            comparator=number.comparator,
            start=start,
            end=end,
        )
    return found
