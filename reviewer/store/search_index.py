"""The search index: kept up to date in the transaction that changes the records."""

from collections.abc import Iterator

from reviewer.domain.article import Article
from reviewer.domain.changes import ChangeSet
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.articles import load_text
from reviewer.store.changes import Touched
from reviewer.store.engine import Connection
from reviewer.store.keys import key_list
from reviewer.store.kinds import KINDS
from reviewer.store.search_words import spaced

SEARCHED: tuple[type[Article] | type[Claim] | type[Event], ...] = (Article, Claim, Event)
"""The kinds of record that are found; a row of the index is `key * PLACES + place in this tuple`."""
PLACES = 4
_AT_A_TIME = 500
"""So many records, texts among them, are held in memory."""


def update(connection: Connection, announced: ChangeSet, keys: Touched) -> None:
    """Bring the index to the state of the records that a step touched."""
    same_words = {change.id for change in announced.changes if not _words_changed(change.before, change.after)}
    for place, record_type in enumerate(SEARCHED):
        kind = KINDS[record_type]
        touched = sorted(keys.get(kind.table, ()))
        for first in range(0, len(touched), _AT_A_TIME):
            page = touched[first : first + _AT_A_TIME]
            found = kind.load(connection, page)
            stale = [key for key in page if key not in found or found[key].id not in same_words]
            connection.run(
                "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))",
                (key_list(key * PLACES + place for key in stale),),
            )
            connection.run_many(
                "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)",
                [(key * PLACES + place, *_words(connection, found[key])) for key in stale if key in found],
            )


def _words_changed(before: object, after: object) -> bool:
    # The text of an article never changes, and reading it again for every edit of its author would take long.
    if isinstance(before, Article) and isinstance(after, Article):
        return before.title != after.title
    return True


def _words(connection: Connection, record: Article | Claim | Event) -> tuple[str, str]:
    if isinstance(record, Article):
        return spaced(record.title), spaced(load_text(connection, record.id) or "")
    return spaced(record.title if isinstance(record, Event) else record.statement), spaced("\n".join(_parts(record)))


def _parts(record: Claim | Event) -> Iterator[str]:
    if isinstance(record, Event):
        yield from (record.short_name, record.place, *record.participants, record.note)
    else:
        yield from (anchor.exact for mention in record.mentions for anchor in mention.anchors)
        yield from (name for step in record.attribution for name in step.names)
        yield record.note
