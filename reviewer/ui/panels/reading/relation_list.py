"""The list that a bundle of connectors opens, and a key: each relation in one line, to be chosen with mouse or keys."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.ui.panels.reading.badges import RADIUS, draw_badge
from reviewer.ui.panels.reading.connectors import Band
from reviewer.ui.panels.reading.inks import Inks

_LINE_WIDTH = 420
_MOST = 40

Words = Callable[[UUID], str]


class RelationList(QMenu):
    """Lists relations at a place; the program's own words for each come from `tip`, several lines in one."""

    def __init__(self, inks: Inks, bands: Sequence[Band], tip: Words, parent: QWidget) -> None:
        """List these; whoever wants to know connects to each line by `on_lines`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._relations: list[UUID] = []
        metrics = QFontMetrics(self.font())
        for band in bands[:_MOST]:
            sign = band.connector.sign
            words = tip(sign.relation)
            line = metrics.elidedText(" · ".join(words.split("\n")), Qt.TextElideMode.ElideRight, _LINE_WIDTH)
            # An ampersand would be taken for the mark of a key.
            action = self.addAction(_badge(inks, sign.look, self.devicePixelRatioF()), line.replace("&", "&&"))
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
