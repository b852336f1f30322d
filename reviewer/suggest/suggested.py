"""What is suggested as a claim, apart from how it is found, so that a window can show it without the latter."""

from dataclasses import dataclass
from uuid import UUID

from reviewer.suggest.reasons import Reason


@dataclass(frozen=True, slots=True)
class SuggestedClaim:
    """Words of an article that an analyst may want as a claim: half-open code points, score 0..1, why.

    `statement` and `speaker` are those that the claim gets when it is made. `id` is the same for the same words.
    """

    id: UUID
    article: UUID
    start: int
    end: int
    score: float
    reasons: tuple[Reason, ...]
    statement: str
    speaker: str
