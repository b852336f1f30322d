"""A message as a line at its place, never a window of its own."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.speech import announce, anybody_listens
from reviewer.ui.widgets.labels import IconView, plain_label

_ICONS = {"plain": ("info", "accent"), "warning": ("warning", "claim_edge"), "error": ("warning", "contradiction_edge")}
_READ_MS, _DECIDE_MS = 5_000, 9_000
"""How long a plain line stays, and one with a button, which also wants to be reached."""

Offer = tuple[str, Callable[[], object]]
"""A button's words and what it does."""


class InlineMessage(QFrame):
    """Says one thing and offers one deed; plain ones go by themselves, warnings and errors when they are closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setProperty("look", "message")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(8)
        self._sign = IconView()
        self._words = plain_label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deed = QPushButton()
        self._deed.setProperty("look", "link")
        self._close = QToolButton()
        self._close.setIcon(icon("close", "secondary"))
        self._close.setIconSize(QSize(14, 14))
        self._close.setAccessibleName(translate("Message", "Close this message"))
        self._close.setToolTip(translate("Message", "Close this message"))
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._deed)
        row.addWidget(self._close)
        self._action: Callable[[], None] | None = None
        self._others: list[QPushButton] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._deed.clicked.connect(self._act)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return self._words.text()

    def say(
        self,
        text: str,
        tone: str = "plain",
        action_text: str = "",
        action: Callable[[], None] | None = None,
        others: Sequence[Offer] = (),
    ) -> None:
        """Show a line; `tone` is plain, warning or error.

        What is offered runs once and closes the line: the action first, then the others.
        """
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        name, color = _ICONS.get(tone, _ICONS["plain"])
        self._sign.set_icon(name, color)
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self._deed.setText(action_text)
        self._deed.setVisible(bool(action_text))
        self._action = action
        self._offer(others)
        self.show()
        announce(self, text)
        # Who listens may take longer than who looks.
        if tone == "plain" and not anybody_listens():
            self._timer.start(_DECIDE_MS if action_text or others else _READ_MS)
        else:
            self._timer.stop()

    def _offer(self, others: Sequence[Offer]) -> None:
        for button in self._others:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._others = []
        for words, deed in others:
            button = QPushButton(words)
            button.setProperty("look", "link")
            button.clicked.connect(partial(self._do, deed))
            self._row.insertWidget(self._row.indexOf(self._close), button)
            button.show()
            self._others.append(button)

    def _do(self, deed: Callable[[], object]) -> None:
        self.hide()
        deed()

    def _act(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()
