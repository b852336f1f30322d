"""Scrolling two panes together, so that related claims pass one another at one height."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.mark import Connector

_READ_AT = 1 / 3
"""Where a reader looks, as a part of the height."""
_TRIES = 3
"""Heights out of sight are estimates: what comes into sight by following makes them exact."""


class Link(QObject):
    """Joins two panes: whichever is scrolled, the other follows."""

    def __init__(self, left: AnyPane, right: AnyPane, parent: QObject) -> None:
        """Follow from now on; `end` stops it."""
        super().__init__(parent)
        self._left, self._right = left, right
        self._pairs: list[tuple[int, int]] = []
        self._following = False
        self._stood: dict[AnyPane, tuple[int, float]] = {}
        self._note()
        left.scrolled.connect(self._left_scrolled)
        right.scrolled.connect(self._right_scrolled)

    def set_connectors(self, connectors: Sequence[Connector]) -> None:
        """The relations that say what belongs together."""
        self._pairs = in_step([(connector.left[0], connector.right[0]) for connector in connectors])

    def end(self) -> None:
        """Let the panes go."""
        self._left.scrolled.disconnect(self._left_scrolled)
        self._right.scrolled.disconnect(self._right_scrolled)
        self.deleteLater()

    def _left_scrolled(self) -> None:
        self._follow(self._right, self._pairs, self._left)

    def _right_scrolled(self) -> None:
        self._follow(self._left, [(left, right) for right, left in self._pairs], self._right)

    def _follow(self, follower: AnyPane, pairs: Sequence[tuple[int, int]], leader: AnyPane) -> None:
        if self._following:
            return
        self._following = True
        if pairs:
            self._bring_beside(follower, pairs, leader)
        else:
            follower.scroll_by(round(self._gone(leader)))
        self._note()
        self._following = False

    def _bring_beside(self, follower: AnyPane, pairs: Sequence[tuple[int, int]], leader: AnyPane) -> None:
        at = leader.viewport().height() * _READ_AT
        for _ in range(_TRIES):
            heights = [(leader.y_of(here), follower.y_of(there)) for here, there in pairs]
            distance = round(counterpart(heights, at) - at)
            if not distance or not follower.scroll_by(distance):
                break

    def _note(self) -> None:
        """Note where both stand: without relations, as in one article beside itself, the other goes just as far."""
        for pane in (self._left, self._right):
            position = pane.sight()[0]
            self._stood[pane] = position, pane.y_of(position)

    def _gone(self, pane: AnyPane) -> float:
        """How many pixels a pane has been scrolled down since."""
        position, y = self._stood[pane]
        return y - pane.y_of(position)


def in_step(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs of positions that come in the same order in both texts."""
    ordered = sorted(set(pairs))
    best: list[list[tuple[int, int]]] = []
    for index, pair in enumerate(ordered):
        before = [best[i] for i in range(index) if ordered[i][0] < pair[0] and ordered[i][1] < pair[1]]
        best.append([*max(before, key=len, default=[]), pair])
    return max(best, key=len, default=[])


def counterpart(heights: Sequence[tuple[float, float]], at: float) -> float:
    """The height in the other text for one in this text: in proportion between pairs, one to one beyond them."""
    index = bisect_right([here for here, _ in heights], at)
    if index == 0:
        return heights[0][1] - (heights[0][0] - at)
    here, there = heights[index - 1]
    if index == len(heights):
        return there + (at - here)
    next_here, next_there = heights[index]
    return there + (next_there - there) * (at - here) / (next_here - here)
