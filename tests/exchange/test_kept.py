"""What comes through each format: found out by sending a set through it, and written to docs/formats.md.

`python -m tests.exchange.test_kept` writes the table anew. A format that comes in is judged by the records that come
back; one that only goes out by whether words and numbers that stand nowhere else are in its file.
"""

import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree, html
from pypdfium2 import PdfDocument

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import AttributionStep, Claim, Modality, Polarity, Value, ValueKind
from reviewer.domain.event import Event, EventLink, Role
from reviewer.domain.ids import article_id, new_id
from reviewer.domain.relation import Decision, Relation, RelationKind, RelationStatus, RelationType
from reviewer.exchange.codec import moment
from reviewer.exchange.formats import BUILTIN
from reviewer.exchange.protocol import Format
from reviewer.text.anchors import make_anchor
from tests.exchange.making import Shelf, Signed, content
from tests.exchange.printing import told_to

PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats.md"
ASPECTS = ("claims", "spans", "attributes", "events", "relations across articles", "annotator", "times", "who decided")
BEGIN, END = "<!-- written by tests/exchange/test_kept.py -->\n\n", "\n\n<!-- end -->"

Found = tuple[int, int]
"""How many of how many came through."""


def signed(number: int) -> Signed:
    created = datetime(2016, 6, number, 9, 30, tzinfo=UTC)
    return {"annotator": f"annotator{number}", "created": created, "modified": created.replace(year=2017)}


def telling_set() -> AnnotationSet:
    """Every word and number in it stands for one thing only."""
    texts = [" ".join(f"word{article}{number:03d}" for number in range(200)) for article in "ab"]
    articles = [
        Article(id=article_id(text, ""), title=f"title{number}", length=len(text), **signed(number))
        for number, text in enumerate(texts, start=1)
    ]
    claims = [
        Claim(
            id=new_id(),
            article=article.id,
            mentions=(Mention(new_id(), article.id, (make_anchor(text, start, start + 17),)),),
            statement=f"statement{number}",
            attribution=(AttributionStep((f"speaker{number}",), f"verb{number}"),),
            modality=Modality.PLANNED,
            polarity=Polarity.NEGATED,
            values=(Value(kind=ValueKind.NUMBER, text=f"value{number}", normalised=f"55{number}", attribute="boats"),),
            credibility=number,
            tags=(f"tag{number}",),
            note=f"note{number}",
            **signed(number),
        )
        for number, (article, text, start) in enumerate(zip(articles, texts, (711, 819), strict=True), start=3)
    ]
    event = Event(id=new_id(), title="eventtitle", when="2016-06-14", place="eventplace", **signed(5))
    links = [
        EventLink(id=new_id(), claim=claim.id, event=event.id, role=role, **signed(6))
        for claim, role in zip(claims, (Role.DENIES, Role.PREDICTS), strict=True)
    ]
    relation = Relation(
        id=new_id(),
        type=RelationType.CONTRADICTS,
        a=claims[0].id,
        b=claims[1].id,
        kind=RelationKind.OUTCOME,
        reason="relationreason",
        status=RelationStatus.CONFIRMED,
        **signed(7),
    )
    decision = Decision("decider", datetime(2018, 6, 8, 9, 30, tzinfo=UTC))
    return AnnotationSet(
        articles=tuple(articles),
        contents={article.id: content(text) for article, text in zip(articles, texts, strict=True)},
        claims=tuple(claims),
        events=(event,),
        links=tuple(links),
        relations=(relation,),
        decisions={relation.id: decision},
    )


# --- formats that come in -------------------------------------------------------------------------------------------


def came_back(made: AnnotationSet, found: AnnotationSet) -> dict[str, Found]:
    """What of each aspect is equal in the records that came back."""
    here = {claim.id: claim for claim in found.claims}
    pairs = [(claim, here.get(claim.id)) for claim in made.claims]
    fields = ("statement", "attribution", "modality", "polarity", "values", "credibility", "tags", "note")
    links = {(link.claim, link.event, link.role) for link in found.links}
    relations = {relation.id: relation for relation in found.relations}
    both = [(relation, relations.get(relation.id)) for relation in made.relations]
    events = {event.id: event for event in found.events}
    told = [(event.title, event.when, event.place) for event in made.events]
    came = [
        (events[one.id].title, events[one.id].when, events[one.id].place) for one in made.events if one.id in events
    ]
    return {
        "claims": count(there is not None for _, there in pairs),
        "spans": count(there is not None and anchors(there) == anchors(claim) for claim, there in pairs),
        "attributes": count(
            there is not None and getattr(there, name) == getattr(claim, name)
            for claim, there in pairs
            for name in fields
        ),
        "events": count([told == came, *((link.claim, link.event, link.role) in links for link in made.links)]),
        "relations across articles": count(
            there is not None
            and (there.type, there.a, there.b, there.kind, there.reason)
            == (one.type, one.a, one.b, one.kind, one.reason)
            for one, there in both
        ),
        "annotator": count(there is not None and there.annotator == claim.annotator for claim, there in pairs),
        "times": count(
            there is not None and (there.created, there.modified) == (claim.created, claim.modified)
            for claim, there in pairs
        ),
        "who decided": count([found.decisions == made.decisions]),
    }


def anchors(claim: Claim) -> list[tuple[int, int, str]]:
    return [(anchor.start, anchor.end, anchor.exact) for mention in claim.mentions for anchor in mention.anchors]


def count(answers: Any) -> Found:  # noqa: ANN401 -- any iterable of yes and no
    said = list(answers)
    return sum(said), len(said)


# --- formats that only go out ---------------------------------------------------------------------------------------


def went_out(made: AnnotationSet, atoms: Sequence[str]) -> dict[str, Found]:
    """What of each aspect stands in the file; an article's own text counts for nothing."""
    texts = {one.text for one in made.contents.values()}
    short = [atom for atom in atoms if atom not in texts]
    exact = set(short)
    words = "\n".join(short)

    def told(*alternatives: str) -> bool:
        return any(one in words for one in alternatives)

    places = [(str(claim.start), str(claim.mentions[0].anchors[0].end)) for claim in made.claims]
    spans = [exact.issuperset(place) for place in places]
    attributes = [
        told(one)
        for claim in made.claims
        for one in (claim.statement, claim.speaker, claim.values[0].text, claim.tags[0], claim.note)
    ]
    (relation,) = made.relations
    return {
        "claims": count(
            told(str(claim.id), claim.quote, claim.statement) or span
            for claim, span in zip(made.claims, spans, strict=True)
        ),
        "spans": count(spans),
        "attributes": count([*attributes, told("planned"), told("negated")]),
        "events": count([told("eventtitle"), told("2016-06-14", "14 Jun 2016"), told("denies"), told("predicts")]),
        "relations across articles": count([told(relation.reason), told(str(relation.id), "contradicts", "≠")]),
        "annotator": count(told(claim.annotator) for claim in made.claims),
        "times": count(told(moment(time)) for claim in made.claims for time in (claim.created, claim.modified)),
        "who decided": count([told("decider"), told("2018-06-08", "8 Jun 2018")]),
    }


def atoms_of(path: Path) -> list[str]:
    """Every word and number that a reader of the file finds, by what kind of file it is."""
    readers: dict[str, Callable[[Path], Iterator[str]]] = {
        ".json": in_json,
        ".jsonld": in_json,
        ".jsonl": in_lines,
        ".graphml": in_xml,
        ".html": in_html,
        ".xlsx": in_sheets,
        ".docx": in_word,
        ".pdf": in_print,
    }
    return list(readers[path.suffix](path))


def inside(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from inside(one)
    else:
        yield str(value)


def in_json(path: Path) -> Iterator[str]:
    yield from inside(json.loads(path.read_text(encoding="utf-8")))


def in_lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from inside(json.loads(line))


def in_xml(path: Path) -> Iterator[str]:
    yield from (str(text) for text in etree.parse(path).getroot().itertext())


def in_html(path: Path) -> Iterator[str]:
    body = html.fromstring(path.read_bytes().decode()).find("body")
    assert body is not None
    yield from (str(text) for text in body.itertext())


def in_sheets(path: Path) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(cell) for cell in row)


def in_word(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        for paragraph in etree.fromstring(archive.read("word/document.xml")).iter("{*}p"):
            yield "".join(str(text) for text in paragraph.itertext())


def in_print(path: Path) -> Iterator[str]:
    """The words of each page as a viewer copies them; a word that a line's end divides is not put together."""
    with PdfDocument(path) as pages:
        for page in pages:
            yield " ".join(page.get_textpage().get_text_range().split())


# --- the table ------------------------------------------------------------------------------------------------------


def through(known: Format, made: AnnotationSet, folder: Path) -> dict[str, str]:
    """The row of a format: for each aspect whether it is kept, in part, or lost."""
    path = folder / f"{known.name}{known.extension}"
    known.write(made, path, told_to(known))
    if known.reads:
        incoming = known.read(path, Shelf(made))
        assert incoming.problems == ()
        found = came_back(made, incoming.set)
    else:
        found = went_out(made, atoms_of(path))
    return {aspect: "kept" if some == all_ else "in part" if some else "lost" for aspect, (some, all_) in found.items()}


def table(folder: Path) -> str:
    """The table as the page has it."""
    made = telling_set()
    lines = ["| | " + " | ".join(ASPECTS) + " |", "| --- |" + " --- |" * len(ASPECTS)]
    for known in BUILTIN:
        row = through(known, made, folder)
        lines.append(f"| `{known.name}` | " + " | ".join(row[aspect] for aspect in ASPECTS) + " |")
    return "\n".join(lines)


@pytest.mark.usefixtures("qapp")
def test_the_page_tells_what_comes_through(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.split(BEGIN)[1].split(END)[0] == table(tmp_path)


@pytest.mark.parametrize("known", [known for known in BUILTIN if known.reads], ids=lambda known: known.name)
def test_places_come_back_through_every_format_that_comes_in(known: Format, tmp_path: Path) -> None:
    row = through(known, telling_set(), tmp_path)
    assert {row[aspect] for aspect in ("claims", "spans", "relations across articles", "annotator")} == {"kept"}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        fresh = table(Path(scratch))
    old = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(f"(?s){re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: BEGIN + fresh + END, old), "utf-8")
