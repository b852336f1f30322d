"""The history: every action in a line, what it changed beside it; one click goes back to it, or forward again."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reviewer.domain.changes import Action, Record
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.tell import attempt, tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.gate import Gate
from reviewer.ui.i18n import translate
from reviewer.ui.panels.history.action_list import AROUND, SIDE, ActionList
from reviewer.ui.panels.history.changes_page import ChangesPage, Shown, look_up
from reviewer.ui.panels.history.model import ACTION, HistoryModel
from reviewer.ui.tasks import Progress, Task, Tasks
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.widgets.overlay import Overlay
from reviewer.ui.widgets.tab_order import go_on
from reviewer.workspace.commands.restoring import restore, subject_of

_LIST_WIDTH = 340
_WIDTH = 780
_HEIGHT = 520
_FOOT = 40


class HistoryPanel(QFrame):
    """Lists what was done, last first; what was taken back is grey and can be had again."""

    chosen = Signal(int)
    """The number of the action that is to be the last one done."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a panel of a project is made of
        self, bridge: Bridge, desk: Desk, theme: Theme, tasks: Tasks, gate: Gate, parent: QWidget | None = None
    ) -> None:
        """Begin hidden work: nothing is asked for until the panel shows."""
        super().__init__(parent)
        self.setProperty("look", "floating")
        self.setAccessibleName(translate("History", "History"))
        self._workspace = bridge.workspace
        self._desk = desk
        self._tasks = tasks
        self._gate = gate
        self._looking: Task[Shown] | None = None
        self.model = HistoryModel(bridge, self)
        self.list = ActionList(theme)
        self.list.setModel(self.model)
        self.changes = ChangesPage()
        self._lay_out()
        self.overlay = Overlay(self)
        self.overlay.ended.connect(self.hide)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._refresh)
        self.list.activated.connect(self._go_to)
        self.list.clicked.connect(self._go_to)
        self.list.looked_at.connect(self._look_at)
        self.changes.restore_asked.connect(self._restore)
        bridge.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Return a list with a page beside it."""
        return QSize(_WIDTH, _HEIGHT)

    def open_below(self, button: QWidget, page: QWidget) -> None:
        """Show the list below a button of the page it lies over, as large as there is room, and give it the keys."""
        corner = button.mapTo(page, button.rect().bottomRight())
        height = min(self.sizeHint().height(), page.height() - corner.y() - _FOOT)
        width = min(self.sizeHint().width(), page.width() - 16)
        self.setGeometry(min(max(8, corner.x() - width), page.width() - width - 8), corner.y() + 6, width, height)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        """Tab: from the list to the ways back beside it and round again; Escape leaves."""
        parts = (self.list, self.changes)
        return go_on(parts, QApplication.focusWidget(), forward=forward) or super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the actions as they are now, and what the last one changed."""
        super().showEvent(event)
        self.changes.show_action(None)
        self._refresh()
        first = self.model.index(0).data(ACTION)
        if isinstance(first, Action):
            self._look_at(first)

    def _lay_out(self) -> None:
        hint = translate("History", "Click a line to go back to the moment after it, or forward again.")
        side = QVBoxLayout()
        side.setSpacing(0)
        label = plain_label(hint, "secondary", wrap=True)
        label.setContentsMargins(SIDE, AROUND, SIDE, AROUND)
        side.addWidget(label)
        side.addWidget(self.list)
        line = QFrame()
        line.setProperty("look", "upright")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(line)
        row.addWidget(self.changes, 1)
        self.list.setFixedWidth(_LIST_WIDTH)

    def _follow(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _refresh(self) -> None:
        """Read the actions again and stay at the one that is shown."""
        shown = self.changes.shown
        self.model.refresh()
        if shown is not None:
            action = self.model.row_of(shown.action.number).data(ACTION)
            if isinstance(action, Action):
                self._look_at(action)

    def _go_to(self, index: QModelIndex) -> None:
        action = index.data(ACTION)
        if not isinstance(action, Action):
            return
        self._look_at(action)
        if not action.dropped:
            self.chosen.emit(action.number)

    def _look_at(self, action: Action) -> None:
        """Show what an action changed, as soon as that is known; far back it takes a moment."""
        if self._looking is not None:
            self._looking.cancel()

        def work(progress: Progress) -> Shown:
            return Shown(action, (), 0) if progress.cancelled else look_up(self._workspace, action)

        self._looking = task = self._tasks.run(work, self._show)
        task.ended.connect(lambda: self._forget(task))

    def _forget(self, task: Task[Shown]) -> None:
        if self._looking is task:
            self._looking = None

    def _show(self, shown: Shown) -> None:
        self.changes.set_writable(writable=self._gate.writable)
        self.changes.show_action(shown)

    def _restore(self, action: Action, record: Record) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes, and the keys would go elsewhere with it
        alongside = self._workspace.changed_by(action.number).changes
        before = self._workspace.undoable()
        attempt(self._desk, lambda: restore(self._workspace, record, alongside))
        if self._workspace.undoable() != before:
            words = translate("History", "Brought back: {what}", what=subject_of(self._workspace, record))
            tell_undoable(self._desk, self._workspace, words)
