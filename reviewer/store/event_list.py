"""The list of events, and those that were used last."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.event import EventStatus
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import EventFilter
from reviewer.store.keys import in_order, key_list
from reviewer.store.listing import SAMPLE, UNDATED, Conditions, all_beginnings, is_common, keys, named
from reviewer.store.row_shapes import EventRow

# Links looked through for each event wanted; more often than that in a row nobody links to the same few.
_LOOKED_THROUGH = 50

# The planner knows no sizes and would put all events in order.
_BY_SIZE = "event_size n INDEXED BY event_by_claims CROSS JOIN event e ON e.id = n.event_id"
_CLAIMS = "(SELECT n.claims FROM event_size n WHERE n.event_id = e.id)"


def event_keys(connection: Connection, wanted: EventFilter, most: int = 0) -> "array[int]":
    """The keys of the events a filter lets through, in its order: the first `most`, or all of them."""
    conditions = _worded(wanted.text)
    if not (most and _is_common(connection, wanted)):
        conditions.add_found(connection, "e.id", named("event", all_beginnings(wanted.text)))
    by_date = f"{UNDATED.format('e.time')}, e.id"
    source, order = "event e", by_date
    if wanted.order == "title":
        order = "e.title COLLATE NOCASE, e.id"
    elif wanted.order == "claims":
        source, order = (
            "event_size n INDEXED BY event_by_claims CROSS JOIN event e ON e.id = n.event_id",
            f"n.claims DESC, {by_date}",
        )
    sql = f"SELECT e.id FROM {source} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _worded(text: str) -> Conditions:
    conditions = Conditions()
    conditions.add_words(text, "e.title", "e.short_name", "e.place")
    return conditions


def _is_common(connection: Connection, wanted: EventFilter) -> bool:
    first = event_keys(connection, replace(wanted, text=""), SAMPLE) if wanted.text.strip() else array("q")
    return is_common(connection, first, "event e ON e.id = j.value", _worded(wanted.text))


@telling_damage()
def event_rows(connection: Connection, wanted: Sequence[int]) -> list[EventRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    rows = connection.rows(
        f"SELECT e.id, e.uid, e.title, e.short_name, e.time, e.place, e.status, {_CLAIMS}, "
        "(SELECT count(*) FROM event_link l CROSS JOIN relation r ON r.a_id = l.claim_id "
        "AND r.type = 'contradicts' AND r.status = 'open' "
        "CROSS JOIN event_link m ON m.claim_id = r.b_id AND m.event_id = e.id WHERE l.event_id = e.id) "
        "FROM event e WHERE e.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    found = {
        key: EventRow(key, UUID(bytes=uid), title, short_name, when, place, EventStatus(status), claims, contradictions)
        for key, uid, title, short_name, when, place, status, claims, contradictions in rows
    }
    return in_order(wanted, found)


def recent_events(connection: Connection, limit: int) -> list[UUID]:
    """The events linked to last, the last first."""
    uids = connection.column(
        "SELECT e.uid FROM event_link l JOIN event e ON e.id = l.event_id ORDER BY l.id DESC LIMIT ?",
        (limit * _LOOKED_THROUGH,),
    )
    return [UUID(bytes=uid) for uid in dict.fromkeys(uids)][:limit]
