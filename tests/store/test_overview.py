from pathlib import Path

import pytest

from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.overview import integrity
from reviewer.store.triggers import create_triggers, drop_triggers
from reviewer.workspace.rows import Counts
from reviewer.workspace.workspace import Workspace
from tests.store.making import put_small


@pytest.fixture
def filled(workspace: Workspace) -> Path:
    workspace.perform("fill", put_small)
    assert workspace.ask.integrity() == "ok"
    assert workspace.ask.counts() == Counts(2, 2, 1, 2, 1, 1, 1, 1, 2)
    assert workspace.ask.schema_version() == 1
    workspace.close()
    return workspace.path


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE anchor SET exact = 'something else'", "does not hold its quote"),
        ("UPDATE anchor SET start = 9999, stop = 10003", "does not hold its quote"),
        ("UPDATE content SET text = text || '!'", "is not the one that was added"),
        ("DELETE FROM point", "refers to a point that is not there"),
        ("DELETE FROM content WHERE id = 1", "refers to a content that is not there"),
    ],
)
def test_what_somebody_changed_by_hand_is_found(filled: Path, tampering: str, told: str) -> None:
    connection = Connection(str(filled))
    drop_triggers(connection)
    connection.run(tampering)
    create_triggers(connection)
    connection.close()
    with pytest.raises(DamagedProject) as refused:
        Workspace.open(filled)
    assert told in refused.value.detail
    connection = Connection(str(filled))
    assert told in integrity(connection)
    connection.close()
