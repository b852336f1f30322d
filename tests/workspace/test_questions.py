from dataclasses import replace

import pytest

from reviewer.domain.article import Reading, ReadingState
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.ids import new_id
from reviewer.domain.relation import RelationType
from reviewer.store.transaction import Transaction
from reviewer.workspace.filters import ClaimFilter
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, Small, mention, put_claim, put_relation, put_small


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return workspace.perform("fill", put_small)


def test_single_records(workspace: Workspace, small: Small) -> None:
    ask = workspace.ask
    assert ask.article(small.articles[0].id) == small.articles[0]
    assert ask.text(small.articles[0].id) == TEXT
    assert ask.claim(small.claims[0].id) == small.claims[0]
    assert ask.event(small.event.id) == small.event
    assert ask.point(small.point.id) == small.point
    assert ask.relation(small.relation.id) == small.relation
    assert ask.link(small.links[0].id) == small.links[0]
    outlet, tag = ask.outlet("Bay News"), ask.tag("harbour")
    assert outlet is not None
    assert tag is not None
    assert outlet.name == "Bay News"


def test_many_records_in_one_go(workspace: Workspace, small: Small) -> None:
    ask = workspace.ask
    ids = [claim.id for claim in small.claims]
    assert ask.known(Claim, [*ids, new_id()]) == {claim.id: claim for claim in small.claims}
    assert ask.known(Event, ids) == {}
    assert ask.links_of_claims(reversed(ids)) == list(small.links)
    assert ask.links_of_claims([new_id()]) == []
    newest_first = ask.claim_keys(ClaimFilter(order="newest"))
    assert [ask.key(Claim, each) for each in reversed(ids)] == [*newest_first]
    assert ask.key(Event, ids[0]) is None


def test_of_each_event_some_claims(workspace: Workspace, small: Small) -> None:
    ask = workspace.ask
    linked = ask.claims_of_event(small.event.id)
    last = linked[-1]
    own = next(claim for claim in linked if claim.article != last.article)
    assert ask.claims_of_events([small.event.id], new_id(), 1) == {small.event.id: [last]}
    assert ask.claims_of_events([small.event.id], own.article, 1)[small.event.id][0].article == own.article
    assert len(ask.claims_of_events([small.event.id], own.article, 9)[small.event.id]) == len(linked)


def test_what_is_not_there_is_none_or_empty(workspace: Workspace, small: Small) -> None:
    ask, nobody = workspace.ask, new_id()
    for question in (ask.article, ask.claim, ask.event, ask.point, ask.relation, ask.link):
        assert question(nobody) is None
    assert ask.outlet("?") is None
    assert ask.tag("?") is None
    assert ask.text(nobody) == ""
    assert ask.reading(nobody) is Reading.UNREAD
    assert ask.reading_state(nobody) is None
    assert not ask.carried("?")
    assert ask.claims_of_article(nobody) == []
    assert ask.relations_between([nobody, small.articles[0].id]) == []
    with pytest.raises(LookupError):
        ask.content(nobody)


def test_what_belongs_to_a_record(workspace: Workspace, small: Small) -> None:
    ask = workspace.ask
    left, right = small.articles
    first, second = small.claims
    early = workspace.perform("c", lambda tx: put_claim(tx, right.id, 0, 5))
    inner = workspace.perform("r", lambda tx: put_relation(tx, early.id, second.id, RelationType.UPDATES))
    assert ask.claims_of_article(right.id) == [early, second]
    assert ask.claims_of_event(small.event.id) == [first, second]
    assert ask.claims_of_point(small.point.id) == [first, second]
    assert ask.points_of_event(small.event.id) == [small.point]
    assert ask.links_of_claim(second.id) == [small.links[1]]
    assert ask.links_of_event(small.event.id) == list(small.links)
    assert ask.relations_of_claim(second.id) == [small.relation, inner]
    assert ask.relations_of_article(left.id) == [small.relation]
    assert ask.relations_of_article(right.id) == [small.relation, inner]
    assert ask.relations_between([left.id, right.id]) == [small.relation, inner]
    assert ask.relations_between([right.id]) == [inner]
    assert ask.relations_between([left.id]) == []


def test_mentions_of_events_come_by_position(workspace: Workspace, small: Small) -> None:
    article, other = small.articles[0].id, small.articles[1].id
    late, early, elsewhere = mention(article, (30, 35)), mention(article, (2, 5), (50, 55)), mention(other, (0, 2))

    def mark(tx: Transaction) -> Event:
        return tx.put(replace(small.event, mentions=(late, elsewhere, early)))

    event = workspace.perform("mark", mark)
    assert workspace.ask.event_mentions_of_article(article) == [(event, early), (event, late)]
    assert event.mentions == (late, elsewhere, early)


def test_reading_states_are_each_annotators_own(workspace: Workspace, small: Small) -> None:
    article = small.articles[0].id
    workspace.perform("read", lambda tx: tx.put(ReadingState(new_id(), article, "anna", Reading.DONE)))
    workspace.perform("read", lambda tx: tx.put(ReadingState(new_id(), article, "bo", Reading.READING)))
    assert workspace.ask.reading(article) is Reading.DONE
    workspace.annotator = "bo"
    assert workspace.ask.reading(article) is Reading.READING
    workspace.annotator = "cy"
    assert workspace.ask.reading(article) is Reading.UNREAD
    assert {annotator.name for annotator in workspace.ask.annotators()} == {"anna", "bo"}


def test_tags_come_by_name_with_their_use(workspace: Workspace, small: Small) -> None:
    assert small.claims[0].tags == ("harbour", "dates")
    assert [(tag.name, count) for tag, count in workspace.ask.tags()] == [("dates", 2), ("harbour", 1)]
