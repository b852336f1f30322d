"""The annotation panel: lists above, the inspector below."""

from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from reviewer.domain.changes import ChangeSet
from reviewer.domain.relation import RelationType
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.dragging.drop_target import DropTarget
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.claim_list import ClaimList
from reviewer.ui.panels.annotation.division import Division
from reviewer.ui.panels.annotation.event_list import EventList
from reviewer.ui.panels.annotation.inspector import Inspector
from reviewer.ui.panels.annotation.list_page import ListPage
from reviewer.ui.panels.annotation.relation_list import RelationList
from reviewer.ui.panels.annotation.suggestion_list import SuggestionList
from reviewer.ui.signs import SIGN
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.tab_strip import Tab, TabStrip

_WIDTH = 340
_LEAST_WIDTH = 280


class AnnotationPanel(QWidget):
    """Claims, events, relations and suggestions, and one inspector for what is selected."""

    action_requested = Signal(str)
    """A name of the table of actions that is no deed on annotations."""
    text_wanted = Signal()
    """Esc in the inspector, or something was opened from a list: the focus belongs to the active reading pane."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the panel; lists ask for their rows when they are first shown."""
        super().__init__(parent)
        self._ask = bridge.workspace.ask
        self._desk = desk
        self._deeds = deeds
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Panel", "Annotations"))
        self.tabs = TabStrip()
        self.lists: dict[str, ListPage] = {
            "claims": ClaimList(bridge, desk, theme),
            "events": EventList(bridge, desk, theme),
            "relations": RelationList(bridge, desk, theme),
            "suggested": SuggestionList(bridge, desk, theme),
        }
        self.inspector = Inspector(bridge, desk, deeds, theme)
        self._stack = QStackedWidget()
        self.splitter = self._build()
        self._connect(bridge)
        self._show_counts()

    def sizeHint(self) -> QSize:
        """The panel's usual width."""
        return QSize(_WIDTH, 800)

    def show_list(self, name: str) -> None:
        """Bring a list to the front: claims, events, relations or suggested."""
        self.tabs.set_current(name)
        self._stack.setCurrentWidget(self.lists[name])

    def current_list(self) -> ListPage:
        """The list at the front."""
        return self.lists[self.tabs.current()]

    def filter_by_tag(self, name: str) -> None:
        """Show the claims with a tag."""
        self.lists["claims"].filter_by_tag(name)
        self.lists["relations"].filter_by_tag(name)
        if name:
            self.show_list("claims")

    def edit(self) -> None:
        """Put the caret into the title of what is selected."""
        self.inspector.edit()

    def edit_date(self, article: UUID) -> None:
        """Show an article in the inspector, the caret in its date."""
        self.inspector.edit_date(article)

    def set_editable(self, *, editable: bool) -> None:
        """Let the inspector's fields be edited, or only be read."""
        self.inspector.set_editable(editable=editable)

    def flush(self) -> None:
        """Save whatever is still being typed, as before the window closes."""
        self.inspector.flush()

    def _build(self) -> Division:
        self.setMinimumWidth(_LEAST_WIDTH)
        for page in self.lists.values():
            self._stack.addWidget(page)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.tabs)
        above.addWidget(self._stack, 1)
        division = Division(upper, self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(division)
        return division

    def _connect(self, bridge: Bridge) -> None:
        self.tabs.chosen.connect(self.show_list)
        self._desk.selection_changed.connect(self._follow)
        bridge.changed.connect(self._changed)
        self._desk.suggestions.changed.connect(self._show_counts)
        self.inspector.text_wanted.connect(self.text_wanted)
        for page in self.lists.values():
            page.opened.connect(self._open)
            page.delete_asked.connect(self._deeds.edit.delete)
            page.edit_asked.connect(self._deeds.edit.edit)
            page.menu_asked.connect(self._show_menu)
            page.view.clicked_out.connect(self._make_room)
        for name in ("claims", "events"):
            self._land(self.lists[name])
        DropTarget(self.inspector, self._event_in_inspector, self._deeds.drops)

    def _land(self, page: ListPage) -> None:
        """Let words and claims be let go on the rows of a list."""

        def row_at(point: QPoint) -> Selected | None:
            record = page.view.record_at(point)
            return Selected(page.kind, record) if record is not None else None

        DropTarget(page.view.viewport(), row_at, self._deeds.drops)

    def _event_in_inspector(self, _point: QPoint) -> Selected | None:
        selected = self._desk.selected
        return selected if selected is not None and selected.kind is Kind.EVENT else None

    def _follow(self, selected: Selected | None) -> None:
        names = {Kind.CLAIM: "claims", Kind.EVENT: "events", Kind.RELATION: "relations"}
        names[Kind.SUGGESTION] = "suggested"
        if selected is not None and selected.kind in names and self.tabs.current() != names[selected.kind]:
            self.show_list(names[selected.kind])
        self._make_room()

    def _make_room(self) -> None:
        """Open the inspector for what is selected; a row that is clicked moves only when no second click can follow."""
        selected, view = self._desk.selected, self.current_list().view
        if selected is not None and view.is_being_clicked and view.would_move(self.splitter.shift()):
            return
        self.splitter.set_open(opened=selected is not None)

    def _changed(self, _changes: ChangeSet) -> None:
        self._show_counts()

    def _show_counts(self) -> None:
        counts = self._ask.counts()
        at_odds = counts.open_contradictions
        self.tabs.set_tabs(
            (
                Tab("claims", translate("Panel", "Claims"), counts.claims),
                Tab("events", translate("Panel", "Events"), counts.events),
                Tab(
                    "relations",
                    translate("Panel", "Relations"),
                    at_odds or counts.relations,
                    sign=SIGN[RelationType.CONTRADICTS] if at_odds else "",
                    tone="contradiction" if at_odds else "",
                ),
                Tab("suggested", translate("Panel", "Suggested"), len(self._desk.suggestions.every())),
            )
        )

    def _open(self, record: UUID) -> None:
        kind = self.current_list().kind
        if kind is Kind.CLAIM:
            self._desk.show_claim(record)
        elif kind is Kind.RELATION:
            self._desk.open_relation(record)
        elif kind is Kind.SUGGESTION:
            self._open_suggestion(record)
        else:
            self._open_event(record)
        self.text_wanted.emit()

    def _open_event(self, event: UUID) -> None:
        claims = self._ask.claims_of_event(event)
        if claims:
            anchors = claims[0].mentions[0].anchors
            self._desk.reveal(claims[0].article, anchors[0].start, anchors[-1].end)
        self._desk.select(Selected(Kind.EVENT, event))

    def _open_suggestion(self, suggestion: UUID) -> None:
        found = self._desk.suggestions.get(suggestion)
        if found is not None:
            self._deeds.suggestions.open(found)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        page = self.current_list()
        ids = page.view.selected_ids()
        if page.kind is Kind.SUGGESTION:
            menu.addAction(translate("Suggestion", "Accept")).triggered.connect(self._deeds.suggestions.accept)
            menu.addAction(translate("Suggestion", "Dismiss")).triggered.connect(self._deeds.suggestions.dismiss)
            menu.popup(place)
            return
        if len(ids) == 1:
            menu.addAction(translate("Panel", "Open")).triggered.connect(lambda: self._open(ids[0]))
            menu.addAction(translate("Panel", "Edit")).triggered.connect(self._deeds.edit.edit)
        if page.kind is Kind.CLAIM and len(ids) == 1:
            menu.addAction(translate("Panel", "Copy with citation")).triggered.connect(self._deeds.edit.copy_cited)
        if page.kind is Kind.RELATION:
            menu.addSeparator()
            menu.addAction(translate("Panel", "Confirm")).triggered.connect(self._deeds.decide.confirm)
            menu.addAction(translate("Panel", "Different events…")).triggered.connect(self._deeds.decide.different)
            menu.addAction(translate("Panel", "Dismiss")).triggered.connect(self._deeds.decide.dismiss)
        menu.addSeparator()
        menu.addAction(translate("Panel", "Delete")).triggered.connect(self._deeds.edit.delete)
        menu.popup(place)
