"""The reading pane that screen readers can read: Qt's text widget with the other pane's keys, mouse and marks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.caret import Walker
from reviewer.ui.panels.reading.highlights import Emphasis
from reviewer.ui.panels.reading.keys import Keys
from reviewer.ui.panels.reading.mark import Mark, RelationMark
from reviewer.ui.panels.reading.places import Part, Place, Places
from reviewer.ui.panels.reading.plain.canvas import PlainCanvas
from reviewer.ui.panels.reading.selecting import Hands
from reviewer.ui.places import Range, Selected
from reviewer.ui.settings import Settings
from reviewer.ui.speech import announce
from reviewer.ui.theme import Theme

_WHEEL_LINES = 3
_NOTCH = 120
_LOOKS = 3


class PlainPane(PlainCanvas):
    """A `ReadingView` over a standard text widget; caret and selection are Qt's too, so that readers hear of them."""

    caret_moved = Signal(int)
    # Qt's widget has a signal of the first name already, which tells of its own cursor.
    selection_changed = Signal()
    hand_selected = Signal()
    mark_clicked = Signal(object)
    mark_hovered = Signal(object, QPoint)
    event_label_clicked = Signal(object)
    relation_sign_clicked = Signal(object)
    files_dropped = Signal(list)
    action_requested = Signal(str)
    menu_requested = Signal(QPoint)
    activated = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(theme, settings, parent)
        self._units = Utf16Map("")
        self._mirroring = False
        self._spoken: object = None
        self._hovered: Place | None = None
        self._places = Places(self._sheet)
        self._walker = Walker(self._sheet)
        self._hands = Hands(self._sheet, self._places, self._walker, self, self.viewport())
        self._keys = Keys(self, self._walker, settings)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAcceptDrops(True)
        self.setAccessibleName(translate("Reading", "Article"))
        self.setAccessibleDescription(translate("Reading", "Arrow keys move the caret; C marks a claim"))
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._cursor_moved)

    # What stands out

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

    def set_selected(self, mark: UUID | None) -> None:
        """Frame a mark."""
        self._emphasise(replace(self._sheet.emphasis, selected=mark))

    def set_relation(self, relation: RelationMark | None) -> None:
        """Show the selected relation's claims in its colour, with the words in which they differ."""
        self._emphasise(replace(self._sheet.emphasis, relation=relation))

    def set_preview(self, ranges: Sequence[Range]) -> None:
        """Outline ranges without selecting anything; none takes the outline away."""
        self._emphasise(replace(self._sheet.emphasis, preview=tuple(ranges)))

    def set_hits(self, hits: Sequence[Range], current: Range | None = None) -> None:
        """Show what a search found, in order of position, and which of it is looked at."""
        self._emphasise(replace(self._sheet.emphasis, hits=hits, current_hit=current))
        self._ruler.refresh()

    # Caret and selection

    def caret(self) -> int:
        """Where the caret stands."""
        return self._sheet.caret

    def caret_rect(self) -> QRect:
        """Where the caret is drawn, empty when out of sight."""
        return self._sheet.caret_rect(self._sheet.caret)

    def selection(self) -> Range | None:
        """The selected range, None when nothing is selected."""
        return self._sheet.selection

    def selected_text(self) -> str:
        """The stored text of the selection, exactly."""
        return self.text_of(*(self._sheet.selection or (0, 0)))

    def copy(self) -> None:
        """Put the stored text of the selection on the clipboard, as plain text."""
        self._keys.copy()

    def text_of(self, start: int, end: int) -> str:
        """The stored text from start to end, exactly."""
        return self._sheet.page.pieces.slice(start, end)

    def set_caret(self, position: int) -> None:
        """Put the caret somewhere; nothing is selected then, and nothing scrolls."""
        self.move_caret(position, keep=False, reveal=False)

    def select(self, start: int, end: int) -> None:
        """Select a range; the caret stands at its end."""
        self.move_caret(start, keep=False, reveal=False)
        self.move_caret(end, keep=True, reveal=False)

    def select_sentence(self) -> None:
        """Select the sentence at the caret; again: its paragraph."""
        selection = self.selection()
        at = selection[0] if selection is not None else self.caret()
        sentence = self._walker.sentence_at(at)
        self.select(*(self._walker.paragraph_at(at) if selection == sentence else sentence))

    def move_caret(self, position: int, *, keep: bool, reveal: bool = True) -> None:
        """The caret goes there; with `keep` the other end of the selection stays; `reveal` scrolls after it."""
        sheet = self._sheet
        before, caret = sheet.selection, sheet.caret
        sheet.caret = sheet.page.snap(position)
        if not keep:
            sheet.origin = sheet.caret
        self._mirror()
        if reveal:
            self._walk_into_sight()
        self._tell(before, caret)

    # What the hands and keys ask for

    def press_place(self, place: Place) -> None:
        """Something that can be clicked was clicked."""
        if place.part is Part.SIGN:
            self.relation_sign_clicked.emit(place.record)
        elif place.part is Part.LABEL:
            self.event_label_clicked.emit(place.record)
        elif place.mark is not None:
            self.mark_clicked.emit(place.mark.id)

    def hover_place(self, place: Place | None) -> None:
        """The mouse stands on something, or on nothing any more."""
        if place != self._hovered:
            self._hovered = place
            mark = place.mark if place is not None else None
            self.mark_hovered.emit(mark.id if mark is not None else None, self.cursor().pos())

    def record_at(self, point: QPoint) -> Selected | None:
        """The claim or event at a point of the window, also where only its label stands there."""
        return self._places.record_at(point)

    def marks_at(self, position: int) -> Sequence[Mark]:
        """The marks over a character, narrowest first."""
        return self._sheet.marks_at(position)

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep Qt's text keys from standing before the shortcuts of the window."""
        return False if event.type() == QEvent.Type.ShortcutOverride else super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret, or begin something."""
        self.activated.emit()
        self._walker.forget_column()
        self._hands.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._hands.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or see what is under the mouse."""
        self._hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is complete."""
        self._hands.release(event)
        if event.button() is Qt.MouseButton.LeftButton and self.selection() is not None:
            self.hand_selected.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._hands.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by lines; with Ctrl zoom."""
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.scroll_by(-turned * _WHEEL_LINES * self._sheet.setting.pitch // _NOTCH)
        elif turned:
            self.action_requested.emit("larger_text" if turned > 0 else "smaller_text")
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or name the action of the key."""
        if not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the pane that keys go to."""
        super().focusInEvent(event)
        self.activated.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; Qt gives a place under the mouse, or none for the key."""
        key = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self.viewport().mapToGlobal(self.caret_rect().bottomLeft()) if key else event.globalPos()
        self.menu_requested.emit(point)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; what else can be let go here is the business of a `Landing`."""
        event.setAccepted(event.mimeData().hasUrls())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files can be let go anywhere."""
        event.setAccepted(event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # Inside

    def _emphasise(self, emphasis: Emphasis) -> None:
        if emphasis != self._sheet.emphasis:
            self._update_rows(self._sheet.emphasise(emphasis))

    def _walk_into_sight(self) -> None:
        """Scroll no further than the caret needs, in whole lines. Out of sight its height is an estimate."""
        sheet, pitch, height = self._sheet, self._sheet.setting.pitch, self.viewport().height()
        for _ in range(_LOOKS):
            y = sheet.y_of(sheet.caret)
            if -height < y < pitch:
                gone = self.scroll_by(-pitch * -(-round(pitch - y) // pitch))
            elif height - 2 * pitch < y < 2 * height:
                gone = self.scroll_by(pitch * -(-round(y - height + 2 * pitch) // pitch))
            else:
                break
            if not gone:
                return
        if not 0 <= y < height:
            self.scroll_to(sheet.caret, sheet.caret)

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

    def _tell(self, selection: Range | None, caret: int) -> None:
        """Tell what has changed from this selection and this caret."""
        if self._sheet.caret != caret:
            self.caret_moved.emit(self._sheet.caret)
            self._speak()
        if self._sheet.selection != selection:
            self.selection_changed.emit()

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
