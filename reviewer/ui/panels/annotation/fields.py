"""Fields that save as they are left: nothing in the inspector has a Save button."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Field(Protocol):
    """What the inspector asks of everything that can be edited in it."""

    def commit(self) -> None:
        """Save what was typed, if anything was."""

    def revert(self) -> None:
        """Go back to what is stored."""


class LineField(QLineEdit):
    """One line. `committed` carries the new text once it is left or Enter is pressed; Esc takes it back.

    A value that arrives while it is edited waits: it shows after Esc, and what is typed wins on leaving.
    """

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what assistive technology calls the field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stored = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, text: str) -> None:
        """Show what is stored, unless the field is being edited."""
        editing = self.hasFocus() and self.text() != self._stored
        self._stored = text
        if not editing and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        text = " ".join(self.text().split())
        if text == self._stored:
            if self.text() != text:
                self.setText(text)
            return
        self._stored = text
        self.setText(text)
        self.committed.emit(text)

    def refuse(self, stored: str) -> None:
        """Leave what was typed in sight, though it was not saved; Esc brings back what is stored."""
        self._stored = stored

    def revert(self) -> None:
        """Go back to what is stored."""
        self.setText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc reverts; Esc in an unchanged field goes to whoever holds it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._stored:
            self.revert()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save on leaving; a menu or an input method's window is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.commit()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window while nothing is typed here."""
        if isinstance(event, QKeyEvent) and _undo_is_the_windows(event, typed=self.text() != self._stored):
            event.ignore()
            return False
        return super().event(event)


class TextField(QPlainTextEdit):
    """Several lines, as high as its text. Enter saves; Shift+Enter begins a line, as Enter does in a `note`."""

    committed = Signal(str)

    def __init__(self, name: str, *, note: bool = False, most_lines: int = 8, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what assistive technology calls the field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._note = note
        self._most_lines = most_lines
        self._stored = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def show_value(self, text: str) -> None:
        """Show what is stored, unless the field is being edited."""
        editing = self.hasFocus() and self._typed()
        self._stored = text
        if not editing and self._text() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Save what was typed, if anything was."""
        text = self._text()
        if not self._typed():
            return
        self._stored = text
        self.setPlainText(text)
        self.committed.emit(text)

    def revert(self) -> None:
        """Go back to what is stored."""
        self.setPlainText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc reverts; Esc in an unchanged field goes to whoever holds it."""
        modified = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        saves = Qt.KeyboardModifier.ControlModifier if self._note else Qt.KeyboardModifier.NoModifier
        if enter and modified == saves:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self._typed():
            self.revert()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save on leaving; a menu or an input method's window is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.commit()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window while nothing is typed here."""
        if isinstance(event, QKeyEvent) and _undo_is_the_windows(event, typed=self._typed()):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as high as the text at the new width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for one line's width; the layout gives what there is."""
        return QSize(120, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never shrink under the text."""
        return QSize(60, self._height())

    def _typed(self) -> bool:
        return self.document().isModified() and self._text() != self._stored

    def _text(self) -> str:
        # The raw text keeps no-break spaces, which toPlainText turns into spaces.
        return self.document().toRawText().replace("\u2029", "\n").strip()

    def _height(self) -> int:
        # QPlainTextEdit's document counts its height in lines.
        lines = min(max(round(self.document().size().height()), 2 if self._note else 1), self._most_lines)
        # Not by the viewport's height, which a hidden field keeps until it is shown again.
        frame = self.contentsMargins()
        around = frame.top() + frame.bottom() + 2 * round(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + around

    def _fit(self) -> None:
        whole = round(self.document().size().height()) <= self._most_lines
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if whole else needed)
        if self.height() != self._height():
            self.setFixedHeight(self._height())


class ChoiceField(QComboBox):
    """One of several values. `committed` carries the key of the chosen one."""

    committed = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer pairs of a key and the words shown for it; `name` is what assistive technology calls the field."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, words in choices:
            self.addItem(words, key)
        self.activated.connect(self._choose)

    def show_value(self, key: str) -> None:
        """Show what is stored."""
        position = self.findData(key)
        if position != self.currentIndex():
            self.setCurrentIndex(position)

    def commit(self) -> None:
        """A choice is saved as it is made; nothing is ever pending."""

    def revert(self) -> None:
        """A choice is saved as it is made; nothing is ever pending."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the inspector; a wheel that passes over must not change a record."""
        event.ignore()

    def _choose(self, position: int) -> None:
        self.committed.emit(str(self.itemData(position)))


def _undo_is_the_windows(event: QKeyEvent, *, typed: bool) -> bool:
    """Tell whether a key about to be a shortcut is undo or redo while the field has nothing of its own to undo."""
    return event.type() == QEvent.Type.ShortcutOverride and not typed and any(event.matches(key) for key in _UNDO)
