"""Which words differ between two quotes."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from reviewer.text.words import words

Range = tuple[int, int]

_LONGEST = 2_000


def differing_words(one: str, other: str) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Ranges of code points of `one` and of `other` whose words the other has not; Chinese by the character.

    Capitals and punctuation make no difference; neighbouring words are one range. Beyond 2,000 words each text's rest
    counts as differing.
    """
    ranges, other_ranges = words(one), words(other)
    keys, other_keys = _keys(one, ranges), _keys(other, other_ranges)
    left: list[Range] = []
    right: list[Range] = []
    for kind, low, high, other_low, other_high in _operations(keys, other_keys):
        if kind != "equal":
            left.extend(_joined(ranges[low:high]))
            right.extend(_joined(other_ranges[other_low:other_high]))
    if len(ranges) > _LONGEST:
        left.extend(_joined(ranges[_LONGEST:]))
    if len(other_ranges) > _LONGEST:
        right.extend(_joined(other_ranges[_LONGEST:]))
    return tuple(left), tuple(right)


def _keys(text: str, ranges: Sequence[Range]) -> list[str]:
    return [text[start:end].casefold().replace("’", "'") for start, end in ranges[:_LONGEST]]


def _operations(keys: list[str], other_keys: list[str]) -> list[tuple[str, int, int, int, int]]:
    return [*SequenceMatcher(a=keys, b=other_keys, autojunk=False).get_opcodes()]


def _joined(ranges: Sequence[Range]) -> list[Range]:
    return [(ranges[0][0], ranges[-1][1])] if ranges else []
