"""What can be selected, opened and shown in the inspector."""

from enum import StrEnum


class Kind(StrEnum):
    """The kind of a record."""

    ARTICLE = "article"
    CLAIM = "claim"
    EVENT = "event"
    RELATION = "relation"
    SUGGESTION = "suggestion"
