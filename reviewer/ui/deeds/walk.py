"""`J`, `K`, `N`: from claim to claim in reading order, from open contradiction to open contradiction."""

from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.ui.deeds.tell import explain
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.places import Kind, Reveal, Selected
from reviewer.workspace.workspace import Workspace


class Walk:
    """Goes through what is there without changing it."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        """Walk the desk through the project's records."""
        self._ask = workspace.ask
        self._desk = desk

    def next_claim(self) -> None:
        """Select the claim after the selected one, or after the caret."""
        self._step(1)

    def previous_claim(self) -> None:
        """Select the claim before the selected one, or before the caret."""
        self._step(-1)

    def next_contradiction(self) -> None:
        """Open the next contradiction that nobody has decided: both articles, both claims at one height."""
        selected = self._desk.selected
        after = selected.id if selected is not None and selected.kind is Kind.RELATION else None
        found = self._ask.next_open_contradiction(after)
        if found is None:
            explain(self._desk, translate("Deeds", "No open contradiction is left."))
            return
        self._desk.open_relation(found.id)

    def _step(self, direction: int) -> None:
        article = self._desk.active_article
        claims = self._ask.claims_of_article(article) if article is not None else []
        if not claims:
            explain(self._desk, translate("Deeds", "No claims here yet. Put the caret in a sentence, press C."))
            return
        target = self._target(claims, direction)
        if target is None:
            last = translate("Deeds", "This is the last claim of the article.")
            first = translate("Deeds", "This is the first claim of the article.")
            explain(self._desk, last if direction > 0 else first)
            return
        self._show(target)

    def _target(self, claims: list[Claim], direction: int) -> Claim | None:
        at = self._place_of_selected(claims)
        if at is not None:
            step = at + direction
            return claims[step] if 0 <= step < len(claims) else None
        caret = self._desk.caret()
        position = caret.position if caret is not None else 0
        if direction > 0:
            return next((claim for claim in claims if claim.start >= position), None)
        return next((claim for claim in reversed(claims) if claim.start < position), None)

    def _place_of_selected(self, claims: list[Claim]) -> int | None:
        selected = self._desk.selected
        if selected is None or selected.kind is not Kind.CLAIM:
            return None
        return place_in(claims, selected.id)

    def _show(self, claim: Claim) -> None:
        # A step is no jump: going back over two hundred of them would help nobody.
        anchors = claim.mentions[0].anchors
        self._desk.reveal_requested.emit(Reveal(self._desk.active, claim.article, anchors[0].start, anchors[-1].end))
        self._desk.select(Selected(Kind.CLAIM, claim.id))


def place_in(claims: list[Claim], claim: UUID) -> int | None:
    """Return the index of a claim among the claims of its article."""
    return next((index for index, other in enumerate(claims) if other.id == claim), None)
