"""Everything that can be told to be wrong inside a project file, each finding by itself.

`soundness` says whether a file may be worked on; this goes on to what can be made anew: the search index, and the
journal, without which nothing can be undone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reviewer.store import kept
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.keys import key_list
from reviewer.store.kinds import KINDS, Kind
from reviewer.store.schema import JOURNALLED
from reviewer.store.search_index import INDEX_COLUMNS, INDEXED, PLACES, Indexed, put, words
from reviewer.store.soundness import problems

_AT_A_TIME = 500
_MOST_OF_A_KIND = 20


class Part(StrEnum):
    """What was looked at."""

    CONTENTS = "contents"
    RECORDS = "records"
    SEARCH = "search"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in words for reports."""

    part: Part
    what: str


def findings(connection: Connection) -> Iterator[Finding]:
    """What is wrong with a file whose schema is ours, as it is found; of each part no more than some."""
    for part, look in (
        (Part.CONTENTS, problems),
        (Part.RECORDS, _records),
        (Part.RECORDS, kept.wrong),
        (Part.SEARCH, _search),
        (Part.JOURNAL, journal),
    ):
        told = look(connection)
        try:
            for _, what in zip(range(_MOST_OF_A_KIND), told, strict=False):
                yield Finding(part, what)
        except DamagedProject as damage:
            yield Finding(part, damage.detail or str(damage))


def journal(connection: Connection) -> Iterator[str]:
    """Where the journal does not tell how the records came to be as they are."""
    if connection.rows("SELECT 1 FROM open_step"):
        yield "an action was begun and never ended"
    lost = connection.row("SELECT coalesce(max(seq), 0) - count(*) FROM change") or (0,)
    if lost[0]:
        yield f"{lost[0]} changes are missing"
    for table in JOURNALLED:
        # The operation is that of the row with the largest number: https://www.sqlite.org/lang_select.html#bareagg
        last = f"SELECT row, op, max(seq) FROM change WHERE tbl = '{table}' GROUP BY row"
        for (key,) in connection.rows(
            f"SELECT t.id FROM {table} t LEFT JOIN ({last}) c ON c.row = t.id WHERE c.op IS NULL OR c.op = 'delete'"
        ):
            yield f"nothing tells how {table} {key} came to be"
        for (key,) in connection.rows(
            f"SELECT c.row FROM ({last}) c LEFT JOIN {table} t ON t.id = c.row WHERE t.id IS NULL AND c.op <> 'delete'"
        ):
            yield f"nothing tells where {table} {key} went"
    yield from _images(connection)


def _images(connection: Connection) -> Iterator[str]:
    """Images that undo could not use: a row they stand for has other columns."""
    known = {table: set(connection.column("SELECT name FROM pragma_table_info(?)", (table,))) for table in JOURNALLED}
    last = 0
    while rows := connection.rows(
        "SELECT seq, tbl, image FROM change WHERE seq > ? AND image IS NOT NULL ORDER BY seq LIMIT ?",
        (last, _AT_A_TIME),
    ):
        for seq, table, image in rows:
            try:
                columns = set(json.loads(image))
            except (ValueError, TypeError):
                columns = set()
            if columns != known.get(table):
                yield f"change {seq} does not hold what a row of {table} was"
        last = rows[-1][0]


def _records(connection: Connection) -> Iterator[str]:
    """Rows of which no record can be made."""
    for kind in KINDS.values():
        for keys in _pages(connection, kind.table):
            try:
                found = kind.load(connection, keys)
            except DamagedProject:
                yield from (f"{kind.table} {key} cannot be read" for key in keys if not _loads(connection, kind, key))
                continue
            yield from (f"{kind.table} {key} lacks what belongs to it" for key in keys if key not in found)


def _search(connection: Connection) -> Iterator[str]:
    """Where an index holds other words than the records, told by how many of them it holds."""
    own = Connection(":memory:")
    try:
        for index in INDEX_COLUMNS:
            (sql,) = connection.column("SELECT sql FROM sqlite_master WHERE name = ?", (index,))
            own.run(sql)
            expected: set[int] = set()
            for indexed in INDEXED:
                if indexed.index == index:
                    yield from _of_index(connection, own, indexed, expected)
            for row in connection.column(f"SELECT id FROM {index}_docsize"):
                if row not in expected:
                    yield f"search finds something that is not there ({row})"
    finally:
        own.close()


def _of_index(connection: Connection, own: Connection, indexed: Indexed, expected: set[int]) -> Iterator[str]:
    """The same of one kind of record, indexed anew in a file of `own`; its rows come to the `expected` ones."""
    index = indexed.index
    for keys in _pages(connection, indexed.table):
        with telling_damage():
            rows = words(connection, indexed, keys)
        put(own, indexed, rows)
        wanted = key_list(int(row[0]) for row in rows)
        expected.update(int(row[0]) for row in rows)
        sizes = f"SELECT id, sz FROM {index}_docsize WHERE id IN (SELECT value FROM json_each(?))"
        there = dict(connection.rows(sizes, (wanted,)))
        for row, size in own.rows(sizes, (wanted,)):
            if there.get(row) != size:
                yield f"search does not find {indexed.table} {row // PLACES} as it is"
        own.run(f"DELETE FROM {index} WHERE rowid IN (SELECT value FROM json_each(?))", (wanted,))


def _loads(connection: Connection, kind: Kind[Any], key: int) -> bool:
    try:
        return key in kind.load(connection, [key])
    except DamagedProject:
        return False


def _pages(connection: Connection, table: str) -> Iterator[list[int]]:
    last = 0
    while keys := connection.column(f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT ?", (last, _AT_A_TIME)):
        yield keys
        last = keys[-1]
