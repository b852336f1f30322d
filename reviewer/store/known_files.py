"""The files that this installation was the last to close, so that they need not be looked through before work begins.

A memory of size, time and the counter in the file's header. Whoever else wrote the file changes one of them; when the
memory is lost, every file is looked through once more, and that is all.
"""

import contextlib
import json
import os
import struct
import threading
from pathlib import Path

from reviewer.store.held import Held
from reviewer.store.own_folders import data_folder
from reviewer.store.sidecars import SIDECARS

# https://www.sqlite.org/fileformat.html, section 1.3: the file change counter
_COUNTER_AT = 24
_MOST = 500
_guard = threading.Lock()


def is_known(held: Held) -> bool:
    """Whether the file is as this installation left it, with nothing beside it that SQLite would read into it."""
    if any(_beside(held.path, ending) for ending in SIDECARS):
        return False
    with contextlib.suppress(OSError):
        return _load().get(str(held.path)) == _marks(held)
    return False


def remember(held: Held) -> None:
    """Know the file as it is now; where nothing can be written it stays unknown."""
    with _guard, contextlib.suppress(OSError):
        known = _load()
        known.pop(str(held.path), None)
        known[str(held.path)] = _marks(held)
        _write(dict(list(known.items())[-_MOST:]))


def forget(path: Path) -> None:
    """Look the file at `path` through when it is opened next."""
    with _guard, contextlib.suppress(OSError):
        known = _load()
        if known.pop(str(path), None) is not None:
            _write(known)


def _marks(held: Held) -> list[int]:
    found = held.status()
    (counter,) = struct.unpack(">I", held.read(_COUNTER_AT, 4).rjust(4, b"\0"))
    return [found.st_ino, found.st_size, found.st_mtime_ns, counter]


def _beside(path: Path, ending: str) -> bool:
    with contextlib.suppress(OSError):
        return path.with_name(path.name + ending).stat().st_size > 0
    return False


def _file() -> Path:
    return data_folder() / "known-files.json"


def _load() -> dict[str, list[int]]:
    try:
        read = json.loads(_file().read_bytes())
        return {str(path): list(map(int, marks)) for path, marks in read.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(known: dict[str, list[int]]) -> None:
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    part.write_text(json.dumps(known), encoding="utf-8")
    part.replace(file)
