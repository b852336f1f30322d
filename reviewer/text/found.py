"""What the finders of dates and numbers give back."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as it stands in text[start:end] (code points), and what it means in EDTF.

    X stands for what is not known; where nothing is known, `edtf` is "".
    """

    start: int
    end: int
    text: str
    edtf: str


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number as it stands in text[start:end] (code points).

    `unit` is "%", a currency code (ISO 4217) or a measure in the singular; `attribute` what is counted or measured
    ("officers", "injured", "magnitude"), "" when the text does not say at hand; `comparator` is one of
    "=", ">=", "<=", ">", "<", "~".
    """

    start: int
    end: int
    text: str
    number: Decimal
    unit: str = ""
    attribute: str = ""
    comparator: str = "="


def without_overlaps(dates: Iterable[FoundDate]) -> list[FoundDate]:
    """In the order of the text; of overlapping ones the first, the longer of two that begin together."""
    kept: list[FoundDate] = []
    for candidate in sorted(dates, key=lambda date: (date.start, -date.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept
