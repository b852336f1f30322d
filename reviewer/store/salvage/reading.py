"""Every row that a broken file still holds, table by table."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reviewer.store.salvage.cells import FILE_HEADER, INDEX_LEAF, TABLE_INTERIOR, TABLE_LEAF, Cell, Values
from reviewer.store.salvage.page_file import PageFile
from reviewer.store.salvage.shapes import CONTENT, META, SAVED, SINCE, TWINS, Shape, roots_told, schema_told, shapes

_CATALOGUE = 1
"""The page at which SQLite's own list of tables begins."""


@dataclass
class Found:
    """Where rows lie, and what was seen of the damage.

    `leaves` are the pages of each table; `torn` names tables whose pages could not all be followed, so that some of
    theirs may be among the `strays`: leaves that belong to no tree. `unsure` are those that could be of either of the
    twins. `broken` counts rows that could not be read.
    """

    leaves: dict[str, list[int]] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)
    strays: dict[str, list[int]] = field(default_factory=dict)
    unsure: list[int] = field(default_factory=list)
    broken: Counter[str] = field(default_factory=Counter)


def look(file: PageFile) -> Found:
    """Find the pages of every table."""
    found = Found()
    roots = _roots(file)
    seen: set[int] = set()
    for table, shape in shapes().items():
        root = roots.get(table, 0)
        if not root:
            if not (file.has_header and file.version < SINCE.get(table, 0)):
                found.torn.add(table)
            continue
        leaves, pages, whole = file.leaves(root, INDEX_LEAF if table == META else TABLE_LEAF)
        found.leaves[table] = [leaf for leaf in leaves if _is_of(file, leaf, shape)]
        seen |= pages
        if not whole or len(found.leaves[table]) < len(leaves):
            found.torn.add(table)
    if found.torn:
        _find_strays(file, found, seen)
    return found


def rows(file: PageFile, found: Found, table: str) -> Iterator[Cell]:
    """The rows of a table, those of its own tree first; what does not fit is counted in `found.broken`."""
    shape = shapes()[table]
    for leaf in (*found.leaves.get(table, ()), *found.strays.get(table, ())):
        for cell in file.cells(leaf, keyed=table != META, in_part=table == CONTENT):
            if cell is not None and shape.fits(cell.values):
                yield cell
            else:
                found.broken[table] += 1


def is_built_as_now(file: PageFile) -> bool:
    """Whether the tables are those of this version, whatever version the header tells."""
    return schema_told(_catalogue(file))


def _roots(file: PageFile) -> dict[str, int]:
    """The first page of each table: as the file tells, or where a new file has it and its rows are what they should."""
    told = roots_told(_catalogue(file))
    usual = {
        table: shape.root
        for table, shape in shapes().items()
        if table not in told and shape.root not in told.values() and _looks_right(file, shape)
    }
    return told | usual


def _catalogue(file: PageFile) -> Iterable[Values]:
    for leaf in file.leaves(_CATALOGUE)[0]:
        for cell in file.cells(leaf):
            if cell is not None:
                yield cell.values


def _looks_right(file: PageFile, shape: Shape) -> bool:
    kind = file.kind(shape.root)
    if shape.table == META:
        return kind == INDEX_LEAF and _is_of(file, shape.root, shape)
    if kind == TABLE_LEAF:
        return _is_of(file, shape.root, shape)
    return kind == TABLE_INTERIOR and any(_is_of(file, leaf, shape) for leaf in file.leaves(shape.root)[0][:3])


def _is_of(file: PageFile, leaf: int, shape: Shape) -> bool:
    """Whether the rows of a leaf are mostly of this shape; an empty leaf is of any."""
    cells = file.glance(leaf, keyed=shape.table != META)
    readable = [cell for cell in cells if cell is not None]
    fitting = sum(shape.fits(cell.values) for cell in readable)
    return fitting * 2 > len(readable) or (not cells and file.kind(leaf) != 0)


def _find_strays(file: PageFile, found: Found, seen: set[int]) -> None:
    seen = seen | file.free()
    first = 2 if file.size > FILE_HEADER else 1
    torn = [table for table in (META, *SAVED) if table in found.torn]
    for number in range(first, file.count + 1):
        kind = file.kind(number)
        if number in seen or kind not in {TABLE_LEAF, INDEX_LEAF}:
            continue
        for table in torn:
            if (kind == INDEX_LEAF) == (table == META) and _holds(file, number, shapes()[table]):
                (found.unsure if table in TWINS else found.strays.setdefault(table, [])).append(number)
                break


def _holds(file: PageFile, number: int, shape: Shape) -> bool:
    cells = file.glance(number, keyed=shape.table != META)
    return any(cell is not None for cell in cells) and _is_of(file, number, shape)
