"""Looking at a claim in the pane beside, without selecting it and without losing one's place there."""

from typing import Protocol
from uuid import UUID

from reviewer.ui.desk import Desk
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

    def bring(self, frame: PaneFrame) -> None:
        """Let a pane stand beside the active one."""

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
            frame.pane.scroll_to(*ranges[0], at=ALIGNED)
        self._area.join()

    def end(self, *, keep: bool) -> None:
        """Take the outline away; without `keep` the pane goes back to what it showed."""
        if self._shown is None:
            return
        frame, bookmark, article = self._shown
        self._shown = None
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
            self._area.bring(chosen)
        return chosen
