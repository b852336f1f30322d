from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article, ArticleContent, Outlet, Provenance, Reading, ReadingState, Reliability
from reviewer.domain.changes import ChangeSet, Record
from reviewer.domain.claim import AttributionStep, Claim, DateOf, Modality, Polarity, Value, ValueKind
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, EventStatus, Point, Role
from reviewer.domain.ids import new_id, place_id
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.store.errors import RuleBroken
from reviewer.store.transaction import Transaction
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.filters import ClaimFilter
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, mention, put_claim, put_event, put_link, put_relation, put_small

THEN = datetime(2016, 6, 14, 9, 30, 0, 500000, tzinfo=UTC)


def putting(record: Record) -> Callable[[Transaction], Record]:
    return lambda tx: tx.put(record)


def full_records(article: UUID, other: UUID) -> list[Record]:
    """One record of every kind with every field set, in an order in which they can be put."""
    anchors = (Anchor(4, 10, TEXT[4:10], "pre", "suf"), Anchor(20, 24, TEXT[20:24], "", "😀"))
    mentions = (Mention(new_id(), article, anchors), Mention(new_id(), article, anchors[:1]))
    dated = Value(
        kind=ValueKind.DATE,
        text="Tuesday",
        normalised="2016-06-14",
        attribute="reopened",
        unit="",
        comparator="~",
        start=3,
        end=9,
        of=DateOf.EVENT,
        confirmed=True,
    )
    parent = Event(id=new_id(), title="Storm", annotator="bo", created=THEN, modified=THEN)
    event = Event(
        id=new_id(),
        title="<b>Reopening</b>",
        short_name="R1",
        type="harbour",
        when="2016-06-14/..",
        place="Kestrel Bay",
        participants=("office", "🚢"),
        parent=parent.id,
        status=EventStatus.PLANNED,
        mentions=(*mentions[:1], Mention(new_id(), other, anchors)),
        note="n\nn",
        annotator="bo",
        created=THEN,
        modified=THEN,
    )
    event = replace(event, mentions=tuple(replace(mention, id=new_id()) for mention in event.mentions))
    point = Point(id=new_id(), title="When", event=event.id, annotator="bo", created=THEN, modified=THEN)
    claim = Claim(
        id=new_id(),
        article=article,
        mentions=mentions,
        statement="It reopened",
        attribution=(AttributionStep(("Xinhua",), "cited", "2016-06"), AttributionStep(("a", "b"))),
        modality=Modality.POSSIBLE,
        polarity=Polarity.NEGATED,
        values=(dated, Value(kind=ValueKind.NUMBER, text="five", normalised="5", unit="boats")),
        credibility=6,
        tags=("z", "a"),
        point=point.id,
        note="港口",
        annotator="bo",
        created=THEN,
        modified=THEN,
    )
    rival = replace(claim, id=new_id(), mentions=(Mention(new_id(), article, anchors[:1]),), tags=("a",))
    return [
        Annotator(new_id(), "cy"),
        Outlet(new_id(), "Coast", Reliability.B),
        Tag(new_id(), "lone"),
        ReadingState(new_id(), article, "bo", Reading.DONE),
        parent,
        event,
        point,
        claim,
        rival,
        EventLink(
            id=new_id(), claim=claim.id, event=event.id, role=Role.DENIES, annotator="bo", created=THEN, modified=THEN
        ),
        Dismissal(
            id=place_id(article, 20, 24),
            article=article,
            anchor=anchors[1],
            annotator="bo",
            created=THEN,
            modified=THEN,
        ),
        Relation(
            id=new_id(),
            type=RelationType.UPDATES,
            a=rival.id,
            b=claim.id,
            kind=RelationKind.JUDGEMENT,
            reason="later",
            status=RelationStatus.RESOLVED,
            prevails=claim.id,
            tags=("z",),
            note="x",
            annotator="bo",
            created=THEN,
            modified=THEN,
        ),
        Relation(
            id=new_id(),
            type=RelationType.CONTRADICTS,
            a=claim.id,
            b=rival.id,
            status=RelationStatus.EXPLAINED,
            explained=Explanation.DIFFERENT_THING,
            annotator="bo",
            created=THEN,
            modified=THEN,
        ),
    ]


def test_every_field_of_every_record_comes_back(workspace: Workspace) -> None:
    def run(tx: Transaction) -> list[Record]:
        article, other = add_article(tx), add_article(tx, TEXT * 2)
        records = full_records(article.id, other.id)
        for record in records:
            assert tx.put(record) == record
            assert tx.get(type(record), record.id) == record
        return records

    records = workspace.perform("fill", run)
    workspace.close()
    again = Workspace.open(workspace.path)
    kinds = again.ask
    found = {
        *kinds.annotators(),
        *kinds.outlets(),
        *(tag for tag, _ in kinds.tags()),
        *kinds.reading_states(),
        *kinds.events(),
        *kinds.points(),
        *kinds.claims(),
        *kinds.links(),
        *kinds.relations(),
        *kinds.dismissals(),
    }
    assert set(records) <= found
    assert again.ask.integrity() == "ok"
    again.close()


@pytest.mark.parametrize("original", [b"", TEXT.encode(), TEXT.encode("utf-16"), bytes(range(256)) * 99])
def test_an_article_keeps_its_text_and_bytes(workspace: Workspace, original: bytes) -> None:
    content = ArticleContent(TEXT, original, "text/html", "utf-16")

    def run(tx: Transaction) -> Article:
        return tx.add_article(
            Article(
                id=new_id(),
                title="T",
                outlet="",
                length=0,
                furniture=((0, 3), (9, 20)),
                provenance=(Provenance("title", "first line", 0, 5), Provenance("outlet", "analyst", confirmed=True)),
                file_name="a.html",
                annotator=tx.annotator,
                created=tx.now,
                modified=tx.now,
            ),
            content,
        )

    article = workspace.perform("add_article", run)
    assert article.length == len(TEXT)
    assert workspace.ask.article(article.id) == article
    assert workspace.ask.content(article.id) == content
    assert workspace.ask.text(article.id) == TEXT


def test_an_unchanged_record_leaves_no_trace(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    before = workspace.history()
    assert workspace.perform("edit", lambda tx: [tx.put(small.claims[0]), tx.put(small.relation)])
    assert workspace.perform("edit", lambda tx: tx.put(replace(small.claims[0], modified=tx.now)).modified) > THEN
    assert len(workspace.history()) == len(before) + 1


def test_a_clock_that_was_put_back_never_lets_a_change_look_older_than_what_it_changed(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    ahead = datetime.now(UTC) + timedelta(hours=1)
    workspace.perform("set", lambda tx: tx.put(replace(small.claims[0], statement="By a clock ahead", modified=ahead)))
    moments = [ahead]
    for words in ("Changed", "Changed again"):
        claim = workspace.ask.claim(small.claims[0].id)
        assert claim is not None
        edit_claim(workspace, claim.id, statement=words)
        after = workspace.ask.claim(claim.id)
        assert after is not None
        moments.append(after.modified)
    assert moments == sorted(set(moments))
    assert len(workspace.history()) == len(moments) + 1


def test_modified_follows_a_change_unless_it_is_set(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    claim = small.claims[0]

    def run(tx: Transaction) -> tuple[Claim, Claim]:
        moment = tx.now - timedelta(seconds=5)
        set_by_hand = tx.put(replace(claim, note="one", modified=moment))
        assert set_by_hand.modified == moment
        left = tx.put(replace(set_by_hand, tags=("new", "new", "dates")))
        assert left.modified == tx.now
        return set_by_hand, left

    _, left = workspace.perform("edit_claim", run)
    assert left.tags == ("new", "dates")
    assert workspace.ask.claim(claim.id) == left
    assert left.created == claim.created


def test_what_a_record_names_must_be_there(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    claim, article = small.claims[0], small.articles[0]
    wrong: list[tuple[type[Exception], Record]] = [
        (LookupError, replace(claim, point=new_id())),
        (LookupError, replace(small.links[0], id=new_id(), event=new_id())),
        (ValueError, replace(claim, mentions=())),
        (ValueError, replace(claim, mentions=(Mention(new_id(), small.articles[1].id, (Anchor(0, 1, "K"),)),))),
        (ValueError, replace(claim, mentions=(Mention(new_id(), article.id, ()),))),
        (ValueError, replace(article, id=new_id())),
        (ValueError, replace(small.relation, status=RelationStatus.RESOLVED, prevails=new_id())),
        (RuleBroken, replace(small.relation, prevails=claim.id)),
        (RuleBroken, replace(small.relation, b=small.relation.a)),
        (RuleBroken, replace(claim, credibility=7)),
        (RuleBroken, replace(small.links[0], id=new_id())),
        (RuleBroken, replace(small.event, parent=small.event.id)),
    ]
    before = workspace.history()
    for error, record in wrong:
        with pytest.raises(error):
            workspace.perform("wrong", putting(record))
    assert workspace.history() == before
    assert workspace.ask.claim(claim.id) == claim


def test_a_relation_is_one_whichever_way_round_but_an_update_has_a_direction(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    a, b = small.claims[0].id, small.claims[1].id
    with pytest.raises(RuleBroken):
        workspace.perform("relate", lambda tx: put_relation(tx, b, a))
    workspace.perform("relate", lambda tx: put_relation(tx, a, b, RelationType.UPDATES))
    back = workspace.perform("relate", lambda tx: put_relation(tx, b, a, RelationType.UPDATES))
    with pytest.raises(RuleBroken):
        workspace.perform("relate", lambda tx: put_relation(tx, a, b, RelationType.UPDATES))
    assert workspace.ask.relation_of(RelationType.CONTRADICTS, b, a) == small.relation
    assert workspace.ask.relation_of(RelationType.UPDATES, b, a) == back
    assert workspace.ask.relation_of(RelationType.CORROBORATES, b, a) is None
    assert workspace.ask.relation_of(RelationType.UPDATES, b, new_id()) is None


def test_keys_are_never_used_twice(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    first = workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))
    (key,) = workspace.ask.claim_keys(ClaimFilter())
    workspace.perform("delete_claim", lambda tx: tx.delete(first))
    second = workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))
    assert list(workspace.ask.claim_keys(ClaimFilter())) == [key + 1]
    assert second.id != first.id


def test_links_and_events_can_be_found_again(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    claim = workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))
    event = workspace.perform("create_event", put_event)
    assert workspace.ask.link_between(claim.id, event.id) is None
    link = workspace.perform("link_event", lambda tx: put_link(tx, claim.id, event.id))
    assert workspace.ask.link_between(claim.id, event.id) == link


def test_many_are_put_as_each_would_be(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    first, second = small.claims

    def put(tx: Transaction) -> None:
        new = replace(first, id=new_id(), mentions=(mention(first.article, (1, 4)),), tags=("harbour", "harbour"))
        event = replace(small.event, title="Closed again")
        given: list[Record] = [replace(first, note="seen"), second, event, new]
        stored = tx.put_all(given)
        assert stored == [tx.get(Claim, one.id) or tx.get(Event, one.id) for one in stored]
        assert [record.id for record in stored] == [first.id, second.id, event.id, new.id]
        assert stored[1] == second
        assert isinstance(stored[3], Claim)
        assert stored[3].tags == ("harbour",)
        assert tx.put_all([]) == []

    heard: list[ChangeSet] = []
    workspace.subscribe(heard.append)
    workspace.perform("put", put)
    assert len(heard[0].changes) == 3
    workspace.undo()
    assert workspace.ask.claim(first.id) == first
    assert len(workspace.ask.claims()) == 2
