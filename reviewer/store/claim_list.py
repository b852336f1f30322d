"""The list of claims."""

from array import array
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.relation import RelationType
from reviewer.store import fields
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import ClaimFilter
from reviewer.store.keys import in_order, key_list, keys_of
from reviewer.store.listing import UNDATED, Conditions, keys
from reviewer.store.row_shapes import ClaimRow

_FIRST_EVENT = (
    "LEFT JOIN event e ON e.id = (SELECT l.event_id FROM event_link l WHERE l.claim_id = c.id ORDER BY l.id LIMIT 1)"
)
_TAGGED = "SELECT h.claim_id FROM tag t JOIN claim_tag h ON h.tag_id = t.id WHERE t.name = ?"
_AT_FIRST_LINK = "l.id = (SELECT min(f.id) FROM event_link f WHERE f.claim_id = l.claim_id)"
_WITHOUT_EVENT = "NOT EXISTS (SELECT 1 FROM event_link l WHERE l.claim_id = c.id)"
_PLACE = "c.article_id, c.start, c.id"
# A filter looks through the names alone: the text of the column also holds the keys of its JSON.
_SPEAKERS = "(SELECT group_concat(n.value, ' ') FROM json_each(c.attribution) s, json_each(s.value, '$.names') n)"


def claim_keys(connection: Connection, wanted: ClaimFilter, most: int = 0) -> "array[int]":
    """The keys of the claims a filter lets through, the first `most` or all of them.

    Several articles come in the order they are given in.
    """
    conditions = Conditions()
    source, place, narrow = "claim c", _PLACE, False
    if wanted.articles:
        narrow = True
        source, place = "json_each(?) j JOIN claim c ON c.article_id = j.value", "j.key, c.start, c.id"
        conditions.parameters.append(key_list(keys_of(connection, "article", wanted.articles)))
    narrow |= conditions.add_found(connection, Claim, "c.id", wanted.text)
    conditions.add_words(wanted.text, "c.statement", _SPEAKERS)
    if wanted.no_event:
        conditions.add(_WITHOUT_EVENT)
    if wanted.no_speaker:
        conditions.add("c.attribution = '[]'")
    if wanted.tag:
        narrow |= conditions.add_keys(connection, "c.id", _TAGGED, wanted.tag)
    if most and wanted.order == "event" and not (narrow or wanted.no_event):
        return _first_by_event(connection, conditions, most)
    order = place
    if wanted.order == "newest":
        order = "c.id DESC"
    elif wanted.order == "event" and not wanted.no_event:
        source = f"{source} {_FIRST_EVENT}"
        order = f"e.id IS NULL, {UNDATED.format('e.time')}, e.id, {place}"
    sql = f"SELECT c.id FROM {source} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _first_by_event(connection: Connection, conditions: Conditions, most: int) -> "array[int]":
    """The same order as of all, read along the events; then come the claims without one."""
    linked = conditions.plus(_AT_FIRST_LINK)
    found = keys(
        connection,
        "SELECT c.id FROM event e CROSS JOIN event_link l ON l.event_id = e.id CROSS JOIN claim c ON c.id = l.claim_id "
        f"{linked.where} ORDER BY {UNDATED.format('e.time')}, e.id, {_PLACE}",
        linked.parameters,
        most,
    )
    if len(found) < most:
        rest = conditions.plus(_WITHOUT_EVENT)
        sql = f"SELECT c.id FROM claim c {rest.where} ORDER BY {_PLACE}"
        found += keys(connection, sql, rest.parameters, most - len(found))
    return found


@telling_damage()
def claim_rows(connection: Connection, wanted: Sequence[int]) -> list[ClaimRow]:
    """The rows of these keys, in their order; those that are gone are left out."""
    page = key_list(wanted)
    events = _grouped(
        connection,
        "SELECT l.claim_id, iif(e.short_name <> '', e.short_name, e.title) FROM event_link l "
        "JOIN event e ON e.id = l.event_id WHERE l.claim_id IN (SELECT value FROM json_each(?)) ORDER BY l.id",
        page,
    )
    signs = _grouped(
        connection,
        "WITH page AS (SELECT value FROM json_each(?)), side AS ("
        "SELECT a_id AS claim_id, type FROM relation WHERE a_id IN page AND status <> 'dismissed' "
        "UNION SELECT b_id, type FROM relation WHERE b_id IN page AND status <> 'dismissed') "
        # Contradictions first: they are what the list is read for.
        "SELECT claim_id, type FROM side ORDER BY type = 'updates', type = 'corroborates'",
        page,
    )
    rows = connection.rows(
        "SELECT c.id, c.uid, a.uid, coalesce(a.outlet, ''), c.statement, c.attribution, c.modality, c.polarity "
        "FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id IN (SELECT value FROM json_each(?))",
        (page,),
    )
    found = {
        key: ClaimRow(
            key,
            UUID(bytes=uid),
            UUID(bytes=article),
            outlet,
            statement,
            _speaker(attribution),
            Modality(modality),
            Polarity(polarity),
            tuple(events.get(key, ())),
            tuple(RelationType(sign) for sign in signs.get(key, ())),
        )
        for key, uid, article, outlet, statement, attribution, modality, polarity in rows
    }
    return in_order(wanted, found)


def _speaker(attribution: str) -> str:
    steps = fields.attribution(attribution)
    return ", ".join(steps[-1].names) if steps else ""


def _grouped(connection: Connection, sql: str, page: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, word in connection.rows(sql, (page,)):
        found.setdefault(key, []).append(word)
    return found
