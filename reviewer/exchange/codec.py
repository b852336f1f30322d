"""Records to JSON values and back, by the fields and types that the domain itself declares.

A field added to a record is carried by everything that uses this module; nothing is listed twice.
"""

import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Fields: TypeAlias = dict[str, Json]

T = TypeVar("T")


class FieldError(ValueError):
    """A JSON value that is not what the record's field holds; the message names the field."""


def encode(value: object) -> Json:
    """A record, or a field of one, as a JSON value: ids and enumerations as text, times as UTC with "Z"."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    return encode_record(value)


def encode_record(record: object) -> Fields:
    """All fields of a record, in the order of their declaration."""
    if isinstance(record, type) or not is_dataclass(record):
        message = f"not a record: {type(record).__name__}"
        raise TypeError(message)
    return {field.name: encode(getattr(record, field.name)) for field in fields(record)}


def moment(time: datetime) -> str:
    """A time as ISO 8601 in UTC with "Z"; a naive one is taken for UTC."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def decode_record(record_type: type[T], values: Mapping[str, Json]) -> T:
    """The record that `values` describe; absent fields take their defaults, unknown ones are passed over.

    Raises FieldError for a missing field without a default and for a value of another type.
    """
    found = {}
    declared: Any = record_type
    for field in fields(declared):
        if field.name in values:
            found[field.name] = decode(_types(declared)[field.name], values[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            message = f"“{field.name}” is missing"
            raise FieldError(message)
    return record_type(**found)


def decode_field(record_type: type, name: str, value: Json) -> object:
    """The value of one field of a record; raises FieldError when the field cannot hold it."""
    return decode(_types(record_type)[name], value, name)


def decode(kind: Any, value: Json, name: str) -> Any:  # noqa: ANN401 -- the type is known only while running
    """The Python value of type `kind` (a type hint of a record's field) that `value` stands for."""
    origin = get_origin(kind)
    if origin is UnionType:
        if value is None and NoneType in get_args(kind):
            return None
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
        return decode(kind, value, name)
    if origin is tuple:
        return _decode_tuple(get_args(kind), value, name)
    if is_dataclass(kind):
        if not isinstance(value, dict):
            raise _wrong(name, value)
        return decode_record(cast("type[object]", kind), value)
    return _decode_scalar(kind, value, name)


def _decode_tuple(parts: tuple[Any, ...], value: Json, name: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _wrong(name, value)
    if parts[-1] is Ellipsis:
        return tuple(decode(parts[0], item, name) for item in value)
    if len(parts) != len(value):
        raise _wrong(name, value)
    return tuple(decode(part, item, name) for part, item in zip(parts, value, strict=True))


def _decode_scalar(kind: type, value: Json, name: str) -> object:
    if kind is bool and isinstance(value, bool):
        return value
    if kind is int and not isinstance(value, bool):
        if isinstance(value, int) and abs(value) < 2**63:
            return value
        if isinstance(value, float) and math.isfinite(value) and value.is_integer():
            return int(value)
    if isinstance(value, str):
        try:
            return _decode_text(kind, value)
        except (ValueError, OverflowError) as error:
            raise _wrong(name, value) from error
    raise _wrong(name, value)


def _decode_text(kind: type, value: str) -> object:
    if kind is str:
        value.encode()  # a lone surrogate cannot be stored
        return value
    if kind is UUID:
        return UUID(value.removeprefix("urn:uuid:"))
    if kind is datetime:
        time = datetime.fromisoformat(value)
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    if issubclass(kind, StrEnum):
        return kind(value)
    message = f"{kind.__name__} is not written as text"
    raise ValueError(message)


@cache
def _types(record_type: type) -> dict[str, Any]:
    return get_type_hints(record_type)


def _wrong(name: str, value: Json) -> FieldError:
    shown = repr(value)
    return FieldError(f"“{name}” cannot be {shown if len(shown) <= 60 else shown[:57] + '…'}")  # noqa: PLR2004 -- a line
