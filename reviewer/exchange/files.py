"""Files that come whole or not at all: written beside their place, then put there in one step."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

from reviewer.domain.errors import ReviewerError


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to, in the folder of `path`; it takes the place of `path` when the block ends well.

    Raises ReviewerError when the folder is missing or refuses; what stood at `path` is then untouched.
    """
    if path.is_dir():
        message = f"{path} is a folder. Nothing was written; name a file."
        raise ReviewerError(message, code="output-is-folder")
    part = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with _said(path):
            yield part
            _sync(part)
            part.replace(path)
    finally:
        with contextlib.suppress(OSError):  # it is not there, or its folder never was
            part.unlink()


@contextlib.contextmanager
def replacing_folder(path: Path, belongs: Callable[[str], bool]) -> Iterator[Path]:
    """An empty folder to fill, beside `path`; it takes the place of `path` when the block ends well.

    A folder that stands there is replaced only when all it holds are names that `belongs` to the format: a folder of
    somebody's files is never emptied.
    """
    if path.exists() and not _ours(path, belongs):
        message = (
            f"{path} is not an earlier export, so it was left as it is and nothing was written. "
            "Name a folder that is new or empty."
        )
        raise ReviewerError(message, code="output-in-use")
    part = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    old = part.with_suffix(".old")
    try:
        with _said(path):
            part.mkdir()
            yield part
            for file in part.iterdir():
                _sync(file)
            if path.exists():
                path.rename(old)
            _put(part, path, old)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _put(part: Path, path: Path, old: Path) -> None:
    try:
        part.rename(path)
    except OSError:
        if old.exists():
            old.rename(path)
        raise


def _ours(path: Path, belongs: Callable[[str], bool]) -> bool:
    return path.is_dir() and all(entry.is_file() and belongs(entry.name) for entry in path.iterdir())


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"{path} could not be written ({error.strerror or error}). Nothing was changed; choose another place."
        raise ReviewerError(message, code="not-written") from error
