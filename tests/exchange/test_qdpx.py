"""REFI-QDA: by its schema, by the steps of QualCoder's importer, and round."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim, Modality
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event
from reviewer.exchange.formats import by_name, recognise
from reviewer.exchange.protocol import IncomingSet
from reviewer.exchange.qdpx.shape import tag
from tests.exchange.making import NOWHERE, Shelf, by_id, full_set

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("refi_project.xsd"))
GUID = "11111111-2222-3333-4444-55555555555{}"


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture
def path(made: AnnotationSet, tmp_path: Path) -> Path:
    by_name("qdpx").write(made, tmp_path / "a.qdpx")
    return tmp_path / "a.qdpx"


def member(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def changed(path: Path, change: Callable[[str], str]) -> IncomingSet:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["project.qde"] = change(members["project.qde"].decode()).encode()
    return by_name("qdpx").read(zipped(path.with_name("changed.qdpx"), members), NOWHERE)


def other_project(
    tmp_path: Path, text: bytes, selection: str, *, origin: str = "MAXQDA 2022", version: str = "1.0"
) -> Path:
    """As other programs write them: a BOM or not, `Sources`, guids in braces, nothing but what must be."""
    project = f"""\ufeff<?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:{version}" name="p" origin="{origin}">
      <Users><User guid="{{{GUID.format(1)}}}" name="Ann"/></Users>
      <CodeBook><Codes><Code guid="{GUID.format(2)}" name="Rumour" isCodable="true"/></Codes></CodeBook>
      <Sources><TextSource guid="{GUID.format(3)}" name="notes" plainTextPath="internal://x.txt">{selection}</TextSource></Sources>
    </Project>"""
    return zipped(tmp_path / "other.qdpx", {"project.qde": project.encode(), "Sources/x.txt": text})


def selected(start: object, end: object) -> str:
    return (
        f'<PlainTextSelection guid="{GUID.format(4)}" startPosition="{start}" endPosition="{end}" '
        f'creatingUser="{GUID.format(1)}" creationDateTime="2020-01-02T03:04:05Z"><Description>why?</Description>'
        f'<Coding guid="{GUID.format(5)}"><CodeRef targetGUID="{{{GUID.format(2).upper()}}}"/></Coding>'
        "</PlainTextSelection>"
    )


def test_a_project_is_as_the_schema_says(path: Path, tmp_path: Path) -> None:
    SCHEMA.validate(member(path, "project.qde").decode())
    by_name("qdpx").write(AnnotationSet(), tmp_path / "e.qdpx")
    SCHEMA.validate(member(tmp_path / "e.qdpx", "project.qde").decode())
    guids = re.findall(r' guid="([^"]*)"', member(path, "project.qde").decode())
    assert len(set(guids)) == len(guids)


def test_qualcoder_finds_every_place_with_its_words(made: AnnotationSet, path: Path) -> None:
    """The steps of its importer: `Sources` or `sources`, the text by `plainTextPath`, code points of it."""
    root = etree.fromstring(member(path, "project.qde"))
    found = []
    for source in root.iter(tag("TextSource")):
        name = source.get("plainTextPath", "").split("internal:/")[1]
        text = member(path, f"sources{name}").decode()
        assert "\r" not in text
        for selection in source.iter(tag("PlainTextSelection")):
            assert selection.get("creationDateTime")
            assert [child.tag for child in selection if child.tag == tag("Coding")]
            found.append(text[int(selection.get("startPosition", "")) : int(selection.get("endPosition", ""))])
    records: tuple[Claim | Event, ...] = (*made.claims, *made.events)
    wanted = [anchor.exact for record in records for mention in record.mentions for anchor in mention.anchors]
    assert sorted(found) == sorted(wanted)
    assert all(note.get("creationDateTime") and note.get("name") is not None for note in root.iter(tag("Note")))


def test_relations_are_links_with_a_note(made: AnnotationSet, path: Path) -> None:
    root = etree.fromstring(member(path, "project.qde"))
    links = {link.get("guid"): link for link in root.iter(tag("Link"))}
    notes = {note.get("guid") for note in root.iter(tag("Note"))}
    for relation in made.relations:
        link = links[str(relation.id)]
        assert (link.get("name"), link.get("originGUID")) == (str(relation.type), str(relation.a))
        assert link.get("targetGUID") == str(relation.b)
        assert {reference.get("targetGUID") for reference in link.iter(tag("NoteRef"))} <= notes


@pytest.mark.parametrize("home", ["here", "nowhere"])
def test_a_set_comes_back_equal(made: AnnotationSet, path: Path, home: str) -> None:
    found = by_name("qdpx").read(path, Shelf(made) if home == "here" else NOWHERE)
    assert found.problems == ()
    assert found.untimed == frozenset()
    back, wanted = by_id(found.set), by_id(made)
    for kind in ("claims", "events", "links", "points", "relations"):
        assert getattr(back, kind) == getattr(wanted, kind), kind
    if home == "nowhere":
        assert back.articles == tuple(replace(one, furniture=(), provenance=()) for one in wanted.articles)


def test_the_same_records_make_the_same_bytes(made: AnnotationSet, path: Path, tmp_path: Path) -> None:
    by_name("qdpx").write(made, tmp_path / "b.qdpx")
    assert (tmp_path / "b.qdpx").read_bytes() == path.read_bytes()


def test_what_somebody_codes_otherwise_prevails(made: AnnotationSet, path: Path) -> None:
    said = made.claims[0]
    later = said.modified + timedelta(days=1)

    def change(project: str) -> str:
        root = etree.fromstring(project.encode())
        codes = {code.get("name"): code.get("guid", "") for code in root.iter(tag("Code"))}
        (selection,) = (one for one in root.iter(tag("PlainTextSelection")) if one.get("guid") == str(said.id))
        selection.set("modifiedDateTime", later.isoformat())
        for coding in selection.findall(tag("Coding")):
            code = coding[0].get("targetGUID")
            if code == codes["possible"]:
                coding[0].set("targetGUID", codes["planned"])
            elif code in {codes["=cmd"], codes["Strike"]}:
                selection.remove(coding)
        return etree.tostring(root).decode()

    found = changed(path, change)
    (claim,) = (claim for claim in found.set.claims if claim.id == said.id)
    assert claim == replace(said, modality=Modality.PLANNED, tags=said.tags[1:], modified=later)
    assert {link.id for link in found.set.links} == {link.id for link in (made.links[0], made.links[2])}


def test_coded_passages_of_other_programs_become_claims(tmp_path: Path) -> None:
    path = other_project(tmp_path, "😀 it reopened".encode(), selected(2, 13))
    assert recognise(path).name == "qdpx"
    found = by_name("qdpx").read(path, NOWHERE)
    assert found.problems == ()
    (claim,) = found.set.claims
    assert (claim.quote, claim.statement, claim.tags, claim.note) == ("it reopened",) * 2 + (("Rumour",), "why?")
    assert (claim.annotator, claim.created.isoformat()) == ("Ann", "2020-01-02T03:04:05+00:00")
    assert str(claim.id) == GUID.format(4)
    assert found.set.articles[0].title == "notes"


@pytest.mark.parametrize(("origin", "start"), [("NVivo", 6), ("ATLAS.ti 23", 5)])
def test_line_ends_of_windows_count_two_but_in_atlas(tmp_path: Path, origin: str, start: int) -> None:
    path = other_project(tmp_path, b"One.\r\nTwo.\r\n", selected(start, start + 3), origin=origin)
    (claim,) = by_name("qdpx").read(path, NOWHERE).set.claims
    assert (claim.quote, claim.start) == ("Two", 5)


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [(0, 99, "outside"), (3, 3, "outside"), (-1, 3, "no place"), ("x", 3, "no place"), ("9" * 5000, 3, "no place")],
)
def test_a_wrong_place_is_listed(tmp_path: Path, start: object, end: object, why: str) -> None:
    found = by_name("qdpx").read(other_project(tmp_path, b"it reopened", selected(start, end)), NOWHERE)
    assert found.set.claims == ()
    assert [why in str(problem.why) for problem in found.problems] == [True]


def test_a_text_outside_the_file_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("it reopened", encoding="utf-8")
    path = other_project(tmp_path, b"", selected(0, 3))
    for place in (f"absolute://{tmp_path}/secret.txt", "relative://secret.txt", "internal://../secret.txt"):
        found = changed(path, partial(_moved, place))
        assert (found.set.claims, [problem.code for problem in found.problems]) == ((), ["no-text"])


def _moved(place: str, project: str) -> str:
    return project.replace("internal://x.txt", place)


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({"../evil.txt": b"x"}, "does not belong"),
        ({"sources/../../evil": b"x"}, "does not belong"),
        ({"sources/a.txt": b"x"}, "no project.qde"),
        ({"project.qde": b"<"}, "not XML"),
        ({"project.qde": b"<a/>"}, "not a REFI-QDA project"),
        ({"project.qde": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "document type"),
        ({"project.qde": b"<x/>", "other.qde": b"<x/>"}, "several"),
    ],
    ids=range(7),
)
def test_what_is_no_project_is_refused(tmp_path: Path, members: dict[str, bytes], why: str) -> None:
    with pytest.raises(ReviewerError, match=why):
        by_name("qdpx").read(zipped(tmp_path / "x.qdpx", members), NOWHERE)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("project.qde", "w") as file:
        for _ in range(70):
            file.write(bytes(1024 * 1024))
    with pytest.raises(ReviewerError) as refused:
        by_name("qdpx").read(path, NOWHERE)
    assert refused.value.code == "set-too-large"
