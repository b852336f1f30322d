import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pyld import jsonld

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import AttributionStep, Modality
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Role
from reviewer.exchange.formats import by_name, recognise
from reviewer.exchange.protocol import IncomingSet
from tests.exchange.making import HARBOUR, NOWHERE, PORT, Shelf, by_id, full_set

ANNO = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
CLAIM_ID = "urn:uuid:0190a1b2-0000-7000-8000-000000000001"
OTHER_ID = "urn:uuid:0190a1b2-0000-7000-8000-000000000002"
EVENT_ID = "urn:uuid:0190a1b2-0000-7000-8000-000000000003"

# The terms of http://www.w3.org/ns/anno.jsonld that the profile uses, so that no test needs the network.
CONTEXT: dict[str, Any] = {
    "@context": {
        "id": "@id",
        "type": "@type",
        "oa": OA,
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector")},
        "TextPositionSelector": "oa:TextPositionSelector",
        "Person": "foaf:Person",
        "Text": "http://purl.org/dc/dcmitype/Text",
        **{name: f"oa:{name}" for name in ("classifying", "linking", "describing", "identifying", "questioning")},
        **{name: f"oa:{name}" for name in ("tagging", "commenting", "exact", "prefix", "suffix")},
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
        "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "format": "http://purl.org/dc/elements/1.1/format",
        "creator": {"@type": "@id", "@id": "dcterms:creator"},
        "created": {"@type": "xsd:dateTime", "@id": "dcterms:created"},
        "modified": {"@type": "xsd:dateTime", "@id": "dcterms:modified"},
        "name": "foaf:name",
    }
}


def load(url: str, _options: object) -> dict[str, Any]:
    assert url == ANNO
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def write(annotations: AnnotationSet, path: Path) -> list[dict[str, Any]]:
    by_name("w3c").write(annotations, path)
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def read(data: object, path: Path, shelf: Shelf) -> IncomingSet:
    path.write_text(json.dumps(data), encoding="utf-8")
    return by_name("w3c").read(path, shelf)


def claim_of(source: object, exact: str, **more: object) -> dict[str, object]:
    return {
        "@context": ANNO,
        "id": CLAIM_ID,
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
            {"type": "TextualBody", "purpose": "describing", "value": "It reopened"},
        ],
        "target": {"source": source, "selector": {"type": "TextQuoteSelector", "exact": exact}},
        **more,
    }


@pytest.fixture
def made() -> AnnotationSet:
    return full_set()


def test_a_set_comes_back_equal_where_the_articles_are(made: AnnotationSet, tmp_path: Path) -> None:
    write(made, tmp_path / "a.jsonld")
    found = by_name("w3c").read(tmp_path / "a.jsonld", Shelf(made))
    assert found.problems == ()
    assert found.untimed == frozenset()
    wanted = by_id(made)
    back = by_id(found.set)
    for kind in ("claims", "events", "links", "points", "relations"):
        assert getattr(back, kind) == getattr(wanted, kind), kind


def test_the_profile_is_kept_word_for_word(made: AnnotationSet, tmp_path: Path) -> None:
    by = {annotation["id"]: annotation for annotation in write(made, tmp_path / "a.jsonld")}
    said, denied = made.claims[0], made.claims[1]
    claim = by[f"urn:uuid:{said.id}"]
    assert claim["@context"] == [ANNO, {"rv": "urn:reviewer:"}]
    assert claim["motivation"] == "classifying"
    assert [body["value"] for body in claim["body"] if body["purpose"] == "tagging"] == ["claim", *said.tags]
    assert [body["value"] for body in claim["body"] if body["purpose"] == "describing"] == [said.statement]
    assert [body["value"] for body in claim["body"] if body["purpose"] == "commenting"] == [said.note]
    assert [target["source"]["id"] for target in claim["target"]] == [f"urn:uuid:{said.article}"] * 3
    quote, position = claim["target"][1]["selector"]
    anchor = said.mentions[0].anchors[1]
    assert (quote["type"], quote["exact"], quote["prefix"]) == ("TextQuoteSelector", anchor.exact, anchor.prefix)
    assert (position["type"], position["start"], position["end"]) == ("TextPositionSelector", anchor.start, anchor.end)
    mentions = [target["rv:mention"] for target in claim["target"]]
    assert mentions[0] == mentions[1] != mentions[2]

    relation = by[f"urn:uuid:{made.relations[0].id}"]
    assert (relation["motivation"], relation["target"]) == ("linking", f"urn:uuid:{said.id}")
    assert relation["body"][0] == {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": f"urn:uuid:{denied.id}",
    }
    assert relation["body"][1]["value"] == "contradicts"

    event = by[f"urn:uuid:{made.events[1].id}"]
    assert (event["motivation"], event["body"]["type"]) == ("describing", "rv:Event")
    assert event["body"]["rv:title"] == "Kestrel Bay reopens"
    assert set(event["target"]) == {f"urn:uuid:{said.id}", f"urn:uuid:{denied.id}"}

    link = by[f"urn:uuid:{made.links[2].id}"]
    assert (link["motivation"], link["target"]) == ("identifying", f"urn:uuid:{denied.id}")
    assert (link["body"]["source"], link["body"]["rv:role"]) == (f"urn:uuid:{made.events[1].id}", "denies")
    motivations = [annotation["motivation"] for annotation in by.values()]
    assert motivations.count("classifying") == len(made.claims)
    assert motivations.count("linking") == len(made.relations)
    assert motivations.count("describing") == len(made.events)
    assert motivations.count("identifying") == len(made.links)


def test_the_text_of_articles_stays_at_home(made: AnnotationSet, tmp_path: Path) -> None:
    write(made, tmp_path / "a.jsonld")
    assert "is what the cafe\u0301's board read. שלום" not in (tmp_path / "a.jsonld").read_text(encoding="utf-8")


def test_expansion_keeps_our_terms_and_their_order(made: AnnotationSet, tmp_path: Path) -> None:
    annotations = write(made, tmp_path / "a.jsonld")
    expanded = jsonld.expand(annotations, {"documentLoader": load})
    assert len(expanded) == len(annotations)
    claim = next(node for node in expanded if node["@id"] == f"urn:uuid:{made.claims[0].id}")
    chain = claim["urn:reviewer:attribution"][0]["@list"]
    names = [name["@value"] for name in chain[1]["urn:reviewer:names"][0]["@list"]]
    assert names == ["𠮷田", "office"]
    assert claim["urn:reviewer:modality"] == [{"@value": "possible"}]
    number = claim["urn:reviewer:values"][0]["@list"][1]
    assert number["urn:reviewer:comparator"] == [{"@value": ">="}]
    wanted = {name for annotation in annotations for name in terms(annotation)}
    assert {name for node in expanded for name in terms(node)} == {
        name.replace("rv:", "urn:reviewer:") for name in wanted
    }


def terms(value: object) -> set[str]:
    """Every term of ours that is a key anywhere inside."""
    if isinstance(value, list):
        return {name for item in value for name in terms(item)}
    if not isinstance(value, dict):
        return set()
    own = {key for key in value if key.startswith(("rv:", "urn:reviewer:"))}
    return own | {name for key, item in value.items() if key != "@context" for name in terms(item)}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: [one],
        lambda one: one,
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [one]}},
        lambda one: {"type": "AnnotationCollection", "items": [one]},
        lambda one: {"@graph": [one]},
    ],
    ids=("array", "one", "page", "collection", "items", "graph"),
)
def test_a_set_may_come_in_any_container(wrapped: Any, made: AnnotationSet, tmp_path: Path) -> None:  # noqa: ANN401
    found = read(wrapped(claim_of(f"urn:uuid:{made.articles[0].id}", "reopened")), tmp_path / "a", Shelf(made))
    assert [claim.statement for claim in found.set.claims] == ["It reopened"]
    assert found.set.claims[0].id == UUID(CLAIM_ID)
    assert recognise(tmp_path / "a").name == "w3c"


@pytest.mark.parametrize(
    "source",
    [
        "https://news.example/harbour",
        {"id": "http://www.news.example/harbour/#top"},
        {"id": "https://elsewhere.example/1", "title": "=harbour  <b>Reopens</b>"},
        {"id": "https://elsewhere.example/1"},
        None,
    ],
    ids=("url", "similar url", "title", "quote", "nothing"),
)
def test_an_article_is_found_by_url_title_or_the_quote(source: object, made: AnnotationSet, tmp_path: Path) -> None:
    found = read([claim_of(source, "Kestrel Bay 😀 reopened on Tuesday")], tmp_path / "a", Shelf(made))
    (claim,) = found.set.claims
    assert claim.article == made.articles[0].id
    assert HARBOUR[claim.start :].startswith("Kestrel Bay 😀 reopened on Tuesday")


def test_an_annotation_of_another_program_becomes_a_claim_with_its_comment(made: AnnotationSet, tmp_path: Path) -> None:
    foreign = {
        "@context": ANNO,
        "id": "https://hypothes.is/a/abc",
        "type": "Annotation",
        "creator": "acct:ann@hypothes.is",
        "created": "2020-05-01T10:00:00+00:00",
        "body": [
            {"type": "TextualBody", "value": "Really?", "format": "text/markdown"},
            {"type": "TextualBody", "purpose": "tagging", "value": "doubt"},
        ],
        "target": [
            {
                "source": "https://news.example/harbour",
                "selector": [
                    {"type": "RangeSelector", "startSelector": {"type": "XPathSelector", "value": "/p[1]"}},
                    {"type": "TextPositionSelector", "start": 812, "end": 830},
                    {"type": "TextQuoteSelector", "exact": "five boats stayed", "prefix": "told Bay News; "},
                ],
            }
        ],
    }
    first, again = (read([foreign], tmp_path / "a", Shelf(made)) for _ in range(2))
    (claim,) = first.set.claims
    assert (claim.statement, claim.note, claim.tags) == ("five boats stayed", "Really?", ("doubt",))
    assert (claim.annotator, claim.created.isoformat()) == ("ann", "2020-05-01T10:00:00+00:00")
    assert first.set == again.set


def test_the_list_of_hypothesis_itself_is_read_too(made: AnnotationSet, tmp_path: Path) -> None:
    row = {
        "id": "abc",
        "uri": "https://news.example/harbour",
        "user": "acct:ann@hypothes.is",
        "created": "2020-05-01T10:00:00+00:00",
        "text": "Really?",
        "tags": ["doubt"],
        "document": {"title": ["Harbour"]},
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "five boats stayed"}]}],
    }
    (claim,) = read({"total": 1, "rows": [row]}, tmp_path / "a", Shelf(made)).set.claims
    assert (claim.note, claim.tags, claim.annotator) == ("Really?", ("doubt",), "ann")


def test_the_fields_of_show_are_understood_wherever_a_set_puts_them(made: AnnotationSet, tmp_path: Path) -> None:
    source = f"urn:uuid:{made.articles[0].id}"
    sparse = claim_of(source, "reopened", **{"rv:speaker": "the office", "rv:modality": "planned"})
    event = {
        "id": EVENT_ID,
        "motivation": "describing",
        "body": {"type": "rv:Event", "rv:title": "Reopening", "rv:when": "2016-06"},
        "target": [CLAIM_ID, OTHER_ID],
    }
    other = {**claim_of(source, "five boats stayed"), "id": OTHER_ID}
    link = {
        "id": "urn:uuid:0190a1b2-0000-7000-8000-000000000004",
        "motivation": "identifying",
        "rv:role": "denies",
        "body": {"type": "SpecificResource", "source": EVENT_ID},
        "target": CLAIM_ID,
    }
    relation = {
        "id": "urn:uuid:0190a1b2-0000-7000-8000-000000000005",
        "motivation": "linking",
        "body": [
            {"type": "SpecificResource", "purpose": "linking", "source": OTHER_ID},
            {"type": "TextualBody", "purpose": "tagging", "value": "updates"},
        ],
        "target": CLAIM_ID,
    }
    found = read([link, relation, event, sparse, other], tmp_path / "a", Shelf(made))
    assert found.problems == ()
    claims = {f"urn:uuid:{claim.id}": claim for claim in found.set.claims}
    assert claims[CLAIM_ID].attribution == (AttributionStep(("the office",)),)
    assert claims[CLAIM_ID].modality is Modality.PLANNED
    roles = {f"urn:uuid:{link.claim}": link.role for link in found.set.links}
    assert roles == {CLAIM_ID: Role.DENIES, OTHER_ID: Role.REPORTS}
    (updates,) = found.set.relations
    assert (updates.type, f"urn:uuid:{updates.a}", f"urn:uuid:{updates.b}") == ("updates", CLAIM_ID, OTHER_ID)


@pytest.mark.parametrize(
    ("annotation", "why"),
    [
        (claim_of("urn:uuid:0190a1b2-0000-7000-8000-00000000000f", "not in any article"), "not in the project"),
        (claim_of("https://news.example/harbour", "five boats"), "not in one place only"),
        ({"id": "x:1", "type": "Annotation", "target": "https://news.example/harbour"}, "names no place"),
        ({"id": "x:2", "type": "Annotation"}, "points nowhere"),
        ({**claim_of("https://news.example/harbour", "reopened"), "rv:modality": "shouted"}, "modality"),
        ({"id": "x:3", "motivation": "linking", "body": OTHER_ID, "target": CLAIM_ID}, "does not say how"),
        ("https://elsewhere.example/page2", "not in the file"),
    ],
    ids=range(7),
)
def test_what_cannot_be_taken_is_listed_never_dropped(
    annotation: object, why: str, made: AnnotationSet, tmp_path: Path
) -> None:
    found = read([annotation], tmp_path / "a", Shelf(made))
    assert [why in str(problem.why) for problem in found.problems] == [True]


def test_a_position_alone_is_enough_where_the_article_is_certain(made: AnnotationSet, tmp_path: Path) -> None:
    annotation = claim_of(f"urn:uuid:{made.articles[1].id}", "")
    annotation["target"] = {
        "source": f"urn:uuid:{made.articles[1].id}",
        "selector": {"type": "TextPositionSelector", "start": 11, "end": 14},
    }
    (claim,) = read([annotation], tmp_path / "a", Shelf(made)).set.claims
    assert claim.quote == PORT[11:14]


def test_without_any_article_everything_is_listed(made: AnnotationSet, tmp_path: Path) -> None:
    write(made, tmp_path / "a.jsonld")
    found = by_name("w3c").read(tmp_path / "a.jsonld", NOWHERE)
    assert found.set.claims == ()
    assert len(found.problems) >= sum(len(mention.anchors) for claim in made.claims for mention in claim.mentions)


def test_words_come_back_letter_by_letter(made: AnnotationSet, tmp_path: Path) -> None:
    claims = tuple(
        replace(claim, statement=words, note=words, tags=(words,) if words else ())
        for claim, words in zip(made.claims, ("", "\ufeffa\r\nb ", "\u2028\u202e", "claim"), strict=True)
    )
    write(replace(made, claims=claims), tmp_path / "a.jsonld")
    found = by_name("w3c").read(tmp_path / "a.jsonld", Shelf(made))
    assert sorted(found.set.claims, key=lambda claim: claim.id) == sorted(claims, key=lambda claim: claim.id)


def test_an_event_nobody_has_claimed_still_comes_back(made: AnnotationSet, tmp_path: Path) -> None:
    lonely = AnnotationSet(events=(replace(made.events[0], title=""),))
    assert write(lonely, tmp_path / "a.jsonld")[0]["target"] == "rv:Nothing"
    assert by_name("w3c").read(tmp_path / "a.jsonld", NOWHERE).set.events == lonely.events


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 200_000, b"7", b'{"a": 1}', b"\xff\xfe"], ids=range(6))
def test_what_is_no_set_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonld"
    path.write_bytes(data)
    with pytest.raises(ReviewerError):
        by_name("w3c").read(path, NOWHERE)
