import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection, file_uri, journal_mode, library
from reviewer.store.errors import DamagedProject, InUse, NotSaved, RuleBroken
from reviewer.store.opening import connect_writer
from reviewer.workspace.workspace import Workspace


def test_there_is_one_sqlite_in_the_process() -> None:
    assert library().__name__.startswith(("pysqlite3", "sqlite3"))
    assert library() is sys.modules["sqlite_utils.utils"].sqlite3
    assert journal_mode() in {"WAL", "TRUNCATE"}


def test_no_module_imports_a_second_sqlite() -> None:
    """Closing a project in another copy of the library drops the first one's locks: only `engine` imports any."""
    forbidden = re.compile(
        r"^\s*(import|from)\s+(sqlite3|pysqlite3|_sqlite3|apsw|PySide6\.QtSql|sqlite_utils)\b", re.MULTILINE
    )
    sources = sorted((Path(__file__).resolve().parents[2] / "reviewer").rglob("*.py"))
    assert len(sources) > 100
    assert [str(path) for path in sources if forbidden.search(path.read_text(encoding="utf-8"))] == []
    assert forbidden.search("x = 1\nimport sqlite3")


ONE_COPY = """
import sys
from pathlib import Path

makers = set()

def hear(event, told):
    if event == "sqlite3.connect/handle":
        makers.add(type(told[0]).__module__.partition(".")[0])

sys.addaudithook(hear)
from reviewer.workspace.workspace import Workspace
path = Path(sys.argv[1])
workspace = Workspace.create(path)
workspace.ask.counts()
workspace.copy_to(path.with_name("copy.reviewer"))
workspace.close()
Workspace.open(path.with_name("copy.reviewer"), read_only=True).close()
print(*makers)
import sqlite3
sqlite3.connect(":memory:").close()
print(*makers)
"""


def test_a_project_is_opened_by_one_library_alone(tmp_path: Path) -> None:
    """Python tells of every connection that its own module makes; pysqlite3 makes its connections in silence."""
    run = subprocess.run(
        [sys.executable, "-c", ONE_COPY, str(tmp_path / "a.reviewer")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    before, after = run.stdout.splitlines()
    assert before == ("" if library().__name__.startswith("pysqlite3") else "sqlite3")
    assert after == "sqlite3"


def test_the_journal_mode_follows_the_version(tmp_path: Path) -> None:
    writer = connect_writer_of(tmp_path)
    assert writer.column("PRAGMA journal_mode") == [journal_mode().lower()]
    assert writer.number("PRAGMA synchronous") == 2
    assert writer.number("PRAGMA fullfsync") == int(sys.platform == "darwin")
    assert writer.number("PRAGMA trusted_schema") == 0
    writer.close()
    assert (journal_mode() == "WAL") == (library().sqlite_version_info >= (3, 51, 3))


def connect_writer_of(folder: Path) -> Connection:
    Workspace.create(folder / "a.reviewer").close()
    return connect_writer(folder / "a.reviewer")


def test_failures_speak_our_language(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    one, other = Connection(str(path)), Connection(str(path))
    other.run("PRAGMA busy_timeout = 1")
    one.run("CREATE TABLE t (n INTEGER CHECK (n > 0)) STRICT")
    with pytest.raises(RuleBroken):
        one.run("INSERT INTO t VALUES (0)")
    one.run("BEGIN IMMEDIATE")
    with pytest.raises(InUse):
        other.run("BEGIN IMMEDIATE")
    one.run("COMMIT")
    one.run("PRAGMA max_page_count = 2")
    with pytest.raises(NotSaved) as told:
        one.run_many("INSERT INTO t VALUES (?)", [(n,) for n in range(1, 5000)])
    assert told.value.code == "not_saved"
    other.run("PRAGMA query_only = ON")
    with pytest.raises(NotSaved):
        other.run("INSERT INTO t VALUES (1)")
    one.close()
    one.close()
    with pytest.raises(ReviewerError) as told_closed:
        one.rows("SELECT 1")
    assert told_closed.value.code == "closed"
    other.close()


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    connection = Connection(str(tmp_path / "x.db"))
    with pytest.raises(DamagedProject):
        connection.rows("SELECT CAST(x'ff' AS TEXT)")
    connection.close()


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "#1.db", "港口 😀.db", "a&b=c.db"])
def test_any_file_name_can_be_opened(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("no file name there")
    path = tmp_path / name
    connection = Connection(file_uri(str(path), "mode=rwc"), uri=True)
    connection.run("CREATE TABLE t (n)")
    connection.close()
    assert path.read_bytes().startswith(b"SQLite format 3")
