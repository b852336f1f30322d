"""How the open panes stand beside one another, so that they can stand so again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reviewer.ui.panels.reading.frame import Bookmark, PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter, GutterSplitter


class Area(Protocol):
    """What the panes stand in: the reading area."""

    frames: list[PaneFrame]
    splitter: GutterSplitter

    def seated(self) -> list[PaneFrame]:
        """The panes that stand side by side."""

    def gutters(self) -> list[Gutter]:
        """What stands between them."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One pane: where the reader is in it, its width (0: it was a tab), and whether it scrolls with its right one."""

    place: Bookmark
    width: int = 0
    linked: bool = False


def stands_of(area: Area) -> list[Stand]:
    """How the panes stand now, from the left."""
    seated = area.seated()
    linked = {left for left, gutter in zip(seated, area.gutters(), strict=False) if gutter.linked}
    return [Stand(frame.bookmark(), frame.width() if frame in seated else 0, frame in linked) for frame in area.frames]


def restore(area: Area, stands: Sequence[Stand]) -> None:
    """Let the panes stand as they did; the same article may be open twice, each time at its own place."""
    seated = area.seated()
    pairs = list(zip(area.frames, stands, strict=False))
    widths = {frame: stand.width for frame, stand in pairs}
    if all(widths.get(frame) for frame in seated):
        area.splitter.share([(frame, widths[frame]) for frame in seated])
    for frame, stand in pairs:
        frame.return_to(stand.place)
    for left, gutter in zip(seated, area.gutters(), strict=False):
        gutter.set_linked(linked=any(stand.linked for frame, stand in pairs if frame is left))
