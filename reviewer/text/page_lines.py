"""What single lines of a pasted page are: page talk, captions, crumbs, headings of related lists, prose."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reviewer.text import page_phrases

PROSE = 60
"""A line with this many code points (a third for Chinese) that ends like a sentence is prose."""

_LONG = 140
_CAPTION = 500
_LONGEST_PHRASE = 220
_ENDING = 12
_LONGEST_CREDIT = 110
_REMEMBERED = 1 << 14
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text that is not blank: its half-open range without surrounding white space, and its words."""

    start: int
    end: int
    words: str

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph."""
        if len(self.words) >= _LONG:
            return True
        weight = len(self.words)
        if not self.words.isascii():
            weight += 2 * len(_IDEOGRAPH.findall(self.words))
        return weight >= _LONG or (weight >= PROSE and self.ends_sentence)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends with a stop."""
        return page_phrases.TERMINAL.search(self.words[-_ENDING:]) is not None

    @property
    def is_page_phrase(self) -> bool:
        """Whether it is something that pages say and articles do not: "Advertisement", "Share this", "1.25x"."""
        return len(self.words) <= _LONGEST_PHRASE and _is_page_phrase(self.words)

    @property
    def heads_related(self) -> bool:
        """Whether it is the heading of a list of other articles."""
        return len(self.words) <= PROSE and page_phrases.RELATED.fullmatch(self.words.rstrip(":：")) is not None

    @property
    def is_item(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return page_phrases.BULLET.match(self.words) is not None

    @property
    def is_caption(self) -> bool:
        """Whether it ends with a credit for a picture, or is nothing else."""
        return len(self.words) <= _CAPTION and (
            _without_credit(self.words) != self.words
            or _is_credit_only(self.words)
            or page_phrases.CAPTION_LABEL.match(self.words) is not None
        )

    @property
    def is_crumb(self) -> bool:
        """Whether it tells the place in the site: "Home > World", "ChinaDiplomacy", "News"."""
        return len(self.words) <= _LONGEST_PHRASE and any(
            pattern.fullmatch(self.words)
            for pattern in (page_phrases.CRUMBS, page_phrases.JOINED_NAMES, page_phrases.SECTION)
        )

    @property
    def is_path(self) -> bool:
        """Whether it is a crumb with arrows, which stands between the name of the site and the title."""
        return len(self.words) <= _LONGEST_PHRASE and page_phrases.PATH.fullmatch(self.words) is not None

    @property
    def key(self) -> str:
        """Its words without bullet and picture credit, to see the same line twice; as they are in a long paragraph."""
        if len(self.words) > _CAPTION:
            return self.words
        plain = page_phrases.BULLET.sub("", _without_credit(self.words), count=1)
        return " ".join(plain.casefold().split()).rstrip(" .。")


@lru_cache(_REMEMBERED)
def _is_page_phrase(words: str) -> bool:
    return any(pattern.fullmatch(words) for pattern in (page_phrases.PHRASES, page_phrases.SHARE_NAMES))


@lru_cache(_REMEMBERED)
def _is_credit_only(words: str) -> bool:
    return page_phrases.CREDIT_ONLY.fullmatch(words) is not None


@lru_cache(_REMEMBERED)
def _without_credit(words: str) -> str:
    """The line up to the credit at its end; a credit needs a colon or a stroke, which is seen quickly."""
    tail = max(0, len(words) - _LONGEST_CREDIT)
    if not any(mark in words[tail:] for mark in ":：/"):
        return words
    credit = page_phrases.CREDIT.search(words, tail)
    return words[: credit.start()] if credit else words


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found = []
    start = 0
    for written in text.split("\n"):
        stripped = written.strip()
        if stripped:
            begin = start + written.index(stripped[0])
            found.append(Line(begin, begin + len(stripped), stripped))
        start += len(written) + 1
    return found
