"""The list of articles."""

from array import array
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.article import Reading
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import ArticleFilter, ArticleOrder
from reviewer.store.keys import in_order, key_list
from reviewer.store.listing import UNDATED, Conditions, keys
from reviewer.store.row_shapes import ArticleRow, Publication

_STATE = "coalesce((SELECT s.state FROM reading_state s WHERE s.article_id = a.id AND s.annotator = ?), 'unread')"
# Articles by state stand in the order in which they are worked on.
_STATE_PLACE = f"CASE {_STATE} WHEN 'reading' THEN 0 WHEN 'unread' THEN 1 ELSE 2 END"


def article_keys(connection: Connection, wanted: ArticleFilter, annotator: str, most: int = 0) -> "array[int]":
    """The keys of the articles a filter lets through, in its order: the first `most`, or all of them."""
    conditions = Conditions()
    conditions.add_words(wanted.text, "a.title", "coalesce(a.outlet, '')", "a.author", "a.file_name")
    if wanted.state:
        conditions.add(f"{_STATE} = ?", annotator, wanted.state)
    if wanted.tag:
        conditions.add(
            "a.id IN (SELECT c.article_id FROM tag t JOIN claim_tag h ON h.tag_id = t.id "
            "JOIN claim c ON c.id = h.claim_id WHERE t.name = ?)",
            wanted.tag,
        )
    parameters = [*conditions.parameters, *([annotator] if wanted.order == "state" else [])]
    order = _order(wanted.order, "DESC" if wanted.descending else "ASC")
    return keys(connection, f"SELECT a.id FROM article a {conditions.where} ORDER BY {order}", parameters, most)


@telling_damage()
def article_rows(connection: Connection, wanted: Sequence[int], annotator: str) -> list[ArticleRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    rows = connection.rows(
        f"SELECT a.id, a.uid, a.title, coalesce(a.outlet, ''), a.published, a.language, {_STATE}, "
        "(SELECT count(*) FROM claim c WHERE c.article_id = a.id), "
        "(SELECT count(DISTINCT r.id) FROM claim c JOIN relation r ON r.a_id = c.id OR r.b_id = c.id "
        "WHERE c.article_id = a.id AND r.type = 'contradicts' AND r.status = 'open') "
        "FROM article a WHERE a.id IN (SELECT value FROM json_each(?))",
        (annotator, key_list(wanted)),
    )
    found = {
        key: ArticleRow(
            key, UUID(bytes=uid), title, outlet, published, language, Reading(state), claims, contradictions
        )
        for key, uid, title, outlet, published, language, state, claims, contradictions in rows
    }
    return in_order(wanted, found)


def _order(order: ArticleOrder, direction: str) -> str:
    by_date = f"{UNDATED.format('a.published')} {direction}, a.id {direction}"
    if order == "outlet":
        return f"a.outlet IS NULL, a.outlet COLLATE NOCASE {direction}, {by_date}"
    if order == "title":
        return f"a.title COLLATE NOCASE {direction}, a.id"
    if order == "state":
        return f"{_STATE_PLACE} {direction}, {by_date}"
    return by_date


def publications(connection: Connection) -> list[Publication]:
    """The articles whose date of publication is known, in the order they were made."""
    rows = connection.rows(
        "SELECT uid, title, coalesce(outlet, ''), published FROM article WHERE published <> '' ORDER BY id"
    )
    return [Publication(UUID(bytes=uid), *words) for uid, *words in rows]
