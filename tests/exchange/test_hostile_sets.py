"""Sets made to hurt, in the formats they can hurt in: refused or listed, and the project stays as it is."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.protocol import IncomingSet
from reviewer.workspace.sets import examine, read_set, take_in, write_set
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set

XML = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    workspace = Workspace.create(tmp_path / "p.reviewer")
    take_in(workspace, IncomingSet(full_set()))
    return workspace


def refused(project: Workspace, path: Path, format_name: str = "") -> str:
    """The reason, after looking that the project is as it was."""
    counts, history = project.ask.counts(), project.history()
    with pytest.raises(ReviewerError, match=r"Nothing was changed") as error:
        take_in(project, read_set(project, path, format_name))
    assert project.ask.counts() == counts
    assert project.history() == history
    project.close()
    return str(error.value)


@pytest.mark.parametrize("name", ["reviewset", "qdpx"])
@pytest.mark.parametrize("member", ["../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "a/../../evil"])
def test_a_zip_that_points_outside_is_refused(project: Workspace, tmp_path: Path, name: str, member: str) -> None:
    path = tmp_path / f"set.{name}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, b"evil")
    refused(project, path, name)
    assert not list(tmp_path.parent.rglob("evil*"))


@pytest.mark.parametrize("name", ["reviewset", "qdpx"])
def test_a_broken_zip_is_refused(project: Workspace, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"set.{name}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", b"{}" * 1000)
    path.write_bytes(path.read_bytes()[:-40])
    refused(project, path, name)


@pytest.mark.parametrize(("name", "member"), [("reviewset", "manifest.json"), ("qdpx", "project.qde")])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(
    project: Workspace, tmp_path: Path, name: str, member: str
) -> None:
    path = tmp_path / f"set.{name}"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open(member, "w") as file,
    ):
        for _ in range(100):
            file.write(bytes(1024**2))
    assert "unpack" in refused(project, path, name)


def test_entities_in_xml_are_neither_read_nor_grown(project: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "set.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", f'{XML}<Project xmlns="urn:QDA-XML:project:1.0" name="&f;&a;"/>')
    assert "root:" not in refused(project, path, "qdpx")


def test_wrong_places_and_unknown_kinds_are_listed_and_never_taken(project: Workspace, tmp_path: Path) -> None:
    article = project.ask.articles()[0]
    claim = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:0190a3c4-0000-7000-8000-000000000001",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": "claim"}],
        "target": {
            "source": {"id": f"urn:uuid:{article.id}"},
            "selector": [
                {"type": "TextPositionSelector", "start": 10**12, "end": -5},
                {"type": "TextQuoteSelector", "exact": "words that stand nowhere in it"},
                {"type": "SvgSelector", "value": "<svg/>"},
            ],
        },
    }
    path = tmp_path / "set.jsonld"
    path.write_text(json.dumps([claim, {"type": "Starship"}, 7]), encoding="utf-8")
    claims = project.ask.counts().claims
    told = examine(project, read_set(project, path)).would
    taken = take_in(project, read_set(project, path))
    assert taken.problems
    assert [problem.code for problem in taken.problems] == [problem.code for problem in told.problems]
    assert project.ask.counts().claims == claims
    project.close()


def test_a_text_that_another_program_changed_moves_its_places(project: Workspace, tmp_path: Path) -> None:
    """A line put before a text shifts all its places; the quotes are found where they stand here."""
    folder = tmp_path / "set"
    write_set(project, "brat", folder)
    before = {claim.id: claim.quote for claim in project.ask.claims()}
    first = "A line of another page.\n"
    for file in folder.glob("*.txt"):
        file.write_text(first + file.read_text(encoding="utf-8"), encoding="utf-8", newline="")
    for file in folder.glob("*.ann"):
        lines = re.sub(
            r"(?m)^(T\d+\t\S+ )([\d ;]+)",
            lambda found: found[1] + re.sub(r"\d+", lambda place: str(int(place[0]) + len(first)), found[2]),
            file.read_text(encoding="utf-8"),
        )
        file.write_text(lines, encoding="utf-8", newline="")
    taken = take_in(project, read_set(project, folder, "brat"))
    assert {claim.id: claim.quote for claim in project.ask.claims()} == before
    assert not [problem for problem in taken.problems if problem.code == "unplaced"]
    project.close()
