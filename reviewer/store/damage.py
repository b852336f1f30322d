"""Rows and pages that hold what this program never writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from reviewer.domain.notice import notice
from reviewer.store.errors import DamagedProject


@contextmanager
def telling_damage() -> Iterator[None]:
    """Around the making of records from rows: a value that none of them can hold is told as DamagedProject."""
    try:
        yield
    except (ValueError, TypeError, KeyError) as error:
        raise damaged(error) from error


def damaged(error: Exception) -> DamagedProject:
    """What is told of a file whose pages or rows cannot be read."""
    message = notice(
        "A part of the project file is damaged and cannot be read. The file was not changed. Restore a backup of it, "
        "or recover what it still holds into a new project."
    )
    return DamagedProject(message, str(error))
