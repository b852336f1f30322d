"""The articles of the project: filter, order, list, and the tags below."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from reviewer.domain.article import Reading
from reviewer.domain.changes import ChangeSet
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.tell import tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.icons import icon
from reviewer.ui.models.articles import ArticleSource
from reviewer.ui.models.record_model import RecordModel
from reviewer.ui.panels.articles.article_delegate import ArticleDelegate
from reviewer.ui.panels.articles.article_list import ArticleList
from reviewer.ui.panels.articles.tag_cloud import TagCloud
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.ui.throttle import Throttle
from reviewer.ui.widgets.empty_state import EmptyState, unread_list
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.widgets.menu_button import stand_as_before
from reviewer.ui.words import word
from reviewer.workspace.commands import articles
from reviewer.workspace.filters import ArticleFilter, ArticleOrder


class ArticlesPanel(QWidget):
    """Opens articles in the panes of the desk; adding files is asked of the window."""

    add_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        theme: Theme,
        settings: Settings,  # noqa: ARG002 (every panel is made alike)
        parent: QWidget | None = None,
    ) -> None:
        """Begin with every article, by date."""
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = bridge.workspace
        self._desk = desk
        self._source = ArticleSource(bridge.workspace.ask)
        self.model = RecordModel(self._source, self, bridge.asking)
        self.list = ArticleList(self.model, ArticleDelegate(theme, self._panes_of, self))
        self.filter_field = QLineEdit()
        self.order_button = QPushButton()
        self.tags = TagCloud(bridge)
        self._empty = EmptyState("", image="drop")
        self._filter_soon = QTimer(self, interval=80, singleShot=True)
        self._filter_soon.timeout.connect(self._apply_filter)
        self._refresh_soon = Throttle(self.refresh, self)
        self._then: Callable[[], None] | None = None
        self._state_actions: dict[Reading | None, QAction] = {}
        self._lay_out()
        self._set_up_filter()
        self._set_up_order()
        self._connect(bridge)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the list again."""
        self.model.refresh()

    def _keys_came(self) -> None:
        self._show_list_or_empty()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 4, 4)
        head.addWidget(plain_label(translate("Articles", "Articles"), "title"))
        head.addStretch(1)
        head.addWidget(self.order_button)
        field = QHBoxLayout()
        field.setContentsMargins(10, 0, 10, 8)
        field.addWidget(self.filter_field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(field)
        # A stacked layout shows its first widget at once: without a parent by then, as a window of its own.
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._failure = unread_list()
        self._failure.pressed.connect(self.refresh)
        self._stack.addWidget(self._failure)
        layout.addWidget(self.tags)
        self.setFocusProxy(self.list)

    def _set_up_filter(self) -> None:
        self.filter_field.setPlaceholderText(translate("Articles", "Filter"))
        self.filter_field.setAccessibleName(translate("Articles", "Filter articles"))
        self.filter_field.setClearButtonEnabled(True)
        menu = QMenu(self)
        choices: list[tuple[Reading | None, str]] = [(None, translate("Articles", "All articles"))]
        choices += [(state, word(state)) for state in Reading]
        for state, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, state=state: self._filter_by_state(state))
            self._state_actions[state] = action
        self._state_actions[None].setChecked(True)
        opener = self.filter_field.addAction(icon("filter", "secondary"), QLineEdit.ActionPosition.TrailingPosition)
        opener.setToolTip(translate("Articles", "By reading state"))
        field = self.filter_field
        opener.triggered.connect(lambda: menu.popup(field.mapToGlobal(QPoint(0, field.height()))))

    def _set_up_order(self) -> None:
        self.order_button.setProperty("look", "plain")
        self.order_button.setAccessibleName(translate("Articles", "Order"))
        menu = QMenu(self)
        for order, words in _order_words().items():
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked, order=order: self._order_by(order))
        self.order_button.setMenu(menu)
        stand_as_before(self.order_button, menu)
        self._show_order()

    def _connect(self, bridge: Bridge) -> None:
        self.filter_field.textChanged.connect(self._filter_soon.start)
        self.filter_field.returnPressed.connect(self._enter_list)
        self.list.open_requested.connect(self._open)
        self.list.chosen.connect(lambda article: self._desk.select(Selected(Kind.ARTICLE, article)))
        self.list.menu_requested.connect(self._show_menu)
        self.list.delete_requested.connect(self._delete)
        self.list.edit_requested.connect(lambda article: self._desk.select(Selected(Kind.ARTICLE, article)))
        self.tags.tag_toggled.connect(self._filter_by_tag)
        self._empty.pressed.connect(self._press_empty)
        self._desk.panes_changed.connect(self.list.viewport().update)
        self._desk.active_pane_changed.connect(self._follow_active)
        bridge.changed.connect(self._follow)
        self.model.keys_came.connect(self._keys_came)
        self.model.keys_failed.connect(lambda: self._stack.setCurrentWidget(self._failure))

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.sweeping:
            self._refresh_soon.ask()
            return
        if not self.model.apply(change_set):
            self._show_list_or_empty()

    def _follow_active(self) -> None:
        article = self._desk.active_article
        self.list.show_current(self.model.position(article) if article is not None else None)

    def _show_list_or_empty(self) -> None:
        self.list.fit_rows()
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.list)
            return
        if self._source.filter == _unfiltered(self._source.filter):
            title = translate("Articles", "Drop files here")
            hint = translate("Articles", "Text files, saved web pages, folders")
            self._empty.set_texts(title, hint, translate("Articles", "Add…"))
        else:
            title = translate("Articles", "No article fits the filter")
            self._empty.set_texts(title, "", translate("Articles", "Clear filter"))
        self._stack.setCurrentWidget(self._empty)

    def _press_empty(self) -> None:
        if self._source.filter == _unfiltered(self._source.filter):
            self.add_requested.emit()
        else:
            self.filter_field.clear()
            self._filter_by(_unfiltered(self._source.filter))
            self.tags.clear()

    def _apply_filter(self) -> None:
        self._filter_by(self._with_text())

    def _with_text(self) -> ArticleFilter:
        return replace(self._source.filter, text=self.filter_field.text().strip())

    def _filter_by_state(self, state: Reading | None) -> None:
        self._filter_by(replace(self._source.filter, state=state))

    def _filter_by_tag(self, tag: str) -> None:
        self._filter_by(replace(self._source.filter, tag=tag))

    def _filter_by(self, wanted: ArticleFilter, then: Callable[[], None] | None = None) -> None:
        """Filter the list; what is done `then`, with its rows there, is to follow the active pane if nothing else."""
        self._source.filter = wanted
        for state, action in self._state_actions.items():
            action.setChecked(state == wanted.state)
        self._then = then or self._follow_active
        self.refresh()

    def _order_by(self, order: ArticleOrder) -> None:
        """Order by a column; the same one again turns the order round."""
        now = self._source.filter
        self._filter_by(replace(now, order=order, descending=now.order == order and not now.descending))
        self._show_order()

    def _show_order(self) -> None:
        arrow = "↓" if self._source.filter.descending else "↑"
        self.order_button.setText(f"{_order_words()[self._source.filter.order]} {arrow}")

    def _enter_list(self) -> None:
        """Enter in the field opens the only hit, else moves into the list."""
        self._filter_soon.stop()
        self._filter_by(self._with_text(), self._go_into_list)

    def _go_into_list(self) -> None:
        if self.model.rowCount():
            self.list.show_current(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, article: UUID, beside: bool) -> None:  # noqa: FBT001 (a slot's signature)
        self._desk.open(article, beside=beside)
        self._desk.select(Selected(Kind.ARTICLE, article))

    def _panes_of(self, article: UUID) -> list[int]:
        return [number for number, open_one in enumerate(self._desk.panes, start=1) if open_one == article]

    def _show_menu(self, article: UUID, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Articles", "Open"), lambda: self._open(article, beside=False))
        menu.addAction(translate("Articles", "Open beside"), lambda: self._open(article, beside=True))
        if not self._workspace.read_only:
            menu.addSeparator()
            for state in Reading:
                action = menu.addAction(translate("Articles", "Mark as {state}", state=word(state)))
                action.triggered.connect(lambda _checked, state=state: self._mark(article, state))
            menu.addSeparator()
            menu.addAction(translate("Articles", "Delete article"), lambda: self._delete(article))
        menu.popup(where)

    def _mark(self, article: UUID, state: Reading) -> None:
        articles.set_reading(self._workspace, article, state)

    def _delete(self, article: UUID) -> None:
        if self._workspace.read_only:
            return
        articles.delete_article(self._workspace, article)
        tell_undoable(self._desk, self._workspace, translate("Articles", "Article deleted, with its claims."))


def _unfiltered(current: ArticleFilter) -> ArticleFilter:
    return ArticleFilter(order=current.order, descending=current.descending)


def _order_words() -> dict[ArticleOrder, str]:
    return {
        "date": translate("Articles", "by date"),
        "outlet": translate("Articles", "by outlet"),
        "title": translate("Articles", "by title"),
        "state": translate("Articles", "by state"),
    }
