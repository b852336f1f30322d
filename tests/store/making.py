"""Records for tests, made and put in one go."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.changes import Record
from reviewer.domain.claim import AttributionStep, Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.ids import article_id, new_id, place_id
from reviewer.domain.relation import Relation, RelationType
from reviewer.workspace.questions import Questions
from reviewer.workspace.workspace import Transaction, Workspace

TEXT = (
    "Kestrel Bay reopened on Tuesday, the harbour office said. Five boats 😀 left before noon. "
    "港口周二重新开放，五艘船中午前离开。The café owner disagreed."
)


def add_article(tx: Transaction, text: str = TEXT, title: str = "Harbour reopens", outlet: str = "Bay News") -> Article:
    article = Article(
        id=article_id(text, ""),
        title=title,
        outlet=outlet,
        length=len(text),
        annotator=tx.annotator,
        created=tx.now,
        modified=tx.now,
    )
    return tx.add_article(article, ArticleContent(text, text.encode(), "text/plain", "utf-8"))


def mention(article: UUID, *ranges: tuple[int, int], text: str = TEXT) -> Mention:
    return Mention(new_id(), article, tuple(Anchor(start, end, text[start:end]) for start, end in ranges))


def put_claim(  # noqa: PLR0913 - what differs between the claims of a test, by name
    tx: Transaction,
    article: UUID,
    start: int = 0,
    end: int = 11,
    *,
    statement: str = "The bay reopened",
    speaker: str = "",
    tags: tuple[str, ...] = (),
    point: UUID | None = None,
    text: str = TEXT,
) -> Claim:
    return tx.put(
        Claim(
            id=new_id(),
            article=article,
            mentions=(mention(article, (start, end), text=text),),
            statement=statement,
            attribution=(AttributionStep((speaker,), "said"),) if speaker else (),
            tags=tags,
            point=point,
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
    )


def put_event(tx: Transaction, title: str = "Reopening", when: str = "", short_name: str = "R1") -> Event:
    return tx.put(
        Event(
            id=new_id(),
            title=title,
            when=when,
            short_name=short_name,
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
    )


def put_link(tx: Transaction, claim: UUID, event: UUID) -> EventLink:
    return tx.put(
        EventLink(id=new_id(), claim=claim, event=event, annotator=tx.annotator, created=tx.now, modified=tx.now)
    )


def put_point(tx: Transaction, title: str, event: UUID | None = None) -> Point:
    return tx.put(Point(id=new_id(), title=title, event=event, annotator=tx.annotator, created=tx.now, modified=tx.now))


def put_relation(
    tx: Transaction,
    a: UUID,
    b: UUID,
    relation_type: RelationType = RelationType.CONTRADICTS,
    tags: tuple[str, ...] = (),
) -> Relation:
    return tx.put(
        Relation(
            id=new_id(),
            type=relation_type,
            a=a,
            b=b,
            tags=tags,
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
    )


def put_dismissal(tx: Transaction, article: UUID, start: int = 45, end: int = 55, text: str = TEXT) -> Dismissal:
    return tx.put(
        Dismissal(
            id=place_id(article, start, end),
            article=article,
            anchor=Anchor(start, end, text[start:end]),
            annotator=tx.annotator,
            created=tx.now,
            modified=tx.now,
        )
    )


@dataclass(frozen=True)
class Small:
    """Two articles, a claim in each, both about one point of one event, contradicting one another."""

    articles: tuple[Article, Article]
    claims: tuple[Claim, Claim]
    event: Event
    point: Point
    links: tuple[EventLink, EventLink]
    relation: Relation


def put_small(tx: Transaction) -> Small:
    articles = (
        add_article(tx),
        add_article(tx, f"{TEXT} Or so they say.", title="Bay still closed", outlet="Coast Daily"),
    )
    event = put_event(tx, when="2016-06-14")
    point = put_point(tx, "When did it reopen", event.id)
    claims = (
        put_claim(tx, articles[0].id, tags=("harbour", "dates"), point=point.id),
        put_claim(tx, articles[1].id, 12, 20, speaker="the owner", point=point.id),
    )
    links = (put_link(tx, claims[0].id, event.id), put_link(tx, claims[1].id, event.id))
    return Small(articles, claims, event, point, links, put_relation(tx, claims[0].id, claims[1].id, tags=("dates",)))


def untimed(record: Record | None) -> Record | None:
    """A record without the time of its last change, to be compared with what it was before it went and came back."""
    if isinstance(record, Article | Claim | Event | EventLink | Point | Relation | Dismissal):
        return replace(record, modified=record.created)
    return record


def everything(ask: Questions) -> dict[str, set[Record]]:
    """Every record of a project, so that two states can be compared."""
    return {
        "annotators": set(ask.annotators()),
        "outlets": set(ask.outlets()),
        "tags": {tag for tag, _ in ask.tags()},
        "articles": set(ask.articles()),
        "reading_states": set(ask.reading_states()),
        "events": set(ask.events()),
        "points": set(ask.points()),
        "claims": set(ask.claims()),
        "links": set(ask.links()),
        "relations": set(ask.relations()),
        "dismissals": set(ask.dismissals()),
    }


def all_in(path: Path) -> dict[str, set[Record]]:
    """Everything that a project file holds; it has to be sound."""
    workspace = Workspace.open(path)
    try:
        assert workspace.ask.integrity() == "ok"
        return everything(workspace.ask)
    finally:
        workspace.close()
