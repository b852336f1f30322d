"""The least that any program must do to show some lines, measured in the process of what is compared with it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from reviewer.ui.panels.reading.setting import Setting

_ENOUGH = 6000


class Floor(QWidget):
    """Lays out the lines of a text that fill it with bare QTextLayouts, fills itself, and draws them."""

    def __init__(self, setting: Setting, text: str, width: int, height: int) -> None:
        """Show the beginning of a text in the setting of the pane that it is compared with."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(width, height)
        self._setting = setting
        self._paragraphs = [part for part in text[:_ENOUGH].split("\n") if part]
        self._layouts: list[tuple[QTextLayout, list[QTextLine], float]] = []
        self.fresh = True

    def lay_out(self) -> None:
        """Set the visible paragraphs."""
        setting, top = self._setting, 24.0
        self._layouts.clear()
        for paragraph in self._paragraphs:
            layout = QTextLayout(paragraph, setting.font)
            layout.setTextOption(setting.option(right_to_left=False))
            layout.setCacheEnabled(True)
            lines, y = [], 0.0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(setting.width)
                line.setPosition(QPointF(0, y))
                lines.append(line)
                y += setting.pitch
            layout.endLayout()
            self._layouts.append((layout, lines, top))
            top += y + setting.gap
            if top > self.height():
                break

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Fill and draw, after laying out when `fresh`."""
        if self.fresh:
            self.lay_out()
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for layout, _, top in self._layouts:
            layout.draw(painter, QPointF(self._setting.left, top))
        painter.end()
