"""A set in which every kind of record is there with every field, over texts that are hard to count in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypedDict
from uuid import UUID

from lxml.html import HtmlElement

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent, Outlet, Provenance, Reading, ReadingState, Reliability
from reviewer.domain.changes import Record
from reviewer.domain.claim import AttributionStep, Claim, DateOf, Modality, Polarity, Value, ValueKind
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, EventStatus, Point, Role
from reviewer.domain.ids import article_id, new_id, place_id
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Decision, Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.exchange.reviewset.shape import KINDS
from reviewer.text.anchors import make_anchor

HARBOUR = (
    "Kestrel Bay 😀 reopened on Tuesday, the harbour office said.\n"
    "At least five boats\u00a0left before noon, 𠮷田 told Bay News; five boats stayed.\n"
    "=SUM(A1) is what the cafe\u0301's board read. שלום לכולם, said the pilot."
)
PORT = "港口周二没有重新开放，𠮷田说。\n三艘船中午前离开。😀 The bay “did not reopen”, <b>the office</b> said."

CREATED = datetime(2016, 6, 14, 9, 30, 0, 500_000, tzinfo=UTC)
MODIFIED = datetime(2016, 6, 15, 18, 5, 59, 1_000, tzinfo=UTC)


class Signed(TypedDict):
    annotator: str
    created: datetime
    modified: datetime


ANNA: Signed = {"annotator": "anna", "created": CREATED, "modified": MODIFIED}
BO: Signed = {"annotator": "bo", "created": CREATED, "modified": MODIFIED}


class Shelf:
    """The articles of a set, for formats that carry no texts."""

    def __init__(self, annotations: AnnotationSet) -> None:
        self._annotations = annotations

    def articles(self) -> Sequence[Article]:
        return self._annotations.articles

    def text(self, article: UUID) -> str:
        return self._annotations.contents[article].text


NOWHERE = Shelf(AnnotationSet())


def content(text: str) -> ArticleContent:
    original = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    return ArticleContent(text, original, "text/plain", "utf-8")


def mention(text: str, article_id_: UUID, *quotes: str) -> Mention:
    starts = [text.index(quote) for quote in quotes]
    anchors = (make_anchor(text, start, start + len(quote)) for start, quote in zip(starts, quotes, strict=True))
    return Mention(new_id(), article_id_, tuple(anchors))


def full_set() -> AnnotationSet:
    harbour = Article(
        id=article_id(HARBOUR, "https://news.example/harbour"),
        length=len(HARBOUR),
        title="=Harbour <b>reopens</b>",
        outlet="Bay News",
        wire_origin="Gull Wire",
        author="A. Reporter",
        published="2016-06-14",
        url="https://news.example/harbour",
        language="en",
        file_name="harbour.txt",
        note="Read twice.",
        furniture=((0, 7), (20, 30)),
        provenance=(Provenance("title", "first line", 0, 7), Provenance("outlet", "analyst", confirmed=True)),
        **ANNA,
    )
    port = Article(
        id=article_id(PORT, ""),
        length=len(PORT),
        title="港口",
        outlet="海湾报",
        published="XXXX-06-14",
        language="zh",
        translated_from="en",
        **BO,
    )
    whole = Event(id=new_id(), title="Strike", status=EventStatus.PLANNED, **ANNA)
    reopening = Event(
        id=new_id(),
        title="Kestrel Bay reopens",
        short_name="REOPEN",
        type="opening",
        when="2016-06-14/2016-06-15",
        place="Kestrel Bay",
        participants=("harbour office", "𠮷田"),
        parent=whole.id,
        mentions=(
            mention(HARBOUR, harbour.id, "Kestrel Bay", "reopened"),
            mention(PORT, port.id, "港口"),
        ),
        note="Twice announced.",
        **BO,
    )
    point = Point(id=new_id(), title="Did the bay reopen?", event=reopening.id, **ANNA)
    said = Claim(
        id=new_id(),
        article=harbour.id,
        mentions=(
            mention(HARBOUR, harbour.id, "Kestrel Bay 😀 reopened", "five boats\u00a0left"),
            mention(HARBOUR, harbour.id, "five boats stayed"),
        ),
        statement="The bay reopened",
        attribution=(AttributionStep(("Gull Wire",)), AttributionStep(("𠮷田", "office"), "told", "2016-06-14")),
        modality=Modality.POSSIBLE,
        polarity=Polarity.NEGATED,
        values=(
            Value(kind=ValueKind.DATE, text="Tuesday", normalised="2016-06-14", start=26, end=33, of=DateOf.EVENT),
            Value(
                kind=ValueKind.NUMBER,
                text="At least five",
                normalised="5",
                attribute="boats",
                unit="boat",
                comparator=">=",
                confirmed=True,
            ),
        ),
        credibility=2,
        tags=("=cmd", "claim", "updates"),
        point=point.id,
        note="Look again.\nSoon.",
        **ANNA,
    )
    denied = Claim(
        id=new_id(),
        article=port.id,
        mentions=(mention(PORT, port.id, "“did not reopen”, <b>the office</b>"),),
        statement="The bay did not reopen",
        attribution=(AttributionStep(("the office",), "said"),),
        point=point.id,
        **BO,
    )
    formula = Claim(
        id=new_id(),
        article=harbour.id,
        mentions=(mention(HARBOUR, harbour.id, "=SUM(A1) is what the cafe\u0301"),),
        statement="-1+1",
        **ANNA,
    )
    chinese = Claim(
        id=new_id(),
        article=port.id,
        mentions=(mention(PORT, port.id, "港口周二没有重新开放", "𠮷田说"),),
        statement="港口没有开放",
        **ANNA,
    )
    relations = (
        Relation(
            id=new_id(),
            type=RelationType.CONTRADICTS,
            a=said.id,
            b=denied.id,
            kind=RelationKind.NEGATION,
            reason="One says not.",
            status=RelationStatus.RESOLVED,
            prevails=denied.id,
            tags=("contradicts", "check"),
            note="Asked the office.",
            **ANNA,
        ),
        Relation(
            id=new_id(),
            type=RelationType.CONTRADICTS,
            a=chinese.id,
            b=said.id,
            status=RelationStatus.EXPLAINED,
            explained=Explanation.WORDING,
            **ANNA,
        ),
        Relation(id=new_id(), type=RelationType.CORROBORATES, a=denied.id, b=chinese.id, **ANNA),
        Relation(id=new_id(), type=RelationType.UPDATES, a=formula.id, b=said.id, **ANNA),
    )
    links = tuple(
        EventLink(id=new_id(), claim=claim, event=event, role=role, **ANNA)
        for claim, event, role in (
            (said.id, reopening.id, Role.REPORTS),
            (said.id, whole.id, Role.BACKGROUND),
            (denied.id, reopening.id, Role.DENIES),
        )
    )
    return AnnotationSet(
        title="Harbour & port",
        articles=(harbour, port),
        contents={harbour.id: content(HARBOUR), port.id: content(PORT)},
        outlets=(Outlet(new_id(), "Bay News", Reliability.B), Outlet(new_id(), "海湾报")),
        reading_states=(ReadingState(new_id(), harbour.id, "anna", Reading.DONE),),
        claims=(said, denied, formula, chinese),
        events=(whole, reopening),
        links=links,
        points=(point,),
        relations=relations,
        dismissals=(
            Dismissal(id=place_id(harbour.id, 4, 9), article=harbour.id, anchor=make_anchor(HARBOUR, 4, 9), **ANNA),
        ),
        tags=tuple(Tag(new_id(), name) for name in ("=cmd", "claim", "updates", "contradicts", "check")),
        annotators=(Annotator(new_id(), "anna"), Annotator(new_id(), "bo")),
        decisions={relations[0].id: Decision("bo", MODIFIED), relations[1].id: Decision("𠮷田, <cleo>", CREATED)},
    )


def by_id(annotations: AnnotationSet) -> AnnotationSet:
    """The same set, its records in the order of their ids."""
    return rearranged(annotations, lambda records: sorted(records, key=lambda record: record.id))


def rearranged(annotations: AnnotationSet, arrange: Callable[[Sequence[Record]], Iterable[Record]]) -> AnnotationSet:
    """The same set, the records of each kind in another order."""
    records: dict[str, Any] = {kind.name: tuple(arrange(kind.records(annotations))) for kind in KINDS}
    return replace(annotations, **records)


def texts(page: HtmlElement, path: str) -> list[str]:
    """The words of the elements at an XPath."""
    found = page.xpath(path)
    assert isinstance(found, list)
    return [str(element.text_content()) for element in found if isinstance(element, HtmlElement)]
