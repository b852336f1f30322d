"""The signs that stand beside every colour, because fills look alike to some eyes."""

from reviewer.domain.relation import Relation, RelationStatus, RelationType

SIGN = {
    RelationType.CONTRADICTS: "≠",
    RelationType.CORROBORATES: "=",
    RelationType.UPDATES: "→",
}
EXPLAINED = "∥"
EVENT = "◆"


def sign_of(relation: Relation) -> str:
    """The sign of a relation; one that was explained is no contradiction any more."""
    return EXPLAINED if relation.status is RelationStatus.EXPLAINED else SIGN[relation.type]
