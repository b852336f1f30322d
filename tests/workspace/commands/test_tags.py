"""Deeds on tags."""

from collections.abc import Callable

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.relation import RelationType
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.commands.tags import add_tag, delete_tag, merge_tags, remove_tag, rename_tag
from reviewer.workspace.workspace import Workspace

Tag = Callable[[Article, str], Claim]


def _counts(workspace: Workspace) -> dict[str, int]:
    return {tag.name: count for tag, count in workspace.ask.tags()}


def test_tags_on_claims_and_relations(workspace: Workspace, harbour: Article, ledger: Article, tag: Tag) -> None:
    one, other = tag(harbour, "talks"), tag(ledger, "talks")
    relation = relate(workspace, RelationType.CORROBORATES, one.id, other.id)
    add_tag(workspace, [one.id, relation.id], " who  led ")
    add_tag(workspace, one.id, "who led")
    assert _counts(workspace) == {"who led": 2}
    rename_tag(workspace, "who led", "lead")
    add_tag(workspace, other.id, "leader")
    add_tag(workspace, one.id, "leader")
    merge_tags(workspace, "lead", "leader")
    assert _counts(workspace) == {"lead": 3}
    remove_tag(workspace, one.id, "lead")
    assert _counts(workspace) == {"lead": 2}
    delete_tag(workspace, "lead")
    assert _counts(workspace) == {}
    workspace.undo()
    assert _counts(workspace) == {"lead": 2}


def test_a_tag_needs_a_name_and_something_to_hang_on(workspace: Workspace, harbour: Article) -> None:
    with pytest.raises(ReviewerError, match="name"):
        add_tag(workspace, harbour.id, " ")
    with pytest.raises(ReviewerError, match="no longer"):
        add_tag(workspace, harbour.id, "tag")
    assert _counts(workspace) == {}
