"""What else befalls a project: a second window, a place that takes nothing, a file that goes, a clock that jumps."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.errors import InUse, NotSaved, ReadOnly
from reviewer.workspace.workspace import Workspace
from tests.faults import deeds
from tests.faults.children import Child
from tests.faults.deeds import PROJECT
from tests.faults.disk import Disk, missing
from tests.faults.trials import written
from tests.store.making import all_in, everything, put_event

Figure = Callable[[str], None]
ROOT = Path(__file__).resolve().parents[2]
own_disk = pytest.mark.skipif(bool(missing()), reason=f"no disk of our own can be mounted: {missing()}")


@pytest.mark.parametrize("times", [3, pytest.param(60, marks=pytest.mark.faults)])
def test_a_second_window_is_told_and_takes_over_from_one_that_was_killed(
    tmp_path: Path, times: int, figure: Figure
) -> None:
    path = tmp_path / PROJECT
    Workspace.create(path).close()
    acknowledged = 0
    for _ in range(times):
        with Child(deeds.sessions, path) as first:
            told = [first.next()]
            with pytest.raises(InUse):
                Workspace.open(path)
            reading = Workspace.open(path, read_only=True)
            assert told[0] in {int(event.title) for event in reading.ask.events()}
            with pytest.raises(ReadOnly):
                reading.perform("create_event", put_event)
            told += first.killed_after(0)
            # Whoever reads goes on reading what the killed one had saved.
            assert set(told) <= {int(event.title) for event in reading.ask.events()}
            reading.close()
        acknowledged += len(told)
        second = Workspace.open(path)
        assert not second.read_only
        assert second.ask.integrity() == "ok"
        second.close()
    figure(f"two windows: {times} times told who has it, read along and took over after a kill; {acknowledged} saved")


@own_disk
def test_a_place_that_is_only_read(tmp_path: Path, sample: Path) -> None:
    """Also a project that was not closed properly can be read from it, or says what to do."""
    source = tmp_path / "source"
    source.mkdir()
    shutil.copy(sample, source / PROJECT)
    whole = all_in(source / PROJECT)
    with Disk(tmp_path / "disk", source, read_only=True) as disk:
        workspace = Workspace.open(disk.place / PROJECT)
        assert workspace.read_only
        assert workspace.notice
        assert everything(workspace.ask) == whole
        with pytest.raises(ReadOnly):
            workspace.perform("create_event", put_event)
        with pytest.raises(ReviewerError):
            workspace.copy_to(disk.place / "copy.reviewer")
        with pytest.raises(ReviewerError):
            written(disk.place / PROJECT, "graphml", disk.place / "out.graphml")
        workspace.copy_to(tmp_path / "copy.reviewer")
        workspace.close()
        with pytest.raises(ReviewerError):
            Workspace.create(disk.place / "new.reviewer")
    assert all_in(tmp_path / "copy.reviewer") == whole


@own_disk
def test_a_disk_that_is_pulled_out(tmp_path: Path, sample: Path) -> None:
    """What had been saved is on it; the window says so, and nothing it does raises anything else."""
    source = tmp_path / "source"
    source.mkdir()
    shutil.copy(sample, source / PROJECT)
    with Disk(tmp_path / "disk", source) as disk:
        workspace = Workspace.open(disk.place / PROJECT)
        workspace.perform("create_event", put_event)
        saved = everything(workspace.ask)
        disk.cut_after(0, tmp_path / "survivors")
        with pytest.raises(NotSaved):
            workspace.perform("create_event", put_event)
        with pytest.raises(NotSaved):
            workspace.retry()
        disk.cut()
        workspace.close()
    assert all_in(tmp_path / "survivors" / PROJECT) == saved


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_a_file_that_goes_away_while_it_is_open(tmp_path: Path, how: str, figure: Figure) -> None:
    """Nothing is written into the void or into another's file, and what was saved can be had."""
    path, elsewhere = tmp_path / PROJECT, tmp_path / "elsewhere.reviewer"
    workspace = Workspace.create(path)
    for number in range(5):
        workspace.perform("act", deeds.act(workspace, number))
    saved = everything(workspace.ask)
    other = b""
    if how == "moved":
        path.rename(elsewhere)
    elif how == "deleted":
        path.unlink()
    else:
        Workspace.create(tmp_path / "other.reviewer").close()
        other = (tmp_path / "other.reviewer").read_bytes()
        (tmp_path / "other.reviewer").replace(path)
    with pytest.raises(NotSaved) as told:
        workspace.perform("act", deeds.act(workspace, 5))
    assert path.name in str(told.value)
    assert everything(workspace.ask) == saved
    workspace.copy_to(tmp_path / "rescued.reviewer")  # with the action that could not be written
    assert saved["claims"] < everything(workspace.ask)["claims"]
    saved = everything(workspace.ask)
    workspace.close()
    assert all_in(tmp_path / "rescued.reviewer") == saved
    if how == "moved":
        assert all_in(elsewhere) == saved
    if how == "replaced":
        assert path.read_bytes() == other
    figure(f"file {how} while open: 6 actions, 0 lost")


CLOCK = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
#include <sys/time.h>
long long clock_jump = 0;
int clock_gettime(clockid_t id, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int status = real(id, now);
    if (id == CLOCK_REALTIME) now->tv_sec += clock_jump;
    return status;
}
time_t time(time_t *at) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at) *at = now.tv_sec;
    return now.tv_sec;
}
int gettimeofday(struct timeval *at, void *zone) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return 0;
}
"""
JUMPING = """
import ctypes, sys
from datetime import datetime
from pathlib import Path
from reviewer.store.backups import Reason, back_up, backups_of
from reviewer.workspace.workspace import Workspace
from tests.faults.deeds import act
from tests.store.making import all_in, everything

jump = ctypes.c_longlong.in_dll(ctypes.CDLL(None), "clock_jump")
path = Path(sys.argv[1])
workspace = Workspace.create(path)
years = []
YEAR = 31_556_952
for number, to in enumerate((0, -30 * YEAR, 15 * YEAR, -3600, 3600, 0, -1)):
    jump.value = to
    workspace.perform("act", act(workspace, number))
    years.append(workspace.last_saved.year)
    workspace.undo()
    workspace.redo()
    assert back_up(path, Reason.WORK) is not None
    if number % 3 == 2:
        workspace.close()
        workspace = Workspace.open(path)
assert max(years) - min(years) >= 44, years
actions = workspace.history()
assert [action.number for action in actions] == sorted((action.number for action in actions), reverse=True)
assert len(actions) == 7 and len(backups_of(path)) >= 1
before = everything(workspace.ask)
workspace.go_to(0)
assert workspace.ask.events() == []
workspace.go_to(actions[0].number)
assert everything(workspace.ask) == before
assert workspace.ask.integrity() == "ok"
workspace.close()
print(len(actions))
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not (shutil.which("cc") and shutil.which("ld")),
    reason="a clock that jumps needs Linux and a C compiler (cc)",
)
def test_a_clock_that_jumps_loses_nothing(tmp_path: Path, figure: Figure) -> None:
    (tmp_path / "clock.c").write_text(CLOCK, "utf-8")
    library = tmp_path / "clock.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, tmp_path / "clock.c", "-ldl"], check=True)
    run = subprocess.run(
        [sys.executable, "-c", JUMPING, str(tmp_path / PROJECT)],
        env={**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout.strip(), run.stderr) == ("7", "")
    workspace = Workspace.open(tmp_path / PROJECT)
    assert workspace.ask.counts().events == 7
    assert workspace.ask.integrity() == "ok"
    workspace.close()
    figure("clock jumps (30 years back, 45 forward, an hour, a second): 7 actions, 0 lost, order kept")
