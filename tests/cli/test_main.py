import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reviewer.exchange.fields import SHOWN
from reviewer.exchange.formats import BUILTIN
from reviewer.workspace.workspace import Workspace
from tests.cli.conftest import Run


@pytest.fixture
def held(project: Path) -> Iterator[Path]:
    """The project while somebody has it open."""
    workspace = Workspace.open(project)
    yield project
    workspace.close()


def objects(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def everything(run: Run, project: Path) -> dict[str, list[str]]:
    return {kind: run("show", project, kind, "--json")[1] for kind in SHOWN}


def test_new_makes_a_project_and_never_a_second_one_in_its_place(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "a.reviewer")[0] == 0
    status, _, complaints = run("new", tmp_path / "a.reviewer")
    assert (status, len(complaints)) == (1, 1)


def test_info_has_exactly_the_promised_fields(run: Run, project: Path) -> None:
    status, lines, _ = run("info", project, "--json")
    (values,) = objects(lines)
    assert status == 0
    assert values == {
        "articles": 2,
        "claims": 4,
        "events": 2,
        "event_links": 3,
        "points": 1,
        "relations": 4,
        "contradictions": 2,
        "tags": 5,
        "schema": values["schema"],
        "integrity": "ok",
    }
    assert "claims\t4" in run("info", project)[1]


@pytest.mark.parametrize("kind", SHOWN)
def test_show_prints_one_object_a_line_with_the_promised_fields(run: Run, project: Path, kind: str) -> None:
    status, lines, _ = run("show", project, kind, "--json")
    assert status == 0
    assert {tuple(values) for values in objects(lines)} == {SHOWN[kind]}
    assert len(run("show", project, kind)[1]) == len(lines)


def test_show_gives_the_text_that_offsets_count_in(run: Run, project: Path) -> None:
    texts = {
        values["id"]: values["text"] for values in objects(run("show", project, "articles", "--json", "--text")[1])
    }
    for claim in objects(run("show", project, "claims", "--json")[1]):
        for anchor in claim["anchors"]:
            assert texts[claim["article"]][anchor["start"] : anchor["end"]] == anchor["exact"]


def test_an_own_set_fills_an_empty_project_equal(run: Run, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.reviewer"
    run("new", other)
    assert run("export", project, "--format", "reviewset", "--output", tmp_path / "a.reviewset")[0] == 0
    status, lines, complaints = run("import", other, tmp_path / "a.reviewset", "--json")
    assert (status, complaints, objects(lines)[0]["added"]["claims"]) == (0, [], 4)
    assert everything(run, other) == everything(run, project)
    status, lines, _ = run("import", other, tmp_path / "a.reviewset", "--json")
    assert (status, objects(lines)[0]["added"]) == (0, {})


def test_what_a_set_cannot_place_is_one_line_each_and_status_one(run: Run, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.reviewer"
    run("new", other)
    run("export", project, "--format", "w3c", "--output", tmp_path / "a.jsonld")
    status, lines, complaints = run("import", other, tmp_path / "a.jsonld", "--format", "w3c", "--json")
    assert status == 1
    assert len(complaints) == len(objects(lines)[0]["problems"]) > 0
    assert objects(run("info", other, "--json")[1])[0]["claims"] == 0


@pytest.mark.parametrize("name", ["reviewset", "w3c", "csv", "xlsx", "html"])
def test_export_uses_the_path_as_it_is_given(run: Run, project: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    assert run("export", project, "--format", name, "--output", target)[0] == 0
    assert target.is_dir() == (name == "csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour.reviewer", "out"]


def test_export_narrows_by_filters(run: Run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonld"
    run("export", project, "--format", "w3c", "--output", target, "--outlet", "Bay News", "--tag", "=cmd")
    kinds = [annotation["motivation"] for annotation in json.loads(target.read_text(encoding="utf-8"))]
    assert kinds.count("classifying") == 1
    run("export", project, "--format", "w3c", "--output", target, "--event", "REOPEN", "--article", "港口")
    kinds = [annotation["motivation"] for annotation in json.loads(target.read_text(encoding="utf-8"))]
    assert kinds.count("classifying") == 1


@pytest.mark.parametrize(
    ("extra", "status"),
    [
        (("--format", "word"), 2),
        (("--format", "w3c", "--since", "soon"), 2),
        (("--format", "w3c", "--tag", "no such tag"), 1),
        (("--format", "w3c", "--article", "no such article"), 1),
    ],
    ids=range(4),
)
def test_an_export_that_makes_no_sense_writes_nothing(
    run: Run, project: Path, tmp_path: Path, extra: tuple[str, ...], status: int
) -> None:
    target = tmp_path / "out"
    found, _, complaints = run("export", project, "--output", target, *extra)
    assert (found, len(complaints), target.exists()) == (status, 1, False)


def test_formats_say_what_they_keep_and_lose(run: Run) -> None:
    status, lines, _ = run("formats", "--json")
    found = {values["name"]: values for values in objects(lines)}
    assert status == 0
    directions = {(True, True): "both", (False, True): "out", (True, False): "in"}
    assert {name: values["direction"] for name, values in found.items()} == {
        known.name: directions[known.reads, known.writes] for known in BUILTIN
    }
    assert all(values["keeps"] and isinstance(values["loses"], list) for values in found.values())
    assert all(values["checked"] for values in found.values())
    assert len(run("formats")[1]) == 5 * len(lines)


def test_reading_goes_on_while_somebody_has_the_project_and_writing_says_who(
    run: Run, held: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    for command in (("info", held), ("show", held, "claims"), ("check", held), ("backup", held, tmp_path / "b")):
        assert run(*command)[0] == 0
    assert run("export", held, "--format", "reviewset", "--output", tmp_path / "a.reviewset")[0] == 0
    for command in (("add", held, tmp_path / "a.txt"), ("import", held, tmp_path / "a.reviewset")):
        status, _, complaints = run(*command)
        assert status == 1
        assert len(complaints) == 1
        assert "open elsewhere" in complaints[0]


def test_a_backup_is_the_whole_project_and_replaces_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.reviewer"
    assert run("backup", project, copy)[0] == 0
    assert run("check", copy)[:2] == (0, ["ok"])
    assert everything(run, copy) == everything(run, project)
    assert run("backup", project, copy)[0] == 1
    assert run("backup", project, tmp_path / "no" / "copy")[0] == 1


def test_add_says_of_every_path_what_became_of_it(run: Run, tmp_path: Path) -> None:
    project, folder = tmp_path / "p.reviewer", tmp_path / "in"
    run("new", project)
    folder.mkdir()
    (folder / "a.txt").write_bytes("\ufeffHarbour reopens\r\n\r\nThe bay 😀 reopened.".encode())
    (folder / "b.txt").write_bytes((folder / "a.txt").read_bytes())
    (folder / "c.txt").write_bytes(b"")
    (folder / "d.txt").write_bytes(bytes(range(256)) * 40)
    status, lines, complaints = run("add", project, folder, "--json")
    found = objects(lines)
    assert status == 1
    assert [tuple(values) for values in found] == [("path", "status", "article", "why")] * 4
    assert [values["status"] for values in found] == ["added", "skipped", "refused", "refused"]
    assert found[0]["article"] == found[1]["article"]
    assert found[2]["article"] is None
    assert len(complaints) == 2
    assert [values["length"] for values in objects(run("show", project, "articles", "--json")[1])] == [36]


def test_what_is_added_at_once_is_undone_at_once(run: Run, tmp_path: Path) -> None:
    project, folder = tmp_path / "p.reviewer", tmp_path / "in"
    run("new", project)
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Harbour reopens {number}\n\nThe bay reopened.", encoding="utf-8")
    assert run("add", project, folder)[0] == 0
    with closing(Workspace.open(project)) as workspace:
        assert [(action.label, action.subject) for action in workspace.history()] == [("add_articles", "3")]
        workspace.undo()
        assert workspace.ask.articles() == []


@pytest.mark.parametrize(
    "command",
    [
        ("info",),
        ("show", "claims"),
        ("check",),
        ("add", "x"),
        ("import", "x"),
        ("export", "--format", "w3c", "--output", "out"),
        ("backup", "out"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize("content", [None, b"", b"dear diary", b"SQLite format 3\x00" + bytes(4000)], ids=range(4))
def test_what_is_no_project_is_one_clear_line(
    run: Run, tmp_path: Path, command: tuple[str, ...], content: bytes | None
) -> None:
    path = tmp_path / "x.reviewer"
    if content is not None:
        path.write_bytes(content)
    arguments = [tmp_path / word if word in {"x", "out"} else word for word in command[1:]]
    status, lines, complaints = run(command[0], path, *arguments)
    assert (status, lines, len(complaints)) == (1, [], 1)
    assert "Traceback" not in complaints[0]
    assert not (tmp_path / "out").exists()
    if content is not None:
        assert path.read_bytes() == content


@pytest.mark.parametrize("command", ["info", "check", "show", "recover"])
def test_a_refusal_tells_scripts_its_code_and_what_the_system_said(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "letter.reviewer"
    path.write_text("Dear all", encoding="utf-8")
    wanted: dict[str, list[object]] = {"show": ["claims"], "recover": [tmp_path / "new.reviewer"]}
    more = wanted.get(command, [])
    status, lines, complaints = run(command, path, *more, "--json")
    assert (status, lines) == (1, [])
    (told,) = objects(complaints)
    assert set(told) == {"code", "message", "detail"}
    assert told["code"]
    assert run(command, path, *more)[2] == [f"reviewer: {told['message']}"]


def test_the_help_says_what_each_exit_status_means(run: Run) -> None:
    assert "0 done, 1 something was refused (standard error says why), 2 wrong usage" in run("--help")[1][-1]


def test_version_and_wrong_usage(run: Run) -> None:
    assert run("--version")[0] == 0
    assert run("show", "p", "words")[0] == 2
