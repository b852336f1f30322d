"""The timeline in large: every row of events, as wide as the reader wants it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from reviewer.ui.panels.timeline.chart import TimelineChart
from reviewer.ui.panels.timeline.feed import TimelineFeed
from reviewer.ui.theme import Theme

_EVERY_ROW = 10_000
_STEP = 1.25
_MOST_ZOOM = 40.0


class TimelineView(QScrollArea):
    """Ctrl+wheel widens the axis around the pointer; the rest scrolls. It is filled when it is first looked at."""

    def __init__(self, feed: TimelineFeed, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with the whole axis in sight, and share what `feed` knows."""
        super().__init__(parent)
        self._zoom = 1.0
        self.chart = TimelineChart(theme, _EVERY_ROW, every_undated=True)
        self.setWidget(self.chart)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.chart)
        self._feed = feed
        self._filled = False

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the chart: in a large project what it draws takes as much room as what it is drawn from."""
        super().showEvent(event)
        if not self._filled:
            self._filled = True
            self._feed.refreshed.connect(self._fit)
            self._feed.fill(self.chart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chart at least as large as the view."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.zoom(1 if event.angleDelta().y() > 0 else -1, event.position().x())
        event.accept()

    def zoom(self, steps: int, x: float) -> None:
        """Widen the axis by steps of a quarter, or narrow it; the day at `x` pixels of the view stays there."""
        share = (self.horizontalScrollBar().value() + x) / max(self.chart.width(), 1)
        self._zoom = min(max(self._zoom * _STEP**steps, 1.0), _MOST_ZOOM)
        self._fit()
        self.horizontalScrollBar().setValue(round(share * self.chart.width() - x))

    def _fit(self) -> None:
        view = self.viewport().size()
        width = round(view.width() * self._zoom)
        if self.chart.width() != width:
            self.chart.resize(width, self.chart.height())
        height = max(self.chart.sizeHint().height(), view.height())
        if self.chart.height() != height:
            self.chart.resize(width, height)
