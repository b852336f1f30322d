"""What both kinds of pane do in one way with a caret, a selection, keys and a mouse."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from reviewer.ui.desk_values import Range, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.canvas_base import CanvasBase, mixed_in
from reviewer.ui.panels.reading.caret import Walker
from reviewer.ui.panels.reading.highlights import Emphasis
from reviewer.ui.panels.reading.keys import Keys
from reviewer.ui.panels.reading.mark import Mark, RelationMark
from reviewer.ui.panels.reading.places import Part, Place, Places
from reviewer.ui.panels.reading.selecting import Hands

_LOOKS = 3


class PaneBase(CanvasBase):
    """A canvas that is read and marked with hands. Comes before the canvas among the bases of a pane."""

    caret_moved = mixed_in(int)
    selection_changed = mixed_in()
    hand_selected = mixed_in()
    mark_clicked = mixed_in(object)
    mark_hovered = mixed_in(object, QPoint)
    event_label_clicked = mixed_in(object)
    relation_sign_clicked = mixed_in(object)
    files_dropped = mixed_in(list)
    action_requested = mixed_in(str)
    menu_requested = mixed_in(QPoint)
    activated = mixed_in()

    _hovered: Place | None = None

    # What stands out

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
        before = self._sheet.emphasis.hits
        self._emphasise(replace(self._sheet.emphasis, hits=hits, current_hit=current))
        if hits != before:
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
        """Put the caret somewhere; nothing is selected then. What it is hidden in is unfolded; nothing scrolls."""
        self.unfold_at(position)
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
        selection, caret = sheet.selection, sheet.caret
        sheet.caret = sheet.page.snap(position)
        if not keep:
            sheet.origin = sheet.caret
        self._show_caret(selection, caret)
        if reveal:
            self._walk_into_sight()
        self._tell(selection, caret)

    # What the hands and keys ask for

    def press_place(self, place: Place) -> None:
        """Something that can be clicked was clicked."""
        if place.fold is not None:
            self.set_fold_open(place.fold, opened=not self.is_fold_open(place.fold))
        elif place.part is Part.SIGN:
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
            self.mark_hovered.emit(mark.id if mark is not None else None, QCursor.pos())

    def record_at(self, point: QPoint) -> Selected | None:
        """The claim or event at a point of the window, also where only its label stands there."""
        return self._places.record_at(point)

    def marks_at(self, position: int) -> Sequence[Mark]:
        """The marks over a character, narrowest first."""
        return self._sheet.marks_at(position)

    # Events

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

    def leaveEvent(self, event: QEvent) -> None:  # noqa: ARG002 - Qt's name
        """Nothing is under the mouse any more."""
        self._hands.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, or name the action of the key."""
        if not self._keys.press(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; Qt gives a place under the mouse, or none for the key."""
        key = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self.viewport().mapToGlobal(self.caret_rect().bottomLeft()) if key else event.globalPos()
        self.menu_requested.emit(point)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; what else can be let go here is the business of a `DropTarget`."""
        event.setAccepted(event.mimeData().hasUrls())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files can be let go anywhere."""
        event.setAccepted(event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # What a pane says of its widget

    def _show_caret(self, selection: Range | None, caret: int) -> None:
        """Show the sheet's caret and selection; the ones given were shown until now."""
        raise NotImplementedError

    def _speak(self) -> None:
        """Say what the caret has come into."""
        raise NotImplementedError

    def _scrolled_best(self, distance: int) -> int:
        """How far to scroll where at least so many pixels are wanted."""
        return distance

    # For the panes

    def _take_hands(self, pane: QWidget) -> None:
        """Listen to mouse and keys; `pane` is this pane as Qt knows it."""
        self._places = Places(self._sheet)
        self._walker = Walker(self._sheet)
        self._hands = Hands(self._sheet, self._places, self._walker, self, self.viewport())
        self._keys = Keys(self, self._walker, self._settings)
        pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pane.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        pane.setAcceptDrops(True)
        pane.setAccessibleName(translate("Reading", "Article"))
        pane.setAccessibleDescription(translate("Reading", "Arrow keys move the caret; C marks a claim"))
        self.viewport().setMouseTracking(True)

    def _emphasise(self, emphasis: Emphasis) -> None:
        if emphasis != self._sheet.emphasis:
            self._update_rows(self._sheet.emphasise(emphasis))

    def _walk_into_sight(self) -> None:
        """Scroll no further than the caret needs. Out of sight its height is an estimate: then look again."""
        sheet, margin, height = self._sheet, self._sheet.setting.pitch, self.viewport().height()
        for _ in range(_LOOKS):
            y = sheet.y_of(sheet.caret)
            if -height < y < margin:
                gone = self.scroll_by(self._scrolled_best(round(y) - margin))
            elif height - 2 * margin < y < 2 * height:
                gone = self.scroll_by(self._scrolled_best(round(y) - height + 2 * margin))
            else:
                break
            if not gone:
                return
        if not 0 <= y < height:
            self.scroll_to(sheet.caret, sheet.caret)

    def _tell(self, selection: Range | None, caret: int) -> None:
        """Tell what has changed from this selection and this caret."""
        if self._sheet.caret != caret:
            self.caret_moved.emit(self._sheet.caret)
            self._speak()
        if self._sheet.selection != selection:
            self.selection_changed.emit()
