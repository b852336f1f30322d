"""Why something is suggested, in a form that can be read in English and said in another language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reviewer.text.humane import humanise

_FIELD = re.compile(r"\{(\w+)\}")
_MOST_WORDS = 2


class Why(StrEnum):
    """Every reason there is, as an English sentence with names in braces."""

    NOTHING_YET = "nothing in common yet"
    LITTLE = "little in common"
    USED = "used a moment ago"
    TITLE_WORDS = "shares {words} with the title"
    CLAIM_WORDS = "shares {words} with a claim there"
    NAMES = "names {words}"
    SAME_DAY = "same day: {day}"
    SAME_TIME = "same time: {day}"
    ARTICLE_DAY = "article of that day: {day}"
    SAME_ROUND = "same round"
    SAME_SENTENCE = "a claim in the same sentence is linked to it"
    SAME_ARTICLE = "this article has a claim there"
    READ_FROM = "{day} (read from {words})"
    NO_DATE = "no date in the claim"
    SAME_EVENT = "same event"
    SAME_WORDS = "shares {words}"
    BOTH = "both {one}"
    EITHER = "{one} or {other}"
    AGAINST = "{one} against {other}"
    SAME_PLACE = "same place: {one}"
    DENIED = "one says it is not so"
    BOTH_NAME = "both name {one}"
    SAID = "said by {who}"
    DATED = "when: {day}"
    COUNTED = "counts {words}"
    MANNER = "tells what is {how}"
    NOT_SO = "says it is not so"
    JUDGED = "judges: {words}"
    HAPPENS = "about {words}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date in EDTF, said in the language of whoever reads it."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the texts, which stand in quotation marks."""

    words: tuple[str, ...]


Told = str | Day | Words


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason and what stands at the names in its braces; a member of an enumeration may be said in other words."""

    why: Why
    values: tuple[tuple[str, Told], ...] = ()

    def __str__(self) -> str:
        """The reason in English."""
        return filled(self.why, {name: _english(told) for name, told in self.values})


def because(why: Why, **values: Told) -> Reason:
    """A reason with what its names stand for."""
    return Reason(why, tuple(values.items()))


def quoted(words: Sequence[str]) -> Words:
    """The first two of these, to stand in quotation marks."""
    return Words(tuple(words[:_MOST_WORDS]))


def filled(template: str, values: dict[str, str]) -> str:
    """A template with its names replaced; braces in what replaces them mean nothing."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), template)


def in_english(reasons: Sequence[Reason]) -> str:
    """Several reasons in one line."""
    return " · ".join(map(str, reasons))


def _english(told: Told) -> str:
    if isinstance(told, Day):
        return humanise(told.edtf)
    return ", ".join(f"“{word}”" for word in told.words) if isinstance(told, Words) else str(told)
