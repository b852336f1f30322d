"""The menu that a bundle of connectors opens, and a key: each relation in one line, to be chosen with mouse or keys."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.ui.panels.reading.badges import RADIUS, draw_badge
from reviewer.ui.panels.reading.connectors import Band
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Sign
from reviewer.ui.panels.reading.related import Told
from reviewer.ui.signs import STANCE_SIGN
from reviewer.ui.widgets.eliding import elided

_SIDE_WIDTH = 240
"""Pixels for the statement of a claim."""
_MOST = 40


class RelationMenu(QMenu):
    """Lists relations at a place; the words of each are those of its tool tip."""

    def __init__(self, inks: Inks, bands: Sequence[Band], tell: Callable[[UUID], Told], parent: QWidget) -> None:
        """List these; `tell` says what a relation is."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "signs")
        self.setToolTipsVisible(True)
        metrics = QFontMetrics(self.font())
        for band in bands[:_MOST]:
            sign = band.connector.sign
            told = tell(sign.relation)
            # What it is the badge says already; an ampersand would be taken for the mark of a key.
            sides = [elided(metrics, side, _SIDE_WIDTH) for side in told.claims]
            line = " · ".join([f"  {STANCE_SIGN[sign.stance]}  ".join(sides), *told.rest]).replace("&", "&&")
            action = self.addAction(_badge(inks, sign, self.devicePixelRatioF()), line)
            action.setToolTip("\n".join(told.lines))
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


def _badge(inks: Inks, sign: Sign, scale: float) -> QIcon:
    pixmap = QPixmap(round(2 * RADIUS * scale), round(2 * RADIUS * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw_badge(painter, inks, sign.stance, QPointF(RADIUS, RADIUS), settled=sign.settled)
    return QIcon(pixmap)
