"""Files that come whole or not at all: written beside their place, then put there in one step."""

import contextlib
import glob
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.durable import flush_file, flush_folder

_DATABASE = b"SQLite format 3\x00"
_LONE = "replace"
_UNFINISHED = {".part", ".old"}
# Nobody exports for so long: whoever began it was killed.
_ABANDONED_SECONDS = 24 * 3600


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to, in the folder of `path`; it takes the place of `path` when the block ends well.

    Raises ReviewerError when the folder is missing or refuses, and when a project, a device or a folder stands at
    `path`; it is then untouched.
    """
    _refuse_to_replace(path)
    part = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with _said(path):
            _sweep(path)
            yield part
            flush_file(part)
            part.replace(path)
        _confirm(path)
    finally:
        with contextlib.suppress(OSError):  # it is not there, or its folder never was
            part.unlink()


@contextlib.contextmanager
def text_file(path: Path) -> Iterator[TextIO]:
    """A text file that takes the place of `path` like that: UTF-8, and line ends as they are written.

    Half of a surrogate pair, which no file could hold, becomes a question mark.
    """
    with replacing(path) as part, part.open("w", encoding="utf-8", errors=_LONE, newline="\n") as file:
        yield file


def utf8(text: str) -> bytes:
    """The bytes of a text as `text_file` writes them."""
    return text.encode(errors=_LONE)


@contextlib.contextmanager
def replacing_folder(path: Path, belongs: Callable[[str], bool]) -> Iterator[Path]:
    """An empty folder to fill, beside `path`; it takes the place of `path` when the block ends well.

    A folder that stands there is replaced only when all it holds are names that `belongs` to the format: a folder of
    somebody's files is never emptied.
    """
    if path.exists() and not _ours(path, belongs):
        message = notice(
            "{path} is not an earlier export, so it was left as it is and nothing was written. "
            "Name a folder that is new or empty.",
            path=path,
        )
        raise ReviewerError(message, code="output-in-use")
    part = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    old = part.with_suffix(".old")
    try:
        with _said(path):
            _sweep(path)
            part.mkdir()
            yield part
            for file in part.iterdir():
                flush_file(file)
            flush_folder(part)
            if path.exists():
                path.rename(old)
            _put(part, path, old)
        _confirm(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if path.exists():  # else the disk took neither: the earlier one is all there is
            shutil.rmtree(old, ignore_errors=True)


def _refuse_to_replace(path: Path) -> None:
    if path.is_dir():
        message = notice("{path} is a folder. Nothing was written; name a file.", path=path)
        raise ReviewerError(message, code="output-is-folder")
    if path.exists() and not path.is_file():
        message = notice("{path} is a device or a pipe, not a file. Nothing was written; name a file.", path=path)
        raise ReviewerError(message, code="output-in-use")
    if path.is_file() and _begins_with(path, _DATABASE):
        message = notice(
            "{path} is a project, so it was left as it is and nothing was written. Name another file.", path=path
        )
        raise ReviewerError(message, code="output-in-use")


def _begins_with(path: Path, sign: bytes) -> bool:
    with _said(path), path.open("rb") as file:
        return file.read(len(sign)) == sign


def _put(part: Path, path: Path, old: Path) -> None:
    try:
        part.rename(path)
    except OSError:
        if old.exists():
            old.rename(path)
        raise


def _ours(path: Path, belongs: Callable[[str], bool]) -> bool:
    return path.is_dir() and all(entry.is_file() and belongs(entry.name) for entry in path.iterdir())


def _sweep(path: Path) -> None:
    """Remove what an export to `path` that was killed long ago has left beside it."""
    for left in path.parent.glob(f".{glob.escape(path.name[:80])}.{'[0-9a-f]' * 8}.*"):
        if left.suffix in _UNFINISHED and time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def _confirm(path: Path) -> None:
    """Return when the name has reached the disk too."""
    try:
        flush_folder(path.parent)
    except OSError as error:
        message = notice(
            "{path} was written, but its disk did not confirm it: {why}. Look whether it is whole, or write it "
            "elsewhere.",
            path=path,
            why=why_refused(error),
        )
        raise ReviewerError(message, code="not-written") from error


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = notice(
            "{path} could not be written: {why}. Nothing was changed; choose another place.",
            path=path,
            why=why_refused(error),
        )
        raise ReviewerError(message, code="not-written") from error
