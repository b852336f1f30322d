"""The menu that a bundle of connectors opens, and a key: each relation in one line, to be chosen with mouse or keys."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.ui.panels.reading.badges import RADIUS, draw_badge
from reviewer.ui.panels.reading.connectors import Band
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.signs import STANCE_SIGN
from reviewer.ui.widgets.eliding import elided

_SIDE_WIDTH = 240
"""Pixels for the statement of a claim."""
_MOST = 40

Words = Callable[[UUID], str]


class RelationMenu(QMenu):
    """Lists relations at a place; the words of each are those of its tool tip."""

    def __init__(self, inks: Inks, bands: Sequence[Band], tip: Words, parent: QWidget) -> None:
        """List these; `tip` gives what a relation is, and below it the two statements."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "signs")
        self.setToolTipsVisible(True)
        metrics = QFontMetrics(self.font())
        for band in bands[:_MOST]:
            sign = band.connector.sign
            words = tip(sign.relation)
            # What it is the badge says already; an ampersand would be taken for the mark of a key.
            sides = [elided(metrics, side, _SIDE_WIDTH) for side in words.split("\n")[1:]]
            line = f"  {STANCE_SIGN[sign.stance]}  ".join(sides).replace("&", "&&")
            action = self.addAction(_badge(inks, sign.stance, self.devicePixelRatioF()), line)
            action.setToolTip(words)
            action.setData(sign.relation)
        if len(bands) > _MOST:
            self.addAction(f"+{len(bands) - _MOST}").setEnabled(False)

    def open_at(
        self, place: QPoint, chosen: Callable[[UUID], object], looked_at: Callable[[UUID | None], object]
    ) -> None:
        """Show it; the first line is marked, so that Enter and the arrows work at once."""
        self.triggered.connect(lambda action: chosen(action.data()))
        self.hovered.connect(lambda action: looked_at(action.data()))
        self.aboutToHide.connect(lambda: looked_at(None))
        self.popup(place)
        if self.actions():
            self.setActiveAction(self.actions()[0])


def _badge(inks: Inks, look: str, scale: float) -> QIcon:
    pixmap = QPixmap(round(2 * RADIUS * scale), round(2 * RADIUS * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw_badge(painter, inks, look, QPointF(RADIUS, RADIUS))
    return QIcon(pixmap)
