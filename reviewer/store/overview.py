"""The project in numbers, and whether it is whole."""

from itertools import islice

from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.row_shapes import Counts
from reviewer.store.soundness import problems

_MOST_TOLD = 5


def title(connection: Connection) -> str:
    """The project's title."""
    row = connection.row("SELECT value FROM meta WHERE name = 'title'")
    return str(row[0]) if row else ""


def counts(connection: Connection) -> Counts:
    """How many records of each kind there are."""
    row = connection.row(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim), (SELECT count(*) FROM event), "
        "(SELECT count(*) FROM event_link), (SELECT count(*) FROM point), (SELECT count(*) FROM relation), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts'), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts' AND status = 'open'), (SELECT count(*) FROM tag)"
    )
    return Counts(*row or ())


def schema_version(connection: Connection) -> int:
    """The version of the file's schema."""
    return connection.number("PRAGMA user_version")


def integrity(connection: Connection) -> str:
    """`ok`, or what is wrong with the file: its pages, references, texts and anchors."""
    try:
        told = list(islice(problems(connection), _MOST_TOLD))
    except DamagedProject as damage:
        told = [damage.detail or damage.message]
    return "; ".join(told) or "ok"
