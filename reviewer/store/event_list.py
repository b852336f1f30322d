"""The list of events, and those that were used last."""

from array import array
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.event import Event, EventStatus
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import EventFilter
from reviewer.store.keys import in_order, key_list
from reviewer.store.listing import UNDATED, Conditions, keys
from reviewer.store.row_shapes import EventRow

# Links looked through for each event wanted; more often than that in a row nobody links to the same few.
_LOOKED_THROUGH = 50

_COUNTED = "LEFT JOIN (SELECT event_id, count(*) AS claims FROM event_link GROUP BY event_id) n ON n.event_id = e.id"
_CLAIMS = "(SELECT count(*) FROM event_link l WHERE l.event_id = e.id)"


def event_keys(connection: Connection, wanted: EventFilter, most: int = 0) -> "array[int]":
    """The keys of the events a filter lets through, in its order: the first `most`, or all of them."""
    conditions = Conditions()
    conditions.add_found(connection, Event, "e.id", wanted.text)
    conditions.add_words(wanted.text, "e.title", "e.short_name", "e.place")
    by_date = f"{UNDATED.format('e.time')}, e.id"
    source, order = "event e", by_date
    if wanted.order == "title":
        order = "e.title COLLATE NOCASE, e.id"
    elif wanted.order == "claims":
        source, order = f"event e {_COUNTED}", f"coalesce(n.claims, 0) DESC, {by_date}"
    sql = f"SELECT e.id FROM {source} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


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
