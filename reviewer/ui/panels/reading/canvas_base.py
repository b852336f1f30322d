"""What the canvases of both kinds of pane do in one way, whichever widget of Qt's stands below."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.mark import Mark
from reviewer.ui.panels.reading.pieces import Pieces
from reviewer.ui.panels.reading.rows import Fold
from reviewer.ui.panels.reading.ruler import RULER_WIDTH, Ruler
from reviewer.ui.panels.reading.setting import MOST_ZOOM, Setting
from reviewer.ui.panels.reading.sheet import Sheet
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

_REACH = 5
_FIRST_WIDTH, _FIRST_HEIGHT = 400, 300


def mixed_in(*types: type) -> SignalInstance:
    """A signal of a class that becomes a QObject only when it is mixed into one, which its type cannot tell."""
    return cast("SignalInstance", Signal(*types))


class CanvasBase:
    """Shows one article on a sheet. Comes before a scroll area of Qt's among the bases of a canvas.

    Positions are code points of the stored text; pixels are those of the viewport. Nothing is read back from Qt.
    """

    scrolled = mixed_in()

    viewport: Callable[[], QWidget]
    """Qt's."""

    _zoom = 0

    # What is shown

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
        """The page furniture that can be folded."""
        return self._sheet.page.folds

    def is_fold_open(self, fold: Fold) -> bool:
        """Whether its text is shown."""
        return fold.first in self._sheet.page.rows.open

    def set_fold_open(self, fold: Fold, *, opened: bool) -> None:
        """Show the text of page furniture, or fold it away."""
        self._refold(lambda: self._sheet.page.set_open(fold, opened=opened))

    def unfold_at(self, position: int) -> None:
        """Show the page furniture that a position is hidden in."""
        piece = self._sheet.page.pieces.at(position)
        for fold in self.folds:
            if fold.first <= piece < fold.last and not self.is_fold_open(fold):
                self.set_fold_open(fold, opened=True)

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

        With `at` its top goes there, past both ends if need be: an int is pixels, a float a part of the height.
        Without, nothing moves when it is in sight already, else it goes to a third of the height.
        """
        self.unfold_at(start)
        sheet = self._sheet
        if at is None:
            if sheet.in_sight(start) and sheet.in_sight(max(start, end - 1)):
                return
            sheet.place(start, self.viewport().height() / 3)
            sheet.scroller.keep_inside()
        else:
            sheet.place(start, at if isinstance(at, int) else self.viewport().height() * at)
        self._sheet_moved()

    def scroll_by(self, distance: int) -> int:
        """Scroll down by so many pixels as far as the ends allow; returns how far it went."""
        raise NotImplementedError

    def scroll_state(self) -> tuple[int, int]:
        """Where the page stands, for `restore_scroll`: a position and the pixel its row's top is at."""
        return self._sheet.scroller.anchor

    def restore_scroll(self, state: tuple[int, int]) -> None:
        """Put the page where it stood."""
        self._sheet.scroller.put(self._sheet.page.rows.of(state[0]), state[1])
        self._sheet_moved()

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

    # What a canvas says of its widget

    def _set_anew(self) -> None:
        """Set the text in other measures; the first line in sight stays where it is."""
        raise NotImplementedError

    def _sheet_moved(self) -> None:
        """Let the widget stand where the sheet was put."""
        raise NotImplementedError

    # For the canvases

    def _begin(self, area: QAbstractScrollArea, theme: Theme, settings: Settings) -> None:
        """An empty sheet in the theme's colours and fonts, on an area without frame and scroll bars."""
        self._theme, self._settings = theme, settings
        self._sheet = Sheet(self._make_setting(_FIRST_WIDTH), Inks(theme), _FIRST_HEIGHT)
        self._ruler = Ruler(self._sheet, area)
        self._ruler.moved.connect(self._ruler_moved)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setViewportMargins(0, 0, RULER_WIDTH, 0)

    def _make_setting(self, width: int) -> Setting:
        return Setting.chosen(self._theme, self._settings, width, self._zoom)

    def _refold(self, deed: Callable[[], None]) -> None:
        """Fold or unfold; the first row in sight stays where it is."""
        sheet = self._sheet
        row = sheet.scroller.rows[0]
        position, top = sheet.page.rows.start(row), sheet.scroller.tops[0]
        deed()
        sheet.rows_changed()
        sheet.scroller.put(sheet.page.rows.of(position), top)
        sheet.scroller.keep_inside()
        self._show_all()

    def _ruler_moved(self, fraction: float) -> None:
        self._sheet.scroller.to_fraction(fraction)
        self._sheet_moved()

    def _place_ruler(self) -> None:
        """Put the ruler at the edge of the viewport, which has another size."""
        edge = self.viewport().geometry()
        self._ruler.setGeometry(edge.right() + 1, edge.top(), RULER_WIDTH, edge.height())

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
