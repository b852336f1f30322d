"""Tabs over the active pane for the panes that have no room beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reviewer.ui.theme import Theme
from reviewer.ui.widgets.tab_strip import Tab, TabStrip


class PaneTabs(QWidget):
    """A line across all panes, so that they stay at one height; its tabs stand over one of them."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._theme, self._home = theme, parent
        self._over: QWidget | None = None
        self.strip = TabStrip(self)
        self.strip.chosen.connect(lambda name: self.chosen.emit(int(name)))
        self.hide()

    def leave(self) -> None:
        """Let go of the pane, which is about to be closed with no other left."""
        if self._over is not None:
            self._over.removeEventFilter(self)
            self._over = None
        self.hide()

    def show_tabs(self, titles: Sequence[tuple[int, str]], current: int, over: QWidget) -> None:
        """Offer these panes by number and title over the current one; fewer than two need no tabs."""
        if over is not self._over:
            self.leave()
            self._over = over
            over.installEventFilter(self)
        self.strip.set_tabs([Tab(str(index), f"{index + 1}  {title}") for index, title in titles])
        self.strip.set_current(str(current))
        self.setVisible(len(titles) > 1)
        self.updateGeometry()
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pane when it is moved or made wider."""
        if watched is self._over and event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Stand over the pane, wherever it is now."""
        # A pane that goes is moved once more when it has left already.
        if self._over is not None and self._home.isAncestorOf(self._over) and self.isVisibleTo(self._home):
            left = self._over.mapTo(self._home, QPoint(0, 0)).x() - self.x()
            self.strip.setGeometry(left, 0, self._over.width(), self.height() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """A ground like that of headers, with their line below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("window"))
            painter.fillRect(self.strip.geometry(), self._theme.color("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the pane."""
        super().resizeEvent(event)
        self.follow()

    def sizeHint(self) -> QSize:
        """As high as its tabs."""
        return QSize(0, self.strip.sizeHint().height() + 1)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return self.sizeHint()
