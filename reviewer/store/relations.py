"""Rows of relations between claims."""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list, need_key
from reviewer.store.people import ensure_annotator, load_tag_names, write_tag_names
from reviewer.store.times import from_text, to_text


def load_relations(connection: Connection, keys: Iterable[int]) -> dict[int, Relation]:
    """Relations by key."""
    wanted = list(keys)
    tags = load_tag_names(connection, "relation", wanted)
    rows = connection.rows(
        "SELECT r.id, r.uid, r.type, a.uid, b.uid, r.kind, r.reason, r.status, r.explained, r.prevails, r.note, "
        "r.annotator, r.created, r.modified "
        "FROM relation r JOIN claim a ON a.id = r.a_id JOIN claim b ON b.id = r.b_id "
        "WHERE r.id IN (SELECT value FROM json_each(?))",
        (key_list(wanted),),
    )
    found = {}
    for row in rows:
        ends = {"a": UUID(bytes=row[3]), "b": UUID(bytes=row[4])}
        found[row[0]] = Relation(
            id=UUID(bytes=row[1]),
            type=RelationType(row[2]),
            a=ends["a"],
            b=ends["b"],
            kind=RelationKind(row[5]) if row[5] else None,
            reason=row[6],
            status=RelationStatus(row[7]),
            explained=Explanation(row[8]) if row[8] else None,
            prevails=ends[row[9]] if row[9] else None,
            tags=tags.get(row[0], ()),
            note=row[10],
            annotator=row[11],
            created=from_text(row[12]),
            modified=from_text(row[13]),
        )
    return found


def relation_columns(connection: Connection, relation: Relation) -> dict[str, SqlValue]:
    """What the row of a relation holds; raises ValueError when neither end is the claim that prevails."""
    ensure_annotator(connection, relation.annotator)
    return {
        "type": relation.type,
        "a_id": need_key(connection, "claim", relation.a),
        "b_id": need_key(connection, "claim", relation.b),
        "kind": relation.kind,
        "reason": relation.reason,
        "status": relation.status,
        "explained": relation.explained,
        "prevails": _prevailing_end(relation),
        "note": relation.note,
        "annotator": relation.annotator,
        "created": to_text(relation.created),
        "modified": to_text(relation.modified),
    }


def write_relation_parts(connection: Connection, key: int, relation: Relation, before: Relation | None) -> None:
    """Write the tags of a relation where they differ from those before."""
    write_tag_names(connection, "relation", key, relation.tags, before.tags if before else ())


def _prevailing_end(relation: Relation) -> str | None:
    if relation.prevails is None:
        return None
    if relation.prevails not in {relation.a, relation.b}:
        message = f"relation {relation.id}: only one of its two claims can prevail"
        raise ValueError(message)
    return "a" if relation.prevails == relation.a else "b"
