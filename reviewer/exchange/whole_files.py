"""Reading files that somebody sent, whole: their sizes are checked first, and what cannot be read is said."""

from collections.abc import Iterable
from pathlib import Path

from reviewer.exchange.archive import refuse

MOST_BYTES = 512 * 1024**2
"""Of all files of a set together; they are held in memory."""


def within_limits(path: Path, files: Iterable[Path]) -> None:
    """Refuse the set at `path` when its files are too large together."""
    try:
        total = sum(file.stat().st_size for file in files)
    except OSError as error:
        refuse(path, error.strerror or str(error), "set-unreadable")
    if total > MOST_BYTES:
        refuse(path, f"it is larger than {MOST_BYTES // 1024**2} MB", "set-too-large")


def bytes_of(path: Path, file: Path) -> bytes:
    """What a file of the set at `path` holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        refuse(path, f"{file.name}: {error.strerror or error}", "set-unreadable")


def text_of(path: Path, file: Path) -> str:
    """The text of a file of the set at `path`, newlines as they are; it must be UTF-8, for positions count in it."""
    try:
        return bytes_of(path, file).decode("utf-8")
    except UnicodeDecodeError:
        refuse(path, f"{file.name} is not UTF-8", "set-damaged")
