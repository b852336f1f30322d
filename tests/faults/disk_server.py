"""The process behind a `disk.Disk`: `python -m tests.faults.disk_server MOUNT SOURCE rw|ro`.

It shows the files of SOURCE at MOUNT and keeps what is written in memory. Commands come as lines, each is answered
with one:

    count               how many changes there have been
    full N              after N more changes nothing more fits
    fail N ERRNO        after N more changes every one fails
    mend                there is room again, and none fails any more
    cut N HOW TARGET    after N more changes the power goes: TARGET gets what survives. HOW `none` drops whatever was
                        not synced, a number seeds dice that let some of it survive, `all` lets all of it: that is how
                        a kill leaves a disk
    now                 the power goes at once, as `cut` has said
"""

import os
import random
import select
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.faults.fuse import Server, mount
from tests.faults.volatile_files import VolatileFiles


@dataclass
class Fate:
    """What happens at which change."""

    changes: int = 0
    full_at: int | None = None
    fails_at: int | None = None
    fails_with: int = 0
    cut_at: int | None = None
    how: str = "none"
    target: Path = Path()


class PowerCutError(BaseException):
    """Nothing more is answered."""


class Controlled:
    """The files, and the commands that decide what befalls them."""

    def __init__(self, source: Path) -> None:
        self.fate = Fate()
        self.files = VolatileFiles(self._before_write)
        self.files.load(source)

    def obey(self, line: str) -> str:
        command, *words = line.strip().split(maxsplit=3)
        fate = self.fate
        if command == "full":
            fate.full_at = fate.changes + int(words[0])
        elif command == "fail":
            fate.fails_at, fate.fails_with = fate.changes + int(words[0]), int(words[1])
        elif command == "mend":
            fate.fails_at = fate.full_at = self.files.room = None
        elif command == "cut":
            fate.cut_at, fate.how, fate.target = fate.changes + int(words[0]), words[1], Path(words[2])
        elif command == "now":
            raise PowerCutError
        return str(fate.changes)

    def survive(self) -> None:
        """Write what a power cut leaves."""
        how = self.fate.how
        if how == "all":
            self.files.sync_all()
        dice = random.Random(int(how)) if how.isdecimal() else None  # noqa: S311 - dice, not secrets
        self.files.after_cut(self.fate.target, dice)

    def _before_write(self) -> None:
        fate = self.fate
        if fate.cut_at is not None and fate.changes >= fate.cut_at:
            raise PowerCutError
        if fate.full_at is not None and fate.changes >= fate.full_at and self.files.room is None:
            self.files.room = 0
        if fate.fails_at is not None and fate.changes >= fate.fails_at:
            raise OSError(fate.fails_with, os.strerror(fate.fails_with))
        fate.changes += 1


def main() -> None:
    """Serve until the power goes, the file system is unmounted or nobody commands any more."""
    place, source = map(Path, sys.argv[1:3])
    disk = Controlled(source)
    kernel = mount(place, sys.argv[3])
    server = Server(kernel, disk.files)
    tell("mounted")
    try:
        while True:
            ready, _, _ = select.select([kernel, 0], [], [])
            if kernel in ready and not server.answer_one():
                return
            if 0 in ready:
                line = os.read(0, 4096).decode()
                if not line:
                    return
                tell(disk.obey(line))
    except PowerCutError:
        os.close(kernel)  # whoever waits for an answer sees that the disk is gone
        disk.survive()
        tell("cut")


def tell(line: str) -> None:
    """Write a line at once."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
