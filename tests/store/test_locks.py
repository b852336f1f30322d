import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.store.errors import InUse
from reviewer.store.locks import Lock, is_held, lock_path
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
        assert f"process {other.pid}" in str(told.value.holder)
        assert str(told.value.holder) in str(told.value)
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
    assert str(told.value.holder) == "another window"
    lock.release()
    Lock.acquire(project).release()
    assert list(tmp_path.iterdir()) == []


def of_another_computer(project: Path, seconds_ago: float) -> Path:
    """A lock as it lies in a folder that another computer shares, whose locks do not come through to here."""
    path = lock_path(project)
    told = {
        "process": 7,
        "computer": "desk-3",
        "machine": "another",
        "user": "berta",
        "since": "2031-05-03T10:15:00+00:00",
    }
    path.write_text(json.dumps(told), encoding="utf-8")
    touched = path.stat().st_mtime - seconds_ago
    os.utime(path, (touched, touched))
    return path


def test_a_lock_of_another_computer_counts_while_it_shows_life(tmp_path: Path) -> None:
    project = tmp_path / "a.reviewer"
    of_another_computer(project, 30)
    assert is_held(project)
    with pytest.raises(InUse, match="berta on desk-3"):
        Lock.acquire(project)
    of_another_computer(project, 600)
    assert not is_held(project)
    Lock.acquire(project).release()
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_taken_over_while_its_computer_slept_writes_no_more(tmp_path: Path) -> None:
    project = tmp_path / "a.reviewer"
    lock = Lock.acquire(project)
    lock.beat()
    lock_path(project).unlink()
    of_another_computer(project, 0)
    lock._beaten -= 1000  # noqa: SLF001 - nobody wants to wait for it
    with pytest.raises(InUse, match="berta on desk-3"):
        lock.beat()
    lock.release()
    assert lock_path(project).exists()  # it is the other's


def test_a_sign_of_life_keeps_a_lock_young(tmp_path: Path) -> None:
    project = tmp_path / "a.reviewer"
    lock = Lock.acquire(project)
    os.utime(lock_path(project), (0, 0))
    lock._beaten -= 1000  # noqa: SLF001 - as above
    lock.beat()
    assert lock_path(project).stat().st_mtime > 0
    lock.release()


def test_a_lock_of_this_computer_counts_by_its_process_alone(tmp_path: Path) -> None:
    """After a restart the number in it may be that of another program; the system's lock is gone with its holder."""
    project = tmp_path / "a.reviewer"
    Lock.acquire(project).release()
    lock = Lock.acquire(project)
    told = json.loads(lock_path(project).read_bytes())
    lock.release()
    lock_path(project).write_text(json.dumps(told | {"process": 1}), encoding="utf-8")
    assert not is_held(project)
    Lock.acquire(project).release()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_lock_that_another_person_left_is_replaced_or_locked_where_it_lies(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from reviewer.store.locks import Lock, is_held, lock_path; "
        "import reviewer.store.locks; os.setgid(65534); os.setuid(65534); p = Path(sys.argv[1]); "
        "lock = Lock.acquire(p); print(is_held(p)); lock.release(); print(lock_path(p).exists())"
    )
    public = Path("/tmp") / f"reviewer-lock-{os.getpid()}"  # noqa: S108 - nobody may not enter pytest's own folders
    for mode, stays in ((0o777, "False"), (0o755, "True")):
        public.mkdir()
        public.chmod(mode)
        try:
            lock_path(public / "a.reviewer").write_text("{}", encoding="utf-8")
            run = subprocess.run(
                [sys.executable, "-c", script, str(public / "a.reviewer")],
                capture_output=True,
                text=True,
                check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            assert run.stdout.split() == ["True", stays]
        finally:
            shutil.rmtree(public)
    assert tmp_path.is_dir()
