import sys
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection, file_uri, journal_mode, library
from reviewer.store.errors import DamagedProject, InUse, NotSaved, RuleBroken


def test_there_is_one_sqlite_in_the_process() -> None:
    assert library().__name__.startswith(("pysqlite3", "sqlite3"))
    assert library() is sys.modules["sqlite_utils.utils"].sqlite3
    assert journal_mode() in {"WAL", "TRUNCATE"}


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
