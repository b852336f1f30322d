"""What a row of the list of suggestions holds."""

from dataclasses import dataclass
from uuid import UUID

from reviewer.suggest.reasons import Reason


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A row of the list; its key is a number of the session, since nothing of it stands in the project file."""

    key: int
    id: UUID
    statement: str
    speaker: str
    outlet: str
    reasons: tuple[Reason, ...]
