"""English numbers in words and in digits with a scale."""

import re
from decimal import Decimal

from reviewer.text.wordlists import word_list

_ONES = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES = {word: number for number, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "hundred": 100}

WORDS = "|".join(sorted([*_VALUES, *_SCALES, "hundred", "dozen"], key=len, reverse=True))
"""A word of a number, as a pattern."""

SCALE = "hundred|thousand|million|billion|trillion|mn|bn|tn|[mk](?=\\b)"
"""What can follow digits and multiply them, as a pattern."""


def spoken_number(words: str) -> Decimal | None:
    """The value of "two hundred and fifty thousand"; None for what is no number ("two three")."""
    total, part, last = 0, 0, 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in {"and", "a", "an"}:
            continue
        if word in _VALUES:
            fits = part == 0 or part % 100 == 0 or (last >= 20 and last % 10 == 0 and _VALUES[word] < 10)  # noqa: PLR2004 - twenty-one
            if not fits:
                return None
            part += _VALUES[word]
        elif word in {"hundred", "dozen"}:
            part = (part or 1) * (100 if word == "hundred" else 12)
        else:
            total, part = total + (part or 1) * _SCALES[word], 0
        last = _VALUES.get(word, 0)
    return Decimal(total + part)


def written_number(digits: str, scale: str) -> Decimal:
    """The value of "3.5" with "billion"."""
    low = scale.lower()
    value = Decimal(digits.replace(",", "")) * (_SCALES.get(low) or _SHORT_SCALES.get(low) or 1)
    return Decimal(int(value)) if scale and value == int(value) else value
