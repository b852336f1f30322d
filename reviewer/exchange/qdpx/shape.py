"""The names in a project: elements, codes that are the same in every export, and the ids made from ours."""

from functools import lru_cache
from uuid import UUID, uuid5

NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT = "project.qde"
SOURCES = "sources"
INTERNAL = "internal://"
ORIGIN = "Reviewer"

CLAIM = "Claim"
TAGS = "Tags"
EVENTS = "Events"
SAID = "How it is said"
MANNERS = ("planned", "possible", "conditional", "negated")
"""Codes for what does not go without saying: modalities, and the polarity."""

PART = "part"
"""The link from the first piece of a claim to its others."""
AGAIN = "stands again"
"""The link from the first place of a claim to its others."""

VARIABLES = (
    *("outlet", "wire_origin", "author", "published", "url", "language", "translated_from", "file_name", "note"),
)
"""Fields of an article that are variables of its source."""

_OURS = UUID("6a1d6a0e-1f0c-5a3c-9d52-7e1c0f7f3b11")


@lru_cache(maxsize=4096)
def code_id(group: str, name: str = "") -> UUID:
    """The id of a code, the same in every project."""
    return uuid5(_OURS, f"code {group} {name}")


@lru_cache(maxsize=1024)
def user_id(name: str) -> UUID:
    """The id of a user, by name."""
    return uuid5(_OURS, f"user {name}")


def variable_id(name: str) -> UUID:
    """The id of a variable."""
    return uuid5(_OURS, f"variable {name}")


def note_id(record: UUID) -> UUID:
    """The id of the note that holds a record."""
    return uuid5(record, "note")


def tag(name: str) -> str:
    """An element's name in the namespace of projects."""
    return f"{{{NAMESPACE}}}{name}"
