"""The review of an annotation set that comes in: nothing is written before "Take in", then it is one action."""

import gc
from pathlib import Path
from threading import Event
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.tell import tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Message, Tone
from reviewer.ui.dialogs.conflict_page import ConflictPage
from reviewer.ui.dialogs.deciding import Deciding, Row, rows_of
from reviewer.ui.dialogs.import_layout import ImportLayout
from reviewer.ui.dialogs.place_page import PlacePage
from reviewer.ui.dialogs.record_words import kind_words, records_in_words
from reviewer.ui.dialogs.review_list import ReviewList, ReviewModel, category_words
from reviewer.ui.i18n import notice_words, translate
from reviewer.ui.tasks import Progress, Task, Tasks
from reviewer.ui.widgets.labels import plain_label
from reviewer.workspace.set_items import Category
from reviewer.workspace.set_names import SetNames
from reviewer.workspace.sets import Examined, TakenIn, examine, read_set, take_in

_Read = tuple[Examined, list[Row]]
_FREEZE_MS = 1_000
_PORTION = 1_000
_SOON_MS = 400
"""How long a set is read before the dialog says so."""


class ImportDialog(QDialog):
    """Reads the set at a path, says of each record what it is, lets a person decide, and takes it in when told to."""

    taken_in = Signal(object)
    _told_progress = Signal(int, int)

    def __init__(self, bridge: Bridge, desk: Desk, tasks: Tasks, path: Path, parent: QWidget | None = None) -> None:
        """Begin to read at once; the project stays as it is until the button is pressed."""
        super().__init__(parent)
        self.setWindowTitle(translate("Import", "Import annotations"))
        self._workspace = bridge.workspace
        self._desk = desk
        self._tasks = tasks
        self._path = path
        self._examined: Examined | None = None
        self._working: Task[_Read] | None = None
        self._stop = Event()
        self.deciding = Deciding()
        self.model = ReviewModel(self.deciding, self)
        self.lines = ReviewList()
        self.pages = QStackedWidget()
        self.plain = plain_label("", wrap=True)
        self.plain.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.conflict = ConflictPage(self._workspace.ask)
        self.place = PlacePage(self._workspace.ask)
        self.layout_ = ImportLayout(self, self.lines, self.pages)
        self.summary, self.message = self.layout_.summary, self.layout_.message
        self.take_button = self.layout_.take
        # A set has millions of parts: whoever looked for garbage among them would stand still.
        self._freezing = QTimer(self, interval=_FREEZE_MS)
        self._freezing.timeout.connect(gc.freeze)
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._open_now)
        self.finished.connect(self._let_go)
        self._connect()
        self._read()

    def open_when_read(self) -> None:
        """Open with something to look at, or while it still takes long: a set that is refused needs no dialog."""
        self._soon.start()

    def _open_now(self) -> None:
        self._soon.stop()
        if not self.isVisible():
            self.open()

    def _connect(self) -> None:
        self.lines.setModel(self.model)
        self.lines.selectionModel().currentChanged.connect(self._show_row)
        for page in (self.plain, self.conflict, self.place):
            self.pages.addWidget(page)
        parts = self.layout_
        parts.take.clicked.connect(self._take_in)
        parts.cancel.clicked.connect(self.reject)
        parts.save.clicked.connect(self._ask_where)
        parts.accept.clicked.connect(self.accept_row)
        parts.leave.clicked.connect(self.leave_row)
        parts.all_theirs.clicked.connect(lambda: self._decide_all(theirs=True))
        parts.all_ours.clicked.connect(lambda: self._decide_all(theirs=False))
        parts.chosen.connect(self._filter)
        self._told_progress.connect(parts.show_progress)
        parts.summary.setText(translate("Import", "Reading {name}…", name=self._path.name))

    def _read(self) -> None:
        workspace, path = self._workspace, self._path

        def work(progress: Progress) -> _Read:
            examined = examine(workspace, read_set(workspace, path), go_on=progress.report)
            return examined, rows_of(examined.would)

        self._freezing.start()
        self._working = self._tasks.run(work, self._show_plan, self._refused)
        self._working.progressed.connect(lambda done, of, _what: self.layout_.show_progress(done, of))

    def _show_plan(self, read: _Read) -> None:
        self._working = None
        self._examined, rows = read
        self.layout_.bar.hide()
        self.conflict.name_by(SetNames(self._workspace.ask, self._examined.incoming.set))
        self.model.show_rows(rows)
        counts: dict[Category, int] = {}
        for row in rows:
            counts[row.category] = counts.get(row.category, 0) + 1
        self.layout_.show_chips([(category, category_words(category), n) for category, n in counts.items()])
        self.layout_.show_conflicts(any_=Category.CONFLICT in counts)
        self.layout_.save.setEnabled(bool(rows))
        if self._workspace.read_only:
            self.message.say(translate("Import", "This project is open read-only."), "warning")
        self._show_decided()
        self.lines.setCurrentIndex(self.model.index(0))
        if self._soon.isActive():
            self._open_now()
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_decided(self) -> None:
        """Say what would be taken, and how much is still to decide."""
        told = self._examined.would if self._examined else TakenIn()
        if told.nothing and not self.deciding.takes_something:
            words = translate("Import", "Nothing new: this project holds all of it already.")
            if any(row.open for row in self.model.every):
                words = translate("Import", "Nothing can be taken without a decision.")
        else:
            words = records_in_words(told.added) or translate("Import", "Only changes, nothing new")
            words = translate("Import", "Will be taken in: {what}", what=words)
        self.summary.setText(words)
        open_rows = [row for row in self.model.every if row.open]
        waiting = sum(self.deciding.of(row) is None for row in open_rows)
        self.layout_.show_waiting(waiting, len(open_rows))
        takes = not told.nothing or self.deciding.takes_something
        self.take_button.setEnabled(takes and not self._workspace.read_only)

    def _filter(self, categories: frozenset[Category]) -> None:
        self.model.filter(categories)
        self.lines.setCurrentIndex(self.model.index(0))

    def _current(self) -> Row | None:
        return self.model.row_at(self.lines.currentIndex())

    def _show_row(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        self.layout_.show_buttons(row)
        if row is None:
            self.plain.clear()
            self.pages.setCurrentWidget(self.plain)
        elif row.doubt is not None:
            self.place.show_doubt(row.doubt, self.deciding.place(row), self._source(row))
            self.pages.setCurrentWidget(self.place)
        elif row.item.theirs is not None:
            self.conflict.show_item(row.item)
            self.pages.setCurrentWidget(self.conflict)
        else:
            self.plain.setText(f"{category_words(row.category)}\n\n{notice_words(row.item.told)}")
            self.pages.setCurrentWidget(self.plain)

    def _source(self, row: Row) -> str:
        """The text of the set around a quote, "" where the set brings none."""
        record = row.item.theirs
        article: UUID | None = getattr(record, "article", None)
        if article is None or self._examined is None:
            return ""
        content = self._examined.incoming.set.contents.get(article)
        return content.text if content is not None else ""

    def accept_row(self) -> None:
        """Take theirs, or the quote where it is proposed or selected; then the next one."""
        row = self._current()
        if row is not None and row.open:
            place = self.place.chosen() if row.doubt is not None else None
            if not self.deciding.accept(row, place):
                self.message.say(translate("Import", "Select the words in the article first."), "warning")
                return
            self._decided()

    def leave_row(self) -> None:
        """Keep ours, or leave the quote out; then the next one."""
        row = self._current()
        if row is not None and row.open:
            self.deciding.leave(row)
            self._decided()

    def _decide_all(self, *, theirs: bool) -> None:
        for row in self.model.every:
            if row.category is Category.CONFLICT:
                (self.deciding.accept if theirs else self.deciding.leave)(row)
        self.model.decided()
        self._show_decided()

    def _decided(self) -> None:
        self.message.hide()
        self.model.decided()
        self._show_decided()
        following = self.model.next_open(self.lines.currentIndex().row())
        if following is not None:
            self.lines.setCurrentIndex(self.model.index(following))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A accepts, D leaves out; Enter takes in, Escape cancels."""
        keys = {Qt.Key.Key_A: self.accept_row, Qt.Key.Key_D: self.leave_row}
        deed = keys.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if deed is not None:
            deed()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.take_button.isEnabled():
            self._take_in()
        else:
            super().keyPressEvent(event)

    def _take_in(self) -> None:
        examined = self._examined
        if examined is None or not self.take_button.isEnabled():
            return
        self.take_button.setEnabled(False)
        self.layout_.set_busy(busy=True)
        name, decisions, workspace = self._path.name, self.deciding.decisions(), self._workspace

        def work(progress: Progress) -> TakenIn:  # noqa: ARG001 - cancelled by `_stop`, so that the outcome is still told
            return take_in(workspace, examined, name, self._tell, decisions)

        self._tasks.run(work, self._finish, self._refused)

    def _tell(self, done: int, of: int) -> None:
        """Tell how far it is, from the thread that works; ends it when somebody cancelled."""
        if self._stop.is_set():
            message = notice("Cancelled: the project is as it was.")
            raise ReviewerError(message, code="stopped")
        self._told_progress.emit(done, of)

    def _finish(self, done: TakenIn) -> None:
        words = records_in_words(done.added) or translate("Import", "only changes")
        text = translate("Import", "Taken in from {name}: {what}", name=self._path.name, what=words)
        tell_undoable(self._desk, self._workspace, text)
        self.taken_in.emit(done)
        self.layout_.set_busy(busy=False)
        self.accept()

    def reject(self) -> None:
        """Stop whatever is under way and go; while the set is being written, go when the project is as it was."""
        if self._working is not None:
            self._working.cancel()
        if self.layout_.busy:
            self._stop.set()
        else:
            super().reject()

    def _refused(self, error: ReviewerError) -> None:
        self._working = None
        self.layout_.set_busy(busy=False)
        self.layout_.bar.hide()
        if self._stop.is_set():
            self._desk.say(Message(notice_words(error.message)))
            QTimer.singleShot(0, self, lambda: QDialog.reject(self))
            return
        if self._examined is None:  # there is nothing to look at
            self._desk.say(Message(notice_words(error.message), Tone.ERROR, code=error.code))
            QTimer.singleShot(0, self, lambda: QDialog.reject(self))
            return
        self.layout_.save.setEnabled(bool(self.model.every))
        self.summary.setText(translate("Import", "{name} was not taken in", name=self._path.name))
        self.message.say(notice_words(error.message), "error")

    def left_out(self) -> list[str]:
        """A line for everything that would not be taken now."""
        out = {Category.PROBLEM, Category.CONFLICT, Category.UNSURE, Category.UNPLACED, Category.OLDER}
        return [
            "\t".join(_cells(row)).replace("\n", " ")
            for row in self.model.every
            if row.category in out and not self.deciding.of(row)
        ]

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translate("Import", "Save what stays out"), f"{self._path.stem}.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(translate("Import", "{name} – left out", name=self._path.stem) + ".txt")
        dialog.fileSelected.connect(lambda name: self.save_left_out(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_left_out(self, path: Path) -> None:
        """Write the list of what stays out."""
        lines = self.left_out()
        try:
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        except OSError as error:
            why = why_refused(error)
            self.message.say(translate("Import", "{path} could not be written: {why}", path=path, why=why), "error")
            return
        self.message.say(translate("Import", "%n line(s) written", n=len(lines)))

    def _let_go(self) -> None:
        """Forget a large set elsewhere: it takes a while."""
        self._freezing.stop()
        self._soon.stop()
        gc.unfreeze()
        if self._examined is not None:
            held: list[list[object]] = [list(self._examined.incoming.set.claims), list(self._examined.plan.records)]
            held += [list(self._examined.would.items), list(self.model.every)]
            self._examined = None
            self.model.show_rows([])
            self._tasks.run(lambda _progress: _drop(held), lambda _: None)


def _cells(row: Row) -> tuple[str, str, str, str]:
    return category_words(row.category), kind_words(row.item.kind), row.subject, notice_words(row.item.why)


def _drop(held: list[list[object]]) -> None:
    """Empty lists by portions, between which other threads have a turn."""
    for each in held:
        while each:
            del each[-_PORTION:]
