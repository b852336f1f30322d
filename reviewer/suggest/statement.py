"""A claim in its own words: without the reporting clause, capitalised, without stray marks."""

import re
from collections.abc import Sequence

from reviewer.suggest.quotes import unquoted

_LETTER = re.compile(r"\w")
_SPACE = re.compile(r"\s+")
_BRACKETED = re.compile(r"\[([^\[\]]{1,60})\]")
_LEAD = re.compile(
    r"^(?:[\s,;:.…·•*–—-]+|(?:that|but|and|so|yet|meanwhile,|however,|then)\s+|(?:但|而|并且|同时，|此外，))+",
    re.IGNORECASE,
)
_REJOINED = re.compile(r'(?<=[^\s])[,.]?["”]\s*,?\s+["“]')
_STOP = re.compile(r"[\s.。,，;；:：]+$")
_STOP_IN_QUOTE = re.compile(r"[.,。，]+([\"”」])$")
_LAST_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Jr|Sr|No|a\.m|p\.m)\.$")


def statement_of(text: str, ranges: Sequence[tuple[int, int]], cuts: Sequence[tuple[int, int]]) -> str:
    """The words of `ranges` without those of `cuts` (both code points in `text`), tidied.

    Where nothing would be left, the words stand as they are.
    """
    pieces = [text[start:end] for start, end in _without(ranges, cuts)]
    spoken = [piece.strip() for piece in pieces if _LETTER.search(piece)]
    return tidy(" ".join(spoken)) or tidy(" ".join(text[start:end] for start, end in ranges))


def tidy(words: str) -> str:
    """One line, first letter large, no full stop, no quotation mark without its partner."""
    words = _REJOINED.sub(" ", _SPACE.sub(" ", words)).strip()
    words = _BRACKETED.sub(r"\1", words)
    words = unquoted(_LEAD.sub("", unquoted(words)))
    words = _STOP_IN_QUOTE.sub(r"\1", words)
    if not _LAST_ABBREVIATION.search(words):
        words = _STOP.sub("", words)
    words = re.sub(r"\s+([,.;:])", r"\1", unquoted(words))
    return words[:1].upper() + words[1:]


def _without(ranges: Sequence[tuple[int, int]], cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    left = list(ranges)
    for low, high in cuts:
        rest = []
        for start, end in left:
            if high <= start or end <= low:
                rest.append((start, end))
                continue
            rest += [(first, last) for first, last in ((start, low), (high, end)) if first < last]
        left = rest
    return left
