"""Triggers: before-images for the journal, what is kept beside records, refusal of what must never happen to a file."""

from reviewer.store import kept
from reviewer.store.engine import Connection
from reviewer.store.schema import JOURNALLED

_GUARD = "SELECT RAISE (ABORT, 'a record is written in an action only') WHERE NOT EXISTS (SELECT 1 FROM open_step);"
_LASTING = ("content", "step", "change")


def create_triggers(connection: Connection) -> None:
    """Make all triggers from the columns the tables have."""
    for table in JOURNALLED:
        for statement in _journal(table, columns_of(connection, table)):
            connection.run(statement)
    for table in _LASTING:
        for deed in ("UPDATE", "DELETE"):
            connection.run(
                f"CREATE TRIGGER lasting_{table}_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE (ABORT, 'a row of {table} is written once'); END"
            )
    for statement in kept.triggers():
        connection.run(statement)


def drop_triggers(connection: Connection) -> None:
    """Take all triggers away, so that a migration can write rows."""
    for name in connection.column("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        connection.run(f"DROP TRIGGER {name}")


def columns_of(connection: Connection, table: str) -> tuple[str, ...]:
    """The columns of a table, in their order."""
    return tuple(connection.column("SELECT name FROM pragma_table_info(?)", (table,)))


def _journal(table: str, columns: tuple[str, ...]) -> list[str]:
    # JSON knows no bytes, so the only ones there are, the uids, are kept in hexadecimal.
    pairs = ", ".join(f"'{name}', {'hex(OLD.uid)' if name == 'uid' else f'OLD.{name}'}" for name in columns)
    image = f"json_object({pairs})"
    parts = (("insert", "NEW.id", "NULL"), ("update", "OLD.id", image), ("delete", "OLD.id", image))
    return [
        f"CREATE TRIGGER journal_{table}_{deed} AFTER {deed.upper()} ON {table} BEGIN {_GUARD} "
        f"INSERT INTO change (step, tbl, row, op, image) SELECT step, '{table}', {key}, '{deed}', {before} "
        "FROM open_step; END"
        for deed, key, before in parts
    ]
