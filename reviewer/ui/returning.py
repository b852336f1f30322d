"""What comes back when a project is opened again: the panes, and where each text stood."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from reviewer.ui.panels.reading.frame import Bookmark
from reviewer.ui.recent import OpenPane, RecentProject


def open_panes(panes: Sequence[UUID], bookmarks: Mapping[UUID, Bookmark]) -> tuple[OpenPane, ...]:
    """The panes from left to right, as they are remembered."""
    return tuple(_pane(article, bookmarks.get(article)) for article in panes)


def places_of(project: RecentProject) -> list[tuple[UUID, Bookmark]]:
    """The articles that lay open with their places; ids that are none are passed over."""
    found = []
    for pane in project.panes:
        try:
            article = UUID(pane.article)
        except ValueError:
            continue
        found.append((article, Bookmark(pane.scroll, pane.caret, frozenset(pane.opened))))
    return found


def _pane(article: UUID, place: Bookmark | None) -> OpenPane:
    if place is None:
        return OpenPane(str(article))
    return OpenPane(str(article), place.scroll, place.caret, tuple(sorted(place.opened)))
