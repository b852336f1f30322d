from pathlib import Path

import pytest

from reviewer.exchange.protocol import IncomingSet
from reviewer.workspace.safekeeping import Reason, back_up, backups_of, check
from reviewer.workspace.sets import take_in
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set
from tests.store.making import put_event


@pytest.fixture(autouse=True)
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "kept"))


def test_a_set_is_taken_in_after_a_backup(workspace: Workspace) -> None:
    take_in(workspace, IncomingSet(full_set()))
    assert backups_of(workspace.path) == []  # nothing was there to lose
    workspace.perform("create_event", put_event)
    take_in(workspace, IncomingSet(full_set()))
    made = backups_of(workspace.path)
    assert [one.reason for one in made] == [Reason.IMPORT]
    assert check(made[0].path) == []


def test_a_project_that_is_there_for_a_moment_keeps_none(workspace: Workspace) -> None:
    workspace.keeps_backups = False
    workspace.perform("create_event", put_event)
    take_in(workspace, IncomingSet(full_set()))
    assert backups_of(workspace.path) == []


def test_a_set_comes_in_also_where_no_backup_can_be_made(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("in the way", encoding="utf-8")
    workspace.perform("create_event", put_event)
    assert take_in(workspace, IncomingSet(full_set())).added


def test_an_empty_project_is_backed_up_only_when_asked(workspace: Workspace) -> None:
    assert back_up(workspace, Reason.WORK) is None
    assert back_up(workspace, Reason.ASKED) is not None
