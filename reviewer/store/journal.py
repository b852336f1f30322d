"""The journal of changes: what each action did, so that it can be undone and redone, also after a restart.

An *action* is one deed of the analyst; each time it is done, undone or redone it gets a *step*, and triggers write a
*change* into the step for each row: its image before. Undoing an action reverses the changes of its last step, which
triggers record in a step of its own; redoing reverses that one. So nothing is ever rewritten, and every state the
project has had can be told from the journal. A new action after an undo *drops* the undone ones: they cannot be redone
any more, yet stay in the journal.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from reviewer.domain.changes import Action
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.times import from_text, to_text

_ACTION = "SELECT number, label, subject, annotator, at, state = 'undone' FROM action"


@dataclass(frozen=True)
class Step:
    """A step that is open: rows may be written until it is closed."""

    id: int
    action: int


def begin_action(connection: Connection, label: str, subject: str, annotator: str, now: datetime) -> Step:
    """Open the first step of a new action."""
    number = connection.run(
        "INSERT INTO action (label, subject, annotator, at, state) VALUES (?, ?, ?, ?, 'done')",
        (label, subject, annotator, to_text(now)),
    )
    return _open(connection, number, "do", now)


def begin_again(connection: Connection, action: int, kind: str, now: datetime) -> Step:
    """Open a step that undoes or redoes (`kind`) an action, and reverse the action's last step in it."""
    last = connection.number("SELECT max(id) FROM step WHERE action = ?", (action,))
    step = _open(connection, action, kind, now)
    connection.run("UPDATE action SET state = ? WHERE number = ?", ("undone" if kind == "undo" else "done", action))
    _reverse(connection, last)
    return step


def drop_undone(connection: Connection) -> None:
    """What was undone can no longer be redone: something new has been done."""
    connection.run("UPDATE action SET state = 'dropped' WHERE state = 'undone'")


def close_step(connection: Connection) -> None:
    """From here on every write is refused."""
    connection.run("DELETE FROM open_step")


def undoable(connection: Connection) -> Action | None:
    """The action that undo takes back."""
    return _first(connection, f"{_ACTION} WHERE state = 'done' ORDER BY number DESC LIMIT 1")


def redoable(connection: Connection) -> Action | None:
    """The action that redo does again."""
    return _first(connection, f"{_ACTION} WHERE state = 'undone' ORDER BY number LIMIT 1")


def history(connection: Connection, limit: int) -> list[Action]:
    """The last actions, newest first, without those that can no longer be redone."""
    rows = connection.rows(f"{_ACTION} WHERE state <> 'dropped' ORDER BY number DESC LIMIT ?", (limit,))
    return [_action(row) for row in rows]


def find(connection: Connection, number: int) -> Action | None:
    """An action by its number, None when it never was or can no longer be redone."""
    return _first(connection, f"{_ACTION} WHERE number = ? AND state <> 'dropped'", (number,))


def _open(connection: Connection, action: int, kind: str, now: datetime) -> Step:
    step = connection.run("INSERT INTO step (action, kind, at) VALUES (?, ?, ?)", (action, kind, to_text(now)))
    connection.run("INSERT INTO open_step (one, step) VALUES (1, ?)", (step,))
    return Step(step, action)


def _first(connection: Connection, sql: str, parameters: tuple[SqlValue, ...] = ()) -> Action | None:
    row = connection.row(sql, parameters)
    return _action(row) if row else None


def _action(row: tuple[Any, ...]) -> Action:
    number, label, subject, annotator, at, undone = row
    return Action(number, label, subject, annotator, from_text(at), bool(undone))


def _reverse(connection: Connection, step: int) -> None:
    """Bring back the state before a step, its rows last first."""
    # Rows that a foreign key removed come back before or after the row that they hang on.
    connection.run("PRAGMA defer_foreign_keys = ON")
    rows = connection.rows("SELECT tbl, op, row, image FROM change WHERE step = ? ORDER BY seq DESC", (step,))
    for (table, deed), group in groupby(rows, key=lambda row: (row[0], row[1])):
        if deed == "insert":
            connection.run_many(f"DELETE FROM {table} WHERE id = ?", [(row[2],) for row in group])
        elif deed == "update":
            _write_back(connection, table, [_image(row[3]) for row in group])
        else:
            _put_back(connection, table, [_image(row[3]) for row in group])


def _image(text: str) -> dict[str, SqlValue]:
    image: dict[str, SqlValue] = json.loads(text)
    if "uid" in image:
        image["uid"] = bytes.fromhex(str(image["uid"]))
    return image


def _write_back(connection: Connection, table: str, images: list[dict[str, SqlValue]]) -> None:
    for names, group in groupby(images, key=tuple):
        setters = ", ".join(f"{name} = :{name}" for name in names)
        connection.run_many(f"UPDATE {table} SET {setters} WHERE id = :id", group)


def _put_back(connection: Connection, table: str, images: list[dict[str, SqlValue]]) -> None:
    for names, group in groupby(images, key=tuple):
        marks = ", ".join(f":{name}" for name in names)
        connection.run_many(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", group)
