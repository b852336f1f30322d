import os
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store import backups
from reviewer.store.backups import Reason
from reviewer.store.errors import DamagedProject
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_event, put_small


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REVIEWER_BACKUPS", str(tmp_path / "kept"))
    return tmp_path / "kept"


def _opened_equal(one: Path, workspace: Workspace) -> bool:
    other = Workspace.open(one)
    try:
        return everything(other.ask) == everything(workspace.ask) and other.history() == workspace.history()
    finally:
        other.close()


def test_a_backup_is_the_project_as_it_was(workspace: Workspace, folder: Path) -> None:
    workspace.perform("make", put_small)
    made = backups.back_up(workspace.path, Reason.WORK)
    assert made is not None
    assert [one.name for one in made.path.parent.iterdir()] == [made.path.name]
    assert made.path.parent.parent == folder
    mark = backups.mark_of(made)
    assert mark is not None
    assert (mark.articles, mark.claims, mark.relations) == (2, 2, 1)
    assert _opened_equal(backups.restore_beside(made, workspace.path.parent), workspace)


def test_nothing_is_made_when_nothing_changed(workspace: Workspace) -> None:
    workspace.perform("make", put_small)
    assert backups.back_up(workspace.path, Reason.WORK) is not None
    assert backups.back_up(workspace.path, Reason.IMPORT) is None
    workspace.undo()
    second = backups.back_up(workspace.path, Reason.IMPORT)
    assert second is not None
    there = backups.backups_of(workspace.path)
    assert [one.reason for one in there] == [Reason.IMPORT, Reason.WORK]
    assert there[0] == second


def test_copies_under_another_name_are_kept_apart(workspace: Workspace, tmp_path: Path) -> None:
    backups.back_up(workspace.path, Reason.WORK)
    copy = tmp_path / "harbour two.reviewer"
    workspace.copy_to(copy)
    made = backups.back_up(copy, Reason.ASKED)
    assert made is not None
    assert backups.backups_of(copy) == [made]
    assert len(backups.backups_of(workspace.path)) == 1
    assert made.path.parent == backups.backups_of(workspace.path)[0].path.parent


def test_restoring_twice_replaces_nothing(workspace: Workspace, tmp_path: Path) -> None:
    made = backups.back_up(workspace.path, Reason.WORK)
    assert made is not None
    day = f"{made.made.astimezone():%Y-%m-%d}"
    names = [backups.restore_beside(made, tmp_path).name for _ in range(2)]
    assert names == [f"harbour (restored {day}).reviewer", f"harbour (restored {day}) 2.reviewer"]


def test_they_are_found_when_the_project_is_broken_or_gone(workspace: Workspace, tmp_path: Path) -> None:
    made = backups.back_up(workspace.path, Reason.WORK)
    # Another project of that name, somewhere else.
    (tmp_path / "elsewhere").mkdir()
    other = Workspace.create(tmp_path / "elsewhere" / "harbour.reviewer")
    backups.back_up(other.path, Reason.WORK)
    other.close()
    workspace.close()
    workspace.path.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    assert backups.backups_for(workspace.path) == [made]
    workspace.path.unlink()
    assert backups.backups_for(workspace.path) == [made]
    moved = tmp_path / "moved" / workspace.path.name
    assert len(backups.backups_for(moved)) == 2


def test_the_oldest_go_when_there_is_no_room_for_all(workspace: Workspace) -> None:
    for _ in range(5):
        workspace.perform("make", put_event)
        made = backups.back_up(workspace.path, Reason.WORK, most=1)
        assert made is not None
        assert backups.backups_of(workspace.path) == [made]


def test_files_of_others_are_let_alone(workspace: Workspace) -> None:
    made = backups.back_up(workspace.path, Reason.WORK)
    assert made is not None
    foreign = made.path.with_name("harbour 2026-03-04T101530.123Z letter.reviewer")
    foreign.write_bytes(b"mine")
    workspace.perform("make", put_event)
    backups.back_up(workspace.path, Reason.WORK, most=1)
    assert foreign.read_bytes() == b"mine"


def test_a_damaged_project_gives_no_backup_and_costs_none(workspace: Workspace) -> None:
    workspace.perform("make", put_small)
    made = backups.back_up(workspace.path, Reason.WORK)
    workspace.perform("make", put_event)
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in range(12, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = os.urandom(200)
    workspace.path.write_bytes(data)
    with pytest.raises(ReviewerError) as told:
        backups.back_up(workspace.path, Reason.WORK)
    assert told.value.code == "damaged_project"
    assert made is not None
    assert list(made.path.parent.iterdir()) == [made.path]


def test_a_file_that_holds_nothing_yet_is_refused_as_one_that_is_damaged(tmp_path: Path) -> None:
    empty = tmp_path / "empty.reviewer"
    empty.touch()
    with pytest.raises(DamagedProject):
        backups.back_up(empty, Reason.WORK)


def test_a_backup_that_holds_nothing_hinders_no_other(workspace: Workspace) -> None:
    made = backups.back_up(workspace.path, Reason.WORK)
    assert made is not None
    made.path.write_bytes(b"")
    assert backups.back_up(workspace.path, Reason.ASKED) is not None


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_takes_nothing_is_told(workspace: Workspace, folder: Path) -> None:
    folder.mkdir(mode=0o500)
    with pytest.raises(ReviewerError, match="tried again") as told:
        backups.back_up(workspace.path, Reason.WORK)
    assert told.value.code == "not_saved"
    folder.chmod(0o700)
    assert backups.back_up(workspace.path, Reason.WORK) is not None


def test_a_file_in_the_way_of_the_folder_is_told(workspace: Workspace, folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(ReviewerError, match="tried again"):
        backups.back_up(workspace.path, Reason.WORK)
    folder.unlink()
    assert backups.back_up(workspace.path, Reason.WORK) is not None


def test_it_stops_when_told_and_leaves_nothing(workspace: Workspace) -> None:
    workspace.perform("make", put_small)
    made = backups.back_up(workspace.path, Reason.WORK)
    workspace.perform("make", put_event)
    with pytest.raises(ReviewerError) as told:
        backups.back_up(workspace.path, Reason.WORK, stopped=lambda: True)
    assert told.value.code == "closed"
    assert made is not None
    assert list(made.path.parent.iterdir()) == [made.path]
