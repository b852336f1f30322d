"""Making sure that what was written has reached the disk, not only the system's memory."""

import os
import sys
from pathlib import Path


def flush_file(path: Path) -> None:
    """Return when the disk has the contents of a file; raises OSError when it refuses them."""
    with path.open("rb+") as file:
        _flush(file.fileno())


def flush_folder(path: Path) -> None:
    """Return when the disk has the names in a folder; where folders cannot be flushed the system does it by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


if sys.platform == "darwin":
    import fcntl

    def _flush(handle: int) -> None:
        # fsync leaves the bytes in the drive's memory there.
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
else:

    def _flush(handle: int) -> None:
        os.fsync(handle)
