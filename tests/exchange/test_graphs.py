"""GraphML as networkx reads it, ClaimReview as pyld expands it and rdflib knows its terms."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from pyld import jsonld
from rdflib.namespace import SDO

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.changes import Record
from reviewer.domain.relation import RelationType
from reviewer.exchange.formats import by_name
from reviewer.text.canonical import canonical
from tests.exchange.making import full_set

SCHEMA = "https://schema.org/"


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def graph_of(annotations: AnnotationSet, folder: Path) -> Any:  # noqa: ANN401 -- any kind of graph
    by_name("graphml").write(annotations, folder / "a.graphml")
    return nx.read_graphml(folder / "a.graphml", force_multigraph=True)


def test_networkx_reads_every_record_and_what_ties_them(made: AnnotationSet, tmp_path: Path) -> None:
    graph = graph_of(made, tmp_path)
    assert graph.is_directed()
    records: tuple[Record, ...] = (*made.articles, *made.claims, *made.events, *made.points)
    outlets = {f"outlet:{article.outlet}" for article in made.articles}
    assert set(graph.nodes) == {str(record.id) for record in records} | outlets
    edges = {key: (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}
    for relation in made.relations:
        a, b, data = edges[str(relation.id)]
        assert (a, b, data["kind"]) == (str(relation.a), str(relation.b), str(relation.type))
        assert data.get("reason", "") == relation.reason
    for link in made.links:
        a, b, data = edges[str(link.id)]
        assert (a, b, data["role"]) == (str(link.claim), str(link.event), str(link.role))
    ties = len(made.articles) + 1 + 1 + len(made.claims) + 2  # outlets, part of, about, stands in, answers
    assert len(edges) == len(made.relations) + len(made.links) + ties


def test_words_and_numbers_are_equal(made: AnnotationSet, tmp_path: Path) -> None:
    graph = graph_of(made, tmp_path)
    for claim in made.claims:
        data = graph.nodes[str(claim.id)]
        assert (data["quote"], data["label"], data["start"]) == (claim.quote, claim.statement, claim.start)
        assert data.get("note", "") == claim.note
        assert data.get("credibility") == claim.credibility


def test_characters_that_xml_refuses_are_replaced(made: AnnotationSet, tmp_path: Path) -> None:
    words = "a\x00b\x1b\ud800\ufffe\r\n\t]]>&amp;<x>"
    claims = (replace(made.claims[0], statement=words), *made.claims[1:])
    data = graph_of(replace(made, claims=claims), tmp_path).nodes[str(made.claims[0].id)]
    assert data["label"] == "a\ufffdb\ufffd\ufffd\ufffd\r\n\t]]>&amp;<x>"
    assert "\ufffd" not in canonical("😀 𠮷 e\u0301 \u00a0")


def reviews(annotations: AnnotationSet, folder: Path) -> list[dict[str, Any]]:
    by_name("claimreview").write(annotations, folder / "a.jsonld")
    found = json.loads((folder / "a.jsonld").read_text(encoding="utf-8"))
    assert found["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = found["@graph"]
    return nodes


def load(_url: str, _options: object) -> dict[str, Any]:
    document = {"@context": {"@vocab": SCHEMA}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": SCHEMA, "document": document}


def terms(value: object) -> set[str]:
    if isinstance(value, list):
        return {name for item in value for name in terms(item)}
    if not isinstance(value, dict):
        return set()
    named = {name for name in value if not name.startswith("@")} | set(value.get("@type", []))
    return named | {name for item in value.values() for name in terms(item) if isinstance(item, list | dict)}


def test_every_term_is_one_of_schema_org(made: AnnotationSet, tmp_path: Path) -> None:
    reviews(made, tmp_path)
    document = json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))
    found = {name for name in terms(jsonld.expand(document, {"documentLoader": load})) if "@" not in name}
    assert len(found) > 15
    assert {name for name in found if name not in SDO} == set()


def test_a_claim_that_is_judged_is_a_review_with_its_verdict(made: AnnotationSet, tmp_path: Path) -> None:
    said, denied, formula, _ = made.claims
    nodes = {node["@id"]: node for node in reviews(made, tmp_path)}
    review = nodes[f"urn:uuid:{said.id}#review"]
    assert review["claimReviewed"] == said.statement
    assert review["itemReviewed"]["author"]["name"] == said.speaker
    assert review["itemReviewed"]["text"] == said.quote
    assert review["itemReviewed"]["appearance"]["url"] == "https://news.example/harbour"
    assert review["reviewRating"]["ratingValue"] == 4
    assert review["reviewRating"]["alternateName"] == "Probably true"
    decided = nodes[f"urn:uuid:{denied.id}#review"]
    assert decided["reviewRating"]["alternateName"] == "Prevails over what contradicts it"
    assert decided["reviewBody"] == "One says not."
    assert nodes[f"urn:uuid:{formula.id}"]["@type"] == "Claim"
    assert len(nodes) == len(made.claims)


def test_who_loses_a_contradiction_is_told_so(made: AnnotationSet, tmp_path: Path) -> None:
    said = replace(made.claims[0], credibility=None)
    nodes = {node["@id"]: node for node in reviews(replace(made, claims=(said,)), tmp_path)}
    assert nodes[f"urn:uuid:{said.id}#review"]["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Another claim prevails over it",
    }


def test_empty_sets_are_empty_graphs(tmp_path: Path) -> None:
    assert len(graph_of(AnnotationSet(), tmp_path)) == 0
    assert reviews(AnnotationSet(), tmp_path) == []


def test_relations_that_point_outside_are_left_out(made: AnnotationSet, tmp_path: Path) -> None:
    graph = graph_of(replace(made, claims=made.claims[:1]), tmp_path)
    kinds = {data["kind"] for _, _, data in graph.edges(data=True)}
    assert kinds.isdisjoint(map(str, RelationType))
