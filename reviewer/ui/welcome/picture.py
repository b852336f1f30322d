"""The picture on the welcome page: two articles that disagree."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.badge import paint_badge

_HEIGHT = 150
_GUTTER = 78


class WelcomePicture(QWidget):
    """Two pages side by side, a claim in each, and a red band between them."""

    def __init__(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Welcome", "Two articles that contradict each other"))
        self._fonts_read = False
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(760, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw pages, claims and the band, once the rest of the window has been seen."""
        if not self._fonts_read:
            # To read the first serif takes as long as to paint everything else.
            self._fonts_read = True
            QTimer.singleShot(0, self, self.update)
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = (self.width() - _GUTTER) / 2
            left = QRectF(0.5, 0.5, width - 1, _HEIGHT - 1)
            right = QRectF(width + _GUTTER + 0.5, 0.5, width - 1, _HEIGHT - 1)
            band = self._page(painter, left, 62, translate("Welcome", "Seven of the nine pledges are in force"))
            other = self._page(painter, right, 42, translate("Welcome", "Five of the nine have been met"))
            self._band(painter, left.right(), band, right.left(), other)

    def _page(self, painter: QPainter, page: QRectF, top: float, words: str) -> float:
        color = self._theme.color
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(color("panel"))
        painter.drawRoundedRect(page, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("chip"))
        for y, part in ((22.0, 0.85), (40.0, 0.7), (top + 50, 0.9), (top + 67, 0.6)):
            if y + 8 < top or y > top + 32:
                painter.drawRoundedRect(QRectF(page.left() + 25, page.top() + y, (page.width() - 50) * part, 8), 3, 3)
        claim = QRectF(page.left() + 23, page.top() + top, page.width() - 46, 32)
        edge, fill = self._theme.edge_and_fill("claim")
        painter.fillRect(claim, fill)
        painter.fillRect(QRectF(claim.left(), claim.bottom() - 2, claim.width(), 2), edge)
        painter.setPen(color("text"))
        painter.setFont(self._theme.reading_font(0.95))
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(claim.width()) - 16)
        painter.drawText(claim.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)
        return claim.top()

    def _band(self, painter: QPainter, left: float, top: float, right: float, other: float) -> None:
        edge, fill = self._theme.edge_and_fill("contradiction")
        middle = (left + right) / 2
        upper, lower = QPainterPath(QPointF(left, top)), QPainterPath(QPointF(left, top + 32))
        upper.cubicTo(middle, top, middle, other, right, other)
        lower.cubicTo(middle, top + 32, middle, other + 32, right, other + 32)
        band = QPainterPath(upper)
        band.lineTo(right, other + 32)
        band.cubicTo(middle, other + 32, middle, top + 32, left, top + 32)
        painter.fillPath(band, fill)
        painter.setPen(QPen(edge, 1.3))
        painter.drawPath(upper)
        painter.drawPath(lower)
        centre = QPointF(middle, (top + other) / 2 + 16)
        paint_badge(painter, centre, 12, "≠", self._theme.color("panel"), edge)
