"""Dragging words or a claim out of a text, with a picture of what is carried."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reviewer.ui.dragging.cargo import Cargo, packed
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.inks import Inks

_MOST_WORDS = 260
_PADDING = 9
_STRIPE = 3
_LINE = 18
_HELD_AT = QPoint(-12, -10)
"""The picture hangs below the mouse, so that what lies under the mouse stays in sight."""


def drag(cargo: Cargo, source: QWidget, inks: Inks) -> None:
    """Carry the cargo until it is let go or given up by Esc; returns only then."""
    carried = QDrag(source)
    carried.setMimeData(packed(cargo))
    carried.setPixmap(picture(cargo, inks, source.devicePixelRatioF()))
    carried.setHotSpot(_HELD_AT)
    carried.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)


def picture(cargo: Cargo, inks: Inks, scale: float) -> QPixmap:
    """A card with the words, and what they can be let go on."""
    if cargo.claim is None:
        use = translate("Reading", "onto an event: a claim about it · onto a claim: stands here too")
    else:
        use = translate("Reading", "onto an event: links them · onto a claim: relates them")
    large, small = QFontMetricsF(inks.small_font), QFontMetricsF(inks.chip_font)
    words = large.elidedText(" ".join(cargo.words.split()), Qt.TextElideMode.ElideRight, _MOST_WORDS)
    width = max(large.horizontalAdvance(words), small.horizontalAdvance(use)) + 2 * _PADDING + _STRIPE
    height = 2 * _LINE + 2 * _PADDING - 4
    pixmap = QPixmap(round(width * scale), round(height * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(inks.control_border, 1))
        painter.setBrush(inks.panel)
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 5, 5)
        painter.fillRect(QRectF(5, 7, _STRIPE, height - 14), inks.claim_edge)
        left = _PADDING + _STRIPE
        painter.setPen(inks.text)
        painter.setFont(inks.small_font)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, _PADDING - 2, width, _LINE), align, words)
        painter.setPen(inks.secondary)
        painter.setFont(inks.chip_font)
        painter.drawText(QRectF(left, _PADDING - 2 + _LINE, width, _LINE), align, use)
    return pixmap
