"""The journal of changes: what each action did, so that it can be undone and redone, also after a restart.

An *action* is one deed of the analyst; each time it is done, undone or redone it gets a *step*, and triggers write a
*change* into the step for each row: its image before. Undoing an action reverses the changes of its last step, which
triggers record in a step of its own; redoing reverses that one. So nothing is ever rewritten, and every state the
project has had can be told from the journal. A new action after an undo *drops* the undone ones: they cannot be redone
any more, yet stay in the journal.

An action may be *done* in several steps, each saved as it ends (`Entry.part_of`): articles are added like that. Undo
takes all of them back at once. Other actions may come between its steps; see docs/adr/0008-actions-in-parts.md.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from reviewer.domain.changes import Action
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.errors import TakenBack
from reviewer.store.keys import key_list
from reviewer.store.schema import JOURNALLED
from reviewer.store.times import from_text, to_text
from reviewer.store.triggers import columns_of

# What an action in parts writes: it adds articles, which name outlets and annotators.
_ADDED = ("annotator", "outlet", "article")
# First those that others refer to by name: a name can go and come again as another row, and takes what refers to it
# along each time. Keys never come again, so the others go children first: no row that goes has anything hanging on it.
_REVERSED = ("annotator", "outlet", *(table for table in reversed(JOURNALLED) if table not in {"annotator", "outlet"}))
_ACTION = "SELECT number, label, subject, annotator, at, state FROM action"


@dataclass(frozen=True)
class Entry:
    """What the history will say: the key of a deed, the words it is about, who did it.

    `part_of` is the number of an action that this goes on with, as far as that is still possible.
    """

    label: str
    subject: str
    annotator: str
    part_of: int | None = None


@dataclass(frozen=True)
class Step:
    """A step that is open: rows may be written until it is closed."""

    id: int
    action: int


def begin(connection: Connection, entry: Entry, now: datetime) -> Step:
    """Open the first step of a new action, or the next one of the action that the entry is part of.

    A new action drops the undone ones. Raises TakenBack when the action to go on with is no longer done.
    """
    if entry.part_of is not None:
        action = find(connection, entry.part_of)
        if action is None or action.undone:
            raise TakenBack
        if not _later_ones_depend(connection, action.number):
            return _go_on(connection, action.number, now)
    connection.run("UPDATE action SET state = 'dropped' WHERE state = 'undone'")
    number = connection.run(
        "INSERT INTO action (label, subject, annotator, at, state) VALUES (?, ?, ?, ?, 'done')",
        (entry.label, entry.subject, entry.annotator, to_text(now)),
    )
    return _open(connection, number, "do", now)


def begin_again(connection: Connection, action: int, kind: str, now: datetime) -> Step:
    """Open a step that undoes or redoes (`kind`) an action, and reverse in it what was done since the contrary."""
    done_in = connection.column(
        "SELECT id FROM step WHERE action = :action AND id > (SELECT coalesce(max(id), 0) FROM step "
        "WHERE action = :action AND (kind = 'undo') = (:kind = 'undo'))",
        {"action": action, "kind": kind},
    )
    step = _open(connection, action, kind, now)
    connection.run("UPDATE action SET state = ? WHERE number = ?", ("undone" if kind == "undo" else "done", action))
    _reverse(connection, done_in)
    return step


def only_adds(connection: Connection, step: Step) -> bool:
    """Whether a step did nothing but add articles, and the outlets and annotators they name."""
    return not connection.rows(
        f"SELECT 1 FROM change WHERE step = ? AND NOT (op = 'insert' AND tbl IN {_ADDED}) LIMIT 1", (step.id,)
    )


def close_step(connection: Connection) -> None:
    """From here on every write is refused."""
    connection.run("DELETE FROM open_step")


def undoable(connection: Connection) -> Action | None:
    """The action that undo takes back."""
    return _first(connection, f"{_ACTION} WHERE state = 'done' ORDER BY number DESC LIMIT 1")


def redoable(connection: Connection) -> Action | None:
    """The action that redo does again."""
    return _first(connection, f"{_ACTION} WHERE state = 'undone' ORDER BY number LIMIT 1")


def history(connection: Connection, limit: int, before: int | None = None) -> list[Action]:
    """The last actions, newest first: all, or those before a number; those that were dropped are among them."""
    end = before if before is not None else sys.maxsize
    rows = connection.rows(f"{_ACTION} WHERE number < ? ORDER BY number DESC LIMIT ?", (end, limit))
    return [_action(row) for row in rows]


def find(connection: Connection, number: int) -> Action | None:
    """An action by its number, None when it never was or can no longer be redone."""
    return _first(connection, f"{_ACTION} WHERE number = ? AND state <> 'dropped'", (number,))


def _go_on(connection: Connection, action: int, now: datetime) -> Step:
    step = _open(connection, action, "do", now)
    parts = connection.number("SELECT count(*) FROM step WHERE action = ? AND kind = 'do'", (action,))
    connection.run("UPDATE action SET subject = ? WHERE number = ?", (str(parts), action))
    return step


def _later_ones_depend(connection: Connection, action: int) -> bool:
    """Whether a later action, done or undone, could not be undone or redone if this one went on.

    It could not if an article that it deleted were added again, or if a new article named an outlet or an annotator
    that it made: so any such change counts. Claims, events, and edits of articles never do.
    """
    return bool(
        connection.rows(
            "SELECT 1 FROM action a JOIN step s ON s.action = a.number JOIN change c ON c.step = s.id "
            "WHERE a.number > ? AND a.state <> 'dropped' "
            f"AND c.tbl IN {_ADDED} AND NOT (c.tbl = 'article' AND c.op = 'update') LIMIT 1",
            (action,),
        )
    )


def _open(connection: Connection, action: int, kind: str, now: datetime) -> Step:
    step = connection.run("INSERT INTO step (action, kind, at) VALUES (?, ?, ?)", (action, kind, to_text(now)))
    connection.run("INSERT INTO open_step (one, step) VALUES (1, ?)", (step,))
    return Step(step, action)


def _first(connection: Connection, sql: str, parameters: tuple[SqlValue, ...] = ()) -> Action | None:
    row = connection.row(sql, parameters)
    return _action(row) if row else None


def _action(row: tuple[Any, ...]) -> Action:
    number, label, subject, annotator, at, state = row
    with telling_damage():
        return Action(number, label, subject, annotator, from_text(at), state != "done", state == "dropped")


def _reverse(connection: Connection, steps: list[int]) -> None:
    """Bring back the state before some steps: table by table as `_REVERSED` has them, the rows of each last first."""
    # Children come back before the rows they hang on.
    connection.run("PRAGMA defer_foreign_keys = ON")
    rows = connection.rows(
        "SELECT tbl, op, row, image FROM change WHERE step IN (SELECT value FROM json_each(?)) ORDER BY seq DESC",
        (key_list(steps),),
    )
    rows.sort(key=lambda row: _REVERSED.index(row[0]))
    for (table, deed), group in groupby(rows, key=lambda row: (row[0], row[1])):
        if deed == "insert":
            connection.run_many(f"DELETE FROM {table} WHERE id = ?", [(row[2],) for row in group])
        elif deed == "update":
            _write_back(connection, table, image_rows(row[3] for row in group))
        else:
            _put_back(connection, table, image_rows(row[3] for row in group))


def image_rows(texts: Iterable[str]) -> list[dict[str, SqlValue]]:
    """The columns of rows as changes keep them: read in one go, which is much faster than one by one."""
    images: list[dict[str, SqlValue]] = json.loads(f"[{','.join(texts)}]")
    for image in images:
        if "uid" in image:
            image["uid"] = bytes.fromhex(str(image["uid"]))
    return images


def _write_back(connection: Connection, table: str, images: list[dict[str, SqlValue]]) -> None:
    # A column that is set to what it holds would have its indexes written again.
    changed = zip(_changed(connection, table, images), images, strict=True)
    for names, group in groupby(changed, key=lambda pair: pair[0]):
        if names:
            setters = ", ".join(f"{name} = :{name}" for name in names)
            connection.run_many(f"UPDATE {table} SET {setters} WHERE id = :id", [image for _, image in group])


def _changed(connection: Connection, table: str, images: list[dict[str, SqlValue]]) -> Iterator[tuple[str, ...]]:
    """For each image, written after those before it, the columns in which its row will differ from it."""
    names = columns_of(connection, table)
    rows = connection.rows(
        f"SELECT {', '.join(names)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
        (key_list({int(image["id"] or 0) for image in images}),),
    )
    present: dict[SqlValue, tuple[SqlValue, ...]] = {row[0]: row for row in rows}
    for image in images:
        row = present.get(image["id"])
        if row is None:
            yield ()
            continue
        # An image of an earlier version knows nothing of columns that came later.
        whole = tuple(image) == names
        after = tuple(image.values() if whole else map(image.get, names, row))
        yield tuple(name for name, old, new in zip(names, row, after, strict=True) if old != new)
        present[image["id"]] = after


def _put_back(connection: Connection, table: str, images: list[dict[str, SqlValue]]) -> None:
    for names, group in groupby(images, key=tuple):
        marks = ", ".join(f":{name}" for name in names)
        connection.run_many(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", group)
