"""A line that says what is being waited for, how far it is, and offers to end it or to give it more time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from reviewer.ui.i18n import translate
from reviewer.ui.motion import is_reduced
from reviewer.ui.widgets.labels import IconView, plain_label

_BAR_WIDTH = 140


class WaitingLine(QFrame):
    """Shows what it is told; somebody else counts the time."""

    cancelled = Signal()
    extended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty bar."""
        super().__init__(parent)
        self.setProperty("look", "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(12)
        sign = IconView()
        sign.set_icon("info", "accent")
        self._words = plain_label(wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._more = QPushButton(translate("Waiting", "More time"))
        cancel = QPushButton(translate("Waiting", "Cancel"))
        for button in (self._more, cancel):
            button.setProperty("look", "link")
        self._more.hide()
        self._more.clicked.connect(self.extended)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._more)
        row.addWidget(cancel)

    @property
    def text(self) -> str:
        """What is being said."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Say what is waited for."""
        self._words.setText(text)
        self._words.setAccessibleName(text)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, of)
        # Without an end to come to, a bar only moves to and fro.
        self._bar.setVisible(of > 0 or not is_reduced())
        self._bar.setValue(done)

    def offer_time(self, *, offered: bool) -> None:
        """Show or hide the button that gives more time."""
        self._more.setVisible(offered)
