import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.store.errors import InUse
from reviewer.store.locks import Lock, lock_path
from reviewer.workspace.workspace import Workspace
from tests.store.making import put_event

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from reviewer.workspace.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
workspace.close()
"""


def holder_of(path: Path) -> "subprocess.Popen[str]":
    """Another process that has the project open until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_another_process_is_named_and_reading_is_possible(workspace: Workspace) -> None:
    event = workspace.perform("create_event", put_event)
    workspace.close()
    with holder_of(workspace.path) as other:
        with pytest.raises(InUse) as told:
            Workspace.open(workspace.path)
        assert f"process {other.pid}" in told.value.holder
        assert told.value.holder in told.value.message
        assert told.value.code == "in_use"
        reading = Workspace.open(workspace.path, read_only=True)
        assert reading.ask.event(event.id) == event
        reading.close()
        other.communicate("")
    again = Workspace.open(workspace.path)
    assert again.ask.event(event.id) == event
    again.close()


def test_the_lock_of_one_that_died_is_taken_over(workspace: Workspace) -> None:
    workspace.close()
    with holder_of(workspace.path) as other:
        other.kill()
        other.communicate()
    assert lock_path(workspace.path).exists()
    again = Workspace.open(workspace.path)
    again.perform("create_event", put_event)
    assert json.loads(lock_path(workspace.path).read_bytes())["process"] == os.getpid()
    again.close()
    assert list(workspace.path.parent.iterdir()) == [workspace.path]


def test_two_windows_of_one_process_exclude_each_other_too(workspace: Workspace) -> None:
    with pytest.raises(InUse):
        Workspace.open(workspace.path)
    workspace.perform("create_event", put_event)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\x00", b"[1]", b'{"since": "soon", "user": 1}'])
def test_whatever_an_old_lock_holds_it_is_taken_over_or_somebody_is_named(tmp_path: Path, content: bytes) -> None:
    project = tmp_path / "a.reviewer"
    lock_path(project).write_bytes(content)
    lock = Lock.acquire(project)
    lock_path(project).write_bytes(content)
    with pytest.raises(InUse) as told:
        Lock.acquire(project)
    assert told.value.holder == "another window"
    lock.release()
    Lock.acquire(project).release()
    assert list(tmp_path.iterdir()) == []
