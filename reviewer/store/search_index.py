"""The search indexes: kept up to date in the transaction that changes the records.

`search` finds records by their words and the texts they stand in. `named` knows only what is typed over lists and is
small: an incomplete word is looked up in it at once, where all texts that hold one take their time to gather.
"""

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
"""The kinds of record that are found; a row of `search` is `key * PLACES + place in this tuple`."""
NAMED = ("article", "event", "point", "relation")
"""Tables whose names can be looked up; a row of `named` is `key * PLACES + place in this tuple`."""
PLACES = 4
_AT_A_TIME = 500
"""So many records, texts among them, are held in memory."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What an `index` holds of a table: `words` reads, of some keys, key and a text for each column of the index.

    They change with these `columns` of the table only, and where `quoted` with its mentions.
    """

    index: str
    place: int
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


def _names(place: int, *columns: str) -> Indexed:
    table = NAMED[place]
    return Indexed("named", place, table, columns, f"SELECT id, {_lines(*columns)} FROM {table} WHERE id {_ON_PAGE}")


INDEX_COLUMNS = {"search": ("title", "body"), "named": ("words",)}
INDEXED = (
    # The text of an article is written once.
    Indexed(
        "search",
        0,
        "article",
        ("title",),
        f"SELECT a.id, a.title, t.text FROM article a JOIN content t ON t.id = a.content_id WHERE a.id {_ON_PAGE}",
    ),
    Indexed(
        "search",
        1,
        "claim",
        ("statement", "attribution", "note"),
        f"SELECT c.id, c.statement, {_lines(_QUOTES, _SPEAKERS, 'c.note')} FROM claim c WHERE c.id {_ON_PAGE}",
        quoted=True,
    ),
    Indexed(
        "search",
        2,
        "event",
        ("title", "short_name", "place", "participants", "note"),
        f"SELECT e.id, e.title, {_lines('e.short_name', 'e.place', _PARTICIPANTS, 'e.note')} FROM event e "
        f"WHERE e.id {_ON_PAGE}",
    ),
    _names(0, "title", "author", "file_name"),
    _names(1, "title", "short_name", "place"),
    _names(2, "title"),
    _names(3, "reason"),
)


def update(connection: Connection, step: Step, written: Written) -> None:
    """Bring the indexes to the state of the records whose words a step changed."""
    for indexed in INDEXED:
        write(connection, indexed, _stale(connection, step, written, indexed))


def write(connection: Connection, indexed: Indexed, keys: Sequence[int]) -> None:
    """Index records of one kind as they are now; those that are gone are taken out."""
    for first in range(0, len(keys), _AT_A_TIME):
        page = keys[first : first + _AT_A_TIME]
        present = words(connection, indexed, page)
        put(connection, indexed, present)
        gone = {key * PLACES + indexed.place for key in page}.difference(row[0] for row in present)
        connection.run_many(f"DELETE FROM {indexed.index} WHERE rowid = ?", [(row,) for row in sorted(gone)])


def put(connection: Connection, indexed: Indexed, rows: Sequence[tuple[int | str, ...]]) -> None:
    """Write rows that `words` has made into an index, in the place of those that it has of the same records."""
    columns = INDEX_COLUMNS[indexed.index]
    connection.run_many(
        f"INSERT OR REPLACE INTO {indexed.index} (rowid, {', '.join(columns)}) VALUES (?{', ?' * len(columns)})", rows
    )


def words(connection: Connection, indexed: Indexed, keys: Iterable[int]) -> list[tuple[int | str, ...]]:
    """Rows of the index for records of one kind: its row number, then the text for each column."""
    rows = connection.rows(indexed.words, (key_list(keys),))
    return [(key * PLACES + indexed.place, *map(spaced, texts)) for key, *texts in rows]


def write_all(connection: Connection, indexed: Indexed) -> None:
    """Index all records of one kind: for a file whose index has nothing of them yet."""
    write(connection, indexed, connection.column(f"SELECT id FROM {indexed.table}"))


def _stale(connection: Connection, step: Step, written: Written, indexed: Indexed) -> list[int]:
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
