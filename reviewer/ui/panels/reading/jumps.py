"""Going where the desk says: one place in an article, or two claims at one height."""

from typing import Protocol
from uuid import UUID

from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Align, Reveal
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.preview import ALIGNED


class Area(Protocol):
    """What is gone about in: the reading area."""

    frames: list[PaneFrame]

    def pane_of(self, article: UUID) -> PaneFrame | None:
        """The pane that shows an article."""

    def bring(self, frame: PaneFrame | None) -> None:
        """Let a pane be seen."""


class Jumps:
    """Follows the desk from when it is made."""

    def __init__(self, area: Area, desk: Desk) -> None:
        """Go about in this area."""
        self._area, self._desk = area, desk
        desk.reveal_requested.connect(self._reveal)
        desk.align_requested.connect(self._align)

    def _reveal(self, reveal: Reveal) -> None:
        frames = self._area.frames
        frame = frames[reveal.pane] if reveal.pane < len(frames) else self._area.pane_of(reveal.article)
        if frame is None or frame.article != reveal.article:
            return
        frame.pane.scroll_to(reveal.start, reveal.end)
        if reveal.focus:
            frame.pane.set_caret(reveal.start)

    def _align(self, align: Align) -> None:
        frames = self._area.frames
        for spot in (align.a, align.b):
            if spot.pane < len(frames) and spot.pane != self._desk.active:
                self._area.bring(frames[spot.pane])
        for spot in (align.a, align.b):
            if spot.pane < len(frames) and frames[spot.pane].article == spot.article:
                pane = frames[spot.pane].pane
                pane.set_caret(spot.start)
                pane.scroll_to(spot.start, spot.end, at=ALIGNED)
