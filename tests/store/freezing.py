"""Projects of every schema version, kept as SQL text that can be read and compared, and made into files again.

`python -m tests.store.freezing` writes the fixture of the present version: once, before the version is shipped, and
never again.
"""

# ruff: noqa: S608 - statements are put together from the names of our own tables

import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from reviewer.store.engine import library
from reviewer.store.migrations import version_of
from reviewer.workspace.questions import Questions
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_dismissal, put_event, put_small

FIXTURES = Path(__file__).parent / "fixtures"


def thaw(sql: Path, path: Path) -> Path:
    """Make the project file that a fixture holds."""
    connection = library().connect(str(path))
    connection.executescript(sql.read_text(encoding="utf-8"))
    connection.close()
    return path


def frozen(version: int) -> dict[str, list[str]]:
    """The records that the fixture of a version holds; dismissals are known from version 5 on."""
    held: dict[str, list[str]] = json.loads((FIXTURES / f"version-{version}.json").read_text(encoding="utf-8"))
    return {"dismissals": []} | held


def freeze(path: Path) -> str:
    """A project file as SQL; the rows of the search index are those of the tables it lies in."""
    connection: sqlite3.Connection = library().connect(f"file:{path}?mode=ro", uri=True)
    try:
        return "\n".join(_statements(connection)) + "\n"
    finally:
        connection.close()


def records(ask: Questions) -> dict[str, list[str]]:
    """Every record of a project as text that stays the same."""
    return {
        name: sorted(json.dumps(asdict(record), default=str, ensure_ascii=False, sort_keys=True) for record in found)
        for name, found in everything(ask).items()
    }


def _statements(connection: sqlite3.Connection) -> Iterator[str]:
    for pragma in ("application_id", "user_version"):
        yield f"PRAGMA {pragma} = {connection.execute(f'PRAGMA {pragma}').fetchone()[0]};"
    shape = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    parts = [part for part in shape.fetchall() if not part[1].startswith("sqlite_")]
    tables = [(name, sql) for kind, name, sql in parts if kind == "table"]
    hidden = [name for name, _ in tables if name.startswith(("search_", "named_"))]
    for name, sql in tables:
        if name not in hidden:
            yield f"{sql};"
    for name in hidden:
        yield f"DELETE FROM {name};"
    for name, sql in tables:
        if not sql.startswith("CREATE VIRTUAL"):
            yield from _rows(connection, name)
    yield "DELETE FROM sqlite_sequence;"
    yield from _rows(connection, "sqlite_sequence")
    for kind, _, sql in parts:
        if kind in {"index", "trigger"}:
            yield f"{sql};"


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = " || ', ' || ".join(f"quote({column})" for column in columns)
    query = f"SELECT {values} FROM {table} ORDER BY 1"
    start = f"INSERT INTO {table} ({', '.join(columns)}) VALUES"
    for (row,) in connection.execute(query):
        yield f"{start} ({row});"


def _main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "harbour.reviewer"
        workspace = Workspace.create(path, "Harbour")
        workspace.annotator = "anna"
        small = workspace.perform("fill", put_small)
        workspace.perform("dismiss_suggestions", lambda tx: put_dismissal(tx, small.articles[0].id))
        event = workspace.perform("create_event", lambda tx: put_event(tx, "Second reopening", short_name="R2"))
        workspace.perform("delete_event", lambda tx: tx.delete(event))
        workspace.undo()
        expected = json.dumps(records(workspace.ask), indent=1, ensure_ascii=False)
        workspace.close()
        FIXTURES.mkdir(exist_ok=True)
        name = f"version-{version_of()}"
        (FIXTURES / f"{name}.sql").write_text(freeze(path), encoding="utf-8")
        (FIXTURES / f"{name}.json").write_text(f"{expected}\n", encoding="utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    _main()
