"""What a report says, in its order, before anybody lays it out: the same for HTML and, later, for paper."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.exchange.index import Index
from reviewer.text.edtf import humanise
from reviewer.text.telling import telling_words

_ORDER = (
    RelationStatus.OPEN,
    RelationStatus.CONFIRMED,
    RelationStatus.RESOLVED,
    RelationStatus.EXPLAINED,
)
"""Contradictions by what is left to do about them; dismissed ones were mistakes and are only counted."""

_SIGNS = {RelationType.CONTRADICTS: "≠", RelationType.CORROBORATES: "=", RelationType.UPDATES: "→"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quote; `differs` marks the words that the other side says otherwise."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as a reader meets it: its words, who says so, and how far they are to be believed."""

    id: UUID
    pieces: tuple[Piece, ...]
    statement: str
    chain: str
    source: str
    grade: str
    credibility: int | None
    title: str
    url: str
    published: str
    language: str
    manner: str
    events: tuple[str, ...]
    relations: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be so, side by side."""

    title: str
    kind: str
    status: str
    reason: str
    note: str
    sides: tuple[Said, Said]
    prevails: UUID | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with everybody who reports it."""

    title: str
    when: str
    place: str
    status: str
    participants: str
    reports: tuple[tuple[str, Said], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet with its grade and its claims, article by article; or an article whose outlet nobody knows."""

    name: str
    grade: str
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the list of sources."""

    title: str
    outlet: str
    published: str
    language: str
    translated_from: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole; `counts` say how much of what there is: "1 event"."""

    title: str
    contradictions: tuple[Contradiction, ...]
    events: tuple[Happening, ...]
    sources: tuple[Source, ...]
    articles: tuple[Listed, ...]
    counts: tuple[str, ...]
    annotators: tuple[str, ...]
    as_of: str


def report(annotations: AnnotationSet) -> Report:
    """The report on a set; it says what the set holds and depends on nothing else, not even the clock."""
    index = Index(annotations)
    sayings = _Sayings(index)
    records: tuple[Claim | Event | Relation, ...] = (*annotations.claims, *annotations.events, *annotations.relations)
    signed = [record.annotator for record in records]
    as_of = max((record.modified for record in records), default=None)
    return Report(
        title=annotations.title or "Annotations",
        contradictions=tuple(_contradictions(index, sayings)),
        events=tuple(_happening(event, index, sayings) for event in index.events.values()),
        sources=tuple(_sources(index, sayings)),
        articles=tuple(_listed(article) for article in index.articles.values()),
        counts=_counts(annotations),
        annotators=tuple(name for name, _ in Counter(signed).most_common()),
        as_of=f"{as_of:%Y-%m-%d %H:%M} UTC" if as_of else "",
    )


class _Sayings:
    """Makes `Said` of claims."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._relations: dict[UUID, list[str]] = defaultdict(list)
        for relation in sorted(index.annotations.relations, key=lambda relation: relation.id):
            if relation.status is not RelationStatus.DISMISSED:
                self._relate(relation)

    def _relate(self, relation: Relation) -> None:
        sign = "∥" if relation.status is RelationStatus.EXPLAINED else _SIGNS[relation.type]
        for claim, other in ((relation.a, relation.b), (relation.b, relation.a)):
            back = relation.type is RelationType.UPDATES and claim == relation.b
            self._relations[claim].append(f"{'←' if back else sign} {self._source(other)}")

    def _source(self, claim_id: UUID) -> str:
        claim = self._index.claims.get(claim_id)
        return self._index.source_of(claim) if claim else "another source"

    def of(self, claim: Claim, pieces: tuple[Piece, ...] | None = None) -> Said:
        article = self._index.articles.get(claim.article)
        outlet = article.outlet if article else ""
        return Said(
            id=claim.id,
            pieces=pieces or (Piece(claim.quote),),
            statement=claim.statement,
            chain=_chain(claim, outlet),
            source=self._index.source_of(claim),
            grade=self._index.grade(outlet),
            credibility=claim.credibility,
            title=article.title if article else "",
            url=article.url if article and article.url.startswith(("http://", "https://")) else "",
            published=humanise(article.published) if article else "",
            language=article.language if article else "",
            manner=_manner(claim),
            events=tuple(event.title for event in self._index.events_of_claim(claim.id)),
            relations=tuple(dict.fromkeys(self._relations.get(claim.id, ()))),
            note=claim.note,
        )


def _contradictions(index: Index, sayings: _Sayings) -> list[Contradiction]:
    relations = [
        relation
        for relation in index.annotations.relations
        if relation.type is RelationType.CONTRADICTS
        and relation.status in _ORDER
        and {relation.a, relation.b} <= index.claims.keys()
    ]
    relations.sort(key=lambda relation: (_ORDER.index(relation.status), relation.id))
    return [_contradiction(relation, index, sayings) for relation in relations]


def _contradiction(relation: Relation, index: Index, sayings: _Sayings) -> Contradiction:
    a, b = index.claims[relation.a], index.claims[relation.b]
    in_a, in_b = telling_words(a.quote, b.quote)
    status = str(relation.status)
    if relation.explained:
        status += f": {relation.explained}"
    return Contradiction(
        title=_question(a, b, index),
        kind=relation.kind or "",
        status=status,
        reason=relation.reason,
        note=relation.note,
        sides=(sayings.of(a, _pieces(a.quote, in_a)), sayings.of(b, _pieces(b.quote, in_b))),
        prevails=relation.prevails,
    )


def _question(a: Claim, b: Claim, index: Index) -> str:
    """What the two disagree about: the point they answer, or the event they tell of."""
    points = (index.points.get(claim.point) for claim in (a, b) if claim.point)
    titles = [point.title for point in points if point and point.title]
    if titles:
        return titles[0]
    events = [event.title for claim in (a, b) for event in index.events_of_claim(claim.id)]
    return events[0] if events else a.statement


def _pieces(quote: str, differing: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """The quote cut at the ends of the differing ranges; together the pieces are the quote."""
    pieces: list[Piece] = []
    done = 0
    for start, end in differing:
        pieces += [Piece(quote[done:start]), Piece(quote[start:end], differs=True)]
        done = end
    pieces.append(Piece(quote[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _happening(event: Event, index: Index, sayings: _Sayings) -> Happening:
    reports = [
        (str(link.role), sayings.of(index.claims[link.claim]))
        for link in index.links_of_event(event.id)
        if link.claim in index.claims
    ]
    return Happening(
        title=event.title,
        when=humanise(event.when) if event.when else "",
        place=event.place,
        status=event.status,
        participants=", ".join(event.participants),
        reports=tuple(reports),
    )


def _sources(index: Index, sayings: _Sayings) -> list[Source]:
    by_source: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in index.claims.values():
        outlet = index.outlet_of(claim)
        by_source[outlet, "" if outlet else str(claim.article)].append(claim)
    sources = [
        (not outlet, Source(index.source_of(claims[0]), index.grade(outlet), tuple(map(sayings.of, claims))))
        for (outlet, _), claims in by_source.items()
    ]
    return [source for _, source in sorted(sources, key=lambda each: (each[0], each[1].name.casefold()))]


def _listed(article: Article) -> Listed:
    return Listed(
        title=article.title,
        outlet=article.outlet,
        published=humanise(article.published) if article.published else "",
        language=article.language,
        translated_from=article.translated_from,
    )


def _chain(claim: Claim, outlet: str) -> str:
    """`Outlet ← Xinhua ← ministry`: whoever said it first stands last."""
    steps = [", ".join(step.names) for step in claim.attribution]
    return " ← ".join(filter(None, [outlet, *steps]))


def _manner(claim: Claim) -> str:
    said = [] if claim.modality is Modality.ASSERTED else [str(claim.modality)]
    if claim.polarity is Polarity.NEGATED:
        said.append(str(claim.polarity))
    return ", ".join(said)


def _counts(annotations: AnnotationSet) -> tuple[str, ...]:
    types = Counter(relation.type for relation in annotations.relations)
    dismissed = sum(relation.status is RelationStatus.DISMISSED for relation in annotations.relations)
    counted = (
        ("article", "articles", len(annotations.articles)),
        ("claim", "claims", len(annotations.claims)),
        ("event", "events", len(annotations.events)),
        ("contradiction", "contradictions", types[RelationType.CONTRADICTS]),
        ("corroboration", "corroborations", types[RelationType.CORROBORATES]),
        ("update", "updates", types[RelationType.UPDATES]),
        ("dismissed as a mistake", "dismissed as mistakes", dismissed),
    )
    return tuple(f"{count} {one if count == 1 else several}" for one, several, count in counted if count)
