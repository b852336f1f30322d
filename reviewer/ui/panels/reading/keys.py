"""Keys of the reading pane: motions are done here, all other keys become names of actions."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from reviewer.ui import settings as declared
from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.caret import Motion, Walker, motion_of
from reviewer.ui.settings import Settings

_ESCAPE = "escape"
_OPEN = "open"


class Signalling(Protocol):
    """A signal that carries a text."""

    def emit(self, name: str, /) -> None:
        """Send it."""


class Typed(Protocol):
    """What keys act on: the pane."""

    @property
    def action_requested(self) -> Signalling:
        """Where names of actions go."""

    def caret(self) -> int:
        """Where the caret stands."""

    def selection(self) -> Range | None:
        """What is selected."""

    def selected_text(self) -> str:
        """The stored text of the selection."""

    def move_caret(self, position: int, *, keep: bool, reveal: bool = True) -> None:
        """The caret goes there."""

    def select(self, start: int, end: int) -> None:
        """A range is selected."""

    def select_sentence(self) -> None:
        """The sentence is selected, then the paragraph."""

    def scroll_by(self, distance: int) -> int:
        """Scroll."""


class Keys:
    """Turns key presses into motions and actions; the person's changes of keys count."""

    def __init__(self, pane: Typed, walker: Walker, settings: Settings) -> None:
        """Act for this pane."""
        self._pane, self._walker, self._settings = pane, walker, settings
        self._keymap = self._read_keymap()
        settings.changed.connect(self._setting_changed)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; returns whether it means something here."""
        name = self._keymap.action_for(event, "reading")
        if name is not None:
            return self._act(name, repeated=event.isAutoRepeat())
        found = motion_of(event)
        if found is not None:
            self._move(*found)
            return True
        return self._other(event)

    def _act(self, name: str, *, repeated: bool) -> bool:
        if name == "select_sentence":
            self._pane.select_sentence()
        elif name == "copy":
            self.copy()
        elif not repeated or name in {"next_claim", "previous_claim", "claim_longer", "claim_shorter"}:
            # A key held down must not tag ten claims.
            self._pane.action_requested.emit(name)
        return True

    def copy(self) -> None:
        """Put the stored text of the selection on the clipboard, as plain text."""
        if self._pane.selection() is not None:
            QGuiApplication.clipboard().setText(self._pane.selected_text())

    def _move(self, motion: Motion, keep: bool) -> None:  # noqa: FBT001 - comes in a pair from motion_of
        selection = self._pane.selection()
        if selection is not None and not keep and motion in {Motion.LEFT, Motion.RIGHT}:
            # An arrow takes a selection back to its edge, as everywhere.
            self._walker.forget_column()
            self._pane.move_caret(selection[0] if motion is Motion.LEFT else selection[1], keep=False)
            return
        self._pane.move_caret(self._walker.go(motion, self._pane.caret()), keep=keep)

    def _other(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._pane.select(self._walker.go(Motion.TEXT_START, 0), self._walker.go(Motion.TEXT_END, 0))
        elif event.key() == Qt.Key.Key_Escape:
            self._pane.move_caret(self._pane.caret(), keep=False)
            self._pane.action_requested.emit(_ESCAPE)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._pane.action_requested.emit(_OPEN)
        else:
            return False
        return True

    def _read_keymap(self) -> Keymap:
        single = self._settings.get(declared.SINGLE_KEYS)
        return Keymap.from_lines(self._settings.get(declared.KEYS), single=single)

    def _setting_changed(self, key: str) -> None:
        if key in {declared.SINGLE_KEYS.key, declared.KEYS.key}:
            self._keymap = self._read_keymap()
