"""What comes back when a project is opened again: the panes, how they stood, and where each text was."""

from collections.abc import Sequence
from uuid import UUID

from reviewer.ui.desk import Desk
from reviewer.ui.panels.reading.frame import Bookmark
from reviewer.ui.panels.reading.standing import Stand
from reviewer.ui.welcome.recent import OpenPane, RecentProject


def open_panes(desk: Desk, stands: Sequence[Stand]) -> tuple[OpenPane, ...]:
    """The panes from left to right, as they are remembered."""
    return tuple(
        OpenPane(
            article=str(article),
            scroll=stand.place.scroll,
            caret=stand.place.caret,
            opened=tuple(sorted(stand.place.opened)),
            width=stand.width,
            linked=stand.linked,
            pinned=desk.is_pinned(pane),
        )
        for pane, (article, stand) in enumerate(zip(desk.panes, stands, strict=False))
    )


def stands_in(project: RecentProject) -> list[tuple[UUID, Stand, bool]]:
    """The articles that lay open, how they stood, and whether they were pinned; ids that are none are passed over."""
    found = []
    for pane in project.panes:
        try:
            article = UUID(pane.article)
        except ValueError:
            continue
        place = Bookmark(pane.scroll, pane.caret, frozenset(pane.opened))
        found.append((article, Stand(place, pane.width, pane.linked), pane.pinned))
    return found
