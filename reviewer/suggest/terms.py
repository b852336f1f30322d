"""A sentence as what it can be compared by: light stems, names, ordinals."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reviewer.suggest.cues import CALENDAR_WORDS, PLACE_WORDS, ROLE_WORDS, SENTENCE_STARTERS
from reviewer.suggest.names import person_names
from reviewer.suggest.vocabulary import BILINGUAL, SAME_WORDS, STOP_WORDS
from reviewer.text.ordinals import ORDINALS, find_ordinals

_WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][\w'’.\-]*\w|[A-Za-z]")
_CJK_RUN = re.compile(r"[\u3400-\u9fff]+")
_PLAIN_LETTERS = 4
_SUFFIXES = (
    "ization",
    "isation",
    "ations",
    "ation",
    "ments",
    "ment",
    "ness",
    "ingly",
    "ings",
    "ing",
    "edly",
    "ies",
    "ied",
)
_LIGHT_SUFFIXES = ("ions", "ion", "ers", "ed", "es", "ly", "s", "e")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text shares with others.

    `words` are stems without stop words, with `surface` the word each came from; `names` are lower-case words of
    proper names, `ordinals` the rounds it speaks of.
    """

    words: frozenset[str]
    names: frozenset[str]
    ordinals: frozenset[int]
    surface: dict[str, str]


@lru_cache(maxsize=16_384)
def terms(text: str) -> Terms:
    """The terms of a statement, a title or a sentence."""
    surface: dict[str, str] = {}
    names: set[str] = set()
    tokens = [match.group() for match in _WORD.finditer(text)]
    for token in tokens:
        for part in _parts(token):
            lowered = part.lower()
            if lowered in STOP_WORDS or lowered in ORDINALS or lowered.isdigit():
                continue
            surface.setdefault(stem(lowered), part)
            if part[0].isupper() and _may_name(lowered):
                names.add(lowered)
    _add_chinese(text, surface)
    return Terms(
        words=frozenset(surface),
        names=frozenset(names),
        ordinals=frozenset(found.number for found in find_ordinals(text)),
        surface=surface,
    )


@lru_cache(maxsize=16_384)
def people_of(text: str) -> tuple[str, ...]:
    """The whole names of persons in a text, by alphabet."""
    return tuple(sorted({name for _, _, name in person_names(text)}))


def _may_name(word: str) -> bool:
    return not (word in SENTENCE_STARTERS or word in CALENDAR_WORDS or word in ROLE_WORDS or word in PLACE_WORDS)


def _parts(token: str) -> list[str]:
    token = re.sub(r"['’]s?$", "", token)
    return [token] if "-" not in token else [part for part in token.split("-") if part]


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """A light stem: endings go, enough of the word stays; spellings of one word fall together."""
    word = re.sub(r"['’]s$", "", word.lower())
    if word in SAME_WORDS:
        return SAME_WORDS[word]
    short = word
    for suffix in (*_SUFFIXES, *_LIGHT_SUFFIXES):
        if short.endswith(suffix) and len(short) - len(suffix) >= _PLAIN_LETTERS - (suffix == "s"):
            short = short[: -len(suffix)]
            break
    return SAME_WORDS.get(short, short)


def _add_chinese(text: str, surface: dict[str, str]) -> None:
    for run in _CJK_RUN.findall(text):
        for at in range(len(run) - 1):
            surface.setdefault(run[at : at + 2], run[at : at + 2])
        for chinese, english in BILINGUAL.items():
            if chinese in run:
                surface.setdefault(SAME_WORDS.get(english, english), chinese)


def shared_words(one: Terms, other: Terms) -> list[str]:
    """The words two texts share, as the first one writes them, the longest first."""
    common = [one.surface[word] for word in one.words & other.words]
    return sorted(common, key=lambda word: (-len(word), word))
