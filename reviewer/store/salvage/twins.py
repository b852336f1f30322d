"""Rows of pages that could be of either of two tables: tags of claims and tags of relations look alike.

Whose they are is told by what else was saved. What nothing tells is left out and counted: a tag on the wrong record
would look like somebody's judgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reviewer.store.engine import Connection
from reviewer.store.salvage.cells import Cell, Values
from reviewer.store.salvage.page_file import PageFile
from reviewer.store.salvage.reading import Found
from reviewer.store.salvage.shapes import HISTORY, TWINS, shapes

_OWNERS: Mapping[str, str] = MappingProxyType({"claim_tag": "claim", "relation_tag": "relation"})
"""What the first column of each table refers to; the second one is a tag."""


@dataclass
class _Known:
    """What is known of one of the tables: its rows by key, which keys it may have, and which records there are."""

    rows: dict[int, Values]
    keys: set[int] | None
    owners: set[int] | None
    tags: set[int] | None

    def may_hold(self, cells: list[Cell]) -> bool:
        """Whether all rows of a page can be of this table; None in place of a set says that it is not known whole."""
        pairs = set(self.rows.values())
        for cell in cells:
            there, pair = self.rows.get(cell.key), _pair(cell)
            # A key stands once in a table, and so does a tag on a record.
            if there != pair if there is not None else pair in pairs:
                return False
            for known, value in ((self.keys, cell.key), (self.owners, pair[0]), (self.tags, pair[1])):
                if known is not None and value not in known:
                    return False
        return True


def tell_apart(connection: Connection, file: PageFile, found: Found) -> tuple[dict[str, list[Cell]], int]:
    """The rows of `found.unsure` by the table that alone can hold them; and how many no table or both could.

    Everything else has been saved into `connection`. Only a table of which pages are missing takes any.
    """
    known = {table: _known(connection, found, table) for table in TWINS if table in found.torn}
    told: dict[str, list[Cell]] = {table: [] for table in known}
    left = [cells for leaf in found.unsure if (cells := _rows_of(file, leaf))]
    while True:
        waiting = []
        for cells in left:
            able = [table for table, one in known.items() if one.may_hold(cells)]
            if len(able) == 1:
                told[able[0]] += [cell for cell in cells if cell.key not in known[able[0]].rows]
                known[able[0]].rows |= {cell.key: _pair(cell) for cell in cells}
            else:
                waiting.append(cells)
        if len(waiting) == len(left):
            return told, sum(map(len, left))
        left = waiting


def _pair(cell: Cell) -> Values:
    """The record and its tag."""
    return cell.values[1:3]


def _rows_of(file: PageFile, leaf: int) -> list[Cell]:
    shape = shapes()[TWINS[0]]
    return [cell for cell in file.cells(leaf) if cell is not None and shape.fits(cell.values)]


def _known(connection: Connection, found: Found, table: str) -> _Known:
    owner = _OWNERS[table]
    rows = connection.rows(f"SELECT id, {owner}_id, tag_id FROM {table}")
    return _Known(
        rows={key: (record, tag) for key, record, tag in rows},
        keys=_alive(connection, table) if _whole(found, *HISTORY) else None,
        owners=_keys(connection, owner) if _whole(found, owner) else None,
        tags=_keys(connection, "tag") if _whole(found, "tag") else None,
    )


def _alive(connection: Connection, table: str) -> set[int]:
    """The keys that the journal knows the table to have."""
    return set(
        connection.column(
            "SELECT row FROM (SELECT row, op, max(seq) FROM change WHERE tbl = ? GROUP BY row) WHERE op <> 'delete'",
            (table,),
        )
    )


def _keys(connection: Connection, table: str) -> set[int]:
    return set(connection.column(f"SELECT id FROM {table}"))


def _whole(found: Found, *tables: str) -> bool:
    return not any(table in found.torn or found.broken[table] for table in tables)
