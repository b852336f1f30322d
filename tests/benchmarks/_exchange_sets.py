"""A large set to hand on: the same records in every run, made without a project."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from uuid import UUID, uuid5

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import AttributionStep, Claim, Modality, Polarity, Value, ValueKind
from reviewer.domain.event import Event, EventLink, Role
from reviewer.domain.people import Annotator
from reviewer.domain.relation import Relation, RelationKind, RelationStatus, RelationType
from reviewer.text.anchors import make_anchor

_SPACE = UUID("3d9c1a52-6a37-5d0f-8c6b-0f0e5f0e9a11")
_BEGUN = datetime(2016, 6, 14, 9, 30, tzinfo=UTC)
_PEOPLE = ("anna", "bo", "陈")
_CLAIMS_OF_ARTICLE = 100
_DISCONTINUOUS, _REPEATED, _VALUED, _TAGGED = 10, 20, 3, 4


@dataclass(frozen=True, slots=True)
class Scale:
    """How many records: of 100 annotations 60 are claims, 2 events, 23 links and 15 relations."""

    annotations: int

    @property
    def claims(self) -> int:
        """How many claims."""
        return self.annotations * 60 // 100

    @property
    def events(self) -> int:
        """How many events."""
        return self.annotations * 2 // 100

    @property
    def links(self) -> int:
        """How many event links."""
        return self.annotations * 23 // 100

    @property
    def relations(self) -> int:
        """How many relations."""
        return self.annotations * 15 // 100


class Articles:
    """The articles alone, as the project that takes a set in has them."""

    def __init__(self, scale: Scale) -> None:
        """Make them: one for every hundred claims."""
        self.contents: dict[UUID, ArticleContent] = {}
        self._articles: list[Article] = []
        for number in range(-(-scale.claims // _CLAIMS_OF_ARTICLE)):
            text = "".join(_sentence(number, line) for line in range(_CLAIMS_OF_ARTICLE))
            article = Article(
                id=_id("article", number),
                title=f"Harbour report {number}",
                outlet=f"Outlet {number % 40}",
                published="2016-06-14",
                url=f"https://news.example/{number}",
                language="en",
                length=len(text),
                annotator="anna",
                created=_BEGUN,
                modified=_BEGUN,
            )
            self._articles.append(article)
            self.contents[article.id] = ArticleContent(text, text.encode(), "text/plain", "utf-8")

    def articles(self) -> Sequence[Article]:
        """All of them."""
        return self._articles

    def text(self, article: UUID, /) -> str:
        """The text of one."""
        return self.contents[article].text


def large_set(scale: Scale, shelf: Articles) -> AnnotationSet:
    """The set over those articles."""
    claims = tuple(islice(_claims(shelf), scale.claims))
    events = tuple(_event(number) for number in range(scale.events))
    return AnnotationSet(
        title="Large set",
        articles=tuple(shelf.articles()),
        contents=shelf.contents,
        claims=claims,
        events=events,
        links=tuple(_link(number, claims, events) for number in range(scale.links)),
        relations=tuple(_relation(number, claims) for number in range(scale.relations)),
        annotators=tuple(Annotator(_id("annotator", number), name) for number, name in enumerate(_PEOPLE)),
    )


def _id(kind: str, number: int) -> UUID:
    return uuid5(_SPACE, f"{kind} {number}")


def _sentence(article: int, line: int) -> str:
    face = " 😀 𠮷田" if line % 7 == 0 else ""
    return (
        f"Report {article}.{line}{face}: the harbour office said on Tuesday that {line} boats left the bay at noon.\n"
    )


def _claims(shelf: Articles) -> Iterator[Claim]:
    number = 0
    for article in shelf.articles():
        text = shelf.text(article.id)
        start = 0
        while start < len(text):
            end = text.index("\n", start)
            yield _claim(number, article.id, text, start, end)
            start = end + 1
            number += 1


def _claim(number: int, article: UUID, text: str, start: int, end: int) -> Claim:
    pieces = [(start, start + 8), (end - 12, end)] if number % _DISCONTINUOUS == 0 else [(start, end)]
    anchors = tuple(make_anchor(text, *piece) for piece in pieces)
    mentions = [Mention(_id("mention", number), article, anchors)]
    if number % _REPEATED == 0:
        mentions.append(Mention(_id("mention again", number), article, (make_anchor(text, start + 9, start + 20),)))
    count = Value(kind=ValueKind.NUMBER, text=f"{number} boats", normalised=str(number), attribute="boats")
    made = _BEGUN + timedelta(seconds=number)
    return Claim(
        id=_id("claim", number),
        article=article,
        mentions=tuple(mentions),
        statement=f"{number % 100} boats left the bay at noon on Tuesday",
        attribution=(AttributionStep(("harbour office",), "said", "2016-06-14"),) if number % 2 else (),
        modality=Modality.PLANNED if number % 9 == 0 else Modality.ASSERTED,
        polarity=Polarity.NEGATED if number % 11 == 0 else Polarity.AFFIRMED,
        values=(count,) if number % _VALUED == 0 else (),
        credibility=number % 6 + 1 if number % 5 == 0 else None,
        tags=(f"tag {number % 50}",) if number % _TAGGED == 0 else (),
        note="=To be asked again." if number % 13 == 0 else "",
        annotator=_PEOPLE[number % len(_PEOPLE)],
        created=made,
        modified=made,
    )


def _event(number: int) -> Event:
    return Event(
        id=_id("event", number),
        title=f"Boats leave the bay, {number}",
        short_name=f"E{number % 1000}",
        when="2016-06-14",
        place="Kestrel Bay",
        annotator="anna",
        created=_BEGUN,
        modified=_BEGUN,
    )


def _link(number: int, claims: Sequence[Claim], events: Sequence[Event]) -> EventLink:
    return EventLink(
        id=_id("link", number),
        claim=claims[number].id,
        event=events[number % len(events)].id,
        role=Role.REPORTS,
        annotator="bo",
        created=_BEGUN,
        modified=_BEGUN,
    )


def _relation(number: int, claims: Sequence[Claim]) -> Relation:
    """Every second one is between two articles."""
    away = _CLAIMS_OF_ARTICLE if number % 2 else 1
    resolved = number % 4 == 0
    a, b = claims[number].id, claims[(number + away) % len(claims)].id
    return Relation(
        id=_id("relation", number),
        type=RelationType.CONTRADICTS if resolved else RelationType.CORROBORATES,
        a=a,
        b=b,
        kind=RelationKind.NUMBER if resolved else None,
        reason="The numbers differ." if resolved else "",
        status=RelationStatus.RESOLVED if resolved else RelationStatus.OPEN,
        prevails=b if resolved else None,
        annotator="bo",
        created=_BEGUN,
        modified=_BEGUN,
    )
