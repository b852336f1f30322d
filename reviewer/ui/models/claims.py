"""The list of claims."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from reviewer.domain.article import Article, Outlet
from reviewer.domain.changes import Change
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink
from reviewer.domain.relation import Relation
from reviewer.ui.models.keys import Question
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import EVERY_ROW, NEW_ORDER, NO_EFFECT, Effect
from reviewer.workspace.filters import ClaimFilter
from reviewer.workspace.questions import Questions
from reviewer.workspace.rows import ClaimRow


class ClaimSource:
    """Claims under a filter."""

    def __init__(self, ask: Questions) -> None:
        """Begin with every claim, in reading order."""
        self._ask = ask
        self.filter = ClaimFilter()

    def question(self) -> Question:
        """Put the filter as a question for keys."""
        quick = self.filter == ClaimFilter(order=self.filter.order)
        return Question(partial(self._ask.claim_keys, self.filter), self.filter, quick)

    def key(self, record: UUID) -> int | None:
        """Ask for the key of a claim."""
        return self._ask.key(Claim, record)

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """Ask for the rows of some keys."""
        return self._ask.claim_rows(keys)

    def label(self, row: Row) -> str:
        """Read the claim out by its statement."""
        return row.statement if isinstance(row, ClaimRow) else ""

    def effect(self, change: Change) -> Effect:
        """Say what a change does to the claims listed."""
        match change.record:
            case Claim() as claim:
                return Effect(frozenset((claim.id,)), order=self._moves(change))
            case EventLink() as link:
                by_event = self.filter.no_event or self.filter.order == "event"
                return Effect(frozenset((link.claim,)), order=by_event)
            case Relation() as relation:
                return Effect(frozenset((relation.a, relation.b)))
            case Event() | Outlet():
                return EVERY_ROW
            case Article():
                return NEW_ORDER
            case _:
                return NO_EFFECT

    def _moves(self, change: Change) -> bool:
        before, after = change.before, change.after
        if not isinstance(before, Claim) or not isinstance(after, Claim):
            return True
        return (
            before.mentions != after.mentions
            or (bool(self.filter.text) and before != after)
            or (self.filter.no_speaker and before.attribution != after.attribution)
            or (bool(self.filter.tag) and before.tags != after.tags)
        )
