"""Backups of a project, looking it through, and saving what a broken one still holds: also while it cannot be opened.

Every function may be called from any thread and reads the project only; where it is open, work on it goes on.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.store import backups, whole_copy
from reviewer.store.backups import (
    MOST_BYTES,
    Backup,
    Mark,
    Reason,
    backups_for,
    backups_of,
    mark_of,
)
from reviewer.store.checking import Finding, Part, findings
from reviewer.store.errors import DamagedProject
from reviewer.store.held import hold
from reviewer.store.known_files import remember
from reviewer.store.project_file import ProjectFile
from reviewer.store.salvage import recovering
from reviewer.store.salvage.looking import findings_of_damaged
from reviewer.store.salvage.recovering import Recovered
from reviewer.store.watch import Watch
from reviewer.workspace.workspace import Workspace

__all__ = [
    "MOST_BYTES",
    "Backup",
    "Finding",
    "Mark",
    "Part",
    "Reason",
    "Recovered",
    "back_up",
    "back_up_before",
    "backups_for",
    "backups_of",
    "check",
    "mark_of",
    "recover",
    "restore",
    "restore_beside",
]

_A_DAY = 24 * 3600.0


def back_up(
    workspace: Workspace,
    reason: Reason,
    *,
    most: int = MOST_BYTES,
    stopped: Callable[[], bool] = whole_copy.never,
) -> Backup | None:
    """Make a backup of an open project; None when there is one of its present state, or nothing was done in it yet.

    `most` bytes is what all its backups may take; `stopped` is asked now and then whether to break off. Raises
    ReviewerError where none can be made; the earlier ones are kept then.
    """
    if reason is not Reason.ASKED and not workspace.history(1):
        return None
    return backups.back_up(workspace.path, reason, most=most, stopped=stopped)


def back_up_before(workspace: Workspace, reason: Reason) -> None:
    """Make a backup before something that changes much, where one can be made: it can be undone without one, too."""
    if workspace.keeps_backups:
        with suppress(ReviewerError):
            back_up(workspace, reason)


def restore(made: Backup, target: Path) -> Path:
    """Copy a backup to a new project; raises ReviewerError where something is there or nothing can be written."""
    return _known(backups.restore(made, target))


def restore_beside(made: Backup, folder: Path) -> Path:
    """Copy a backup to a folder under a name that says what it is; raises ReviewerError as `restore` does."""
    return _known(backups.restore_beside(made, folder))


def recover(broken: Path, target: Path, tell: Callable[[int, int], object] = lambda _done, _of: None) -> Recovered:
    """Save what a damaged file still holds into a new project; see `store.salvage.recovering.recover`."""
    done = recovering.recover(broken, target, tell)
    _known(done.path)
    return done


def check(path: Path) -> list[Finding]:
    """Everything that can be told to be wrong with a project file, however long that takes; it is only read.

    Raises ReviewerError where the file is not there, no project, or a newer Reviewer's.
    """
    try:
        file = ProjectFile.open(path, read_only=True, watch=Watch(seconds=_A_DAY))
    except DamagedProject as damage:
        first = Finding(Part.CONTENTS, damage.detail or str(damage))
        return list(dict.fromkeys((first, *findings_of_damaged(path))))
    try:
        return list(findings(file.reader()))
    finally:
        file.close()


def _known(path: Path) -> Path:
    """Know a file that was just made and looked through as one of this installation's own: it opens at once."""
    held = hold(path.resolve())
    try:
        remember(held)
    finally:
        held.release()
    return path
