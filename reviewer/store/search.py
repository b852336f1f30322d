"""Finding articles, claims and events by their words."""

import json
from collections.abc import Callable

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.articles import load_text
from reviewer.store.engine import Connection
from reviewer.store.kinds import KINDS
from reviewer.store.queries import one
from reviewer.store.row_shapes import Hit, SearchPage
from reviewer.store.search_index import PLACES, SEARCHED
from reviewer.store.search_words import Wanted, snippet, wanted

# Ranking more than this takes longer than one waits while typing; then the newest come first, and are not all counted.
_MOST_RANKED = 10_000
_FOUND = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY {} LIMIT ? OFFSET ?"


def search(connection: Connection, query: str, limit: int, offset: int) -> SearchPage:
    """Some of what holds every word of `query`; see `search_words.wanted` for how it is read."""
    looked_for = wanted(query)
    if looked_for is None:
        return SearchPage((), 0)
    # One pass tells whether they are few and, where not, gives the page: a pass takes its time before it begins.
    newest = _newest(connection, looked_for.expression)
    total, more = min(len(newest), _MOST_RANKED), len(newest) > _MOST_RANKED
    rows = newest[offset : offset + limit]
    if not more or offset + limit > len(newest):
        order = "rowid DESC" if more else "rank"
        rows = connection.column(_FOUND.format(order), (looked_for.expression, limit, offset))
    by_row: dict[int, Hit] = {}
    for place, record_type in enumerate(SEARCHED):
        keys = [row // PLACES for row in rows if row % PLACES == place]
        for key, record in KINDS[record_type].load(connection, keys).items() if keys else ():
            by_row[key * PLACES + place] = _HITS[record_type](connection, record, looked_for)
    return SearchPage(tuple(by_row[row] for row in rows if row in by_row), total, more=more)


def _newest(connection: Connection, expression: str) -> list[int]:
    """The rows found last, one more than are ranked: as one text, since each row asks for the interpreter's lock."""
    sql = f"SELECT json_group_array(rowid) FROM ({_FOUND.format('rowid DESC')})"
    return list(map(int, json.loads(connection.column(sql, (expression, _MOST_RANKED + 1, 0))[0])))


def _article_hit(connection: Connection, article: Article, looked_for: Wanted) -> Hit:
    text = load_text(connection, article.id) or ""
    start, end = looked_for.place(text) or (None, None)
    words = snippet(text, start or 0, end or 0)
    return Hit("article", article.id, article.id, start, end, words, article.title)


def _claim_hit(connection: Connection, claim: Claim, _looked_for: Wanted) -> Hit:
    article = one(connection, Article, claim.article)
    anchor = claim.mentions[0].anchors[0]
    title = article.title if article else ""
    return Hit("claim", claim.id, claim.article, anchor.start, anchor.end, claim.statement, title)


def _event_hit(_connection: Connection, event: Event, _looked_for: Wanted) -> Hit:
    words = " · ".join(part for part in (event.when, event.place, *event.participants) if part)
    return Hit("event", event.id, None, None, None, words, event.title)


_HITS: dict[type, Callable[..., Hit]] = {Article: _article_hit, Claim: _claim_hit, Event: _event_hit}
