"""Which lines of a page's visible text are not the article's: those that the extraction of its body leaves out."""

import logging
import re
from collections.abc import Sequence

from reviewer.text.boilerplate import furniture, merge
from reviewer.text.page_lines import Line, lines
from reviewer.text.words import words

Range = tuple[int, int]

_SHINGLE = 4
_CLOSE = 3
_LONG_PARAGRAPH = 120
_MOSTLY = 0.6
_TOO_LITTLE = 200
# Extraction takes seconds for each megabyte, and no article needs this many.
_LARGEST_PAGE = 4_000_000
_PUNCTUATION = re.compile(r"[\W_]+")


def page_furniture(markup: str, text: str, title: str) -> tuple[Range, ...]:
    """Ranges of whole lines of `text`, the canonical visible text of the page in `markup`.

    A line belongs to the article when its words stand in the extracted body, mostly, or are the title. Without a
    body worth the name the rules for pasted text decide.
    """
    body = _extracted(markup) if len(markup) <= _LARGEST_PAGE else ""
    if len(body) < _TOO_LITTLE:
        return furniture(text)
    kept, plain_title, found = _Kept(body), _plain(title), lines(text)
    held = _with_what_follows(found, [kept.holds(line) for line in found])
    outside = [
        (line.start, line.end)
        for position, line in enumerate(found)
        if _is_outside(line, position, held) and _plain(line.words) != plain_title
    ]
    return merge(text, outside)


def _with_what_follows(found: Sequence[Line], held: Sequence[bool]) -> list[bool]:
    """Extraction stops at an advertisement now and then: long paragraphs right after the body go on with it."""
    longer, goes_on = [], False
    for line, inside in zip(found, held, strict=True):
        long_paragraph = len(line.words) >= _LONG_PARAGRAPH and line.ends_sentence and not line.is_caption
        now = inside or (goes_on and long_paragraph)
        goes_on = now or (goes_on and line.is_page_phrase)
        longer.append(now)
    return longer


def _is_outside(line: Line, position: int, held: Sequence[bool]) -> bool:
    """Extraction loses paragraphs now and then: prose with body close on both sides is body too."""
    if line.is_page_phrase:
        return True
    if held[position]:
        return False
    before, after = held[max(0, position - _CLOSE) : position], held[position + 1 : position + 1 + _CLOSE]
    return not (line.is_prose and not line.is_caption and any(before) and any(after))


def _extracted(markup: str) -> str:
    import trafilatura  # noqa: PLC0415 - heavy: half a second that a start without HTML need not wait for

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(markup, include_comments=False, include_tables=True, favor_recall=True) or ""


def _plain(written: str) -> str:
    return " ".join(_PUNCTUATION.sub(" ", written).casefold().split())


class _Kept:
    """The extracted body, to ask whether a line stands in it."""

    def __init__(self, body: str) -> None:
        self._lines = {_plain(line) for line in body.splitlines()}
        tokens = [token for line in body.splitlines() for token in _tokens(line)]
        self._shingles = {tuple(tokens[i : i + _SHINGLE]) for i in range(len(tokens))}

    def holds(self, line: Line) -> bool:
        if _plain(line.words) in self._lines:
            return True
        tokens = _tokens(line.words)
        shingles = [tuple(tokens[i : i + _SHINGLE]) for i in range(len(tokens) - _SHINGLE + 1)]
        return bool(shingles) and sum(one in self._shingles for one in shingles) >= _MOSTLY * len(shingles)


def _tokens(written: str) -> list[str]:
    return [written[start:end].casefold() for start, end in words(written)]
