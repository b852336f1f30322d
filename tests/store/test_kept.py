from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.event import EventLink
from reviewer.store import checking, kept
from reviewer.store.checking import Part
from reviewer.store.engine import Connection
from reviewer.store.transaction import Transaction
from reviewer.workspace.filters import EventFilter
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, put_claim, put_event, put_link, put_relation
from tests.store.test_histories import Analyst

DEEDS = 25


def wrong(workspace: Workspace) -> list[str]:
    connection = Connection(str(workspace.path))
    try:
        return list(kept.wrong(connection))
    finally:
        connection.close()


@settings(max_examples=5)
@given(st.integers(0, 1 << 30))
def test_what_is_kept_follows_whatever_is_done_and_undone(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    workspace = Workspace.create(tmp_path_factory.mktemp("kept") / "kept.reviewer")
    dice = Random(seed)  # noqa: S311 - dice, not secrets
    analyst = Analyst(workspace, dice)
    for _ in range(DEEDS):
        workspace.perform("act", analyst.act)
        assert wrong(workspace) == []
        if dice.random() < 0.4:
            workspace.undo()
            assert wrong(workspace) == []
            workspace.redo()
            assert wrong(workspace) == []
    workspace.close()


def test_events_stand_by_the_number_of_their_claims(workspace: Workspace) -> None:
    def fill(tx: Transaction) -> list[EventLink]:
        article = add_article(tx)
        one, other = put_event(tx, "One"), put_event(tx, "Other")
        claims = [put_claim(tx, article.id, start=start) for start in (0, 4, 8)]
        return [put_link(tx, claim.id, other.id) for claim in claims[:2]] + [put_link(tx, claims[2].id, one.id)]

    links = workspace.perform("fill", fill)

    def titles() -> list[tuple[str, int]]:
        keys = workspace.ask.event_keys(EventFilter(order="claims"))
        return [(row.title, row.claims) for row in workspace.ask.event_rows(keys)]

    assert titles() == [("Other", 2), ("One", 1)]
    one = links[2].event
    workspace.perform("move", lambda tx: [tx.put(replace(link, event=one)) for link in links[:2]])
    assert titles() == [("One", 3), ("Other", 0)]
    workspace.undo()
    assert titles() == [("Other", 2), ("One", 1)]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE event_size SET claims = claims + 1",
        "DELETE FROM event_size",
        "UPDATE relation_place SET event_id = NULL",
        "INSERT INTO relation_place VALUES (99, NULL)",
    ],
)
def test_the_check_tells_where_it_is_not_as_the_records_are(workspace: Workspace, damage: str) -> None:
    def fill(tx: Transaction) -> None:
        article, other = add_article(tx), add_article(tx, f"{TEXT} More.")
        a, b = put_claim(tx, article.id), put_claim(tx, other.id)
        put_link(tx, a.id, put_event(tx, "One").id)
        put_relation(tx, a.id, b.id)

    workspace.perform("fill", fill)
    workspace.close()
    connection = Connection(str(workspace.path))
    assert list(checking.findings(connection)) == []
    connection.run(damage)
    assert Part.RECORDS in {finding.part for finding in checking.findings(connection)}
    connection.close()
