"""Finding articles, claims and events by their words."""

import json
from collections.abc import Callable, Collection
from typing import Any

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.articles import load_text
from reviewer.store.engine import Connection
from reviewer.store.keys import uid_list
from reviewer.store.kinds import KINDS
from reviewer.store.readers import VOCABULARY
from reviewer.store.row_shapes import Hit, SearchPage
from reviewer.store.search_index import PLACES, SEARCHED
from reviewer.store.search_words import Wanted, snippet, wanted

# Ranking more than this takes longer than one waits while typing; then the newest come first, and are not all counted.
_MOST_RANKED = 10_000
# An incomplete word stands for so many whole ones at most where these are enough to fill that.
_MOST_COMPLETIONS = 64
_COMPLETIONS = f"SELECT term FROM {VOCABULARY} WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT ?"
_LAST_CHARACTER = "\U0010ffff"
_FOUND = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY {} LIMIT ? OFFSET ?"


def search(connection: Connection, query: str, limit: int, offset: int) -> SearchPage:
    """Some of what holds every word of `query`; see `search_words.wanted` for how it is read."""
    looked_for = wanted(query)
    if looked_for is None:
        return SearchPage((), 0)
    # One pass tells whether they are few and, where not, gives the page: a pass takes its time before it begins.
    expression, newest = _newest_of(connection, looked_for)
    total, more = min(len(newest), _MOST_RANKED), len(newest) > _MOST_RANKED
    rows = newest[offset : offset + limit]
    if not more or offset + limit > len(newest):
        order, sought = ("rowid DESC", expression) if more else ("rank", looked_for.expression)
        rows = connection.column(_FOUND.format(order), (sought, limit, offset))
    by_row: dict[int, Hit] = {}
    for place, record_type in enumerate(SEARCHED):
        keys = [row // PLACES for row in rows if row % PLACES == place]
        records = KINDS[record_type].load(connection, keys) if keys else {}
        hits = _HITS[record_type](connection, records.values(), looked_for)
        by_row |= {key * PLACES + place: hit for key, hit in zip(records, hits, strict=True)}
    return SearchPage(tuple(by_row[row] for row in rows if row in by_row), total, more=more)


def _newest_of(connection: Connection, looked_for: Wanted) -> tuple[str, list[int]]:
    """The rows found last, and the expression that finds them.

    The index gathers all that has a word beginning so before it gives a row, some 60 ms of three letters in 100,000
    articles. Whole words it walks from the newest on: so the word is asked for as it stands, with the commonest that
    begin so.
    """
    words = _completions(connection, looked_for.beginning) if looked_for.beginning else []
    if words:
        expression = " OR ".join(f'"{word}"' for word in (looked_for.beginning, *words))
        newest = _newest(connection, expression)
        if len(words) < _MOST_COMPLETIONS or len(newest) > _MOST_RANKED:
            return expression, newest
    return looked_for.expression, _newest(connection, looked_for.expression)


def _completions(connection: Connection, beginning: str) -> list[str]:
    """Words of the index that begin so, the commonest first; none where the connection has no vocabulary."""
    if not connection.rows("SELECT 1 FROM temp.sqlite_master LIMIT 1"):
        return []
    return connection.column(_COMPLETIONS, (beginning, beginning + _LAST_CHARACTER, _MOST_COMPLETIONS))


def _newest(connection: Connection, expression: str) -> list[int]:
    """The rows found last, one more than are ranked: as one text, since each row asks for the interpreter's lock."""
    sql = f"SELECT json_group_array(rowid) FROM ({_FOUND.format('rowid DESC')})"
    return list(map(int, json.loads(connection.column(sql, (expression, _MOST_RANKED + 1, 0))[0])))


def _article_hits(connection: Connection, articles: Collection[Article], looked_for: Wanted) -> list[Hit]:
    return [_article_hit(connection, article, looked_for) for article in articles]


def _article_hit(connection: Connection, article: Article, looked_for: Wanted) -> Hit:
    text = load_text(connection, article.id) or ""
    start, end = looked_for.place(text) or (None, None)
    words = snippet(text, start or 0, end or 0)
    return Hit("article", article.id, article.id, start, end, words, article.title)


def _claim_hits(connection: Connection, claims: Collection[Claim], _looked_for: Wanted) -> list[Hit]:
    titles = dict(
        connection.rows(
            "SELECT uid, title FROM article WHERE uid IN (SELECT unhex(value) FROM json_each(?))",
            (uid_list({claim.article for claim in claims}),),
        )
    )
    places = [(claim, claim.mentions[0].anchors[0]) for claim in claims]
    return [
        Hit(
            *("claim", claim.id, claim.article, anchor.start, anchor.end, claim.statement),
            title=titles.get(claim.article.bytes, ""),
        )
        for claim, anchor in places
    ]


def _event_hits(_connection: Connection, events: Collection[Event], _looked_for: Wanted) -> list[Hit]:
    return [_event_hit(event) for event in events]


def _event_hit(event: Event) -> Hit:
    words = " · ".join(part for part in (event.when, event.place, *event.participants) if part)
    return Hit("event", event.id, None, None, None, words, event.title)


_HITS: dict[type, Callable[[Connection, Collection[Any], Wanted], list[Hit]]] = {
    Article: _article_hits,
    Claim: _claim_hits,
    Event: _event_hits,
}
