"""Reading files that somebody sent, whole: their sizes are checked first, and what cannot be read is said."""

from collections.abc import Iterable
from pathlib import Path

from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.exchange.archive import refuse

MOST_BYTES = 512 * 1024**2
"""Of all files of a set together; they are held in memory."""


def within_limits(path: Path, files: Iterable[Path]) -> None:
    """Refuse the set at `path` when its files are too large together."""
    try:
        total = sum(file.stat().st_size for file in files)
    except OSError as error:
        refuse(path, why_refused(error), "set-unreadable")
    if total > MOST_BYTES:
        refuse(path, notice("it is larger than {most} MB", most=MOST_BYTES // 1024**2), "set-too-large")


def bytes_of(path: Path, file: Path) -> bytes:
    """What a file of the set at `path` holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        why = notice("“{name}” cannot be read: {why}", name=file.name, why=why_refused(error))
        refuse(path, why, "set-unreadable")


def text_of(path: Path, file: Path) -> str:
    """The text of a file of the set at `path`, newlines as they are; it must be UTF-8, for positions count in it."""
    try:
        return bytes_of(path, file).decode("utf-8")
    except UnicodeDecodeError:
        refuse(path, notice("“{name}” is not UTF-8", name=file.name), "set-damaged")
