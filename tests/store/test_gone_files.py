"""The file of an open project is moved, deleted, replaced or out of reach: nothing that was done is lost."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.store.errors import FileGone
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_event, put_small

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file stays at its place there")


@pytest.fixture
def opened(workspace: Workspace) -> Iterator[Workspace]:
    """A project as a window has it: opened, written to, and nothing asked by other threads yet."""
    workspace.perform("fill", put_small)
    workspace.close()
    again = Workspace.open(workspace.path)
    again.perform("create_event", put_event)
    yield again
    again.close()


def move(path: Path) -> Path:
    return path.rename(path.with_name("moved.reviewer"))


def delete(path: Path) -> None:
    path.unlink()


def replace(path: Path) -> None:
    other = Workspace.create(path.with_name("other.reviewer"))
    other.close()
    other.path.replace(path)


def refuse(workspace: Workspace) -> FileGone:
    with pytest.raises(FileGone) as told:
        workspace.perform("create_event", lambda tx: put_event(tx, "Later", short_name="R9"))
    return told.value


@pytest.mark.parametrize("deed", [move, delete, replace])
def test_the_next_save_notices_and_a_copy_has_all_of_it(
    opened: Workspace, deed: Callable[[Path], object], tmp_path: Path
) -> None:
    before = everything(opened.ask)
    deed(opened.path)
    told = refuse(opened)
    assert opened.path.name in str(told)
    assert opened.unsaved is told
    assert everything(opened.ask) == before
    opened.copy_to(tmp_path / "copy.reviewer")
    assert opened.left_behind
    assert opened.close() is None
    copy = Workspace.open(tmp_path / "copy.reviewer")
    assert [event.short_name for event in copy.ask.events()].count("R9") == 1  # the refused change, too
    assert before["claims"] == everything(copy.ask)["claims"]
    assert copy.ask.integrity() == "ok"
    copy.close()


@pytest.mark.parametrize("deed", [move, delete, replace])
def test_looking_notices_where_nothing_is_done(opened: Workspace, deed: Callable[[Path], object]) -> None:
    opened.look()
    assert opened.unsaved is None
    deed(opened.path)
    opened.look()
    assert isinstance(opened.unsaved, FileGone)


def test_put_back_and_tried_again_it_goes_on(opened: Workspace) -> None:
    moved = move(opened.path)
    refuse(opened)
    with pytest.raises(FileGone):
        opened.retry()
    moved.rename(opened.path)
    opened.retry()
    assert opened.unsaved is None
    opened.close()
    again = Workspace.open(opened.path)
    assert "R9" in {event.short_name for event in again.ask.events()}
    again.close()
    assert list(opened.path.parent.iterdir()) == [opened.path]


def test_closed_without_a_copy_a_moved_file_has_everything(opened: Workspace) -> None:
    moved = move(opened.path)
    refuse(opened)
    assert opened.close() is None
    again = Workspace.open(moved)
    assert "R9" in {event.short_name for event in again.ask.events()}
    again.close()
    assert list(moved.parent.iterdir()) == [moved]


@pytest.mark.parametrize("deed", [delete, replace])
def test_closed_without_a_copy_a_deleted_file_is_kept_elsewhere(
    opened: Workspace, deed: Callable[[Path], object]
) -> None:
    before = everything(opened.ask)
    deed(opened.path)
    kept = opened.close()
    assert kept is not None
    again = Workspace.open(kept)
    assert everything(again.ask) == before
    again.close()


def test_nothing_is_written_into_a_file_that_takes_its_place(opened: Workspace) -> None:
    replace(opened.path)
    stranger = opened.path.read_bytes()
    refuse(opened)
    # The log still bears the name that the stranger has now.
    log = opened.path.with_name(opened.path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    opened.close()
    assert opened.path.read_bytes() == stranger
    Workspace.open(opened.path).close()


def test_a_copy_that_cannot_be_written_leaves_everything_to_be_tried_again(opened: Workspace, tmp_path: Path) -> None:
    delete(opened.path)
    refuse(opened)
    with pytest.raises(Exception, match="could not be written"):
        opened.copy_to(tmp_path / "no" / "such" / "folder.reviewer")
    assert isinstance(opened.unsaved, FileGone)
    assert not opened.left_behind
    opened.copy_to(tmp_path / "copy.reviewer")
    opened.close()
    copy = Workspace.open(tmp_path / "copy.reviewer")
    assert [event.short_name for event in copy.ask.events()].count("R9") == 1
    copy.close()


def test_a_folder_that_goes_with_the_file_is_noticed(tmp_path: Path) -> None:
    """As a memory stick that is pulled out: its folder is not there any more."""
    stick = tmp_path / "stick"
    stick.mkdir()
    workspace = Workspace.create(stick / "a.reviewer")
    workspace.perform("create_event", put_event)
    away = stick.rename(tmp_path / "away")
    assert refuse(workspace).code == "file_gone"
    away.rename(stick)
    workspace.retry()
    workspace.close()
    shutil.rmtree(stick)
