"""A set article by article, for formats that have a file or a line for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation
from reviewer.exchange.index import Index, by_id, by_place


@dataclass(frozen=True, slots=True)
class Shelved:
    """One article with what stands in it: claims by place, mentions of events, relations between its own claims."""

    article: Article
    claims: tuple[Claim, ...]
    mentions: tuple[tuple[Event, Mention], ...]
    relations: tuple[Relation, ...]


def inside(annotations: AnnotationSet) -> dict[UUID, UUID]:
    """The article of each relation whose two claims stand in one article."""
    homes = {claim.id: claim.article for claim in annotations.claims}
    ends = ((relation.id, homes.get(relation.a), homes.get(relation.b)) for relation in annotations.relations)
    return {relation: a for relation, a, b in ends if a is not None and a == b}


def places(mentions: Iterable[Mention]) -> str:
    """`12-40, 60-70 | 90-99`: code points; a comma within a mention, a bar between two."""
    told = [", ".join([f"{anchor.start}-{anchor.end}" for anchor in mention.anchors]) for mention in mentions]
    return " | ".join(told)


def shelved(annotations: AnnotationSet) -> Iterator[Shelved]:
    """The articles in a reader's order."""
    index = Index(annotations)
    claims: dict[UUID, list[Claim]] = {}
    for claim in annotations.claims:
        claims.setdefault(claim.article, []).append(claim)
    mentions: dict[UUID, list[tuple[Event, Mention]]] = {}
    for event in index.events.values():
        for mention in event.mentions:
            mentions.setdefault(mention.article, []).append((event, mention))
    homes = inside(annotations)
    relations: dict[UUID, list[Relation]] = {}
    for relation in sorted(annotations.relations, key=by_id):
        if relation.id in homes:
            relations.setdefault(homes[relation.id], []).append(relation)
    for article in index.articles.values():
        yield Shelved(
            article,
            tuple(sorted(claims.get(article.id, ()), key=by_place)),
            tuple(mentions.get(article.id, ())),
            tuple(relations.get(article.id, ())),
        )
