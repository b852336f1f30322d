"""What a plain text says of itself: title, byline, dateline, dates, source."""

import re
from collections.abc import Iterator, Sequence

from reviewer.ingest.findings import Finding
from reviewer.ingest.outlets import AGENCIES, full_name
from reviewer.ingest.translation import translated_from
from reviewer.text.dates import find_dates
from reviewer.text.edtf import parse
from reviewer.text.headline import headline
from reviewer.text.language import detect
from reviewer.text.page_lines import Line, lines
from reviewer.text.sentences import sentence_at

_HEAD = 20_000
_TAIL = 4_000
_HEAD_LINES = 30
_LONGEST_TITLE = 100
_LABEL = re.compile(r"[\u3400-\u9fff]{2,12}\s?[:：]\s*(?=[A-Z0-9\"“'‘])")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ -]+(?:[,/] ?[A-Z][\w.'’ -]+)?)[,.]?\s+"
    r"(?:(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:, \d{4})?[,.]?\s*)?"
    r"[(（](?P<agency>[A-Z][\w .&/-]{1,40})[)）]\s*[-–—]{1,2}"
)
_CHINESE_DATELINE = re.compile(
    r"[(（]?(?P<agency>新华社|新华网|中新社|中新网|法新社|路透社|美联社|央视网)"
    r"(?:[\u3400-\u9fff]{2,6}?(?P<date>\d{1,2}月\d{1,2}日))?电?"
)
_TRUST = re.compile(r"why you can trust (?P<outlet>.{2,60})", re.IGNORECASE)
_SOURCE = re.compile(r"(?:source|来源|稿源|信息来源)\s?[:：]\s?(?P<outlet>[^\s:/][^:/|\n]{1,40})", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:-\d{4})?)?[\s,]*(?P<outlet>[A-Z][\w’'.& -]{2,40})", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:(?:[Bb]y|BY|[Rr]eporting by|[Ww]ritten by|[Pp]osted by)\s+(?=[A-Z])|文/|作者\s?[:：]\s*|记者\s?[:：]?\s*)"
    r"(?P<names>[^|,，\n]{2,80}?)\s*(?:[|,，].*|\s(?:in\s[A-Z]|on\s\d|on\s[A-Z][a-z]+\.?\s\d).*)?"
)
_CHINESE_BYLINE = re.compile(
    r"(?:记者|作者|文[:：/])\s?[:：]?\s?(?P<names>[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3})\s*\Z"
)
_MASTHEAD = re.compile(
    r"(?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3} "
    r"(?:Times|Post|Courier|Herald|Tribune|Gazette|Journal|Daily|Mail|Observer|Chronicle|Wire)"
    r"|[\u4e00-\u9fff]{2,8}(?:晚报|日报|时报|早报|晨报|新闻网|通讯社|周刊|周报)"
)
_NAME = r"[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?"
_NAMES_ONLY = re.compile(
    rf"{_NAME}(?: (?:{_NAME}|de|da|van|von|der|bin|al|el|la)){{1,3}}(?:(?:,| and| &) {_NAME}(?: {_NAME}){{1,3}})*"
)
_DATED = re.compile(r"publish|post|发表|发布|时间|date", re.IGNORECASE)
_UPDATED = re.compile(r"updated|modified|更新", re.IGNORECASE)
_URL = re.compile(r"(?:(?:url|link|source|来源|原文链接)\s?[:：]\s?)?(?P<url>https?://[^\s<>\"]{4,500})", re.IGNORECASE)
_DATE_LINE = 60
_MOST_OTHER_WORDS = 5


def text_findings(text: str) -> Iterator[Finding]:
    """Everything the text says of itself, in the order of trust."""
    found = lines(text[:_HEAD])[:_HEAD_LINES]
    title = headline(found)
    language = detect(text)
    yield from _title(text, title, found)
    yield from _published(found, title, language)
    yield from _dateline(found)
    yield from _outlet([*found, *_tail(text)])
    yield from _masthead(found, title)
    yield from _author(found, title)
    yield from _url([*found[:5], *_tail(text)])
    yield Finding("language", language, "words")
    yield from translated_from(text[:_HEAD], language)


def _tail(text: str) -> list[Line]:
    if len(text) <= _HEAD:
        return lines(text)[_HEAD_LINES:]
    start = text.find("\n", len(text) - _TAIL) + 1 or len(text)
    return [Line(line.start + start, line.end + start, line.words) for line in lines(text[start:])]


def _title(text: str, title: Line | None, found: Sequence[Line]) -> Iterator[Finding]:
    if title:
        label = _LABEL.match(title.words)
        start = title.start + (label.end() if label else 0)
        yield Finding("title", text[start : title.end], "first line", start, title.end)
        return
    prose = next((line for line in found if line.is_prose and not line.is_caption and not line.is_page_phrase), None)
    doubled = {line.key for line in found if line.is_caption}
    body = [line for line in found if line.key not in doubled and not line.is_page_phrase and not line.is_caption]
    first = next((line for line in body if line.is_prose), None) or prose or (body[0] if body else None)
    if first:
        start, end = sentence_at(text, first.start)
        yield Finding("title", _shortened(text[start:end]), "first sentence", start, end)


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST_TITLE:
        return sentence.rstrip(".。")
    cut = sentence.rfind(" ", _LONGEST_TITLE // 2, _LONGEST_TITLE)
    return sentence[: cut if cut > 0 else _LONGEST_TITLE].rstrip(" ,;:") + "…"


def _dateline(found: Sequence[Line]) -> Iterator[Finding]:
    for line in found:
        english, chinese = _DATELINE.match(line.words), _CHINESE_DATELINE.match(line.words)
        dateline = english or chinese
        if not dateline or not line.is_prose:
            continue
        known = full_name(dateline["agency"])
        start, end = (line.start + position for position in dateline.span("agency"))
        if chinese or known in AGENCIES:
            yield Finding("wire_origin", known, "dateline", start, end)
        yield Finding("outlet", known, "dateline", start, end)
        dates = find_dates(dateline.group(), "")
        if dates and dates[0].edtf:
            at = line.start
            yield Finding("published", dates[0].edtf, "dateline", at + dates[0].start, at + dates[0].end)
        return


def _outlet(found: Sequence[Line]) -> Iterator[Finding]:
    for how, pattern in (("trust line", _TRUST), ("source line", _SOURCE), ("copyright line", _COPYRIGHT)):
        for line in found:
            stated = pattern.fullmatch(line.words.rstrip(".")) if how != "copyright line" else pattern.match(line.words)
            if not stated or line.is_caption or _URL.search(line.words):
                continue
            name = full_name(stated["outlet"].split(" All ")[0].strip(" ."))
            if how != "copyright line" or (name not in AGENCIES and "images" not in name.lower()):
                start, end = (line.start + position for position in stated.span("outlet"))
                yield Finding("outlet", name, how, start, end)


def _before_prose(found: Sequence[Line]) -> Iterator[Line]:
    """The lines above the article's first paragraph; captions and their doubles are none."""
    captions = {line.key for line in found if line.is_caption}
    for line in found:
        if line.is_prose and not line.is_page_phrase and line.key not in captions:
            return
        yield line


def _masthead(found: Sequence[Line], title: Line | None) -> Iterator[Finding]:
    for line in found:
        if line == title:
            return
        if _MASTHEAD.fullmatch(line.words):
            yield Finding("outlet", full_name(line.words), "masthead", line.start, line.end)


def _author(found: Sequence[Line], title: Line | None) -> Iterator[Finding]:
    for position, line in enumerate(_before_prose(found)):
        byline = _BYLINE.fullmatch(line.words) or _CHINESE_BYLINE.search(line.words)
        if byline and line != title and not find_dates(byline["names"], ""):
            start, end = (line.start + at for at in byline.span("names"))
            yield Finding("author", byline["names"].strip(), "byline", start, end)
        elif title and line.start > title.start and _is_name_before_prose(found, position):
            yield Finding("author", line.words, "byline", line.start, line.end)


def _is_name_before_prose(found: Sequence[Line], position: int) -> bool:
    line = found[position]
    after = found[position + 1] if position + 1 < len(found) else None
    if line.is_page_phrase or line.is_crumb or line.is_caption or not _NAMES_ONLY.fullmatch(line.words):
        return False
    return after is not None and (after.is_prose or after.is_page_phrase or bool(find_dates(after.words, "")))


def _published(found: Sequence[Line], title: Line | None, language: str) -> Iterator[Finding]:
    late = []
    for line in _before_prose(found):
        dates = [date for date in find_dates(line.words, "", language) if parse(date.edtf)[0] and "/" not in date.edtf]
        if not dates or line == title or line.is_caption:
            continue
        date = dates[0]
        finding = Finding("published", date.edtf, "date line", line.start + date.start, line.start + date.end)
        if _UPDATED.search(line.words) and not _DATED.search(line.words):
            late.append(finding)
        elif line.is_page_phrase or _DATED.search(line.words[: date.start]) or _is_mostly_date(line, date.text):
            yield finding
    yield from late


def _is_mostly_date(line: Line, date: str) -> bool:
    return len(line.words) <= _DATE_LINE and len(line.words.replace(date, "").split()) <= _MOST_OTHER_WORDS


def _url(found: Sequence[Line]) -> Iterator[Finding]:
    for line in found:
        stated = _URL.fullmatch(line.words)
        if stated:
            start, end = (line.start + position for position in stated.span("url"))
            yield Finding("url", stated["url"], "address line", start, end)
