"""What rows of each table look like, so that they are known again where nothing says whose they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from reviewer.store.engine import Connection, SqlValue
from reviewer.store.salvage.cells import Values
from reviewer.store.schema import JOURNALLED, TABLES

CONTENT, META = "content", "meta"
HISTORY = ("action", "step", "change")
SINCE: Mapping[str, int] = MappingProxyType({"dismissal": 5})
"""The version of the schema that brought a table; the others were there from the first one on."""
TWINS = ("claim_tag", "relation_tag")
"""Tables whose rows look alike: nothing in a row says which of them it is of."""
SAVED = (CONTENT, *JOURNALLED, *HISTORY)
"""Tables with keys that are saved, parents before children."""

_TYPES: Mapping[str, type | tuple[type, ...]] = MappingProxyType({"INTEGER": int, "TEXT": str, "BLOB": bytes})
_UID_BYTES = 16

MENDS: Mapping[str, Mapping[str, SqlValue]] = MappingProxyType(
    {
        "content": {"packing": "same", "original": None, "media_type": "text/plain", "encoding": "utf-8"},
        "outlet": {"reliability": None},
        "article": {"furniture": "[]", "provenance": "[]"},
        "event": {"participants": "[]", "status": "happened"},
        "claim": {"attribution": "[]", "modality": "asserted", "polarity": "affirmed", "stated": "[]"}
        | {"credibility": None},
        "event_link": {"role": "reports"},
        "relation": {"kind": None, "explained": None, "prevails": None, "status": "open"},
    }
)
"""What a row that breaks a rule gets in the columns that may be to blame, one after the other."""


@dataclass(frozen=True)
class Shape:
    """A table of the schema; `root` is the page a new file has it at.

    The first `least` values of a row are always stored; the others may be of columns that a later version added.
    """

    table: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    required: tuple[bool, ...]
    key: str
    root: int
    least: int

    def fits(self, values: Values) -> bool:
        """Whether a row of the table can hold these values."""
        if not self.least <= len(values) <= len(self.columns):
            return False
        return all(map(self._fits, self.columns, self.types, self.required, values))

    def _fits(self, column: str, kind: str, required: bool, value: SqlValue) -> bool:  # noqa: FBT001 - one of a row
        if column == self.key:
            return value is None
        if value is None:
            return not required
        return isinstance(value, _TYPES[kind]) and (column != "uid" or len(value) == _UID_BYTES)  # type: ignore[arg-type]


@cache
def shapes() -> Mapping[str, Shape]:
    """Every table that is saved, and `meta`, by name."""
    connection = Connection(":memory:")
    try:
        for statement in TABLES:
            connection.run(statement)
        return MappingProxyType({table: _shape(connection, table) for table in (META, *SAVED)})
    finally:
        connection.close()


def roots_told(rows: Iterable[Values]) -> dict[str, int]:
    """The first page of each table, from rows of the file's own list of tables."""
    found: dict[str, int] = {}
    for row in rows:
        match row:
            case ("table", str(name), str(), int(root), str(sql)) if _named(sql) == name and name in shapes():
                found[name] = root
    return found


def schema_told(rows: Iterable[Values]) -> bool:
    """Whether the file's own list of tables, as far as it can be read, has our tables as they are made now."""
    told = {str(row[4]) for row in rows if len(row) == 5 and row[0] == "table"}  # noqa: PLR2004 - type, …, sql
    ours = {sql for sql in told if _named(sql) in shapes()}
    return bool(ours) and ours <= set(TABLES)


def _named(sql: str) -> str:
    found = re.match(r'CREATE TABLE\s+"?(\w+)"?', sql)
    return found[1] if found else ""


def _shape(connection: Connection, table: str) -> Shape:
    rows = connection.rows('SELECT name, type, "notnull", pk, dflt_value FROM pragma_table_info(?)', (table,))
    (root,) = connection.column("SELECT rootpage FROM sqlite_master WHERE name = ? AND type = 'table'", (table,))
    return Shape(
        table,
        tuple(row[0] for row in rows),
        tuple(row[1] for row in rows),
        tuple(bool(row[2]) for row in rows),
        next((row[0] for row in rows if row[3] and row[1] == "INTEGER"), ""),
        root,
        # SQLite adds a column to a table that has rows only if it may be NULL or has a value to begin with.
        max(place for place, row in enumerate(rows, 1) if row[2] and row[4] is None),
    )
