"""Lists of any length to measure with: the records of a made project multiplied within a copy of its file.

The program's own commands take ten minutes for half a million claims. Here every list gets as many rows as are asked
for, in a few; texts are shared, and neither quotes nor the journal know of the copies: a project to look at lists in,
not to work with.
"""

# ruff: noqa: S608 - statements are put together from the names of our own tables

import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from reviewer.store.engine import Connection
from reviewer.store.search_index import PLACES
from tests.benchmarks._large_project import Size, default_folder, large_project

# Which table fills a list, and what differs in its copies; {at} counts them on from the rows that are there.
_STEPS = {
    "article": {
        "title": "title || ' ' || {at}",
        "published": "iif(published = '', '', date('2010-01-01', '+' || ({at} * 7919 % 5500) || ' days'))",
    },
    "claim": {"article_id": "1 + {at} * 104729 % {rows}", "statement": "statement || ' ' || {at}"},
    "event": {
        "title": "title || ' ' || {at}",
        "time": "iif(time = '', '', date('2010-01-01', '+' || ({at} * 7907 % 5500) || ' days'))",
        "parent_id": "NULL",
    },
    "event_link": {"claim_id": "{at}", "event_id": "1 + {at} * 7907 % {rows}"},
    "relation": {"a_id": "{at}", "b_id": "{at} - 1"},
}
_LINKED = ("event_link", "relation")
"""Between copies of claims, so that no two of these have the same ends."""
_SEARCHED = {"article": "title, ''", "claim": "statement, ''", "event": "title, place"}
"""In the order of the index."""


def many_rows(rows: int, source: Size, folder: Path | None = None, tell: Callable[[str], None] | None = None) -> Path:
    """A project with some more than so many rows in each list, made of `source` when it is not there yet."""
    folder = folder or default_folder()
    path = folder / f"rows-{rows}-of-{source.name}"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        shutil.copyfile(large_project(source, folder, tell), unfinished)
        with closing(Connection(str(unfinished))) as connection:
            _multiply(connection, rows, tell or (lambda _: None))
        unfinished.replace(path)
    return path


def _multiply(connection: Connection, rows: int, tell: Callable[[str], None]) -> None:
    connection.run("PRAGMA journal_mode = MEMORY")
    connection.run("PRAGMA synchronous = OFF")
    connection.run("PRAGMA foreign_keys = OFF")
    connection.run("PRAGMA cache_size = -1000000")
    connection.run("BEGIN")
    # Triggers write the journal, which the copies do without; indexes are sooner made anew.
    paused = connection.rows(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql <> ''"
    )
    for kind, name, _ in paused:
        connection.run(f"DROP {kind} {name}")
    claims = connection.number("SELECT max(id) FROM claim")
    for table, changed in _STEPS.items():
        first = connection.number(f"SELECT max(id) FROM {table}")
        _copy(connection, table, changed, rows, max(first, claims) if table in _LINKED else first)
        if table in _SEARCHED:
            key = f"id * {PLACES} + {list(_SEARCHED).index(table)}"
            words = f"SELECT {key}, {_SEARCHED[table]} FROM {table} WHERE id > {first}"
            connection.run(f"INSERT INTO search (rowid, title, body) {words}")
        tell(f"{connection.number(f'SELECT count(*) FROM {table}'):,} rows of {table}")
    for _, _, sql in paused:
        connection.run(sql)
    connection.run("COMMIT")


def _copy(connection: Connection, table: str, changed: Mapping[str, str], rows: int, first: int) -> None:
    """Take so many copies of the rows of a table, numbered from `first` on."""
    there = connection.number(f"SELECT count(*) FROM {table}")
    columns = [name for name in connection.column(f"SELECT name FROM pragma_table_info('{table}')") if name != "id"]
    values = {name: name for name in columns} | {"uid": "randomblob(16)"}
    values |= {name: value.format(at="c.at", rows=rows) for name, value in changed.items()}
    connection.run(
        f"WITH RECURSIVE counted (at) AS (SELECT {first + 1} UNION ALL SELECT at + 1 FROM counted "
        f"WHERE at < {first + rows}), "
        f"sources AS (SELECT *, row_number() OVER (ORDER BY id) - 1 AS nth FROM {table}) "
        f"INSERT INTO {table} ({', '.join(columns)}) "
        f"SELECT {', '.join(values[name] for name in columns)} FROM counted c "
        f"CROSS JOIN sources s ON s.nth = c.at % {there}"
    )
