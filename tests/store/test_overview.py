from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.migrations import version_of
from reviewer.store.overview import integrity
from reviewer.store.triggers import create_triggers, drop_triggers
from reviewer.workspace.rows import Counts
from reviewer.workspace.workspace import Transaction, Workspace
from tests.store.making import add_article, mention, put_claim, put_small

SMALL = Counts(2, 2, 1, 2, 1, 1, 1, 1, 2)


@pytest.fixture
def filled(workspace: Workspace) -> Path:
    workspace.perform("fill", put_small)
    assert workspace.ask.integrity() == "ok"
    assert workspace.ask.counts() == SMALL
    assert workspace.ask.schema_version() == version_of()
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


def test_counting_goes_on_from_what_was_counted_in_every_thread_and_beside_a_command(workspace: Workspace) -> None:
    nothing = workspace.ask.counts()

    def fill(tx: Transaction) -> None:
        put_small(tx)
        assert workspace.ask.counts() == SMALL
        with ThreadPoolExecutor() as pool:  # others do not see yet what may be taken back
            assert pool.submit(workspace.ask.counts).result() == nothing

    def fail(tx: Transaction) -> None:
        fill(tx)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        workspace.perform("fill", fail)
    assert workspace.ask.counts() == nothing
    workspace.perform("fill", fill)
    assert workspace.ask.counts() == SMALL
    workspace.undo()
    assert workspace.ask.counts() == nothing


def test_much_is_counted_anew(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    assert workspace.ask.counts().claims == 0
    many, anchors = 250, tuple((place, place + 1) for place in range(0, 40, 2))

    def claim(tx: Transaction) -> None:
        for _ in range(many):
            put = put_claim(tx, article.id)
            tx.put(replace(put, mentions=tuple(mention(article.id, *anchors) for _ in range(4))))

    workspace.perform("claim", claim)
    assert workspace.ask.counts().claims == many
    workspace.undo()
    assert workspace.ask.counts().claims == 0


def test_an_index_is_sound_for_whoever_looked_before_much_was_taken_back(workspace: Workspace) -> None:
    def add(transaction: Transaction) -> None:
        for number in range(150):
            add_article(transaction, text=f"{number} boats", title=f"Harbour {number}")

    workspace.perform("add_article", add)
    assert workspace.ask.integrity() == "ok"
    workspace.undo()
    assert workspace.ask.integrity() == "ok"
