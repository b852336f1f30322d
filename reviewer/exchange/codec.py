"""Records to JSON values and back, by the fields and types that the domain itself declares.

A field added to a record is carried by everything that uses this module; nothing is listed twice. How each type is
written and read is worked out once: sets hold hundreds of thousands of records.
"""

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache, partial
from operator import attrgetter
from types import MappingProxyType, NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from reviewer.domain.notice import Notice, notice

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Fields: TypeAlias = dict[str, Json]

T = TypeVar("T")

_ON_A_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Encoder: TypeAlias = Callable[[Any], Json]
"""From the value of a field to JSON."""
_Decoder: TypeAlias = Callable[[Json, str], Any]


class _Known(dict[Any, T]):
    """What has been worked out for each type so far; a new one is worked out when it is first asked for."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out

    def __missing__(self, kind: object) -> T:
        found = self[kind] = self._work_out(kind)
        return found


class FieldError(ValueError):
    """A JSON value that is not what the record's field holds; `message` names the field."""

    def __init__(self, message: Notice) -> None:
        """Keep what is wrong, a clause."""
        super().__init__(message)
        self.message = message


def encode_record(record: object) -> Fields:
    """All fields of a record in the order of their declaration: ids and enumerations as text, times in UTC with "Z"."""
    return _WRITERS[type(record)](record)


def writer_of(
    record_type: type[T],
    *,
    only: Sequence[str] = (),
    without: Sequence[str] = (),
    otherwise: Mapping[str, tuple[str, Encoder]] = MappingProxyType({}),
) -> Callable[[T], Fields]:
    """What encodes records of a type as `encode_record` does, or some of their fields (two at least), in that order.

    `otherwise` gives a field another name, and another way to be written, at its place.
    """
    hints = get_type_hints(record_type)
    kept = [name for name in only or _FIELDS[record_type] if name not in without]
    ways = [otherwise.get(name) or (name, _ENCODER[hints[name]]) for name in kept]
    written = [name for name, _ in ways]
    changing = [(name, way) for name, way in ways if way is not None]
    values = attrgetter(*kept)

    def write(record: T) -> Fields:
        found: Fields = dict(zip(written, values(record), strict=True))
        for name, way in changing:
            found[name] = way(found[name])
        return found

    return write


def json_line(value: Json) -> str:
    """A JSON value as compact JSON on one line, letters as they are."""
    return _ON_A_LINE.encode(value)


def moment(time: datetime) -> str:
    """A time as ISO 8601 in UTC with "Z"; a naive one is taken for UTC."""
    if time.tzinfo is not UTC:
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    return time.isoformat().removesuffix("+00:00") + "Z"


def decode_record(record_type: type[T], values: Mapping[str, Json]) -> T:
    """The record that `values` describe; absent fields take their defaults, unknown ones are passed over.

    Raises FieldError for a missing field without a default and for a value of another type.
    """
    decoders = _DECODERS[record_type]
    return record_of(
        record_type, {name: decoders[name](value, name) for name, value in values.items() if name in decoders}
    )


def decode_sound(
    record_type: type,
    values: Mapping[str, Json],
    unsound: Callable[[FieldError], None],
    passed_over: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """The fields of a record that `values` describe, as Python has them; the others are told to `unsound`."""
    found: dict[str, Any] = {}
    for name, decoder in _DECODERS[record_type].items():
        if name in values and name not in passed_over:
            try:
                found[name] = decoder(values[name], name)
            except FieldError as error:
                unsound(error)
    return found


def record_of(record_type: type[T], found: Mapping[str, Any]) -> T:
    """The record with those fields; raises FieldError for a missing one without a default."""
    if not found.keys() >= _NEEDED[record_type]:
        missing = next(name for name in _FIELDS[record_type] if name in _NEEDED[record_type] - found.keys())
        raise FieldError(notice("“{name}” is missing", name=missing))
    return record_type(**found)


def decode_field(record_type: type, name: str, value: Json) -> object:
    """The value of one field of a record; raises FieldError when the field cannot hold it."""
    return _DECODERS[record_type][name](value, name)


def decode(kind: Any, value: Json, name: str) -> Any:  # noqa: ANN401 -- the type is known only while running
    """The Python value of type `kind` (a type hint of a record's field) that `value` stands for."""
    return _DECODER[kind](value, name)


def _fields_of(record_type: Any) -> tuple[str, ...]:  # noqa: ANN401 -- a dataclass, which has no type of its own
    """The names of a record's fields."""
    return tuple(field.name for field in fields(record_type))


def _encoder(kind: Any) -> Encoder | None:  # noqa: ANN401 -- the type is known only while running
    """How values of a type hint are written; None for those that are JSON as they are."""
    origin = get_origin(kind)
    if origin is UnionType:
        (inner,) = (_ENCODER[part] for part in get_args(kind) if part is not NoneType)
        return inner and partial(_encode_optional, inner)
    if origin is tuple:
        first, *others = get_args(kind)
        alike = all(part in {first, Ellipsis} for part in others)
        inner = _ENCODER[first] if alike else None
        return partial(_encode_each, inner) if inner else list
    if is_dataclass(kind):
        return _WRITERS[kind]
    return _WAYS.get(kind, str.__str__)


_WAYS: Mapping[object, Encoder | None] = {UUID: str, datetime: moment, str: None, int: None, bool: None}
"""Of types that are not made of others; what is not here is an enumeration."""


def _encode_optional(inner: Encoder, value: Any) -> Json:  # noqa: ANN401 -- a hint has said what it is
    return None if value is None else inner(value)


def _encode_each(inner: Encoder, values: Iterable[Any]) -> Json:
    return [inner(value) for value in values]


def _decoders(record_type: type) -> Mapping[str, _Decoder]:
    """How each field of a record is read."""
    hints = get_type_hints(record_type)
    return {name: _DECODER[hints[name]] for name in _FIELDS[record_type]}


def _needed(record_type: Any) -> frozenset[str]:  # noqa: ANN401 -- a dataclass, which has no type of its own
    """The fields without a default."""
    return frozenset(
        field.name for field in fields(record_type) if field.default is MISSING and field.default_factory is MISSING
    )


def _decoder(kind: Any) -> _Decoder:  # noqa: ANN401 -- the type is known only while running
    """How values of a type hint are read."""
    origin = get_origin(kind)
    if origin is UnionType:
        (inner,) = (part for part in get_args(kind) if part is not NoneType)
        return partial(_decode_optional, _DECODER[inner])
    if origin is tuple:
        first, *others = get_args(kind)
        if others == [Ellipsis]:
            return partial(_decode_each, _DECODER[first])
        return partial(_decode_tuple, tuple(_DECODER[part] for part in get_args(kind)))
    if is_dataclass(kind):
        return partial(_decode_inner, cast("type[object]", kind))
    return _SCALARS.get(kind) or partial(_decode_enumeration, kind)


def _decode_optional(inner: _Decoder, value: Json, name: str) -> object:
    return None if value is None else inner(value, name)


def _decode_each(inner: _Decoder, value: Json, name: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _wrong(name, value)
    return tuple([inner(item, name) for item in value])


def _decode_tuple(parts: tuple[_Decoder, ...], value: Json, name: str) -> tuple[object, ...]:
    if not isinstance(value, list) or len(parts) != len(value):
        raise _wrong(name, value)
    return tuple(part(item, name) for part, item in zip(parts, value, strict=True))


def _decode_inner(kind: type[object], value: Json, name: str) -> object:
    if not isinstance(value, dict):
        raise _wrong(name, value)
    return decode_record(kind, value)


def _decode_text(value: Json, name: str) -> str:
    if not isinstance(value, str):
        raise _wrong(name, value)
    if not value.isascii():
        try:
            value.encode()  # a lone surrogate cannot be stored
        except ValueError as error:
            raise _wrong(name, value) from error
    return value


def _decode_bool(value: Json, name: str) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong(name, value)


def _decode_int(value: Json, name: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63:
        return value
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return int(value)
    raise _wrong(name, value)


def _decode_id(value: Json, name: str) -> UUID:
    if not isinstance(value, str):
        raise _wrong(name, value)
    try:
        return _id(value)
    except ValueError as error:
        raise _wrong(name, value) from error


@lru_cache(maxsize=16_384)
def _id(text: str) -> UUID:
    """The id that a text is; records name one another, so most come several times."""
    return UUID(text.removeprefix("urn:uuid:"))


def _decode_time(value: Json, name: str) -> datetime:
    if not isinstance(value, str):
        raise _wrong(name, value)
    try:
        time = datetime.fromisoformat(value)
        return time if time.tzinfo is UTC else (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _wrong(name, value) from error


def _decode_enumeration(kind: type[StrEnum], value: Json, name: str) -> StrEnum:
    if not isinstance(value, str):
        raise _wrong(name, value)
    try:
        return kind(value)
    except ValueError as error:
        raise _wrong(name, value) from error


_SCALARS: Mapping[object, _Decoder] = {
    str: _decode_text,
    bool: _decode_bool,
    int: _decode_int,
    UUID: _decode_id,
    datetime: _decode_time,
}


_FIELDS = _Known(_fields_of)
_NEEDED = _Known(_needed)
_ENCODER = _Known(_encoder)
_WRITERS: _Known[Callable[[Any], Fields]] = _Known(writer_of)
_DECODER = _Known(_decoder)
_DECODERS = _Known(_decoders)


def _wrong(name: str, value: Json) -> FieldError:
    shown = repr(value)
    line = shown if len(shown) <= 60 else f"{shown[:57]}…"  # noqa: PLR2004 -- a line
    return FieldError(notice("“{name}” cannot be {value}", name=name, value=line))
