"""A small disk of our own under a folder: it loses what was not synced when the power goes, fills up, and fails."""

import subprocess
import sys
from errno import EIO
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.faults.fuse import missing, unmount

__all__ = ["Disk", "missing"]

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 20


class Disk:
    """Mounted at `place` while the block runs, with the files of `source` on it; see `disk_server` for what it can."""

    def __init__(self, place: Path, source: Path, *, read_only: bool = False) -> None:
        self.place = place
        self._source = source
        self._access = "ro" if read_only else "rw"

    def __enter__(self) -> Self:
        self.place.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-m", "tests.faults.disk_server", str(self.place), str(self._source), self._access],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=ROOT,
        )
        assert self._answer() == "mounted"
        return self

    def __exit__(self, _type: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        unmount(self.place)
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()
            self._process.wait(_PATIENCE_SECONDS)

    def changes(self) -> int:
        """How many changes the disk has been asked for: writes, syncs, names."""
        return int(self._ask("count"))

    def full_after(self, changes: int) -> None:
        """Take no byte more after so many more changes; what is removed makes room."""
        self._ask(f"full {changes}")

    def fail_after(self, changes: int, number: int = EIO) -> None:
        """Refuse every change after so many more."""
        self._ask(f"fail {changes} {number}")

    def mend(self) -> None:
        """Let everything be written again."""
        self._ask("mend")

    def cut_after(self, changes: int, survivors: Path, how: str = "none") -> None:
        """Take the power away after so many more changes; `how` tells what survives unsynced, see `disk_server`."""
        survivors.mkdir()
        self._ask(f"cut {changes} {how} {survivors}")

    def cut(self) -> None:
        """Take the power away now, unless it has gone already (see `cut_after`); afterwards the survivors are there."""
        if self._process.poll() is None:
            self._say("now")
        while line := self._answer():
            if line == "cut":
                return
        message = "the disk ended without a power cut"
        raise AssertionError(message)

    def _ask(self, line: str) -> str:
        self._say(line)
        return self._answer()

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(f"{line}\n".encode())
        except BrokenPipeError:  # the power went meanwhile
            return

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()
