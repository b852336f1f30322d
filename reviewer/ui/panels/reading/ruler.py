"""The overview ruler: where in the article the marks are, which part is in sight; also the scroll bar."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from reviewer.domain.relation import Stance
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.mark import STRENGTH, Mark, MarkKind
from reviewer.ui.panels.reading.page import Page
from reviewer.ui.panels.reading.sheet import Sheet

RULER_WIDTH = 10
_TICK = 3
_LEAST_THUMB = 24
_DELAY_MS = 25
_SETTLED = 3
"""The least strength of a tick with a sign; one that is settled is weaker than any that is open."""
_OPEN = _SETTLED + len(STRENGTH)
_HIT = _OPEN + len(STRENGTH)
_HOLE = 2
"""Pixels in the middle of a tick that are left free where it is settled."""
_STEP = 2


class Ruler(QWidget):
    """Marks as ticks, the strongest on top, settled ones in two halves.

    The ticks are a pixmap that is drawn when nothing more urgent is to do.
    """

    moved = Signal(float)

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        """Show this sheet; `moved` tells which fraction of the page goes to the top."""
        super().__init__(parent)
        self._sheet = sheet
        self._ticks: QPixmap | None = None
        self._grip: float | None = None
        self._measured: tuple[Page, int, float] | None = None
        self._reached: list[int] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._draw_ticks)
        # Not WA_OpaquePaintEvent, though it is: Qt painted it alone then, and over the line of messages, at scale 2.
        self.setAccessibleName(translate("Reading", "Overview"))

    def refresh(self) -> None:
        """Marks or rows changed: paint soon, when what was changed is painted."""
        if not self._later.isActive():
            self._later.start()

    def follow(self) -> None:
        """Another part is in sight."""
        self.update()

    def thumb(self) -> QRect:
        """The part in sight, in pixels of the ruler."""
        begin, end = self._sheet.scroller.fraction
        height = self.height()
        size = max(round((end - begin) * height), _LEAST_THUMB)
        top = min(round(begin * height), height - size)
        return QRect(0, max(top, 0), self.width(), min(size, height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Paint track, thumb and ticks."""
        inks = self._sheet.inks
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), inks.window)
            thumb = self.thumb()
            if thumb.height() < self.height():
                painter.fillRect(thumb, inks.line)
            if self._ticks is not None:
                painter.drawPixmap(0, 0, self._ticks)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, or go where the click is."""
        y = event.position().y()
        thumb = self.thumb()
        inside = thumb.top() <= y <= thumb.bottom() and not self._on_tick(event.position().toPoint())
        self._grip = y - thumb.top() if inside else thumb.height() / 3
        if not inside:
            self._go(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._grip is not None:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's name
        """Let the thumb go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel means the text."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """A new palette means new colours."""
        super().changeEvent(event)
        self.refresh()

    def _go(self, y: float) -> None:
        self.moved.emit((y - (self._grip or 0)) / max(self.height(), 1))

    def _on_tick(self, point: QPoint) -> bool:
        if self._ticks is None:
            return False
        image = self._ticks.toImage()
        at = point * self._ticks.devicePixelRatio()
        return image.rect().contains(at) and image.pixelColor(at).alpha() > 0

    def _draw_ticks(self) -> None:
        """Pixel by pixel, so that a million marks cost what a thousand do; once the whole text is cut."""
        if not self._sheet.page.pieces.whole:
            return
        scale, height = self.devicePixelRatio(), self.height()
        ticks = QPixmap(round(self.width() * scale), max(round(height * scale), 1))
        ticks.setDevicePixelRatio(scale)
        ticks.fill(Qt.GlobalColor.transparent)
        with QPainter(ticks) as painter:
            found: list[tuple[int, int, QColor]] = []
            left, room = 2, self.width() - 4
            half = (room - _HOLE) // 2
            spans = self._sheet.spans
            hits = self._sheet.emphasis.hits
            start = 0
            for y, end in zip(range(0, height, _STEP), self._ends(), strict=True):
                marks = (mark for mark in spans.marks_between(start, end) if mark.kind is not MarkKind.SUGGESTION)
                best = max((self._tick(mark) for mark in marks), default=None, key=_strength)
                if bisect_left(hits, (end, -1)) > bisect_left(hits, (start, -1)):
                    best = (_HIT, self._sheet.inks.accent)
                if best is not None:
                    found.append((best[0], y, best[1]))
                start = max(start, end)
            for strength, y, color in sorted(found, key=_first):
                if _SETTLED <= strength < _OPEN:
                    painter.fillRect(left, max(y - 1, 0), half, _TICK, color)
                    painter.fillRect(left + room - half, max(y - 1, 0), half, _TICK, color)
                    continue
                painter.fillRect(left, max(y - 1, 0), room, _TICK, color)
        self._ticks = ticks
        self.update()

    def _ends(self) -> list[int]:
        """Up to which position the text is shown by each step from the top; the same until page or height change."""
        page, height = self._sheet.page, self.height()
        measured = (page, height, page.total)
        if measured != self._measured:
            self._measured, self._reached = measured, []
            for y in range(0, height, _STEP):
                row, into = page.row_at((y + _STEP) / max(height, 1) * page.total)
                first = page.rows.start(row)
                self._reached.append(first + round(into * (page.rows.end(row) - first)))
        return self._reached

    def _tick(self, mark: Mark) -> tuple[int, QColor]:
        inks = self._sheet.inks
        if mark.signs:
            sign = mark.signs[0]
            color = inks.claim_edge if sign.stance is Stance.EXPLAINED else inks.relation_edge[sign.stance]
            return STRENGTH[sign.stance] + (_SETTLED if sign.settled else _OPEN), color
        if mark.kind is MarkKind.CLAIM:
            return 2, inks.claim_edge
        return 1, inks.event_edge


def _strength(tick: tuple[int, QColor]) -> int:
    return tick[0]


def _first(tick: tuple[int, int, QColor]) -> int:
    return tick[0]
