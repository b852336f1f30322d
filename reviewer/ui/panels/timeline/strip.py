"""The timeline below the panes: a chart that folds to one line."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedLayout, QWidget

from reviewer.domain.event import Event
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.panels.timeline.bars import span_of
from reviewer.ui.panels.timeline.chart import TimelineChart
from reviewer.ui.panels.timeline.feed import TimelineFeed
from reviewer.ui.signs import EVENT
from reviewer.ui.theme import Theme
from reviewer.ui.words import date_words

_LINE_HEIGHT = 26
_ROWS = 3
_ICON = 14
_GAP = 8


class TimelineStrip(QWidget):
    """Events by date with the articles below; folded it says where the selected events stand to one another."""

    folded_changed = Signal(bool)

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin unfolded and filled."""
        super().__init__(parent)
        self.feed = TimelineFeed(bridge, desk, self)
        self.chart = TimelineChart(theme, _ROWS)
        self._line = _FoldedLine(self.feed, theme)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self._line)
        self._line.unfold_requested.connect(lambda: self.fold(folded=False))
        self.feed.fill(self.chart)
        self.feed.refreshed.connect(self._fit)
        self.feed.refresh()

    @property
    def folded(self) -> bool:
        """Whether one line is all that shows."""
        return self._stack.currentWidget() is self._line

    def fold(self, *, folded: bool) -> None:
        """Fold to one line, or show the chart."""
        if folded != self.folded:
            self._stack.setCurrentWidget(self._line if folded else self.chart)
            self._fit()
            self.folded_changed.emit(folded)

    def sizeHint(self) -> QSize:
        """Return the height of what shows."""
        return self._line.sizeHint() if self.folded else self.chart.sizeHint()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self._line.update()


class _FoldedLine(QWidget):
    """One line: the selected events and the days between them, or how many events there are and over what time."""

    unfold_requested = Signal()

    def __init__(self, feed: TimelineFeed, theme: Theme) -> None:
        super().__init__()
        self._feed = feed
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("Timeline", "Show the timeline"))
        self.setAccessibleName(translate("Timeline", "Timeline"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (Qt's name)
        self.unfold_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.unfold_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's name)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("panel"))
            icon("chevron-up", "secondary").paint(painter, QRect(13, (self.height() - _ICON) // 2, _ICON, _ICON))
            painter.setFont(self._theme.ui_font(bold=True))
            x = self._write(painter, 13 + _ICON + _GAP, translate("Timeline", "Timeline"), "text") + _GAP
            painter.setFont(self._theme.ui_font(0.92))
            shown = self._feed.selected_events()
            if len(shown) > 1:
                self._paint_pair(painter, x, shown[0], shown[1])
            elif shown:
                self._write(painter, x, self._words(shown[0], with_title=True), "event_edge")
            else:
                count = translate("Timeline", "%n event(s)", n=len(self._feed.events))
                self._write(painter, x, count, "secondary")
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("focus"), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_pair(self, painter: QPainter, x: int, one: Event, other: Event) -> None:
        """Draw both events at the ends of a dashed line that says how far apart they are."""
        first, second = span_of(one.when), span_of(other.when)
        if first is not None and second is not None and second.first < first.first:
            one, other, first, second = other, one, second, first
        right = self._words(other, with_title=False)
        right_x = self.width() - painter.fontMetrics().horizontalAdvance(right) - 13
        x = self._write(painter, x, self._words(one, with_title=False), "event_edge") + _GAP
        self._write(painter, right_x, right, "event_edge")
        days = (second.first - first.last).days if first is not None and second is not None else None
        words = translate("Timeline", "%n day(s) apart", n=days) if days is not None and days > 0 else ""
        width = painter.fontMetrics().horizontalAdvance(words)
        middle = (x + right_x) // 2
        painter.setPen(QPen(self._theme.color("control_border"), 1, Qt.PenStyle.DashLine))
        y = self.height() // 2
        painter.drawLine(x, y, middle - width // 2 - _GAP, y)
        painter.drawLine(middle + width // 2 + _GAP, y, right_x - _GAP, y)
        self._write(painter, middle - width // 2, words, "secondary")

    def _write(self, painter: QPainter, x: int, words: str, token: str) -> int:
        painter.setPen(self._theme.color(token))
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return x + width

    def _words(self, event: Event, *, with_title: bool) -> str:
        when = date_words(event.when)
        name = " ".join(part for part in (event.short_name, event.title if with_title else "") if part)
        return f"{EVENT} {name or event.title}  {when}".rstrip()
