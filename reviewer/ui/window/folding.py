"""In which order parts of the window fold when it grows narrow or low."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reviewer.ui.panels.reading.gutter import GUTTER_WIDTH
from reviewer.ui.panels.reading.ruler import RULER_WIDTH
from reviewer.ui.panels.reading.setting import LEFT_MARGIN, RIGHT_MARGIN

MEASURE = 44
"""Characters a line of an article keeps at least; one more part folds before it falls below."""
ARTICLES_WIDTH = 232
RAIL_WIDTH = 44
PANEL_WIDTH = 324
NARROW_PANEL_WIDTH = 300
_WIDE = 1400
_MARGINS = LEFT_MARGIN + RIGHT_MARGIN + RULER_WIDTH
"""Pixels of a pane that are no text."""
_BORDER = 1
"""Pixels between the panes and what stands open beside them."""
_LOW = 840


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to divide: the window's size in pixels, the panes, and the width of one character of an article."""

    width: int
    height: int
    panes: int
    character: float


@dataclass(frozen=True, slots=True)
class Folds:
    """What is folded; `panes` is how many stand side by side, further ones become tabs. `panel_width` is in pixels."""

    timeline: bool = False
    articles: bool = False
    panel: bool = False
    panes: int = 1
    panel_width: int = PANEL_WIDTH


def fold(room: Room, wanted: frozenset[str] = frozenset(), *, held: bool = False) -> Folds:
    """Fold as much as the measure asks for, beyond what the person folded (`wanted`: articles, panel, timeline).

    The order is: the panel to its least width, the timeline to one line, the articles to a rail, the panel to a drawer;
    what has no pane then becomes a tab. Folding the timeline gives height, not width; it comes early because a window
    too narrow for the rest is small all round. Nothing folds that does not give one more pane its room by it.

    With `held` the person asked for the panel that would have folded: it stays beside the panes, as many as have room
    there; only where not even one has, it stays a drawer.
    """
    folds = next((step for step in _steps(room, wanted) if _fits(room, step)), _least(room))
    if held and folds.panel and "panel" not in wanted:
        beside = replace(folds, panel=False)
        counts = range(folds.panes, 0, -1)
        kept = [replace(beside, panes=count, panel_width=width) for count in counts for width in _widths(room)]
        return next((step for step in kept if _fits(room, step)), folds)
    return folds


def _steps(room: Room, wanted: frozenset[str]) -> Iterator[Folds]:
    """From what shows most to what folds most; a pane more counts more than all that folds for it."""
    low = room.height < _LOW
    for panes in range(max(room.panes, 1), 0, -1):
        for width in _widths(room):
            yield Folds("timeline" in wanted or low, "articles" in wanted, "panel" in wanted, panes, width)
        for width in _widths(room):
            yield Folds(timeline=True, articles=True, panel="panel" in wanted, panes=panes, panel_width=width)
        yield replace(_least(room), panes=panes)


def _least(room: Room) -> Folds:
    """Everything folded, one pane."""
    return Folds(timeline=True, articles=True, panel=True, panes=1, panel_width=_widths(room)[0])


def _widths(room: Room) -> tuple[int, ...]:
    """The widths of the panel, the usual one first."""
    return (PANEL_WIDTH, NARROW_PANEL_WIDTH) if room.width >= _WIDE else (NARROW_PANEL_WIDTH,)


def measure(room: Room, folds: Folds, articles: int = ARTICLES_WIDTH, panel: int = 0) -> float:
    """Characters to a line of each pane; `articles` and `panel` are widths the person gave them, 0 the usual one."""
    width = room.width - (RAIL_WIDTH if folds.articles else articles + _BORDER)
    width -= 0 if folds.panel else (panel or folds.panel_width) + _BORDER
    width -= GUTTER_WIDTH * (folds.panes - 1)
    return (width / folds.panes - _MARGINS) / room.character


def _fits(room: Room, folds: Folds) -> bool:
    return measure(room, folds) >= MEASURE
