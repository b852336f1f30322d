"""The drawn timeline: bars of events, dots of articles, the axis; used by the strip and by the large view."""

from html import escape
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from reviewer.domain.event import Event
from reviewer.ui.i18n import translate
from reviewer.ui.panels.timeline.bars import Bar, Dot, days_of, lay_out_bars, lay_out_dots, lay_out_undated
from reviewer.ui.panels.timeline.scale import TimeScale
from reviewer.ui.signs import EVENT
from reviewer.ui.speech import announce
from reviewer.ui.theme import Theme
from reviewer.ui.words import date_words
from reviewer.workspace.rows import Publication

_LEFT = 92
_RIGHT = 14
_BAR_HEIGHT = 20
_ROW = 25
_LEAST_ROWS = 2
"""The names at the left need the room of two rows."""
_TOP = 10
_AXIS_HEIGHT = 46
_PADDING = 9
_DOT = 10
_TICK_GAP = 90.0
_RADIUS = 4
_BELOW_AXIS = 4
_EXTENT = 3
"""How thick the line is that shows when an event took place, in pixels."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class TimelineChart(QFrame):
    """Paints at most `most_rows` rows of events over the lane of articles; what has no room is counted.

    Events without a year stand below the lane: in one row, or in as many as they need where `every_undated` is set.
    """

    event_chosen = Signal(object)
    article_chosen = Signal(object)

    def __init__(
        self, theme: Theme, most_rows: int, parent: QWidget | None = None, *, every_undated: bool = False
    ) -> None:
        """Begin empty; `show_records` fills it."""
        super().__init__(parent)
        self._theme = theme
        self._most_rows = most_rows
        self._most_undated_rows = most_rows if every_undated else 1
        self._undated_without_room = 0
        self._events: tuple[Event, ...] = ()
        self._articles: tuple[Publication, ...] = ()
        self._marked: frozenset[UUID] = frozenset()
        self._open: frozenset[UUID] = frozenset()
        self._bars: list[Bar] = []
        self._dots: list[Dot] = []
        self._scale: TimeScale | None = None
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Timeline", "Timeline"))
        theme.changed.connect(self._lay_out)

    def show_records(self, events: tuple[Event, ...], articles: tuple[Publication, ...]) -> None:
        """Draw these events and articles."""
        self._events, self._articles = events, articles
        self._lay_out()

    def mark(self, events: frozenset[UUID], open_articles: frozenset[UUID]) -> None:
        """Frame the selected events and fill the dots of the articles that are open."""
        self._marked, self._open = events, open_articles
        self.update()

    def sizeHint(self) -> QSize:
        """Return as much height as its rows take."""
        undated = max((bar.row + 1 for bar in self._bars if not bar.dated), default=0)
        below = undated * _ROW + _BELOW_AXIS if undated else 0
        return QSize(400, self._undated_top() + below)

    def minimumSizeHint(self) -> QSize:
        """Never cut a row in half."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's name)
        """Draw axis, dots and bars."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.color("panel"))
            self._paint_names(painter)
            if self._scale is None:
                self._paint_hint(painter)
            else:
                self._paint_axis(painter, self._scale)
            for position, bar in enumerate(self._bars):
                if bar.row < self._most_rows:
                    self._paint_bar(painter, bar, current=self.hasFocus() and position == self._current)
            hidden = sum(bar.row >= self._most_rows for bar in self._bars)
            if hidden:
                painter.setPen(self._theme.color("secondary"))
                painter.drawText(QPoint(12, _TOP + 55), f"+{hidden}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the axis out anew over the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what stands under the pointer."""
        bar = self._bar_at(event.position().toPoint())
        dot = self._dot_at(event.position().toPoint())
        if bar is not None:
            self._current = self._bars.index(bar)
            self.event_chosen.emit(bar.event)
        elif dot is not None:
            self.article_chosen.emit(dot.article)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that something can be clicked, and what."""
        point = event.position().toPoint()
        bar, dot = self._bar_at(point), self._dot_at(point)
        self.setCursor(Qt.CursorShape.PointingHandCursor if bar or dot else Qt.CursorShape.ArrowCursor)
        if dot is not None:
            article = next(article for article in self._articles if article.id == dot.article)
            words = escape(f"{article.outlet} · {article.title}")
            QToolTip.showText(event.globalPosition().toPoint(), f"<span>{words}</span>", self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the events with the arrow keys; Enter chooses."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is not None and self._bars:
            self._current = min(max(self._current + step, 0), len(self._bars) - 1)
            self.setAccessibleDescription(self._bars[self._current].label)
            announce(self, self._bars[self._current].label)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            self.event_chosen.emit(self._bars[self._current].event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which event the keys are on."""
        super().focusInEvent(event)
        self.update()

    def bar_rect(self, event: UUID) -> QRect | None:
        """Return where an event's bar stands, in pixels of this widget; None when it has none."""
        return next((self._rect(bar).toRect() for bar in self._bars if bar.event == event), None)

    def _lay_out(self) -> None:
        metrics = QFontMetrics(self._theme.ui_font(0.92))
        width = max(self.width() - _LEFT - _RIGHT, 1)
        self._scale = TimeScale.over(days_of(self._events, self._articles), _LEFT, width)
        self._bars, self._dots = [], []

        def label_width(label: str) -> float:
            return metrics.horizontalAdvance(f"{EVENT} {label}") + 2 * _PADDING

        if self._scale is not None:
            self._bars = lay_out_bars(self._events, self._scale, label_width, self._most_rows)
            self._dots = lay_out_dots(self._articles, self._scale)
        undated, self._undated_without_room = lay_out_undated(
            self._events, _LEFT, width, label_width, self._most_undated_rows
        )
        self._bars += undated
        self._current = min(self._current, max(len(self._bars) - 1, 0))
        self.updateGeometry()
        self.update()

    def _axis_y(self) -> int:
        """Return where the axis stands: under the last row, however much taller the chart is."""
        return self._undated_top() - _AXIS_HEIGHT + 16

    def _undated_top(self) -> int:
        """Return where axis and months end and the rows of events without a year begin."""
        rows = min(max((bar.row + 1 for bar in self._bars if bar.dated), default=0), self._most_rows)
        return _TOP + max(rows, _LEAST_ROWS) * _ROW + _AXIS_HEIGHT

    def _rect(self, bar: Bar) -> QRectF:
        top = _TOP if bar.dated else self._undated_top()
        return QRectF(bar.x, top + bar.row * _ROW, bar.width, _BAR_HEIGHT)

    def _bar_at(self, point: QPoint) -> Bar | None:
        shown = (bar for bar in self._bars if bar.row < self._most_rows)
        return next((bar for bar in shown if self._rect(bar).contains(point)), None)

    def _dot_at(self, point: QPoint) -> Dot | None:
        if abs(point.y() - self._axis_y()) > _DOT:
            return None
        near = [dot for dot in self._dots if abs(dot.x - point.x()) <= _DOT]
        return min(near, key=lambda dot: abs(dot.x - point.x()), default=None)

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(self._theme.ui_font(bold=True))
        painter.setPen(self._theme.color("text"))
        painter.drawText(QPoint(12, _TOP + 15), translate("Timeline", "Timeline"))
        painter.setFont(self._theme.ui_font(0.92))
        painter.setPen(self._theme.color("secondary"))
        painter.drawText(QPoint(12, _TOP + 34), translate("Timeline", "Events"))
        painter.drawText(QPoint(12, self._axis_y() + 4), translate("Timeline", "Articles"))
        if any(not bar.dated for bar in self._bars):
            more = f" +{self._undated_without_room}" if self._undated_without_room else ""
            painter.drawText(QPoint(12, self._undated_top() + 15), translate("Timeline", "No date") + more)

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("secondary"))
        hint = translate("Timeline", "Events and articles stand here as soon as one has a date.")
        above = self.rect() if not self._bars else self.rect().adjusted(0, 0, 0, self._undated_top() - self.height())
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, hint)

    def _paint_axis(self, painter: QPainter, scale: TimeScale) -> None:
        y = self._axis_y()
        painter.setPen(QPen(self._theme.color("control_border"), 1))
        painter.drawLine(QPoint(_LEFT, y), QPoint(round(scale.left + scale.width), y))
        painter.setPen(self._theme.color("secondary"))
        year = None
        metrics = painter.fontMetrics()
        for tick in scale.ticks(_TICK_GAP):
            month = f"{tick.day.year:04}-{tick.day.month:02}"
            label = date_words(month)
            if tick.day.year == year:
                label = label.replace(f" {year}", "").removeprefix(f"{year}年")
            year = tick.day.year
            width = metrics.horizontalAdvance(label)
            if tick.x - width / 2 >= _LEFT - _PADDING and tick.x + width / 2 <= self.width():
                painter.drawText(QPoint(round(tick.x - width / 2), y + 20), label)
        for dot in self._dots:
            is_open = dot.article in self._open
            painter.setBrush(self._theme.color("accent" if is_open else "panel"))
            painter.setPen(QPen(self._theme.color("accent" if is_open else "text"), 1.5))
            painter.drawRoundedRect(QRectF(dot.x - _DOT / 2, y - _DOT / 2, _DOT, _DOT), 2, 2)

    def _paint_bar(self, painter: QPainter, bar: Bar, *, current: bool) -> None:
        edge, fill = self._theme.edge_and_fill("event")
        rect = self._rect(bar)
        painter.setBrush(fill if not bar.planned else self._theme.color("panel"))
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine) if bar.planned else QPen(fill, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if bar.event in self._marked or current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("text" if bar.event in self._marked else "focus"), 2))
            painter.drawRoundedRect(rect.adjusted(0, 0, 0, 0), _RADIUS + 1, _RADIUS + 1)
        if bar.dated:
            self._paint_extent(painter, bar, rect)
        painter.setPen(edge)
        painter.setFont(self._theme.ui_font(0.92))
        room = rect.adjusted(_PADDING, 0, -_PADDING + 2, 0)
        label = painter.fontMetrics().elidedText(
            f"{EVENT} {bar.label}", Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)

    def _paint_extent(self, painter: QPainter, bar: Bar, rect: QRectF) -> None:
        """Draw when it took place along the lower edge: the ground is as wide as its words need."""
        pen = QPen(self._theme.color("event_edge"), _EXTENT)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if bar.planned:
            pen.setDashPattern([2.0, 1.0])
        painter.setPen(pen)
        y = rect.bottom() + _EXTENT / 2 - 0.5
        painter.drawLine(QPointF(bar.begin, y), QPointF(bar.end, y))
