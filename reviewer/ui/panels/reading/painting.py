"""Puts a sheet on the screen: under the text fills, then the selection, the text, frames, margins, the caret."""

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reviewer.ui.panels.reading.badges import RADIUS, Stamps
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.furniture import draw_fold, fold_rect
from reviewer.ui.panels.reading.lanes import LANE_WIDTH, Margins
from reviewer.ui.panels.reading.sheet import Decoration, Sheet

_ORIGIN = QPointF()
_REACH = 4
_DOT = 2
_BELOW = 9
"""How far the base line of a badge's count is below the badge."""


class Painting:
    """Paints rows of a sheet; keeps stamps for one theme and one scale."""

    def __init__(self, sheet: Sheet) -> None:
        """Paint this sheet from now on."""
        self._sheet = sheet
        self._stamps = Stamps(sheet.inks, 1.0)
        self._key: tuple[object, float] = (None, 0.0)

    def paint(self, painter: QPainter, area: QRect, scale: float) -> None:
        """Paint what lies in the area of the window; `scale` is the device pixel ratio."""
        sheet = self._sheet
        self.use_scale(scale)
        painter.fillRect(area, sheet.inks.panel)
        painter.setPen(sheet.inks.text)
        scroller, rows = sheet.scroller, sheet.page.rows
        top_edge, bottom_edge = area.top() - _REACH, area.bottom() + _REACH
        for index in range(max(bisect_left(scroller.tops, top_edge) - 1, 0), len(scroller.rows)):
            row, top = scroller.rows[index], scroller.tops[index]
            if top > bottom_edge:
                break
            fold = rows.folds.get(row)
            if fold is not None:
                draw_fold(painter, sheet.inks, fold_rect(sheet.setting, top), fold, opened=fold.first in rows.open)
                painter.setPen(sheet.inks.text)
            else:
                self._row(painter, row, top, area)

    def use_scale(self, scale: float) -> None:
        """Take stamps for the theme of the sheet and this device pixel ratio."""
        if self._key != (self._sheet.inks, scale):
            self._key, self._stamps = (self._sheet.inks, scale), Stamps(self._sheet.inks, scale)

    def _row(self, painter: QPainter, row: int, top: int, area: QRect) -> None:
        sheet = self._sheet
        block, decoration = sheet.page.block(row), sheet.decoration(row)
        left = sheet.setting.left
        painter.translate(left, top)
        part = area.translated(-left, -top)
        high, low = part.top() - _REACH, part.bottom() + _REACH
        whole = high <= 0 and low >= block.height
        fill, highlights = painter.fillRect, decoration.highlights
        for x, y, width, height, color in highlights.fills:
            if whole or (high <= y + height and y <= low):
                fill(x, y, width, height, color)
        if highlights.dots:
            self._dots(painter, decoration)
        if sheet.selection is not None:
            self._selection(painter, block, row, part)
        # Paler words would be hard to read over deep fills.
        dimmed = sheet.page.is_furniture(row) and not highlights.fills
        if dimmed:
            painter.setPen(sheet.inks.secondary)
        if whole:
            block.layout.draw(painter, _ORIGIN)
        else:
            block.layout.draw(painter, _ORIGIN, [], QRectF(part))
        if dimmed:
            painter.setPen(sheet.inks.text)
        if highlights.frames:
            self._frames(painter, decoration)
        if part.left() < -_REACH or part.right() > sheet.setting.width + _REACH:
            self._margins(painter, decoration.margins)
        painter.translate(-left, -top)

    def _selection(self, painter: QPainter, block: Block, row: int, part: QRect) -> None:
        sheet = self._sheet
        selection = sheet.selection
        if selection is None:
            return
        start = sheet.page.rows.start(row)
        first, last = selection[0] - start, selection[1] - start
        if first >= len(block.text) or last <= 0:
            return
        begin, end = block.lines_between(part.top(), part.bottom())
        for line, left, right in block.stretches(max(first, begin), min(last, end)):
            box = QRect(left, line * block.pitch, right - left, block.pitch)
            painter.fillRect(box, sheet.inks.selected)
            if sheet.inks.selection_edge is not None:
                painter.fillRect(box.adjusted(0, 0, 0, 2 - block.pitch), sheet.inks.selection_edge)
                painter.fillRect(box.adjusted(0, block.pitch - 2, 0, 0), sheet.inks.selection_edge)

    def _dots(self, painter: QPainter, decoration: Decoration) -> None:
        """Dotted lines under what a machine proposes."""
        for x, y, width, _, color in decoration.highlights.dots:
            pen = QPen(color, _DOT)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(x, y + 1, x + width - 1, y + 1)
        painter.setPen(self._sheet.inks.text)

    def _frames(self, painter: QPainter, decoration: Decoration) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, color, strong in decoration.highlights.frames:
            painter.setPen(QPen(color, 2 if strong else 1))
            painter.drawPath(path)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._sheet.inks.text)

    def _margins(self, painter: QPainter, margins: Margins) -> None:
        for left, top, height, color, _, hollow in margins.brackets:
            painter.fillRect(left, top, LANE_WIDTH, height, color)
            if hollow:
                painter.fillRect(left + 1, top + 1, LANE_WIDTH - 2, height - 2, self._sheet.inks.panel)
        for badge in margins.badges:
            painter.drawPixmap(badge.left, badge.top, self._stamps.badge(badge.sign.stance, settled=badge.sign.settled))
            if badge.more:
                self._count(painter, badge.more, badge.left + 1, badge.top + 2 * RADIUS + _BELOW)
        for chip in margins.chips:
            painter.drawPixmap(chip.left, chip.top, self._stamps.chip(chip.text, more=chip.more))
        for top, count in margins.rest:
            painter.drawPixmap(-46 + 2, top + 2, self._stamps.count(count))

    def _count(self, painter: QPainter, count: int, left: int, base: int) -> None:
        """How many more there are, on a base line."""
        painter.drawPixmap(left, base - self._stamps.ascent, self._stamps.count(count))
