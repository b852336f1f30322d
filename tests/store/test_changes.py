from dataclasses import replace
from datetime import timedelta, timezone

from reviewer.domain.article import Article, ArticleContent, Outlet, Provenance, Reading, ReadingState
from reviewer.domain.changes import Change, ChangeSet, Record
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.store.transaction import Transaction
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, everything, mention, put_claim, put_event, put_small


def heard(workspace: Workspace) -> list[ChangeSet]:
    news: list[ChangeSet] = []
    workspace.subscribe(news.append)
    return news


def as_set(changes: ChangeSet) -> set[tuple[Record | None, Record | None]]:
    return {(change.before, change.after) for change in changes.changes}


def turned(changes: ChangeSet) -> set[tuple[Record | None, Record | None]]:
    return {(change.after, change.before) for change in changes.changes}


def odd(tx: Transaction, number: int) -> Article:
    """An article whose fields are not as the file has them: finer moments of another zone, a wrong length."""
    moment = tx.now.astimezone(timezone(timedelta(hours=8))) + timedelta(microseconds=number)
    text = f"{TEXT} {number}"
    article = Article(
        id=article_id(text, ""),
        title="Odd",
        outlet="Bay News" if number % 2 else "",
        length=1,
        furniture=((0, 3),) if number % 3 else (),
        provenance=(Provenance("outlet", "dateline", 0, 3),) if number % 2 else (),
        annotator=tx.annotator,
        created=moment,
        modified=moment,
    )
    return tx.add_article(article, ArticleContent(text, text.encode(), "text/plain", "utf-8"))


def test_added_articles_are_told_as_they_are_stored(workspace: Workspace) -> None:
    news = heard(workspace)
    workspace.perform("add_articles", lambda tx: [odd(tx, number) for number in range(4)])
    told = [change.after for change in news[0].changes if isinstance(change.after, Article)]
    assert told == workspace.ask.articles()
    assert [change.before for change in news[0].changes] == [None] * len(news[0].changes)


def test_an_article_that_is_added_and_changed_at_once_is_told_as_it_is_then(workspace: Workspace) -> None:
    news = heard(workspace)
    workspace.perform("add_article", lambda tx: tx.put(replace(odd(tx, 1), title="Else")))
    told = [change.after for change in news[0].changes if isinstance(change.after, Article)]
    assert told == workspace.ask.articles()
    assert told[0].title == "Else"


def test_made_changed_and_deleted_records_are_told_with_both_sides(workspace: Workspace) -> None:
    article = workspace.perform("add_article", add_article)
    news = heard(workspace)
    claim = workspace.perform("tag_claim", lambda tx: put_claim(tx, article.id))
    edited = workspace.perform("edit_claim", lambda tx: tx.put(replace(claim, note="x")))
    workspace.perform("delete_claim", lambda tx: tx.delete(edited))
    assert [news_item.changes for news_item in news] == [
        (Change(None, claim),),
        (Change(claim, edited),),
        (Change(edited, None),),
    ]
    assert [item.action for item in news] == [2, 3, 4]
    workspace.undo()
    workspace.redo()
    assert news[3] == ChangeSet(4, (Change(None, edited),))
    assert news[4] == ChangeSet(4, (Change(edited, None),))


def test_names_used_for_the_first_time_are_told_before_what_uses_them(workspace: Workspace) -> None:
    news = heard(workspace)
    workspace.perform("fill", put_small)
    assert [type(change.record) for change in news[0].changes] == [
        *[Annotator],
        *[Outlet] * 2,
        *[Tag] * 2,
        *[Article] * 2,
        *[Event],
        *[Point],
        *[Claim] * 2,
        *[EventLink] * 2,
        *[Relation],
    ]


def test_what_goes_with_a_claim_an_article_and_an_event(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    full = everything(workspace.ask)
    news = heard(workspace)
    workspace.perform("delete_claim", lambda tx: tx.delete(small.claims[0]))
    gone = {(small.claims[0], None), (small.links[0], None), (small.relation, None)}
    assert as_set(news[0]) == gone
    workspace.undo()
    assert as_set(news[1]) == turned(news[0])
    assert everything(workspace.ask) == full

    def mark(tx: Transaction) -> Event:
        tx.put(ReadingState(new_id(), small.articles[1].id, "anna", Reading.DONE))
        places = (mention(small.articles[1].id, (0, 7)), mention(small.articles[0].id, (0, 7)))
        return tx.put(replace(small.event, mentions=places))

    event = workspace.perform("mark", mark)
    full = everything(workspace.ask)
    workspace.perform("delete_article", lambda tx: tx.delete(small.articles[1]))
    records = {type(before): (before, after) for before, after in as_set(news[-1])}
    assert set(records) == {Article, Claim, EventLink, Relation, ReadingState, Event}
    assert records[Event] == (event, replace(event, mentions=event.mentions[1:]))
    workspace.undo()
    assert as_set(news[-1]) == turned(news[-2])
    assert everything(workspace.ask) == full

    workspace.perform("delete_event", lambda tx: tx.delete(event))
    assert as_set(news[-1]) == {
        (event, None),
        (small.links[0], None),
        (small.links[1], None),
        (small.point, replace(small.point, event=None)),
    }
    workspace.undo()
    assert everything(workspace.ask) == full


def test_renaming_changes_all_that_carry_the_name(workspace: Workspace) -> None:
    small = workspace.perform("fill", put_small)
    full = everything(workspace.ask)
    news = heard(workspace)
    tag = workspace.ask.tag("dates")
    outlet = workspace.ask.outlet("Bay News")
    assert tag is not None
    assert outlet is not None
    workspace.perform("rename_tag", lambda tx: tx.put(replace(tag, name="days")))
    assert as_set(news[0]) == {
        (tag, replace(tag, name="days")),
        (small.claims[0], replace(small.claims[0], tags=("harbour", "days"))),
        (small.relation, replace(small.relation, tags=("days",))),
    }
    workspace.perform("rename", lambda tx: tx.put(replace(outlet, name="Bay Post")))
    assert as_set(news[1]) == {
        (outlet, replace(outlet, name="Bay Post")),
        (small.articles[0], replace(small.articles[0], outlet="Bay Post")),
    }
    workspace.perform("delete_tag", lambda tx: tx.delete(replace(tag, name="days")))
    assert [type(change.record) for change in news[2].changes] == [Tag, Claim, Relation]
    for _ in range(3):
        workspace.undo()
    assert everything(workspace.ask) == full
    assert as_set(news[-1]) == turned(news[0])


def test_very_many_changes_are_swept_together(workspace: Workspace) -> None:
    news = heard(workspace)

    def many(tx: Transaction) -> None:
        for number in range(2001):
            put_event(tx, f"Event {number}")

    workspace.perform("many", many)
    workspace.undo()
    workspace.redo()
    assert news == [ChangeSet(1, sweeping=True)] * 3
    assert workspace.ask.counts().events == 2001
    assert workspace.ask.search("event 200", limit=99).total == 2


def test_nobody_hears_of_what_did_not_happen(workspace: Workspace) -> None:
    event = workspace.perform("create_event", put_event)
    news = heard(workspace)
    workspace.perform("nothing", lambda tx: tx.put(event))
    workspace.redo()
    assert news == []
