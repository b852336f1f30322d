"""Tables taken in: those that we wrote, edited in a spreadsheet or not, and any table with a column of quotes.

A table holds less than a record does, so what comes from one never takes the place of a record that is here.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from uuid import UUID, uuid5

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.changes import Record
from reviewer.domain.notice import notice
from reviewer.exchange.archive import refuse
from reviewer.exchange.codec import FieldError, Fields, Json
from reviewer.exchange.fields import DECIDED, DECIDED_BY
from reviewer.exchange.gathering import Gathering
from reviewer.exchange.protocol import IncomingSet, KnownArticles
from reviewer.exchange.tables.cells import unharmed
from reviewer.exchange.tables.steps import attribution
from reviewer.exchange.w3c.places import Finder, Unplaced
from reviewer.exchange.whole_files import bytes_of, within_limits
from reviewer.text.anchors import GAP, make_anchor

_CLAIMS = "claims.csv"
_OTHERS = ("events.csv", "relations.csv")
_QUOTE = "quote"
_PLAIN = ("statement", "note", "modality", "polarity", "annotator", "created", "modified")
_EVENT = ("title", "short_name", "type", "when", "place", "status", "note", "annotator", "created", "modified")
_RELATION = (
    *("type", "kind", "status", "explained", "reason", "note", "a", "b", "annotator", "created", "modified"),
    *(DECIDED_BY, DECIDED),
)
_SIGNED = ("annotator", "created", "modified")
_OF_CLAIMS = frozenset(
    (
        *(
            *_PLAIN,
            "id",
            "quote",
            "places",
            "article",
            "article_title",
            "credibility",
            "tags",
            "attribution",
            "speaker",
        ),
        *("event_ids", "roles"),
    )
)
_OF_EVENTS = frozenset((*_EVENT, "id", "participants", "parent"))
_OF_RELATIONS = frozenset((*_RELATION, "id", "prevails_id", "tags"))
"""The columns that are read: tables have more of them, for people."""
_AND = "; "
_PLACE = re.compile(r"(\d{1,15})-(\d{1,15})")
_GRADES = tuple("123456")
_BYTE_ORDER = (b"\xff\xfe", b"\xfe\xff")

Row = dict[str, str]


def accepts(path: Path, head: bytes) -> bool:
    """True for a folder with `claims.csv`, and for a table whose first line names a column of quotes."""
    if path.is_dir():
        return (path / _CLAIMS).is_file()
    first = head.replace(b"\x00", b"").split(b"\n", 1)[0].strip(b"\xff\xfe\xef\xbb\xbf\r")
    return path.suffix.lower() in {".csv", ".tsv"} and _QUOTE.encode() in re.split(rb"[,;\t]", first.replace(b'"', b""))


def read(path: Path, known: KnownArticles) -> IncomingSet:
    """The claims, events and relations in the tables; quotes are looked for in the articles that are here.

    `claims.csv` stands for the folder it lies in.
    """
    claims = path / _CLAIMS if path.is_dir() else path
    within_limits(path, [claims])
    tables = _Tables(known)
    events, relations = (claims.with_name(name) for name in _OTHERS)
    others = [file for file in (events, relations) if claims.name == _CLAIMS and file.is_file()]
    within_limits(path, others)
    if events in others:
        tables.take_events(list(_rows(path, events, _OF_EVENTS)))
    for number, row in enumerate(_rows(path, claims, _OF_CLAIMS), start=2):
        tables.take_claim(row, f"line {number}")
    if relations in others:
        for number, row in enumerate(_rows(path, relations, _OF_RELATIONS), start=2):
            tables.take_relation(row, f"relations.csv, line {number}")
    return tables.result()


def _rows(path: Path, file: Path, wanted: frozenset[str]) -> Iterator[Row]:
    """The rows of a table, each with those of the wanted columns that hold something."""
    data = bytes_of(path, file)
    try:
        text = data.decode("utf-16" if data.startswith(_BYTE_ORDER) else "utf-8-sig")
    except UnicodeDecodeError:
        refuse(path, notice("“{name}” is not UTF-8; save it as “CSV UTF-8”", name=file.name), "set-damaged")
    del data
    head = text.partition("\n")[0]
    between = max(",;\t", key=head.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=between)
        columns = [(number, name) for number, name in enumerate(next(rows, [])) if name in wanted]
        for row in rows:
            if row and columns:
                there = columns if len(row) > columns[-1][0] else [each for each in columns if each[0] < len(row)]
                yield {name: unharmed(row[number]) for number, name in there if row[number]}
    except csv.Error as error:
        refuse(path, notice("“{name}” is no table: {what}", name=file.name, what=error), "set-damaged")


class _Tables:
    """The tables of one set being taken."""

    def __init__(self, known: KnownArticles) -> None:
        self._known = known
        self._articles = {str(article.id): article.id for article in known.articles()}
        self._text: tuple[UUID | None, str] = (None, "")  # the last: rows of one article come together
        self._finder = Finder(known)
        self._gathering = Gathering(known)

    def take_events(self, rows: list[Row]) -> None:
        """Events; the one that an event is part of is found by its title."""
        titles: dict[str, list[str]] = {}
        for row in rows:
            titles.setdefault(row.get("title", ""), []).append(row.get("id", ""))
        for number, row in enumerate(rows, start=2):
            values = _some(row, _EVENT)
            values["participants"] = _split(row.get("participants", ""))
            parents = titles.get(row.get("parent", ""), []) if row.get("parent") else []
            if len(parents) == 1:
                values["parent"] = parents[0]
            self._gathering.event({"id": row.get("id"), **values}, f"events.csv, line {number}")

    def take_claim(self, row: Row, where: str) -> None:
        """One claim, where its quote stands in an article that is here."""
        try:
            article, mentions = self._mentions(row, where)
        except (Unplaced, FieldError) as error:
            self._gathering.problem(row.get("statement") or row.get(_QUOTE) or where, error.message, "unplaced")
            return
        values = _some(row, _PLAIN)
        credibility = row.get("credibility", "")
        values["credibility"] = int(credibility) if credibility in _GRADES else None
        values["tags"] = _split(row.get("tags", ""))
        values["attribution"] = attribution(row.get("attribution", "") or row.get("speaker", ""))
        claim = self._gathering.claim(mentions, {"id": row.get("id"), **values}, f"{article} {where}")
        if "event_ids" not in row:
            return
        signed = _some(row, _SIGNED)
        events, roles = row["event_ids"].split(_AND), row.get("roles", "").split(_AND)
        for event, role in zip_longest(events, roles[: len(events)], fillvalue=""):
            if event:
                ends: Fields = {"id": str(uuid5(claim, event)), "claim": str(claim), "event": event}
                self._gathering.link({**ends, **({"role": role} if role else {}), **signed}, where)

    def take_relation(self, row: Row, where: str) -> None:
        """One relation, by the ids of its claims."""
        values = _some(row, _RELATION)
        if prevails := row.get("prevails_id"):
            values["prevails"] = prevails
        self._gathering.relation({"id": row.get("id"), **values, "tags": _split(row.get("tags", ""))}, where)

    def result(self) -> IncomingSet:
        """All that was taken; nothing of it is newer than what is here."""
        found = self._gathering.result()
        here = found.set
        kinds: tuple[tuple[Record, ...], ...] = (here.claims, here.events, here.links, here.relations)
        return replace(found, untimed=frozenset(record.id for records in kinds for record in records))

    def _mentions(self, row: Row, where: str) -> tuple[UUID, list[Mention]]:
        """The places of a claim: those written, where the quote stands at the first; else where the quote stands."""
        quote = row.get(_QUOTE, "")
        if not quote:
            raise FieldError(notice("it has no quote"))
        written = [[(int(a), int(b)) for a, b in _PLACE.findall(one)] for one in row.get("places", "").split("|")]
        article = self._article(row)
        if article and written[0]:
            text = self._text_of(article)
            if GAP.join(text[start:end] for start, end in written[0]) == quote:
                places = [tuple(make_anchor(text, *_within(text, one)) for one in each) for each in written if each]
                return article, [self._mention(article, each, where, n) for n, each in enumerate(places)]
        target: Fields = {"source": row.get("article", ""), "title": row.get("article_title", "")}
        found: list[tuple[UUID, Anchor]] = []
        for piece in quote.split(GAP):
            source: Fields = {"source": f"urn:uuid:{found[0][0]}"} if found else {}
            selector: Fields = {"type": "TextQuoteSelector", "exact": piece}
            found.append(self._finder.place({**target, **source, "selector": selector}))
        anchors = tuple(anchor for _, anchor in found)
        return found[0][0], [self._mention(found[0][0], anchors, where, 0)]

    def _article(self, row: Row) -> UUID | None:
        named = row.get("article", "")
        if named in self._articles:
            return self._articles[named]
        try:
            return self._articles.get(str(UUID(named)))
        except ValueError:
            return None

    def _text_of(self, article: UUID) -> str:
        if self._text[0] != article:
            self._text = (article, self._known.text(article))
        return self._text[1]

    def _mention(self, article: UUID, anchors: tuple[Anchor, ...], where: str, number: int) -> Mention:
        return Mention(self._gathering.mention_id(None, article, f"{where} {number}"), article, anchors)


def _within(text: str, place: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= place[0] < place[1] <= len(text):
        raise FieldError(notice("its place ({start}–{end}) is outside the text", start=place[0], end=place[1]))
    return place


def _some(row: Row, names: tuple[str, ...]) -> Fields:
    return {name: row[name] for name in names if row.get(name)}


def _split(cell: str) -> list[Json]:
    return [part for part in cell.split(_AND) if part]
