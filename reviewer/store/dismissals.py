"""Rows of dismissals: the words of articles that are not suggested again."""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.anchor import Anchor
from reviewer.domain.dismissal import Dismissal
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list, need_key
from reviewer.store.people import ensure_annotator
from reviewer.store.times import from_text, to_text


def load_dismissals(connection: Connection, keys: Iterable[int]) -> dict[int, Dismissal]:
    """Dismissals by key."""
    rows = connection.rows(
        "SELECT d.id, d.uid, a.uid, d.start, d.stop, d.exact, d.prefix, d.suffix, d.annotator, d.created, d.modified "
        "FROM dismissal d JOIN article a ON a.id = d.article_id WHERE d.id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {
        key: Dismissal(
            id=UUID(bytes=uid),
            article=UUID(bytes=article),
            anchor=Anchor(*anchor),
            annotator=annotator,
            created=from_text(created),
            modified=from_text(modified),
        )
        for key, uid, article, *anchor, annotator, created, modified in rows
    }


def dismissal_columns(connection: Connection, dismissal: Dismissal) -> dict[str, SqlValue]:
    """What the row of a dismissal holds."""
    ensure_annotator(connection, dismissal.annotator)
    anchor = dismissal.anchor
    return {
        "article_id": need_key(connection, "article", dismissal.article),
        "start": anchor.start,
        "stop": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "annotator": dismissal.annotator,
        "created": to_text(dismissal.created),
        "modified": to_text(dismissal.modified),
    }
