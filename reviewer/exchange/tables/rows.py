"""The four tables: their columns and rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Value
from reviewer.domain.relation import Decision
from reviewer.exchange.codec import moment
from reviewer.exchange.fields import DECIDED, DECIDED_BY
from reviewer.exchange.index import Index, by_id
from reviewer.exchange.shelves import places
from reviewer.exchange.tables import steps

Cell = str | int | None
Row = tuple[Cell, ...]

_AND = "; "


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and its rows as they come."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Index], Iterator[Row]]


def tables(annotations: AnnotationSet) -> Iterator[tuple[Table, Iterator[Row]]]:
    """Each table with its rows for a set."""
    index = Index(annotations)
    for table in TABLES:
        yield table, table.rows(index)


def _claims(index: Index) -> Iterator[Row]:
    article_id, article_text, about = None, "", ("", "", "")
    for claim in index.claims.values():
        if claim.article != article_id:  # those of one article come together
            article = index.articles.get(claim.article)
            article_id, article_text = claim.article, str(claim.article)
            about = (article.title, article.outlet, article.published) if article else ("", "", "")
        links = index.links_of_claim(claim.id)
        point = index.points.get(claim.point) if claim.point else None
        yield (
            str(claim.id),
            *about,
            claim.start,
            claim.mentions[0].anchors[-1].end,
            claim.quote,
            claim.statement,
            claim.speaker,
            steps.cell(claim.attribution),
            claim.modality,
            claim.polarity,
            _AND.join([_value(value) for value in claim.values]),
            claim.credibility,
            _AND.join([index.events[link.event].title for link in links if link.event in index.events]),
            _AND.join([link.role for link in links]),
            point.title if point else "",
            _AND.join(claim.tags),
            claim.note,
            places(claim.mentions),
            article_text,
            _AND.join([str(link.event) for link in links]),
            claim.annotator,
            moment(claim.created),
            moment(claim.modified),
        )


def _events(index: Index) -> Iterator[Row]:
    for event in index.events.values():
        claims = [index.claims[link.claim] for link in index.links_of_event(event.id) if link.claim in index.claims]
        parent = index.events.get(event.parent) if event.parent else None
        yield (
            str(event.id),
            event.title,
            event.short_name,
            event.type,
            event.when,
            event.place,
            _AND.join(event.participants),
            event.status,
            parent.title if parent else "",
            len(claims),
            _AND.join(dict.fromkeys(filter(None, (index.outlet_of(claim) for claim in claims)))),
            event.note,
            event.annotator,
            moment(event.created),
            moment(event.modified),
        )


def _relations(index: Index) -> Iterator[Row]:
    for relation in sorted(index.annotations.relations, key=by_id):
        prevails = index.claims.get(relation.prevails) if relation.prevails else None
        yield (
            str(relation.id),
            relation.type,
            relation.kind,
            relation.status,
            relation.explained,
            relation.reason,
            *_side(index, relation.a),
            *_side(index, relation.b),
            prevails.statement if prevails else "",
            _AND.join(relation.tags),
            relation.note,
            str(relation.a),
            str(relation.b),
            str(relation.prevails) if relation.prevails else "",
            relation.annotator,
            moment(relation.created),
            moment(relation.modified),
            *_decision(index.annotations.decisions.get(relation.id)),
        )


def _decision(decision: Decision | None) -> Row:
    return (decision.annotator, moment(decision.time)) if decision else ("", "")


def _side(index: Index, claim_id: UUID) -> Row:
    claim = index.claims.get(claim_id)
    if claim is None:
        return ("", "", "", "", "")
    return (index.title_of(claim), index.outlet_of(claim), claim.speaker, claim.quote, claim.statement)


def _articles(index: Index) -> Iterator[Row]:
    counts: dict[UUID, int] = {}
    for claim in index.claims.values():
        counts[claim.article] = counts.get(claim.article, 0) + 1
    for article in index.articles.values():
        yield (
            str(article.id),
            article.title,
            article.outlet,
            index.grade(article.outlet),
            article.wire_origin,
            article.author,
            article.published,
            article.url,
            article.language,
            article.translated_from,
            article.length,
            counts.get(article.id, 0),
            article.file_name,
            article.note,
            article.annotator,
            moment(article.created),
            moment(article.modified),
        )


def _value(value: Value) -> str:
    """`number officers >= 5 (at least five officers)`."""
    comparator = "" if value.comparator == "=" else value.comparator
    said = [value.kind, value.attribute, comparator, value.normalised, value.unit]
    return " ".join(filter(None, said)) + (f" ({value.text})" if value.text else "")


_MADE = ("annotator", "created", "modified")

TABLES: tuple[Table, ...] = (
    Table(
        "claims",
        (
            *("id", "article_title", "outlet", "published", "start", "end", "quote", "statement", "speaker"),
            *("attribution", "modality", "polarity", "values", "credibility", "events", "roles", "point", "tags"),
            *("note", "places", "article", "event_ids", *_MADE),
        ),
        _claims,
    ),
    Table(
        "events",
        (
            *("id", "title", "short_name", "type", "when", "place", "participants", "status", "parent"),
            *("claims", "outlets", "note", *_MADE),
        ),
        _events,
    ),
    Table(
        "relations",
        (
            *("id", "type", "kind", "status", "explained", "reason"),
            *("a_article_title", "a_outlet", "a_speaker", "a_quote", "a_statement"),
            *("b_article_title", "b_outlet", "b_speaker", "b_quote", "b_statement"),
            *("prevails", "tags", "note", "a", "b", "prevails_id", *_MADE, DECIDED_BY, DECIDED),
        ),
        _relations,
    ),
    Table(
        "articles",
        (
            *("id", "title", "outlet", "reliability", "wire_origin", "author", "published", "url", "language"),
            *("translated_from", "length", "claims", "file_name", "note", *_MADE),
        ),
        _articles,
    ),
)
