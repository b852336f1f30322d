"""What the Web Annotation Data Model says a file must be (https://www.w3.org/TR/annotation-model/), section by section.

The schemas of W3C's own test suite say the same, and are tried on demand: `REVIEWER_W3C_TESTS=FOLDER python3 run.py
test`, the folder being a copy of https://github.com/w3c/web-annotation-tests.
"""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT4

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.formats import by_name
from tests.exchange.making import full_set

Node = dict[str, Any]
Check = Callable[[Node], bool]

ANNO = "http://www.w3.org/ns/anno.jsonld"
SUITE = Path(os.environ.get("REVIEWER_W3C_TESTS", ""))
MUSTS = SUITE / "annotations" / "annotationMusts.test"
MOTIVATIONS = frozenset(
    {
        *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
        *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
    }
)
SELECTORS = frozenset({"TextQuoteSelector", "TextPositionSelector"})


def listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def is_iri(value: object) -> bool:
    return isinstance(value, str) and bool(urlsplit(value).scheme) and " " not in value


def one_moment(node: Node, name: str) -> bool:
    """Absent, or one xsd:dateTime in UTC, expressed as Z."""
    value = node.get(name)
    return value is None or (isinstance(value, str) and value.endswith("Z") and bool(datetime.fromisoformat(value)))


def one_text(node: Node, name: str) -> bool:
    return isinstance(node.get(name), str)


def position(node: Node, name: str) -> bool:
    return type(node.get(name)) is int and node[name] >= 0


def bodies(annotation: Node) -> Iterator[Node]:
    yield from (body for body in listed(annotation.get("body", [])) if isinstance(body, dict))


def targets(annotation: Node) -> Iterator[Node]:
    yield from (target for target in listed(annotation["target"]) if isinstance(target, dict))


def selectors(annotation: Node) -> Iterator[Node]:
    for target in targets(annotation):
        yield from listed(target.get("selector", []))


def values_in(node: object) -> Iterator[object]:
    yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from values_in(inner)


def kinds_of(body: Node) -> int:
    """As how many of the kinds of body that there are it could be taken: external, textual, specific, a choice."""
    return sum(name in body for name in ("value", "source", "items")) or int("id" in body)


OF_ANNOTATIONS: dict[str, Check] = {
    "3.1 @context is there and names the model": lambda one: ANNO in listed(one["@context"]),
    "3.1 a context that stands alone is a string": lambda one: (
        not isinstance(one["@context"], list) or len(one["@context"]) > 1
    ),
    "3.1 id is one IRI": lambda one: is_iri(one["id"]),
    "3.1 Annotation is a type of it": lambda one: "Annotation" in listed(one["type"]),
    "3.1 there is a target": lambda one: bool(listed(one["target"])),
    "3.1 nothing is null": lambda one: None not in list(values_in(one)),
    "3.2 every body is a resource, or an IRI": lambda one: all(
        isinstance(body, dict) or is_iri(body) for body in listed(one.get("body", []))
    ),
    "3.2 every target is a resource, or an IRI": lambda one: all(
        isinstance(target, dict) or is_iri(target) for target in listed(one["target"])
    ),
    "3.2.5 body and bodyValue are not both there": lambda one: not {"body", "bodyValue"} <= one.keys(),
    "3.3.1 created is one moment": lambda one: one_moment(one, "created"),
    "3.3.1 modified is one moment": lambda one: one_moment(one, "modified"),
    "3.3.1 generated is one moment": lambda one: one_moment(one, "generated"),
    "3.3.2 a creator has a name or an id": lambda one: all(
        one_text(who, "name") or is_iri(who.get("id")) for who in listed(one["creator"])
    ),
    "3.3.5 motivations are those of the vocabulary": lambda one: set(listed(one["motivation"])) <= MOTIVATIONS,
    "3.3.6 rights are IRIs": lambda one: all(map(is_iri, listed(one.get("rights", [])))),
    "3.3.7 canonical is an IRI": lambda one: is_iri(one.get("canonical", "x:")),
    "3.3.7 via are IRIs": lambda one: all(map(is_iri, listed(one.get("via", [])))),
}
OF_BODIES: dict[str, Check] = {
    "3.2.1 an external resource has one IRI": lambda body: "id" not in body or is_iri(body["id"]),
    "3.2.1 it is one kind of body and no other": lambda body: kinds_of(body) == 1,
    "3.2.4 a textual body has one text": lambda body: body["type"] != "TextualBody" or one_text(body, "value"),
    "3.2.4 a textual body has one format": lambda body: isinstance(body.get("format", ""), str),
    "3.3.5 a purpose is of the vocabulary": lambda body: set(listed(body.get("purpose", []))) <= MOTIVATIONS,
    "3.3.5 an external resource has no purpose": lambda body: "purpose" not in body or "id" not in body,
    "4 a specific resource has one source": lambda body: (
        (body["type"] == "SpecificResource") == is_iri(body.get("source"))
    ),
}
OF_TARGETS: dict[str, Check] = {
    "3.2.4 no target is a textual body": lambda target: "TextualBody" not in listed(target["type"]),
    "4 a target has one source": lambda target: is_iri(target["source"]["id"]),
    "4 a target has no value": lambda target: "value" not in target,
    "4.2 what it selects by is a selector": lambda target: all(
        selector["type"] in SELECTORS for selector in listed(target["selector"])
    ),
}
OF_SELECTORS: dict[str, Check] = {
    "4.2.4 exact is one text": lambda one: one["type"] != "TextQuoteSelector" or one_text(one, "exact"),
    "4.2.4 prefix is one text at most": lambda one: isinstance(one.get("prefix", ""), str),
    "4.2.4 suffix is one text at most": lambda one: isinstance(one.get("suffix", ""), str),
    "4.2.5 start is one whole number from 0": lambda one: (
        one["type"] != "TextPositionSelector" or position(one, "start")
    ),
    "4.2.5 end is one whole number after it": lambda one: (
        one["type"] != "TextPositionSelector" or (position(one, "end") and one["end"] > one["start"])
    ),
}
PARTS: tuple[tuple[dict[str, Check], Callable[[Node], Iterator[Node]]], ...] = (
    (OF_ANNOTATIONS, lambda annotation: iter((annotation,))),
    (OF_BODIES, bodies),
    (OF_TARGETS, targets),
    (OF_SELECTORS, selectors),
)
EACH = [pytest.param(check, parts, id=name) for checks, parts in PARTS for name, check in checks.items()]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Node]:
    """The full set, and one with an event and a point that have one claim or none."""
    made = full_set()
    sparse = replace(made, links=(), relations=(), claims=made.claims[:1], points=made.points[:1])
    return [node for one in (made, sparse) for node in _written(one, tmp_path_factory.mktemp("w3c") / "a.jsonld")]


def _written(annotations: AnnotationSet, path: Path) -> list[Node]:
    by_name("w3c").write(annotations, path)
    nodes: list[Node] = json.loads(path.read_text(encoding="utf-8"))
    return nodes


@pytest.mark.parametrize(("check", "parts"), EACH)
def test_the_model_is_kept(check: Check, parts: Callable[[Node], Iterator[Node]], written: list[Node]) -> None:
    found = [part for annotation in written for part in parts(annotation)]
    assert found
    assert [part for part in found if not check(part)] == []


@pytest.mark.skipif(not MUSTS.is_file(), reason="on demand: set REVIEWER_W3C_TESTS to w3c/web-annotation-tests")
def test_the_schemas_of_w3c_find_nothing(written: list[Node]) -> None:
    definitions = {path.name: json.loads(path.read_text()) for path in (SUITE / "definitions").glob("*.json")}
    known = Registry[Any]().with_resources(
        (name, DRAFT4.create_resource(schema)) for name, schema in definitions.items()
    )
    names = json.loads(MUSTS.read_text())["assertions"]
    assert len(names) > 50
    failed = []
    for name in names:
        schema = json.loads((SUITE / name).read_text())
        validator = Draft4Validator(schema, registry=known, format_checker=FormatChecker())
        valid = schema.get("expectedResult", "valid") == "valid"
        failed += [(name, node["id"]) for node in written if validator.is_valid(node) != valid]
    assert failed == []
