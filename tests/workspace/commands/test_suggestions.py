"""Taking what is suggested, and saying that it is not wanted."""

import pytest

from reviewer.domain.article import Article
from reviewer.suggest.claims import suggest_claims
from reviewer.suggest.suggested import SuggestedClaim
from reviewer.workspace.commands.articles import delete_article
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.suggestions import accept_suggestions, dismiss_suggestions
from reviewer.workspace.workspace import Workspace


@pytest.fixture
def found(workspace: Workspace, harbour: Article) -> list[SuggestedClaim]:
    return list(suggest_claims(harbour, workspace.ask.text(harbour.id)))


def test_what_is_taken_becomes_claims_as_any_are_in_one_action(
    workspace: Workspace, harbour: Article, found: list[SuggestedClaim]
) -> None:
    actions = len(workspace.history())
    made = accept_suggestions(workspace, found)
    assert [claim.statement for claim in made] == [each.statement for each in found]
    assert [claim.speaker for claim in made] == [each.speaker for each in found]
    assert len(workspace.history()) == actions + 1
    workspace.undo()
    assert workspace.ask.claims_of_article(harbour.id) == []
    workspace.redo()
    assert workspace.ask.claims_of_article(harbour.id) == made


def test_one_that_stands_there_already_is_given_back(
    workspace: Workspace, harbour: Article, found: list[SuggestedClaim]
) -> None:
    standing = tag_claim(workspace, harbour.id, [(found[0].start, found[0].end)])
    actions = len(workspace.history())
    assert accept_suggestions(workspace, found[:1]) == [standing]
    assert len(workspace.history()) == actions


def test_dismissed_stays_dismissed_until_it_is_undone(
    workspace: Workspace, harbour: Article, found: list[SuggestedClaim]
) -> None:
    dismissed = dismiss_suggestions(workspace, found)
    assert [each.anchor.exact for each in dismissed] == [
        workspace.ask.text(harbour.id)[each.start : each.end] for each in found
    ]
    actions = len(workspace.history())
    assert dismiss_suggestions(workspace, found) == dismissed
    assert len(workspace.history()) == actions
    workspace.close()
    again = Workspace.open(workspace.path)
    try:
        assert again.ask.dismissals_of_article(harbour.id) == dismissed
        assert again.ask.integrity() == "ok"
        again.undo()
        assert again.ask.dismissals() == []
        again.redo()
        delete_article(again, harbour.id)
        assert again.ask.dismissals() == []
        again.undo()
        assert again.ask.dismissals() == dismissed
    finally:
        again.close()
