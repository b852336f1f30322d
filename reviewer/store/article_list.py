"""The list of articles."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.article import Article, Reading
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import ArticleFilter, ArticleOrder
from reviewer.store.keys import in_order, key_list
from reviewer.store.listing import UNDATED, Conditions, containing, few, found, keys
from reviewer.store.row_shapes import ArticleRow, Publication
from reviewer.store.search_words import beginning

_STATE = "coalesce((SELECT s.state FROM reading_state s WHERE s.article_id = a.id AND s.annotator = ?), 'unread')"
_IN_STATE = "SELECT article_id FROM reading_state WHERE annotator = ? AND state = ?"
# Articles by state stand in the order in which they are worked on.
_STATES = (Reading.READING, Reading.UNREAD, Reading.DONE)
_TAGGED = (
    "SELECT c.article_id FROM tag t JOIN claim_tag h ON h.tag_id = t.id JOIN claim c ON c.id = h.claim_id "
    "WHERE t.name = ?"
)
_HOLDS = "name LIKE ? ESCAPE '\\'"
_HOLDS_IN_NAMES = "author LIKE ? ESCAPE '\\' OR file_name LIKE ? ESCAPE '\\'"
_HOLDS_TAGGED = (
    "EXISTS (SELECT 1 FROM claim c CROSS JOIN claim_tag h ON h.claim_id = c.id "
    "WHERE c.article_id = a.id AND h.tag_id = (SELECT id FROM tag WHERE name = ?))"
)


def article_keys(connection: Connection, wanted: ArticleFilter, annotator: str, most: int = 0) -> "array[int]":
    """The keys of the articles a filter lets through, in its order: the first `most`, or all of them."""
    if wanted.order == "state":
        return _by_state(connection, wanted, annotator, most)
    conditions = Conditions()
    _add_named(connection, conditions, wanted.text)
    conditions.add_words(wanted.text, "a.title", "coalesce(a.outlet, '')", "a.author", "a.file_name")
    if wanted.state is Reading.UNREAD:
        conditions.add(f"{_STATE} = 'unread'", annotator)
    elif wanted.state:
        conditions.add_keys(connection, "a.id", _IN_STATE, annotator, wanted.state)
    if wanted.tag:
        tagged = few(connection, _TAGGED, (wanted.tag,))
        if tagged is None:
            conditions.add(_HOLDS_TAGGED, wanted.tag)
        else:
            conditions.add("a.id IN (SELECT value FROM json_each(?))", key_list(tagged))
    order = _order(wanted.order, "DESC" if wanted.descending else "ASC")
    sql = f"SELECT a.id FROM article a {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _add_named(connection: Connection, conditions: Conditions, text: str) -> None:
    """Of each word that few articles are named with, only these: titles are found by index, outlets are few."""
    for word in text.split():
        expression = beginning(word)
        if expression:
            titles, title = found(Article, f"title : {expression}")
            like = containing(word)
            conditions.add_few(
                connection,
                "a.id",
                f"{titles} UNION ALL SELECT id FROM article WHERE outlet IN (SELECT name FROM outlet WHERE {_HOLDS}) "
                f"UNION ALL SELECT id FROM article WHERE {_HOLDS_IN_NAMES}",
                *(title, like, like, like),
            )


def _by_state(connection: Connection, wanted: ArticleFilter, annotator: str, most: int) -> "array[int]":
    """State after state, each by date."""
    ordered = array("q")
    for state in reversed(_STATES) if wanted.descending else _STATES:
        if wanted.state in (None, state) and not (most and len(ordered) >= most):
            part = replace(wanted, state=state, order="date")
            ordered += article_keys(connection, part, annotator, most - len(ordered) if most else 0)
    return ordered


@telling_damage()
def article_rows(connection: Connection, wanted: Sequence[int], annotator: str) -> list[ArticleRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    page = key_list(wanted)
    contradictions = _open_contradictions(connection, page)
    rows = connection.rows(
        f"SELECT a.id, a.uid, a.title, coalesce(a.outlet, ''), a.published, a.language, {_STATE}, "
        "(SELECT count(*) FROM claim c WHERE c.article_id = a.id) "
        "FROM article a WHERE a.id IN (SELECT value FROM json_each(?))",
        (annotator, page),
    )
    shown = {
        key: ArticleRow(
            key, UUID(bytes=uid), title, outlet, published, language, Reading(state), claims, contradictions.get(key, 0)
        )
        for key, uid, title, outlet, published, language, state, claims in rows
    }
    return in_order(wanted, shown)


def _open_contradictions(connection: Connection, page: str) -> dict[int, int]:
    """How many of the open contradictions have a claim in an article, by its key."""
    ends = " UNION ALL ".join(
        f"SELECT c.article_id, r.id FROM own c CROSS JOIN relation r ON r.{end}_id = c.id "
        "AND r.type = 'contradicts' AND r.status = 'open'"
        for end in "ab"
    )
    return dict(
        connection.rows(
            "WITH own AS (SELECT id, article_id FROM claim WHERE article_id IN (SELECT value FROM json_each(?))) "
            f"SELECT article_id, count(DISTINCT id) FROM ({ends}) GROUP BY article_id",
            (page,),
        )
    )


def _order(order: ArticleOrder, direction: str) -> str:
    by_date = f"{UNDATED.format('a.published')} {direction}, a.id {direction}"
    if order == "outlet":
        return f"a.outlet IS NULL, a.outlet COLLATE NOCASE {direction}, {by_date}"
    if order == "title":
        return f"a.title COLLATE NOCASE {direction}, a.id {direction}"
    return by_date


def publications(connection: Connection) -> list[Publication]:
    """The articles whose date of publication is known, in the order they were made."""
    rows = connection.rows(
        "SELECT uid, title, coalesce(outlet, ''), published FROM article WHERE published <> '' ORDER BY id"
    )
    return [Publication(UUID(bytes=uid), *words) for uid, *words in rows]
