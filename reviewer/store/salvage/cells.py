"""Rows as they lie in the pages of a file (https://www.sqlite.org/fileformat.html, sections 1.5, 1.6 and 2).

Nothing here trusts a byte: whatever does not fit raises Broken, and work is bounded by the size of the file, because a
page of overflow is read for one row only.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewer.store.engine import SqlValue

TABLE_INTERIOR, TABLE_LEAF, INDEX_LEAF = 0x05, 0x0D, 0x0A
FILE_HEADER = 100
_MOST_COLUMNS = 64
_VARINT_BYTES = 9
_INTEGER_SIZES = (0, 1, 2, 3, 4, 6, 8)
_REAL, _ZERO, _ONE, _FIRST_BYTES = 7, 8, 9, 12

Values = tuple[SqlValue, ...]
Overflow = Callable[[int, int], bytes]
"""Gives so many bytes of the chain of overflow pages that begins at a page, or fewer where a part of a row will do."""


class Broken(Exception):  # noqa: N818 - what the bytes are
    """These bytes are not what they should be."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row: its key (0 where the table has none of its own) and its values as they are stored."""

    key: int
    values: Values
    damaged: bool = False
    """A text in it was no UTF-8 and has U+FFFD in some places now."""


def leaf_cells(page: bytes, start: int, overflow: Overflow, *, keyed: bool) -> Iterator[Cell | None]:
    """The rows of a leaf page whose header begins at byte `start`; None for one that is broken.

    `keyed`: each has a key, as in a table; else the page is one of an index or of a table WITHOUT ROWID. Rows to which
    no pointer leads any more, because it or their number is broken, are looked for where the page should hold some.
    """
    size = len(page)
    count, content = struct.unpack_from(">HH", page, start + 3)
    content = content or 65536
    first = start + 8
    room = max((min(content, size) - first) // 2, 0)
    covered: list[tuple[int, int]] = list(_free_blocks(page, start))
    seen: set[int] = set()
    unread = max(count - room, 0)
    for place in range(min(count, room)):
        (at,) = struct.unpack_from(">H", page, first + 2 * place)
        if at in seen or at < first:
            unread += 1
            continue
        seen.add(at)
        try:
            cell, end = _cell(page, at, overflow, keyed=keyed)
        except Broken:
            unread += 1
            continue
        covered.append((at, end))
        yield cell
    found = 0
    if unread or count < room:
        for at in _gaps(covered, content, size):
            try:
                cell, _ = _cell(page, at, overflow, keyed=keyed)
            except Broken:
                continue
            found += 1
            yield cell
    for _ in range(unread - found):
        yield None


def children(page: bytes, start: int) -> list[int]:
    """The pages below an interior page of a table, in the order of their keys."""
    (count,) = struct.unpack_from(">H", page, start + 3)
    (last,) = struct.unpack_from(">I", page, start + 8)
    first = start + 12
    if first + 2 * count > len(page):
        raise Broken
    found: list[int] = []
    for place in range(count):
        (at,) = struct.unpack_from(">H", page, first + 2 * place)
        if first <= at <= len(page) - 4:
            found.append(struct.unpack_from(">I", page, at)[0])
        else:
            found.append(0)
    return [*found, last]


def _free_blocks(page: bytes, start: int) -> Iterator[tuple[int, int]]:
    (at,) = struct.unpack_from(">H", page, start + 1)
    last = 0
    while last < at <= len(page) - 4:
        following, length = struct.unpack_from(">HH", page, at)
        yield at, at + length
        last, at = at, following


def _gaps(covered: list[tuple[int, int]], content: int, size: int) -> Iterator[int]:
    """Where bytes begin that belong to no row and to no free block."""
    at = content
    for begin, end in sorted(covered):
        if at < begin:
            yield at
        at = max(at, end)
    if at < size:
        yield at


def _cell(page: bytes, at: int, overflow: Overflow, *, keyed: bool) -> tuple[Cell, int]:
    size, begin = len(page), at
    length, at = _varint(page, at)
    key = 0
    if keyed:
        key, at = _varint(page, at)
        key = key - (1 << 64) if key >= 1 << 63 else key
    most = size - 35 if keyed else (size - 12) * 64 // 255 - 23
    local = length
    if length > most:
        least = (size - 12) * 32 // 255 - 23
        local = least + (length - least) % (size - 4)
        local = local if local <= most else least
    if at + local > size:
        raise Broken
    payload, end = page[at : at + local], at + local
    if length > local:
        if end + 4 > size:
            raise Broken
        payload += overflow(struct.unpack_from(">I", page, end)[0], length - local)
        end += 4
    values, damaged = _values(payload, length)
    return Cell(key, values, damaged), max(end, begin + 4)


def _values(payload: bytes, length: int) -> tuple[Values, bool]:
    """The values of a record of so many bytes; those for which the payload is too short come out short."""
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise Broken
    kinds: list[int] = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != header or len(kinds) > _MOST_COLUMNS or header + sum(map(_size, kinds)) != length:
        raise Broken
    values: list[SqlValue] = []
    damaged = False
    for kind in kinds:
        value, broken = _value(kind, payload[at : at + _size(kind)])
        values.append(value)
        damaged |= broken
        at += _size(kind)
    return tuple(values), damaged


def _value(kind: int, stored: bytes) -> tuple[SqlValue, bool]:
    if kind < len(_INTEGER_SIZES):
        return (int.from_bytes(stored, "big", signed=True) if kind else None), False
    if kind == _REAL:
        return struct.unpack(">d", stored.ljust(8, b"\0"))[0], False
    if kind < _FIRST_BYTES:
        return kind - _ZERO, False
    if kind % 2 == 0:
        return stored, False
    try:
        return stored.decode(), False
    except UnicodeDecodeError:
        return stored.decode(errors="replace"), True


def _size(kind: int) -> int:
    if kind < len(_INTEGER_SIZES):
        return _INTEGER_SIZES[kind]
    if kind == _REAL:
        return 8
    if kind < _FIRST_BYTES:
        if kind > _ONE:
            raise Broken
        return 0
    return (kind - _FIRST_BYTES) // 2


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(_VARINT_BYTES):
        if at + place >= len(data):
            raise Broken
        byte = data[at + place]
        if place == _VARINT_BYTES - 1:
            return value << 8 | byte, at + _VARINT_BYTES
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the bit that says that more follows
            return value, at + place + 1
    raise Broken
