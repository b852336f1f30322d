"""Files that somebody sent are looked through on a private copy; files of this installation are not."""

import json
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.held import hold
from reviewer.store.known_files import forget, is_known
from reviewer.store.own_folders import data_folder
from reviewer.store.triggers import create_triggers, drop_triggers
from reviewer.workspace.workspace import Watch, Workspace
from tests.store.making import everything, put_event, put_small


@pytest.fixture
def closed(workspace: Workspace) -> Path:
    """A project that this installation has just closed."""
    workspace.perform("fill", put_small)
    workspace.close()
    return workspace.path


def known(path: Path) -> bool:
    held = hold(path)
    try:
        return is_known(held)
    finally:
        held.release()


def checks(path: Path) -> list[tuple[int, int]]:
    """Open and close a file; what was told of its check, which is nothing when there was none."""
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    Workspace.open(path, watch=Watch(tell)).close()
    return told


def test_what_was_closed_here_is_known_until_somebody_else_writes_it(closed: Path) -> None:
    assert known(closed)
    assert checks(closed) == []
    connection = Connection(str(closed))
    connection.run("UPDATE meta SET value = 'Other' WHERE name = 'title'")
    connection.close()
    assert not known(closed)
    assert checks(closed)[-1] == (100, 100)
    assert checks(closed) == []


def test_a_file_with_something_beside_it_that_sqlite_would_read_is_not_known(closed: Path) -> None:
    for ending in ("-wal", "-journal"):
        beside = closed.with_name(closed.name + ending)
        beside.write_bytes(b"x")
        assert not known(closed)
        beside.unlink()
    assert known(closed)


def test_a_copy_of_it_is_not_known_nor_one_with_an_earlier_date(closed: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy2(closed, tmp_path / "copy.reviewer"))
    assert not known(copy)
    assert checks(copy)
    os.utime(closed, (0, 0))
    assert not known(closed)


@pytest.mark.parametrize("rubbish", [b"", b"\xff", b"[]", b"{}", b'{"a": 5}', b'{"a": [1, "x"]}', None])
def test_a_memory_that_is_lost_costs_one_check(closed: Path, rubbish: bytes | None) -> None:
    memory = data_folder() / "known-files.json"
    if rubbish is None:
        memory.unlink()
    else:
        memory.write_bytes(rubbish)
    assert checks(closed)
    assert checks(closed) == []
    assert stat.S_ISREG(memory.stat().st_mode)
    assert str(closed) in json.loads(memory.read_bytes())


def test_a_window_that_was_killed_leaves_a_file_that_is_looked_through(closed: Path) -> None:
    forget(closed)
    reading = Workspace.open(closed, read_only=True)
    assert known(closed)  # it was looked through, and nobody has written it
    reading.close()


def test_the_copy_is_private_and_gone_after(closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    forget(closed)
    seen: list[int] = []

    def tell(_done: int, _of: int) -> bool:
        seen.extend(stat.S_IMODE(folder.stat().st_mode) for folder in scratch.iterdir())
        return True

    Workspace.open(closed, watch=Watch(tell)).close()
    assert set(seen) == {0o700}
    assert list(scratch.iterdir()) == []


def test_a_check_can_be_cancelled_and_ends_by_itself(closed: Path) -> None:
    forget(closed)
    before = closed.read_bytes()
    with pytest.raises(ReviewerError) as told:
        Workspace.open(closed, watch=Watch(lambda _done, _of: False))
    assert told.value.code == "check_cancelled"
    with pytest.raises(ReviewerError) as told:
        Workspace.open(closed, watch=Watch(seconds=0))
    assert told.value.code == "check_timeout"
    assert closed.read_bytes() == before
    assert list(closed.parent.iterdir()) == [closed]
    watch = Watch(seconds=0)
    watch.extend(60)
    Workspace.open(closed, watch=watch).close()


def endless(connection: Connection) -> None:
    """A statement that would run for minutes."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    connection.rows(numbers)


def test_one_statement_that_never_ends_is_ended(tmp_path: Path) -> None:
    watch = Watch(seconds=0.2)
    connection = Connection(str(tmp_path / "x.db"))
    connection.stop_when(lambda: watch.over)
    start = time.monotonic()
    with pytest.raises(ReviewerError):
        endless(connection)
    assert time.monotonic() - start < 5
    connection.close()


def tampered(path: Path, *statements: str) -> None:
    connection = Connection(str(path))
    drop_triggers(connection)
    for statement in statements:
        connection.run(statement)
    create_triggers(connection)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("UPDATE anchor SET exact = 'something else'", "does not hold its quote"),
        ("UPDATE anchor SET start = 9999, stop = 10003", "does not hold its quote"),
        ("UPDATE content SET text = text || '!'", "is not the one that was added"),
        ("UPDATE article SET length = 3", "another length"),
        ("DELETE FROM content WHERE id = 1", "refers to a content"),
    ],
)
def test_what_is_wrong_inside_is_found_before_it_is_worked_on(closed: Path, statement: str, detail: str) -> None:
    tampered(closed, statement)
    before = closed.read_bytes()
    for read_only in (False, True):
        with pytest.raises(DamagedProject) as told:
            Workspace.open(closed, read_only=read_only)
        assert detail in told.value.detail
        assert "left as it is" in str(told.value)
        assert closed.read_bytes() == before
        assert list(closed.parent.iterdir()) == [closed]


def in_the_log(path: Path, deed: Callable[[Connection], object]) -> Path:
    """Do something that stays in the log beside the file, as after a kill; the folder with both."""
    folder = path.parent / "sent"
    folder.mkdir()
    connection = Connection(str(path))
    connection.run("PRAGMA journal_mode = WAL")
    connection.run("PRAGMA wal_autocheckpoint = 0")
    deed(connection)
    for name in (path.name, f"{path.name}-wal"):
        shutil.copy(path.with_name(name), folder / name)
    connection.close()
    return folder / path.name


def test_what_stands_in_the_log_is_looked_through_too(closed: Path) -> None:
    def evil(connection: Connection) -> None:
        connection.run("CREATE TRIGGER evil AFTER INSERT ON claim BEGIN DELETE FROM article; END")

    sent = in_the_log(closed, evil)
    before = {path: path.read_bytes() for path in sent.parent.iterdir()}
    with pytest.raises(DamagedProject):
        Workspace.open(sent)
    assert {path: path.read_bytes() for path in sent.parent.iterdir()} == before


def test_a_good_log_is_taken_in(closed: Path) -> None:
    sent = in_the_log(closed, lambda c: c.run("UPDATE meta SET value = 'In the log' WHERE name = 'title'"))
    workspace = Workspace.open(sent)
    assert workspace.title == "In the log"
    workspace.close()


def test_a_journal_that_names_another_file_makes_sqlite_delete_nothing(closed: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"dear")
    name = str(victim).encode()
    check = sum(name).to_bytes(4, "big")
    journal = closed.with_name(closed.name + "-journal")
    lock_page = (1).to_bytes(4, "big")
    tail = lock_page + name + len(name).to_bytes(4, "big") + check + bytes.fromhex("d9d505f920a163d7")
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(504) + tail)
    with pytest.raises(DamagedProject):
        Workspace.open(closed)
    assert victim.read_bytes() == b"dear"
    assert journal.exists()


def test_while_somebody_works_in_it_a_second_window_needs_no_check(workspace: Workspace) -> None:
    event = workspace.perform("create_event", put_event)
    told: list[int] = []

    def tell(done: int, _of: int) -> bool:
        told.append(done)
        return True

    second = Workspace.open(workspace.path, read_only=True, watch=Watch(tell))
    assert second.ask.event(event.id) == event
    assert told == []
    second.close()
    workspace.perform("create_event", put_event)


def test_a_file_that_was_looked_through_is_as_it_was_sent(closed: Path, tmp_path: Path) -> None:
    original = Workspace.open(closed)
    expected = everything(original.ask)
    original.close()
    sent = Path(shutil.copy(closed, tmp_path / "sent.reviewer"))
    workspace = Workspace.open(sent)
    assert everything(workspace.ask) == expected
    workspace.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.reviewer")
    with pytest.raises(ReviewerError) as told:
        Workspace.open(tmp_path / "pipe.reviewer")
    assert told.value.code == "unreadable"
