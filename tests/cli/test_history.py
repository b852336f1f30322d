import json
from datetime import datetime
from pathlib import Path

import pytest

from reviewer.workspace.commands.events import create_event
from reviewer.workspace.workspace import Workspace
from tests.cli.conftest import Run


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """A project with an action that is done, one that is undone, and one that something else took the place of."""
    path = tmp_path / "busy.reviewer"
    workspace = Workspace.create(path)
    workspace.annotator = "anna"
    create_event(workspace, "First round")
    create_event(workspace, "Never happened")
    workspace.undo()
    workspace.annotator = "ben"
    create_event(workspace, "Second round\x1b[2J")
    create_event(workspace, "Third round")
    workspace.undo()
    workspace.close()
    return path


def test_history_tells_what_was_done_when_and_by_whom_newest_first(run: Run, busy: Path) -> None:
    status, lines, complaints = run("history", busy, "--json")
    told = [json.loads(line) for line in lines]
    assert (status, complaints) == (0, [])
    assert [(each["subject"], each["annotator"], each["state"]) for each in told] == [
        ("Third round", "ben", "undone"),
        ("Second round\x1b[2J", "ben", "done"),
        ("Never happened", "anna", "dropped"),
        ("First round", "anna", "done"),
    ]
    assert {each["label"] for each in told} == {"create_event"}
    assert {tuple(each) for each in told} == {("number", "label", "subject", "annotator", "at", "state")}
    moments = [datetime.fromisoformat(each["at"]) for each in told]
    assert moments == sorted(moments, reverse=True)
    assert all(moment.tzinfo is not None for moment in moments)


def test_history_for_people_is_one_harmless_line_each(run: Run, busy: Path) -> None:
    _, lines, _ = run("history", busy)
    assert len(lines) == 4
    assert "create event\tThird round\t(undone)" in lines[0]
    assert not any("\x1b" in line for line in lines)


@pytest.mark.parametrize("limit", [1, 3, 9])
def test_history_ends_where_it_is_told_to(run: Run, busy: Path, limit: int) -> None:
    every = run("history", busy, "--json")[1]
    assert run("history", busy, "--json", "--limit", limit)[1] == every[:limit]


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1e3"])
def test_a_limit_that_is_none_is_wrong_usage(run: Run, busy: Path, limit: str) -> None:
    assert run("history", busy, f"--limit={limit}")[0] == 2


def test_a_history_of_any_length_comes_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "long.reviewer"
    workspace = Workspace.create(path)
    for number in range(203):
        create_event(workspace, f"Round {number}")
    workspace.close()
    numbers = [json.loads(line)["number"] for line in run("history", path, "--json")[1]]
    assert len(numbers) == 203
    assert numbers == sorted(numbers, reverse=True)


def test_history_can_be_read_while_somebody_has_the_project(run: Run, busy: Path) -> None:
    workspace = Workspace.open(busy)
    try:
        assert run("history", busy)[0] == 0
    finally:
        workspace.close()
