"""The list of relations, and the way from one open contradiction to the next."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from reviewer.domain.claim import Claim, Value
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.store import fields
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import RelationFilter
from reviewer.store.keys import in_order, key_list, key_of, keys_of
from reviewer.store.kinds import kind_of
from reviewer.store.listing import SAMPLE, UNDATED, Conditions, few, found, is_common, keys, named
from reviewer.store.row_shapes import RelationRow
from reviewer.store.search_words import beginning

_CLAIMS = "JOIN claim a ON a.id = r.a_id JOIN claim b ON b.id = r.b_id"
# Only the point that both answer is what the relation is about.
_POINT = "LEFT JOIN point p ON p.id = a.point_id AND p.id = b.point_id"
_FIRST_EVENT = "(SELECT l.event_id FROM event_link l WHERE l.claim_id = r.{0}_id ORDER BY l.id LIMIT 1)"
_EVENT_NAME = f"(SELECT iif(e.short_name <> '', e.short_name, e.title) FROM event e WHERE e.id = {_FIRST_EVENT})"
_EVENT = "LEFT JOIN relation_place q ON q.relation_id = r.id LEFT JOIN event e ON e.id = q.event_id"
# The same relations read along the events they stand under.
_ALONG_EVENTS = "event e CROSS JOIN relation_place q ON q.event_id = e.id CROSS JOIN relation r ON r.id = q.relation_id"
_WITHOUT_EVENT = "relation_place q CROSS JOIN relation r ON r.id = q.relation_id AND q.event_id IS NULL"
_BY_KIND = "r.kind IS NULL, r.kind, r.id"
_BY_EVENT = f"{UNDATED.format('e.time')}, e.id, {_BY_KIND}"
_ANSWERS = "SELECT id FROM claim WHERE point_id IN ({})"
_SAID = (
    "SELECT id FROM relation WHERE a_id IN (SELECT value FROM json_each(?)) UNION ALL "
    "SELECT id FROM relation WHERE b_id IN (SELECT value FROM json_each(?)) UNION ALL {}"
)
_WORDS = ("a.statement", "b.statement", "r.reason", "coalesce(p.title, '')")
_TAGGED = "SELECT h.relation_id FROM tag t JOIN relation_tag h ON h.tag_id = t.id WHERE t.name = ?"


def relation_keys(connection: Connection, wanted: RelationFilter, most: int = 0) -> "array[int]":
    """The keys of the relations a filter lets through, in its order: the first `most`, or all of them."""
    conditions, narrow = _conditions(connection, wanted, most)
    words = f"{_CLAIMS} {_POINT}" if wanted.text.strip() else ""
    if wanted.order == "newest":
        sql = f"SELECT r.id FROM relation r {words} {conditions.where} ORDER BY r.id DESC"
        return keys(connection, sql, conditions.parameters, most)
    if most and not narrow:
        return _first_by_event(connection, conditions, words, most)
    order = f"e.id IS NULL, {_BY_EVENT}"
    sql = f"SELECT r.id FROM relation r {words} {_EVENT} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _is_common(connection: Connection, wanted: RelationFilter) -> bool:
    first = relation_keys(connection, replace(wanted, text=""), SAMPLE) if wanted.text.strip() else array("q")
    words = Conditions()
    words.add_words(wanted.text, *_WORDS)
    return is_common(connection, first, f"relation r ON r.id = j.value {_CLAIMS} {_POINT}", words)


def _conditions(connection: Connection, wanted: RelationFilter, most: int) -> tuple[Conditions, bool]:
    """What a filter asks for, and whether only few relations can meet it."""
    conditions = _marks(wanted, "r.")
    marked = f"SELECT r.id FROM relation r {conditions.where}"
    found = few(connection, marked, conditions.parameters) if conditions.where else None
    narrow = found is not None
    if found is None:
        # With the sign no index of these is used: too many relations share them.
        conditions = _marks(wanted, "+r.")
    else:
        conditions = Conditions()
        conditions.add("r.id IN (SELECT value FROM json_each(?))", key_list(found))
    if not (most and _is_common(connection, wanted)):
        narrow |= _add_said(connection, conditions, wanted.text)
    conditions.add_words(wanted.text, *_WORDS)
    if wanted.articles:
        own = "SELECT id FROM claim WHERE article_id IN (SELECT value FROM json_each(?))"
        page = key_list(keys_of(connection, "article", wanted.articles))
        both = "INTERSECT" if len(wanted.articles) > 1 else "UNION"
        ends = f"SELECT id FROM relation WHERE a_id IN ({own}) {both} SELECT id FROM relation WHERE b_id IN ({own})"
        narrow |= conditions.add_keys(connection, "r.id", ends, page, page)
    if wanted.tag:
        narrow |= conditions.add_keys(connection, "r.id", _TAGGED, wanted.tag)
    return conditions, narrow


def _add_said(connection: Connection, conditions: Conditions, text: str) -> bool:
    """Of each word that few relations are about, only these: by the claims with it, their points, and the reasons."""
    narrow = False
    for expression in filter(None, map(beginning, text.split())):
        points, point = named("point", expression)
        sql, claim = found(Claim, expression)
        claims = few(connection, f"{_ANSWERS.format(points)} UNION ALL {sql}", (point, claim))
        if claims is not None:
            reasons, reason = named("relation", expression)
            ends = key_list(claims)
            narrow |= conditions.add_few(connection, "r.id", _SAID.format(reasons), ends, ends, reason)
    return narrow


def _marks(wanted: RelationFilter, row: str) -> Conditions:
    conditions = Conditions()
    conditions.add_any(f"{row}type", wanted.types)
    conditions.add_any(f"{row}status", wanted.statuses)
    conditions.add_any(f"{row}kind", wanted.kinds)
    return conditions


def _first_by_event(connection: Connection, conditions: Conditions, words: str, most: int) -> "array[int]":
    """The same order as of all, read along the events; then come the relations without one."""
    sql = f"SELECT r.id FROM {_ALONG_EVENTS} {words} {conditions.where} ORDER BY {_BY_EVENT}"
    first = keys(connection, sql, conditions.parameters, most)
    if len(first) < most:
        sql = f"SELECT r.id FROM {_WITHOUT_EVENT} {words} {conditions.where} ORDER BY {_BY_KIND}"
        first += keys(connection, sql, conditions.parameters, most - len(first))
    return first


@telling_damage()
def relation_rows(connection: Connection, wanted: Sequence[int]) -> list[RelationRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    rows = connection.rows(
        "SELECT r.id, r.uid, r.type, r.kind, r.status, r.explained, coalesce(p.title, ''), a.statement, b.statement, "
        "coalesce(nullif(x.outlet, ''), x.title), coalesce(nullif(y.outlet, ''), y.title), "
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


@telling_damage()
def relation_groups(connection: Connection, wanted: Sequence[int]) -> dict[int, tuple[str, RelationKind | None]]:
    """The event that relations are about, as in their rows, "" for none, and their kind; by the keys of these."""
    rows = connection.rows(
        f"SELECT r.id, coalesce(nullif({_EVENT_NAME.format('a')}, ''), {_EVENT_NAME.format('b')}, ''), r.kind "
        "FROM relation r WHERE r.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    return {key: (event, RelationKind(kind) if kind else None) for key, event, kind in rows}


def values_of_ends(
    connection: Connection, wanted: Sequence[int]
) -> dict[int, tuple[tuple[Value, ...], tuple[Value, ...]]]:
    """The comparable values of both claims of relations, by the keys of these."""
    rows = connection.rows(
        f"SELECT r.id, a.stated, b.stated FROM relation r {_CLAIMS} WHERE r.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    return {key: (fields.values(a), fields.values(b)) for key, a, b in rows}


_OPEN = "r.type = 'contradicts' AND r.status = 'open'"
_UNDATED = "(e.time NOT GLOB '[0-9]*')"
# The place in the order of the list, as one value that can be compared; the first four say where the event stands.
_PLACE = (
    f"e.id IS NULL, coalesce({_UNDATED}, 0), coalesce(e.time, ''), coalesce(e.id, 0), "
    "r.kind IS NULL, coalesce(r.kind, ''), r.id"
)


def next_open_contradiction(connection: Connection, after: UUID | None) -> Relation | None:
    """The open contradiction after a relation in the order of the list; after the last comes the first."""
    # A relation that was just decided is not open any more, yet its place in the list tells which one is next.
    here = connection.row(
        f"SELECT {_PLACE} FROM relation r {_EVENT} WHERE r.id = ? AND r.type = 'contradicts'",
        (key_of(connection, "relation", after) if after else None,),
    )
    key = _next_open(connection, here or _START) or _next_open(connection, _START)
    return kind_of(Relation).load(connection, [key])[key] if key else None


_START = (0, 0, "", 0, 0, "", 0)


def _next_open(connection: Connection, here: tuple[Any, ...]) -> int | None:
    """The first open contradiction behind a place of the list."""
    behind = Conditions()
    behind.add(f"({_PLACE}) > (?, ?, ?, ?, ?, ?, ?)", *here)
    found = few(connection, f"SELECT r.id FROM relation r WHERE {_OPEN}")
    if found is not None:
        behind.add("r.id IN (SELECT value FROM json_each(?))", key_list(found))
        return _first_behind(connection, f"relation r {_EVENT}", behind, f"e.id IS NULL, {_BY_EVENT}")
    without_event, undated, time, *_ = here
    behind.add("+r.type = 'contradicts' AND +r.status = 'open'")
    for side in (0, 1):
        if not without_event and side >= undated:
            along = behind.plus(f"{_UNDATED} = ? AND e.time >= ?", side, time if side == undated else "")
            key = _first_behind(connection, _ALONG_EVENTS, along, f"e.time, e.id, {_BY_KIND}")
            if key is not None:
                return key
    return _first_behind(connection, f"{_WITHOUT_EVENT} LEFT JOIN event e ON e.id = q.event_id", behind, _BY_KIND)


def _first_behind(connection: Connection, source: str, behind: Conditions, order: str) -> int | None:
    sql = f"SELECT r.id FROM {source} {behind.where} ORDER BY {order}"
    return next(iter(keys(connection, sql, behind.parameters, 1)), None)
