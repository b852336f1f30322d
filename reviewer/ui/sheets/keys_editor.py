"""Every action with its key, which a press and another key change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.actions.action_set import menu_words
from reviewer.ui.actions.key_changes import KeyChanges, Refusal
from reviewer.ui.actions.latin_keys import letter_key
from reviewer.ui.actions.table import ACTIONS, ActionSpec, Menu
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.settings import Settings
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import plain_label

_HOLDING = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
_LETTERS = range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)
_KEY_WIDTH = 150


class KeysEditor(QWidget):
    """A line for each action: its words, its key, and a way back to the usual one."""

    def __init__(self, settings: Settings) -> None:
        """List the table of actions by menu."""
        super().__init__()
        self._changes = KeyChanges(settings)
        self.lines: dict[str, _Line] = {}
        self._headings: dict[Menu, QLabel] = {}
        self.message = InlineMessage()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(translate("Keys", "Find an action or a key"))
        self.filter.setAccessibleName(translate("Keys", "Find an action or a key"))
        self.filter.textChanged.connect(self._filter)
        self.all = QPushButton(translate("Keys", "Reset all keys"))
        self.all.clicked.connect(self._reset_all)
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        self._rows = self._grid()
        column.addLayout(self._rows)
        self._show()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for spec in ACTIONS:
            if spec.menu not in self._headings:
                self._headings[spec.menu] = plain_label(menu_words(spec.menu), "title")
                grid.addWidget(self._headings[spec.menu], grid.rowCount(), 0, 1, 3)
            line = _Line(spec)
            self.lines[spec.name] = line
            line.key.pressed_key.connect(lambda pressed, name=spec.name: self._give(name, pressed))
            line.key.cleared.connect(lambda name=spec.name: self._clear(name))
            line.back.clicked.connect(lambda _=False, name=spec.name: self._reset(name))
            line.row = grid.rowCount()
            for place, widget in enumerate((line.words, line.key, line.back)):
                grid.addWidget(widget, line.row, place)
            grid.setRowMinimumHeight(line.row + 1, 0)  # where a message about this line goes
        return grid

    def _give(self, name: str, pressed: QKeyCombination) -> None:
        refusal = self._changes.give(name, pressed)
        self._tell(name, refusal, lambda: self._give(name, pressed))

    def _clear(self, name: str) -> None:
        self._changes.clear(name)
        self._tell(name, None, None)

    def _reset(self, name: str) -> None:
        self._tell(name, self._changes.reset(name), lambda: self._reset(name))

    def _reset_all(self) -> None:
        self._changes.reset_all()
        self._tell("", None, None)

    def _tell(self, name: str, refusal: Refusal | None, again: Callable[[], None] | None) -> None:
        """Say below its line what stands in the way of an action, and offer to take the key from there."""
        self._show()
        if refusal is None:
            self.message.hide()
            return

        def take() -> None:
            self._changes.clear(refusal.holder)
            if again is not None:
                again()

        self._rows.addWidget(self.message, self.lines[name].row + 1, 0, 1, 3)
        words = translate("Keys", "Take it from there") if refusal.holder else ""
        self.message.say(refusal.why, "warning", words, take if refusal.holder else None)

    def _show(self) -> None:
        keymap = self._changes.keymap
        for name, line in self.lines.items():
            line.show_key(keymap.cap(name), changed=self._changes.is_changed(name))
        self.all.setEnabled(any(map(self._changes.is_changed, self.lines)))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for line in self.lines.values():
            line.set_visible(visible=all(word in line.says for word in words))
        for menu, heading in self._headings.items():
            heading.setVisible(any(line.wanted for line in self.lines.values() if line.spec.menu is menu))


class _Line:
    """The three widgets of an action."""

    def __init__(self, spec: ActionSpec) -> None:
        self.spec = spec
        self.wanted = True
        self.row = 0
        self.words = plain_label(spec.words)
        self.words.setContentsMargins(12, 0, 0, 0)
        self.key = _KeyField(spec.words)
        self.back = QToolButton()
        self.back.setIcon(icon("undo", "secondary"))
        self.back.setAccessibleName(translate("Keys", "Usual key of {action}", action=spec.words))
        self.back.setToolTip(translate("Keys", "Back to the usual key"))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)

    @property
    def says(self) -> str:
        """What the filter looks through."""
        return f"{self.spec.words} {self.key.text()}".casefold()

    def show_key(self, key: str, *, changed: bool) -> None:
        self.key.show_key(key)
        self.back.setVisible(changed and self.wanted)

    def set_visible(self, *, visible: bool) -> None:
        self.wanted = visible
        for widget in (self.words, self.key):
            widget.setVisible(visible)
        self.back.setVisible(visible and self.back.isVisible())


class _KeyField(QPushButton):
    """Shows a key; pressed, it waits for another one. Backspace takes the key away, Escape changes nothing."""

    pressed_key = Signal(object)
    """A QKeyCombination."""
    cleared = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._key = ""
        self._waiting = False
        self.setFixedWidth(_KEY_WIDTH)
        self.clicked.connect(self._wait)

    def show_key(self, key: str) -> None:
        self._key = key
        self._waiting = False
        self.setText(key.replace("&", "&&") or "–")
        self.setAccessibleName(f"{self._words}: {key or translate('Keys', 'no key')}")

    def event(self, event: QEvent) -> bool:
        """While it waits, every key is its own: no shortcut of the window and no Tab goes past it."""
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        if self._waiting:
            self.show_key(self._key)

    def _wait(self) -> None:
        self._waiting = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(translate("Keys", "Press a key…"))

    def _take(self, event: QKeyEvent) -> None:
        key = letter_key(event)
        if key in _HOLDING:
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        self.show_key(self._key)
        if key == Qt.Key.Key_Escape:
            return
        if key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and not held:
            self.cleared.emit()
            return
        if key not in _LETTERS and event.text().isprintable() and event.text() and not event.text().isalnum():
            held &= ~Qt.KeyboardModifier.ShiftModifier  # it only made the sign that was meant
        self.pressed_key.emit(QKeyCombination(held, key))
