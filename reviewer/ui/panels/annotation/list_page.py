"""A list with its filters, and what it says while it is empty."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reviewer.domain.changes import ChangeSet
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import RecordModel, Source
from reviewer.ui.panels.annotation.filter_bar import FilterBar
from reviewer.ui.panels.annotation.list_view import ListView
from reviewer.ui.panels.annotation.row_delegate import RowDelegate, RowLook
from reviewer.ui.tasks import Task
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.empty_state import EmptyState, unread_list
from reviewer.workspace.questions import Questions

COUNTED_AT_MOST = 20_000
"""Above so many records the chips go without counts: each would be one more walk through the file."""


class ListPage(QWidget):
    """What the lists of claims, events and relations have in common. Kinds of list say how they filter and look."""

    opened = Signal(object)
    delete_asked = Signal()
    edit_asked = Signal()
    menu_asked = Signal(object)

    kind: Kind

    def __init__(  # noqa: PLR0913 - the parts a list is made of
        self,
        bridge: Bridge,
        desk: Desk,
        theme: Theme,
        *,
        source: Source,
        look: Callable[[Row], RowLook],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the list; it asks for its rows when it is first shown."""
        super().__init__(parent)
        self._ask: Questions = bridge.workspace.ask
        self._desk = desk
        self._stale = True
        self._counted = False
        self._tasks = bridge.asking
        self._counting: Task[Mapping[str, int]] | None = None
        self.bar = FilterBar(theme)
        self.model = RecordModel(source, self, bridge.asking)
        self.delegate = RowDelegate(theme, look, self._caption, self)
        self.view = ListView(self.model, self.delegate, name)
        self.nothing = EmptyState("")
        self.nothing.pressed.connect(self.bar.clear)
        self._failure = unread_list()
        self._failure.pressed.connect(self.refresh)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        # A stacked layout shows its first widget at once: without a parent by then, as a window of its own.
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._failure)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._count_chips)
        self._connect(bridge)
        theme.changed.connect(self._fit_rows)

    def refresh(self) -> None:
        """Ask again under the present filter, or as soon as somebody looks."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._filter()
        self.model.refresh()

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's
        """Catch up with what changed, and with what was selected, while nobody looked."""
        if self._stale:
            self.refresh()
        else:
            self.follow_selection()

    def follow_selection(self) -> None:
        """Show what the desk has selected."""
        if not self.isVisible():
            return
        ids = [chosen.id for chosen in self._desk.selected_several if chosen.kind is self.kind]
        if ids and self.view.selected_ids() == ids:
            return
        positions = [self.model.position(record) for record in ids]
        self.view.show_selected([position for position in positions if position is not None])

    def filter_by_tag(self, name: str) -> None:
        """Leave only what has a tag."""
        self.bar.set_tag(name)

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(self._apply)
        self.model.keys_came.connect(self._order_changed)
        self.model.keys_failed.connect(lambda: self._stack.setCurrentWidget(self._failure))
        self._desk.panes_changed.connect(self._panes_changed)
        self._desk.selection_changed.connect(self.follow_selection)
        self.bar.changed.connect(self.refresh)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self.opened)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.edit_asked.connect(self.edit_asked)
        self.view.menu_asked.connect(self.menu_asked)

    @abstractmethod
    def _filter(self) -> None:
        """Put the chips' state into the source's filter."""

    @abstractmethod
    def _empty_words(self) -> tuple[str, str]:
        """What the list says while the project has no such record: a line and a hint."""

    def _chip_questions(self) -> Mapping[str, Callable[[], int]]:
        """How many records each chip would leave, where the kind of list has any; asked from any thread."""
        return {}

    def _count_chips(self) -> None:
        """Count beside the window: each count is a walk through the file. The last one that is wanted is shown."""
        questions = self._chip_questions()
        if self._counting is not None:
            self._counting.cancel()
        if questions:
            self._counting = self._tasks.run(lambda _progress: _answers(questions), self._show_counts)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        for name, count in counts.items():
            self.bar.show_count(name, count)

    def _uses_panes(self) -> bool:
        """Whether the filter depends on what lies open."""
        return False

    def _caption(self, position: int) -> str:  # noqa: ARG002 - for lists with groups
        """The heading above a row that begins a group, "" for none."""
        return ""

    def _order_changed(self) -> None:
        self._fit_rows()
        self._after_change()

    def _after_change(self) -> None:
        self._show_emptiness()
        self.follow_selection()
        if self._counted:
            self._later.start(0)
        else:
            # Chips that grow when the list has been seen would push its rows down.
            self._counted = True
            self._show_counts(_answers(self._chip_questions()))

    def _fit_rows(self) -> None:
        header, height = self.view.verticalHeader(), self.delegate.row_height
        if header.defaultSectionSize() != height:
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)

    def _apply(self, change_set: ChangeSet) -> None:
        if self._stale or not self.isVisible():
            self._stale = True
            return
        if not self.model.apply(change_set):
            self._after_change()

    def _panes_changed(self) -> None:
        if self._uses_panes():
            self.refresh()
        else:
            self._later.start(0)

    def _choose(self, ids: Sequence[UUID]) -> None:
        self._desk.select(*(Selected(self.kind, record) for record in ids))

    def _show_emptiness(self) -> None:
        empty = self.model.rowCount() == 0
        if empty and self.bar.narrowed():
            self.nothing.set_texts(
                translate("Lists", "Nothing here under this filter"), "", translate("Lists", "Clear filter")
            )
        elif empty:
            line, hint = self._empty_words()
            self.nothing.set_texts(line, hint)
        self._stack.setCurrentWidget(self.nothing if empty else self.view)


def _answers(questions: Mapping[str, Callable[[], int]]) -> Mapping[str, int]:
    return {name: ask() for name, ask in questions.items()}
