"""Files that bear the name of a project and cannot be opened as one."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

Make = Callable[[Path, Path], None]
"""Writes such a file at the first path; the second is a project that is whole."""


def text(path: Path, _whole: Path) -> None:
    """Somebody's notes."""
    path.write_text("Not a project.\n", encoding="utf-8")


def nothing(path: Path, _whole: Path) -> None:
    """A file without a byte."""
    path.touch()


def newer(path: Path, whole: Path) -> None:
    """A project of a version that is not known yet."""
    path.write_bytes(whole.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def damaged(path: Path, whole: Path) -> None:
    """A project in which some pages hold what nobody wrote there."""
    pages = bytearray(whole.read_bytes())
    pages[8192:24576] = b"\x5a" * 16384
    path.write_bytes(pages)


def foreign(path: Path, _whole: Path) -> None:
    """A database of another program."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (thing)")
    connection.close()
