"""Who annotates, and the tags they use."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Tag:
    """A word put on claims and relations; unique by its name."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Annotator:
    """Somebody who works on the project; unique by name, which the other records carry."""

    id: UUID
    name: str
