"""What a pane is told to show on a text: values without any tie to Qt or to the workspace."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from reviewer.domain.relation import RelationType, Stance
from reviewer.ui.desk_values import Range


class MarkKind(StrEnum):
    """What stands at a place in the text; each has a look of its own."""

    CLAIM = "claim"
    EVENT = "event"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Sign:
    """One relation of a claim, for the left margin; `stance` says which badge stands for it, hollow when `settled`."""

    relation: UUID
    stance: Stance
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """One event of a claim, for the right margin; `text` is its short name."""

    event: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One record at its places in an article.

    `ranges` are half-open code points of the stored text, in order; several make it discontinuous or repeated.
    The first `parts` of them are its first mention: a connector joins that alone.
    `signs` come strongest first. `spoken` is what a screen reader says when the caret enters it.
    """

    id: UUID
    kind: MarkKind
    ranges: tuple[Range, ...]
    signs: tuple[Sign, ...] = ()
    labels: tuple[Label, ...] = ()
    spoken: str = ""
    parts: int = 1


@dataclass(frozen=True, slots=True)
class RelationMark:
    """The selected relation as one pane shows it.

    `claims` are the ids of its two claims, whichever of them stand here; `differing` are the ranges of this article's
    text whose words differ from the other claim's.
    """

    relation: UUID
    type: RelationType
    claims: tuple[UUID, UUID]
    differing: tuple[Range, ...] = ()
    explained: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Connector:
    """A relation between a claim at the left of a gutter and one at its right; ranges are the claims' extents.

    `sign` is that of the claim at the left, so that an arrow points away from what is newer. `far` is the number of the
    pane that one of the claims stands in when that pane is no neighbour of the gutter, else 0; `ahead` says that it is
    the claim at the right.
    """

    sign: Sign
    left: Range
    right: Range
    far: int = 0
    ahead: bool = True


STRENGTH = {stance: weight for weight, stance in enumerate(reversed(Stance))}
