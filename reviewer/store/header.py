"""The first bytes of a file, which say what it is before SQLite touches it."""

import struct
from pathlib import Path

from reviewer.domain.notice import Notice, notice
from reviewer.store.errors import DamagedProject, NewerProject, NotAProject
from reviewer.store.held import Held, unreadable
from reviewer.store.migrations import version_of
from reviewer.store.schema import APPLICATION_ID

# https://www.sqlite.org/fileformat.html, section 1.3
_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68


def check_header(held: Held) -> None:
    """Refuse what is no project of ours before SQLite touches it."""
    path = held.path
    try:
        header = held.read(0, _HEADER_SIZE)
    except OSError as error:
        raise unreadable(path, error) from error
    if not header:
        message = notice(
            "{name} is empty, so it is not a Reviewer project. It was left as it is. Choose another file, or restore a "
            "backup of it.",
            name=path.name,
        )
        raise NotAProject(message)
    if not header.startswith(_MAGIC):
        message = notice(
            "{name} is not a Reviewer project, whatever its name says. It was left as it is. "
            "If it is an article, open a project and drop the file on it.",
            name=path.name,
        )
        raise NotAProject(message)
    if len(header) < _HEADER_SIZE:
        raise DamagedProject(damaged_file(path), f"cut off after {len(header)} bytes")
    (application,) = struct.unpack_from(">I", header, _APPLICATION_ID_AT)
    (version,) = struct.unpack_from(">I", header, _USER_VERSION_AT)
    if application != APPLICATION_ID:
        message = notice(
            "{name} is a database of another program, not a Reviewer project. It was left as it is. "
            "Choose another file.",
            name=path.name,
        )
        raise NotAProject(message)
    refuse_newer(path, version)


def refuse_newer(path: Path, version: int) -> None:
    """Raise NewerProject for a version of the schema that this program does not know."""
    if version > version_of():
        message = notice(
            "{name} was written by a newer Reviewer. It was left as it is and nothing in it is lost. "
            "Install the newer Reviewer on this computer, then open it again.",
            name=path.name,
        )
        raise NewerProject(message, f"project version {version}; this Reviewer knows {version_of()}")


def damaged_file(path: Path) -> Notice:
    """What is told of a file that is damaged and was not opened."""
    return notice(
        "{name} is damaged, so it was not opened. It was left as it is. Restore a backup of it, or recover what "
        "it still holds into a new project.",
        name=path.name,
    )
