"""The surface of a reading pane: shows a sheet, scrolls it, repaints just what changed."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.canvas_base import CanvasBase
from reviewer.ui.panels.reading.cutting import Cutter
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.painting import Painting
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


class Canvas(CanvasBase, QAbstractScrollArea):
    """Shows one article; lays out and paints what is in sight, and knows nothing of carets and keys."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty, in the theme's colours and fonts."""
        super().__init__(parent)
        self._begin(self, theme, settings)
        self._painting = Painting(self._sheet)
        self._cutter = Cutter(self)
        self._cutter.done.connect(self._ruler.refresh)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._theme_changed)

    # What is shown

    def show_article(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Show another article from its top, without marks."""
        self._sheet.show(article, text, furniture)
        self._cutter.take(self.pieces)
        self._show_all()

    def set_furniture(self, furniture: Iterable[Range]) -> None:
        """Fold other lines of the same article."""
        self._refold(lambda: self._sheet.page.set_furniture(furniture))

    # Where it is

    def scroll_by(self, distance: int) -> int:
        """Scroll down by so many pixels as far as the ends allow; returns how far it went."""
        gone = self._sheet.scroller.by(distance)
        if gone:
            viewport = self.viewport()
            # With a fractional scale a moved strip would fall between device pixels.
            if abs(gone) < viewport.height() and self.devicePixelRatio() == int(self.devicePixelRatio()):
                viewport.scroll(0, -gone)
            else:
                viewport.update()
            self._ruler.follow()
            self.scrolled.emit()
        return gone

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what changed."""
        with QPainter(self.viewport()) as painter:
            scale, region, area = self.devicePixelRatio(), event.region(), event.rect()
            parts = list(cast("Iterable[QRect]", region)) if region.rectCount() > 1 else [area]
            if area.height() <= sum(part.height() for part in parts) + 2 * self._sheet.setting.pitch:
                # Qt clips to the region by itself; one pass over neighbouring lines is cheaper than several.
                parts = [area]
            for part in parts:
                self._painting.paint(painter, part, scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text anew; the line at the top stays there."""
        super().resizeEvent(event)
        self._place_ruler()
        if event.oldSize().width() == event.size().width():
            self._sheet.scroller.refresh(self.viewport().height())
            self._ruler.refresh()
            self.scrolled.emit()
        else:
            self._set_anew()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt's own scrolling is not used: scroll bars count whole pixels of a height nobody knows."""

    # Inside

    def _set_anew(self) -> None:
        viewport = self.viewport()
        self._sheet.use(self._make_setting(viewport.width()), self._sheet.inks, viewport.height())
        self._show_all()

    def _theme_changed(self) -> None:
        viewport = self.viewport()
        self._sheet.use(self._make_setting(viewport.width()), Inks(self._theme), viewport.height())
        self._show_all()

    def _sheet_moved(self) -> None:
        self.viewport().update()
        self._ruler.follow()
        self.scrolled.emit()
