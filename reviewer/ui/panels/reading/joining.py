"""Which relations join the panes that stand side by side."""

from collections.abc import Sequence
from uuid import UUID

from reviewer.ui.desk import Desk
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.ui.panels.reading.related import connectors_between, described
from reviewer.ui.places import Kind
from reviewer.workspace.questions import Questions


class Joints:
    """Gives each gutter the connectors between its neighbours; `explained`: those of explained relations too."""

    def __init__(self, ask: Questions, desk: Desk) -> None:
        """Ask for relations here, and for the selected one there."""
        self._ask, self._desk = ask, desk
        self.explained = False

    def join(self, gutters: Sequence[Gutter], seated: Sequence[PaneFrame]) -> None:
        """Join each pane with its right neighbour."""
        selected = self._desk.selected
        relation = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        for gutter, left, right in zip(gutters, seated, seated[1:], strict=False):
            gutter.stand_between(left.pane, right.pane)
            found = []
            if left.book is not None and right.book is not None:
                found = connectors_between(self._ask, left.book, right.book, explained=self.explained)
            gutter.set_connectors(found, self._describe)
            gutter.set_selected(relation)

    def _describe(self, relation: UUID) -> str:
        return described(self._ask, relation)
