"""Values of a record that the file keeps as one JSON text."""

import json
from typing import Any

from reviewer.domain.article import Provenance
from reviewer.domain.claim import AttributionStep, DateOf, Value, ValueKind

_NONE = "[]"
"""What most records have: not worth a parser or a writer, where thousands are read or written."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(value: object) -> str:
    """JSON without spaces, characters as they are."""
    return _ENCODER.encode(value)


def furniture_text(ranges: tuple[tuple[int, int], ...]) -> str:
    """`[[start,end],…]` in code points."""
    return dump(ranges) if ranges else _NONE


def furniture(text: str) -> tuple[tuple[int, int], ...]:
    """Read what `furniture_text` wrote."""
    return () if text == _NONE else tuple((start, end) for start, end in json.loads(text))


def names_text(names: tuple[str, ...]) -> str:
    """A list of names."""
    return dump(names) if names else _NONE


def names(text: str) -> tuple[str, ...]:
    """Read what `names_text` wrote."""
    return () if text == _NONE else tuple(json.loads(text))


def provenance_text(found: tuple[Provenance, ...]) -> str:
    """Where each field of an article came from."""
    if not found:
        return _NONE
    return dump(
        [
            {"field": one.field, "how": one.how, "start": one.start, "end": one.end, "confirmed": one.confirmed}
            for one in found
        ]
    )


def provenance(text: str) -> tuple[Provenance, ...]:
    """Read what `provenance_text` wrote."""
    return () if text == _NONE else tuple(Provenance(**one) for one in json.loads(text))


def attribution_text(steps: tuple[AttributionStep, ...]) -> str:
    """Who said that who said, in order."""
    if not steps:
        return _NONE
    return dump([{"names": step.names, "verb": step.verb, "date": step.date} for step in steps])


def attribution(text: str) -> tuple[AttributionStep, ...]:
    """Read what `attribution_text` wrote."""
    if text == _NONE:
        return ()
    return tuple(AttributionStep(tuple(step["names"]), step["verb"], step["date"]) for step in json.loads(text))


def values_text(values: tuple[Value, ...]) -> str:
    """The comparable values of a claim."""
    if not values:
        return _NONE
    return dump(
        [
            {
                "kind": value.kind,
                "text": value.text,
                "normalised": value.normalised,
                "attribute": value.attribute,
                "unit": value.unit,
                "comparator": value.comparator,
                "start": value.start,
                "end": value.end,
                "of": value.of,
                "confirmed": value.confirmed,
            }
            for value in values
        ]
    )


def values(text: str) -> tuple[Value, ...]:
    """Read what `values_text` wrote."""
    return () if text == _NONE else tuple(_value(**one) for one in json.loads(text))


def _value(kind: str, of: str | None, **rest: Any) -> Value:  # noqa: ANN401 - the other fields as JSON holds them
    return Value(kind=ValueKind(kind), of=DateOf(of) if of else None, **rest)
