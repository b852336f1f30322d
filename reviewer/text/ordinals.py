"""Which of several rounds, meetings or dialogues a text speaks of: "the second round", 第三次对话, 首轮."""

import re
from dataclasses import dataclass

from reviewer.text.chinese_numerals import NUMERAL, chinese_number
from reviewer.text.wordlists import word_list, word_set

_WORDS = word_list("first second third fourth fifth sixth seventh eighth ninth tenth")
ORDINALS = {
    **{word: number for number, word in enumerate(_WORDS, start=1)},
    "inaugural": 1,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    **{f"{number}th": number for number in range(4, 11)},
}
"""English words that say which of several."""

_ROUNDS = word_set("round dialogue talk talks session meeting leg visit summit phase day")
"""What an ordinal counts; "the second largest" counts nothing that happens."""

_FOLLOWING = 6
"""Words behind an ordinal within which what it counts is named."""

_WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][\w'’.\-]*\w|[A-Za-z]")
_CHINESE = re.compile(rf"第(?P<number>[{NUMERAL}]+|\d+)[次轮届]|首[轮次届]")


@dataclass(frozen=True, slots=True)
class FoundOrdinal:
    """Where it stands, in code points, and which it says."""

    start: int
    end: int
    number: int


def find_ordinals(text: str) -> list[FoundOrdinal]:
    """The ordinals of rounds, meetings and the like, in the order of the text."""
    return sorted([*_english(text), *_chinese(text)], key=lambda found: found.start)


def _english(text: str) -> list[FoundOrdinal]:
    tokens = list(_WORD.finditer(text))
    words = [token.group().lower() for token in tokens]
    return [
        FoundOrdinal(token.start(), token.end(), ORDINALS[word])
        for at, (token, word) in enumerate(zip(tokens, words, strict=True))
        if word in ORDINALS and not _ROUNDS.isdisjoint(words[at + 1 : at + 1 + _FOLLOWING])
    ]


def _chinese(text: str) -> list[FoundOrdinal]:
    found = []
    for match in _CHINESE.finditer(text):
        number = chinese_number(match["number"]) if match["number"] else 1
        if number is not None:
            found.append(FoundOrdinal(*match.span(), number))
    return found
