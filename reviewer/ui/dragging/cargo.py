"""What is carried from a text to an event or a claim: selected words, or a claim."""

import json
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QMimeData

from reviewer.ui.desk_values import Range

_MIME = "application/x-reviewer-cargo"


@dataclass(frozen=True, slots=True)
class Cargo:
    """Words of an article (code points of its stored text), and the claim that they are where they are one."""

    article: UUID
    ranges: tuple[Range, ...]
    words: str
    claim: UUID | None = None


def packed(cargo: Cargo) -> QMimeData:
    """The cargo for a drag; other programs find its words as plain text."""
    fields = {
        "article": str(cargo.article),
        "ranges": cargo.ranges,
        "words": cargo.words,
        "claim": str(cargo.claim) if cargo.claim is not None else None,
    }
    data = QMimeData()
    data.setData(_MIME, json.dumps(fields).encode())
    data.setText(cargo.words)
    return data


def unpacked(data: QMimeData) -> Cargo | None:
    """The cargo of a drag, None where something else is dragged."""
    if not data.hasFormat(_MIME):
        return None
    try:
        fields = json.loads(bytes(data.data(_MIME).data()))
        claim = fields["claim"]
        ranges = tuple((int(start), int(end)) for start, end in fields["ranges"])
        return Cargo(UUID(fields["article"]), ranges, str(fields["words"]), UUID(claim) if claim is not None else None)
    except (ValueError, KeyError, TypeError):
        # Any program may offer data under our name.
        return None
