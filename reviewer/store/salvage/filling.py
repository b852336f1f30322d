"""Putting the rows that were found into a new project, before anything watches over them."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from reviewer.store.engine import Connection, SqlValue
from reviewer.store.errors import RuleBroken
from reviewer.store.salvage import reading
from reviewer.store.salvage.cells import Cell
from reviewer.store.salvage.page_file import PageFile
from reviewer.store.salvage.shapes import CONTENT, HISTORY, MENDS, META, SAVED, Shape, shapes
from reviewer.store.salvage.twins import tell_apart

_MOST_ORIGINAL = 512 * 1024 * 1024
"""Bytes: a packed original that grows beyond this was never added."""
_CHUNK = 1024 * 1024


@dataclass
class Tally:
    """What became of the rows: by table, those lost and those of which something was lost.

    `unsure` counts tags that may be of a claim or of a relation: they are left out. `hurt` are keys of texts that are
    not what was added, `torn` tables of which pages could not be read.
    """

    lost: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)
    unsure: int = 0
    hurt: set[int] = field(default_factory=set)
    torn: set[str] = field(default_factory=set)


def fill(connection: Connection, file: PageFile, found: reading.Found, tell: Callable[[str], object]) -> Tally:
    """Write every row that can be read into empty tables without triggers; what is no row of its table is lost.

    `tell` hears which table comes next.
    """
    tally = Tally()
    _fill_meta(connection, file, found)
    for table in SAVED:
        tell(table)
        shape = shapes()[table]
        seen: set[int] = set()
        for cell in reading.rows(file, found, table):
            if cell.key in seen:  # a page that was given up once and still holds what it held
                continue
            seen.add(cell.key)
            _put(connection, shape, cell, tally)
        tally.lost[table] += found.broken[table]
    if found.unsure:
        told, tally.unsure = tell_apart(connection, file, found)
        for table, cells in told.items():
            for cell in cells:
                _put(connection, shapes()[table], cell, tally)
    tally.torn = {table for table in (*found.torn, *found.broken) if table in found.torn or found.broken[table]}
    return tally


def _fill_meta(connection: Connection, file: PageFile, found: reading.Found) -> None:
    for cell in reading.rows(file, found, META):
        name, value = cell.values
        with suppress(ValueError):
            if name == "project":
                UUID(str(value))
            if name != "backup" and not cell.damaged:
                connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def _put(connection: Connection, shape: Shape, cell: Cell, tally: Tally) -> None:
    row: dict[str, SqlValue] = dict(zip(shape.columns, cell.values, strict=False)) | {shape.key: cell.key}
    mended = cell.damaged
    if shape.table == CONTENT:
        mended = _settle_content(row, cell, tally)
    elif mended and shape.table in HISTORY:
        tally.lost[shape.table] += 1
        return
    try:
        _insert(connection, shape.table, row)
    except RuleBroken:
        if not _put_mended(connection, shape.table, row):
            tally.lost[shape.table] += 1
            return
        mended = True
    tally.mended[shape.table] += mended


def _put_mended(connection: Connection, table: str, row: dict[str, SqlValue]) -> bool:
    for column, value in MENDS.get(table, {}).items():
        row[column] = value
        with suppress(RuleBroken):
            _insert(connection, table, row)
            return True
    return False


def _settle_content(row: dict[str, SqlValue], cell: Cell, tally: Tally) -> bool:
    """Let a text and its digest agree again; whether the bytes it was made from are lost."""
    text = str(row["text"]).replace("\0", "\ufffd")
    digest = hashlib.sha256(text.encode()).digest()
    if digest != row["digest"]:
        tally.hurt.add(cell.key)
    row |= {"text": text, "digest": digest}
    if row["original"] is not None and not _unpacks(row["original"]):
        row |= {"original": None, "packing": "same"}
        return True
    return False


def _unpacks(packed: SqlValue) -> bool:
    if not isinstance(packed, bytes):
        return False
    unpacking = zlib.decompressobj()
    size = 0
    try:
        part = unpacking.decompress(packed, _CHUNK)
        while part and size <= _MOST_ORIGINAL:
            size += len(part)
            part = unpacking.decompress(unpacking.unconsumed_tail, _CHUNK)
    except zlib.error:
        return False
    return unpacking.eof and size <= _MOST_ORIGINAL


def _insert(connection: Connection, table: str, row: dict[str, SqlValue]) -> None:
    marks = ", ".join(f":{name}" for name in row)
    connection.run(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)
