"""The search index: kept up to date in the transaction that changes the records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.store.changes import Written, owners
from reviewer.store.engine import Connection
from reviewer.store.journal import Step
from reviewer.store.keys import key_list
from reviewer.store.search_words import spaced

Searched = type[Article] | type[Claim] | type[Event]
SEARCHED: tuple[Searched, ...] = (Article, Claim, Event)
"""The kinds of record that are found; a row of the index is `key * PLACES + place in this tuple`."""
PLACES = 4
_AT_A_TIME = 500
"""So many records, texts among them, are held in memory."""


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The words of one kind of record: `words` reads key, title and body of some keys.

    They change with these `columns` only, and where `quoted` with its mentions.
    """

    table: str
    columns: tuple[str, ...]
    words: str
    quoted: bool = False


def _lines(*parts: str) -> str:
    return " || char(10) || ".join(f"coalesce({part}, '')" for part in parts)


_QUOTES = (
    "(SELECT group_concat(n.exact, char(10)) FROM mention m JOIN anchor n ON n.mention_id = m.id "
    "WHERE m.claim_id = c.id)"
)
_SPEAKERS = "(SELECT group_concat(n.value, char(10)) FROM json_each(c.attribution) s, json_each(s.value, '$.names') n)"
_ON_PAGE = "IN (SELECT value FROM json_each(?))"
_PARTICIPANTS = "(SELECT group_concat(p.value, char(10)) FROM json_each(e.participants) p)"
# In the order of SEARCHED. The text of an article is written once.
_INDEXED = (
    _Indexed(
        "article",
        ("title",),
        f"SELECT a.id, a.title, t.text FROM article a JOIN content t ON t.id = a.content_id WHERE a.id {_ON_PAGE}",
    ),
    _Indexed(
        "claim",
        ("statement", "attribution", "note"),
        f"SELECT c.id, c.statement, {_lines(_QUOTES, _SPEAKERS, 'c.note')} FROM claim c WHERE c.id {_ON_PAGE}",
        quoted=True,
    ),
    _Indexed(
        "event",
        ("title", "short_name", "place", "participants", "note"),
        f"SELECT e.id, e.title, {_lines('e.short_name', 'e.place', _PARTICIPANTS, 'e.note')} FROM event e "
        f"WHERE e.id {_ON_PAGE}",
    ),
)


def update(connection: Connection, step: Step, written: Written) -> None:
    """Bring the index to the state of the records whose words a step changed."""
    for place, indexed in enumerate(_INDEXED):
        write(connection, place, _stale(connection, step, written, indexed))


def write(connection: Connection, place: int, keys: Sequence[int]) -> None:
    """Index records of one kind as they are now; those that are gone are taken out."""
    for first in range(0, len(keys), _AT_A_TIME):
        page = keys[first : first + _AT_A_TIME]
        present = words(connection, place, page)
        connection.run_many("INSERT OR REPLACE INTO search (rowid, title, body) VALUES (?, ?, ?)", present)
        gone = {key * PLACES + place for key in page}.difference(row[0] for row in present)
        connection.run_many("DELETE FROM search WHERE rowid = ?", [(row,) for row in sorted(gone)])


def words(connection: Connection, place: int, keys: Iterable[int]) -> list[tuple[int, str, str]]:
    """Rows of the index for records of one kind: title, and all else that is found of them."""
    rows = connection.rows(_INDEXED[place].words, (key_list(keys),))
    return [(key * PLACES + place, spaced(title), spaced(body)) for key, title, body in rows]


def _stale(connection: Connection, step: Step, written: Written, indexed: _Indexed) -> list[int]:
    """The records that are not as the index knows them."""
    table = indexed.table
    stale: set[int] = set()
    if table in written:
        differs = " OR ".join(f"c.image ->> '{name}' <> r.{name}" for name in indexed.columns)
        stale.update(
            connection.column(
                f"SELECT DISTINCT c.row FROM change c LEFT JOIN {table} r ON r.id = c.row "
                f"WHERE c.step = ? AND c.tbl = ? AND (c.op <> 'update' OR {differs})",
                (step.id, table),
            )
        )
    if indexed.quoted and "mention" in written:
        stale.update(owners(connection, step, "mention", f"{table}_id"))
    return sorted(stale)
