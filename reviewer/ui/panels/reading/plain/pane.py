"""The reading pane that screen readers can read: Qt's text widget with the other pane's keys, mouse and marks."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.mark import Mark
from reviewer.ui.panels.reading.pane_base import PaneBase
from reviewer.ui.panels.reading.plain.canvas import PlainCanvas
from reviewer.ui.settings import Settings
from reviewer.ui.speech import announce
from reviewer.ui.theme import Theme

_WHEEL_LINES = 3
_NOTCH = 120


class PlainPane(PaneBase, PlainCanvas):
    """A `ReadingView` over a standard text widget; caret and selection are Qt's too, so that readers hear of them."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(theme, settings, parent)
        self._units = Utf16Map("")
        self._mirroring = False
        self._spoken: object = None
        self._take_hands(self)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._cursor_moved)

    # What is shown

    def show_article(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Show another article from its top, without marks."""
        self._walker.forget_column()
        self._spoken = None
        self._units = Utf16Map(text)
        self._mirroring = True
        super().show_article(article, text, furniture)
        self._sheet.caret = self._sheet.origin = self._lines.first_of_text()
        self._mirror()

    def apply_marks(self, changed: Sequence[Mark], removed: Sequence[UUID]) -> None:
        """Change some marks, and say the one that is new under the caret: so a claim is heard that was just made."""
        super().apply_marks(changed, removed)
        self._speak()

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep Qt's text keys from standing before the shortcuts of the window."""
        return False if event.type() == QEvent.Type.ShortcutOverride else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by lines; with Ctrl zoom."""
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.scroll_by(-turned * _WHEEL_LINES * self._sheet.setting.pitch // _NOTCH)
        elif turned:
            self.action_requested.emit("larger_text" if turned > 0 else "smaller_text")
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the pane that keys go to."""
        super().focusInEvent(event)
        self.activated.emit()

    # Inside

    def _scrolled_best(self, distance: int) -> int:
        """Whole lines: Qt scrolls by no less."""
        pitch = self._sheet.setting.pitch
        return pitch * -(-distance // pitch) if distance > 0 else pitch * (distance // pitch)

    def _show_caret(self, selection: Range | None, caret: int) -> None:
        if (selection, caret) != (self._sheet.selection, self._sheet.caret):
            self._mirror()

    def _mirror(self) -> None:
        """Give Qt's cursor the caret and the selection; that alone scrolls nothing."""
        sheet, bar = self._sheet, self.verticalScrollBar()
        cursor, value = self.textCursor(), bar.value()
        cursor.setPosition(self._units.to_utf16(sheet.origin))
        cursor.setPosition(self._units.to_utf16(sheet.caret), QTextCursor.MoveMode.KeepAnchor)
        self._mirroring = True
        self.setTextCursor(cursor)
        self._mirroring = False
        bar.setValue(value)
        self.viewport().update()

    def _cursor_moved(self) -> None:
        """A screen reader moved Qt's cursor: the caret is there now."""
        if self._mirroring:
            return
        sheet, cursor = self._sheet, self.textCursor()
        before, caret = sheet.selection, sheet.caret
        sheet.origin = self._units.to_code_point(cursor.anchor())
        sheet.caret = self._units.to_code_point(cursor.position())
        self._walk_into_sight()
        self.viewport().update()
        self._tell(before, caret)

    def _speak(self) -> None:
        """Say which claim or which furniture the caret has come into."""
        position = self._sheet.caret
        marks = self.marks_at(position)
        furniture = self._lines.furniture_at(position)
        now: object = marks[0].id if marks else furniture
        if now == self._spoken:
            return
        self._spoken = now
        if marks and marks[0].spoken:
            announce(self, marks[0].spoken)
        elif furniture is not None:
            announce(self, translate("Reading", "Page furniture"))
