"""What a report says, in its order: the same for HTML, PDF and Word."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.relation import Decision, Relation, RelationStatus, RelationType
from reviewer.exchange.index import Index
from reviewer.exchange.report.languages import words_in
from reviewer.exchange.report.parts import Contradiction, Happening, Listed, Piece, Report, Said, Source
from reviewer.exchange.report.sayings import Sayings, web_address
from reviewer.exchange.report.summary import counts, glance, scope
from reviewer.exchange.report.words import Words
from reviewer.exchange.telling import PLAIN, Telling
from reviewer.text.telling import told_apart

_ORDER = (
    RelationStatus.OPEN,
    RelationStatus.CONFIRMED,
    RelationStatus.RESOLVED,
    RelationStatus.EXPLAINED,
)
"""Contradictions by what is left to do about them; dismissed ones were mistakes and are only counted."""


def report(annotations: AnnotationSet, telling: Telling = PLAIN) -> Report:
    """The report on a set; it says what the set holds and depends on nothing else, not even the clock."""
    index = Index(annotations)
    words = words_in(telling.language)
    sayings = Sayings(index, words)
    records: tuple[Claim | Event | Relation, ...] = (*annotations.claims, *annotations.events, *annotations.relations)
    as_of = max((record.modified for record in records), default=None)
    told = _told(annotations, index)
    decisions = annotations.decisions
    return Report(
        words=words,
        title=annotations.title or words.untitled,
        glance=glance(told, index, sayings, words),
        contradictions=tuple(
            _contradiction(
                number,
                relation,
                title=_title(relation, index, telling),
                history=_history(relation, decisions.get(relation.id), words),
                sayings=sayings,
            )
            for number, relation in enumerate(told, start=1)
        ),
        events=tuple(_happening(event, index, sayings, words) for event in index.events.values()),
        sources=tuple(_sources(index, sayings, words)),
        articles=tuple(
            _listed(number, article, index, words) for number, article in enumerate(index.articles.values(), start=1)
        ),
        counts=counts(annotations, words),
        scope=scope(annotations, telling.scope, words),
        annotators=_people(annotations, records),
        as_of=words.moment(as_of) if as_of else "",
    )


def _people(annotations: AnnotationSet, records: Iterable[Claim | Event | Relation]) -> tuple[str, ...]:
    """Who made what is told, whoever made most first, and who only decided."""
    made = [name for name, _ in Counter(record.annotator for record in records).most_common()]
    return tuple(dict.fromkeys([*made, *sorted({one.annotator for one in annotations.decisions.values()})]))


def _told(annotations: AnnotationSet, index: Index) -> list[Relation]:
    """Return the contradictions that are told, those to be decided first."""
    relations = [
        relation
        for relation in annotations.relations
        if relation.type is RelationType.CONTRADICTS
        and relation.status in _ORDER
        and {relation.a, relation.b} <= index.claims.keys()
    ]
    return sorted(relations, key=lambda relation: (_ORDER.index(relation.status), relation.id))


def _contradiction(number: int, relation: Relation, *, title: str, history: str, sayings: Sayings) -> Contradiction:
    a, b = sayings.index.claims[relation.a], sayings.index.claims[relation.b]
    words = sayings.words
    in_a, in_b = told_apart(a, b)
    status = words.name(relation.status)
    if relation.explained:
        status += words.joint + words.name(relation.explained)
    return Contradiction(
        number=number,
        title=title,
        event=words.list_joint.join(sayings.events_of(a, b)),
        kind=words.name(relation.kind),
        status=status,
        reason=relation.reason,
        note=relation.note,
        history=history,
        sides=(sayings.of(a, _pieces(a.quote, in_a)), sayings.of(b, _pieces(b.quote, in_b))),
        prevails=relation.prevails,
    )


def _history(relation: Relation, decision: Decision | None, words: Words) -> str:
    """Who flagged it, who decided it on which day here, and when it was changed where that was on another day."""
    said = [words.flagged_by.format(name=relation.annotator)]
    changed = f"{relation.modified.astimezone():%Y-%m-%d}"
    decided = f"{decision.time.astimezone():%Y-%m-%d}" if decision else ""
    if decision:
        said.append(words.decided_by.format(name=decision.annotator, day=words.day(decided)))
    if changed != decided:
        said.append(words.changed.format(day=words.day(changed)))
    return " · ".join(said)


def _title(relation: Relation, index: Index, telling: Telling) -> str:
    """What the window calls it: the point both claims answer or, without one, the question they would answer."""
    a, b = index.claims[relation.a], index.claims[relation.b]
    point = index.points.get(a.point) if a.point and a.point == b.point else None
    if point and point.title:
        return point.title
    return telling.question(a, b, relation.kind) if telling.question else a.statement


def _pieces(quote: str, differing: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """The quote cut at the ends of the differing ranges; together the pieces are the quote."""
    pieces: list[Piece] = []
    done = 0
    for start, end in differing:
        pieces += [Piece(quote[done:start]), Piece(quote[start:end], differs=True)]
        done = end
    pieces.append(Piece(quote[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _happening(event: Event, index: Index, sayings: Sayings, words: Words) -> Happening:
    reports = [
        (words.name(link.role), sayings.of(index.claims[link.claim]))
        for link in index.links_of_event(event.id)
        if link.claim in index.claims
    ]
    return Happening(
        title=event.title,
        when=words.day(event.when),
        place=event.place,
        status=words.name(event.status),
        participants=words.list_joint.join(event.participants),
        reports=tuple(reports),
        relations=sayings.relations_of(said.id for _, said in reports),
    )


def _sources(index: Index, sayings: Sayings, words: Words) -> list[Source]:
    by_source: dict[tuple[str, UUID | None], list[Claim]] = defaultdict(list)
    for claim in index.claims.values():
        outlet = index.outlet_of(claim)
        by_source[outlet, None if outlet else claim.article].append(claim)
    sources = [_source(outlet, claims, index, sayings, words) for (outlet, _), claims in by_source.items()]
    known = [bool(outlet) for outlet, _ in by_source]
    pairs = sorted(zip(known, sources, strict=True), key=lambda each: (not each[0], each[1].name.casefold()))
    return [source for _, source in pairs]


def _source(outlet: str, claims: list[Claim], index: Index, sayings: Sayings, words: Words) -> Source:
    grade = index.grade(outlet)
    told: tuple[Said, ...] = tuple(map(sayings.of, claims))
    return Source(told[0].source, grade, words.reliability.get(grade, ""), told)


def _listed(number: int, article: Article, index: Index, words: Words) -> Listed:
    content = index.annotations.contents.get(article.id)
    translated = words.name(article.translated_from)
    return Listed(
        number=number,
        title=article.title,
        outlet=article.outlet,
        grade=index.grade(article.outlet),
        author=article.author,
        published=words.day(article.published),
        language=words.name(article.language),
        translated=words.translated.format(language=translated) if translated else "",
        url=web_address(article.url),
        fingerprint=sha256(content.original).hexdigest() if content else "",
    )
