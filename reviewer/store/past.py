"""Records as they stood before some step of the journal.

A row stood then as the first change since then holds it, or as it stands now when nothing has changed it since. The
rows that make up the wanted records, and those they name, are laid into a scratch file in memory with the tables of a
project, from which records are read as from any project: there is one way to make a record of rows.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from reviewer.domain.changes import Change, Record
from reviewer.store.changes import PARTS
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.journal import image_rows
from reviewer.store.keys import key_list, keys_of
from reviewer.store.kinds import KINDS, kind_of
from reviewer.store.schema import JOURNALLED, TABLES
from reviewer.store.triggers import columns_of

Row = dict[str, SqlValue]
_MOST_STEPS = 2_000
"""So many earlier states are looked at for the versions of records."""
_RECORDS = tuple(kind.table for kind in KINDS.values())
# Rows that belong to rows of another table: what they are, the column that names the owner, whose they are.
_PARTS = (*PARTS, ("anchor", "mention_id", "mention"))


@dataclass(frozen=True)
class Changed:
    """What an action did to each record; `total` counts them where not all are listed."""

    changes: tuple[Change, ...]
    total: int


def changed_by(connection: Connection, action: int, most: int | None = None) -> Changed:
    """The records that an action made, changed or deleted when it was done, at most so many of them.

    An action that was done in parts is told from before its first to after its last. Raises LookupError when there
    never was such an action.
    """
    with _at_rest(connection):
        return _changed(connection, action, most)


@dataclass(frozen=True)
class Versions:
    """What a record was before it is as it is, oldest first; `edited` here since it was made, or last taken in."""

    earlier: tuple[Record, ...] = ()
    edited: bool = False


def versions(connection: Connection, record_type: type[Record], ids: Iterable[UUID]) -> dict[UUID, Versions]:
    """The versions of records that the journal holds, of very many changes the latest ones; not what was undone."""
    kind = kind_of(record_type)
    with _at_rest(connection):
        keys = keys_of(connection, kind.table, ids)
        written = connection.rows(
            "SELECT c.step, c.row, a.label <> 'take_in' FROM change c JOIN step s ON s.id = c.step "
            "JOIN action a ON a.number = s.action WHERE s.kind = 'do' AND c.tbl = ? AND c.op = 'update' "
            "AND c.row IN (SELECT value FROM json_each(?)) ORDER BY c.seq",
            (kind.table, key_list(keys)),
        )
        edited = {row: bool(here) for _, row, here in written}
        rows_of: dict[int, set[int]] = {}
        for step, row, _ in written:
            rows_of.setdefault(step, set()).add(row)
        earlier: dict[UUID, list[Record]] = {}
        by_uid: dict[UUID, bool] = {}
        for step, rows in [*rows_of.items()][-_MOST_STEPS:]:
            for key, record in _Moment(connection, step).records(kind.table, sorted(rows)).items():
                earlier.setdefault(record.id, []).append(record)
                by_uid[record.id] = edited[key]
        return {uid: Versions(tuple(records), by_uid[uid]) for uid, records in earlier.items()}


@contextmanager
def _at_rest(connection: Connection) -> Iterator[None]:
    """Let all questions see one state, whoever writes meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.run("BEGIN")
    try:
        yield
    finally:
        connection.run("ROLLBACK")


def _changed(connection: Connection, action: int, most: int | None) -> Changed:
    steps = connection.column("SELECT id FROM step WHERE action = ? AND kind = 'do' ORDER BY id", (action,))
    if not steps:
        message = f"there is no action {action}"
        raise LookupError(message)
    written = connection.rows(
        "SELECT DISTINCT tbl, row FROM change WHERE step IN (SELECT value FROM json_each(?))", (key_list(steps),)
    )
    before, after = _Moment(connection, steps[0]), _Moment(connection, steps[-1] + 1)
    return _compare(before, after, _touched(written, before, after), most)


def _touched(written: list[tuple[str, int]], before: "_Moment", after: "_Moment") -> dict[str, set[int]]:
    """Keys, by table, of the records that written rows are or belong to."""
    keys: dict[str, set[int]] = {}
    for table in JOURNALLED:
        rows = {row for name, row in written if name == table}
        if rows and table in _RECORDS:
            keys.setdefault(table, set()).update(rows)
        for part, column, owner in _PARTS:
            if part == table and rows and owner in _RECORDS:
                keys.setdefault(owner, set()).update(
                    int(str(row[column]))
                    for moment in (before, after)
                    for row in moment.rows(part, rows)
                    if row[column] is not None
                )
    return keys


def _compare(before: "_Moment", after: "_Moment", keys: dict[str, set[int]], most: int | None) -> Changed:
    changes: list[Change] = []
    left = sum(map(len, keys.values())) if most is None else most
    unseen = 0
    for table in _RECORDS:
        wanted = sorted(keys.get(table, ()))
        looked_at = wanted[:left]
        old, new = before.records(table, looked_at), after.records(table, looked_at)
        found = [Change(old.get(key), new.get(key)) for key in looked_at if old.get(key) != new.get(key)]
        changes += found
        left -= len(found)
        unseen += len(wanted) - len(looked_at)
    return Changed(tuple(changes), len(changes) + unseen)


@dataclass
class _Moment:
    """The project as it stood before a step, as far as somebody has asked."""

    project: Connection
    step: int
    scratch: Connection = field(init=False)
    _known: dict[str, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scratch = Connection(":memory:")
        for statement in TABLES:
            if not statement.startswith("CREATE VIRTUAL"):
                self.scratch.run(statement)

    def records(self, table: str, keys: list[int]) -> dict[int, Record]:
        """The records of a table that there were then, by key."""
        self._bring_whole(table, set(keys))
        kind = next(kind for kind in KINDS.values() if kind.table == table)
        return dict(kind.load(self.scratch, keys))

    def rows(self, table: str, keys: Iterable[int]) -> list[Row]:
        """The rows with these keys that there were then."""
        wanted = set(keys)
        images: dict[int, str | None] = {}
        for row, image in self.project.rows(
            "SELECT row, image FROM change WHERE step >= ? AND tbl = ? "
            "AND row IN (SELECT value FROM json_each(?)) ORDER BY seq",
            (self.step, table, key_list(wanted)),
        ):
            images.setdefault(row, image)
        names = columns_of(self.scratch, table)
        now = self.project.rows(
            f"SELECT {', '.join(names)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (key_list(wanted - images.keys()),),
        )
        old = image_rows(image for image in images.values() if image is not None)
        return [*old, *(dict(zip(names, row, strict=True)) for row in now)]

    def _bring_whole(self, table: str, keys: set[int]) -> None:
        self._bring(table, keys)
        for part, column, owner in _PARTS:
            if owner == table and keys:
                self._bring_whole(part, self._parts(part, column, keys))

    def _parts(self, table: str, column: str, owners: set[int]) -> set[int]:
        """Keys of rows that may have belonged to these: those that do now, and those that did since."""
        listed = key_list(owners)
        return set(
            self.project.column(
                f"SELECT id FROM {table} WHERE {column} IN (SELECT value FROM json_each(:owners)) "
                "UNION SELECT row FROM change WHERE step >= :step AND tbl = :table "
                f"AND image ->> '{column}' IN (SELECT value FROM json_each(:owners))",
                {"owners": listed, "step": self.step, "table": table},
            )
        )

    def _bring(self, table: str, keys: set[int]) -> None:
        """Lay rows into the scratch file, and those they name."""
        missing = keys - self._known.setdefault(table, set())
        if not missing:
            return
        self._known[table] |= missing
        rows = self.rows(table, missing)
        names = columns_of(self.scratch, table)
        marks = ", ".join(f":{name}" for name in names)
        self.scratch.run_many(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)
        for column, other in _names(self.scratch, table):
            if other in JOURNALLED:
                self._bring(other, {int(str(row[column])) for row in rows if row[column] is not None})


def _names(connection: Connection, table: str) -> list[tuple[str, str]]:
    """Columns in which rows of a table name rows of others by key, each with the other table."""
    return connection.rows('SELECT "from", "table" FROM pragma_foreign_key_list(?) WHERE "to" = \'id\'', (table,))
