"""The list of events."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from reviewer.domain.changes import Change
from reviewer.domain.event import Event, EventLink
from reviewer.domain.relation import Relation
from reviewer.ui.models.keys import Question
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import EVERY_ROW, NO_EFFECT, Effect
from reviewer.workspace.filters import EventFilter
from reviewer.workspace.questions import Questions
from reviewer.workspace.rows import EventRow


class EventSource:
    """Events under a filter."""

    def __init__(self, ask: Questions) -> None:
        """Begin with every event, by date."""
        self._ask = ask
        self.filter = EventFilter()

    def question(self) -> Question:
        """Put the filter as a question for keys."""
        quick = not self.filter.text and self.filter.order != "claims"
        return Question(partial(self._ask.event_keys, self.filter), self.filter, quick)

    def key(self, record: UUID) -> int | None:
        """Ask for the key of an event."""
        return self._ask.key(Event, record)

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """Ask for the rows of some keys."""
        return self._ask.event_rows(keys)

    def label(self, row: Row) -> str:
        """Read the event out by its title."""
        return row.title if isinstance(row, EventRow) else ""

    def effect(self, change: Change) -> Effect:
        """Say what a change does to the events listed."""
        match change.record:
            case Event() as event:
                return Effect(frozenset((event.id,)), order=self._moves(change))
            case EventLink() as link:
                return Effect(frozenset((link.event,)), order=self.filter.order == "claims")
            case Relation():
                return EVERY_ROW
            case _:
                return NO_EFFECT

    def _moves(self, change: Change) -> bool:
        before, after = change.before, change.after
        if not isinstance(before, Event) or not isinstance(after, Event):
            return True
        return before.when != after.when or before.title != after.title or bool(self.filter.text)
