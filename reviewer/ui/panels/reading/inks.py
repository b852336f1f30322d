"""The theme's colours as the pane paints with them, mixed once and not for every frame."""

from PySide6.QtGui import QColor, QFont

from reviewer.domain.relation import RelationType
from reviewer.ui.theme import Theme

_DEPTHS = 4
_DEEPER = 0.13
_STRONG = 0.28
_PALE = 0.45
_DEEPER_DARK = 0.07
_DEEPER_CONTRAST = 0.05
_SELECTION_ALPHA = 70
_SELECTION_ALPHA_DARK = 62
_SELECTION_ALPHA_CONTRAST = 44


class Inks:
    """Colours and small fonts of one theme."""

    def __init__(self, theme: Theme) -> None:
        """Mix everything from the tokens."""
        color = theme.color
        self.name = theme.name
        self.panel, self.window, self.line = color("panel"), color("window"), color("line")
        self.text, self.secondary = color("text"), color("secondary")
        self.control_border, self.chip = color("control_border"), color("chip")
        self.accent, self.on_accent, self.selection = color("accent"), color("on_accent"), color("selection")
        self.focus = color("focus")
        self.suggestion = color("suggestion")
        self.event_edge, self.event_fill = color("event_edge"), color("event_fill")
        self.claim_edge = color("claim_edge")
        fill = color("claim_fill")
        # Where claims overlap the fill deepens step by step, so that four of them can still be told apart.
        usual = _DEEPER_DARK if theme.is_dark else _DEEPER
        deeper = _DEEPER_CONTRAST if theme.is_contrast else usual
        self.claim_fills = tuple(mixed(fill, self.claim_edge, deeper * depth) for depth in range(_DEPTHS))
        self.relation_edge: dict[str, QColor] = {}
        self.relation_fill: dict[str, QColor] = {}
        self.relation_strong: dict[str, QColor] = {}
        for kind in RelationType:
            edge, under = theme.sign_colors(kind)
            self._relation(kind.value, edge, under)
        self._relation("updated", self.relation_edge["updates"], self.relation_fill["updates"])
        self._relation("explained", color("secondary"), color("chip"))
        self.selected = QColor(self.accent)
        usual = _SELECTION_ALPHA_DARK if theme.is_dark else _SELECTION_ALPHA
        # Edges above and below say the rest there.
        self.selected.setAlpha(_SELECTION_ALPHA_CONTRAST if theme.is_contrast else usual)
        self.selection_edge = QColor(self.accent) if theme.is_contrast else None
        # As pale as words may be on the deepest fill: marks stand on page furniture too.
        self.pale = mixed(self.secondary, self.text, _PALE)
        self.chip_font: QFont = theme.ui_font(0.82, bold=True)
        self.small_font: QFont = theme.ui_font(0.88)

    def _relation(self, look: str, edge: QColor, fill: QColor) -> None:
        self.relation_edge[look], self.relation_fill[look] = edge, fill
        self.relation_strong[look] = mixed(fill, edge, _STRONG)


def mixed(one: QColor, other: QColor, part: float) -> QColor:
    """`one` with a part of `other` (0 to 1) in it."""
    return QColor(
        round(one.red() + (other.red() - one.red()) * part),
        round(one.green() + (other.green() - one.green()) * part),
        round(one.blue() + (other.blue() - one.blue()) * part),
    )
