"""Which key does what: the table's keys with the person's own changes over them."""

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reviewer.ui.actions import ACTIONS, BY_NAME, Scope

_LAST_LATIN_1 = 0xFF
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Keymap:
    """Which key does what, with the person's own changes over the table's."""

    def __init__(self, changed: Mapping[str, str] | None = None, *, single: bool = True) -> None:
        """`changed` maps names of actions to portable key texts; `single` False turns single letters off."""
        self._changed = dict(changed or {})
        self._single = single

    @classmethod
    def from_lines(cls, lines: list[str], *, single: bool = True) -> "Keymap":
        """Read lines of `action=key`; what names no action is passed over."""
        pairs = (line.partition("=") for line in lines)
        return cls({name: key for name, _, key in pairs if name in BY_NAME}, single=single)

    def sequence(self, name: str) -> QKeySequence:
        """The key of an action; empty when it has none."""
        text = self._changed.get(name, BY_NAME[name].shortcut)
        return QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)

    def shown(self, name: str) -> str:
        """The key as this system writes it on keycaps, arrows as arrows."""
        text = self.sequence(name).toString(QKeySequence.SequenceFormat.NativeText)
        head, plus, key = text.rpartition("+")
        return head + plus + _ARROWS.get(key, key)

    def action_for(self, event: QKeyEvent, scope: Scope) -> str | None:
        """The action of this scope whose key was pressed.

        The virtual key counts, so letters work on AZERTY and on layouts of other scripts.
        """
        pressed = _pressed(event)
        for spec in ACTIONS:
            sequence = self.sequence(spec.name)
            if spec.scope == scope and sequence == QKeySequence(pressed):
                return spec.name if self._single or not _is_letter(pressed) else None
        return None


def key_action(event: QKeyEvent, keymap: Keymap | None = None) -> str | None:
    """The name of the reading action for a key press in a pane, or None."""
    return (keymap or Keymap()).action_for(event, "reading")


def _pressed(event: QKeyEvent) -> QKeyCombination:
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    virtual = event.nativeVirtualKey()
    latin = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    # Windows gives the letter itself as the virtual key; X11 gives the keysym of the layout, lower case for Latin ones.
    if not latin and event.key() > _LAST_LATIN_1 and ord("A") <= virtual <= ord("Z"):
        key = Qt.Key(virtual)
    return QKeyCombination(modifiers, key)


def _is_letter(pressed: QKeyCombination) -> bool:
    return pressed.keyboardModifiers() == Qt.KeyboardModifier.NoModifier and (
        Qt.Key.Key_A <= pressed.key() <= Qt.Key.Key_Z
    )
