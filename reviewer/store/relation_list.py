"""The list of relations, and the way from one open contradiction to the next."""

from array import array
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import RelationFilter
from reviewer.store.keys import in_order, key_list, key_of, keys_of
from reviewer.store.kinds import kind_of
from reviewer.store.listing import UNDATED, Conditions, keys
from reviewer.store.row_shapes import RelationRow

_CLAIMS = "JOIN claim a ON a.id = r.a_id JOIN claim b ON b.id = r.b_id"
_POINT = "LEFT JOIN point p ON p.id = coalesce(a.point_id, b.point_id)"
_FIRST_EVENT = "(SELECT l.event_id FROM event_link l WHERE l.claim_id = r.{0}_id ORDER BY l.id LIMIT 1)"
_EVENT_NAME = f"(SELECT iif(e.short_name <> '', e.short_name, e.title) FROM event e WHERE e.id = {_FIRST_EVENT})"


def relation_keys(connection: Connection, wanted: RelationFilter, most: int = 0) -> "array[int]":
    """The keys of the relations a filter lets through, in its order: the first `most`, or all of them."""
    conditions = Conditions()
    conditions.add_any("r.type", wanted.types)
    conditions.add_any("r.status", wanted.statuses)
    conditions.add_any("r.kind", wanted.kinds)
    conditions.add_words(wanted.text, "a.statement", "b.statement", "r.reason", "coalesce(p.title, '')")
    if wanted.articles:
        both = "AND" if len(wanted.articles) > 1 else "OR"
        inside = "IN (SELECT value FROM json_each(?))"
        page = key_list(keys_of(connection, "article", wanted.articles))
        conditions.add(f"(a.article_id {inside} {both} b.article_id {inside})", page, page)
    if wanted.tag:
        conditions.add(
            "r.id IN (SELECT h.relation_id FROM tag t JOIN relation_tag h ON h.tag_id = t.id WHERE t.name = ?)",
            wanted.tag,
        )
    event, order = "", "r.id DESC"
    if wanted.order == "event":
        first = f"coalesce({_FIRST_EVENT.format('a')}, {_FIRST_EVENT.format('b')})"
        event = f"LEFT JOIN event e ON e.id = {first}"
        order = f"e.id IS NULL, {UNDATED.format('e.time')}, e.id, r.kind IS NULL, r.kind, r.id"
    sql = f"SELECT r.id FROM relation r {_CLAIMS} {_POINT} {event} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


@telling_damage()
def relation_rows(connection: Connection, wanted: Sequence[int]) -> list[RelationRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    rows = connection.rows(
        "SELECT r.id, r.uid, r.type, r.kind, r.status, r.explained, coalesce(p.title, ''), a.statement, b.statement, "
        "coalesce(x.outlet, ''), coalesce(y.outlet, ''), "
        f"coalesce({_EVENT_NAME.format('a')}, ''), coalesce({_EVENT_NAME.format('b')}, '') "
        f"FROM relation r {_CLAIMS} {_POINT} JOIN article x ON x.id = a.article_id "
        "JOIN article y ON y.id = b.article_id WHERE r.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    found = {
        key: RelationRow(
            key,
            UUID(bytes=uid),
            RelationType(relation_type),
            RelationKind(kind) if kind else None,
            RelationStatus(status),
            Explanation(explained) if explained else None,
            *words,
        )
        for key, uid, relation_type, kind, status, explained, *words in rows
    }
    return in_order(wanted, found)


def next_open_contradiction(connection: Connection, after: UUID | None) -> Relation | None:
    """The open contradiction after a relation in the order of the list; after the last comes the first."""
    contradictions = relation_keys(connection, RelationFilter(types=(RelationType.CONTRADICTS,)))
    still_open = set(connection.column("SELECT id FROM relation WHERE type = 'contradicts' AND status = 'open'"))
    here = key_of(connection, "relation", after) if after else None
    # A relation that was just decided is not open any more, yet its place in the list tells which one is next.
    start = contradictions.index(here) + 1 if here is not None and here in contradictions else 0
    for key in (*contradictions[start:], *contradictions[:start]):
        if key in still_open:
            return kind_of(Relation).load(connection, [key])[key]
    return None
