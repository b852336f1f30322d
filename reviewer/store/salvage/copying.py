"""A copy of a broken file that may be worked on: with what lay beside it, as far as SQLite still takes that in."""

import shutil
import struct
from contextlib import suppress
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection, file_uri, library
from reviewer.store.salvage.cells import FILE_HEADER
from reviewer.store.salvage.page_file import MAGIC, PageFile
from reviewer.store.sidecars import SIDECARS, names_another


def private_copy(source: Path, folder: Path) -> Path:
    """A copy of the file into which SQLite has written what lay beside it, as far as it can."""
    copy = folder / "copy"
    shutil.copyfile(source, copy)
    for ending in SIDECARS:
        beside = source.with_name(source.name + ending)
        if beside.is_file() and not names_another(beside):
            shutil.copyfile(beside, folder / f"copy{ending}")
    if any((folder / f"copy{ending}").exists() for ending in SIDECARS):
        _restore_header(copy)
        # Where it cannot, the pages are read as they are.
        with suppress(ReviewerError, library().Error):
            connection = Connection(file_uri(str(copy), "mode=rw"), uri=True)
            try:
                connection.run("PRAGMA trusted_schema = OFF")
                connection.run("PRAGMA synchronous = OFF")
                connection.run("PRAGMA journal_mode = DELETE")
            finally:
                connection.close()
    return copy


def _restore_header(copy: Path) -> None:
    """Write the usual header over a broken one: SQLite takes no log without it."""
    with PageFile(copy) as file:
        if file.has_header or not file.count:
            return
        size, count = file.size, file.count
    header = bytearray(FILE_HEADER)
    header[:16] = MAGIC
    struct.pack_into(">H6B", header, 16, size if size < 65536 else 1, 2, 2, 0, 64, 32, 32)  # noqa: PLR2004 - 1 says it
    struct.pack_into(">II", header, 24, 1, count)
    struct.pack_into(">II", header, 40, 1, 4)
    struct.pack_into(">I", header, 56, 1)
    struct.pack_into(">II", header, 92, 1, 3_043_000)
    with copy.open("rb+") as out:
        out.write(header)
