"""F2, Del and Ctrl+Shift+C: what can be done to whatever is selected."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reviewer.ui.deeds.citation import cited
from reviewer.ui.deeds.tell import attempt, explain, tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.workspace.commands.articles import delete_article
from reviewer.workspace.commands.claims import delete_claim
from reviewer.workspace.commands.events import delete_event
from reviewer.workspace.commands.relations import delete_relation
from reviewer.workspace.workspace import Workspace

_DELETE: Mapping[Kind, Callable[[Workspace, Sequence[UUID]], object]] = {
    Kind.ARTICLE: delete_article,
    Kind.CLAIM: delete_claim,
    Kind.EVENT: delete_event,
    Kind.RELATION: delete_relation,
}


class Edit(QObject):
    """Edits, deletes and copies the selected records."""

    edit_asked = Signal()
    """The inspector should put the caret into the selected record's title."""

    dismissal_asked = Signal()
    """Suggestions are no records yet: to be rid of them is to dismiss them."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject | None = None) -> None:
        """Act on what the desk has selected."""
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk

    def edit(self) -> None:
        """`F2`."""
        if self._desk.selected is None:
            explain(self._desk, translate("Deeds", "Nothing is selected."))
            return
        self.edit_asked.emit()

    def delete(self) -> None:
        """`Del`: what hangs on the records goes with them; a line offers Undo."""
        chosen = self._desk.selected_several
        if not chosen:
            explain(self._desk, translate("Deeds", "Nothing is selected."))
            return
        kind = chosen[0].kind
        if kind is Kind.SUGGESTION:
            self.dismissal_asked.emit()
            return
        before = self._workspace.undoable()
        ids = [record.id for record in chosen if record.kind is kind]
        attempt(self._desk, lambda: _DELETE[kind](self._workspace, ids))
        if self._workspace.undoable() != before:
            tell_undoable(self._desk, self._workspace, _deleted(kind, len(ids)))

    def copy_cited(self) -> None:
        """`Ctrl+Shift+C`: the selected words, else the selected claim, with where they stand."""
        found = self._quote()
        article = self._workspace.ask.article(found[0]) if found is not None else None
        if found is None or article is None:
            explain(self._desk, translate("Deeds", "Select words or a claim first."))
            return
        QGuiApplication.clipboard().setText(cited(found[1], article))
        explain(self._desk, translate("Deeds", "Copied with its source."))

    def _quote(self) -> tuple[UUID, str] | None:
        caret, selected = self._desk.caret(), self._desk.selected
        if caret is not None and caret.ranges:
            text = self._workspace.ask.text(caret.article)
            return caret.article, " … ".join(text[start:end] for start, end in caret.ranges)
        claim = self._workspace.ask.claim(selected.id) if selected is not None and selected.kind is Kind.CLAIM else None
        return (claim.article, claim.quote) if claim is not None else None


def _deleted(kind: Kind, n: int) -> str:
    return {
        Kind.ARTICLE: translate("Deeds", "%n article(s) deleted, with what was marked in them", n=n),
        Kind.CLAIM: translate("Deeds", "%n claim(s) deleted", n=n),
        Kind.EVENT: translate("Deeds", "%n event(s) deleted", n=n),
        Kind.RELATION: translate("Deeds", "%n relation(s) deleted", n=n),
    }[kind]
