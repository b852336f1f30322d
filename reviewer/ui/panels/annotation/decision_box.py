"""Deciding about relations: four buttons with their keys, and below them what `F` and `R` still have to ask."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from reviewer.domain.relation import Explanation
from reviewer.ui.actions.latin_keys import digit
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.key_button import KeyButton
from reviewer.ui.signs import EXPLAINED
from reviewer.ui.widgets.labels import plain_label

_ANSWER_LINES = 3
_SPACE = 6
_LINE_SPACE = 4
# Row, column, rows and columns of the four buttons: the longest words have a line of their own, in either language.
_NARROW = ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (2, 0, 1, 2))
_WIDE = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1))


class DecisionBox(QWidget):
    """Says what was decided; it decides nothing itself."""

    confirmed = Signal()
    dismissed = Signal()
    different = Signal()
    resolving = Signal()
    reopened = Signal()
    explained = Signal(object, str)
    resolved = Signal(object, str)
    left = Signal()
    """The question was folded away, answered or by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the four buttons."""
        super().__init__(parent)
        self.f = KeyButton(f"{EXPLAINED} {translate('Relation', 'Different events')}", "F")
        self.a = KeyButton(translate("Relation", "Confirm"), "A")
        self.r = KeyButton(translate("Relation", "Resolve…"), "R")
        self.d = KeyButton(translate("Relation", "Dismiss"), "D")
        self.d.setToolTip(translate("Relation", "It was a mistake"))
        self.again = QPushButton(translate("Relation", "Open again"))
        self.again.setProperty("deed", "writes")
        self.explaining = ExplainBox()
        self.resolve_box = ResolveBox()
        self._grid = QGridLayout()
        self._narrow: bool | None = None
        self._build()
        self._connect()

    def show_state(self, *, sign: str, two_events: bool, undecided: bool, single: bool = True) -> None:
        """Let the likelier answer look like the default; a decided relation can be opened again."""
        self.a.set_words(f"{sign} {translate('Relation', 'Confirm')}")
        # Without two events F has to ask which of the four it is.
        different = translate("Relation", "Different events") if two_events else translate("Relation", "Both true…")
        self.f.set_words(f"{EXPLAINED} {different}")
        self.f.set_primary(primary=two_events and undecided)
        self.a.set_primary(primary=not two_events and undecided)
        self.again.setVisible(not undecided)
        self.r.setEnabled(single)
        self._arrange()

    def ask_why(self) -> None:
        """Unfold the four reasons why both can be true."""
        self.resolve_box.hide()
        self.explaining.show()
        self._focus(self.explaining.buttons[0])

    def ask_which(self) -> None:
        """Unfold the question which claim prevails."""
        self.explaining.hide()
        self.resolve_box.show()
        self._focus(self.resolve_box.buttons[0])

    def _focus(self, button: KeyButton) -> None:
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        if not button.isVisible():
            # The panel was folded away; whoever asked unfolds it in the same breath, and then there is a focus to take.
            QTimer.singleShot(0, button, button.setFocus)

    def fold(self) -> None:
        """Fold the questions away."""
        self.explaining.hide()
        self.resolve_box.hide()

    def _build(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_SPACE)
        grid.setVerticalSpacing(_LINE_SPACE)
        self._arrange()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        self.again.setProperty("look", "link")
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.explaining)
        column.addWidget(self.resolve_box)
        self.fold()

    def _arrange(self) -> None:
        """Two and two, unless words would be cut; then the longest have a line of their own."""
        buttons = (self.f, self.a, self.r, self.d)
        f, a, r, d = (button.sizeHint().width() for button in buttons)
        columns = max(f, r), max(a, d)
        narrow = self.width() < sum(columns) + _SPACE
        for column, width in enumerate(columns):
            self._grid.setColumnStretch(column, 1 if narrow else width)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for button, place in zip(buttons, _NARROW if narrow else _WIDE, strict=True):
            self._grid.addWidget(button, *place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.f.clicked.connect(self.different)
        self.a.clicked.connect(self.confirmed)
        self.r.clicked.connect(self.resolving)
        self.d.clicked.connect(self.dismissed)
        self.again.clicked.connect(self.reopened)
        self.explaining.explained.connect(self._explain)
        self.resolve_box.resolved.connect(self.resolved)
        for box in (self.explaining, self.resolve_box):
            box.left.connect(self._leave)

    def _explain(self, why: Explanation, reason: str) -> None:
        # The text has the focus again before anything is done, so that a palette which opens then keeps it.
        self._leave()
        self.explained.emit(why, reason)

    def _leave(self) -> None:
        self.fold()
        self.left.emit()


class _Question(QFrame):
    """A question with numbered answers; a digit answers, Esc leaves."""

    left = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.buttons: list[KeyButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(5)
        self._column.addWidget(plain_label(title, "title", wrap=True))

    def add_answer(self, words: str, lines: int = 1) -> KeyButton:
        button = KeyButton(words, str(len(self.buttons) + 1), lines=lines)
        self.buttons.append(button)
        self._column.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = int(digit(event) or 0) - 1
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 0 <= number < len(self.buttons):
            self.buttons[number].click()
        else:
            super().keyPressEvent(event)


class ExplainBox(_Question):
    """Why both can be true."""

    explained = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the four explanations."""
        super().__init__(translate("Relation", "Both can be true, because they are about…"), parent)
        words = {
            Explanation.DIFFERENT_EVENT: translate("Relation", "different events"),
            Explanation.DIFFERENT_TIME: translate("Relation", "different times"),
            Explanation.DIFFERENT_THING: translate("Relation", "different things measured"),
            Explanation.WORDING: translate("Relation", "one thing in other words or another translation"),
        }
        for explanation, text in words.items():
            button = self.add_answer(text)
            button.clicked.connect(lambda _on=False, why=explanation: self.explained.emit(why, ""))


class ResolveBox(_Question):
    """Which claim prevails."""

    resolved = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer both claims; the reason has its own field on the page."""
        super().__init__(translate("Relation", "Which claim prevails?"), parent)
        self._claims: tuple[UUID, UUID] | None = None
        for side in (0, 1):
            self.add_answer("", _ANSWER_LINES).clicked.connect(lambda _on=False, side=side: self._answer(side))

    def show_claims(self, a: UUID, words_a: str, b: UUID, words_b: str) -> None:
        """Offer these two."""
        self._claims = (a, b)
        self.buttons[0].set_words(words_a)
        self.buttons[1].set_words(words_b)

    def _answer(self, side: int) -> None:
        if self._claims is not None:
            self.resolved.emit(self._claims[side], "")
