"""Reading a zip that somebody sent: names, counts and sizes are checked before a byte is unpacked."""

import contextlib
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import Notice, notice
from reviewer.domain.system import why_refused

MOST_MEMBERS = 250_000
MOST_BYTES = 2 * 1024**3
"""Of all members together, unpacked; they are held in memory."""
MOST_RATIO = 200
"""Unpacked to packed size, for archives above `_SMALL`: text shrinks to a tenth, a bomb to a thousandth."""
_SMALL = 64 * 1024**2
_ENCRYPTED = 0x1
_PIECE = 256 * 1024


class Archive:
    """A zip whose member list has been found harmless; members are read by name, whole."""

    def __init__(
        self, archive: zipfile.ZipFile, path: Path, names: re.Pattern[str], closing: contextlib.ExitStack
    ) -> None:
        """Check the member list; `names` is what a member may be called. Raises ReviewerError.

        `closing` closes members that are read in pieces, whether to their end or not.
        """
        self._archive = archive
        self._closing = closing
        self._path = path
        members = archive.infolist()
        self.names = frozenset(member.filename for member in members)
        strange = [member.filename for member in members if not names.fullmatch(member.filename)]
        if strange:
            what = notice("it holds a file that does not belong there: “{name}”", name=strange[0][:80])
            self.refuse(what, "set-name")
        if len(self.names) != len(members):
            self.refuse(notice("it holds two files of one name"), "set-name")
        if any(member.flag_bits & _ENCRYPTED for member in members):
            self.refuse(notice("it is locked with a password"), "set-locked")
        self._check_size(members)

    def _check_size(self, members: list[zipfile.ZipInfo]) -> None:
        unpacked = sum(member.file_size for member in members)
        packed = sum(member.compress_size for member in members)
        if len(members) > MOST_MEMBERS or unpacked > MOST_BYTES:
            size = notice("it would unpack to {files} files, {bytes} bytes", files=len(members), bytes=unpacked)
            self.refuse(size, "set-too-large")
        if unpacked > _SMALL and unpacked > MOST_RATIO * max(packed, 1):
            self.refuse(notice("it would unpack to far more than a set can hold"), "set-too-large")

    def read(self, name: str) -> bytes:
        """The bytes of a member; ReviewerError when it is missing or damaged."""
        try:
            return self._archive.read(name)
        except KeyError:
            self.refuse(notice("“{name}” is missing in it", name=name), "set-damaged")

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, some at a time; it must be one of `names`."""
        member = self._closing.enter_context(self._archive.open(name))
        yield from iter(lambda: member.read(_PIECE), b"")

    def refuse(self, why: Notice, code: str) -> NoReturn:
        """Raise the error that says why this file is not taken."""
        refuse(self._path, why, code)


def refuse(path: Path, why: Notice, code: str) -> NoReturn:
    """Raise the error that says why a set is not taken, and that nothing has happened."""
    message = notice(
        "{path} cannot be read as an annotation set: {why}. Nothing was changed; ask for it again.", path=path, why=why
    )
    raise ReviewerError(message, code=code)


@contextlib.contextmanager
def opened(path: Path, names: re.Pattern[str]) -> Iterator[Archive]:
    """The zip at `path`; whatever is broken in it comes out as ReviewerError."""
    try:
        with zipfile.ZipFile(path) as archive, contextlib.ExitStack() as closing:
            yield Archive(archive, path, names, closing)
    except (
        *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error),
        *(EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError, OverflowError),
    ):
        refuse(path, notice("it is damaged or not one"), "set-damaged")
    except OSError as error:
        refuse(path, why_refused(error), "set-unreadable")
