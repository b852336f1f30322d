"""The surface of the reading pane for screen readers: Qt's own text widget, on a sheet like the other pane's."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark
from reviewer.ui.panels.reading.pieces import Pieces
from reviewer.ui.panels.reading.plain.lines import Lines
from reviewer.ui.panels.reading.plain.painting import PlainPainting
from reviewer.ui.panels.reading.rows import Fold
from reviewer.ui.panels.reading.ruler import RULER_WIDTH, Ruler
from reviewer.ui.panels.reading.scrolling import TOP_MARGIN
from reviewer.ui.panels.reading.setting import MOST_ZOOM, Setting
from reviewer.ui.panels.reading.sheet import Sheet
from reviewer.ui.places import Range
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

_REACH = 5


class PlainCanvas(QPlainTextEdit):
    """Shows one article as the other canvas does; it scrolls by lines, and page furniture is dimmed, not folded.

    Positions are code points of the stored text; pixels are those of the viewport. Nothing is read back from Qt but
    how far it has scrolled.
    """

    scrolled = Signal()
    folds_changed = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty, in the theme's colours and fonts."""
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self._zoom = self._owed = 0
        self._sheet = Sheet(self._make_setting(400), Inks(theme), 300)
        self._furniture: tuple[Range, ...] = ()
        self._take_document()
        self._painting = PlainPainting(self._sheet, self._lines)
        self._ruler = Ruler(self._sheet, self)
        self._ruler.moved.connect(self._ruler_moved)
        self.setProperty("look", "article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, RULER_WIDTH, 0)
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
        self._lines.show(self._sheet.page, self._furniture, self._sheet.inks.secondary)
        self.verticalScrollBar().setValue(0)
        self._show_all()

    @property
    def article(self) -> UUID | None:
        """The article that is shown."""
        return self._sheet.article

    @property
    def pieces(self) -> Pieces:
        """The stored text in its pieces, for searching."""
        return self._sheet.page.pieces

    @property
    def folds(self) -> tuple[Fold, ...]:
        """None: page furniture stays where it is."""
        return ()

    def is_fold_open(self, fold: Fold) -> bool:  # noqa: ARG002 - as the other pane has it
        """Everything is shown."""
        return True

    def set_fold_open(self, fold: Fold, *, opened: bool) -> None:
        """Nothing folds here."""

    def set_furniture(self, furniture: Iterable[Range]) -> None:
        """Dim other lines of the same article."""
        self._furniture = tuple(furniture)
        self._set_anew()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks."""
        self._sheet.set_marks(marks)
        self._ruler.refresh()
        self.viewport().update()

    def apply_marks(self, changed: Sequence[Mark], removed: Sequence[UUID]) -> None:
        """Change some marks; only their rows are painted again."""
        self._update_rows(self._sheet.apply_marks(changed, removed))
        self._ruler.refresh()

    def mark(self, mark: UUID) -> Mark | None:
        """The mark of a record, None where it has none here."""
        return self._sheet.spans.by_id.get(mark)

    # Where it is

    def scroll_to(self, start: int, end: int, at: float | None = None) -> None:
        """Bring a range into sight.

        With `at` its top goes there as far as whole lines and the first one allow: an int is pixels, a float a part of
        the height. Without, nothing moves when it is in sight already, else it goes to a third of the height.
        """
        sheet = self._sheet
        if at is None:
            if sheet.in_sight(start) and sheet.in_sight(max(start, end - 1)):
                return
            sheet.place(start, self.viewport().height() / 3)
        else:
            sheet.place(start, at if isinstance(at, int) else self.viewport().height() * at)
        self._scroll_as_sheet()

    def scroll_by(self, distance: int) -> int:
        """Scroll down by so many pixels as far as whole lines and the ends allow; returns how far it went.

        What is less than a line is owed to the next time, so that slow hands and touch pads get on.
        """
        scroller = self._sheet.scroller
        row = scroller.rows[-1 if distance > 0 else 0]
        before = scroller.top_of(row)
        wanted = scroller.by(distance + (self._owed if self._owed * distance > 0 else 0))
        self._scroll_as_sheet()
        gone = round(before - scroller.top_of(row))
        self._owed = wanted - gone
        return gone

    def scroll_state(self) -> tuple[int, int]:
        """Where the page stands, for `restore_scroll`: a position and the pixel its row's top is at."""
        return self._sheet.scroller.anchor

    def restore_scroll(self, state: tuple[int, int]) -> None:
        """Put the page where it stood."""
        self._sheet.scroller.put(self._sheet.page.rows.of(state[0]), state[1])
        self._scroll_as_sheet()

    def y_of(self, position: int) -> float:
        """The top of the line of a position; estimated where it is out of sight."""
        return self._sheet.y_of(position)

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Top and bottom of the lines of a range; estimated where it is out of sight."""
        return self._sheet.extent(start, end)

    def sight(self) -> Range:
        """The positions at the ends of what is in sight: nothing outside of them is."""
        return self._sheet.sight()

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Where a range is in sight, line by line."""
        return self._sheet.rects(start, end)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0 goes back to the usual size."""
        self._zoom = max(-MOST_ZOOM, min(MOST_ZOOM, self._zoom + steps)) if steps else 0
        self._set_anew()

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
        viewport = self.viewport().geometry()
        self._ruler.setGeometry(viewport.right() + 1, viewport.top(), RULER_WIDTH, viewport.height())
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

    def _make_setting(self, width: int) -> Setting:
        return Setting.chosen(self._theme, self._settings, width, self._zoom)

    def _use_setting(self) -> None:
        viewport = self.viewport()
        self._sheet.use(self._make_setting(viewport.width()), Inks(self._theme), viewport.height())

    def _set_anew(self) -> None:
        self._use_setting()
        state = self.scroll_state()
        self._lines.set_furniture(self._furniture, self._sheet.inks.secondary)
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

    def _scroll_as_sheet(self) -> None:
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

    def _ruler_moved(self, fraction: float) -> None:
        self._sheet.scroller.to_fraction(fraction)
        self._scroll_as_sheet()

    def _show_all(self) -> None:
        self.viewport().update()
        self._ruler.refresh()
        self.scrolled.emit()

    def _update_rows(self, rows: Iterable[int]) -> None:
        scroller, page = self._sheet.scroller, self._sheet.page
        first, last = scroller.rows[0], scroller.rows[-1]
        for row in rows:
            if first <= row <= last:
                top = scroller.tops[row - first]
                self.viewport().update(0, top - _REACH, self.viewport().width(), page.height(row) + 2 * _REACH)
