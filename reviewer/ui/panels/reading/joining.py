"""Which relations join the panes that stand side by side."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from uuid import UUID

from reviewer.domain.changes import ChangeSet
from reviewer.domain.relation import Relation
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.ui.panels.reading.kinds import AnyPane
from reviewer.ui.panels.reading.mark import Connector
from reviewer.ui.panels.reading.related import Told, connectors_between, told
from reviewer.workspace.questions import Questions

Pair = tuple[UUID, UUID]


@dataclass(slots=True)
class _Join:
    """What one gutter joins: its connectors, and the panes by number that the far ones of them lead to."""

    connectors: list[Connector] = field(default_factory=list)
    far: dict[int, AnyPane] = field(default_factory=dict)


class Joints:
    """Gives each gutter the connectors between its neighbours; `explained`: those of explained relations too.

    A relation of panes that are no neighbours has an end in two gutters: beside either claim, on the side of the other
    one. The relations between two articles are read once, and then follow the change feed.
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
        """Join each pane with its right neighbour, and with those beyond."""
        selected = self._desk.selected
        relation = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        joins = [_Join() for _ in gutters]
        joined: set[Pair] = set()
        drawn: set[UUID] = set()
        # The nearest first: with an article open twice, a relation is shown where its claims are neighbours.
        for one, other in sorted(combinations(range(len(gutters) + 1), 2), key=lambda ends: ends[1] - ends[0]):
            left, right = seated[one], seated[other]
            if left.book is None or right.book is None:
                continue
            pair = left.book.article, right.book.article
            joined.add(pair)
            found = connectors_between(self._between(pair), left.book, right.book, explained=self.explained)
            if other == one + 1:
                joins[one].connectors += found
            else:
                found = [connector for connector in found if connector.sign.relation not in drawn]
                _lead(joins[one], found, right, ahead=True)
                _lead(joins[other - 1], found, left, ahead=False)
            drawn |= {connector.sign.relation for connector in found}
        articles = {frame.number: frame.article for frame in seated}
        for gutter, join, left, right in zip(gutters, joins, seated, seated[1:], strict=False):
            gutter.stand_between(left.pane, right.pane)
            tell = self._teller(join.connectors, left.number, right.number, articles)
            gutter.set_connectors(join.connectors, tell, join.far)
            gutter.set_selected(relation)
        for pair in self._relations.keys() - joined:
            del self._relations[pair]

    def _between(self, pair: Pair) -> Iterable[Relation]:
        if pair not in self._relations:
            self._relations[pair] = {relation.id: relation for relation in self._ask.relations_between(pair)}
        return self._relations[pair].values()

    def _pairs_of(self, relation: Relation) -> list[Pair]:
        claims = [self._ask.claim(end) for end in (relation.a, relation.b)]
        stand_in = {claim.article for claim in claims if claim is not None}
        return [pair for pair in self._relations if stand_in <= set(pair)]

    def _teller(
        self, connectors: Sequence[Connector], left: int, right: int, articles: Mapping[int, UUID | None]
    ) -> Callable[[UUID], Told]:
        """Who tells of the relations of a gutter between two panes; `articles` are those of the panes by number.

        The claim at the left comes first, and panes that lie apart are named. It knows panes by their numbers alone:
        gutters outlive panes.
        """
        far = {connector.sign.relation: connector for connector in connectors if connector.far}

        def tell(relation: UUID) -> Told:
            connector = far.get(relation)
            if connector is None:
                return told(self._ask, relation, articles[left])
            panes = (left, connector.far) if connector.ahead else (connector.far, right)
            return told(self._ask, relation, articles[panes[0]], panes)

        return tell


def light(gutters: Iterable[Gutter], relation: UUID | None) -> None:
    """Light a relation up in every gutter that has an end of it; None puts it out."""
    for gutter in gutters:
        gutter.light(relation)


def _lead(join: _Join, connectors: Sequence[Connector], to: PaneFrame, *, ahead: bool) -> None:
    """Let a gutter lead to a pane that is no neighbour of it."""
    if connectors:
        join.connectors += [replace(connector, far=to.number, ahead=ahead) for connector in connectors]
        join.far[to.number] = to.pane
