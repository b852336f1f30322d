"""One record of the history brought back, the rest left as it is."""

from dataclasses import replace

import pytest

from reviewer.domain.changes import Change
from reviewer.domain.errors import ReviewerError
from reviewer.workspace.commands import articles, claims, events, relations
from reviewer.workspace.commands.restoring import restore
from reviewer.workspace.workspace import Workspace
from tests.store.making import everything, put_event, put_link, put_relation, put_small, untimed


def last_changes(workspace: Workspace) -> tuple[Change, ...]:
    return workspace.changed_by(workspace.history(1)[0].number).changes


def test_an_edit_goes_back_and_what_came_after_stays(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    first, second = small.claims
    claims.edit_claim(workspace, first.id, statement="Wrong", note="typed over")
    changes = last_changes(workspace)
    claims.edit_claim(workspace, second.id, note="kept")
    before = next(change.before for change in changes if change.id == first.id)
    assert before is not None
    restore(workspace, before)
    now = workspace.ask.claim(first.id)
    assert untimed(now) == untimed(first)
    assert [claim.note for claim in workspace.ask.claims() if claim.id == second.id] == ["kept"]
    assert workspace.history(1)[0].label == "restore"
    workspace.undo()
    assert "Wrong" in [claim.statement for claim in workspace.ask.claims()]


def test_a_deleted_article_comes_back_with_all_that_hung_on_it(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    before = everything(workspace.ask)
    text = workspace.ask.text(small.articles[0].id)
    articles.delete_article(workspace, small.articles[0].id)
    changes = last_changes(workspace)
    later = events.create_event(workspace, "Later")
    restore(workspace, small.articles[0], changes)
    after = everything(workspace.ask)
    assert workspace.ask.text(small.articles[0].id) == text
    assert {untimed(record) for record in after["claims"] | after["links"] | after["relations"]} == {
        untimed(record) for record in before["claims"] | before["links"] | before["relations"]
    }
    assert workspace.ask.event(later.id) == later
    assert small.articles[0].id in {hit.id for hit in workspace.ask.search("harbour").hits}
    assert workspace.ask.integrity() == "ok"
    assert workspace.undo()
    assert workspace.ask.article(small.articles[0].id) is None


def test_what_hangs_on_something_else_that_went_stays_away(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    claims.delete_claim(workspace, small.claims[0].id)
    changes = last_changes(workspace)
    claims.delete_claim(workspace, small.claims[1].id)
    restore(workspace, small.claims[0], changes)
    assert [claim.id for claim in workspace.ask.claims()] == [small.claims[0].id]
    assert workspace.ask.relations() == []
    assert [link.claim for link in workspace.ask.links()] == [small.claims[0].id]


def test_a_record_whose_owner_is_gone_is_refused(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    articles.delete_article(workspace, small.articles[0].id)
    count = len(workspace.history())
    with pytest.raises(ReviewerError, match="Restore that first") as refused:
        restore(workspace, small.claims[0])
    assert refused.value.code == "gone"
    assert len(workspace.history()) == count


def test_a_record_whose_place_is_taken_is_refused(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    first, second = (claim.id for claim in small.claims)
    relations.delete_relation(workspace, small.relation.id)
    workspace.perform("relate", lambda tx: put_relation(tx, first, second))
    with pytest.raises(ReviewerError, match="taken its place"):
        restore(workspace, small.relation)
    assert len(workspace.ask.relations()) == 1


def test_a_claim_comes_back_without_a_point_that_is_gone(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    workspace.perform("drop", lambda tx: tx.delete(small.point))
    restore(workspace, replace(small.claims[0], note="as it was"))
    claim = workspace.ask.claim(small.claims[0].id)
    assert claim is not None
    assert (claim.point, claim.note) == (None, "as it was")


def test_a_relation_and_a_link_come_back_alone(workspace: Workspace) -> None:
    small = workspace.perform("make", put_small)
    event = workspace.perform("make", lambda tx: put_event(tx, "Other"))
    link = workspace.perform("make", lambda tx: put_link(tx, small.claims[0].id, event.id))
    relations.delete_relation(workspace, small.relation.id)
    events.unlink_event(workspace, small.claims[0].id, event.id)
    restore(workspace, small.relation)
    restore(workspace, link)
    assert [untimed(each) for each in workspace.ask.relations()] == [untimed(small.relation)]
    assert workspace.ask.link_between(small.claims[0].id, event.id) is not None
