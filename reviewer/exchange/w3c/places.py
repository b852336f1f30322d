"""Where an annotation made elsewhere stands among the articles that are here."""

from collections import defaultdict
from functools import partial
from uuid import UUID

from reviewer.domain.anchor import Anchor
from reviewer.domain.notice import Notice, notice
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.files import utf8
from reviewer.exchange.incoming_text import Allowance, beyond_allowance
from reviewer.exchange.protocol import KnownArticles
from reviewer.exchange.w3c import terms
from reviewer.exchange.w3c.nodes import iri, listed, words
from reviewer.text.anchors import make_anchor, place

_NOWHERE = -1


class Unplaced(ValueError):  # noqa: N818 -- a finding about the input, listed and not raised further
    """A target that stands nowhere here; `message` says why."""

    def __init__(self, message: Notice) -> None:
        """Keep why, a clause."""
        super().__init__(message)
        self.message = message


class Finder:
    """Finds articles by id, URL, title or quote, and makes anchors of selectors."""

    def __init__(self, known: KnownArticles) -> None:
        """Remember the articles by what others may call them."""
        self._known = known
        self._articles = {article.id: article for article in known.articles()}
        self._by_url: dict[str, list[UUID]] = defaultdict(list)
        self._by_title: dict[str, list[UUID]] = defaultdict(list)
        self._texts: dict[UUID, str] = {}
        self._allowances: dict[UUID, Allowance] = {}
        for article in self._articles.values():
            self._by_url[_same_url(article.url)].append(article.id)
            self._by_title[_same_title(article.title)].append(article.id)

    def place(self, target: Json) -> tuple[UUID, Anchor]:
        """The article and the place in it that a target means; raises Unplaced."""
        if not isinstance(target, dict) or not target.get("selector"):
            raise Unplaced(notice("it names no place in a text"))
        anchor = _anchor(listed(target["selector"]))
        article = self._article(target, anchor)
        return article, self._finished(article, anchor)

    def _text(self, article: UUID) -> str:
        if article not in self._texts:
            self._texts[article] = self._known.text(article)
        return self._texts[article]

    def _article(self, target: Fields, anchor: Anchor) -> UUID:
        source = target.get("source")
        ways = (self._by_id, partial(self._with_url, target), partial(self._with_title, target))
        for candidates in (way(source) for way in ways):
            if len(candidates) == 1:
                return candidates[0]
            fitting = [article for article in candidates if self._holds(article, anchor)]
            if len(fitting) == 1:
                return fitting[0]
        holding = [article for article in self._articles if self._holds(article, anchor)]
        if len(holding) == 1:
            return holding[0]
        if holding:
            raise Unplaced(notice("several articles hold its quote"))
        raise Unplaced(notice("its article is not in the project, nor is its quote"))

    def _by_id(self, source: Json) -> list[UUID]:
        try:
            article = UUID(iri(source).removeprefix("urn:uuid:"))
        except ValueError:
            return []
        return [article] if article in self._articles else []

    def _with_url(self, target: Fields, source: Json) -> list[UUID]:
        names = [_same_url(name) for name in (iri(source), iri(target), *_said(source, "url"))]
        return next((self._by_url[name] for name in names if name and name in self._by_url), [])

    def _with_title(self, target: Fields, source: Json) -> list[UUID]:
        titles = [_same_title(title) for node in (source, target) for title in _said(node, "title", "label", "name")]
        return next((self._by_title[title] for title in titles if title and title in self._by_title), [])

    def _holds(self, article: UUID, anchor: Anchor) -> bool:
        return bool(anchor.exact) and place(self._text(article), anchor) is not None

    def _finished(self, article: UUID, anchor: Anchor) -> Anchor:
        """The anchor with what its file left out: a quote for a position, a position for a quote."""
        text = self._text(article)
        if not anchor.exact:
            if not 0 <= anchor.start < anchor.end <= len(text):
                why = notice("its place ({start}–{end}) is outside the text", start=anchor.start, end=anchor.end)
                raise Unplaced(why)
            if not self._allowances.setdefault(article, Allowance(len(text))).covers(anchor.end - anchor.start):
                raise Unplaced(beyond_allowance(anchor.start, anchor.end))
            return make_anchor(text, anchor.start, anchor.end)
        if anchor.start != _NOWHERE:
            return anchor
        found = place(text, anchor)
        if found is None:
            raise Unplaced(
                notice("its quote is not in the article, or not in one place only: “{quote}”", quote=anchor.exact[:60])
            )
        return make_anchor(text, *found)


def _anchor(selectors: list[Json]) -> Anchor:
    exact = prefix = suffix = ""
    start = end = _NOWHERE
    for selector in selectors:
        if not isinstance(selector, dict):
            continue
        if isinstance(selector.get("exact"), str):
            exact, prefix, suffix = (_quoted(selector.get(name)) for name in ("exact", "prefix", "suffix"))
        begins, ends = terms.plain(selector.get("start")), terms.plain(selector.get("end"))
        if isinstance(begins, int) and isinstance(ends, int) and 0 <= begins < ends < 2**63:
            start, end = begins, ends
    if not exact and start == _NOWHERE:
        raise Unplaced(notice("it has neither a quote nor a position"))
    return Anchor(start, end, exact, prefix, suffix)


def _quoted(value: Json) -> str:
    """A quote as it stands, newlines as in stored texts; what cannot be text is replaced."""
    if not isinstance(value, str):
        return ""
    return utf8(value.replace("\r\n", "\n").replace("\r", "\n")).decode()


def _said(node: Json, *names: str) -> list[str]:
    """What a node says under any of some names, whatever vocabulary they come from."""
    if not isinstance(node, dict):
        return []
    wanted = set(names)
    found = [words(item) for key, value in node.items() if key.rpartition(":")[2] in wanted for item in listed(value)]
    return [word for word in found if word]


def _same_url(url: str) -> str:
    """A URL without what does not change the page: scheme, `www.`, fragment and closing slash."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _same_title(title: str) -> str:
    return " ".join(title.casefold().split())
