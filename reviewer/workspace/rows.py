"""Rows of the lists and of what search found."""

from reviewer.store.row_shapes import ArticleRow, ClaimRow, Counts, EventRow, Hit, Publication, RelationRow, SearchPage

__all__ = ["ArticleRow", "ClaimRow", "Counts", "EventRow", "Hit", "Publication", "RelationRow", "SearchPage"]
