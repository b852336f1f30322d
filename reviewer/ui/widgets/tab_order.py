"""Tab goes through the window as eyes do: part by part, and in each part from the top to the bottom."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

_ROW = 16
"""Pixels within which things stand in one row."""


def go_on(parts: Iterable[QWidget], focus: QWidget | None, *, forward: bool) -> bool:
    """Give the keys to what follows in the order of the parts; False where they are in none of these.

    A part that lies in a later one is gone through where it stands first.

    Qt's own chain is in the order in which widgets were made, and moves those that stand in for others
    (`setFocusProxy`): panes that are opened, swapped or active would be passed over, and what a page of the inspector
    makes anew would come last.
    """
    stops = list(dict.fromkeys(stop for part in parts for stop in _stops(part)))
    if focus is None or focus not in stops:
        return False
    target = stops[(stops.index(focus) + (1 if forward else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    around = target.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(target)
        around = around.parentWidget()
    return True


def _stops(part: QWidget) -> list[QWidget]:
    # Lists that boxes open are windows of their own, and no place on this one.
    inside = [part, *(each for each in _below(part) if each.window() is part.window())]
    taking = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None]
    seen = [each for each in taking if each.isVisible() and each.isEnabled() and not _only_holds(each)]

    def place(stop: QWidget) -> tuple[int, int]:
        corner = stop.mapTo(part, QPoint(0, 0)) if stop is not part else QPoint(0, 0)
        return (corner.y() + min(stop.height(), 2 * _ROW) // 2) // _ROW, corner.x()

    return sorted(seen, key=place)


def _below(part: QWidget) -> Iterator[QWidget]:
    """Every widget in a part.

    PySide counts what `findChildren` gives as the part's own for as long as that lives, though a pane took it along.
    """
    for each in part.children():
        if isinstance(each, QWidget):
            yield each
            yield from _below(each)


def _only_holds(widget: QWidget) -> bool:
    """Whether it is a scroll area around other stops, which scrolls by itself as Tab goes through them."""
    return type(widget) in {QScrollArea, QAbstractScrollArea}
