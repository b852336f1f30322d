import json
from pathlib import Path

import pytest

from reviewer.workspace.safekeeping import Reason, backups_of
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "kept"))


@pytest.fixture
def broken(project: Path) -> Path:
    data = bytearray(project.read_bytes())
    start = data.rindex(b"harbour")
    data[start : start + 4] = b"\xff\xff\xff\xff"
    project.write_bytes(data)
    return project


def test_a_backup_goes_where_it_is_told_or_to_the_others(run: Run, project: Path, tmp_path: Path) -> None:
    assert run("backup", project, "--out", tmp_path / "copy.reviewer")[:2] == (0, [str(tmp_path / "copy.reviewer")])
    status, lines, _ = run("backup", project)
    assert status == 0
    made = backups_of(project)
    assert [(str(one.path), one.reason) for one in made] == [(lines[0], Reason.ASKED)]
    assert run("backup", project)[:2] == (0, lines)
    assert run("check", lines[0])[:2] == (0, ["ok"])


def test_check_says_each_finding(run: Run, broken: Path) -> None:
    status, lines, complaints = run("check", broken, "--json")
    assert status == 1
    assert [set(json.loads(line)) for line in lines] == [{"part", "what"}] * len(lines)
    assert lines
    assert "reviewer recover" in complaints[0]


def test_what_a_broken_file_holds_is_saved_and_counted(run: Run, broken: Path, tmp_path: Path) -> None:
    before = broken.read_bytes()
    target = tmp_path / "saved.reviewer"
    status, lines, _ = run("recover", broken, target, "--json")
    assert status == 0
    told = json.loads(lines[0])
    assert told["path"] == str(target)
    assert told["saved"]["articles"] > 0
    assert set(told["saved"]) == set(told["lost"]) == set(told["mended"])
    assert run("check", target)[:2] == (0, ["ok"])
    assert broken.read_bytes() == before
    assert run("recover", broken, target)[0] == 1
    status, lines, _ = run("recover", broken, tmp_path / "again.reviewer")
    assert (status, lines[0].split("\t")[1:]) == (0, ["saved", "lost", "mended"])


def test_what_is_not_there_is_not_recovered(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear all", encoding="utf-8")
    for name in ("nothing", "letter", "."):
        status, _, complaints = run("recover", tmp_path / name, tmp_path / "new.reviewer")
        assert (status, len(complaints)) == (1, 1)
    assert not (tmp_path / "new.reviewer").exists()
