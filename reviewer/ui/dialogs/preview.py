"""What an export would write: counts, and the beginning of the file itself."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.relation import RelationType
from reviewer.exchange.protocol import Format
from reviewer.ui.dialogs.record_words import records_in_words

_MOST = 12_000
_TEXT = (".jsonld", ".html", ".csv")


@dataclass(frozen=True, slots=True)
class Preview:
    """`summary` counts the records; `beginning` is how the file begins, "" where it is not text."""

    summary: str
    beginning: str


def counts_of(annotations: AnnotationSet) -> str:
    """Say in one line how many records of each kind a set holds."""
    contradictions = sum(relation.type is RelationType.CONTRADICTS for relation in annotations.relations)
    return records_in_words(
        (
            ("articles", len(annotations.articles)),
            ("claims", len(annotations.claims)),
            ("events", len(annotations.events)),
            ("relations", len(annotations.relations)),
            ("contradictions", contradictions),
        )
    )


def preview(annotations: AnnotationSet, target: Format) -> Preview:
    """Write the set where nobody keeps it and read how it begins: the preview is the export itself."""
    with tempfile.TemporaryDirectory(prefix="reviewer-preview-") as folder:
        path = Path(folder) / f"preview{target.extension}"
        target.write(annotations, path)
        return Preview(counts_of(annotations), _beginning(path))


def _beginning(path: Path) -> str:
    if path.is_dir():
        parts = (f"{child.name}\n{_beginning(child)}" for child in sorted(path.iterdir()))
        return "\n\n".join(parts)[:_MOST]
    if path.suffix not in _TEXT:
        return ""
    with path.open(encoding="utf-8-sig") as file:
        return file.read(_MOST)
