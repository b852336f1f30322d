"""From the rows a step wrote to the records that changed: what is announced, and what search must learn."""

from collections.abc import Iterable, Mapping

from reviewer.domain.changes import Change, ChangeSet, Record
from reviewer.store.engine import Connection
from reviewer.store.journal import Step
from reviewer.store.keys import key_list
from reviewer.store.kinds import KINDS

MOST_LISTED = 2000
"""Above this many records a ChangeSet is `sweeping` and lists none."""

Written = dict[str, set[int]]
"""Keys of the rows that a step wrote, by table."""
Touched = dict[str, set[int]]
"""Keys of records, by table, that a step may have changed."""

# Tables whose rows are part of a record of another table, by the column that names it.
PARTS = (
    ("mention", "claim_id", "claim"),
    ("mention", "event_id", "event"),
    ("claim_tag", "claim_id", "claim"),
    ("relation_tag", "relation_id", "relation"),
)


def written(connection: Connection, step: Step) -> Written:
    """The rows that a step wrote. A table without any is left out."""
    found: Written = {}
    for table, row in connection.rows("SELECT DISTINCT tbl, row FROM change WHERE step = ?", (step.id,)):
        found.setdefault(table, set()).add(row)
    return found


def touched(connection: Connection, step: Step, wrote: Written) -> Touched:
    """The records whose rows a step wrote, or that carry a name it changed. A table without any is left out."""
    own = {kind.table for kind in KINDS.values()}
    found: Touched = {table: {*keys} for table, keys in wrote.items() if table in own}
    for table, column, owner in PARTS:
        if table in wrote:
            _add(found, owner, owners(connection, step, table, column))
    if "tag" in found:
        tags = key_list(found["tag"])
        for owner in ("claim", "relation"):
            sql = f"SELECT {owner}_id FROM {owner}_tag WHERE tag_id IN (SELECT value FROM json_each(?))"
            _add(found, owner, connection.column(sql, (tags,)))
    return found


def change_set(
    before: Connection, after: Connection, step: Step, keys: Touched, added: Mapping[int, Record]
) -> ChangeSet:
    """What a step did, record by record: as `before` still sees them and as `after` does.

    Articles that are known to be `added`, and as they were given, by key, are not read again.
    """
    if sum(map(len, keys.values())) > MOST_LISTED:
        return ChangeSet(step.action, sweeping=True)
    changes: list[Change] = []
    for kind in KINDS.values():
        wanted = sorted(keys.get(kind.table, ()))
        if kind.table == "article" and added.keys() >= set(wanted):
            changes += [Change(None, added[key]) for key in wanted]
        elif wanted:
            old: dict[int, Record] = dict(kind.load(before, wanted))
            new: dict[int, Record] = dict(kind.load(after, wanted))
            changes += [Change(old.get(key), new.get(key)) for key in wanted if old.get(key) != new.get(key)]
    return ChangeSet(step.action, tuple(changes))


def owners(connection: Connection, step: Step, table: str, column: str) -> list[int]:
    """Keys of the records whose parts a step wrote: named by the image before, or by the row that is there now."""
    found = connection.column(
        f"SELECT DISTINCT image ->> '{column}' FROM change WHERE step = :step AND tbl = '{table}' "
        "AND image IS NOT NULL "
        f"UNION SELECT p.{column} FROM change c JOIN {table} p ON p.id = c.row "
        f"WHERE c.step = :step AND c.tbl = '{table}'",
        {"step": step.id},
    )
    return [key for key in found if key is not None]


def _add(found: Touched, table: str, keys: Iterable[int]) -> None:
    present = set(keys)
    if present:
        found.setdefault(table, set()).update(present)
