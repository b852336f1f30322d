"""From the UUIDs that the program knows to the local keys of rows, and back."""

import json
from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from reviewer.store.engine import Connection

T = TypeVar("T")


def key_of(connection: Connection, table: str, uid: UUID) -> int | None:
    """The key of a record's row, None when there is none."""
    row = connection.row(f"SELECT id FROM {table} WHERE uid = ?", (uid.bytes,))
    return int(row[0]) if row else None


def need_key(connection: Connection, table: str, uid: UUID) -> int:
    """The key of a record's row; raises LookupError when there is none: it must be put first."""
    key = key_of(connection, table, uid)
    if key is None:
        message = f"there is no {table} {uid}"
        raise LookupError(message)
    return key


def keys_of(connection: Connection, table: str, uids: Iterable[UUID]) -> list[int]:
    """The keys of those records that are there, in the order asked for."""
    found = (key_of(connection, table, uid) for uid in uids)
    return [key for key in found if key is not None]


def keys_by_id(connection: Connection, table: str, uids: Iterable[UUID]) -> dict[UUID, int]:
    """The keys of those records that are there, by their ids: any number in one go."""
    rows = connection.rows(
        f"SELECT uid, id FROM {table} WHERE uid IN (SELECT unhex(value) FROM json_each(?))", (uid_list(uids),)
    )
    return {UUID(bytes=value): key for value, key in rows}


def uid_list(uids: Iterable[UUID]) -> str:
    """Any number of ids as one parameter, each `unhex(value)` of `json_each(?)`."""
    return json.dumps([value.hex for value in uids])


def key_list(keys: Iterable[int]) -> str:
    """Any number of keys as one parameter, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(keys))


def in_order(keys: Sequence[int], found: dict[int, T]) -> list[T]:
    """Values in the order of their keys; keys without a value are left out."""
    return [found[key] for key in keys if key in found]


def uid(value: bytes | None) -> UUID | None:
    """A UUID that may be missing."""
    return UUID(bytes=value) if value is not None else None
