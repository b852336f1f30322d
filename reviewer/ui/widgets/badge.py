"""A sign in a circle."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.ui.theme import current_color

_RING = 1.4


def paint_badge(  # noqa: PLR0913, PLR0917 - a drawing routine; each is one visible property
    painter: QPainter,
    centre: QPointF,
    radius: float,
    sign: str,
    ink: QColor,
    ground: QColor,
    *,
    dashed: bool = False,
    hollow: bool = False,
) -> None:
    """Draw a sign in a circle around `centre`; delegates and gutters use it too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if dashed:
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
    else:
        painter.setPen(QPen(ink, _RING) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else ground)
    rim = radius - _RING / 2 if hollow else radius
    painter.drawEllipse(centre, rim, rim)
    font = QFont(painter.font())
    font.setPixelSize(max(7, round(radius * 1.35)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(
        QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), Qt.AlignmentFlag.AlignCenter, sign
    )
    painter.restore()


class SignBadge(QWidget):
    """A sign in a circle of its tone; `strong` fills it with the edge colour, `hollow` not at all: it is settled."""

    def __init__(  # noqa: PLR0913 - each is one visible property
        self,
        sign: str,
        tone: str = "contradiction",
        *,
        strong: bool = False,
        hollow: bool = False,
        diameter: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        """Show one sign; `tone` is contradiction, corroboration, event, claim or plain."""
        super().__init__(parent)
        self._sign = sign
        self._tone = tone
        self._strong = strong
        self._hollow = hollow
        self._diameter = diameter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sign(self, sign: str, tone: str) -> None:
        """Show another sign."""
        self._sign, self._tone = sign, tone
        self.update()

    def sizeHint(self) -> QSize:
        """The circle's square."""
        return QSize(self._diameter, self._diameter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Draw it."""
        hued = self._tone in {"contradiction", "corroboration", "event", "claim"}
        edge = current_color(f"{self._tone}_edge" if hued else "secondary")
        fill = current_color(f"{self._tone}_fill" if hued else "chip")
        ink, ground = (current_color("panel"), edge) if self._strong else (edge, fill)
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = self._diameter / 2
        paint_badge(QPainter(self), centre, radius, self._sign, ink, ground, hollow=self._hollow)
