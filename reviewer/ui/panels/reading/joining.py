"""Which relations join the panes that stand side by side."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from reviewer.domain.changes import ChangeSet
from reviewer.domain.relation import Relation
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.ui.panels.reading.related import connectors_between, described
from reviewer.workspace.questions import Questions

Pair = tuple[UUID, UUID]


class Joints:
    """Gives each gutter the connectors between its neighbours; `explained`: those of explained relations too.

    The relations between two articles are read once, and then follow the change feed.
    """

    def __init__(self, ask: Questions, desk: Desk) -> None:
        """Ask for relations here, and for the selected one there."""
        self._ask, self._desk = ask, desk
        self._relations: dict[Pair, dict[UUID, Relation]] = {}
        self.explained = False

    def apply(self, change_set: ChangeSet) -> None:
        """Take over what changed; `join` shows it."""
        if change_set.sweeping:
            self._relations.clear()
        for change in change_set.changes:
            if not isinstance(change.record, Relation):
                continue
            for relations in self._relations.values():
                relations.pop(change.id, None)
            # One that came is put where both its claims stand: the panes know that sooner than the file.
            if isinstance(change.after, Relation):
                for pair in self._pairs_of(change.after):
                    self._relations[pair][change.id] = change.after

    def join(self, gutters: Sequence[Gutter], seated: Sequence[PaneFrame]) -> None:
        """Join each pane with its right neighbour."""
        selected = self._desk.selected
        relation = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        joined: set[Pair] = set()
        for gutter, left, right in zip(gutters, seated, seated[1:], strict=False):
            gutter.stand_between(left.pane, right.pane)
            found = []
            tip: Callable[[UUID], str] = self._describe
            if left.book is not None and right.book is not None:
                pair = left.book.article, right.book.article
                joined.add(pair)
                found = connectors_between(self._between(pair), left.book, right.book, explained=self.explained)
                tip = partial(self._describe, left=pair[0])
            gutter.set_connectors(found, tip)
            gutter.set_selected(relation)
        for pair in self._relations.keys() - joined:
            del self._relations[pair]

    def _between(self, pair: Pair) -> list[Relation]:
        if pair not in self._relations:
            self._relations[pair] = {relation.id: relation for relation in self._ask.relations_between(pair)}
        return list(self._relations[pair].values())

    def _pairs_of(self, relation: Relation) -> list[Pair]:
        claims = [self._ask.claim(end) for end in (relation.a, relation.b)]
        stand_in = {claim.article for claim in claims if claim is not None}
        return [pair for pair in self._relations if stand_in <= set(pair)]

    def _describe(self, relation: UUID, left: UUID | None = None) -> str:
        return described(self._ask, relation, left)
