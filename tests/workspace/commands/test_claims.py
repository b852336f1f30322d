"""Deeds on claims."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim, DateOf, Modality, Polarity, Value, ValueKind
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationType
from reviewer.workspace.commands.claims import (
    add_mention,
    delete_claim,
    edit_claim,
    move_claim_end,
    remove_mention,
    tag_claim,
)
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace

Tag = Callable[[Article, str], Claim]
OPENED = "The first round of talks opened in Marrow on Tuesday, the harbour office said."


def test_a_claim_comes_filled_in_as_one_action(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, OPENED)
    assert claim.statement == "The first round of talks opened in Marrow on Tuesday"
    assert claim.speaker == "harbour office"
    assert [(value.normalised, value.of) for value in claim.values] == [("2031-03-04", DateOf.EVENT)]
    assert workspace.ask.claim(claim.id) == claim
    action = workspace.history()[0]
    assert action.label == "tag_claim"
    assert OPENED.startswith(action.subject.rstrip("…"))
    workspace.undo()
    assert workspace.ask.claims_of_article(harbour.id) == []
    workspace.redo()
    assert workspace.ask.claim(claim.id) == claim


def test_the_same_words_are_the_same_claim(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, OPENED)
    actions = len(workspace.history())
    start, end = claim.mentions[0].anchors[0].start, claim.mentions[0].anchors[0].end
    assert tag_claim(workspace, harbour.id, [(start - 1, end + 1)]) == claim
    assert len(workspace.history()) == actions
    assert tag(harbour, "The first round").id != claim.id


def test_the_statement_has_whole_words_and_the_anchor_what_was_selected(workspace: Workspace, harbour: Article) -> None:
    at = workspace.ask.text(harbour.id).index("irst round of talks op")
    claim = tag_claim(workspace, harbour.id, [(at, at + 22)])
    assert claim.statement == "First round of talks opened"
    assert claim.quote == "irst round of talks op"


def test_white_space_alone_is_no_claim(workspace: Workspace, harbour: Article) -> None:
    at = workspace.ask.text(harbour.id).index("\n")
    with pytest.raises(ReviewerError, match="no words") as refused:
        tag_claim(workspace, harbour.id, [(at, at + 1)])
    assert refused.value.code == "empty_range"


def test_a_claim_may_stand_in_several_pieces_and_places(workspace: Workspace, harbour: Article) -> None:
    text = workspace.ask.text(harbour.id)
    ada, lead = text.index("Ada Brandt"), text.index("the delegation")
    claim = tag_claim(workspace, harbour.id, [(lead, lead + 14), (ada, ada + 10)])
    assert claim.quote == "Ada Brandt … the delegation"
    twice = add_mention(workspace, claim.id, [(0, 8)])
    assert [mention.anchors[0].exact for mention in twice.mentions] == ["Minister", "Ada Brandt"]
    assert add_mention(workspace, claim.id, [(0, 8)]) == twice
    once = remove_mention(workspace, claim.id, twice.mentions[0].id)
    assert once.mentions == claim.mentions
    with pytest.raises(ReviewerError, match="only place"):
        remove_mention(workspace, claim.id, once.mentions[0].id)


def test_ends_move_by_words_and_keep_one(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "five officers were")
    claim = move_claim_end(workspace, claim.id, "start", -1)
    assert claim.quote == "least five officers were"
    claim = move_claim_end(workspace, claim.id, "end", 1)
    assert claim.quote == "least five officers were injured"
    for _ in range(10):
        claim = move_claim_end(workspace, claim.id, "start", 1)
    assert claim.quote == "injured"
    actions = len(workspace.history())
    assert move_claim_end(workspace, claim.id, "end", -1) == claim
    assert len(workspace.history()) == actions


def test_what_was_not_touched_follows_a_moved_end(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "five officers were")
    moved = move_claim_end(workspace, claim.id, "end", 1)
    assert moved.statement == "Five officers were injured"
    edited = edit_claim(workspace, moved.id, statement="Some were hurt")
    assert move_claim_end(workspace, edited.id, "start", -1).statement == "Some were hurt"


def test_edited_values_are_confirmed(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, OPENED)
    typed = Value(kind=ValueKind.NUMBER, text="2", normalised="2")
    edited = edit_claim(workspace, claim.id, values=(*claim.values, typed), modality=Modality.PLANNED)
    assert edited.values == (*claim.values, replace(typed, confirmed=True))
    assert (edited.modality, edited.polarity) == (Modality.PLANNED, Polarity.AFFIRMED)
    with pytest.raises(TypeError, match="article"):
        edit_claim(workspace, claim.id, article=harbour.id)


def test_a_point_goes_with_its_last_claim(workspace: Workspace, harbour: Article, ledger: Article, tag: Tag) -> None:
    one, other = tag(harbour, "five officers were injured"), tag(ledger, "Nine officers were injured")
    relate(workspace, RelationType.CONTRADICTS, one.id, other.id)
    delete_claim(workspace, one.id)
    assert len(workspace.ask.points()) == 1
    assert workspace.ask.relations() == []
    delete_claim(workspace, other.id)
    assert workspace.ask.points() == []
    workspace.undo()
    workspace.undo()
    assert len(workspace.ask.points()) == len(workspace.ask.relations()) == 1


def test_several_go_in_one_action(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    ids = [tag(harbour, "Minister").id, tag(harbour, "talks").id]
    delete_claim(workspace, ids)
    assert workspace.ask.claims() == []
    assert workspace.history()[0].subject == "2"
    workspace.undo()
    assert {claim.id for claim in workspace.ask.claims()} == set(ids)


def test_a_claim_that_is_gone_says_so(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "Minister")
    delete_claim(workspace, claim.id)
    with pytest.raises(ReviewerError, match="no longer") as gone:
        edit_claim(workspace, claim.id, note="?")
    assert gone.value.code == "gone"
