"""Which key does what: the table's keys with the person's own changes over them."""

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reviewer.ui.actions.latin_keys import letter_key
from reviewer.ui.actions.table import ACTIONS, BY_NAME, Scope

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Keymap:
    """Which key does what, with the person's own changes over the table's."""

    def __init__(self, changed: Mapping[str, str] | None = None, *, single: bool = True) -> None:
        """`changed` maps names of actions to portable key texts; `single` False turns single letters off."""
        self._changed = dict(changed or {})
        self.single = single

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
        """What to press for an action; where single letters are off, the way to them comes first ("Ctrl+K C")."""
        cap = self.cap(name)
        letter = self.sequence(name).toString(QKeySequence.SequenceFormat.PortableText) in _LETTERS
        return f"{self.cap('everything')} {cap}" if letter and not self.single else cap

    def cap(self, name: str) -> str:
        """The key as this system writes it on keycaps, arrows as arrows."""
        sequence = self.sequence(name)
        text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        # Qt names the arrows in the interface's language, so which one it is stands in the portable text.
        arrow = _ARROWS.get(sequence.toString(QKeySequence.SequenceFormat.PortableText).rpartition("+")[2])
        head, plus, key = text.rpartition("+")
        return head + plus + (arrow or key)

    def action_for(self, event: QKeyEvent, scope: Scope) -> str | None:
        """The action of this scope whose key was pressed.

        The virtual key counts, so letters work on AZERTY and on layouts of other scripts.
        """
        pressed = _pressed(event)
        if _is_letter(pressed) and not self.single:
            return None
        return self._at(QKeySequence(pressed), scope)

    def letter_action(self, event: QKeyEvent) -> str | None:
        """The reading action of a single letter, also while these are off."""
        pressed = _pressed(event)
        return self._at(QKeySequence(pressed), "reading") if _is_letter(pressed) else None

    def _at(self, sequence: QKeySequence, scope: Scope) -> str | None:
        return next(
            (spec.name for spec in ACTIONS if spec.scope == scope and self.sequence(spec.name) == sequence), None
        )


def key_action(event: QKeyEvent, keymap: Keymap | None = None) -> str | None:
    """The name of the reading action for a key press in a pane, or None."""
    return (keymap or Keymap()).action_for(event, "reading")


def _pressed(event: QKeyEvent) -> QKeyCombination:
    return QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, letter_key(event))


def _is_letter(pressed: QKeyCombination) -> bool:
    return pressed.keyboardModifiers() == Qt.KeyboardModifier.NoModifier and (
        Qt.Key.Key_A <= pressed.key() <= Qt.Key.Key_Z
    )
