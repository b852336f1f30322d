"""What the palettes offer, from a real project."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.domain.claim import Claim
from reviewer.domain.ids import new_id
from reviewer.domain.relation import Explanation, RelationType
from reviewer.workspace.candidates import claim_candidates, event_candidates, new_event
from reviewer.workspace.commands.articles import add_pasted
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.commands.events import link_new_event
from reviewer.workspace.commands.relations import explain, relate
from reviewer.workspace.workspace import Workspace

TEXTS = (
    "Talks open in Marrow\n\nThe first round of talks opened in Marrow on 4 March 2031. Five officers were injured.\n",
    "No talks\n\nThe first round of talks never opened. Nine officers were injured. The weather was fine.\n",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "talks.reviewer")
    for text in TEXTS:
        add_pasted(made, text)
    yield made
    made.close()


def _tag(workspace: Workspace, words: str) -> Claim:
    for article in workspace.ask.articles():
        start = workspace.ask.text(article.id).find(words)
        if start >= 0:
            return tag_claim(workspace, article.id, [(start, start + len(words))])
    raise AssertionError(words)


def test_the_event_of_one_article_is_offered_in_the_other(workspace: Workspace) -> None:
    _tag(workspace, "The first round of talks opened in Marrow on 4 March 2031.")
    _tag(workspace, "The first round of talks never opened.")
    one, other = workspace.ask.claims()
    proposed = new_event(workspace.ask, one.id)
    assert proposed is not None
    assert (proposed.title, proposed.when) == ("First round of talks in Marrow", "2031-03-04")
    event, _ = link_new_event(workspace, one.id, proposed.title, proposed.when, short_name=proposed.short_name)
    assert event.short_name == "R1"
    assert [each.event_id for each in event_candidates(workspace.ask, other.id)] == [event.id]
    assert event_candidates(workspace.ask, one.id) == []


def test_a_pair_that_was_explained_is_not_offered_again(workspace: Workspace) -> None:
    _tag(workspace, "Five officers were injured.")
    _tag(workspace, "Nine officers were injured.")
    _tag(workspace, "The weather was fine.")
    claims = {claim.statement: claim for claim in workspace.ask.claims()}
    one, nine = claims["Five officers were injured"], claims["Nine officers were injured"]
    offered = claim_candidates(workspace.ask, one.id, RelationType.CONTRADICTS)
    assert offered[0].claim_id == nine.id
    assert len(offered) == 2
    relation = relate(workspace, RelationType.CONTRADICTS, one.id, nine.id)
    assert nine.id in {each.claim_id for each in claim_candidates(workspace.ask, one.id, RelationType.UPDATES)}
    explain(workspace, relation.id, Explanation.DIFFERENT_TIME)
    for relation_type in RelationType:
        assert nine.id not in {each.claim_id for each in claim_candidates(workspace.ask, one.id, relation_type)}


def test_a_claim_that_is_gone_has_no_candidates(workspace: Workspace) -> None:
    assert event_candidates(workspace.ask, new_id()) == []
    assert claim_candidates(workspace.ask, new_id(), RelationType.UPDATES) == []
    assert new_event(workspace.ask, new_id()) is None
