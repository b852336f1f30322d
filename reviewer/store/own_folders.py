"""Where this installation keeps what it knows and makes by itself: beside no project.

So it lies in no folder that is synchronised with a cloud, and not on the memory stick that gets lost with the project.
"""

import os
import sys
from pathlib import Path

_OWN = Path("Reviewer") / "Reviewer"


def data_folder() -> Path:
    """The folder for all of it, which may not be there yet (QStandardPaths.AppDataLocation, without Qt).

    `REVIEWER_DATA` moves it, for portable installations and for tests.
    """
    moved = os.environ.get("REVIEWER_DATA", "")
    if moved:
        return Path(moved)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / _OWN
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _OWN
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / _OWN


def backups_folder() -> Path:
    """The folder that holds a folder of backups for each project; it may not be there yet.

    `REVIEWER_BACKUPS` names another one, for example on a second disk.
    """
    chosen = os.environ.get("REVIEWER_BACKUPS", "")
    if chosen:
        return Path(chosen)
    local = os.environ.get("LOCALAPPDATA", "")
    if sys.platform == "win32" and local and "REVIEWER_DATA" not in os.environ:
        # Windows may carry the usual folder along from computer to computer, which takes long with gigabytes.
        return Path(local) / _OWN / "Backups"
    return data_folder() / "Backups"
