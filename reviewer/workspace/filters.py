"""What a list shows, and in which order."""

from reviewer.store.filters import (
    ArticleFilter,
    ArticleOrder,
    ClaimFilter,
    ClaimOrder,
    EventFilter,
    EventOrder,
    RelationFilter,
    RelationOrder,
)

__all__ = [
    "ArticleFilter",
    "ArticleOrder",
    "ClaimFilter",
    "ClaimOrder",
    "EventFilter",
    "EventOrder",
    "RelationFilter",
    "RelationOrder",
]
