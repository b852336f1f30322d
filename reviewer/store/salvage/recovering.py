"""A damaged file in, a whole project out, and an account of what was saved and what was lost."""

import os
import shutil
import struct
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.durable import flush_file, flush_folder
from reviewer.store import checking, opening
from reviewer.store.engine import Connection, file_uri, library
from reviewer.store.errors import DamagedProject, NewerProject, NotAProject, NotSaved
from reviewer.store.migrations import version_of
from reviewer.store.salvage import reading
from reviewer.store.salvage.cells import FILE_HEADER
from reviewer.store.salvage.filling import fill
from reviewer.store.salvage.mending import mend
from reviewer.store.salvage.page_file import MAGIC, PageFile
from reviewer.store.triggers import create_triggers, drop_triggers

_SIDECARS = ("-wal", "-journal")
# A rollback journal that ends so names another file, which SQLite would look into and delete:
# https://www.sqlite.org/fileformat.html, section 3
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_VERSION_AT = 60
KINDS_TOLD: Mapping[str, str] = {
    "article": "articles",
    "claim": "claims",
    "event": "events",
    "event_link": "event_links",
    "point": "points",
    "relation": "relations",
    "tag": "tags",
}
"""Tables of which an account is given, and the word for their records."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery gave: `saved`, `lost` and `mended` count records by kind.

    Lost ones that nothing tells of any more are not counted, and `whole` is False where there may be such. `texts` are
    those in which words are lost, U+FFFD in their place.
    """

    path: Path
    saved: dict[str, int]
    lost: dict[str, int]
    mended: dict[str, int]
    texts: int
    history: bool
    whole: bool


def recover(source: Path, target: Path) -> Recovered:
    """Save what the file at `source` still holds into a new project at `target`. `source` is only read.

    Raises ReviewerError when something stands at `target`, nothing of a project is found, a newer Reviewer wrote the
    file or there is no room; nothing is left at `target` then.
    """
    if target.exists():
        message = f"{target.name} is already there. It was left as it is; choose another name."
        raise ReviewerError(message, code="exists")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=".reviewer-", dir=target.parent, ignore_cleanup_errors=True) as folder:
            copy = _private_copy(source, Path(folder))
            opening.make(part, source.stem)
            with PageFile(copy) as file:
                _refuse(file, source)
                told = _save(file, part, target, source)
        flush_file(part)
        part.replace(target)
        flush_folder(target.parent)
    except FileNotFoundError as error:
        message = f"{error.filename} is not there. Nothing was written."
        raise ReviewerError(message, code="missing") from error
    except OSError as error:
        message = (
            f"{source.name} could not be read or {target.name} not be written ({error.strerror}). Nothing was kept; "
            "look whether there is room on the disk."
        )
        raise NotSaved(message) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return told


def _private_copy(source: Path, folder: Path) -> Path:
    """A copy of the file into which SQLite has written what lay beside it, as far as it can."""
    copy = folder / "copy"
    shutil.copyfile(source, copy)
    for ending in _SIDECARS:
        beside = source.with_name(source.name + ending)
        if beside.is_file() and not _names_another(beside):
            shutil.copyfile(beside, folder / f"copy{ending}")
    if any((folder / f"copy{ending}").exists() for ending in _SIDECARS):
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


def _names_another(beside: Path) -> bool:
    with beside.open("rb") as file:
        file.seek(max(beside.stat().st_size - len(_JOURNAL_MAGIC), 0))
        return file.read() == _JOURNAL_MAGIC


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


def _refuse(file: PageFile, source: Path) -> None:
    """Leave alone what a newer program wrote: it holds more than this one knows to save."""
    (version,) = struct.unpack_from(">I", file.header, _VERSION_AT)
    # The version alone may be what is broken.
    if file.has_header and version > version_of() and not reading.is_built_as_now(file):
        message = f"{source.name} was written by a newer Reviewer. It was left as it is; recover it with that one."
        raise NewerProject(message)


def _save(file: PageFile, part: Path, target: Path, source: Path) -> Recovered:
    connection = opening.connect_writer(part)
    try:
        connection.run("PRAGMA foreign_keys = OFF")
        connection.run("BEGIN IMMEDIATE")
        drop_triggers(connection)
        tally = fill(connection, file, reading.look(file))
        history = mend(connection, tally, file.count * file.size)
        create_triggers(connection)
        saved = {word: connection.number(f"SELECT count(*) FROM {table}") for table, word in KINDS_TOLD.items()}
        if not any(saved.values()):
            message = f"Nothing of a Reviewer project was found in {source.name}. It was left as it is."
            raise NotAProject(message)
        connection.run("COMMIT")
        for finding in checking.findings(connection):
            message = f"What {source.name} holds could not be made whole. It was left as it is; restore a backup of it."
            raise DamagedProject(message, f"{finding.part}: {finding.what}")
        opening.settle(connection)
    finally:
        connection.close()
    texts = len(tally.hurt)
    return Recovered(
        path=target,
        saved=saved,
        lost={word: tally.lost[table] for table, word in KINDS_TOLD.items()},
        mended={word: tally.mended[table] for table, word in KINDS_TOLD.items()},
        texts=texts,
        history=history,
        whole=not tally.torn,
    )
