"""What stands around a place in an article: its paragraph's sentences, quotations and reporting clauses."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reviewer.suggest.quotes import masked, quoted_ranges
from reviewer.suggest.reporting import Reporting, find_reporting
from reviewer.suggest.reporting_zh import find_chinese_reporting
from reviewer.text.sentences import paragraph_at, sentences

# A "paragraph" longer than this is looked at around the place only, in code points.
WINDOW = 8_000
_CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, with its reporting clauses as offsets from `start`; offsets are code points."""

    start: int
    end: int
    reporting: tuple[Reporting, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, read: offsets are code points in the article's text."""

    start: int
    end: int
    quotes: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]

    def quote_at(self, position: int) -> tuple[int, int] | None:
        """The quotation that holds a position."""
        return next((quote for quote in self.quotes if quote[0] <= position < quote[1]), None)

    def overlapping(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share something with a range."""
        return tuple(sentence for sentence in self.sentences if sentence.start < end and start < sentence.end)


def passage_at(text: str, position: int) -> Passage:
    """The paragraph around a position, read."""
    start, end = paragraph_at(text, position)
    start, end = max(start, position - WINDOW), min(end, position + WINDOW)
    return _shifted(_read(text[start:end]), start)


@lru_cache(maxsize=64)
def _read(paragraph: str) -> Passage:
    quotes = quoted_ranges(paragraph, 0, len(paragraph))
    read = []
    for start, end in sentences(paragraph):
        visible = masked(paragraph, start, end, quotes)
        find = find_chinese_reporting if _CJK.search(paragraph, start, end) else find_reporting
        read.append(Sentence(start, end, find(visible)))
    return Passage(0, len(paragraph), quotes, tuple(read))


def _shifted(passage: Passage, by: int) -> Passage:
    return Passage(
        passage.start + by,
        passage.end + by,
        tuple((start + by, end + by) for start, end in passage.quotes),
        tuple(Sentence(each.start + by, each.end + by, each.reporting) for each in passage.sentences),
    )
