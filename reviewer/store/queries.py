"""Which records belong together: keys found by index, records read in one go."""

from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink
from reviewer.domain.people import Tag
from reviewer.domain.relation import Decision, Relation, RelationType
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import in_order, key_list, key_of, keys_of, uid_list
from reviewer.store.kinds import kind_of
from reviewer.store.times import from_text

R = TypeVar("R", bound=Record)

# So many records are made of rows at a time: the rows of all would take more memory than the records.
_AT_A_TIME = 1000


def one(connection: Connection, record_type: type[R], uid: UUID) -> R | None:
    """A record by its id."""
    kind = kind_of(record_type)
    key = key_of(connection, kind.table, uid)
    return None if key is None else kind.load(connection, [key]).get(key)


def key(connection: Connection, record_type: type[Record], uid: UUID) -> int | None:
    """The key of a record's row."""
    return key_of(connection, kind_of(record_type).table, uid)


def known(connection: Connection, record_type: type[R], uids: Iterable[UUID]) -> dict[UUID, R]:
    """Those of some records that are there, by their ids."""
    sql = f"SELECT id FROM {kind_of(record_type).table} WHERE uid IN (SELECT unhex(value) FROM json_each(?))"
    found = _records(connection, record_type, sql, (uid_list(uids),))
    return {record.id: record for record in found}


def named(connection: Connection, record_type: type[R], name: str) -> R | None:
    """An outlet, tag or annotator by its name."""
    table = kind_of(record_type).table
    return _first(_records(connection, record_type, f"SELECT id FROM {table} WHERE name = ?", (name,)))


def every(connection: Connection, record_type: type[R]) -> list[R]:
    """All records of a type, in the order they were made."""
    return _records(connection, record_type, f"SELECT id FROM {kind_of(record_type).table} ORDER BY id")


def hanging_on(connection: Connection, record_type: type[R], column: str, owner: str, uid: UUID) -> list[R]:
    """The records whose `column` names a record of the table `owner`, in the order they were made."""
    table = kind_of(record_type).table
    sql = f"SELECT id FROM {table} WHERE {column} = (SELECT id FROM {owner} WHERE uid = ?) ORDER BY id"
    return _records(connection, record_type, sql, (uid.bytes,))


def claims_of_article(connection: Connection, article: UUID) -> list[Claim]:
    """The claims of an article by position."""
    sql = "SELECT id FROM claim WHERE article_id = (SELECT id FROM article WHERE uid = ?) ORDER BY start, id"
    return _records(connection, Claim, sql, (article.bytes,))


def claims_within(connection: Connection, article: UUID, start: int, stop: int) -> list[Claim]:
    """The claims of an article with an anchor that reaches into a range of code points, by position."""
    sql = (
        "SELECT id FROM claim WHERE id IN (SELECT m.claim_id FROM mention m JOIN anchor n ON n.mention_id = m.id "
        "WHERE m.article_id = (SELECT id FROM article WHERE uid = ?) AND n.start < ? AND n.stop > ?) ORDER BY start, id"
    )
    return _records(connection, Claim, sql, (article.bytes, stop, start))


def claims_around(connection: Connection, article: UUID, position: int, most: int) -> list[Claim]:
    """The claims of an article that begin nearest to a position, by position: half of `most` on either side."""
    sql = (
        "WITH own AS (SELECT id FROM article WHERE uid = :article) SELECT id, start FROM ("
        "SELECT id, start FROM claim WHERE article_id IN own AND start < :at ORDER BY start DESC, id DESC LIMIT :half) "
        "UNION ALL SELECT id, start FROM ("
        "SELECT id, start FROM claim WHERE article_id IN own AND start >= :at ORDER BY start, id LIMIT :half) "
        "ORDER BY start, id"
    )
    where: dict[str, SqlValue] = {"article": article.bytes, "at": position, "half": most // 2}
    keys = [int(row[0]) for row in connection.rows(sql, where)]
    return in_order(keys, dict(kind_of(Claim).load(connection, keys)))


def claim_place(connection: Connection, claim: UUID) -> tuple[int, int]:
    """Which claim of its article one is by position, from 1, and how many there are; (0, 0) when it is not there."""
    sql = (
        "SELECT "
        "(SELECT count(*) FROM claim o WHERE o.article_id = c.article_id AND (o.start, o.id) <= (c.start, c.id)), "
        "(SELECT count(*) FROM claim o WHERE o.article_id = c.article_id) FROM claim c WHERE c.uid = ?"
    )
    row = connection.row(sql, (claim.bytes,))
    return (int(row[0]), int(row[1])) if row else (0, 0)


def claims_of_event(connection: Connection, event: UUID) -> list[Claim]:
    """The claims linked to an event, in the order they were linked."""
    sql = "SELECT claim_id FROM event_link WHERE event_id = (SELECT id FROM event WHERE uid = ?) ORDER BY id"
    return _records(connection, Claim, sql, (event.bytes,))


def links_of_claims(connection: Connection, claims: Iterable[UUID]) -> list[EventLink]:
    """The links of some claims, in the order they were made."""
    sql = (
        "SELECT l.id FROM json_each(?) j JOIN claim c ON c.uid = unhex(j.value) "
        "JOIN event_link l ON l.claim_id = c.id ORDER BY l.id"
    )
    return _records(connection, EventLink, sql, (uid_list(claims),))


def relations_of_claim(connection: Connection, claim: UUID) -> list[Relation]:
    """The relations of a claim."""
    sql = (
        "WITH own AS (SELECT id FROM claim WHERE uid = ?) "
        "SELECT id FROM relation WHERE a_id IN own UNION SELECT id FROM relation WHERE b_id IN own ORDER BY id"
    )
    return _records(connection, Relation, sql, (claim.bytes,))


def relations_of_article(connection: Connection, article: UUID) -> list[Relation]:
    """The relations of all claims of an article."""
    sql = (
        "WITH own AS (SELECT c.id FROM claim c JOIN article a ON a.id = c.article_id WHERE a.uid = ?) "
        "SELECT id FROM relation WHERE a_id IN own UNION SELECT id FROM relation WHERE b_id IN own ORDER BY id"
    )
    return _records(connection, Relation, sql, (article.bytes,))


def relations_between(connection: Connection, articles: Sequence[UUID]) -> list[Relation]:
    """The relations both of whose claims stand in these articles."""
    sql = (
        "WITH own AS (SELECT id FROM claim WHERE article_id IN (SELECT value FROM json_each(?))) "
        "SELECT id FROM relation WHERE a_id IN own AND b_id IN own ORDER BY id"
    )
    return _records(connection, Relation, sql, (key_list(keys_of(connection, "article", articles)),))


def relation_between(connection: Connection, relation_type: RelationType, a: UUID, b: UUID) -> Relation | None:
    """The relation of a type between two claims: a updates b, otherwise whichever way round."""
    keys = keys_of(connection, "claim", (a, b))
    if relation_type is not RelationType.UPDATES:
        keys.sort()
    sql = (
        "SELECT id FROM relation WHERE type = ? AND iif(type = 'updates', a_id, min(a_id, b_id)) = ? "
        "AND iif(type = 'updates', b_id, max(a_id, b_id)) = ?"
    )
    both = (a, b)
    return _first(_records(connection, Relation, sql, (relation_type, *keys))) if len(keys) == len(both) else None


def decisions(connection: Connection) -> dict[UUID, Decision]:
    """Who last confirmed, dismissed, explained or resolved each relation that is not open, and when, by the journal.

    Where something else has turned it since, as a set that was taken in does, nobody here did.
    """
    rows = connection.rows(
        "SELECT r.uid, a.annotator, a.at, a.label IN ('confirm', 'dismiss', 'explain', 'resolve'), "
        "c.image ->> 'status' <> r.status FROM change c JOIN step s ON s.id = c.step "
        "JOIN action a ON a.number = s.action JOIN relation r ON r.id = c.row "
        "WHERE c.tbl = 'relation' AND c.op = 'update' AND r.status <> 'open' "
        "AND s.kind = 'do' AND a.state = 'done' ORDER BY c.seq"
    )
    found: dict[UUID, Decision] = {}
    for uid, annotator, at, decided, turned in rows:
        if decided:
            found[UUID(bytes=uid)] = Decision(annotator, from_text(at))
        elif turned:
            found.pop(UUID(bytes=uid), None)
    return found


def event_mentions(connection: Connection, article: UUID) -> list[tuple[Event, Mention]]:
    """The mentions of events in an article, by position."""
    sql = (
        "SELECT DISTINCT m.event_id FROM mention m JOIN article a ON a.id = m.article_id "
        "WHERE a.uid = ? AND m.event_id IS NOT NULL"
    )
    pairs = [
        (event, mention)
        for event in _records(connection, Event, sql, (article.bytes,))
        for mention in event.mentions
        if mention.article == article
    ]
    return sorted(pairs, key=lambda pair: pair[1].anchors[0].start)


def reading_state(connection: Connection, article: UUID, annotator: str) -> ReadingState | None:
    """What an annotator has said of their progress with an article."""
    sql = "SELECT r.id FROM reading_state r JOIN article a ON a.id = r.article_id WHERE a.uid = ? AND r.annotator = ?"
    return _first(_records(connection, ReadingState, sql, (article.bytes, annotator)))


def dismissals_of_article(connection: Connection, article: UUID) -> list[Dismissal]:
    """What was dismissed in an article, by position."""
    sql = "SELECT d.id FROM dismissal d JOIN article a ON a.id = d.article_id WHERE a.uid = ? ORDER BY d.start, d.id"
    return _records(connection, Dismissal, sql, (article.bytes,))


def short_names(connection: Connection) -> list[str]:
    """The short names of all events."""
    return connection.column("SELECT short_name FROM event WHERE short_name <> ''")


def carried(connection: Connection, tag: str) -> bool:
    """Whether a claim or a relation carries the tag."""
    sql = (
        "WITH own AS (SELECT id FROM tag WHERE name = ?) "
        "SELECT EXISTS (SELECT 1 FROM claim_tag WHERE tag_id IN own) "
        "OR EXISTS (SELECT 1 FROM relation_tag WHERE tag_id IN own)"
    )
    return bool(connection.number(sql, (tag,)))


def tags(connection: Connection) -> list[tuple[Tag, int]]:
    """All tags by name, each with the number of claims and relations that carry it."""
    rows = connection.rows(
        "SELECT uid, name, (SELECT count(*) FROM claim_tag WHERE tag_id = tag.id) "
        "+ (SELECT count(*) FROM relation_tag WHERE tag_id = tag.id) FROM tag ORDER BY name"
    )
    return [(Tag(UUID(bytes=uid), name), count) for uid, name, count in rows]


def _records(connection: Connection, record_type: type[R], sql: str, parameters: tuple[SqlValue, ...] = ()) -> list[R]:
    keys = connection.column(sql, parameters)
    found: list[R] = []
    for first in range(0, len(keys), _AT_A_TIME):
        page = keys[first : first + _AT_A_TIME]
        found += in_order(page, dict(kind_of(record_type).load(connection, page)))
    return found


def _first(records: list[R]) -> R | None:
    return records[0] if records else None
