"""What comes back when a project is opened again: the panes, how they stood, and where each text was."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer

from reviewer.ui.desk import Desk
from reviewer.ui.panels.reading.frame import Bookmark
from reviewer.ui.panels.reading.panes import ReadingArea
from reviewer.ui.panels.reading.standing import Stand, restore, stands_of
from reviewer.ui.welcome.recent import OpenPane, RecentProject, now_text
from reviewer.ui.window.project_page import ProjectPage
from reviewer.workspace.filters import ArticleFilter
from reviewer.workspace.questions import Questions
from reviewer.workspace.workspace import Workspace


def reopen(known: RecentProject, ask: Questions, desk: Desk, panes: ReadingArea, page: ProjectPage) -> bool:
    """Open what lay open last time, where it stood; False where none of it is in the project any more."""
    stood = [each for each in stands_in(known) if ask.article(each[0]) is not None]
    if not stood:
        return False
    panes.restore_bookmarks({article: stand.place for article, stand, _ in stood})
    desk.restore(tuple(article for article, _, _ in stood), known.active)
    for pane, (_, _, pinned) in enumerate(stood):
        desk.set_pinned(pane, pinned=pinned)
    page.show_view(known.view)
    # The panes get their room with the next events, and how far a text is scrolled depends on their widths.
    stands = [stand for _, stand, _ in stood]
    QTimer.singleShot(0, page, lambda: restore(panes, stands))
    return True


def open_first_two(ask: Questions, desk: Desk) -> None:
    """Open the first two articles by date: what there is to see in a project that nobody has read in."""
    by_date = ask.article_rows(ask.article_keys(ArticleFilter(), 2))
    desk.restore(tuple(article.id for article in by_date))


def remembered(workspace: Workspace, desk: Desk, panes: ReadingArea, page: ProjectPage) -> RecentProject:
    """The open project as it is found again."""
    counts = workspace.ask.counts()
    return RecentProject(
        path=str(workspace.path),
        title=workspace.title,
        opened=now_text(),
        articles=counts.articles,
        contradictions=counts.open_contradictions,
        panes=open_panes(desk, stands_of(panes)),
        active=desk.active,
        view=page.view,
    )


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
