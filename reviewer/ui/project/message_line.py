"""The line in which a project says things: what it says, and when it has nothing to say any more."""

from dataclasses import replace

from PySide6.QtCore import QObject

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.gate import Gate
from reviewer.ui.i18n import translate
from reviewer.ui.widgets.inline_message import InlineMessage


class MessageLine(QObject):
    """Shows messages of the desk and of the gate, and takes away what offers something that is over."""

    def __init__(self, line: InlineMessage, bridge: Bridge, desk: Desk, gate: Gate, parent: QObject) -> None:
        """Speak through `line` from now on."""
        super().__init__(parent)
        self._line = line
        self._gate = gate
        self._workspace = bridge.workspace
        self._message: Message | None = None
        self._said_after = 0
        desk.message.connect(self.say)
        gate.refused.connect(self.say)
        gate.retried.connect(self._say_retried)
        bridge.changed.connect(self._drop_stale)

    def say(self, message: Message) -> None:
        """Show a message in the place of the last one."""
        if message.code in {"not_saved", "file_gone", "read_only"} and not self._gate.writable:
            # Whoever was refused said no more than that; the line also offers what can be done about it.
            message = replace(self._gate.reason(), text=message.text)
        self._message = message
        self._said_after = self._last_action()
        self._line.say(message.text, message.tone, message.action_text, message.action)

    def _drop_stale(self) -> None:
        """Take away a line that offers what is over, or tells of what is no longer the last; if it is still shown."""
        said = self._message
        if said is None:
            return
        told = said.tone is Tone.PLAIN and not said.action_text and self._last_action() != self._said_after
        if told or (said.stands is not None and not said.stands()):
            self._message = None
            if self._line.text == said.text:
                self._line.hide()

    def _last_action(self) -> int:
        action = self._workspace.undoable()
        return action.number if action is not None else 0

    def _say_retried(self) -> None:
        self._line.say(translate("Project", "Saved."))
