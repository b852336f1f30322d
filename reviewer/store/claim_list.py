"""The list of claims."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.relation import Stance
from reviewer.store import fields
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.filters import ClaimFilter
from reviewer.store.keys import in_order, key_list, keys_of
from reviewer.store.listing import SAMPLE, UNDATED, Conditions, all_beginnings, found, is_common, keys
from reviewer.store.row_shapes import ClaimRow

_FIRST_EVENT = (
    "LEFT JOIN event e ON e.id = (SELECT l.event_id FROM event_link l WHERE l.claim_id = c.id ORDER BY l.id LIMIT 1)"
)
_TAGGED = "SELECT h.claim_id FROM tag t JOIN claim_tag h ON h.tag_id = t.id WHERE t.name = ?"
# With the sign no index is used to look them up: they are too many for that.
_CARRIES = f"+{{0}} IN ({_TAGGED})"
_AT_FIRST_LINK = "l.id = (SELECT min(f.id) FROM event_link f WHERE f.claim_id = l.claim_id)"
_WITHOUT_EVENT = "NOT EXISTS (SELECT 1 FROM event_link l WHERE l.claim_id = c.id)"
_PLACE = "c.article_id, c.start, c.id"
# A filter looks through the names alone: the text of the column also holds the keys of its JSON.
_SPEAKERS = (
    "iif(c.attribution = '[]', '', (SELECT group_concat(n.value, ' ') "
    "FROM json_each(c.attribution) s, json_each(s.value, '$.names') n))"
)
_SETTLED = " settled"
_WORDS = ("c.statement", _SPEAKERS)


def claim_keys(connection: Connection, wanted: ClaimFilter, most: int = 0) -> "array[int]":
    """The keys of the claims a filter lets through, the first `most` or all of them.

    Several articles come in the order they are given in.
    """
    conditions, narrow = _conditions(connection, wanted, most)
    common_tag = _common_tag(connection, conditions, wanted.tag) if most else ""
    narrow |= bool(wanted.tag and not common_tag)
    source, place = "claim c", _PLACE
    if wanted.articles:
        source, place = "json_each(?) j JOIN claim c ON c.article_id = j.value", "j.key, c.start, c.id"
    elif most and wanted.order == "event" and not (narrow or wanted.no_event):
        return _first_by_event(connection, conditions, common_tag, most)
    if common_tag:
        conditions.add(_CARRIES.format("c.id"), common_tag)
    order = place
    if wanted.order == "newest":
        order = "c.id DESC"
    elif wanted.order == "event" and not wanted.no_event:
        source = f"{source} {_FIRST_EVENT}"
        order = f"e.id IS NULL, {UNDATED.format('e.time')}, e.id, {place}"
    sql = f"SELECT c.id FROM {source} {conditions.where} ORDER BY {order}"
    return keys(connection, sql, conditions.parameters, most)


def _conditions(connection: Connection, wanted: ClaimFilter, most: int) -> tuple[Conditions, bool]:
    """What a filter asks for, but for a tag when `most` are wanted, and whether only few claims can meet it."""
    conditions = Conditions()
    if wanted.articles:
        conditions.parameters.append(key_list(keys_of(connection, "article", wanted.articles)))
    narrow = False
    if not (most and _is_common(connection, wanted)):
        narrow = conditions.add_found(connection, "c.id", found(Claim, all_beginnings(wanted.text)))
    conditions.add_words(wanted.text, *_WORDS)
    if wanted.no_event:
        conditions.add(_WITHOUT_EVENT)
    if wanted.no_speaker:
        conditions.add("c.attribution = '[]'")
    if wanted.tag and not most:
        narrow |= conditions.add_keys(connection, "c.id", _TAGGED, wanted.tag)
    return conditions, narrow


def _common_tag(connection: Connection, conditions: Conditions, tag: str) -> str:
    """A tag that many claims carry; "" for none, and where few do: they are a condition then."""
    return tag if tag and not conditions.add_few(connection, "c.id", _TAGGED, tag) else ""


def _is_common(connection: Connection, wanted: ClaimFilter) -> bool:
    first = claim_keys(connection, replace(wanted, text=""), SAMPLE) if wanted.text.strip() else array("q")
    words = Conditions()
    words.add_words(wanted.text, *_WORDS)
    return is_common(connection, first, "claim c ON c.id = j.value", words)


def _first_by_event(connection: Connection, conditions: Conditions, tag: str, most: int) -> "array[int]":
    """The same order as of all, read along the events; then come the claims without one."""
    # Told by the link, before the row of the claim is read.
    linked = conditions.plus(_CARRIES.format("l.claim_id"), tag) if tag else conditions
    linked = linked.plus(_AT_FIRST_LINK)
    first = keys(
        connection,
        "SELECT c.id FROM event e CROSS JOIN event_link l ON l.event_id = e.id CROSS JOIN claim c ON c.id = l.claim_id "
        f"{linked.where} ORDER BY {UNDATED.format('e.time')}, e.id, {_PLACE}",
        linked.parameters,
        most,
    )
    if len(first) < most:
        rest = conditions.plus(_WITHOUT_EVENT)
        if tag:
            rest.add(_CARRIES.format("c.id"), tag)
        sql = f"SELECT c.id FROM claim c {rest.where} ORDER BY {_PLACE}"
        first += keys(connection, sql, rest.parameters, most - len(first))
    return first


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
        "SELECT a_id AS claim_id, iif(status = 'explained', status, type) AS stance, status "
        "FROM relation WHERE a_id IN page AND status <> 'dismissed' "
        "UNION SELECT b_id, iif(status = 'explained', status, iif(type = 'updates', 'updated', type)), status "
        "FROM relation WHERE b_id IN page AND status <> 'dismissed') "
        f"SELECT claim_id, stance || iif(status IN ('explained', 'resolved'), '{_SETTLED}', '') FROM side",
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
            *_stances(signs.get(key, ())),
        )
        for key, uid, article, outlet, statement, attribution, modality, polarity in rows
    }
    return in_order(wanted, found)


def _stances(words: Collection[str]) -> tuple[tuple[Stance, ...], tuple[Stance, ...]]:
    """The stances of a claim in order, and those of them that are settled in all its relations."""
    every = {word.removesuffix(_SETTLED) for word in words}
    ordered = tuple(stance for stance in Stance if stance in every)
    return ordered, tuple(stance for stance in ordered if stance not in words)


def _speaker(attribution: str) -> str:
    steps = fields.attribution(attribution)
    return ", ".join(steps[-1].names) if steps else ""


def _grouped(connection: Connection, sql: str, page: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, word in connection.rows(sql, (page,)):
        found.setdefault(key, []).append(word)
    return found
