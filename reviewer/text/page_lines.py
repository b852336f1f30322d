"""What single lines of a pasted page are: page talk, captions, crumbs, headings of related lists, prose."""

import re
from dataclasses import dataclass

from reviewer.text import page_phrases

PROSE = 60
"""A line with this many code points (a third for Chinese) that ends like a sentence is prose."""

_LONG = 140
_CAPTION = 500
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
        weight = len(self.words) + 2 * len(_IDEOGRAPH.findall(self.words))
        return weight >= _LONG or (weight >= PROSE and self.ends_sentence)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends with a stop."""
        return page_phrases.TERMINAL.search(self.words) is not None

    @property
    def is_page_phrase(self) -> bool:
        """Whether it is something that pages say and articles do not: "Advertisement", "Share this", "1.25x"."""
        return any(pattern.fullmatch(self.words) for pattern in (page_phrases.PHRASES, page_phrases.SHARE_NAMES))

    @property
    def heads_related(self) -> bool:
        """Whether it is the heading of a list of other articles."""
        return page_phrases.RELATED.fullmatch(self.words.rstrip(":：")) is not None

    @property
    def is_item(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return page_phrases.BULLET.match(self.words) is not None

    @property
    def is_caption(self) -> bool:
        """Whether it ends with a credit for a picture, or is nothing else."""
        return len(self.words) <= _CAPTION and (
            page_phrases.CREDIT.search(self.words) is not None
            or page_phrases.CREDIT_ONLY.fullmatch(self.words) is not None
        )

    @property
    def is_crumb(self) -> bool:
        """Whether it tells the place in the site: "Home > World", "ChinaDiplomacy", "News"."""
        return any(
            pattern.fullmatch(self.words)
            for pattern in (page_phrases.CRUMBS, page_phrases.JOINED_NAMES, page_phrases.SECTION)
        )

    @property
    def key(self) -> str:
        """Its words without bullet and picture credit, to see the same line twice."""
        return " ".join(
            page_phrases.CREDIT.sub("", page_phrases.BULLET.sub("", self.words, count=1)).casefold().split()
        ).rstrip(" .。")


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
