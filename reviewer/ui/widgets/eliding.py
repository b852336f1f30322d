"""Cutting a line short at its own end, whichever way it is read."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_STRONG = {"L": "", "R": "\u200f", "AL": "\u200f"}


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """As much of one line as `width` pixels hold, and "…".

    Where what is cut reads from right to left, a mark behind the "…" keeps it at the left, where such a line ends;
    as the line itself is set from left to right, it would stand before the first word.
    """
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
    if shown == text:
        return shown
    last = next((kind for kind in map(unicodedata.bidirectional, reversed(shown)) if kind in _STRONG), "L")
    return shown + _STRONG[last]
