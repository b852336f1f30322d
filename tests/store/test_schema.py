import ast
from pathlib import Path

import pytest

from reviewer.store.engine import Connection
from reviewer.store.errors import RuleBroken
from reviewer.store.schema import INDEXES, JOURNALLED, TABLES
from reviewer.store.triggers import columns_of, create_triggers, drop_triggers

STORE = Path(__file__).resolve().parents[2] / "reviewer" / "store"


@pytest.fixture
def empty() -> Connection:
    connection = Connection(":memory:")
    for statement in (*TABLES, *INDEXES):
        connection.run(statement)
    create_triggers(connection)
    return connection


def test_tables_are_strict_and_keep_their_keys(empty: Connection) -> None:
    strict = dict(empty.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"))
    for table in JOURNALLED:
        assert strict[table] == 1
        (sql,) = empty.column("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        assert "AUTOINCREMENT" in sql


def test_every_reference_is_found_by_an_index(empty: Connection) -> None:
    """Otherwise deleting one row reads a whole table."""
    for table in JOURNALLED:
        first_columns = {
            columns[0]
            for (name,) in empty.rows("SELECT name FROM pragma_index_list(?)", (table,))
            if (columns := empty.column("SELECT name FROM pragma_index_info(?)", (name,)))
        }
        references = set(empty.column('SELECT "from" FROM pragma_foreign_key_list(?)', (table,)))
        assert references <= first_columns, table


def test_every_table_is_guarded(empty: Connection) -> None:
    for table in JOURNALLED:
        names = columns_of(empty, table)
        empty.run("PRAGMA ignore_check_constraints = ON")
        marks = ", ".join("x'00112233445566778899aabbccddeeff'" if name == "uid" else "1" for name in names)
        with pytest.raises(RuleBroken, match="in an action only"):
            empty.run(f"INSERT INTO {table} VALUES ({marks})")  # noqa: S608 - our own names


def test_what_was_written_once_stays(empty: Connection) -> None:
    empty.run("INSERT INTO action VALUES (1, 'x', '', '', '', 'done')")
    empty.run("INSERT INTO step VALUES (1, 1, 'do', '')")
    empty.run("INSERT INTO change VALUES (1, 1, 'tag', 1, 'insert', NULL)")
    for statement in ("DELETE FROM change", "UPDATE change SET row = 2", "DELETE FROM step", "UPDATE step SET at = 1"):
        with pytest.raises(RuleBroken, match="written once"):
            empty.run(statement)


def test_triggers_can_be_made_anew(empty: Connection) -> None:
    listed = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    before = empty.rows(listed)
    drop_triggers(empty)
    assert empty.rows(listed) == []
    create_triggers(empty)
    assert empty.rows(listed) == before


def forbidden(tree: ast.AST) -> list[str]:
    """Calls of sqlite-utils that lose triggers, widen tables by a typo, or commit and lock where we do not."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name in {"transform", "insert_all", "upsert_all", "atomic"}:
                found.append(name)
            found += [word.arg for word in node.keywords if word.arg in {"alter", "execute_plugins"}]
    return found


def test_calls_that_lose_data_are_seen_and_absent() -> None:
    sample = "t.transform(drop=1)\nt.insert(r, alter=True)\nt.insert_all(r)\nwith d.atomic(): pass"
    assert sorted(forbidden(ast.parse(sample))) == ["alter", "atomic", "insert_all", "transform"]
    for path in STORE.glob("*.py"):
        assert forbidden(ast.parse(path.read_text(encoding="utf-8"))) == [], path.name
