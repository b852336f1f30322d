"""Giving actions other keys: what is asked for, what stands in its way, what is remembered."""

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reviewer.ui import settings as declared
from reviewer.ui.actions.keymap import Keymap
from reviewer.ui.actions.table import ACTIONS, ALSO, BY_NAME, ActionSpec
from reviewer.ui.i18n import translate
from reviewer.ui.settings import Settings

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Keys that move the caret and the focus, or end something, everywhere in the window.
_MOTIONS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
    | {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Backspace}
)
_LAST_WRITTEN = 0x01000000  # keys below write something


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a key cannot be had; `holder` is the action that has it and could give it up, "" where none could."""

    why: str
    holder: str = ""


class KeyChanges:
    """The person's changes over the table's keys, in the settings."""

    def __init__(self, settings: Settings) -> None:
        """Change these settings."""
        self._settings = settings

    @property
    def keymap(self) -> Keymap:
        """The keys as they are now."""
        return Keymap.from_lines(self._settings.get(declared.KEYS), single=self._settings.get(declared.SINGLE_KEYS))

    def is_changed(self, name: str) -> bool:
        """Whether an action has another key than the table's."""
        return name in self._changed()

    def give(self, name: str, pressed: QKeyCombination) -> Refusal | None:
        """Let a key do an action, and remember it; what stands in the way, else None."""
        refusal = _unfit(pressed, BY_NAME[name]) or self._taken(name, QKeySequence(pressed))
        if refusal is None:
            self._put(name, QKeySequence(pressed).toString(_PORTABLE))
        return refusal

    def clear(self, name: str) -> None:
        """Leave an action without a key; it stays in the menus and under Ctrl+K."""
        self._put(name, "")

    def reset(self, name: str) -> Refusal | None:
        """Give an action the table's key back; what has it meanwhile stands in the way."""
        usual = QKeySequence.fromString(BY_NAME[name].shortcut, _PORTABLE)
        refusal = self._taken(name, usual) if usual.count() else None
        if refusal is None:
            self._put(name, BY_NAME[name].shortcut)
        return refusal

    def reset_all(self) -> None:
        """Forget every change."""
        self._settings.set(declared.KEYS, [])

    def _taken(self, name: str, sequence: QKeySequence) -> Refusal | None:
        keymap, spec = self.keymap, BY_NAME[name]
        for other in ACTIONS:
            if other.name == name or not _meet(spec, other):
                continue
            if keymap.sequence(other.name) == sequence:
                words = translate(
                    "Keys", "{key} already does “{other}”.", key=keymap.cap(other.name), other=other.words
                )
                return Refusal(words, other.name)
            if sequence in [QKeySequence(also) for also in ALSO.get(other.name, ())]:
                key = sequence.toString(QKeySequence.SequenceFormat.NativeText)
                return Refusal(translate("Keys", "{key} always does “{other}”.", key=key, other=other.words))
        return None

    def _changed(self) -> dict[str, str]:
        pairs = (line.partition("=") for line in self._settings.get(declared.KEYS))
        return {name: key for name, _, key in pairs if name in BY_NAME}

    def _put(self, name: str, key: str) -> None:
        changed = self._changed() | {name: key}
        if key == BY_NAME[name].shortcut:
            del changed[name]
        self._settings.set(declared.KEYS, [f"{action}={text}" for action, text in changed.items()])


def _meet(one: ActionSpec, other: ActionSpec) -> bool:
    """Whether both keys can be meant at one time: keys of the window count everywhere."""
    return one.scope == other.scope or "window" in {one.scope, other.scope}


def _unfit(pressed: QKeyCombination, spec: ActionSpec) -> Refusal | None:
    held = pressed.keyboardModifiers()
    writes = pressed.key() < _LAST_WRITTEN and not held & (_CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier)
    if held & _CONTROL and held & _ALT:
        return Refusal(translate("Keys", "Ctrl+Alt writes letters on many keyboards. Choose another key."))
    if pressed.key() in _MOTIONS and not held & (_CONTROL | _ALT):
        return Refusal(translate("Keys", "This key moves about in texts and fields. Choose another one."))
    if writes and spec.scope != "reading":
        return Refusal(translate("Keys", "A letter alone would be lost to fields and lists. Hold Ctrl or Alt with it."))
    return None
