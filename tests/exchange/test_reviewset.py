import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import by_name, recognise
from reviewer.exchange.reviewset.shape import KINDS, MANIFEST, SCHEMA
from reviewer.resources import resource_path
from tests.exchange.making import NOWHERE, by_id, full_set, rearranged


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[AnnotationSet, Path]:
    path = tmp_path_factory.mktemp("set") / "full.reviewset"
    made = full_set()
    by_name("reviewset").write(made, path)
    return made, path


def read(path: Path) -> AnnotationSet:
    return by_name("reviewset").read(path, NOWHERE).set


def remade(source: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The set with members changed, its manifest as it was."""
    with zipfile.ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target


def test_everything_comes_back_equal(written: tuple[AnnotationSet, Path]) -> None:
    made, path = written
    assert read(path) == by_id(made)


def test_an_empty_set_comes_back_empty(tmp_path: Path) -> None:
    by_name("reviewset").write(AnnotationSet(title="nothing"), tmp_path / "e.reviewset")
    assert read(tmp_path / "e.reviewset") == AnnotationSet(title="nothing")


def test_the_same_records_make_the_same_bytes(written: tuple[AnnotationSet, Path], tmp_path: Path) -> None:
    made, path = written
    shuffled = rearranged(made, reversed)
    by_name("reviewset").write(shuffled, tmp_path / "again.reviewset")
    assert (tmp_path / "again.reviewset").read_bytes() == path.read_bytes()


def test_every_line_is_as_the_schema_says(written: tuple[AnnotationSet, Path]) -> None:
    schema = json.loads(resource_path(SCHEMA).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    def validator(name: str) -> Draft202012Validator:
        return Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"})

    with zipfile.ZipFile(written[1]) as archive:
        validator("manifest").validate(json.loads(archive.read(MANIFEST)))
        for kind in KINDS:
            lines: list[dict[str, Any]] = [json.loads(line) for line in archive.read(kind.member).splitlines()]
            assert lines, kind.name
            for line in lines:
                validator(kind.name).validate(line)
                assert not validator(kind.name).is_valid({**line, "another": 1})


def test_a_set_is_recognised_by_what_is_in_it(written: tuple[AnnotationSet, Path], tmp_path: Path) -> None:
    copy = tmp_path / "download (1)"
    copy.write_bytes(written[1].read_bytes())
    assert recognise(copy).name == "reviewset"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda members: members.update({"../evil.txt": b"x"}), "set-name"),
        (lambda members: members.update({"/etc/evil": b"x"}), "set-name"),
        (lambda members: members.update({"texts\\..\\evil": b"x"}), "set-name"),
        (lambda members: members.update({"notes.jsonl": b"{}\n"}), "set-damaged"),
        (lambda members: members.pop("claims.jsonl"), "set-damaged"),
        (lambda members: members.pop(MANIFEST), "set-damaged"),
        (lambda members: members.update({"claims.jsonl": members["claims.jsonl"] + b"\n"}), "set-damaged"),
        (lambda members: members.update({MANIFEST: b"{}"}), "set-damaged"),
        (lambda members: members.update({MANIFEST: b"[" * 100_000}), "set-damaged"),
        (
            lambda members: members.update({MANIFEST: members[MANIFEST].replace(b'"version":1', b'"version":2')}),
            "set-newer",
        ),
    ],
    ids=range(10),
)
def test_what_is_not_as_it_was_written_is_refused(
    written: tuple[AnnotationSet, Path], tmp_path: Path, change: Callable[[dict[str, bytes]], None], code: str
) -> None:
    path = remade(written[1], tmp_path / "changed.reviewset", change)
    with pytest.raises(ReviewerError) as refused:
        read(path)
    assert refused.value.code == code
    assert "\n" not in str(refused.value)


def test_two_members_of_one_name_are_refused(written: tuple[AnnotationSet, Path], tmp_path: Path) -> None:
    copy = tmp_path / "twice.reviewset"
    copy.write_bytes(written[1].read_bytes())
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(copy, "a") as archive:
        archive.writestr(MANIFEST, "{}")
    with pytest.raises(ReviewerError, match="two files of one name"):
        read(copy)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.reviewset"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("claims.jsonl", "w") as member:
        for _ in range(70):
            member.write(bytes(1024 * 1024))
    with pytest.raises(ReviewerError) as refused:
        read(path)
    assert refused.value.code == "set-too-large"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + bytes(10), b"no zip at all" * 50])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.reviewset"
    path.write_bytes(data)
    with pytest.raises(ReviewerError):
        read(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReviewerError, match="it or its folder is not there"):
        read(tmp_path / "missing.reviewset")


@given(st.data())
def test_mutated_bytes_are_read_equal_or_refused(written: tuple[AnnotationSet, Path], data: st.DataObject) -> None:
    """A byte that matters is noticed: nobody takes in a set that is not the one that was written."""
    made, path = written
    original = path.read_bytes()
    where = data.draw(st.integers(0, len(original) - 1))
    mutated = path.with_name("mutated.reviewset")
    mutated.write_bytes(
        original[:where] + bytes([original[where] ^ data.draw(st.integers(1, 255))]) + original[where + 1 :]
    )
    try:
        found = read(mutated)
    except ReviewerError:
        return
    assert found == by_id(made)
