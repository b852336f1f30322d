"""What an analyst does not want suggested again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reviewer.domain.anchor import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """Words of an article that are no claim worth suggesting.

    `id` is that of the place (`ids.place_id`), so that whoever dismisses the same words makes the same record.
    """

    id: UUID
    article: UUID
    anchor: Anchor
    annotator: str
    created: datetime
    modified: datetime
