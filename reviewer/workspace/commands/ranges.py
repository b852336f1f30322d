"""Ranges of a text as an analyst gives them, put in order."""

from collections.abc import Sequence

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice


def tidy_ranges(text: str, ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Half-open ranges in order, within the text, joined where they touch, without white space at their ends.

    Raises ReviewerError (`empty_range`) when no character is left.
    """
    trimmed = []
    for start, end in sorted(merged(ranges)):
        low, high = max(0, start), min(end, len(text))
        while low < high and text[low].isspace():
            low += 1
        while low < high and text[high - 1].isspace():
            high -= 1
        if low < high:
            trimmed.append((low, high))
    if not trimmed:
        message = notice("There are no words at this place. Put the caret in a sentence or select some words first.")
        raise ReviewerError(message, code="empty_range")
    return tuple(trimmed)


def merged(ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges in order, those that touch or overlap as one, empty ones left out."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in ranges if start < end):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def without(ranges: Sequence[tuple[int, int]], low: int, high: int) -> tuple[tuple[int, int], ...]:
    """The ranges without what lies between `low` and `high`."""
    left = []
    for start, end in ranges:
        left += [part for part in ((start, min(end, low)), (max(start, high), end)) if part[0] < part[1]]
    return merged(left)
