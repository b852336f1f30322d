"""What one action changed: a card for each record, with the way back to what it was."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reviewer.domain.article import Outlet, ReadingState
from reviewer.domain.changes import Action, Change, Record
from reviewer.domain.people import Annotator, Tag
from reviewer.ui.i18n import translate
from reviewer.ui.panels.history.action_list import AROUND, SIDE, when_and_who
from reviewer.ui.panels.history.telling import Told, fate_words, fields_told, kind_words
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.words import action_words
from reviewer.workspace.commands.restoring import subject_of
from reviewer.workspace.workspace import Workspace

MOST_SHOWN = 40
"""Cards on the page; what more there is, is counted."""
_LONGEST = 240


@dataclass(frozen=True)
class Card:
    """What is shown of one record: `earlier` and `later` are states that differ from what it is now."""

    kind: str
    fate: str
    title: str
    fields: tuple[Told, ...]
    earlier: Record | None
    later: Record | None


@dataclass(frozen=True)
class Shown:
    """An action with its cards, made where nobody waits for it."""

    action: Action
    cards: tuple[Card, ...]
    more: int


def look_up(workspace: Workspace, action: Action) -> Shown:
    """Everything the page shows of an action."""
    changed = workspace.changed_by(action.number, MOST_SHOWN)
    told = [change for change in changed.changes if not isinstance(change.record, Annotator)]
    unlisted = changed.total - len(changed.changes)
    return Shown(action, tuple(_card(workspace, change) for change in told), unlisted)


def _card(workspace: Workspace, change: Change) -> Card:
    record = change.record
    now = workspace.ask.known(type(record), [record.id]).get(record.id)
    title = subject_of(workspace, record)
    told = (each for each in fields_told(change, workspace.ask) if not {each.before, each.after} <= {"", title})
    sides = (_otherwise(change.before, now), _otherwise(change.after, now))
    return Card(
        kind=kind_words(record),
        fate=fate_words(change),
        title=title,
        fields=tuple(told),
        earlier=sides[0],
        later=sides[1],
    )


def _otherwise(state: Record | None, now: Record | None) -> Record | None:
    """A state that can be brought back: one that is not the record's now, whenever that was last changed."""
    if state is None or state == now:
        return None
    if isinstance(state, Outlet | ReadingState | Tag | Annotator) or now is None:
        return state
    return None if _untimed(state) == _untimed(now) else state


def _untimed(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__slots__ if name != "modified"}


class ChangesPage(QScrollArea):
    """Shows one action at a time; says which state of which record is to come back."""

    restore_asked = Signal(object, object)
    """The Action, and the Record as it is to be again."""

    def __init__(self) -> None:
        """Begin without an action."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("History", "What it changed"))
        self.shown: Shown | None = None
        self._writable = True

    def show_action(self, shown: Shown | None) -> None:
        """Show an action's changes; None shows nothing."""
        self.shown = shown
        page = QWidget()
        page.setProperty("look", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, AROUND, SIDE, AROUND)
        column.setSpacing(8)
        if shown is not None:
            column.addWidget(plain_label(_cut(action_words(shown.action)), "title", wrap=True))
            column.addWidget(plain_label(when_and_who(shown.action), "small", wrap=True))
            for card in shown.cards:
                column.addWidget(self._card(shown.action, card))
            if shown.more:
                column.addWidget(plain_label(translate("History", "and %n more record(s)", n=shown.more), "secondary"))
        column.addStretch(1)
        self.setWidget(page)

    def set_writable(self, *, writable: bool) -> None:
        """Offer ways back only where something can be written."""
        if writable != self._writable:
            self._writable = writable
            self.show_action(self.shown)

    def _card(self, action: Action, card: Card) -> QWidget:
        frame = QFrame()
        frame.setProperty("look", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        head = translate("History", "{kind} {fate}", kind=card.kind, fate=card.fate)
        column.addWidget(plain_label(head, "small"))
        if card.title:
            column.addWidget(plain_label(_cut(card.title), wrap=True))
        if card.fields:
            column.addLayout(_field_grid(card.fields))
        buttons = self._buttons(action, card)
        if buttons.count():
            column.addLayout(buttons)
        return frame

    def _buttons(self, action: Action, card: Card) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        wordings = (
            (card.earlier, translate("History", "Bring back as it was before")),
            (card.later, translate("History", "Bring back as it was after")),
        )
        for state, words in wordings:
            if state is not None and self._writable:
                button = QPushButton(words)
                button.setAccessibleDescription(card.title)
                button.clicked.connect(partial(self.restore_asked.emit, action, state))
                row.addWidget(button)
        if row.count():
            row.addStretch(1)
        return row


def _field_grid(told: tuple[Told, ...]) -> QGridLayout:
    """A line for each field: its name, what it was, what it became."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, each in enumerate(told):
        grid.addWidget(plain_label(each.field, "small"), row, 0, Qt.AlignmentFlag.AlignTop)
        was, became = _cut(each.before), _cut(each.after)
        words = (
            translate("History", "{before} → {after}", before=was, after=became) if was and became else was or became
        )
        grid.addWidget(plain_label(words, wrap=True), row, 1)
    return grid


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
