"""What is painted under and over the text of the standard widget, which paints the text itself."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reviewer.ui.panels.reading.painting import Painting
from reviewer.ui.panels.reading.plain.lines import Lines
from reviewer.ui.panels.reading.sheet import Sheet

_REACH = 4
_AROUND = 6


class PlainPainting(Painting):
    """The same fills, lines, frames and margins as in the other pane, in two passes."""

    def __init__(self, sheet: Sheet, lines: Lines) -> None:
        """Paint this sheet, whose text these lines hold."""
        super().__init__(sheet)
        self._lines = lines

    def under(self, painter: QPainter, area: QRect, scale: float) -> None:
        """Paint what lies below the text: paper, fills, underlines, the selection."""
        sheet = self._sheet
        self.use_scale(scale)
        painter.fillRect(area, sheet.inks.panel)
        for row, top in self._rows(area):
            self._shift(painter, top)
            decoration = sheet.decoration(row)
            for fill in decoration.highlights.fills:
                painter.fillRect(*fill)
            if decoration.highlights.dots:
                self._dots(painter, decoration)
            self._selection(painter, sheet.page.block(row), row, area.translated(-sheet.setting.left, -top))
            self._shift(painter, top, back=True)

    def over(self, painter: QPainter, area: QRect) -> None:
        """Paint what lies over the text or beside it: frames, margins, boxes around page furniture."""
        sheet = self._sheet
        for row, top in self._rows(area):
            self._shift(painter, top)
            decoration = sheet.decoration(row)
            if decoration.highlights.frames:
                self._frames(painter, decoration)
            self._margins(painter, decoration.margins)
            self._shift(painter, top, back=True)
        self._boxes(painter)

    def _rows(self, area: QRect) -> list[tuple[int, int]]:
        scroller, page = self._sheet.scroller, self._sheet.page
        return [
            (row, top)
            for row, top in zip(scroller.rows, scroller.tops, strict=True)
            if top <= area.bottom() + _REACH and top + page.height(row) >= area.top() - _REACH
        ]

    def _shift(self, painter: QPainter, top: int, *, back: bool = False) -> None:
        left = self._sheet.setting.left
        painter.translate(-left if back else left, -top if back else top)

    def _boxes(self, painter: QPainter) -> None:
        """A dashed box around furniture in sight, so that it is told by more than its colour."""
        sheet, scroller = self._sheet, self._sheet.scroller
        pen = QPen(sheet.inks.control_border, 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last in self._lines.furniture_rows(scroller.rows[0], scroller.rows[-1] + 1):
            top = scroller.top_of(first)
            bottom = scroller.top_of(last) if last < len(sheet.page.rows) else scroller.bottom
            box = QRectF(sheet.setting.left, top, sheet.setting.width, bottom - sheet.setting.gap - top)
            painter.drawRoundedRect(box.adjusted(-_AROUND + 0.5, 0.5, _AROUND - 0.5, -0.5), 5, 5)
        painter.setPen(sheet.inks.text)
