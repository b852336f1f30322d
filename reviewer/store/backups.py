"""The backups of a project, made by themselves: where they lie, what they are called, which of them stay.

They lie in one folder for each project (`own_folders.backups_folder()/<the project's id>`), under names such as
`Harbour 2026-03-04T101530.123Z import.reviewer`. Each is a whole project; its `meta` row `backup` says of which file
and of which state of it, so that nothing is copied twice. Copies of a project that bear another name share the folder
and are kept apart. See docs/adr for the reasons.
"""

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.store import retention, whole_copy
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection
from reviewer.store.errors import NotSaved
from reviewer.store.own_folders import backups_folder
from reviewer.store.readers import connect_reader
from reviewer.store.times import from_text, now

MOST_BYTES = 4 * 1024**3
"""What the backups of one project may take together, unless the person settled something else."""

_SUFFIX = ".reviewer"
_NAME = re.compile(r"(?P<stem>.+) (?P<made>\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z) (?P<reason>[a-z]+)\.reviewer", re.DOTALL)
_STAMP = "%Y-%m-%dT%H%M%S"
# What stays free for the project itself, which is more dear than its backups.
_SPARE_BYTES = 64 * 1024**2
_ABANDONED_SECONDS = 24 * 3600
_LONGEST_STEM = 80


class Reason(StrEnum):
    """Why a backup was made; the last word of its name."""

    WORK = "work"
    ASKED = "asked"
    IMPORT = "import"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is there; `size` in bytes."""

    path: Path
    name: str
    """The name of the project's file, without its ending."""
    made: datetime
    reason: Reason
    size: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What a backup knows of itself; `step` names the last step of its journal."""

    project: str
    step: str
    articles: int
    claims: int
    relations: int


def back_up(
    project: Path, reason: Reason, *, most: int = MOST_BYTES, stopped: Callable[[], bool] = whole_copy.never
) -> Backup | None:
    """Make a backup of a project, also while it is open and written to; None when there is one of its present state.

    Older ones that need not stay go after it, until all take at most `most` bytes. `stopped` is asked now and then
    whether to break off. Raises ReviewerError, code `not_saved`, when there is no room or no access, and what
    `whole_copy.make` raises; nothing is half-written and no earlier backup is gone then.
    """
    project = project.resolve()
    mark, folder = _state(project)
    there = _of_name(_in_folder(folder), _stem(project))
    if any(_same(mark, mark_of(one)) for one in there):
        return None
    made = now()
    target = folder / f"{_stem(project)} {made:{_STAMP}}.{made.microsecond // 1000:03d}Z {reason}{_SUFFIX}"
    with _telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        _need_room(project, folder)
        whole_copy.make(project, target, mark=lambda connection: _write_mark(connection, project), stopped=stopped)
        new = Backup(target, _stem(project), made, reason, target.stat().st_size)
    _let_go(_of_name(_in_folder(folder), new.name), most, new)
    return new


def backups_of(project: Path) -> list[Backup]:
    """The backups of a project that can be opened, newest first."""
    project = project.resolve()
    return _of_name(_in_folder(_state(project)[1]), _stem(project))


def backups_for(project: Path) -> list[Backup]:
    """The backups of a project that cannot be opened or is not there any more, newest first; nothing of it is read.

    They are known by the name of its file; where projects in several places bear that name, by its place.
    """
    project = project.resolve()
    groups = [found for folder in _folders() if (found := _of_name(_in_folder(folder), _stem(project)))]
    own = [group for group in groups if (mark := mark_of(group[0])) and mark.project == str(project)]
    return sorted((one for group in own or groups for one in group), key=lambda one: one.made, reverse=True)


def mark_of(made: Backup) -> Mark | None:
    """What a backup says of itself, None when it cannot be read."""
    try:
        connection = connect_reader(made.path, read_only=True)
        try:
            found = _meta(connection, "backup")
        finally:
            connection.close()
        return Mark(**json.loads(found)) if found else None
    except (ReviewerError, ValueError, TypeError):
        return None


def restore(made: Backup, target: Path) -> Path:
    """Copy a backup to a new project at `target`; raises ReviewerError where something is there or it takes nothing."""
    whole_copy.make(made.path, target, mark=_forget_mark)
    return target


def restore_beside(made: Backup, folder: Path) -> Path:
    """Copy a backup to `NAME (restored 2026-03-04).reviewer` in a folder; nothing there is replaced.

    Raises ReviewerError when the folder takes nothing or the backup is damaged.
    """
    day = f"{made.made.astimezone():%Y-%m-%d}"
    number = 1
    while True:
        more = f" {number}" if number > 1 else ""
        target = folder / f"{made.name} (restored {day}){more}{_SUFFIX}"
        if not target.exists():
            return restore(made, target)
        number += 1


def _state(project: Path) -> tuple[Mark, Path]:
    """The present state of a project, and the folder of its backups."""
    connection = connect_reader(project, read_only=True)
    try:
        with telling_damage():
            folder = backups_folder() / str(UUID(_meta(connection, "project")))
        return _mark(connection, project), folder
    finally:
        connection.close()


def _meta(connection: Connection, name: str) -> str:
    """What a project keeps about itself under a name, "" where that is nothing.

    The file may be none, or not yet one: it is looked at by its name, which another program may give to anything.
    """
    if not connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'"):
        return ""
    found = connection.row("SELECT value FROM meta WHERE name = ?", (name,))
    return str(found[0]) if found else ""


def _mark(connection: Connection, project: Path) -> Mark:
    last = connection.row("SELECT id, at FROM step ORDER BY id DESC LIMIT 1") or ("", "")
    version = connection.number("PRAGMA user_version")
    counts = (connection.number(f"SELECT count(*) FROM {table}") for table in ("article", "claim", "relation"))
    return Mark(str(project), f"{version} {last[0]} {last[1]}", *counts)


def _same(one: Mark, other: Mark | None) -> bool:
    return other is not None and (one.project, one.step) == (other.project, other.step)


def _write_mark(connection: Connection, project: Path) -> None:
    mark = json.dumps(asdict(_mark(connection, project)), ensure_ascii=False)
    connection.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('backup', ?)", (mark,))


def _forget_mark(connection: Connection) -> None:
    connection.run("DELETE FROM meta WHERE name = 'backup'")


def _stem(project: Path) -> str:
    """The name of a project's file as names of backups begin; short enough that the rest fits behind it."""
    name = project.name.removesuffix(_SUFFIX) or "project"
    while len(name.encode()) > _LONGEST_STEM:
        name = name[:-1]
    return name


def _folders() -> Iterator[Path]:
    try:
        yield from (path for path in sorted(backups_folder().iterdir()) if path.is_dir())
    except OSError:
        return


def _in_folder(folder: Path) -> Iterator[Backup]:
    """What bears the name of a backup; anything else is none of ours."""
    try:
        for path in folder.iterdir():
            found = _NAME.fullmatch(path.name)
            if found and path.is_file() and found["reason"] in set(Reason):
                moment = from_text(_with_colons(found["made"]))
                yield Backup(path, found["stem"], moment, Reason(found["reason"]), path.stat().st_size)
    except (OSError, ValueError):
        return


def _with_colons(stamp: str) -> str:
    return f"{stamp[:13]}:{stamp[13:15]}:{stamp[15:]}"


def _of_name(found: Iterator[Backup], name: str) -> list[Backup]:
    return sorted((one for one in found if one.name == name), key=lambda one: one.made, reverse=True)


def _let_go(there: list[Backup], most: int, new: Backup) -> None:
    by_moment = {one.made: one for one in there}
    moment = now()
    staying = retention.kept(by_moment, moment)
    staying = retention.within({made: by_moment[made].size for made in staying}, most, moment)
    for one in there:
        if one.made not in staying and one.path != new.path:
            with suppress(OSError):  # somebody looks at it; it goes next time
                one.path.unlink()


def _sweep(folder: Path) -> None:
    """Remove what a backup that was killed has left behind."""
    for path in folder.glob(f".*{whole_copy.PART}*"):
        if time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
            path.unlink(missing_ok=True)


def _need_room(project: Path, folder: Path) -> None:
    log = project.with_name(project.name + "-wal")
    size = project.stat().st_size + (log.stat().st_size if log.exists() else 0)
    if shutil.disk_usage(folder).free < size + _SPARE_BYTES:
        message = notice(
            "There is no room for a backup in {folder}. The project and its earlier backups are safe; it is tried "
            "again when there is room.",
            folder=folder,
        )
        raise NotSaved(message)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = notice(
            "No backup could be written to {folder}: {why}. The project and its earlier backups are safe; it is tried "
            "again.",
            folder=folder,
            why=why_refused(error),
        )
        raise NotSaved(message) from error
