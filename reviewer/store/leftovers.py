"""Half-made files that a program which was killed has left beside projects."""

import os
import re
import shutil
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

from reviewer.store.schema import APPLICATION_ID

# "harbour.reviewer.4711.new", ".copy.reviewer.4711.part", and the folders of recoveries; the number is the process.
_FILE = re.compile(r".+\.(\d+)\.(new|part)(-journal|-wal|-shm)?")
_FOLDER = re.compile(r"\.reviewer-(\d+)-\w+")
# Whoever makes one writes to it all the time. On a shared disk that may be a process of another computer.
_SILENT_SECONDS = 600.0
# https://www.sqlite.org/fileformat.html, section 1.3
_APPLICATION_ID_AT = 68


def folder_prefix() -> str:
    """What the name of a folder begins with that this process makes beside a project for a while."""
    return f".reviewer-{os.getpid()}-"


def sweep(folder: Path) -> None:
    """Remove what nobody writes any more; whatever else is there, and whatever cannot be removed, stays."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            found = _FILE.fullmatch(path.name) or _FOLDER.fullmatch(path.name)
            if found and not _lives(int(found[1])):
                with suppress(OSError):  # on Windows also one that somebody has open
                    _remove(path)


def _remove(path: Path) -> None:
    if time.time() - path.stat().st_mtime < _SILENT_SECONDS or path.is_symlink():
        return
    if path.is_dir() and _FOLDER.fullmatch(path.name):
        shutil.rmtree(path, ignore_errors=True)
    elif path.is_file() and _is_ours(path):
        path.unlink()


def _is_ours(path: Path) -> bool:
    """Whether it is empty, the beginning of a project, or lies beside one that is gone."""
    if path.name.endswith(("-journal", "-wal", "-shm")):
        return not path.with_name(path.name.rpartition("-")[0]).exists()
    with path.open("rb") as file:
        header = file.read(_APPLICATION_ID_AT + 4)
    if len(header) < _APPLICATION_ID_AT + 4:
        return not header
    return bool(struct.unpack_from(">I", header, _APPLICATION_ID_AT)[0] == APPLICATION_ID)


def _lives(process: int) -> bool:
    """Whether there is such a process here; Windows lets nobody remove what it has open, so it need not be known."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True
