"""Which claims of other articles a claim may contradict, agree with or update."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from reviewer.domain.claim import Claim
from reviewer.domain.relation import RelationKind, RelationType
from reviewer.suggest.differences import Comparison, compare
from reviewer.suggest.reasons import Reason, Why, because, in_english, quoted
from reviewer.suggest.terms import Terms, shared_words, terms
from reviewer.text.edtf import parse, sort_key

# How many of the nearest claims are compared closely.
LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class ClaimContext:
    """A claim, the events it is linked to, and when its article was published (EDTF)."""

    claim: Claim
    events: frozenset[UUID] = field(default_factory=frozenset)
    published: str = ""


@dataclass(frozen=True, slots=True)
class ClaimCandidate:
    """A claim that may stand in a relation; `score` is between 0 and 1, `kind` what the two differ or agree in."""

    claim_id: UUID
    score: float
    reasons: tuple[Reason, ...]
    kind: RelationKind

    @property
    def reason(self) -> str:
        """The reasons in English."""
        return in_english(self.reasons)


def rank_claims(
    claim: ClaimContext,
    others: Sequence[ClaimContext],
    relation_type: RelationType,
    limit: int = 0,
) -> list[ClaimCandidate]:
    """The claims of other articles, the likeliest for this type first; `limit` 0 gives all.

    Same event first, then shared names, words, numbers and dates; what differs lifts `contradicts`, what is equal
    lifts `corroborates`, an older article lifts for `updates`. Only the nearest `LOOKED_AT` are compared closely.
    """
    own = terms(claim.claim.statement)
    facts = _facts(claim.claim)
    elsewhere = [other for other in others if other.claim.article != claim.claim.article]
    elsewhere.sort(key=lambda other: -_nearness(claim, other, own, facts))
    looked_at = elsewhere[:LOOKED_AT]
    candidates = [_candidate(claim, other, own, relation_type) for other in looked_at]
    candidates.sort(key=lambda each: (-each.score, str(each.claim_id)))
    if limit:
        return candidates[:limit]
    return candidates + [
        ClaimCandidate(other.claim.id, 0.0, (because(Why.LITTLE),), RelationKind.WORDING)
        for other in elsewhere[LOOKED_AT:]
    ]


def _facts(claim: Claim) -> frozenset[tuple[str, str]]:
    """The dates and numbers of a claim, which match across languages."""
    return frozenset((value.kind.value, value.normalised) for value in claim.values if value.normalised)


def _nearness(
    one: ClaimContext,
    other: ClaimContext,
    own: Terms,
    facts: frozenset[tuple[str, str]],
) -> float:
    """A quick estimate that decides which claims are compared closely."""
    theirs = terms(other.claim.statement)
    shared = len(own.words & theirs.words) + 2 * len(own.names & theirs.names)
    same_facts = len(facts & _facts(other.claim)) if facts and other.claim.values else 0
    same_event = 0.0 if one.events.isdisjoint(other.events) else 100.0
    return same_event + 3.0 * same_facts + shared / math.sqrt(2.0 + len(theirs.words))


def _candidate(one: ClaimContext, other: ClaimContext, own: Terms, relation_type: RelationType) -> ClaimCandidate:
    theirs = terms(other.claim.statement)
    comparison = compare(one.claim, other.claim, own, theirs)
    same_event = not one.events.isdisjoint(other.events)
    near = min(1.0, _likeness(own, theirs) + 0.1 * len(own.names & theirs.names) + 0.15 * _same_round(own, theirs))
    relevance = max(near, 0.5 if same_event else 0.0)
    score = 0.4 * same_event + 0.3 * near + relevance * _lift(comparison, relation_type, near)
    if relation_type is RelationType.UPDATES:
        score += 0.1 * _is_older(other.published, one.published)
    return ClaimCandidate(
        claim_id=other.claim.id,
        score=round(max(0.0, min(1.0, score)), 4),
        reasons=_reasons(own, theirs, comparison, relation_type, same_event=same_event),
        kind=comparison.kind_for(relation_type),
    )


def _likeness(own: Terms, theirs: Terms) -> float:
    common = len(own.words & theirs.words)
    return common / max(5.0, math.sqrt(len(own.words) * len(theirs.words))) if common else 0.0


def _same_round(own: Terms, theirs: Terms) -> int:
    """1 when both speak of one round, -1 when of different ones, 0 when one speaks of none."""
    if not own.ordinals or not theirs.ordinals:
        return 0
    return 1 if own.ordinals & theirs.ordinals else -1


def _lift(comparison: Comparison, relation_type: RelationType, near: float) -> float:
    """What the type adds: conflicts for a contradiction, agreements for a corroboration."""
    conflict, agreement = min(1.5, comparison.conflict), min(1.5, comparison.agreement)
    if relation_type is RelationType.CONTRADICTS:
        return 0.3 * conflict - 0.05 * agreement
    if relation_type is RelationType.CORROBORATES:
        return 0.2 * (agreement + near) - 0.15 * conflict
    return 0.15 * (1 + min(1.0, conflict))


def _is_older(one: str, other: str) -> int:
    """1 when the first date is the earlier, -1 when the later, 0 when they are equal or one is not known."""
    if parse(one)[0] is None or parse(other)[0] is None or sort_key(one) == sort_key(other):
        return 0
    return 1 if sort_key(one) < sort_key(other) else -1


def _reasons(
    own: Terms,
    theirs: Terms,
    comparison: Comparison,
    relation_type: RelationType,
    *,
    same_event: bool,
) -> tuple[Reason, ...]:
    parts = [because(Why.SAME_EVENT)] if same_event else []
    told = comparison.agreements if relation_type is RelationType.CORROBORATES else comparison.conflicts
    parts += [finding.reason for finding in told[:1]]
    shared = shared_words(own, theirs)
    if shared:
        parts.append(because(Why.SAME_WORDS, words=quoted(shared)))
    return tuple(parts) or (because(Why.NOTHING_YET),)
