"""The pages of a file that may be broken anywhere, and the trees they form."""

import struct
from collections import deque
from itertools import islice
from pathlib import Path
from typing import Self

from reviewer.store.salvage.cells import (
    FILE_HEADER,
    TABLE_INTERIOR,
    TABLE_LEAF,
    Broken,
    Cell,
    Overflow,
    children,
    leaf_cells,
)

MAGIC = b"SQLite format 3\x00"
_VERSION = slice(60, 64)
_USUAL_SIZE = 4096
_GLANCED = 8
_SIZES = tuple(1 << power for power in range(9, 17))
_KINDS = {TABLE_INTERIOR, TABLE_LEAF}


class PageFile:
    """A file that is only read; pages are counted from 1. Close it by `with`."""

    def __init__(self, path: Path) -> None:
        """Open the file and find out how large its pages are."""
        self._file = path.open("rb")
        self._length = path.stat().st_size
        self.header = self._file.read(FILE_HEADER).ljust(FILE_HEADER, b"\0")
        self.size = self._page_size()
        self.count = -(-self._length // self.size)
        self._used: set[int] = set()
        self._last_taken = 0

    def __enter__(self) -> Self:
        """Nothing more is needed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._file.close()

    @property
    def has_header(self) -> bool:
        """Whether the beginning of the file is that of a database."""
        return self.header.startswith(MAGIC)

    @property
    def version(self) -> int:
        """The version of the schema, as the header tells."""
        return int.from_bytes(self.header[_VERSION])

    def page(self, number: int) -> bytes:
        """A page; one that the file ends within is filled up with zeros. Raises Broken for one that is not there."""
        if not 1 <= number <= self.count:
            raise Broken
        self._file.seek((number - 1) * self.size)
        return self._file.read(self.size).ljust(self.size, b"\0")

    def kind(self, number: int) -> int:
        """The first byte of a page's header: what the page is."""
        try:
            return self.page(number)[_start(number)]
        except Broken:
            return 0

    def cells(self, number: int, *, keyed: bool = True, in_part: bool = False) -> list[Cell | None]:
        """The rows of a leaf, None for broken ones; the page is taken for a leaf whatever it says it is.

        `in_part`: also rows of whose overflow a part is lost. A page of overflow is given to one row only.
        """
        return self._cells(number, self._overflow_in_part if in_part else self._overflow, keyed=keyed)

    def glance(self, number: int, *, keyed: bool = True) -> list[Cell | None]:
        """The first rows of a leaf without their overflow: to tell what they are, at little cost."""
        return self._cells(number, lambda _first, _length: b"", keyed=keyed, most=_GLANCED)

    def leaves(self, root: int, leaf: int = TABLE_LEAF) -> tuple[list[int], set[int], bool]:
        """The leaves of the tree below a page, every page of it, and whether all of it could be followed.

        A page in the tree that says to be something else is given as a leaf: its first byte may be what is broken.
        """
        found: list[int] = []
        seen: set[int] = set()
        whole = True
        waiting = deque([root])
        while waiting:
            number = waiting.popleft()
            if number in seen or not 1 <= number <= self.count:
                whole = False
                continue
            seen.add(number)
            kind = self.kind(number)
            if kind == leaf - TABLE_LEAF + TABLE_INTERIOR and leaf == TABLE_LEAF:
                try:
                    waiting.extend(children(self.page(number), _start(number)))
                except Broken:
                    whole = False
            else:
                whole = whole and kind == leaf
                found.append(number)
        return found, seen, whole

    def free(self) -> set[int]:
        """Pages that hold what was deleted, as far as the file still tells."""
        found: set[int] = set()
        (trunk,) = struct.unpack_from(">I", self.header, 32)
        while self.has_header and trunk not in found and 1 <= trunk <= self.count:
            found.add(trunk)
            page = self.page(trunk)
            trunk, count = struct.unpack_from(">II", page)
            found.update(struct.unpack_from(f">{min(count, self.size // 4 - 2)}I", page, 8))
        return found

    def _cells(self, number: int, overflow: Overflow, *, keyed: bool, most: int | None = None) -> list[Cell | None]:
        try:
            return list(islice(leaf_cells(self.page(number), _start(number), overflow, keyed=keyed), most))
        except Broken:
            return []

    def _page_size(self) -> int:
        (told,) = struct.unpack_from(">H", self.header, 16)
        told = 65536 if told == 1 else told
        if self.has_header and told in _SIZES:
            return told
        return _USUAL_SIZE

    def _overflow(self, first: int, length: int) -> bytes:
        found, rest = self._chain(first, length)
        if rest:
            raise Broken
        return found

    def _overflow_in_part(self, first: int, length: int) -> bytes:
        """What the chain holds; after a broken page it is taken up where it usually goes on."""
        found, rest = self._chain(first, length)
        while rest and found:
            last = self._last_taken
            again, left = self._chain(last + 1, rest)
            # Only a chain that ends exactly where the row does is its own.
            if left:
                break
            found, rest = found + again, left
        return found

    def _chain(self, number: int, length: int) -> tuple[bytes, int]:
        """The bytes along a chain, and how many are missing; its pages are used up when none are."""
        parts: list[bytes] = []
        taken: list[int] = []
        while length > 0 and number not in self._used and 1 < number <= self.count and number not in taken:
            taken.append(number)
            page = self.page(number)
            parts.append(page[4 : 4 + length])
            length = max(length - (self.size - 4), 0)
            (number,) = struct.unpack_from(">I", page)
        self._last_taken = taken[-1] if taken else 0
        if length == 0 and number != 0:
            return b"", sum(map(len, parts))
        self._used.update(taken)
        return b"".join(parts), length


def _start(number: int) -> int:
    return FILE_HEADER if number == 1 else 0
