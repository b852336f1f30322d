"""GraphML: claims, events, points, articles and outlets as nodes, what ties them together as edges."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.codec import moment
from reviewer.exchange.fields import DECIDED, DECIDED_BY, decision_fields
from reviewer.exchange.files import replacing
from reviewer.exchange.index import Index, by_id
from reviewer.exchange.shelves import places
from reviewer.exchange.xml_text import xml_text

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
Data = dict[str, str | int | None]
Node = tuple[str, Data]
Edge = tuple[str, str, str, Data]

_STRINGS = (
    *("kind", "label", "statement", "quote", "speaker", "modality", "polarity", "tags", "note", "outlet", "author"),
    *("published", "url", "language", "when", "place", "status", "type", "participants", "role", "reason", "explained"),
    *("places", "differs_in", "prevails", "grade", "annotator", "created", "modified", DECIDED_BY, DECIDED),
)
_NUMBERS = ("start", "end", "credibility", "length")


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write one directed graph; a contradiction points from `a` to `b` like every relation."""
    index = Index(annotations)
    with (
        replacing(path) as part,
        part.open("wb") as file,
        etree.xmlfile(file, encoding="utf-8") as out,
    ):
        out.write_declaration()
        with out.element("graphml", nsmap={None: _NAMESPACE}):
            for name in (*_STRINGS, *_NUMBERS):
                kind = "int" if name in _NUMBERS else "string"
                attributes = {"id": name, "for": "all", "attr.name": name, "attr.type": kind}
                out.write(etree.Element("key", attributes), "\n")
            with out.element("graph", {"id": "annotations", "edgedefault": "directed"}):
                for identity, data in _nodes(index):
                    out.write(_element("node", {"id": identity}, data), "\n")
                for identity, source, target, data in _edges(index):
                    ends = {"id": identity, "source": source, "target": target}
                    out.write(_element("edge", ends, data), "\n")


def _element(name: str, attributes: dict[str, str], data: Data) -> etree._Element:
    element = etree.Element(name, {key: xml_text(value) for key, value in attributes.items()})
    for key, value in data.items():
        if value not in (None, ""):
            etree.SubElement(element, "data", {"key": key}).text = xml_text(str(value))
    return element


def _nodes(index: Index) -> Iterator[Node]:
    for article in index.articles.values():
        yield (
            str(article.id),
            {
                "kind": "article",
                "label": article.title,
                **{name: getattr(article, name) for name in ("outlet", "author", "published", "url", "language")},
                "length": article.length,
            },
        )
    for outlet in sorted({article.outlet for article in index.articles.values()} - {""}):
        yield _outlet(outlet), {"kind": "outlet", "label": outlet, "grade": index.grade(outlet)}
    for event in index.events.values():
        yield (
            str(event.id),
            {
                "kind": "event",
                "label": event.title,
                **{name: str(getattr(event, name)) for name in ("when", "place", "status", "type", "note")},
                "participants": "; ".join(event.participants),
                "annotator": event.annotator,
                "created": moment(event.created),
                "modified": moment(event.modified),
            },
        )
    for point in index.points.values():
        yield str(point.id), {"kind": "point", "label": point.title, "annotator": point.annotator}
    for claim in index.claims.values():
        yield (
            str(claim.id),
            {
                "kind": "claim",
                "label": claim.statement,
                "start": claim.start,
                "end": claim.mentions[0].anchors[-1].end,
                "places": places(claim.mentions),
                **{name: str(getattr(claim, name)) for name in ("quote", "speaker", "modality", "polarity", "note")},
                "credibility": claim.credibility,
                "tags": "; ".join(claim.tags),
                "annotator": claim.annotator,
                "created": moment(claim.created),
                "modified": moment(claim.modified),
            },
        )


def _edges(index: Index) -> Iterator[Edge]:
    for article in index.articles.values():
        if article.outlet:
            yield f"{article.id}/outlet", str(article.id), _outlet(article.outlet), {"kind": "published by"}
    for event in index.events.values():
        if event.parent in index.events:
            yield f"{event.id}/parent", str(event.id), str(event.parent), {"kind": "part of"}
    for point in index.points.values():
        if point.event in index.events:
            yield f"{point.id}/event", str(point.id), str(point.event), {"kind": "about"}
    yield from _of_claims(index)
    yield from _relations(index)


def _of_claims(index: Index) -> Iterator[Edge]:
    for claim in index.claims.values():
        if claim.article in index.articles:
            yield f"{claim.id}/article", str(claim.id), str(claim.article), {"kind": "stands in"}
        if claim.point in index.points:
            yield f"{claim.id}/point", str(claim.id), str(claim.point), {"kind": "answers"}
        for link in index.links_of_claim(claim.id):
            if link.event in index.events:
                yield str(link.id), str(claim.id), str(link.event), {"kind": "event", "role": str(link.role)}


def _relations(index: Index) -> Iterator[Edge]:
    for relation in sorted(index.annotations.relations, key=by_id):
        if relation.a in index.claims and relation.b in index.claims:
            data: Data = {
                "kind": str(relation.type),
                "differs_in": relation.kind,
                **{name: getattr(relation, name) for name in ("status", "explained", "reason", "note", "annotator")},
                "prevails": str(relation.prevails) if relation.prevails else None,
                "tags": "; ".join(relation.tags),
                "created": moment(relation.created),
                "modified": moment(relation.modified),
                **decision_fields(index.annotations.decisions.get(relation.id)),
            }
            yield str(relation.id), str(relation.a), str(relation.b), data


def _outlet(name: str) -> str:
    return f"outlet:{name}"
