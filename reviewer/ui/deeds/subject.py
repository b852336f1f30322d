"""Which claim a deed is about."""

from reviewer.domain.claim import Claim
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Caret, Kind
from reviewer.workspace.questions import Questions


def claim_in_hand(ask: Questions, desk: Desk) -> Claim | None:
    """The selected claim, else the shortest one around the caret."""
    selected = desk.selected
    if selected is not None and selected.kind is Kind.CLAIM:
        return ask.claim(selected.id)
    caret = desk.caret()
    return claim_at(ask, caret) if caret is not None else None


def claim_at(ask: Questions, caret: Caret) -> Claim | None:
    """The shortest claim around the caret."""
    around = ask.claims_within(caret.article, caret.position, caret.position + 1)
    return min(around, key=_length) if around else None


def _length(claim: Claim) -> int:
    return sum(anchor.end - anchor.start for anchor in claim.mentions[0].anchors)
