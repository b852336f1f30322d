"""Label Studio and doccano: the text of every span, counted as their front ends count it."""

import json
from pathlib import Path
from typing import Any

import pytest
import regex

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from reviewer.text.utf16 import Utf16Map
from tests.exchange.making import ANNA, HARBOUR, PORT, content, full_set, mention


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def tasks(annotations: AnnotationSet, path: Path) -> list[dict[str, Any]]:
    by_name("label-studio").write(annotations, path)
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def lines(annotations: AnnotationSet, path: Path, name: str = "doccano") -> list[dict[str, Any]]:
    by_name(name).write(annotations, path)
    return [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]


def anchors_in(annotations: AnnotationSet, article: str) -> list[str]:
    """The words of every anchor of an article."""
    records: tuple[Claim | Event, ...] = (*annotations.claims, *annotations.events)
    return sorted(
        anchor.exact
        for record in records
        for place in record.mentions
        if str(place.article) == article
        for anchor in place.anchors
    )


def test_every_region_is_the_text_it_says(made: AnnotationSet, tmp_path: Path) -> None:
    found = tasks(made, tmp_path / "a.json")
    assert {task["data"]["text"] for task in found} == {HARBOUR, PORT}
    for task in found:
        regions = [one for one in task["annotations"][0]["result"] if one["type"] == "labels"]
        values = [one["value"] for one in regions]
        assert all(task["data"]["text"][value["start"] : value["end"]] == value["text"] for value in values)
        assert sorted(value["text"] for value in values) == anchors_in(made, task["data"]["article"])
        ids = [region["id"] for region in regions]
        assert len(set(ids)) == len(ids)
        for one in task["annotations"][0]["result"]:
            ends = {one["from_id"], one["to_id"]} if one["type"] == "relation" else {one["id"]}
            assert ends <= set(ids)


def test_label_studio_has_statements_and_the_relations_within_an_article(made: AnnotationSet, tmp_path: Path) -> None:
    results = [one for task in tasks(made, tmp_path / "a.json") for one in task["annotations"][0]["result"]]
    said = {one["id"]: one["value"]["text"] for one in results if one["type"] == "textarea"}
    assert said == {str(claim.id): [claim.statement] for claim in made.claims}
    drawn = {(one["from_id"], one["to_id"], one["labels"][0]) for one in results if one["type"] == "relation"}
    denied_chinese, formula_said = made.relations[2:]
    for relation in (denied_chinese, formula_said):
        assert (str(relation.a), str(relation.b), str(relation.type)) in drawn
    assert sum(label != "part" for _, _, label in drawn) == 2


def test_doccano_counts_utf16_units(made: AnnotationSet, tmp_path: Path) -> None:
    for line in lines(made, tmp_path / "a.jsonl"):
        units = line["text"].encode("utf-16-le")
        quotes = [units[2 * one["start_offset"] : 2 * one["end_offset"]] for one in line["entities"]]
        assert sorted(quote.decode("utf-16-le") for quote in quotes) == anchors_in(made, line["article"])


def test_doccano_counts_graphemes_where_the_project_does(made: AnnotationSet, tmp_path: Path) -> None:
    for line in lines(made, tmp_path / "a.jsonl", "doccano-graphemes"):
        clusters = regex.findall(r"\X", line["text"])
        quotes = ["".join(clusters[one["start_offset"] : one["end_offset"]]) for one in line["entities"]]
        assert sorted(quotes) == anchors_in(made, line["article"])


def test_a_span_within_a_grapheme_is_widened_to_it(tmp_path: Path) -> None:
    text = "a 👩‍👩‍👧 cafe\u0301!"
    article = Article(id=article_id(text, ""), title="t", length=len(text), **ANNA)
    claim = Claim(id=new_id(), article=article.id, mentions=(mention(text, article.id, "cafe"),), statement="", **ANNA)
    made = AnnotationSet(articles=(article,), contents={article.id: content(text)}, claims=(claim,))
    (line,) = lines(made, tmp_path / "a.jsonl", "doccano-graphemes")
    (entity,) = line["entities"]
    assert (entity["start_offset"], entity["end_offset"]) == (4, 8)
    (line,) = lines(made, tmp_path / "b.jsonl")
    assert line["entities"][0]["start_offset"] == Utf16Map(text).to_utf16(text.index("c"))


def test_doccano_relates_entities_of_one_line_and_no_number_comes_twice(made: AnnotationSet, tmp_path: Path) -> None:
    found = lines(made, tmp_path / "a.jsonl")
    numbers = [one["id"] for line in found for one in (*line["entities"], *line["relations"])]
    assert len(set(numbers)) == len(numbers)
    for line in found:
        entities = {one["id"] for one in line["entities"]}
        assert all({one["from_id"], one["to_id"]} <= entities for one in line["relations"])
    types = sorted(one["type"] for line in found for one in line["relations"] if one["type"] != "part")
    assert types == ["corroborates", "updates"]


@pytest.mark.parametrize(("name", "empty"), [("label-studio", "[]\n"), ("doccano", ""), ("doccano-graphemes", "")])
def test_an_empty_set_is_an_empty_list(tmp_path: Path, name: str, empty: str) -> None:
    by_name(name).write(AnnotationSet(), tmp_path / "e")
    assert (tmp_path / "e").read_text(encoding="utf-8") == empty


@pytest.mark.parametrize("name", ["doccano", "doccano-graphemes"])
def test_nobody_has_to_tell_doccano_an_encoding(name: str, tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    by_name(name).write(full_set(), path)
    data = path.read_bytes()
    assert data.isascii()
    assert [json.loads(line)["text"] for line in data.splitlines()] == [HARBOUR, PORT]
