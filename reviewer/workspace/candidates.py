"""What the palettes offer: the records of a project, ranked for one claim. Safe in worker threads."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.suggest.events import EventCandidate, EventContext, ProposedEvent, propose_event, rank_events
from reviewer.suggest.relations import ClaimCandidate, ClaimContext, rank_claims
from reviewer.workspace.questions import Questions

RECENT = 9
LINKED = 12
"""So many claims of an event are compared with one that may belong to it."""


def event_candidates(ask: Questions, claim: UUID) -> list[EventCandidate]:
    """Events the claim is not linked to yet, the likeliest first; [] when the claim is gone."""
    record = ask.claim(claim)
    article = ask.article(record.article) if record else None
    if record is None or article is None:
        return []
    own = {link.event for link in ask.links_of_claim(claim)}
    contexts = [context for context in event_contexts(ask, record) if context.event.id not in own]
    return rank_events(record, article, ask.text(article.id), contexts, ask.recent_events(RECENT))


def event_contexts(ask: Questions, claim: Claim) -> list[EventContext]:
    """Events near to a claim, each with some of the claims linked to it, those of the claim's article among them."""
    events = ask.events_near(claim)
    linked = ask.claims_of_events([event.id for event in events], claim.article, LINKED)
    return [EventContext(event, tuple(linked.get(event.id, ()))) for event in events]


def new_event(ask: Questions, claim: UUID) -> ProposedEvent | None:
    """A new event read from the claim, None when the claim is gone."""
    record = ask.claim(claim)
    article = ask.article(record.article) if record else None
    if record is None or article is None:
        return None
    return propose_event(record, article, ask.text(article.id), ask.short_names())


def claim_candidates(ask: Questions, claim: UUID, relation_type: RelationType, limit: int = 0) -> list[ClaimCandidate]:
    """Claims of other articles for a relation of this type, the likeliest first; `limit` 0 gives all that are near.

    Left out are those that stand in such a relation already, and pairs that were explained or dismissed.
    """
    record = ask.claim(claim)
    if record is None:
        return []
    settled = {RelationStatus.EXPLAINED, RelationStatus.DISMISSED}
    left_out = {
        relation.b if relation.a == claim else relation.a
        for relation in ask.relations_of_claim(claim)
        if relation.type is relation_type or relation.status in settled
    }
    others = [each for each in ask.claims_near(record) if each.id not in left_out]
    own, *contexts = claim_contexts(ask, [record, *others])
    return rank_claims(own, contexts, relation_type, limit)


def claim_contexts(ask: Questions, claims: Sequence[Claim]) -> list[ClaimContext]:
    """The claims, each with its events and the date of its article."""
    events: dict[UUID, set[UUID]] = defaultdict(set)
    for link in ask.links_of_claims(claim.id for claim in claims):
        events[link.claim].add(link.event)
    published = {article.id: article.published for article in ask.known(Article, {c.article for c in claims}).values()}
    return [ClaimContext(claim, frozenset(events[claim.id]), published.get(claim.article, "")) for claim in claims]
