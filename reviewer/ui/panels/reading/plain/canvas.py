"""The surface of the reading pane for screen readers: Qt's own text widget, on a sheet like the other pane's."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.canvas_base import CanvasBase
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.plain.lines import Lines
from reviewer.ui.panels.reading.plain.painting import PlainPainting
from reviewer.ui.panels.reading.scrolling import TOP_MARGIN
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme


class PlainCanvas(CanvasBase, QPlainTextEdit):
    """Shows one article as the other canvas does; it scrolls by lines, and page furniture is dimmed, not folded.

    Nothing is read back from Qt but how far it has scrolled.
    """

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty, in the theme's colours and fonts."""
        super().__init__(parent)
        self._begin(self, theme, settings)
        self._owed = 0
        self._furniture: tuple[Range, ...] = ()
        self._take_document()
        self._painting = PlainPainting(self._sheet, self._lines)
        self.setProperty("look", "article")
        self.setCenterOnScroll(True)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(2)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self._set_anew)

    # What is shown

    def show_article(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Show another article from its top, without marks."""
        self._furniture = tuple(furniture)
        # No folds: a screen reader reads every line, and what is folded away would not be where the text says.
        self._sheet.show(article, text, ())
        self._lines.show(self._sheet.page, self._furniture, self._sheet.inks.pale)
        self.verticalScrollBar().setValue(0)
        self._show_all()

    def set_furniture(self, furniture: Iterable[Range]) -> None:
        """Dim other lines of the same article."""
        self._furniture = tuple(furniture)
        self._set_anew()

    # Where it is

    def scroll_by(self, distance: int) -> int:
        """Scroll down by so many pixels as far as whole lines and the ends allow; returns how far it went.

        What is less than a line is owed to the next time, so that slow hands and touch pads get on.
        """
        scroller = self._sheet.scroller
        row = scroller.rows[-1 if distance > 0 else 0]
        before = scroller.top_of(row)
        wanted = scroller.by(distance + (self._owed if self._owed * distance > 0 else 0))
        self._sheet_moved()
        gone = round(before - scroller.top_of(row))
        self._owed = wanted - gone
        return gone

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fills, let Qt paint the text and the caret, then frames and margins."""
        area = event.rect()
        with QPainter(self.viewport()) as painter:
            self._painting.under(painter, area, self.devicePixelRatio())
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._painting.over(painter, area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text anew; the line at the top stays there."""
        self._place_ruler()
        self._use_setting()
        state = self.scroll_state()
        super().resizeEvent(event)
        self.restore_scroll(state)
        self._show_all()

    # Inside

    def _take_document(self) -> None:
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        self._lines = Lines(document, self._sheet.page)
        document.setDocumentLayout(self._lines)
        self.setDocument(document)

    def _use_setting(self) -> None:
        viewport = self.viewport()
        self._sheet.use(self._make_setting(viewport.width()), Inks(self._theme), viewport.height())

    def _set_anew(self) -> None:
        self._use_setting()
        state = self.scroll_state()
        self._lines.set_furniture(self._furniture, self._sheet.inks.pale)
        self._lines.lay_anew()
        self.restore_scroll(state)
        self._show_all()

    def _follow(self) -> None:
        """Qt scrolled: the sheet stands where Qt's lines stand."""
        block = self.firstVisibleBlock()
        while block.isValid() and not block.isVisible():
            block = block.next()
        if block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top() + self._lines.above(block)
            self._sheet.scroller.put(self._lines.row_of(block), round(top))
        self.viewport().update()
        self._ruler.follow()
        self.scrolled.emit()

    def _sheet_moved(self) -> None:
        """Let Qt's lines stand where the sheet stands, as near as whole lines come."""
        scroller, page = self._sheet.scroller, self._sheet.page
        first, top = scroller.rows[0], scroller.tops[0]
        self._lines.set_lead(max(top, 0) if first == 0 else TOP_MARGIN)
        while first > 0 and page.rows.goes_on(first - 1):
            first -= 1
            top -= page.height(first)
        block = self._lines.block_of(first)
        height, pitch = round(self._lines.blockBoundingRect(block).height()), self._sheet.setting.pitch
        last = max(block.lineCount() - 1, 0)
        line = max(round(-top / pitch), 0)
        if line > last:
            # In the gap behind a paragraph the first line of the next one may be nearer than the last of this one.
            line = last + 1 if height + top < -top - last * pitch else last
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)
        self._follow()
