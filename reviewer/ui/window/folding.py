"""In which order parts of the window fold when it grows narrow or low."""

from dataclasses import dataclass, replace

MEASURE = 44
"""Characters a line of an article keeps at least; one more part folds before it falls below."""
ARTICLES_WIDTH = 232
RAIL_WIDTH = 44
PANEL_WIDTH = 324
NARROW_PANEL_WIDTH = 300
_WIDE = 1400
_GUTTER = 40
_MARGINS = 108
"""Pixels of a pane that are no text: left margin, right margin, ruler."""
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
    """What is folded; `panes` is how many stand side by side, further ones become tabs."""

    timeline: bool = False
    articles: bool = False
    panel: bool = False
    panes: int = 1
    panel_width: int = PANEL_WIDTH


def fold(room: Room, wanted: frozenset[str] = frozenset()) -> Folds:
    """Fold as much as the measure asks for, beyond what the person folded (`wanted`: articles, panel, timeline).

    The order is: the timeline to one line, the articles to a rail, the panel to a drawer, panes to tabs. Folding the
    timeline gives height, not width; it comes first because a window too narrow for the rest is small all round.
    """
    panes = max(room.panes, 1)
    panel_width = PANEL_WIDTH if room.width >= _WIDE else NARROW_PANEL_WIDTH
    folds = Folds("timeline" in wanted, "articles" in wanted, "panel" in wanted, panes, panel_width)
    line = replace(folds, timeline=folds.timeline or room.height < _LOW or not _fits(room, folds))
    rail = replace(line, articles=True)
    drawer = replace(rail, panel=True)
    tabs = [replace(drawer, panes=fewer) for fewer in range(panes - 1, 0, -1)]
    steps = (line, rail, drawer, *tabs)
    return next((step for step in steps if _fits(room, step)), steps[-1])


def measure(room: Room, folds: Folds, articles: int = ARTICLES_WIDTH, panel: int = 0) -> float:
    """Characters to a line of each pane; `articles` and `panel` are widths the person gave them, 0 the usual one."""
    width = room.width - (RAIL_WIDTH if folds.articles else articles)
    width -= 0 if folds.panel else panel or folds.panel_width
    width -= _GUTTER * (folds.panes - 1)
    return (width / folds.panes - _MARGINS) / room.character


def _fits(room: Room, folds: Folds) -> bool:
    return measure(room, folds) >= MEASURE
