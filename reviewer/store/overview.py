"""The project in numbers, and whether it is whole."""

from dataclasses import astuple, dataclass
from itertools import islice

from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.row_shapes import Counts
from reviewer.store.soundness import problems

_MOST_TOLD = 5
# So many changes are followed faster than everything is counted.
_MOST_FOLLOWED = 20_000
_LAST = "(SELECT coalesce(max(seq), 0) FROM change)"
_ADDED = "coalesce((SELECT sum(CASE op WHEN 'insert' THEN 1 WHEN 'delete' THEN -1 END) FROM fresh WHERE tbl = '{}'), 0)"
# Of each relation written since: as its first change found it, against what it is now.
_TURNED = (
    "(SELECT count(*) FROM relation r WHERE r.id IN (SELECT row FROM fresh WHERE tbl = 'relation') AND {}) - "
    "(SELECT count(*) FROM (SELECT image, min(seq) FROM fresh WHERE tbl = 'relation' GROUP BY row) WHERE {})"
)
_CONTRADICTS = ("r.type = 'contradicts'", "image ->> 'type' = 'contradicts'")
_OPEN = (f"{_CONTRADICTS[0]} AND r.status = 'open'", f"{_CONTRADICTS[1]} AND image ->> 'status' = 'open'")
_SINCE = (
    "WITH fresh AS MATERIALIZED (SELECT seq, tbl, row, op, image FROM change "
    f"WHERE seq > :last AND seq <= :last + {_MOST_FOLLOWED}) SELECT {_LAST}, "
    + ", ".join(_ADDED.format(table) for table in ("article", "claim", "event", "event_link", "point", "relation"))
    + f", {_TURNED.format(*_CONTRADICTS)}, {_TURNED.format(*_OPEN)}, {_ADDED.format('tag')}"
)


def title(connection: Connection) -> str:
    """The project's title."""
    row = connection.row("SELECT value FROM meta WHERE name = 'title'")
    return str(row[0]) if row else ""


def counts(connection: Connection) -> Counts:
    """How many records of each kind there are."""
    return _counted(connection).counts


class Tally:
    """How many records there are, told at once however often it is asked: only what changed since is counted.

    The journal says what changed: exactly, whoever wrote it, and in the middle of an action too. Any thread may ask.
    """

    def __init__(self) -> None:
        """Count when first asked."""
        self._last: _Counted | None = None

    def counts(self, connection: Connection) -> Counts:
        """How many records of each kind there are, as `connection` sees them."""
        last = self._last
        found = _counted(connection) if last is None else _counted_since(connection, last)
        # What a command has written so far may yet be taken back, and its changes counted for others.
        if not connection.in_transaction:
            self._last = found
        return found.counts


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was counted when this was the last change of the journal."""

    change: int
    counts: Counts


def _counted(connection: Connection) -> _Counted:
    last, *row = connection.rows(
        f"SELECT {_LAST}, (SELECT count(*) FROM article), (SELECT count(*) FROM claim), (SELECT count(*) FROM event), "
        "(SELECT count(*) FROM event_link), (SELECT count(*) FROM point), (SELECT count(*) FROM relation), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts'), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts' AND status = 'open'), (SELECT count(*) FROM tag)"
    )[0]
    return _Counted(last, Counts(*row))


def _counted_since(connection: Connection, before: _Counted) -> _Counted:
    """The same from what the journal has recorded since; one statement, so that all of it is of one moment."""
    last, *added = connection.rows(_SINCE, {"last": before.change})[0]
    if last == before.change:
        return before
    if not before.change < last < before.change + _MOST_FOLLOWED:
        return _counted(connection)
    return _Counted(last, Counts(*(old + new for old, new in zip(astuple(before.counts), added, strict=True))))


def last_change(connection: Connection) -> int:
    """The number of the journal's last change: while it is the same, so is every record."""
    return connection.number(f"SELECT {_LAST}")


def schema_version(connection: Connection) -> int:
    """The version of the file's schema."""
    return connection.number("PRAGMA user_version")


def integrity(connection: Connection) -> str:
    """`ok`, or what is wrong with the file: its pages, references, texts and anchors."""
    try:
        told = list(islice(problems(connection), _MOST_TOLD))
    except DamagedProject as damage:
        told = [damage.detail or str(damage)]
    return "; ".join(told) or "ok"
