"""What stands between quotation marks, so that words inside are never taken for the reporter's own."""

import re

_PAIRS = {"“": "”", "「": "」", "『": "』", '"': '"'}
_MARKS = re.compile(f"[{''.join({*_PAIRS, *_PAIRS.values()})}]")
MASK = "\x00"


def quoted_ranges(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of quotations between `start` and `end`, marks included, in order.

    A quotation that is never closed runs to `end`, as one that goes on in the next paragraph does.
    """
    ranges: list[tuple[int, int]] = []
    opened, closing = -1, ""
    for mark in _MARKS.finditer(text, start, end):
        position, character = mark.start(), mark.group()
        if opened < 0 and character in _PAIRS:
            opened, closing = position, _PAIRS[character]
        elif opened >= 0 and character == closing:
            ranges.append((opened, position + 1))
            opened = -1
    if opened >= 0:
        ranges.append((opened, end))
    return tuple(ranges)


def masked(text: str, start: int, end: int, quotes: tuple[tuple[int, int], ...]) -> str:
    """`text[start:end]` with what is quoted blotted out one for one; the marks themselves stay."""
    characters = list(text[start:end])
    for opened, closed in quotes:
        inside = closed - 1 if text[closed - 1] in _PAIRS.values() else closed
        for position in range(max(opened + 1, start), min(inside, end)):
            characters[position - start] = MASK
    return "".join(characters)


def unquoted(text: str) -> str:
    """`text` without the quotation marks that have no partner in it, nor a pair that holds all of it."""
    text = text.strip()
    if len(text) > 1 and text[0] in _PAIRS and quoted_ranges(text, 0, len(text)) == ((0, len(text)),):
        text = text.removeprefix(text[0]).removesuffix(_PAIRS[text[0]]).strip()
    stray = _stray_marks(text)
    if not stray:
        return text
    return "".join(character for at, character in enumerate(text) if at not in stray).strip()


def _stray_marks(text: str) -> frozenset[int]:
    stray: set[int] = set()
    opened: list[tuple[int, str]] = []
    for mark in _MARKS.finditer(text):
        position, character = mark.start(), mark.group()
        if opened and character == opened[-1][1]:
            opened.pop()
        elif character in _PAIRS:
            opened.append((position, _PAIRS[character]))
        elif character in _PAIRS.values():
            stray.add(position)
    return frozenset(stray | {position for position, _ in opened})
