"""A whole copy of a project file, made while others read and write it."""

import os
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.store.errors import NotSaved
from reviewer.store.readers import connect_reader


def copy(source: Path, target: Path) -> None:
    """Write the project at `source`, as it is saved now, to `target`: one file, without what deletions left over.

    Raises ReviewerError when something stands at `target` already or it cannot be written; nothing is left there then.
    """
    if target.exists():
        message = f"{target} is already there. It was left as it is; choose another name."
        raise ReviewerError(message, code="exists")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    connection = connect_reader(source, read_only=True)
    try:
        # Without this SQLite also refuses to write the other file; the source stays open for reading only.
        connection.run("PRAGMA query_only = OFF")
        connection.run("VACUUM INTO ?", (str(part),))
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except (OSError, NotSaved) as error:
        message = f"{target} could not be written. The project was not touched; choose another place."
        raise NotSaved(message) from error
    finally:
        connection.close()
        part.unlink(missing_ok=True)
