"""The list of articles."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.article import Reading
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import ArticleFilter, ArticleOrder
from reviewer.store.keys import in_order, key_list
from reviewer.store.listing import SAMPLE, UNDATED, Conditions, containing, few, is_common, keys, named
from reviewer.store.row_shapes import ArticleRow, Publication
from reviewer.store.search_words import beginning

_STATE = "coalesce((SELECT s.state FROM reading_state s WHERE s.article_id = a.id AND s.annotator = ?), 'unread')"
_IN_STATE = "SELECT article_id FROM reading_state WHERE annotator = ? AND state = ?"
# Articles by state stand in the order in which they are worked on.
_STATES = (Reading.READING, Reading.UNREAD, Reading.DONE)
_TAGGED = "SELECT h.claim_id FROM tag t JOIN claim_tag h ON h.tag_id = t.id WHERE t.name = ?"
_OF_CLAIMS = "a.id IN (SELECT article_id FROM claim WHERE id IN (SELECT value FROM json_each(?)))"
_FROM_OUTLETS = "SELECT id FROM article WHERE outlet IN (SELECT name FROM outlet WHERE name LIKE ? ESCAPE '\\')"
_HOLDS_TAGGED = (
    "EXISTS (SELECT 1 FROM claim c CROSS JOIN claim_tag h ON h.claim_id = c.id "
    "WHERE c.article_id = a.id AND h.tag_id = (SELECT id FROM tag WHERE name = ?))"
)

_PUBLISHED = (
    "SELECT id, uid, title, coalesce(outlet, ''), published FROM article WHERE id > ? AND published <> '' "
    "ORDER BY id LIMIT ?"
)
_AT_A_TIME = 2000


def article_keys(connection: Connection, wanted: ArticleFilter, annotator: str, most: int = 0) -> "array[int]":
    """The keys of the articles a filter lets through, in its order: the first `most`, or all of them."""
    if wanted.order == "state":
        return _by_state(connection, wanted, annotator, most)
    conditions = _worded(wanted.text)
    if not (most and _is_common(connection, wanted, annotator)):
        _add_named(connection, conditions, wanted.text)
    if wanted.state is Reading.UNREAD:
        conditions.add(f"{_STATE} = 'unread'", annotator)
    elif wanted.state:
        conditions.add_keys(connection, "a.id", _IN_STATE, annotator, wanted.state)
    if wanted.tag:
        _add_tag(connection, conditions, wanted.tag)
    order = _order(wanted.order, "DESC" if wanted.descending else "ASC")
    sql = f"SELECT a.id FROM article a {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _worded(text: str) -> Conditions:
    conditions = Conditions()
    conditions.add_words(text, "a.title", "coalesce(a.outlet, '')", "a.author", "a.file_name")
    return conditions


def _is_common(connection: Connection, wanted: ArticleFilter, annotator: str) -> bool:
    first = article_keys(connection, replace(wanted, text=""), annotator, SAMPLE) if wanted.text.strip() else array("q")
    return is_common(connection, first, "article a ON a.id = j.value", _worded(wanted.text))


def _add_tag(connection: Connection, conditions: Conditions, tag: str) -> None:
    claims = few(connection, _TAGGED, (tag,))
    if claims is None:
        conditions.add(_HOLDS_TAGGED, tag)
    else:
        conditions.add(_OF_CLAIMS, key_list(claims))


def _add_named(connection: Connection, conditions: Conditions, text: str) -> None:
    """Of each word that few articles are named with, only these: names are found by index, outlets are few."""
    for word in text.split():
        expression = beginning(word)
        if expression:
            names, name = named("article", expression)
            conditions.add_few(connection, "a.id", f"{names} UNION ALL {_FROM_OUTLETS}", name, containing(word))


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
    found: list[Publication] = []
    # Many share their outlet and their day: each is held once.
    once: dict[str, str] = {}
    last = 0
    while rows := connection.rows(_PUBLISHED, (last, _AT_A_TIME)):
        found += (
            Publication(UUID(bytes=uid), title, once.setdefault(outlet, outlet), once.setdefault(day, day))
            for _, uid, title, outlet, day in rows
        )
        last = rows[-1][0]
    return found
