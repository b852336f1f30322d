"""`A`, `D`, `F`, `R`: what the analyst decides about the selected relations, several at once as one undo step."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from reviewer.domain.relation import Explanation, Relation
from reviewer.ui.deeds.tell import attempt, explain, tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.workspace.commands import relations
from reviewer.workspace.workspace import Workspace


class Decide(QObject):
    """Confirms, dismisses, explains and resolves."""

    explain_asked = Signal()
    """`F` where it is not clear why both can be true: the inspector offers the four reasons."""
    resolve_asked = Signal()
    """`R`: the inspector asks which claim prevails and why."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject | None = None) -> None:
        """Decide about the relations selected on the desk."""
        super().__init__(parent)
        self._workspace = workspace
        self._ask = workspace.ask
        self._desk = desk

    def confirm(self) -> None:
        """`A`: they do stand to each other like this."""
        self._on_selected(self.confirm_these, translate("Deeds", "Confirmed"))

    def dismiss(self) -> None:
        """`D`: this was a mistake."""
        self._on_selected(self.dismiss_these, translate("Deeds", "Dismissed"))

    def different(self) -> None:
        """`F`: both can be true. Two events are reason enough; otherwise the inspector asks which of the four."""
        chosen = self.selected()
        if chosen and all(self.two_events(relation) for relation in chosen):
            self._on_selected(
                lambda ids: self.explain_these(ids, Explanation.DIFFERENT_EVENT),
                translate("Deeds", "Two different events"),
            )
        elif chosen:
            self.explain_asked.emit()
        else:
            self._say_select()

    def resolve(self) -> None:
        """`R`: one of the two prevails; the inspector asks which and why."""
        several = len(self.selected())
        if several == 1:
            self.resolve_asked.emit()
        elif several:
            explain(self._desk, translate("Deeds", "Select one relation alone: which side prevails differs in each."))
        else:
            self._say_select()

    def reopen(self) -> None:
        """Take the decision back."""
        self._on_selected(lambda ids: relations.reopen(self._workspace, ids), translate("Deeds", "Open again"))

    def confirm_these(self, ids: Sequence[UUID]) -> object:
        """Confirm relations in one action."""
        return relations.confirm(self._workspace, ids)

    def dismiss_these(self, ids: Sequence[UUID]) -> object:
        """Dismiss relations in one action."""
        return relations.dismiss(self._workspace, ids)

    def explain_these(self, ids: Sequence[UUID], why: Explanation, reason: str = "") -> object:
        """Explain relations in one action: both sides can be true."""
        return relations.explain(self._workspace, ids, why, reason)

    def explain_selected(self, why: Explanation, reason: str = "") -> None:
        """Explain every selected relation with the reason the inspector asked for."""
        self._on_selected(lambda ids: self.explain_these(ids, why, reason), translate("Deeds", "Both can be true"))

    def resolve_selected(self, prevails: UUID, reason: str) -> None:
        """Resolve the selected relation: one of its claims prevails."""
        self._on_selected(
            lambda ids: relations.resolve(self._workspace, ids[0], prevails, reason), translate("Deeds", "Resolved")
        )

    def selected(self) -> list[Relation]:
        """The relations selected on the desk, the inspected one first."""
        ids = [chosen.id for chosen in self._desk.selected_several if chosen.kind is Kind.RELATION]
        return [relation for relation in map(self._ask.relation, ids) if relation is not None]

    def two_events(self, relation: Relation) -> bool:
        """Whether each claim has an event and they share none."""
        a = {link.event for link in self._ask.links_of_claim(relation.a)}
        b = {link.event for link in self._ask.links_of_claim(relation.b)}
        return bool(a) and bool(b) and not a & b

    def _on_selected(self, deed: Callable[[Sequence[UUID]], object], done: str) -> None:
        ids = [relation.id for relation in self.selected()]
        if not ids:
            self._say_select()
            return
        before = self._workspace.undoable()
        attempt(self._desk, lambda: deed(ids))
        if self._workspace.undoable() != before:
            count = translate("Deeds", "%n relation(s)", n=len(ids))
            tell_undoable(self._desk, self._workspace, f"{done} · {count}" if len(ids) > 1 else done)

    def _say_select(self) -> None:
        explain(self._desk, translate("Deeds", "Select a relation first: N goes to the next open contradiction."))
