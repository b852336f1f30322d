"""Deeds on events and links."""

from collections.abc import Callable

import pytest

from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Role
from reviewer.domain.relation import RelationType
from reviewer.workspace.commands.events import (
    create_event,
    delete_event,
    edit_event,
    link_event,
    link_new_event,
    mark_event_mention,
    merge_events,
    set_role,
    unlink_event,
)
from reviewer.workspace.commands.relations import relate
from reviewer.workspace.workspace import Workspace

Tag = Callable[[Article, str], Claim]


def test_a_new_event_and_its_link_are_one_action(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "The first round of talks opened")
    actions = len(workspace.history())
    event, link = link_new_event(workspace, claim.id, "First round of talks", "2031-03-04", place="Marrow")
    assert (event.short_name, event.place, event.when) == ("R1", "Marrow", "2031-03-04")
    assert (link.claim, link.event, link.role) == (claim.id, event.id, Role.REPORTS)
    assert len(workspace.history()) == actions + 1
    workspace.undo()
    assert workspace.ask.events() == []
    assert workspace.ask.links() == []


def test_short_names_do_not_repeat(workspace: Workspace) -> None:
    names = [create_event(workspace, "First round of talks").short_name for _ in range(3)]
    assert len(set(names)) == len(names)
    with pytest.raises(ReviewerError, match="title"):
        create_event(workspace, "  ")


def test_linking_again_changes_the_role_only(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "talks")
    event = create_event(workspace, "Talks")
    link = link_event(workspace, claim.id, event.id)
    again = link_event(workspace, claim.id, event.id, Role.PREDICTS)
    assert (again.id, again.role) == (link.id, Role.PREDICTS)
    assert set_role(workspace, link.id, Role.DENIES).role is Role.DENIES
    assert len(workspace.ask.links()) == 1
    unlink_event(workspace, claim.id, event.id)
    assert workspace.ask.links() == []


def test_a_point_learns_the_event_its_claims_share(
    workspace: Workspace,
    harbour: Article,
    ledger: Article,
    tag: Tag,
) -> None:
    one, other = tag(harbour, "five officers were injured"), tag(ledger, "Nine officers were injured")
    relate(workspace, RelationType.CONTRADICTS, one.id, other.id)
    event = create_event(workspace, "Incident")
    link_event(workspace, one.id, event.id)
    assert workspace.ask.points()[0].event == event.id


def test_merging_keeps_what_both_had(workspace: Workspace, harbour: Article, ledger: Article, tag: Tag) -> None:
    one, other = tag(harbour, "talks"), tag(ledger, "talks")
    keep = create_event(workspace, "Talks", participants=("Ada Brandt",))
    gone = create_event(workspace, "Talks again", "2031-03-04", place="Marrow", participants=("Max Braun",))
    part = create_event(workspace, "Dinner", parent=gone.id)
    link_event(workspace, one.id, keep.id)
    link_event(workspace, one.id, gone.id)
    link_event(workspace, other.id, gone.id)
    mark_event_mention(workspace, gone.id, harbour.id, [(0, 8)])
    merged = merge_events(workspace, keep.id, gone.id)
    assert (merged.title, merged.when, merged.place) == ("Talks", "2031-03-04", "Marrow")
    assert merged.participants == ("Ada Brandt", "Max Braun")
    assert merged.mentions[0].anchors[0].exact == "Minister"
    assert {claim.id for claim in workspace.ask.claims_of_event(keep.id)} == {one.id, other.id}
    assert workspace.ask.event(gone.id) is None
    assert (kept := workspace.ask.event(part.id)) is not None
    assert kept.parent == keep.id
    assert workspace.ask.event(keep.id) == merged
    workspace.undo()
    assert len(workspace.ask.links_of_event(gone.id)) == 2


def test_no_event_is_part_of_itself(workspace: Workspace) -> None:
    outer = create_event(workspace, "Summit")
    inner = create_event(workspace, "Dinner", parent=outer.id)
    with pytest.raises(ReviewerError, match="itself"):
        edit_event(workspace, outer.id, parent=inner.id)
    assert edit_event(workspace, inner.id, title="Supper", parent=None).title == "Supper"


def test_deleting_an_event_keeps_its_claims(workspace: Workspace, harbour: Article, tag: Tag) -> None:
    claim = tag(harbour, "talks")
    event, _ = link_new_event(workspace, claim.id, "Talks")
    delete_event(workspace, event.id)
    assert workspace.ask.links() == []
    assert workspace.ask.claim(claim.id) == claim


def test_a_mention_is_marked_once(workspace: Workspace, harbour: Article) -> None:
    event = create_event(workspace, "Talks")
    marked = mark_event_mention(workspace, event.id, harbour.id, [(0, 8)])
    assert mark_event_mention(workspace, event.id, harbour.id, [(0, 9)]) == marked
    assert len(marked.mentions) == 1


def test_merging_makes_no_event_a_part_of_itself(workspace: Workspace) -> None:
    house, whole, part, kept = (create_event(workspace, title) for title in ("House", "Whole", "Part", "Kept"))
    edit_event(workspace, whole.id, parent=house.id)
    edit_event(workspace, part.id, parent=whole.id)
    edit_event(workspace, kept.id, parent=part.id)
    assert merge_events(workspace, kept.id, whole.id).parent == house.id
    assert {event.title: event.parent for event in workspace.ask.events()} == {
        "House": None,
        "Part": kept.id,
        "Kept": house.id,
    }
    assert merge_events(workspace, house.id, kept.id).parent is None


def test_merging_keeps_a_place_once(workspace: Workspace, harbour: Article) -> None:
    events = [create_event(workspace, title) for title in ("Talks", "Round")]
    for event in events:
        mark_event_mention(workspace, event.id, harbour.id, [(0, 8)])
    assert len(merge_events(workspace, events[0].id, events[1].id).mentions) == 1
