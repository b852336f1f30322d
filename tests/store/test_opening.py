import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection, journal_mode
from reviewer.store.errors import DamagedProject, NewerProject, NotAProject, NotSaved, ReadOnly
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_event, put_small


@pytest.fixture
def closed(workspace: Workspace) -> Path:
    """A project with something in it, at rest."""
    workspace.perform("fill", put_small)
    workspace.close()
    return workspace.path


def refused(path: Path, error: type[ReviewerError], *, read_only: bool = False) -> str:
    """The message with which a file is refused, which must leave it as it was and nothing beside it."""
    before = path.read_bytes()
    beside = sorted(path.parent.iterdir())
    with pytest.raises(error) as told:
        Workspace.open(path, read_only=read_only)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    return str(told.value)


def test_a_project_at_rest_is_one_file(closed: Path) -> None:
    assert list(closed.parent.iterdir()) == [closed]
    assert closed.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log: https://www.sqlite.org/fileformat.html
    Workspace.open(closed).close()
    Workspace.open(closed, read_only=True).close()
    assert list(closed.parent.iterdir()) == [closed]


def test_a_new_project_is_empty_and_named(tmp_path: Path) -> None:
    for name, title, shown in (("port.reviewer", "", "port"), ("港口 100%?#.reviewer", "Harbour", "Harbour")):
        workspace = Workspace.create(tmp_path / name, title)
        assert workspace.title == shown
        assert workspace.ask.counts().articles == 0
        assert workspace.ask.integrity() == "ok"
        assert workspace.last_saved is None
        assert not workspace.read_only
        assert not workspace.notice
        assert workspace.path == (tmp_path / name).resolve()
        workspace.close()


def test_a_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Workspace.create(Path("near.reviewer")).close()
    Workspace.open(Path("near.reviewer")).close()
    assert (tmp_path / "near.reviewer").exists()


def test_what_is_there_is_never_overwritten(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(ReviewerError) as told:
        Workspace.create(closed)
    assert told.value.code == "exists"
    assert closed.read_bytes() == before
    with pytest.raises(ReviewerError) as told:
        Workspace.create(closed.parent / "no" / "such" / "folder.reviewer")
    assert told.value.code == "not_saved"


@pytest.mark.parametrize(
    "content",
    [b"", b"Kestrel Bay reopened on Tuesday.", b"SQLite format 4\x00" + bytes(100), bytes(5000), os.urandom(4096)],
    ids=["empty", "text", "nearly", "zeros", "noise"],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_other_files_are_refused(tmp_path: Path, content: bytes, read_only: bool) -> None:  # noqa: FBT001 - parameter
    path = tmp_path / "other.reviewer"
    path.write_bytes(content)
    assert "other.reviewer" in refused(path, NotAProject, read_only=read_only)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.reviewer"
    other = Connection(str(path))
    other.run("CREATE TABLE claim (id INTEGER PRIMARY KEY)")
    other.close()
    assert "another program" in refused(path, NotAProject)


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReviewerError) as told:
        Workspace.open(tmp_path / "gone.reviewer")
    assert told.value.code == "missing"
    with pytest.raises(ReviewerError) as told:
        Workspace.open(tmp_path)
    assert told.value.code in {"unreadable", "missing"}
    assert list(tmp_path.iterdir()) == []


def test_a_newer_project_is_refused_unharmed(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[60:64] = struct.pack(">I", 99)
    closed.write_bytes(content)
    assert "newer Reviewer" in refused(closed, NewerProject)
    refused(closed, NewerProject, read_only=True)


def test_an_older_project_is_not_changed_by_reading(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[60:64] = struct.pack(">I", 0)
    closed.write_bytes(content)
    refused(closed, ReadOnly, read_only=True)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE extra (n)",
        "DROP TRIGGER journal_claim_update",
        "DROP INDEX relation_ends",
        "CREATE TRIGGER evil AFTER INSERT ON claim BEGIN DELETE FROM article; END",
        "CREATE VIEW v AS SELECT 1",
        "ALTER TABLE claim ADD COLUMN x TEXT",
    ],
)
def test_a_file_that_is_built_otherwise_is_refused(closed: Path, statement: str) -> None:
    connection = Connection(str(closed))
    connection.run(statement)
    connection.close()
    assert "not built as" in refused(closed, DamagedProject)


def test_a_file_that_was_cut_off_is_refused(closed: Path) -> None:
    whole = closed.read_bytes()
    for size in (16, 99, 100, 4096, len(whole) // 2, len(whole) - 4096):
        closed.write_bytes(whole[:size])
        refused(closed, DamagedProject)


def test_damaged_pages_are_refused_or_harmless(closed: Path) -> None:
    """Every page in turn is overwritten: never anything but a refusal in our words, or a sound project."""
    whole = closed.read_bytes()
    outcomes = {"refused": 0, "sound": 0}
    for page in range(1, len(whole) // 4096, 3):
        broken = bytearray(whole)
        broken[page * 4096 : page * 4096 + 600] = b"\xa5" * 600
        closed.write_bytes(broken)
        try:
            workspace = Workspace.open(closed)
        except ReviewerError:
            outcomes["refused"] += 1
            assert closed.read_bytes() == broken
            continue
        everything(workspace.ask)
        outcomes["sound"] += 1
        workspace.close()
    assert outcomes["refused"] > outcomes["sound"]


def test_reading_goes_on_beside_a_writer_and_sees_what_it_saves(workspace: Workspace) -> None:
    reading = Workspace.open(workspace.path, read_only=True)
    assert reading.read_only
    event = workspace.perform("create_event", put_event)
    assert reading.ask.event(event.id) == event
    for deed in (reading.undo, lambda: reading.perform("create_event", put_event)):
        with pytest.raises(ReadOnly):
            deed()
    workspace.close()
    assert reading.ask.event(event.id) == event
    reading.close()
    Workspace.open(workspace.path).close()
    assert list(workspace.path.parent.iterdir()) == [workspace.path]


def test_a_closed_project_says_so(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    for deed in (workspace.ask.articles, workspace.undo, lambda: workspace.perform("x", put_event)):
        with pytest.raises(ReviewerError) as told:
            deed()
        assert told.value.code == "closed"


OPEN_AND_TELL = """
import os, sys
from pathlib import Path
from reviewer.domain.errors import ReviewerError
from reviewer.workspace.workspace import Workspace
Workspace.create(Path(sys.argv[2])).close()  # loads everything, which nobody may not read
os.setgid(65534); os.setuid(65534)
try:
    workspace = Workspace.open(Path(sys.argv[1]))
    print(workspace.read_only, workspace.ask.counts().events, workspace.notice)
    workspace.close()
except ReviewerError as error:
    print(error.code, error.message)
"""


def as_nobody(path: Path, scratch: Path) -> str:
    """What somebody is told who may read a folder but not write to it."""
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL, str(path), str(scratch)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    return run.stdout


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_place_that_cannot_be_written_to_is_read_and_says_so(workspace: Workspace, tmp_path: Path) -> None:
    workspace.perform("fill", put_small)
    public = Path("/tmp") / f"reviewer-{os.getpid()}"  # noqa: S108 - nobody may not enter pytest's own folders
    public.mkdir(mode=0o755)
    try:
        # As a stick is that was pulled out while the window was open: with the log, if there is one, beside the file.
        for path in (workspace.path, *tmp_path.glob("harbour.reviewer-wal")):
            shutil.copy(path, public / path.name)
        told = as_nobody(public / "harbour.reviewer", tmp_path / "one.reviewer")
        if journal_mode() == "WAL":
            assert told.startswith("unreadable")
            assert "harbour.reviewer-wal" in told
        Workspace.open(public / "harbour.reviewer").close()
        told = as_nobody(public / "harbour.reviewer", tmp_path / "two.reviewer")
        assert told.startswith("True 1 ")
        assert "reading only" in told
    finally:
        shutil.rmtree(public)


def test_a_project_in_something_that_is_no_folder_is_refused_in_our_words(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(NotSaved, match="Choose another folder"):
        Workspace.create(tmp_path / "letter.txt" / "a.reviewer")


@pytest.mark.parametrize(
    "change",
    [
        """UPDATE claim SET attribution = '[{"names":5}]'""",
        """UPDATE claim SET stated = '[{"kind":"date"}]'""",
        "UPDATE claim SET stated = '[7]'",
        "UPDATE claim SET created = 'yesterday'",
    ],
)
def test_rows_that_no_record_can_hold_are_damage(closed: Path, change: str) -> None:
    connection = Connection(str(closed))
    triggers = connection.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'claim'")
    for name, _ in triggers:
        connection.run(f"DROP TRIGGER {name}")
    connection.run(change)
    for _, sql in triggers:
        connection.run(sql)
    connection.close()
    workspace = Workspace.open(closed, read_only=True)
    with pytest.raises(DamagedProject, match="Restore a backup"):
        workspace.ask.claims()
    workspace.close()


def test_a_schema_that_is_no_text_is_damage(closed: Path) -> None:
    whole = closed.read_bytes()
    # The names of tables stand in the first page; a byte that begins no letter makes SQLite's message no text either.
    closed.write_bytes(whole.replace(b"CREATE TABLE claim (", b"CREATE TABLE cl\xb5im (", 1))
    refused(closed, DamagedProject)
