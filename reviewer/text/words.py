"""Words as half-open ranges of code points: for selecting, for stepping, for comparing."""

import re
from collections.abc import Sequence

Range = tuple[int, int]

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0816-\u082d\u0859-\u085b\u08d3-\u0903"
    "\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd"
    "\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0cbc-\u0cd6\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff"
_LETTER = rf"(?:[^\W_{_IDEOGRAPHS}{_PICTURES}][{_MARKS}]*)"
_PICTURE = (
    rf"(?:[\U0001f1e6-\U0001f1ff]{{2}}|[{_PICTURES}])[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
)
_WORD = re.compile(
    rf"[{_IDEOGRAPHS}][{_MARKS}]*"
    rf"|{_LETTER}+(?:['’.·_]{_LETTER}+|(?<=\d),(?=\d){_LETTER}+)*"
    rf"|{_PICTURE}(?:\u200d{_PICTURE})*"
)
_REACH = 256


def words(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """The words of text[start:end]; an ideograph or an emoji sequence is one each, hyphens part, apostrophes join.

    Marks, joiners and selectors stay with the letter they change.
    """
    return [found.span() for found in _WORD.finditer(text, start, len(text) if end is None else end)]


def whole_words(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """The ranges, which are in order, with the words complete that their ends cut; what then overlaps is joined."""
    widened: list[Range] = []
    for start, end in ranges:
        first, last = _word_around(text, start), _word_around(text, end)
        low, high = first[0] if first else start, last[1] if last else end
        if widened and low < widened[-1][1]:
            low = widened.pop()[0]
        widened.append((low, high))
    return tuple(widened)


def _word_around(text: str, position: int) -> Range | None:
    """The word that a position cuts in two."""
    for found in _WORD.finditer(text, _word_safe(text, position)):
        if found.start() >= position:
            return None
        if found.end() > position:
            return found.span()
    return None


def next_word(text: str, position: int) -> Range | None:
    """The first word that begins at or after the position, None after the last."""
    for found in _WORD.finditer(text, _word_safe(text, position)):
        if found.start() >= position:
            return found.span()
    return None


def previous_word(text: str, position: int) -> Range | None:
    """The last word that ends at or before the position, None before the first."""
    reach = position
    while reach > 0:
        reach = _word_safe(text, max(0, reach - 1))
        latest = None
        for found in _WORD.finditer(text, reach):
            if found.end() > position:
                break
            latest = found.span()
        if latest:
            return latest
    return None


def _word_safe(text: str, position: int) -> int:
    """A position at or before this one that is not inside a word, near by."""
    safe = max(0, position - _REACH)
    for index in range(min(position, len(text)) - 1, safe - 1, -1):
        if text[index].isspace():
            return index
    return safe
