"""The reading pane: the canvas with a caret, a selection, keys and a mouse."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.blinking import Blinking
from reviewer.ui.panels.reading.canvas import Canvas
from reviewer.ui.panels.reading.pane_base import PaneBase
from reviewer.ui.settings import Settings
from reviewer.ui.speech import announce
from reviewer.ui.theme import Theme

_WHEEL_LINES = 3
_NOTCH = 120
_CARET_REACH = 3


class ReadingPane(PaneBase, Canvas):
    """A `ReadingView` that lays out only what is in sight, so that length costs nothing."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(theme, settings, parent)
        self._take_hands(self)
        self.viewport().setAcceptDrops(True)
        self._blinking = Blinking(self)
        self._blinking.turned.connect(self._update_caret)
        self._spoken: UUID | None = None
        self._wheel = 0.0

    # What is shown

    def show_article(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Show another article from its top, without marks."""
        self._walker.forget_column()
        self._spoken = None
        super().show_article(article, text, furniture)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what changed, and the caret over it."""
        super().paintEvent(event)
        if self.hasFocus() and self._blinking.visible:
            caret = self.caret_rect()
            if caret.intersects(event.rect()):
                with QPainter(self.viewport()) as painter:
                    painter.fillRect(caret, self._sheet.inks.accent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by lines, or by the pixels of a touch pad; with Ctrl zoom."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.action_requested.emit("larger_text" if turned > 0 else "smaller_text")
        elif event.pixelDelta().y():
            self.scroll_by(-event.pixelDelta().y())
        else:
            # Fine wheels send parts of a notch; what is less than a pixel is kept for the next event.
            self._wheel += -turned / _NOTCH * _WHEEL_LINES * self._sheet.setting.pitch
            whole = int(self._wheel)
            self._wheel -= whole
            self.scroll_by(whole)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.activated.emit()
        self._blinking.restart()
        self._update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._blinking.stop()
        self._update_caret()

    # Inside

    def _show_caret(self, selection: Range | None, caret: int) -> None:
        """Repaint where caret and selection were and where they are; a selection has no caret but at its edges."""
        if selection is None:
            self._update_caret(caret)
        self._update_selection(selection, self._sheet.selection)
        self._blinking.restart()
        if self._sheet.selection is None:
            self._update_caret()

    def _update_selection(self, before: Range | None, after: Range | None) -> None:
        """Repaint the lines between where the edges were and where they are; carets stand at edges."""
        if before == after:
            return
        if before is None or after is None:
            self._update_lines(*(before or after or (0, 0)))
            return
        for one, other in zip(before, after, strict=True):
            if one != other:
                self._update_lines(min(one, other), max(one, other))

    def _update_lines(self, start: int, end: int) -> None:
        height = self.viewport().height()
        setting = self._sheet.setting
        top = max(round(self._sheet.y_of(start)), 0)
        bottom = min(round(self._sheet.y_of(end)) + setting.pitch, height)
        if top < bottom:
            self.viewport().update(setting.left - 2, top, setting.width + 4, bottom - top)

    def _update_caret(self, position: int | None = None) -> None:
        """Repaint where the caret stands, or would stand at a position."""
        rect = self._sheet.caret_rect(self._sheet.caret if position is None else position)
        if not rect.isEmpty():
            self.viewport().update(rect.adjusted(-_CARET_REACH, -1, _CARET_REACH, 1))

    def _speak(self) -> None:
        """Say which claim the caret has come into."""
        marks = self.marks_at(self._sheet.caret)
        spoken = marks[0].id if marks else None
        if spoken != self._spoken:
            self._spoken = spoken
            if marks and marks[0].spoken:
                announce(self, marks[0].spoken)
