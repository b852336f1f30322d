"""UIMA CAS, read by dkpro-cassis and by ourselves."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cassis
import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import AttributionStep, Claim, Modality
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event
from reviewer.exchange.formats import by_name, recognise
from tests.exchange.making import HARBOUR, NOWHERE, PORT, Shelf, by_id, full_set

NAMES = ("cas-xmi", "cas-json")


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(made: AnnotationSet, name: str, tmp_path: Path) -> Path:
    by_name(name).write(made, tmp_path / name)
    return tmp_path / name


def loaded(folder: Path) -> Iterator[Any]:
    """Every CAS of a folder as dkpro-cassis reads it."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".xmi":
            with (folder / "TypeSystem.xml").open("rb") as types, path.open("rb") as file:
                yield cassis.load_cas_from_xmi(file, typesystem=cassis.load_typesystem(types))
        elif path.suffix == ".json":
            with path.open("rb") as file:
                yield cassis.load_cas_from_json(file)


def test_cassis_reads_every_place_with_its_words(made: AnnotationSet, folder: Path) -> None:
    found = list(loaded(folder))
    assert {cas.sofa_string for cas in found} == {HARBOUR, PORT}
    records: tuple[Claim | Event, ...] = (*made.claims, *made.events)
    wanted = sorted(anchor.exact for record in records for mention in record.mentions for anchor in mention.anchors)
    types = ("reviewer.Claim", "reviewer.Event", "reviewer.Mention", "reviewer.Part")
    assert sorted(one.get_covered_text() for cas in found for kind in types for one in cas.select(kind)) == wanted
    claims = {one.id: one for cas in found for one in cas.select("reviewer.Claim")}
    for claim in made.claims:
        one = claims[str(claim.id)]
        assert (one.statement, one.modality, one.speaker or "") == (claim.statement, claim.modality, claim.speaker)
        assert (one.note or "", one.credibility) == (claim.note, claim.credibility)
    assert all(not cas.typecheck() for cas in found)


def test_cassis_follows_relations_within_a_text_and_has_the_ids_of_others(made: AnnotationSet, folder: Path) -> None:
    found = {one.id: one for cas in loaded(folder) for one in cas.select("reviewer.Relation")}
    homes = {claim.id: claim.article for claim in made.claims}
    for relation in made.relations:
        one = found[str(relation.id)]
        assert (one.relation, one.a, one.b) == (relation.type, str(relation.a), str(relation.b))
        assert one.Governor.id == str(relation.a)
        inside = homes[relation.a] == homes[relation.b]
        assert (one.Dependent.id if one.Dependent else None) == (str(relation.b) if inside else None)


def test_what_cassis_writes_again_comes_back_equal(made: AnnotationSet, folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    for number, cas in enumerate(loaded(folder)):
        if "xmi" in folder.name:
            cas.to_xmi(again / f"{number}.xmi")
        else:
            cas.to_json(again / f"{number}.json")
    found = by_name(folder.name).read(again, Shelf(made))
    assert found.problems == ()
    for kind in ("claims", "events", "links", "points", "relations"):
        assert getattr(by_id(found.set), kind) == getattr(by_id(made), kind), kind


@pytest.mark.parametrize("home", ["here", "nowhere"])
def test_a_set_comes_back_equal(made: AnnotationSet, folder: Path, home: str) -> None:
    found = by_name(folder.name).read(folder, Shelf(made) if home == "here" else NOWHERE)
    assert found.problems == ()
    back, wanted = by_id(found.set), by_id(made)
    for kind in ("claims", "events", "links", "points", "relations"):
        assert getattr(back, kind) == getattr(wanted, kind), kind
    if home == "nowhere":
        assert back.articles == wanted.articles
        assert {key: one.text for key, one in back.contents.items()} == {
            key: one.text for key, one in wanted.contents.items()
        }


def test_what_somebody_changes_prevails_and_the_rest_stays(made: AnnotationSet, folder: Path, tmp_path: Path) -> None:
    said = made.claims[0]
    (tmp_path / "again").mkdir()
    for number, cas in enumerate(loaded(folder)):
        for one in cas.select("reviewer.Claim"):
            if one.id == str(said.id):
                one.modality, one.speaker, one.tags, one.note, one.credibility = "planned", "Ann", "new; tag", None, 5
        suffix = "xmi" if "xmi" in folder.name else "json"
        getattr(cas, f"to_{suffix}")(tmp_path / "again" / f"{number}.{suffix}")
    found = by_name(folder.name).read(tmp_path / "again", Shelf(made))
    (claim,) = (claim for claim in found.set.claims if claim.id == said.id)
    assert claim == replace(
        said,
        modality=Modality.PLANNED,
        attribution=(AttributionStep(("Ann",)),),
        tags=("new", "tag"),
        note="",
        credibility=5,
    )


def foreign(text: str) -> Any:  # noqa: ANN401 -- cassis has no types
    types = cassis.TypeSystem()
    named = types.create_type("custom.Rumour", "uima.tcas.Annotation")
    types.create_feature(named, "value", "uima.cas.String")
    token = types.create_type("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "uima.tcas.Annotation")
    cas = cassis.Cas(types)
    cas.sofa_string = text
    cas.sofa_mime = "text/plain"
    cas.add(token(begin=0, end=1))
    cas.add(named(begin=2, end=6, value="old"))
    return cas


@pytest.mark.parametrize("suffix", ["xmi", "json"])
def test_annotations_of_inception_become_claims_with_their_type_as_tag(suffix: str, tmp_path: Path) -> None:
    cas = foreign("😀 said\r\n")
    getattr(cas, f"to_{suffix}")(tmp_path / f"notes.{suffix}")
    found = by_name(f"cas-{suffix}").read(tmp_path / f"notes.{suffix}", NOWHERE)
    (claim,) = found.set.claims
    assert (claim.quote, claim.tags) == ("said", ("Rumour", "old"))
    assert found.set.articles[0].title == "notes"
    assert [problem.subject for problem in found.problems] == ["Token"]


def test_a_zip_as_inception_exports_it_is_read(made: AnnotationSet, tmp_path: Path) -> None:
    by_name("cas-xmi").write(made, tmp_path / "x")
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for path in (tmp_path / "x").iterdir():
            archive.write(path, path.name)
    assert recognise(tmp_path / "x.zip").name == "cas-xmi"
    assert len(by_name("cas-xmi").read(tmp_path / "x.zip", NOWHERE).set.claims) == len(made.claims)
    with zipfile.ZipFile(tmp_path / "x.zip", "a") as archive:
        archive.writestr("../evil.xmi", "x")
    with pytest.raises(ReviewerError, match="does not belong"):
        by_name("cas-xmi").read(tmp_path / "x.zip", NOWHERE)


@pytest.mark.parametrize(
    ("begin", "end", "why"),
    [(0, 999, "outside"), (3, 3, "outside"), (1, 4, "within a character"), (-5, 3, "outside"), (2**70, 3, "outside")],
)
def test_a_wrong_place_is_listed(tmp_path: Path, begin: int, end: int, why: str) -> None:
    text = "😀 said"
    claim = {"%ID": 2, "%TYPE": "reviewer.Claim", "@sofa": 1, "begin": begin, "end": end}
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": text}
    (tmp_path / "a.json").write_text(json.dumps({"%FEATURE_STRUCTURES": [sofa, claim]}), encoding="utf-8")
    found = by_name("cas-json").read(tmp_path / "a.json", NOWHERE)
    assert found.set.claims == ()
    assert [why in str(problem.why) for problem in found.problems] == [True]


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&b;</xmi:XMI>'
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<",
        b"<a/>",
        LAUGHS.encode(),
        LAUGHS.encode("utf-16"),
        b'<?xml version="1.0" encoding="IBM037"?><a/>',
        b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>',
        b"[" * 100_000,
        b'{"%FEATURE_STRUCTURES": 7}',
        b'{"%FEATURE_STRUCTURES": [{"%TYPE": "uima.cas.Sofa", "sofaString": 7}]}',
    ],
    ids=range(10),
)
def test_what_is_no_cas_is_refused(data: bytes, name: str, tmp_path: Path) -> None:
    path = tmp_path / f"x.{name.removeprefix('cas-')}"
    path.write_bytes(data)
    with pytest.raises(ReviewerError):
        by_name(name).read(path, NOWHERE)


def test_entities_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "x.xmi").write_text(LAUGHS, encoding="utf-8")
    with pytest.raises(ReviewerError, match="document type"):
        by_name("cas-xmi").read(tmp_path / "x.xmi", NOWHERE)


def test_a_folder_is_recognised_and_an_empty_set_has_its_types(folder: Path, tmp_path: Path) -> None:
    assert recognise(folder).name == folder.name
    by_name("cas-xmi").write(AnnotationSet(), tmp_path / "e")
    with (tmp_path / "e" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    assert types.get_type("reviewer.Claim").supertype.name == "uima.tcas.Annotation"
    with pytest.raises(ReviewerError, match=r"no \.xmi files"):
        by_name("cas-xmi").read(tmp_path / "e", NOWHERE)
