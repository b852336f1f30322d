"""`N`: from open contradiction to open contradiction; `J` and `K` belong to the panes, which know reading order."""

from reviewer.ui.deeds.tell import explain
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.workspace.workspace import Workspace


class Walk:
    """Goes through what is there without changing it."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        """Walk the desk through the project's records."""
        self._ask = workspace.ask
        self._desk = desk

    def next_contradiction(self) -> None:
        """Open the next contradiction that nobody has decided: both articles, both claims at one height."""
        selected = self._desk.selected
        after = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        found = self._ask.next_open_contradiction(after)
        if found is None:
            explain(self._desk, translate("Deeds", "No open contradiction is left."))
            return
        self._desk.open_relation(found.id)
