"""Sentences, paragraphs and words as half-open ranges of code points."""

import re

from reviewer.text.abbreviations import ends_no_sentence
from reviewer.text.words import next_word, previous_word, words

__all__ = ["next_word", "paragraph_at", "previous_word", "sentence_at", "sentences", "words"]

Range = tuple[int, int]

_CLOSING = "\"'”’»›)\\]}」』）】》〉〕"
_OPENING = "\"'“‘«‹([{「『（【《〈〔¿¡"
_FULL_STOPS = "。！？；｡．"  # these end a sentence without a space after them
_OTHER_STOPS = ".!?…؟۔।॥"
_LINE_BREAKS = "\n\u2028\u2029"
_STOP = re.compile(
    rf"(?P<break>[{_LINE_BREAKS}]+)"
    rf"|(?P<full>[{_FULL_STOPS}][{_FULL_STOPS}!?…]*)[{_CLOSING}]*"
    rf"|(?P<other>[{_OTHER_STOPS}]+)[{_CLOSING}]*(?:\[\d{{1,3}}\])*"
)
_CONTINUES = "，、：；,;:"
_CJK = re.compile("[\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]")
_LAST_TOKEN = re.compile(r"[^\s" + _OPENING.replace("[", r"\[") + r"—–]*\Z")
_TOKEN_REACH = 24
_WINDOW = 20_000


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """The sentences of text[start:end], without surrounding white space, in order; linear in the length.

    A sentence never crosses a line break. A stop after an abbreviation, an initial or inside a number ends none;
    closing quotes and brackets stay with their sentence; 。！？； end one without a space.
    """
    limit = len(text) if end is None else end
    found: list[Range] = []
    begin = start
    for stop in _STOP.finditer(text, start, limit):
        if stop.end() <= begin:
            continue
        if stop["break"] is not None:
            _append_trimmed(found, text, begin, stop.start())
            begin = stop.end()
        elif _ends_sentence(text, stop, begin, limit):
            _append_trimmed(found, text, begin, stop.end())
            begin = stop.end()
    _append_trimmed(found, text, begin, limit)
    return found


def sentence_at(text: str, position: int) -> Range:
    """The sentence around a position, which reaches to the next one; an empty line gives an empty range."""
    first, last = paragraph_at(text, position)
    first, last = max(first, position - _WINDOW), min(last, position + _WINDOW)
    around = sentences(text, first, last)
    if not around:
        return position, position
    chosen = around[0]
    for candidate in around:
        if candidate[0] > position:
            break
        chosen = candidate
    return chosen


def paragraph_at(text: str, position: int) -> Range:
    """The line around a position, without its newline."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end


def _append_trimmed(found: list[Range], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _ends_sentence(text: str, stop: re.Match[str], begin: int, limit: int) -> bool:
    after = stop.end()
    if after >= limit or text[after] in _LINE_BREAKS:
        return True
    if text[after] in _CONTINUES:
        return False
    if stop["full"] is not None:
        return True
    if text[after].isspace():
        return _space_parts(text, stop, begin, limit)
    return _CJK.match(text, after) is not None and _is_between_cjk(text, stop, begin)


def _space_parts(text: str, stop: re.Match[str], begin: int, limit: int) -> bool:
    """Whether the white space after a stop parts two sentences."""
    after = stop.end()
    if _next_letter(text, after, limit).islower():
        return False
    if stop["other"] != ".":
        return True
    token = _token_before(text, stop.start(), begin)
    if token.isdigit() and _opens_list(text, begin, stop.start() - len(token)):
        return False
    return not ends_no_sentence(token, text[after : after + 2 * _TOKEN_REACH])


def _is_between_cjk(text: str, stop: re.Match[str], begin: int) -> bool:
    return stop["other"][0] in "!?…" or (stop.start() > begin and _CJK.match(text, stop.start() - 1) is not None)


def _next_letter(text: str, position: int, limit: int) -> str:
    limit = min(limit, position + _TOKEN_REACH)
    while position < limit and (text[position].isspace() or text[position] in _OPENING):
        position += 1
    return text[position] if position < limit else ""


def _token_before(text: str, position: int, begin: int) -> str:
    found = _LAST_TOKEN.search(text[max(begin, position - _TOKEN_REACH) : position])
    return found.group() if found else ""


def _opens_list(text: str, begin: int, token_start: int) -> bool:
    """Whether a number with a full stop is the number of a list item: nothing but space stands before it."""
    return token_start - begin < _TOKEN_REACH and not text[begin:token_start].strip()
