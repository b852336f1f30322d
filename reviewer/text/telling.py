"""Which words of two related quotes tell them apart: what a reader's eye should go to."""

import re
from collections.abc import Sequence

from reviewer.domain.claim import QUOTE_GAP, Claim, Value
from reviewer.text.dates import find_dates
from reviewer.text.diff import Range, differing_words
from reviewer.text.numbers import find_numbers
from reviewer.text.ordinals import find_ordinals
from reviewer.text.wordlists import word_set
from reviewer.text.words import words

_ALIKE = 0.5
"""The share of the shorter quote's words that both must have for the rest to be worth marking word by word."""

_FUNCTION_WORDS = word_set(
    "a an and are as at be been by for from had has have in is it its of on or that the their to was were will with "
    "的 了 在 和 与 是"
)
_DENIALS = re.compile(
    r"\b(?:not|never|neither|nor|none|nobody|no|without|cannot|fail(?:s|ed)?|den(?:y|ies|ied))\b|n['’]t\b"
    r"|没有|没能|否认|并非|从未|尚未|绝不|未能|不|未",
    re.IGNORECASE,
)


def telling_words(one: str, other: str) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Ranges of code points to mark in each of two related quotes.

    Quotes that say nearly the same show the words that differ, function words aside. Quotes that share little, or that
    stand in two languages, would be marked all over: they show only numbers, dates, rounds and denials the other
    has not.
    """
    left, right = differing_words(one, other)
    if _shared(one, other, left, right) >= _ALIKE:
        return _contentful(one, left), _contentful(other, right)
    return _values(one, other), _values(other, one)


def told_apart(a: Claim, b: Claim) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Ranges of code points to mark in the quotes of two claims: telling words that do not come to the same.

    "Tuesday" and "the 14th" are two ways to say one thing as soon as both claims hold the same date for them.
    """
    left, right = telling_words(a.quote, b.quote)
    return _without(a.quote, left, _held_by_both(a, b)), _without(b.quote, right, _held_by_both(b, a))


def _held_by_both(claim: Claim, other: Claim) -> list[Range]:
    """Where the claim's quote says values that the other claim has too."""
    known = {_meaning(value) for value in other.values if value.normalised}
    found = []
    offset = 0
    for anchor in claim.mentions[0].anchors:
        for value in claim.values:
            if value.start is None or value.end is None or _meaning(value) not in known:
                continue
            if anchor.start <= value.start and value.end <= anchor.end:
                found.append((value.start - anchor.start + offset, value.end - anchor.start + offset))
        offset += len(anchor.exact) + len(QUOTE_GAP)
    return sorted(found)


def _meaning(value: Value) -> tuple[str, ...]:
    return value.kind, value.normalised, value.unit, value.comparator


def _without(text: str, ranges: tuple[Range, ...], taken: Sequence[Range]) -> tuple[Range, ...]:
    """Cut what is taken out of the ranges; of what is left over only words that say something count."""
    if not any(start < last and first < end for start, end in ranges for first, last in taken):
        return ranges
    pieces: list[Range] = []
    for start, end in ranges:
        for first, last in taken:
            if start < last and first < end:
                pieces.append((start, first))
                start = last  # noqa: PLW2901 - the rest is cut by the next ones
        pieces.append((start, end))
    whole = [found for piece in pieces if piece[0] < piece[1] for found in _trimmed(text, *piece)]
    return _contentful(text, tuple(whole))


def _trimmed(text: str, start: int, end: int) -> list[Range]:
    inner = words(text, start, end)
    return [(inner[0][0], inner[-1][1])] if inner else []


def _shared(one: str, other: str, left: tuple[Range, ...], right: tuple[Range, ...]) -> float:
    """Return the share of the words of the shorter quote that the longer one has too."""
    counts = []
    for text, marked in ((one, left), (other, right)):
        total = len(words(text))
        differing = sum(len(words(text, start, end)) for start, end in marked)
        counts.append((total, total - differing))
    total, same = min(counts)
    return same / total if total else 1.0


def _contentful(text: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    return tuple(found for found in ranges if not _FUNCTION_WORDS.issuperset(text[slice(*found)].casefold().split()))


def _values(text: str, other: str) -> tuple[Range, ...]:
    """Return numbers, dates, rounds and denials in the order of the text, without those that the other quote has."""
    numbers = {number.number for number in find_numbers(other)}
    dates = {date.edtf for date in find_dates(other, "")}
    found = [(date.start, date.end) for date in find_dates(text, "") if date.edtf not in dates]
    dated = [(date.start, date.end) for date in find_dates(text, "")]
    found += [
        (number.start, number.end)
        for number in find_numbers(text)
        if number.number not in numbers and not any(start <= number.start < end for start, end in dated)
    ]
    rounds = {ordinal.number for ordinal in find_ordinals(other)}
    found += [
        (ordinal.start, ordinal.end)
        for ordinal in find_ordinals(text)
        if rounds and ordinal.number not in rounds and not _meets(dated, ordinal.start, ordinal.end)
    ]
    if _DENIALS.search(other) is None:
        found += [match.span() for match in _DENIALS.finditer(text)]
    return tuple(sorted(found))


def _meets(ranges: Sequence[Range], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in ranges)
