"""Schema.org ClaimReview as JSON-LD, the form in which fact-checks are published.

A claim that somebody has judged, by a credibility or by deciding a contradiction, is a ClaimReview; any other a Claim.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.exchange.codec import Fields, Json, json_line, moment
from reviewer.exchange.files import text_file
from reviewer.exchange.index import Index, by_id

CONTEXT = "https://schema.org"
_CREDIBILITY: Mapping[int, str] = MappingProxyType(
    {
        1: "Confirmed by other sources",
        2: "Probably true",
        3: "Possibly true",
        4: "Doubtful",
        5: "Improbable",
        6: "Truth cannot be judged",
    }
)
"""The Admiralty numbers (NATO AJP-2.1) in words."""
_BEST, _WORST, _CANNOT_SAY = 5, 1, 6
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_WEB = ("http://", "https://")


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write one graph, a claim a line."""
    index = Index(annotations)
    decided = _decided(annotations)
    with text_file(path) as file:
        between = f'{{"@context": {json_line(CONTEXT)}, "@graph": [\n'
        ending = between.rstrip("\n") + "]}\n"
        for node in _nodes(index, decided):
            file.write(between + json_line(node))
            between, ending = ",\n", "\n]}\n"
        file.write(ending)


def _decided(annotations: AnnotationSet) -> Mapping[UUID, list[Relation]]:
    """The contradictions that are decided, by each of their claims."""
    found: dict[UUID, list[Relation]] = {}
    for relation in sorted(annotations.relations, key=by_id):
        if relation.type is RelationType.CONTRADICTS and relation.status is RelationStatus.RESOLVED:
            for end in (relation.a, relation.b):
                found.setdefault(end, []).append(relation)
    return found


def _nodes(index: Index, decided: Mapping[UUID, list[Relation]]) -> Iterator[Fields]:
    for claim in index.claims.values():
        article = index.articles.get(claim.article)
        item = _claim(claim, article)
        rating = _rating(claim, decided.get(claim.id, []))
        if rating is None:
            yield item
            continue
        reasons = [relation.reason for relation in decided.get(claim.id, []) if relation.reason]
        yield {
            "@type": "ClaimReview",
            "@id": f"urn:uuid:{claim.id}#review",
            "claimReviewed": claim.statement,
            "itemReviewed": item,
            "author": {"@type": "Person", "name": claim.annotator},
            "datePublished": moment(claim.modified),
            "reviewRating": rating,
            **_held({"reviewBody": "\n".join(filter(None, [*reasons, claim.note]))}),
        }


def _claim(claim: Claim, article: Article | None) -> Fields:
    """The claim, whoever made it, and where it appeared."""
    made_by = claim.speaker or (article.outlet if article else "")
    kind = "Organization" if not claim.speaker else "Thing"
    author: Json = {"@type": kind, "name": made_by} if made_by else None
    return _held(
        {
            "@type": "Claim",
            "@id": f"urn:uuid:{claim.id}",
            "name": claim.statement,
            "text": claim.quote,
            "author": author,
            "datePublished": article.published if article and _DATE.fullmatch(article.published) else None,
            "appearance": _appearance(article) if article else None,
            "keywords": list[Json](claim.tags),
        }
    )


def _appearance(article: Article) -> Fields:
    return _held(
        {
            "@type": "Article",
            "@id": f"urn:uuid:{article.id}",
            "headline": article.title,
            "url": article.url if article.url.startswith(_WEB) else None,
            "inLanguage": article.language,
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        }
    )


def _rating(claim: Claim, decided: list[Relation]) -> Fields | None:
    """The verdict: the analyst's number for the claim, else what came of its contradictions; None without either."""
    if claim.credibility is not None:
        rating: Fields = {"@type": "Rating", "alternateName": _CREDIBILITY[claim.credibility]}
        if claim.credibility != _CANNOT_SAY:
            rating |= {"ratingValue": _CANNOT_SAY - claim.credibility, "bestRating": _BEST, "worstRating": _WORST}
        return rating
    if not decided:
        return None
    prevails = all(relation.prevails == claim.id for relation in decided)
    verdict = "Prevails over what contradicts it" if prevails else "Another claim prevails over it"
    return {"@type": "Rating", "alternateName": verdict}


def _held(values: Fields) -> Fields:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
