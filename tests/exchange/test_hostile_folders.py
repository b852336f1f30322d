"""Sets of other programs with anything in them: listed or refused, and a project never half takes one in."""

import re
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import IncomingSet
from reviewer.workspace.sets import take_in
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set

TOKEN = re.compile(rb'"[^"\\]{0,60}"|\d+|[\w-]+')
VALUES = st.sampled_from(
    [
        *(
            b"null",
            b"7",
            b"[]",
            b"{}",
            b"-1",
            b'"\\ud800"',
            b"1e999",
            b"9" * 30,
            b"\x00",
            b"\xff",
            b'"a"',
            b"<",
            b"\t",
            b"&#0;",
        )
    ]
)


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def files_of(name: str, made: AnnotationSet, folder: Path) -> dict[str, bytes]:
    by_name(name).write(made, folder / "made")
    if name != "qdpx":
        return {path.name: path.read_bytes() for path in (folder / "made").iterdir()}
    with zipfile.ZipFile(folder / "made") as archive:
        return {member: archive.read(member) for member in archive.namelist()}


def put(name: str, files: dict[str, bytes], path: Path) -> Path:
    if name == "qdpx":
        with zipfile.ZipFile(path, "w") as archive:
            for member, data in files.items():
                archive.writestr(member, data)
        return path
    path.mkdir()
    for member, data in files.items():
        (path / member).write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json", "qdpx", "csv"])
@given(data=st.data())
@settings(max_examples=8)
def test_a_set_with_anything_in_it_never_breaks_a_project(name: str, made: AnnotationSet, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        files = files_of(name, made, folder)
        chosen = data.draw(st.sampled_from(sorted(file for file in files if not file.endswith((".txt", ".conf")))))
        for _ in range(data.draw(st.integers(1, 3))):
            token = data.draw(st.sampled_from(list(TOKEN.finditer(files[chosen]))))
            files[chosen] = files[chosen][: token.start()] + data.draw(VALUES) + files[chosen][token.end() :]
        path = put(name, files, folder / "changed")
        workspace = Workspace.create(folder / "p.reviewer")
        try:
            take_in(workspace, IncomingSet(AnnotationSet(articles=made.articles, contents=made.contents)))
            try:
                taken = take_in(workspace, by_name(name).read(path, workspace.ask))
            except ReviewerError:
                assert workspace.ask.counts().claims == 0
            else:
                assert workspace.ask.counts().claims == dict(taken.added).get("claims", 0)
                assert take_in(workspace, by_name(name).read(path, workspace.ask)).nothing
            assert workspace.ask.integrity() == "ok"
        finally:
            workspace.close()
