"""Which event a claim is about: the known ones ranked, and a new one proposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.event import Event, EventStatus, Role
from reviewer.suggest.event_days import day_of_event
from reviewer.suggest.names import full_name, person_names
from reviewer.suggest.places import place_of
from reviewer.suggest.reasons import Day, Reason, Why, because, in_english, quoted
from reviewer.suggest.short_names import short_name
from reviewer.suggest.terms import Terms, shared_words, terms
from reviewer.suggest.titles import title_of
from reviewer.suggest.values import event_dates
from reviewer.text.edtf import overlaps, parse, placed
from reviewer.text.sentences import sentence_at

_LIKELY = 0.22
_NEAR = 1_500
_MONTH = 31
_CANCELLED = ("cancelled", "canceled", "called off", "scrapped", "取消")
_MOST_PARTICIPANTS = 6
_MOST_REASONS = 2


class Group(StrEnum):
    """Under which heading a candidate stands."""

    LIKELY = "likely"
    RECENT = "recent"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EventContext:
    """An event and the claims linked to it."""

    event: Event
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """An event a claim may be about; `score` is between 0 and 1, `reasons` are the one or two that weigh most."""

    event_id: UUID
    score: float
    reasons: tuple[Reason, ...]
    group: Group

    @property
    def reason(self) -> str:
        """The reasons in English."""
        return in_english(self.reasons)


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    """A new event read from a claim; `reason` says where the date comes from."""

    title: str
    when: str
    status: EventStatus
    place: str
    participants: tuple[str, ...]
    short_name: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Evidence:
    weight: float
    reason: Reason | None = None


def rank_events(
    claim: Claim,
    article: Article,
    text: str,
    events: Sequence[EventContext],
    recent: Sequence[UUID] = (),
) -> list[EventCandidate]:
    """All of `events`, the likeliest first; `recent` are events in order of last use, the newest first.

    Weighed: shared words and names, the same day, the same round (a different one counts against), neighbouring
    claims of the same article, recent use.
    """
    own = terms(f"{claim.statement} {claim.quote}")
    days = tuple(value.normalised for value in event_dates(claim))
    sentence = sentence_at(text, claim.start)
    candidates = []
    for context in events:
        evidence = [
            *_wording(own, context),
            *_days(days, article, context.event),
            *_rounds(own, context),
            *_neighbours(claim, sentence, context),
        ]
        if context.event.id in recent:
            evidence.append(_Evidence(0.08 / (1 + recent.index(context.event.id)), because(Why.USED)))
        candidates.append(_candidate(context.event.id, evidence, recent))
    order = {Group.LIKELY: 0, Group.RECENT: 1, Group.OTHER: 2}
    return sorted(candidates, key=lambda each: (order[each.group], -each.score, str(each.event_id)))


def _candidate(event: UUID, evidence: list[_Evidence], recent: Sequence[UUID]) -> EventCandidate:
    score = max(0.0, min(1.0, sum(each.weight for each in evidence)))
    heaviest = sorted(evidence, key=lambda each: -each.weight)
    reasons = [each.reason for each in heaviest if each.weight > 0 and each.reason is not None][:_MOST_REASONS]
    likely = score >= _LIKELY
    group = Group.LIKELY if likely else Group.RECENT if event in recent else Group.OTHER
    return EventCandidate(event, round(score, 4), tuple(reasons) or (because(Why.NOTHING_YET),), group)


def _wording(own: Terms, context: EventContext) -> list[_Evidence]:
    """Words shared with the title and with the likest linked claim."""
    event = context.event
    title = terms(f"{event.title} {event.place} {' '.join(event.participants)}")
    evidence = []
    shared = shared_words(own, title)
    if shared:
        covered = len(own.words & title.words) / max(1, len(terms(event.title).words))
        evidence.append(_Evidence(0.4 * min(1.0, covered), because(Why.TITLE_WORDS, words=quoted(shared))))
    best, best_shared = 0.0, []
    for linked in context.claims:
        other = terms(linked.statement)
        common = own.words & other.words
        likeness = len(common) / max(6, (len(own.words) * len(other.words)) ** 0.5)
        if likeness > best:
            best, best_shared = likeness, shared_words(own, other)
    if best_shared:
        evidence.append(_Evidence(0.45 * best, because(Why.CLAIM_WORDS, words=quoted(best_shared))))
    names = own.names & (title.names | {name for linked in context.claims for name in terms(linked.statement).names})
    if names:
        named = quoted([name.title() for name in sorted(names)])
        evidence.append(_Evidence(min(0.12, 0.04 * len(names)), because(Why.NAMES, words=named)))
    return evidence


def _days(days: tuple[str, ...], article: Article, event: Event) -> list[_Evidence]:
    if not placed(event.when):
        return []
    same = [day for day in days if overlaps(day, event.when)]
    if same:
        exact = all(_length(edtf) <= 1 for edtf in (same[0], event.when))
        said = because(Why.SAME_DAY if exact else Why.SAME_TIME, day=Day(event.when))
        return [_Evidence(0.3 if exact else 0.15, said)]
    first, last = parse(event.when)
    apart = days and first and last and all(_days_between(day, event.when) > _MONTH for day in days)
    if apart:
        return [_Evidence(-0.12)]
    if article.published and overlaps(article.published, event.when):
        return [_Evidence(0.1, because(Why.ARTICLE_DAY, day=Day(article.published)))]
    return []


def _length(edtf: str) -> int:
    first, last = parse(edtf)
    return (last - first).days + 1 if first and last else 1 if edtf.startswith("XXXX") else 10_000


def _days_between(one: str, other: str) -> int:
    (first, last), (other_first, other_last) = parse(one), parse(other)
    if first is None or last is None or other_first is None or other_last is None:
        return 0
    return max(0, (other_first - last).days, (first - other_last).days)


def _rounds(own: Terms, context: EventContext) -> list[_Evidence]:
    rounds = terms(context.event.title).ordinals
    if not own.ordinals or not rounds:
        return []
    if own.ordinals & rounds:
        return [_Evidence(0.25, because(Why.SAME_ROUND))]
    return [_Evidence(-0.35)]


def _neighbours(claim: Claim, sentence: tuple[int, int], context: EventContext) -> list[_Evidence]:
    beside = [linked for linked in context.claims if linked.article == claim.article and linked.id != claim.id]
    if any(sentence[0] <= linked.start < sentence[1] for linked in beside):
        return [_Evidence(0.22, because(Why.SAME_SENTENCE))]
    if beside:
        near = min(abs(linked.start - claim.start) for linked in beside)
        return [_Evidence(0.06 + 0.1 * max(0.0, 1 - near / _NEAR), because(Why.SAME_ARTICLE))]
    return []


def propose_event(claim: Claim, article: Article, text: str, taken: Sequence[str] = ()) -> ProposedEvent:
    """A new event from what a claim says; `taken` are the short names in use.

    The date is the one that the claim's own words give for what happened; "" when there is none.
    """
    statement = claim.statement
    title = title_of(statement)
    dated = day_of_event(claim)
    when = dated.normalised if dated else ""
    reason = because(Why.READ_FROM, day=Day(when), words=quoted([dated.text])) if dated else because(Why.NO_DATE)
    cancelled = any(word in statement.lower() for word in _CANCELLED)
    planned = claim.modality in {Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL}
    status = EventStatus.CANCELLED if cancelled else EventStatus.PLANNED if planned else EventStatus.HAPPENED
    people = tuple(dict.fromkeys(full_name(name, text) for _, _, name in person_names(statement)))
    return ProposedEvent(
        title=title,
        when=when,
        status=status,
        place=place_of(statement),
        participants=people[:_MOST_PARTICIPANTS],
        short_name=short_name(title, when or article.published, taken),
        reason=reason,
    )


def propose_role(claim: Claim) -> Role:
    """What a claim does with its event: denies, predicts or reports it."""
    if claim.polarity is Polarity.NEGATED:
        return Role.DENIES
    if claim.modality in {Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL}:
        return Role.PREDICTS
    return Role.REPORTS
