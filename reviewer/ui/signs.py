"""The signs that stand beside every colour, because fills look alike to some eyes."""

from uuid import UUID

from reviewer.domain.relation import Relation, RelationType, Stance
from reviewer.ui.i18n import translate

EXPLAINED = "∥"
EVENT = "◆"
SIGN = {
    RelationType.CONTRADICTS: "≠",
    RelationType.CORROBORATES: "=",
    RelationType.UPDATES: "→",
}
STANCE_SIGN = {
    Stance.CONTRADICTS: SIGN[RelationType.CONTRADICTS],
    Stance.UPDATES: SIGN[RelationType.UPDATES],
    Stance.UPDATED: "←",
    Stance.CORROBORATES: SIGN[RelationType.CORROBORATES],
    Stance.EXPLAINED: EXPLAINED,
}


def sign_of(relation: Relation, claim: UUID) -> str:
    """The sign of a relation as it is seen from one of its claims."""
    return STANCE_SIGN[relation.stance_of(claim)]


def stance_words(relation: Relation, claim: UUID, outlet: str) -> str:
    """How one of its claims stands to the other, which that outlet published, in words."""
    match relation.stance_of(claim):
        case Stance.CONTRADICTS:
            return translate("Reading", "contradicts {outlet}", outlet=outlet)
        case Stance.UPDATES:
            return translate("Reading", "updates {outlet}", outlet=outlet)
        case Stance.UPDATED:
            return translate("Reading", "is updated by {outlet}", outlet=outlet)
        case Stance.CORROBORATES:
            return translate("Reading", "agrees with {outlet}", outlet=outlet)
        case _:
            return translate("Reading", "explained against {outlet}", outlet=outlet)
