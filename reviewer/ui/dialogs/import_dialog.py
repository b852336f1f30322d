"""Taking an annotation set in: what it would change is shown first, then it is one action that can be undone."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.protocol import IncomingSet
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.dialogs.record_words import records_in_words
from reviewer.ui.i18n import translate
from reviewer.ui.places import Message
from reviewer.ui.tasks import Progress, Tasks
from reviewer.ui.widgets.inline_message import InlineMessage
from reviewer.ui.widgets.labels import plain_label
from reviewer.workspace.sets import TakenIn, examine, read_set, take_in

_SIZE = (620, 460)


class ImportDialog(QDialog):
    """Reads the set at a path, says what is new, the same, changed or without a place, and takes it in when told to."""

    taken_in = Signal(object)

    def __init__(self, bridge: Bridge, desk: Desk, tasks: Tasks, path: Path, parent: QWidget | None = None) -> None:
        """Begin to read the file at once; the project stays as it is until the button is pressed."""
        super().__init__(parent)
        self.setWindowTitle(translate("Import", "Import annotations"))
        self.resize(*_SIZE)
        self._workspace = bridge.workspace
        self._desk = desk
        self._tasks = tasks
        self._path = path
        self._incoming: IncomingSet | None = None
        self.summary = plain_label(translate("Import", "Reading {name}…", name=path.name), "title", wrap=True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(translate("Import", "What the set would change"))
        self.lines.setWordWrap(True)
        self.take_button = QPushButton(translate("Import", "Take in"))
        self.take_button.setProperty("look", "primary")
        self.take_button.setEnabled(False)
        self.take_button.clicked.connect(self._take_in)
        self.message = InlineMessage()
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        close = QPushButton(translate("Import", "Close"))
        close.clicked.connect(self.close)
        hint = plain_label(translate("Import", "Taking in is one action: Ctrl+Z takes it back."), "small", wrap=True)
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(close)
        row.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.lines, 1)
        layout.addWidget(self.message)
        layout.addLayout(row)

    def _read(self) -> None:
        def work(progress: Progress) -> tuple[IncomingSet, TakenIn]:  # noqa: ARG001 (every task is given one)
            incoming = read_set(self._workspace, self._path)
            return incoming, examine(self._workspace, incoming)

        self._tasks.run(work, lambda found: self._show_plan(*found), self._refused)

    def _show_plan(self, incoming: IncomingSet, would_do: TakenIn) -> None:
        self._incoming = incoming
        if would_do.nothing:
            self.summary.setText(translate("Import", "Nothing new: this project holds all of it already."))
        else:
            self.summary.setText(records_in_words(would_do.added) or translate("Import", "Only changes, nothing new"))
        self.lines.clear()
        self._list(translate("Import", "Newer in the set"), would_do.changed)
        self._list(translate("Import", "Different here, stays as it is"), would_do.kept)
        self._list(translate("Import", "Quote found at another place"), would_do.moved)
        self._list(translate("Import", "Cannot be taken"), [str(problem) for problem in would_do.problems])
        if would_do.same:
            self.lines.addItem(translate("Import", "%n record(s) are here already", n=would_do.same))
        self.take_button.setEnabled(not would_do.nothing and not self._workspace.read_only)
        if self._workspace.read_only:
            self.message.say(translate("Import", "This project is open read-only."), "warning")

    def _list(self, heading: str, lines: Sequence[str]) -> None:
        for line in lines:
            self.lines.addItem(f"{heading}: {line}")

    def _take_in(self) -> None:
        incoming = self._incoming
        if incoming is None:
            return
        self.take_button.setEnabled(False)
        name = self._path.name

        def work(progress: Progress) -> TakenIn:
            return take_in(self._workspace, incoming, name, lambda done, of: _report(progress, done, of, name))

        self._tasks.run(work, self._finish, self._refused)

    def _finish(self, done: TakenIn) -> None:
        words = records_in_words(done.added) or translate("Import", "only changes")
        text = translate("Import", "Taken in from {name}: {what}", name=self._path.name, what=words)
        self._desk.say(Message(text, action_text=translate("Import", "Undo"), action=self._undo))
        self.taken_in.emit(done)
        self.accept()

    def _undo(self) -> None:
        self._workspace.undo()

    def _refused(self, error: ReviewerError) -> None:
        self.summary.setText(translate("Import", "{name} was not taken in", name=self._path.name))
        self.message.say(error.message, "error")


def _report(progress: Progress, done: int, of: int, name: str) -> None:
    progress.report(done, of, name)
