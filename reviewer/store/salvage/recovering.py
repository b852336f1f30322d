"""A damaged file in, a whole project out, and an account of what was saved and what was lost."""

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.durable import flush_file, flush_folder
from reviewer.store import checking, opening
from reviewer.store.errors import DamagedProject, NewerProject, NotAProject, NotSaved
from reviewer.store.leftovers import folder_prefix
from reviewer.store.migrations import version_of
from reviewer.store.salvage import reading
from reviewer.store.salvage.copying import private_copy
from reviewer.store.salvage.filling import fill
from reviewer.store.salvage.mending import mend
from reviewer.store.salvage.page_file import PageFile
from reviewer.store.salvage.shapes import SAVED
from reviewer.store.triggers import create_triggers, drop_triggers

Tell = Callable[[int, int], object]
"""Told how many steps are done, and of how many."""
# A copy, a look at it, each table, mending, and the check of what came out.
_STEPS = len(SAVED) + 4
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
    those in which words are lost, U+FFFD in their place. `unsure` tags may have been on a claim or on a relation: they
    are on neither now.
    """

    path: Path
    saved: dict[str, int]
    lost: dict[str, int]
    mended: dict[str, int]
    texts: int
    unsure: int
    history: bool
    whole: bool


def _unheard(_done: int, _of: int) -> None:
    """Let nobody know."""


def recover(source: Path, target: Path, tell: Tell = _unheard) -> Recovered:
    """Save what the file at `source` still holds into a new project at `target`. `source` is only read.

    `tell` hears which step of how many begins; whatever it raises ends the recovery, and nothing is left then.
    Raises ReviewerError when something stands at `target`, nothing of a project is found, a newer Reviewer wrote the
    file or there is no room; nothing is left at `target` then.
    """
    if target.exists():
        message = notice("{path} is already there. It was left as it is; choose another name.", path=target.name)
        raise ReviewerError(message, code="exists")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with tempfile.TemporaryDirectory(
            prefix=folder_prefix(), dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            tell(0, _STEPS)
            copy = private_copy(source, Path(folder))
            opening.make(part, source.stem)
            with PageFile(copy) as file:
                _refuse(file, source)
                told = _save(file, part, target, source, tell)
        flush_file(part)
        part.replace(target)
        flush_folder(target.parent)
    except FileNotFoundError as error:
        message = notice("{path} is not there. Nothing was written; look for it first.", path=error.filename)
        raise ReviewerError(message, code="missing") from error
    except OSError as error:
        message = notice(
            "{source} could not be read or {target} not be written: {why}. {source} is as it was and nothing was "
            "written. Look whether there is room on the disk.",
            source=source.name,
            target=target.name,
            why=why_refused(error),
        )
        raise NotSaved(message) from error
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                part.with_name(part.name + ending).unlink(missing_ok=True)
    return told


def _refuse(file: PageFile, source: Path) -> None:
    """Leave alone what a newer program wrote: it holds more than this one knows to save."""
    # The version alone may be what is broken.
    if file.has_header and file.version > version_of() and not reading.is_built_as_now(file):
        message = notice(
            "{name} was written by a newer Reviewer. It was left as it is; recover it with that one.", name=source.name
        )
        raise NewerProject(message)


def _save(file: PageFile, part: Path, target: Path, source: Path, tell: Tell) -> Recovered:
    connection = opening.connect_writer(part)
    try:
        connection.run("PRAGMA foreign_keys = OFF")
        connection.run("BEGIN IMMEDIATE")
        drop_triggers(connection)
        tell(1, _STEPS)
        tally = fill(connection, file, reading.look(file), lambda table: tell(2 + SAVED.index(table), _STEPS))
        tell(_STEPS - 2, _STEPS)
        history = mend(connection, tally, file.count * file.size)
        create_triggers(connection)
        saved = {word: connection.number(f"SELECT count(*) FROM {table}") for table, word in KINDS_TOLD.items()}
        if not any(saved.values()):
            message = notice(
                "Nothing of a Reviewer project was found in {name}. It was left as it is; restore a backup of it.",
                name=source.name,
            )
            raise NotAProject(message)
        connection.run("COMMIT")
        tell(_STEPS - 1, _STEPS)
        for finding in checking.findings(connection):
            message = notice(
                "What {name} holds could not be made whole. It was left as it is; restore a backup of it.",
                name=source.name,
            )
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
        unsure=tally.unsure,
        history=history,
        whole=not tally.torn,
    )
