"""The list of relations."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from reviewer.domain.article import Article, Outlet
from reviewer.domain.changes import Change
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Relation
from reviewer.ui.models.keys import Question
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import EVERY_ROW, NEW_ORDER, NO_EFFECT, Effect
from reviewer.workspace.filters import RelationFilter
from reviewer.workspace.questions import Questions
from reviewer.workspace.rows import RelationRow


class RelationSource:
    """Relations under a filter."""

    def __init__(self, ask: Questions) -> None:
        """Begin with every relation, by event."""
        self._ask = ask
        self.filter = RelationFilter()

    def question(self) -> Question:
        """Put the filter as a question for keys."""
        quick = self.filter == RelationFilter(statuses=self.filter.statuses, order=self.filter.order)
        return Question(partial(self._ask.relation_keys, self.filter), self.filter, quick)

    def key(self, record: UUID) -> int | None:
        """Ask for the key of a relation."""
        return self._ask.key(Relation, record)

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """Ask for the rows of some keys."""
        return self._ask.relation_rows(keys)

    def label(self, row: Row) -> str:
        """Read the relation out by the title of its point."""
        return row.point_title if isinstance(row, RelationRow) else ""

    def effect(self, change: Change) -> Effect:
        """Say what a change does to the relations listed."""
        by_event = self.filter.order == "event"
        match change.record:
            case Relation() as relation:
                return Effect(frozenset((relation.id,)), order=self._moves(change))
            case EventLink() | Event():
                return NEW_ORDER if by_event else EVERY_ROW
            case Claim() | Point() | Outlet() | Article():
                return EVERY_ROW
            case _:
                return NO_EFFECT

    def _moves(self, change: Change) -> bool:
        before, after = change.before, change.after
        if not isinstance(before, Relation) or not isinstance(after, Relation):
            return True
        return (
            (before.type, before.status, before.kind) != (after.type, after.status, after.kind)
            or bool(self.filter.text)
            or (bool(self.filter.tag) and before.tags != after.tags)
        )
