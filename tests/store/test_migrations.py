from pathlib import Path

import pytest

from reviewer.store import journal
from reviewer.store.engine import Connection
from reviewer.store.errors import RuleBroken
from reviewer.store.migrations import MIGRATIONS, Migration, migrate, version_of
from reviewer.store.times import now
from reviewer.workspace.workspace import Workspace
from tests.store.making import put_event, put_small


def weather(connection: Connection) -> None:
    """An artificial next version: a column more, filled for the events that are there."""
    connection.run("ALTER TABLE event ADD COLUMN weather TEXT NOT NULL DEFAULT ''")
    connection.run("UPDATE event SET weather = 'storm'")


def broken(connection: Connection) -> None:
    """One that goes wrong after it has written."""
    weather(connection)
    connection.run("INSERT INTO nowhere VALUES (1)")


def orphaning(connection: Connection) -> None:
    """One that forgets what hangs on what it removes."""
    connection.run("DELETE FROM article")


LATER = (*MIGRATIONS, weather)


@pytest.fixture
def older(workspace: Workspace) -> Path:
    workspace.perform("fill", put_small)
    workspace.close()
    return workspace.path


def test_the_version_counts_the_migrations() -> None:
    assert version_of(()) == 1
    assert version_of(LATER) == version_of() + 1


def test_an_older_file_is_raised_and_its_journal_goes_on(older: Path) -> None:
    connection = Connection(str(older))
    assert migrate(connection, LATER)
    assert not migrate(connection, LATER)
    assert connection.number("PRAGMA user_version") == version_of(LATER)
    assert connection.column("SELECT weather FROM event") == ["storm"]
    with pytest.raises(RuleBroken, match="in an action only"):
        connection.run("UPDATE event SET weather = 'calm'")
    (image,) = connection.column("SELECT sql FROM sqlite_master WHERE name = 'journal_event_update'")
    assert "'weather', OLD.weather" in image
    connection.close()


@pytest.mark.parametrize("migration", [broken, orphaning])
def test_one_that_fails_leaves_the_file_as_it_was(older: Path, migration: Migration) -> None:
    connection = Connection(str(older))
    shape = connection.rows("SELECT * FROM sqlite_master ORDER BY name")
    with pytest.raises(Exception, match=r"nowhere|refers to"):
        migrate(connection, (*MIGRATIONS, migration))
    assert connection.number("PRAGMA user_version") == version_of()
    assert connection.rows("SELECT * FROM sqlite_master ORDER BY name") == shape
    connection.close()
    workspace = Workspace.open(older)
    assert workspace.ask.integrity() == "ok"
    workspace.close()


def test_an_action_from_before_a_column_was_added_can_be_undone_after_it(older: Path) -> None:
    workspace = Workspace.open(older)
    event = workspace.perform("create_event", put_event)
    workspace.perform("delete_event", lambda tx: tx.delete(event))
    workspace.close()
    connection = Connection(str(older))
    migrate(connection, LATER)
    action = journal.undoable(connection)
    assert action is not None
    connection.run("BEGIN IMMEDIATE")
    journal.begin_again(connection, action.number, "undo", now())
    journal.close_step(connection)
    connection.run("COMMIT")
    assert connection.column("SELECT weather FROM event WHERE uid = ?", (event.id.bytes,)) == [""]
    connection.close()
