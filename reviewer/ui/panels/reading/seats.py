"""Which panes stand side by side where there is no room for all of them."""

from collections.abc import Collection, Sequence

from reviewer.ui.panels.reading.frame import PaneFrame


class Seats:
    """Keeps panes where they are as far as it can: one that is wanted takes the place of the active one."""

    def __init__(self, most: int) -> None:
        """Seat at most so many panes."""
        self.most = most
        self.front: PaneFrame | None = None
        """A pane that is looked at in the place of the active one, where there is room for one alone."""
        self._seated: list[PaneFrame] = []
        self._active: PaneFrame | None = None

    def arrange(
        self, frames: Sequence[PaneFrame], active: PaneFrame | None, looked_at: Collection[PaneFrame] = ()
    ) -> list[PaneFrame]:
        """Those of the frames that stand side by side, in their order; the active one is among them.

        Where some have to go, those that are `looked_at` stay as long as they can.
        """
        self._seated = [frame for frame in self._seated if frame in frames]
        if active is not None and active not in self._seated:
            if len(self._seated) >= self.most:
                self._seated.remove(self._active if self._active in self._seated else self._seated[-1])
            self._seated.append(active)
        self._seated += [frame for frame in frames if frame not in self._seated]
        while len(self._seated) > self.most:
            loose = [frame for frame in reversed(self._seated) if frame is not active]
            self._seated.remove(next((frame for frame in loose if frame not in looked_at), loose[0]))
        self._active = active
        if self.most == 1 and self.front in frames:
            return [frame for frame in frames if frame is self.front]
        return [frame for frame in frames if frame in self._seated]

    def bring(self, frame: PaneFrame, beside: PaneFrame | None) -> None:
        """Seat a frame with the next arrangement, but never in the place of the one that it shall stand beside."""
        loose = [seated for seated in self._seated if seated is not beside]
        if frame not in self._seated and loose:
            self._seated[self._seated.index(loose[-1])] = frame
