"""How alike two wordings are, and whether what differs could change what they say."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import OSA, Indel

from reviewer.text import english_numerals
from reviewer.text.wordlists import word_set
from reviewer.text.words import words

SAME_WORDS = 0.95
"""How alike wordings are at least that differ in spaces, capitals, punctuation and hyphens alone."""
OTHER_WORDS = 0.7
"""How alike wordings are at most where a word stands for another one."""
OTHER_FACTS = 0.5
"""How alike wordings are at most where a number, a negation or a day differs."""

OTHER_NUMBERS = 0.3
"""How alike contexts are at most in which numbers or days differ."""

_FEW_WORDS = 2
"""So many words may come or go at one place."""
_LONG_ENOUGH = 4
_NUMBER = re.compile(rf"\d|^(?:{english_numerals.WORDS})$|^[〇零一二两三四五六七八九十百千万亿]$")
_DECISIVE = word_set(
    "not no never none nor neither without cannot un non 不 没 未 非 无 否 "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december yesterday today tomorrow"
)


def wording(one: str, other: str) -> float:
    """How alike two quotes are as words, 0 to 1.

    Below `SAME_WORDS` something else than spaces, capitals and punctuation differs; at most `OTHER_WORDS` where that
    is more than a slip of the keys, at most `OTHER_FACTS` where it changes what is said for certain.
    """
    if one == other:
        return 1.0
    alike = Indel.normalized_similarity(one, other)
    if _letters(one) == _letters(other):
        return max(alike, SAME_WORDS)
    return min(alike, SAME_WORDS, _most(_words(one), _words(other)))


def context(one: str, other: str, *, before: bool) -> float:
    """How alike two contexts are, 0 to 1; spaces and capitals make no difference, other numbers make most.

    They are compared from the quote outwards, so that the ones of `before` have their common part at the end.
    """
    ones, others = _letters(one), _letters(other)
    length = max(min(len(ones), len(others)), 1)
    ones, others = (ones[-length:], others[-length:]) if before else (ones[:length], others[:length])
    if not ones or not others:
        return 1.0 if ones == others else 0.0
    alike = Indel.normalized_similarity(ones, others)
    numbers = zip(_facts(one, before=before), _facts(other, before=before), strict=False)
    return min(alike, OTHER_NUMBERS) if any(number != found for number, found in numbers) else alike


def _facts(text: str, *, before: bool) -> list[str]:
    """The numbers and days in a context, from the quote outwards; its outermost word may be cut."""
    found = _words(text)
    inner = found[:0:-1] if before else found[:-1]
    return [word for word in inner if _decides(word)]


def _letters(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return [folded[start:end] for start, end in words(folded)]


def _most(ones: list[str], others: list[str]) -> float:
    most = 1.0
    for kind, low, high, other_low, other_high in SequenceMatcher(a=ones, b=others, autojunk=False).get_opcodes():
        if kind != "equal":
            most = min(most, _judged(ones[low:high], others[other_low:other_high]))
    return most


def _judged(ones: Sequence[str], others: Sequence[str]) -> float:
    if "".join(ones) == "".join(others):  # a hyphen or a space within a word
        return 1.0
    if any(_decides(word) for word in {*ones} ^ {*others}):
        return OTHER_FACTS
    if not ones or not others:
        return 1.0 if len(ones) + len(others) <= _FEW_WORDS else OTHER_WORDS
    slips = len(ones) == len(others) and all(map(_slipped, ones, others))
    return 1.0 if slips else OTHER_WORDS


def _decides(word: str) -> bool:
    return bool(_NUMBER.search(word)) or word in _DECISIVE or word.endswith("n't")


def _slipped(one: str, other: str) -> bool:
    """Whether one key struck wrongly makes the one word of the other."""
    return one == other or (
        min(len(one), len(other)) >= _LONG_ENOUGH - 1
        and max(len(one), len(other)) >= _LONG_ENOUGH
        and OSA.distance(one, other) <= 1
    )
