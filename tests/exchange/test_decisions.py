"""Who decided a relation, and when: it stands beside the relation, in every format that comes in."""

import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from tests.exchange.making import NOWHERE, Shelf, full_set

READABLE = [known for known in BUILTIN if known.reads]


@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
def test_it_comes_back(known: Format, tmp_path: Path) -> None:
    made = full_set()
    path = tmp_path / f"set{known.extension}"
    known.write(made, path)
    assert known.read(path, Shelf(made)).set.decisions == made.decisions


@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
def test_without_it_nothing_is_said(known: Format, tmp_path: Path) -> None:
    made = replace(full_set(), decisions={})
    path = tmp_path / f"set{known.extension}"
    known.write(made, path)
    found = known.read(path, Shelf(made))
    assert (found.problems, found.set.decisions) == ((), {})


def test_a_set_without_decisions_has_the_lines_that_it_always_had(tmp_path: Path) -> None:
    made = replace(full_set(), decisions={})
    by_name("reviewset").write(made, tmp_path / "a.reviewset")
    with zipfile.ZipFile(tmp_path / "a.reviewset") as archive:
        lines = [json.loads(line) for line in archive.read("relations.jsonl").splitlines()]
    assert all(list(line)[-3:] == ["annotator", "created", "modified"] for line in lines)


def test_half_a_decision_is_listed_and_the_relation_taken(tmp_path: Path) -> None:
    made = full_set()
    by_name("w3c").write(made, tmp_path / "a.jsonld")
    text = (tmp_path / "a.jsonld").read_text("utf-8")
    (tmp_path / "a.jsonld").write_text(re.sub('"rv:decided":"2016[^"]*"', '"rv:decided":"soon"', text), "utf-8")
    found = by_name("w3c").read(tmp_path / "a.jsonld", Shelf(made))
    assert [str(problem.why) for problem in found.problems] == [
        "“decided” cannot be 'soon', so this field was left out"
    ] * 2
    assert (len(found.set.relations), found.set.decisions) == (4, {})
    by_name("brat").write(made, tmp_path / "brat")
    for file in (tmp_path / "brat").glob("*.ann"):
        file.write_text(file.read_text("utf-8").replace('"decided_by"', '"decided_buy"'), "utf-8")
    found = by_name("brat").read(tmp_path / "brat", NOWHERE)
    assert [str(problem.why) for problem in found.problems] == ["“decided_by” cannot be None"] * 2
    assert (len(found.set.relations), found.set.decisions) == (4, {})


def test_a_set_of_our_own_that_says_half_is_refused(tmp_path: Path) -> None:
    by_name("reviewset").write(full_set(), tmp_path / "a.reviewset")
    changed = repacked(tmp_path / "a.reviewset", lambda data: data.replace(b'"decided":', b'"decideed":'))
    with pytest.raises(ReviewerError, match="“decided” cannot be None") as refused:
        by_name("reviewset").read(changed, NOWHERE)
    assert refused.value.code == "set-fields"


def repacked(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """The set with its relations changed, by somebody who keeps its manifest true."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["relations.jsonl"] = change(members["relations.jsonl"])
    manifest = json.loads(members["manifest.json"])
    manifest["members"]["relations.jsonl"]["sha256"] = sha256(members["relations.jsonl"]).hexdigest()
    members["manifest.json"] = json.dumps(manifest).encode()
    changed = path.with_name("changed.reviewset")
    with zipfile.ZipFile(changed, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return changed
