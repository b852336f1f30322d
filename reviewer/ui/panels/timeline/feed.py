"""What the timeline shows of a project, kept true by the change feed."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from reviewer.domain.article import Article
from reviewer.domain.changes import ChangeSet
from reviewer.domain.event import Event, EventLink
from reviewer.domain.relation import Relation
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.timeline.chart import TimelineChart
from reviewer.ui.throttle import Throttle
from reviewer.workspace.rows import Publication

_AT_ONCE = 3_000
"""So many articles and events are asked for within a few hundredths of a second."""
_RELEVANT = (Article, Event, EventLink, Relation)


class TimelineFeed(QObject):
    """Fills charts with events and articles, and marks what the desk has open and selected."""

    refreshed = Signal()

    def __init__(self, bridge: Bridge, desk: Desk, parent: QObject | None = None) -> None:
        """Follow the project and the desk from now on."""
        super().__init__(parent)
        self._ask = bridge.workspace.ask
        self._tasks = bridge.asking
        self._under_way = self._again = False
        self._desk = desk
        self._charts: list[TimelineChart] = []
        self.events: tuple[Event, ...] = ()
        self._articles: tuple[Publication, ...] = ()
        self._soon = Throttle(self.refresh, self)
        bridge.changed.connect(self._follow)
        desk.selection_changed.connect(self._mark)
        desk.panes_changed.connect(self._mark)

    def fill(self, chart: TimelineChart) -> None:
        """Keep a chart filled, with what is known so far too; what is chosen there goes to the desk."""
        self._charts.append(chart)
        chart.event_chosen.connect(self.choose_event)
        chart.article_chosen.connect(self._desk.open)
        if self.events or self._articles:
            chart.show_records(self.events, self._articles)
            self._mark()

    def refresh(self) -> None:
        """Ask for everything that stands on the axis: in a large project beside the window, which goes on."""
        counts = self._ask.counts()
        if counts.articles + counts.events <= _AT_ONCE:
            self._show(self._everything())
        elif self._under_way:
            self._again = True
        else:
            self._under_way = True
            self._tasks.run(lambda _progress: self._everything(), self._arrived)

    def _arrived(self, found: tuple[tuple[Event, ...], tuple[Publication, ...]]) -> None:
        self._under_way = False
        self._show(found)
        if self._again:
            self._again = False
            self._soon.ask()

    def _everything(self) -> tuple[tuple[Event, ...], tuple[Publication, ...]]:
        return tuple(self._ask.events()), tuple(self._ask.publications())

    def _show(self, found: tuple[tuple[Event, ...], tuple[Publication, ...]]) -> None:
        self.events, self._articles = found
        for chart in self._charts:
            chart.show_records(self.events, self._articles)
        self._mark()

    def choose_event(self, event: UUID) -> None:
        """Bring up the first claim about an event and select the event."""
        claims = self._ask.claims_of_event(event)
        if claims:
            self._desk.show_claim(claims[0].id)
        self._desk.select(Selected(Kind.EVENT, event))

    def selected_events(self) -> tuple[Event, ...]:
        """Return the events that the selected record is about, without repetition."""
        by_id = {event.id: event for event in self.events}
        return tuple(by_id[event] for event in self._selected_ids() if event in by_id)

    def _selected_ids(self) -> list[UUID]:
        match self._desk.selected:
            case Selected(Kind.EVENT, event):
                return [event]
            case Selected(Kind.CLAIM, claim):
                claims = [claim]
            case Selected(Kind.RELATION, found):
                relation = self._ask.relation(found)
                claims = [relation.a, relation.b] if relation is not None else []
            case _:
                return []
        events = (link.event for claim in claims for link in self._ask.links_of_claim(claim))
        return list(dict.fromkeys(events))

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.sweeping or any(isinstance(change.record, _RELEVANT) for change in change_set.changes):
            self._soon.ask()

    def _mark(self) -> None:
        events, articles = frozenset(self._selected_ids()), frozenset(self._desk.panes)
        for chart in self._charts:
            chart.mark(events, articles)
        self.refreshed.emit()
