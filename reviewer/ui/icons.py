"""Icons: one set of stroke drawings, tinted from the theme at the moment they are painted."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reviewer.resources import resource_path
from reviewer.ui.theme import current_color

_DISABLED_OPACITY = 0.4


def icon(name: str, color: str = "text") -> QIcon:
    """The drawing `resources/icons/<name>.svg` in a named colour of the theme, which it follows by itself."""
    return QIcon(_TintedEngine(name, color))


def icon_names() -> tuple[str, ...]:
    """All drawings there are."""
    return tuple(sorted(path.stem for path in resource_path("icons").glob("*.svg")))


class _TintedEngine(QIconEngine):
    """Draws the strokes in a token's colour, as sharp as the device allows."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color
        self._path = resource_path(f"icons/{name}.svg")

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._color)

    def key(self) -> str:
        return "reviewer"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's
        renderer = _tinted(self._path, current_color(self._color).name(QColor.NameFormat.HexRgb))
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _DISABLED_OPACITY)
        side = min(rect.width(), rect.height())
        target = QRectF(0, 0, side, side)
        target.moveCenter(QRectF(rect).center())
        renderer.render(painter, target)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return pixmap


@lru_cache(maxsize=256)
def _tinted(path: Path, color: str) -> QSvgRenderer:
    """Read and parse a drawing once for each colour: lists paint it in every row."""
    drawing = path.read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(drawing.encode()))
