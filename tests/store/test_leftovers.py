import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.store.leftovers import folder_prefix, sweep
from reviewer.workspace.workspace import Workspace

LONG_AGO = 3600


@pytest.fixture
def gone() -> int:
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left(path: Path, content: bytes, *, ago: float = LONG_AGO) -> Path:
    path.write_bytes(content)
    moment = time.time() - ago
    os.utime(path, (moment, moment))
    return path


def project_bytes(folder: Path) -> bytes:
    path = folder / "made"
    Workspace.create(path).close()
    return path.read_bytes()


def test_what_a_killed_process_left_goes_when_a_project_there_is_opened(tmp_path: Path, gone: int) -> None:
    content = project_bytes(tmp_path)
    leftovers = [
        left(tmp_path / f"harbour.reviewer.{gone}.new", content),
        left(tmp_path / f"harbour.reviewer.{gone}.new-journal", b"journal"),
        left(tmp_path / f".copy.reviewer.{gone}.part", content),
        left(tmp_path / f"empty.reviewer.{gone}.new", b""),
    ]
    folder = tmp_path / folder_prefix().replace(str(os.getpid()), str(gone))
    folder = folder.with_name(folder.name + "x1")
    folder.mkdir()
    left(folder / "copy", content)
    os.utime(folder, (0, 0))
    Workspace.open(tmp_path / "made").close()
    sweep(tmp_path)  # the journal lay beside a file that was still there when it was looked at first
    assert [path for path in (*leftovers, folder) if path.exists()] == []
    assert (tmp_path / "made").exists()


def test_what_somebody_still_writes_and_what_is_not_ours_stays(tmp_path: Path, gone: int) -> None:
    content = project_bytes(tmp_path)
    staying = [
        left(tmp_path / f"mine.reviewer.{os.getpid()}.new", content),
        left(tmp_path / f"fresh.reviewer.{gone}.new", content, ago=0),
        left(tmp_path / f"thesis.{gone}.new", b"A text of somebody's own."),
        left(tmp_path / f"other.{gone}.part", b"SQLite format 3\0" + bytes(4080)),
        left(tmp_path / "harbour.reviewer.new", content),
    ]
    sweep(tmp_path)
    assert [path.name for path in staying if not path.exists()] == []
