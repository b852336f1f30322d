"""The keys and rows of the four lists, and the way through open contradictions."""

from array import array
from dataclasses import replace
from functools import partial
from uuid import UUID

import pytest

from reviewer.domain.article import Reading, ReadingState
from reviewer.domain.ids import new_id
from reviewer.domain.relation import RelationKind, RelationStatus, RelationType, Stance
from reviewer.store.transaction import Transaction
from reviewer.workspace.filters import ArticleFilter, ClaimFilter, EventFilter, RelationFilter
from reviewer.workspace.rows import ArticleRow, ClaimRow, EventRow, RelationRow
from reviewer.workspace.workspace import Workspace
from tests.store.making import Small, add_article, put_claim, put_event, put_link, put_relation, put_small


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return workspace.perform("fill", put_small)


def article_titles(workspace: Workspace, wanted: ArticleFilter) -> list[str]:
    return [row.title for row in workspace.ask.article_rows(workspace.ask.article_keys(wanted))]


def claim_ids(workspace: Workspace, wanted: ClaimFilter) -> list[UUID]:
    return [row.id for row in workspace.ask.claim_rows(workspace.ask.claim_keys(wanted))]


def event_titles(workspace: Workspace, wanted: EventFilter) -> list[str]:
    return [row.title for row in workspace.ask.event_rows(workspace.ask.event_keys(wanted))]


def relation_ids(workspace: Workspace, wanted: RelationFilter) -> list[UUID]:
    return [row.id for row in workspace.ask.relation_rows(workspace.ask.relation_keys(wanted))]


def test_keys_are_eight_bytes_each_and_rows_come_in_their_order(workspace: Workspace, small: Small) -> None:
    keys = workspace.ask.article_keys(ArticleFilter())
    assert isinstance(keys, array)
    assert keys.itemsize == 8
    backwards = [*reversed(keys), 999]
    assert [row.key for row in workspace.ask.article_rows(backwards)] == backwards[:-1]
    assert [row.id for row in workspace.ask.article_rows(keys)] == [article.id for article in small.articles]


def test_a_row_of_each_list(workspace: Workspace, small: Small) -> None:
    ask = workspace.ask
    article, claim, event, relation = small.articles[1], small.claims[1], small.event, small.relation
    assert ask.article_rows([2]) == [
        ArticleRow(2, article.id, "Bay still closed", "Coast Daily", "", "", Reading.UNREAD, 1, 1)
    ]
    assert ask.claim_rows([2]) == [
        ClaimRow(
            2,
            claim.id,
            article.id,
            "Coast Daily",
            claim.statement,
            "the owner",
            claim.modality,
            claim.polarity,
            ("R1",),
            (Stance.CONTRADICTS,),
        )
    ]
    assert ask.event_rows([1]) == [EventRow(1, event.id, "Reopening", "R1", "2016-06-14", "", event.status, 2, 1)]
    assert ask.relation_rows([1]) == [
        RelationRow(
            1,
            relation.id,
            relation.type,
            None,
            RelationStatus.OPEN,
            None,
            "When did it reopen",
            small.claims[0].statement,
            claim.statement,
            "Bay News",
            "Coast Daily",
            "R1",
            "R1",
        )
    ]


def test_articles_by_date_put_what_is_not_known_last(workspace: Workspace) -> None:
    def add(tx: Transaction) -> None:
        for title, published in (("b", "2016-06"), ("x", ""), ("c", "2016-06-14"), ("y", "XXXX-06-14"), ("a", "2015")):
            tx.put(replace(add_article(tx, title, title), published=published))

    workspace.perform("add_articles", add)
    assert article_titles(workspace, ArticleFilter()) == ["a", "b", "c", "x", "y"]
    assert article_titles(workspace, ArticleFilter(descending=True))[:3] == ["c", "b", "a"]
    assert article_titles(workspace, ArticleFilter(order="title", descending=True)) == ["y", "x", "c", "b", "a"]


def test_articles_are_filtered_and_sorted(workspace: Workspace, small: Small) -> None:
    read, other = small.articles
    workspace.perform("read", lambda tx: tx.put(ReadingState(new_id(), read.id, "anna", Reading.DONE)))
    assert article_titles(workspace, ArticleFilter(order="state")) == [other.title, read.title]
    assert article_titles(workspace, ArticleFilter(order="outlet")) == [read.title, other.title]
    assert article_titles(workspace, ArticleFilter(order="outlet", descending=True)) == [other.title, read.title]
    assert article_titles(workspace, ArticleFilter(state=Reading.DONE, order="state")) == [read.title]
    assert article_titles(workspace, ArticleFilter(state=Reading.UNREAD)) == [other.title]
    assert article_titles(workspace, ArticleFilter(tag="harbour")) == [read.title]
    assert article_titles(workspace, ArticleFilter(text="closed coast")) == [other.title]
    assert article_titles(workspace, ArticleFilter(text="100% _")) == []
    workspace.annotator = "bo"
    assert article_titles(workspace, ArticleFilter(state=Reading.DONE)) == []


def test_claims_are_filtered_and_sorted(workspace: Workspace, small: Small) -> None:
    first, second = small.claims
    early = workspace.perform("c", lambda tx: put_claim(tx, small.articles[1].id, 0, 4, statement="Boats left 100%"))
    in_order = [first.id, early.id, second.id]
    assert claim_ids(workspace, ClaimFilter()) == in_order
    assert claim_ids(workspace, ClaimFilter(order="newest")) == [early.id, second.id, first.id]
    assert claim_ids(workspace, ClaimFilter(order="event")) == [first.id, second.id, early.id]
    both = (small.articles[1].id, small.articles[0].id)
    assert claim_ids(workspace, ClaimFilter(articles=both)) == [early.id, second.id, first.id]
    assert claim_ids(workspace, ClaimFilter(articles=both, order="event")) == [second.id, first.id, early.id]
    assert claim_ids(workspace, ClaimFilter(articles=both[1:])) == [first.id]
    assert claim_ids(workspace, ClaimFilter(articles=(new_id(),))) == []
    assert claim_ids(workspace, ClaimFilter(no_event=True)) == [early.id]
    assert claim_ids(workspace, ClaimFilter(no_speaker=True)) == [first.id, early.id]
    assert claim_ids(workspace, ClaimFilter(tag="harbour")) == [first.id]
    assert claim_ids(workspace, ClaimFilter(text="BOATS 100%")) == [early.id]
    assert claim_ids(workspace, ClaimFilter(text="owner", articles=both)) == [second.id]
    assert claim_ids(workspace, ClaimFilter(text="owner", tag="harbour")) == []
    # Words of the JSON that speakers are kept in.
    assert claim_ids(workspace, ClaimFilter(text="names")) == []


def test_events_are_filtered_and_sorted(workspace: Workspace, small: Small) -> None:
    workspace.perform("e", lambda tx: put_event(tx, "Arrival", "2015-01", "A1"))
    workspace.perform("e", lambda tx: put_event(tx, "Undated", "", "U1"))
    assert event_titles(workspace, EventFilter()) == ["Arrival", "Reopening", "Undated"]
    assert event_titles(workspace, EventFilter(order="title")) == ["Arrival", "Reopening", "Undated"]
    assert event_titles(workspace, EventFilter(order="claims")) == ["Reopening", "Arrival", "Undated"]
    assert event_titles(workspace, EventFilter(text="a1")) == ["Arrival"]
    assert workspace.ask.recent_events(5) == [small.event.id]


def test_relations_are_filtered_and_sorted(workspace: Workspace, small: Small) -> None:
    a, b = small.claims

    def more(tx: Transaction) -> tuple[UUID, UUID]:
        lone = put_claim(tx, small.articles[0].id, 30, 35, statement="Lone")
        agreed = put_relation(tx, a.id, b.id, RelationType.CORROBORATES)
        agreed = tx.put(replace(agreed, kind=RelationKind.DATE, status=RelationStatus.CONFIRMED, reason="same day"))
        inner = put_relation(tx, lone.id, put_claim(tx, small.articles[0].id, 36, 40).id, RelationType.UPDATES)
        return agreed.id, inner.id

    agreed, inner = workspace.perform("relate", more)
    first = small.relation.id
    assert relation_ids(workspace, RelationFilter()) == [agreed, first, inner]
    assert relation_ids(workspace, RelationFilter(order="newest")) == [inner, agreed, first]
    assert relation_ids(workspace, RelationFilter(types=(RelationType.CONTRADICTS, RelationType.UPDATES))) == [
        first,
        inner,
    ]
    assert relation_ids(workspace, RelationFilter(statuses=(RelationStatus.CONFIRMED,))) == [agreed]
    assert relation_ids(workspace, RelationFilter(kinds=(RelationKind.DATE,))) == [agreed]
    assert relation_ids(workspace, RelationFilter(tag="dates")) == [first]
    assert relation_ids(workspace, RelationFilter(text="same")) == [agreed]
    assert relation_ids(workspace, RelationFilter(text="lone")) == [inner]
    assert relation_ids(workspace, RelationFilter(articles=(small.articles[1].id,))) == [agreed, first]
    both = tuple(article.id for article in small.articles)
    assert relation_ids(workspace, RelationFilter(articles=both)) == [agreed, first, inner]
    assert relation_ids(workspace, RelationFilter(articles=(small.articles[1].id, new_id()))) == []


def test_relations_are_grouped_by_what_their_rows_say(workspace: Workspace, small: Small) -> None:
    def relate(tx: Transaction) -> None:
        alone, other, linked = (put_claim(tx, small.articles[0].id, start, 9) for start in (1, 2, 3))
        put_link(tx, linked.id, put_event(tx, "Untold", short_name="").id)
        put_relation(tx, alone.id, other.id)
        put_relation(tx, alone.id, linked.id)
        tx.put(replace(put_relation(tx, other.id, small.claims[0].id), kind=RelationKind.DATE))

    workspace.perform("relate", relate)
    keys = workspace.ask.relation_keys(RelationFilter())
    rows = workspace.ask.relation_rows(keys)
    assert workspace.ask.relation_groups(keys) == {row.key: (row.event_a or row.event_b, row.kind) for row in rows}
    assert {row.event_a or row.event_b for row in rows} == {"", "R1", "Untold"}


def test_the_next_open_contradiction_goes_round(workspace: Workspace, small: Small) -> None:
    def more(tx: Transaction) -> list[UUID]:
        claims = [put_claim(tx, small.articles[0].id, number, number + 1) for number in range(4)]
        relations = [put_relation(tx, claims[0].id, claim.id) for claim in claims[1:]]
        tx.put(replace(relations[1], status=RelationStatus.DISMISSED))
        return [relations[0].id, relations[2].id]

    later = workspace.perform("relate", more)
    ring = [small.relation.id, *later]
    at: UUID | None = None
    for expected in [*ring, *ring]:
        following = workspace.ask.next_open_contradiction(at)
        assert following is not None
        assert following.id == expected
        at = expected
    workspace.go_to(0)
    assert workspace.ask.next_open_contradiction(None) is None


def test_a_sign_is_settled_when_all_its_relations_are(workspace: Workspace, small: Small) -> None:
    def signs() -> tuple[tuple[Stance, ...], tuple[Stance, ...]]:
        row = workspace.ask.claim_rows([1])[0]
        return row.signs, row.settled

    assert signs() == ((Stance.CONTRADICTS,), ())
    for status, sign in ((RelationStatus.RESOLVED, Stance.CONTRADICTS), (RelationStatus.EXPLAINED, Stance.EXPLAINED)):
        decided = replace(small.relation, status=status)
        workspace.perform("decide", partial(Transaction.put, record=decided))
        assert signs() == ((sign,), (sign,))
    update = replace(small.relation, id=new_id(), type=RelationType.UPDATES)
    workspace.perform("relate", lambda tx: tx.put(update))
    assert signs() == ((Stance.UPDATES, Stance.EXPLAINED), (Stance.EXPLAINED,))


def test_a_dismissed_relation_gives_no_sign_and_a_settled_one_is_not_counted(
    workspace: Workspace, small: Small
) -> None:
    workspace.perform("dismiss", lambda tx: tx.put(replace(small.relation, status=RelationStatus.DISMISSED)))
    assert workspace.ask.claim_rows([1])[0].signs == ()
    assert workspace.ask.article_rows([1])[0].open_contradictions == 0
    assert workspace.ask.event_rows([1])[0].open_contradictions == 0
    counts = workspace.ask.counts()
    assert (counts.contradictions, counts.open_contradictions) == (1, 0)


def test_recent_events_come_last_linked_first(workspace: Workspace, small: Small) -> None:
    def more(tx: Transaction) -> list[UUID]:
        events = [put_event(tx, f"{number}") for number in range(3)]
        for event in (events[0], events[2], events[1]):
            put_link(tx, small.claims[0].id, event.id)
        return [event.id for event in events]

    zero, one, two = workspace.perform("link", more)
    assert workspace.ask.recent_events(3) == [one, two, zero]
    assert workspace.ask.recent_events(9) == [one, two, zero, small.event.id]
