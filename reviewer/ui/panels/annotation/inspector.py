"""The inspector: one page for each kind of record, always there, for what is selected."""

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reviewer.domain.changes import ChangeSet
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.article_page import ArticlePage
from reviewer.ui.panels.annotation.claim_page import ClaimPage
from reviewer.ui.panels.annotation.event_page import EventPage
from reviewer.ui.panels.annotation.locking import set_locked
from reviewer.ui.panels.annotation.page import Page
from reviewer.ui.panels.annotation.relation_page import RelationPage
from reviewer.ui.panels.annotation.several_page import SeveralPage
from reviewer.ui.panels.annotation.suggestion_page import SuggestionPage
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.empty_state import EmptyState

PageT = TypeVar("PageT", bound=Page)

_PAGES: Mapping[Kind, type[Page]] = {
    Kind.CLAIM: ClaimPage,
    Kind.EVENT: EventPage,
    Kind.RELATION: RelationPage,
    Kind.ARTICLE: ArticlePage,
    Kind.SUGGESTION: SuggestionPage,
}


class Inspector(QWidget):
    """Shows what the desk has selected, and what changes about it."""

    text_wanted = Signal()
    """Esc: the person wants to go on reading."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build every page once, empty."""
        super().__init__(parent)
        self._desk = desk
        self._bridge, self._deeds, self._theme = bridge, deeds, theme
        self._made: dict[type[Page], Page] = {}
        self._frames: dict[Page, QScrollArea] = {}
        self._nothing = EmptyState(
            translate("Inspector", "Nothing selected"),
            translate("Inspector", "What you select in a text or a list is shown and edited here."),
        )
        self._nothing.be_dense()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._page: Page | None = None
        self._locked = False
        self._sought: QWidget | None = None
        desk.selection_changed.connect(self._show)
        desk.align_requested.connect(self._to_top)
        bridge.changed.connect(self._apply)
        deeds.edit.edit_asked.connect(self.edit)
        deeds.decide.explain_asked.connect(self.ask_why)
        deeds.decide.resolve_asked.connect(self.ask_which)
        self._show(desk.selected)

    @property
    def claim(self) -> ClaimPage:
        """The page of claims."""
        return self._of(ClaimPage)

    @property
    def event_page(self) -> EventPage:
        """The page of events."""
        return self._of(EventPage)

    @property
    def relation(self) -> RelationPage:
        """The page of relations."""
        return self._of(RelationPage)

    @property
    def article(self) -> ArticlePage:
        """The page of articles."""
        return self._of(ArticlePage)

    @property
    def several(self) -> SeveralPage:
        """The page for more than one record."""
        return self._of(SeveralPage)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    def shut_height(self, width: int) -> int:
        """How many pixels it takes to say that nothing is selected, `width` pixels wide."""
        return max(self._nothing.heightForWidth(width), self.minimumSizeHint().height())

    def edit(self) -> None:
        """Put the caret into the title of what is selected."""
        if self._page is not None:
            self._page.edit()

    def edit_date(self, article: UUID) -> None:
        """Show an article and put the caret into its date."""
        self._desk.select(Selected(Kind.ARTICLE, article))
        self.article.edit_date()

    def set_editable(self, *, editable: bool) -> None:
        """Let fields be edited, or only be read."""
        if self._locked == editable:
            self._locked = not editable
            for page in self._made.values():
                set_locked(page, locked=self._locked)
            if self._page is not None and self._page.record is not None:
                self._page.refresh()
                self._keep_locked()

    def flush(self) -> None:
        """Save whatever is still being typed, as before the window closes."""
        if self._page is not None:
            self._page.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.text_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, selected: Selected | None) -> None:
        page = self._page_for(selected)
        self._sought = None
        if self._page is not None and page is not self._page:
            self._page.flush()
        self._page = page
        if page is None or selected is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        frame = self._frames[page]
        if page.record != selected.id:
            frame.verticalScrollBar().setValue(0)
        page.show_record(selected.id)
        self._keep_locked()
        self._stack.setCurrentWidget(frame)

    def _to_top(self) -> None:
        """Show a relation that was gone to from its head on, its cards in sight, even where it was selected before."""
        if self._page is not None:
            self._frames[self._page].verticalScrollBar().setValue(0)

    def _page_for(self, selected: Selected | None) -> Page | None:
        if selected is None:
            return None
        return self._of(SeveralPage if len(self._desk.selected_several) > 1 else _PAGES[selected.kind])

    def _of(self, kind: type[PageT]) -> PageT:
        """Return the one page of a kind; it is built when it is first wanted, so that the window opens sooner."""
        page = self._made.get(kind)
        if not isinstance(page, kind):
            page = kind(self._bridge, self._desk, self._deeds, self._theme)
            self._made[kind] = page
            self._frames[page] = _scrolling(page)
            for resized in (page, self._frames[page].viewport()):
                resized.installEventFilter(self)
            self._stack.addWidget(self._frames[page])
            self._listen(page)
            set_locked(page, locked=self._locked)
        return page

    def _listen(self, page: Page) -> None:
        if isinstance(page, ClaimPage):
            page.said_by.unfold.toggled.connect(self._keep_locked)
        if isinstance(page, RelationPage | SeveralPage):
            page.decision.left.connect(self._forget_sought)
            page.decision.left.connect(self.text_wanted)
        if isinstance(page, RelationPage):
            page.decision.resolved.connect(self._give_reason)

    def _apply(self, _changes: ChangeSet) -> None:
        # What a page shows hangs on links, events, outlets and points too; asking again costs a few milliseconds.
        if self._page is not None and self._desk.selected is not None:
            self._page.refresh()
            self._keep_locked()

    def _keep_locked(self) -> None:
        """Lock what a page has made or switched on anew."""
        if self._locked and self._page is not None:
            set_locked(self._page, locked=True)

    def ask_why(self) -> None:
        """Unfold the reasons why both sides can be true."""
        page = self._page
        if isinstance(page, RelationPage | SeveralPage):
            page.decision.ask_why()
            self._bring_into_sight(page.decision.explaining)

    def ask_which(self) -> None:
        """Unfold the question which side prevails."""
        page = self._page
        if isinstance(page, RelationPage):
            page.decision.ask_which()
            self._bring_into_sight(page.decision.resolve_box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was sought in sight while a drawer opens and the page finds its height in it."""
        if event.type() == QEvent.Type.Resize and self._sought is not None:
            QTimer.singleShot(0, self, self._scroll_to_sought)
        return super().eventFilter(watched, event)

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part that has just unfolded, once the page has grown by it."""
        self._sought = part
        QTimer.singleShot(0, self, self._scroll_to_sought)

    def _scroll_to_sought(self) -> None:
        if self._sought is not None and self._page is not None and self._page.isAncestorOf(self._sought):
            self._frames[self._page].ensureWidgetVisible(self._sought, 0, 8)

    def _forget_sought(self) -> None:
        self._sought = None

    def _give_reason(self) -> None:
        self._sought = None
        self.relation.decision.fold()
        self.relation.reason.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
