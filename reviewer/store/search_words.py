"""Words people look for: as the search index knows them, and as they stand in a text."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

# Han, kana and the marks that go with them: scripts without spaces, each character a word of its own in the index.
_CJK = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ALONE = re.compile(f"[{_CJK}]")
_TOGETHER = re.compile(f"([{_CJK}]+)")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_ACCENTS = "[\u0300-\u036f]*"
_BEFORE, _AFTER = 60, 120
# Fewer letters begin almost any word: all that holds one of these takes long to gather and tells nothing.
_LEAST_BEGINNING = 3


def spaced(text: str) -> str:
    """`text` with spaces around each character of a script without spaces."""
    if text.isascii():
        return text
    parts = _TOGETHER.split(text)
    parts[1::2] = map(" ".join, parts[1::2])
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for: `expression` for the index, and patterns for a text, the best first.

    `beginning` is the one word it consists of where that may be incomplete; "" otherwise.
    """

    expression: str
    patterns: tuple[re.Pattern[str], ...]
    beginning: str = ""

    def place(self, text: str) -> tuple[int, int] | None:
        """The first place in `text`, in code points: of everything in a row, else of any word; None without one."""
        folded = fold(text)
        for pattern in self.patterns:
            match = pattern.search(folded)
            if match:
                return match.span()
        return None


def wanted(query: str) -> Wanted | None:
    """Read a query: words, and "phrases in quotes"; the last word may be incomplete from three letters on.

    None when it has no word.
    """
    terms = [
        (words, match[1] is not None)
        for match in _TERM.finditer(query)
        if (words := _WORD.findall(fold(spaced(_composed(match[1] or match[2] or "")))))
    ]
    if not terms:
        return None
    last, phrase = terms[-1]
    open_end = not phrase and not (last[-1].isascii() and len(last[-1]) < _LEAST_BEGINNING)
    quoted = [f'"{" ".join(words)}"' for words, _ in terms]
    expression = " AND ".join(quoted) + (" *" if open_end else "")
    alone = [
        _pattern(words, open_end=open_end and number == len(terms)) for number, (words, _) in enumerate(terms, start=1)
    ]
    in_a_row = _pattern([word for words, _ in terms for word in words], open_end=open_end)
    # The index reads other letters than these in ways of its own.
    beginning = last[-1] if open_end and len(terms) == len(last) == 1 and last[-1].isascii() else ""
    return Wanted(expression, (re.compile(in_a_row), re.compile("|".join(alone))), beginning)


def beginning(word: str) -> str:
    """An expression for all that has a word beginning so; "" for what the index finds too slowly or not at all."""
    words = _WORD.findall(fold(spaced(_composed(word))))
    if not words or (word.isascii() and len(words[-1]) < _LEAST_BEGINNING):
        return ""
    return f'"{" ".join(words)}" *'


def telling(text: str) -> set[str]:
    """Words of a text as phrases for the index; where a script has no spaces, its pairs of characters."""
    found: set[str] = set()
    for run in _WORD.findall(fold(_composed(text))):
        words = spaced(run).split()
        pairs = {f"{one} {other}" for one, other in pairwise(words)}
        found |= pairs or {run}
    return found


def fold(text: str) -> str:
    """`text` in small letters and without accents, character for character: offsets stay as they are."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def snippet(text: str, start: int, end: int) -> str:
    """The words around a place, on one line."""
    first, last = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    if first:
        blank = text.find(" ", first, start)
        first = blank + 1 if blank >= 0 else first
    if last < len(text):
        blank = text.rfind(" ", end, last)
        last = blank if blank > end else last
    words = " ".join(text[first:last].split())
    return f"{'… ' if first else ''}{words}{' …' if last < len(text) else ''}"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _pattern(words: list[str], *, open_end: bool) -> str:
    parts = []
    for number, word in enumerate(words, start=1):
        letters = _ACCENTS.join(map(re.escape, word))
        if _ALONE.match(word):
            parts.append(letters)
        else:
            whole = "" if open_end and number == len(words) else f"{_ACCENTS}(?![^\\W_{_CJK}])"
            parts.append(f"(?<![^\\W_{_CJK}]){letters}{whole}")
    return r"[\W_]*".join(parts)


class _Folding(dict[int, int]):
    """What becomes of a character, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        parts = unicodedata.normalize("NFD", chr(code).lower()[0])
        # Hangul syllables come apart too, but into letters.
        self[code] = ord(parts[0]) if all(map(unicodedata.combining, parts[1:])) else code
        return self[code]


_FOLDED = _Folding()
