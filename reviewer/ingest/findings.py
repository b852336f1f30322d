"""A value of an article's field, and where it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

from reviewer.domain.article import Provenance

FIELDS = ("title", "outlet", "author", "published", "url", "language", "translated_from", "wire_origin")


@dataclass(frozen=True, slots=True)
class Finding:
    """One value for one field; `start` and `end` are code points in the stored text where it stands there."""

    field: str
    value: str
    how: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """The first finding for each field."""

    values: dict[str, str]
    provenance: tuple[Provenance, ...]


def choose(found: Iterable[Finding]) -> Findings:
    """Of findings in the order of trust, the first of each field that says anything."""
    chosen: dict[str, Finding] = {}
    for finding in found:
        if finding.value and finding.field not in chosen:
            chosen[finding.field] = finding
    ordered = [chosen[field] for field in FIELDS if field in chosen]
    return Findings(
        {finding.field: finding.value for finding in ordered},
        tuple(Provenance(finding.field, finding.how, finding.start, finding.end) for finding in ordered),
    )
