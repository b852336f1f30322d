"""What an HTML page says of itself: meta tags, OpenGraph, JSON-LD, time elements, the address it was saved from."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from reviewer.ingest.findings import Finding
from reviewer.text.dates import find_dates
from reviewer.text.edtf import valid

_ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "Report",
    "BlogPosting",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "WebPage",
)
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_journal_title"),
    "author": ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "citation_author"),
    "published": (
        *("article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date"),
        *("sailthru.date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "date", "citation_publication_date"),
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("content-language", "og:locale", "dc.language"),
}
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(?P<url>\S+)", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
_SITE_TAIL = re.compile(r"\s+(?:[|–—·•»]|-{1,2}|::)\s+(?P<site>[^|–—]{2,40})\Z")
_TOO_MANY = 50
_NOBODY = {"admin", "administrator", "editor", "staff", "webmaster"}


def page_findings(tree: etree._Element) -> Iterator[Finding]:
    """Everything the page says of itself, in the order of trust: JSON-LD, meta tags, elements."""
    metas = _metas(tree)
    yield from _addresses(tree, metas)
    yield from _from_json(tree)
    for field, names in _META.items():
        for name in names:
            for value in metas.get(name, ()):
                yield _clean(field, value, f"meta tag {name}")
    yield from _from_elements(tree)


def _metas(tree: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _addresses(tree: etree._Element, metas: dict[str, list[str]]) -> Iterator[Finding]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield _clean("url", link.get("href") or "", "canonical link")
    for address in metas.get("og:url", []):
        yield _clean("url", address, "meta tag og:url")
    for comment in (*tree.itersiblings(etree.Comment, preceding=True), *tree.iter(etree.Comment)):
        saved = _SAVED_FROM.search(comment.text or "")
        if saved:
            yield _clean("url", saved["url"], "saved-from comment")


def _from_json(tree: etree._Element) -> Iterator[Finding]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower().startswith("application/ld+json"):
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            for record in _articles_in(data):
                yield from _from_record(record)


def _articles_in(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON from a page can be anything
    """The records of articles, wherever they stand in the first levels."""
    waiting, seen = [data], 0
    records = []
    while waiting and seen < _TOO_MANY:
        seen += 1
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting.extend(current)
        elif isinstance(current, dict):
            kinds = current.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            best = [_ARTICLE_TYPES.index(name) for name in names if name in _ARTICLE_TYPES]
            if best:
                records.append((min(best) == len(_ARTICLE_TYPES) - 1, current))
            waiting.extend(value for key, value in current.items() if key in {"@graph", "mainEntity"})
    yield from (record for _, record in sorted(records, key=lambda pair: pair[0]))


def _from_record(record: dict[str, Any]) -> Iterator[Finding]:
    yield _clean("title", _first_text(record.get("headline") or record.get("name")), "JSON-LD")
    yield _clean("outlet", _first_text(record.get("publisher")), "JSON-LD")
    yield _clean("author", _names(record.get("author")), "JSON-LD")
    yield _clean("published", _first_text(record.get("datePublished")), "JSON-LD")
    yield _clean("language", _first_text(record.get("inLanguage")), "JSON-LD")
    yield _clean("url", _first_text(record.get("url")), "JSON-LD")


def _first_text(value: Any) -> str:  # noqa: ANN401 - as above
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or ""
    return value if isinstance(value, str) else ""


def _names(value: Any) -> str:  # noqa: ANN401 - as above
    listed = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(name for name in map(_first_text, listed) if name))


def _from_elements(tree: etree._Element) -> Iterator[Finding]:
    for moment in tree.iter("time"):
        if moment.get("datetime") and (moment.get("pubdate") is not None or moment.get("itemprop") == "datePublished"):
            yield _clean("published", moment.get("datetime") or "", "time element")
    moments = {moment.get("datetime") for moment in tree.iter("time") if moment.get("datetime")}
    if len(moments) == 1:
        yield _clean("published", moments.pop() or "", "time element")
    headings = [_words_in(heading) for heading in tree.iter("h1")]
    if len(headings) == 1:
        yield Finding("title", headings[0], "heading")
    for title in tree.iter("title"):
        words = _words_in(title)
        site = _SITE_TAIL.search(words)
        yield Finding("title", words[: site.start()] if site else words, "page title")
    yield _clean(
        "language", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "", "html lang"
    )


def _words_in(element: etree._Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _clean(field: str, value: str, how: str) -> Finding:
    """The value as an article keeps it; "" when it is nothing of the kind."""
    plain = " ".join(unescape(value).split()) if how == "JSON-LD" else " ".join(value.split())
    if field == "published":
        plain = _day(plain)
    elif field == "url" or plain.startswith(("http://", "https://")):
        plain = plain if field == "url" and _is_address(plain) else ""
    elif field == "language":
        plain = plain.replace("_", "-").split(",")[0].split("-")[0].lower()
    elif field == "author":
        plain = re.sub(r"^by\s+", "", plain, flags=re.IGNORECASE)
        plain = "" if plain.casefold() in _NOBODY else plain
    elif field == "outlet":
        plain = plain.split(" | ")[0]
    return Finding(field, plain, how)


def _day(written: str) -> str:
    iso = _ISO.fullmatch(written)
    if iso:
        return iso[1] if valid(iso[1]) else ""
    dates = find_dates(written, "")
    return dates[0].edtf if dates and "/" not in dates[0].edtf and "X" not in dates[0].edtf else ""


def _is_address(written: str) -> bool:
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in parts.netloc
