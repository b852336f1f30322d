"""Looking at a claim in the pane beside, without selecting it and without losing one's place there."""

from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QPoint

from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.frame import Bookmark, PaneFrame
from reviewer.workspace.questions import Questions

ALIGNED = 1 / 3
"""Where claims are put that shall stand at one height, as a part of the pane's height."""


class Area(Protocol):
    """What a preview is shown in: the reading area."""

    frames: list[PaneFrame]

    @property
    def active_frame(self) -> PaneFrame | None:
        """The pane that keys go to."""

    def bring(self, frame: PaneFrame | None) -> None:
        """Let a pane be seen beside the active one or in its place; None ends that."""

    def seated(self) -> list[PaneFrame]:
        """The panes that are seen."""

    def keep_bookmark(self, article: UUID, bookmark: Bookmark) -> None:
        """Remember where the reader is in an article."""

    def join(self) -> None:
        """Draw the connectors anew."""


class Preview:
    """At most one pane shows a preview; `end` takes it away again."""

    def __init__(self, area: Area, desk: Desk, ask: Questions) -> None:
        """Show nothing yet."""
        self._area, self._desk, self._ask = area, desk, ask
        self._shown: tuple[PaneFrame, Bookmark, UUID] | None = None
        self._stand = (0, 0)

    def show(self, article: UUID, claim: UUID) -> None:
        """Scroll the pane beside to a claim and outline it; nothing opens in the active pane, nothing is selected."""
        frame = self._choose(article)
        if frame is None:
            return
        found = self._ask.claim(claim)
        if frame.article != article:
            frame.show_article(article, None)
        ranges = (
            [(anchor.start, anchor.end) for mention in found.mentions for anchor in mention.anchors] if found else []
        )
        frame.pane.set_preview(ranges)
        if ranges:
            self._put(frame, ranges[0])
        self._area.join()

    def end(self, *, keep: bool) -> None:
        """Take the outline away; without `keep` the pane goes back to what it showed."""
        if self._shown is None:
            return
        frame, bookmark, article = self._shown
        self._shown = None
        self._area.bring(None)
        frame.pane.set_preview(())
        if frame not in self._area.frames:
            return
        if keep and frame.article is not None and frame.article != article:
            self._area.keep_bookmark(frame.article, frame.bookmark())
            self._desk.rearrange(tuple(open_frame.article or article for open_frame in self._area.frames))
        elif not keep:
            if frame.article != article:
                frame.show_article(article, bookmark)
            frame.pane.restore_scroll(bookmark.scroll)
        self._area.join()

    def _choose(self, article: UUID) -> PaneFrame | None:
        active, frames = self._area.active_frame, self._area.frames
        beside = [frame for frame in frames if frame is not active]
        chosen = next((frame for frame in beside if frame.article == article), None)
        if chosen is None and beside and active is not None:
            index = frames.index(active)
            chosen = frames[index + 1] if index + 1 < len(frames) else frames[index - 1]
        if self._shown is not None and self._shown[0] is not chosen:
            self.end(keep=False)
        if chosen is not None and chosen.article is not None and self._shown is None:
            self._shown = (chosen, chosen.bookmark(), chosen.article)
        if chosen is not None:
            self._note_stand(active)
            self._area.bring(chosen)
        return chosen

    def _note_stand(self, active: PaneFrame | None) -> None:
        """Note where on the screen the claim in hand stands, from its top to its bottom, while its pane is seen."""
        selected = self._desk.selected
        mark = active.pane.mark(selected.id) if active is not None and selected is not None else None
        rects = active.pane.rects_of(*mark.ranges[0]) if active is not None and mark is not None else []
        if rects and active in self._area.seated():
            over = active.pane.viewport().mapToGlobal(QPoint(0, 0)).y()
            self._stand = (rects[0].top() + over, rects[-1].bottom() + over)

    def _put(self, frame: PaneFrame, extent: Range) -> None:
        """Bring the claim to where it can be seen while the palette is open at the active pane's claim."""
        active = self._area.active_frame
        if active is None or active in self._area.seated():
            frame.pane.scroll_to(*extent, at=ALIGNED)
            return
        # In the place of the active pane: where that one's claim stands, for there the palette leaves room.
        frame.pane.scroll_to(*extent, at=0)
        rects = frame.pane.rects_of(*extent)
        height = rects[-1].bottom() - rects[0].top() if rects else 0
        over = frame.pane.viewport().mapToGlobal(QPoint(0, 0)).y()
        top, bottom = self._stand[0] - over, self._stand[1] - over
        below = bottom < frame.pane.viewport().height() / 2
        frame.pane.scroll_to(*extent, at=max(bottom - height, 0) if below else top)
