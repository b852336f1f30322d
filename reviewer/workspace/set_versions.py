"""Articles of a set that are here with another text, and where their quotes stand in it."""

from collections.abc import Iterator
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.text.reanchoring import Reanchoring
from reviewer.workspace.questions import Questions

_LEAST_SHARED = 0.5
"""Of the shorter text: what shares less than this with an article here is no version of it."""


class ArticleVersions:
    """Which article here stands for one of the set.

    It is the one with its id; else, when `carry` is set, another version of it: with its URL, or its title and outlet,
    and with most of its text.
    """

    def __init__(self, ask: Questions, incoming: AnnotationSet, *, carry: bool) -> None:
        """Know the articles here."""
        self._ask = ask
        self._set = incoming
        self._carry = carry
        self._finders: dict[UUID, Reanchoring] = {}
        self._targets: dict[UUID, UUID] = {}
        self._by_url: dict[str, list[Article]] = {}
        self._by_title: dict[tuple[str, str], list[Article]] = {}
        for article in ask.articles():
            if article.url:
                self._by_url.setdefault(article.url, []).append(article)
            if article.title and article.outlet:
                self._by_title.setdefault((article.title, article.outlet), []).append(article)

    def version_of(self, article: Article) -> Article | None:
        """The article here with another text that stands for this one, None when there is none."""
        content = self._set.contents.get(article.id)
        if not self._carry or content is None:
            return None
        brought = {one.id for one in self._set.articles}
        for ours in self._like(article):
            if ours.id not in brought and ours.id not in self._targets.values():
                finder = Reanchoring(self._ask.text(ours.id), content.text)
                if finder.alignment is not None and finder.alignment.shared >= _LEAST_SHARED:
                    self._finders[article.id] = finder
                    self._targets[article.id] = ours.id
                    return ours
        return None

    def target(self, article: UUID) -> UUID:
        """The article here that stands for one of the set; itself when no other does."""
        return self._targets.get(article, article)

    def finder(self, article: UUID, text: str) -> Reanchoring:
        """What finds quotes of an article of the set in `text`, the one here."""
        if article not in self._finders:
            content = self._set.contents.get(article)
            self._finders[article] = Reanchoring(text, content.text if content is not None else None)
        return self._finders[article]

    def _like(self, article: Article) -> Iterator[Article]:
        if article.url:
            yield from self._by_url.get(article.url, ())
        if article.title and article.outlet:
            yield from self._by_title.get((article.title, article.outlet), ())
