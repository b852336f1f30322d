"""The mouse on the text: click, double and triple click, drag with auto-scroll, hover, and dragging things out."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.dragging.cargo import Cargo
from reviewer.ui.panels.reading.caret import Walker
from reviewer.ui.panels.reading.dragging import drag
from reviewer.ui.panels.reading.mark import MarkKind
from reviewer.ui.panels.reading.places import Place, Places
from reviewer.ui.panels.reading.sheet import Sheet

_AUTO_SCROLL_MS = 16
_FASTEST = 60


class _Unit(Enum):
    CHARACTER = auto()
    WORD = auto()
    PARAGRAPH = auto()


class Listener(Protocol):
    """What the hands tell: the pane."""

    def move_caret(self, position: int, *, keep: bool, reveal: bool = True) -> None:
        """The caret goes there; with `keep` the other end of the selection stays."""

    def select(self, start: int, end: int) -> None:
        """A range is selected."""

    def press_place(self, place: Place) -> None:
        """Something that can be clicked was clicked."""

    def hover_place(self, place: Place | None) -> None:
        """The mouse stands on something, or on nothing any more."""

    def scroll_by(self, distance: int) -> int:
        """Scroll so many pixels down."""

    def selected_text(self) -> str:
        """The stored text of the selection."""


class Hands(QObject):
    """Turns mouse events of a window into carets, selections and clicks."""

    def __init__(self, sheet: Sheet, places: Places, walker: Walker, listener: Listener, window: QWidget) -> None:
        """Act for this window."""
        super().__init__(window)
        self._sheet, self._places, self._walker, self._listener = sheet, places, walker, listener
        self._window = window
        self._unit: _Unit | None = None
        self._first: Range = (0, 0)
        self._pressed_at = QPoint()
        self._out: Cargo | None = None
        self._clicked: Place | None = None
        self._last_double = QPoint(-100, -100)
        self._triple = QTimer(self)
        self._triple.setSingleShot(True)
        self._auto = QTimer(self)
        self._auto.setInterval(_AUTO_SCROLL_MS)
        self._auto.timeout.connect(self._scroll_on)
        self._pointer = QPoint()

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        self._pressed_at = self._pointer = point
        self._unit = self._out = None
        place = self._places.at(point)
        self._clicked = place
        if place is not None and not place.in_text:
            self._out = self._claim_cargo(place)
            return
        position = self._places.position_at(point)
        keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_triple(point):
            self._begin(_Unit.PARAGRAPH, self._walker.paragraph_at(position))
        elif not keep and self._in_selection(point):
            self._out = self._words_cargo()
        elif not keep and place is not None and self._is_selected_claim(place):
            self._out = self._claim_cargo(place)
        else:
            self._unit, self._first = _Unit.CHARACTER, (position, position)
            if keep:
                self._first = (self._sheet.origin, self._sheet.origin)
            self._listener.move_caret(position, keep=keep)

    def double(self, event: QMouseEvent) -> None:
        """A second press came soon: its word is selected."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        place = self._places.at(point)
        if place is not None and not place.in_text:
            self.press(event)
            return
        self._last_double = point
        self._triple.start(QApplication.doubleClickInterval())
        self._out = self._clicked = None
        position = self._places.character_at(point)
        self._begin(
            _Unit.WORD, self._walker.word_at(position if position is not None else self._places.position_at(point))
        )

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved, pressed or not."""
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        far = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._out is not None:
            if far:
                self._drag_out()
            return
        if self._unit is None:
            return
        if far:
            self._clicked = None
        self._pointer = point
        self._extend(point)
        inside = 0 <= point.y() < self._window.height()
        if inside:
            self._auto.stop()
        elif not self._auto.isActive():
            self._auto.start()

    def release(self, event: QMouseEvent) -> None:
        """A button went up."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._auto.stop()
        clicked, self._clicked = self._clicked, None
        point = event.position().toPoint()
        if self._out is not None and (clicked is None or clicked.in_text):
            # Pressed on what can be dragged but not dragged: an ordinary click after all.
            self._listener.move_caret(self._places.position_at(point), keep=False)
        self._unit = self._out = None
        if clicked is not None and (self._sheet.selection is None or not clicked.in_text):
            self._listener.press_place(clicked)

    def leave(self) -> None:
        """The mouse left the window."""
        self._listener.hover_place(None)

    def _begin(self, unit: _Unit, extent: Range) -> None:
        self._unit, self._first = unit, extent
        self._listener.select(*extent)

    def _extend(self, point: QPoint) -> None:
        position = self._places.position_at(point)
        begin, end = self._extent(position)
        if position < self._first[0]:
            self._sheet.origin = self._first[1]
            self._listener.move_caret(begin, keep=True, reveal=False)
        else:
            self._sheet.origin = self._first[0]
            self._listener.move_caret(max(end, self._first[1]), keep=True, reveal=False)

    def _extent(self, position: int) -> Range:
        if self._unit is _Unit.WORD:
            return self._walker.word_at(position)
        return self._walker.paragraph_at(position) if self._unit is _Unit.PARAGRAPH else (position, position)

    def _scroll_on(self) -> None:
        y, height = self._pointer.y(), self._window.height()
        beyond = y if y < 0 else y - height + 1
        # The further out the mouse is, the faster it goes.
        self._listener.scroll_by(max(-_FASTEST, min(_FASTEST, beyond // 3 + (1 if beyond > 0 else -1))))
        self._extend(QPoint(self._pointer.x(), min(max(y, 0), height - 1)))

    def _hover(self, point: QPoint) -> None:
        place = self._places.at(point)
        shape = Qt.CursorShape.IBeamCursor
        if place is not None and not place.in_text:
            shape = Qt.CursorShape.PointingHandCursor
        elif not self._places.in_column(point):
            shape = Qt.CursorShape.ArrowCursor
        if self._window.cursor().shape() is not shape:
            self._window.setCursor(shape)
        self._listener.hover_place(place)

    def _is_triple(self, point: QPoint) -> bool:
        near = (point - self._last_double).manhattanLength() < QApplication.startDragDistance()
        return near and self._triple.isActive()

    def _in_selection(self, point: QPoint) -> bool:
        selection, position = self._sheet.selection, self._places.character_at(point)
        return selection is not None and position is not None and selection[0] <= position < selection[1]

    def _is_selected_claim(self, place: Place) -> bool:
        """Whether a claim's highlight can be dragged: only that of the selected one, for text is selected there too."""
        return place.mark is not None and place.mark.id == self._sheet.emphasis.selected

    def _claim_cargo(self, place: Place) -> Cargo | None:
        mark, article = place.mark, self._sheet.article
        if mark is None or article is None or mark.kind is not MarkKind.CLAIM:
            return None
        words = " … ".join(self._sheet.page.pieces.slice(*span) for span in mark.ranges)
        return Cargo(article, mark.ranges, words, mark.id)

    def _words_cargo(self) -> Cargo | None:
        selection, article = self._sheet.selection, self._sheet.article
        if selection is None or article is None:
            return None
        return Cargo(article, (selection,), self._listener.selected_text())

    def _drag_out(self) -> None:
        cargo, self._out, self._clicked = self._out, None, None
        if cargo is not None:
            self._listener.hover_place(None)
            drag(cargo, self._window, self._sheet.inks)
