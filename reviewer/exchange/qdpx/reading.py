"""Reading a project: ours, or anybody's, whose coded passages become claims with their codes as tags."""

from pathlib import Path
from uuid import UUID, uuid5

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.claim import Modality, Polarity
from reviewer.domain.notice import notice
from reviewer.domain.relation import RelationType
from reviewer.exchange.codec import FieldError, Fields, Json
from reviewer.exchange.gathering import Gathering
from reviewer.exchange.incoming_text import IncomingText
from reviewer.exchange.protocol import IncomingSet, KnownArticles
from reviewer.exchange.qdpx import shape
from reviewer.exchange.qdpx.document import Document, Selection, Signed, Source, reading
from reviewer.exchange.qdpx.shape import code_id
from reviewer.exchange.records import values_of
from reviewer.exchange.xml_text import xml_text

_RELATIONS = frozenset(map(str, RelationType))
_TIES = frozenset({shape.PART, shape.AGAIN})


def accepts(path: Path, head: bytes) -> bool:
    """True for a zip that is called `.qdpx` or holds a project."""
    return head.startswith(b"PK") and (path.suffix.lower() == ".qdpx" or b".qde" in head)


def read(path: Path, known: KnownArticles) -> IncomingSet:
    """Everything in the project that has a place in one of its texts."""
    with reading(path) as (document, sources):
        reader = _Reader(Gathering(known), document)
        reader.take_events()
        for source in sources:
            reader.take_source(source)
    reader.take_relations()
    return reader.gathering.result()


class _Reader:
    """One project being read."""

    def __init__(self, gathering: Gathering, document: Document) -> None:
        self.gathering = gathering
        self._document = document
        self._claims: set[UUID] = set()
        self._events: set[UUID] = set()
        self._tied: dict[tuple[str, UUID], list[UUID]] = {}
        for link in document.links.values():
            if link.name in _TIES:
                self._tied.setdefault((link.name, link.origin), []).append(link.target)
        self._origins: dict[UUID, list[UUID]] = {}
        for (_, origin), ends in self._tied.items():
            for end in ends:
                self._origins.setdefault(end, []).append(origin)

    def take_events(self) -> None:
        """Codes under the events' group; one that somebody added there has its name for a title."""
        for identity, (name, above, note) in self._document.codes.items():
            if above == shape.EVENTS and identity != code_id(shape.EVENTS):
                self._events.add(identity)
                self.gathering.event({"title": name, **values_of(note), "id": str(identity)}, name)

    def take_source(self, source: Source) -> None:
        """A text with its selections."""
        if source.text is None:
            self.gathering.problem(source.name, notice("its text is not in the file as UTF-8"), "no-text")
            return
        incoming = IncomingText(source.text)
        values: Fields = {"title": source.name, **self._signed(source.signed), **source.variables}
        if source.id:
            values["id"] = str(source.id)
        article = self.gathering.article(incoming.text, values)
        for one, each in source.selections.items():
            if not any(origin in source.selections for origin in self._origins.get(one, ())):
                self._selection(one, each, source.selections, article, incoming)

    def _selection(
        self,
        one: UUID,
        each: Selection,
        selections: dict[UUID, Selection],
        article: UUID,
        incoming: IncomingText,
    ) -> None:
        codes = each.codes
        record = values_of(each.note)
        first = self._mention(one, record.get("mention", str(one)), selections, article, incoming)
        if first is None:
            return
        events = [code for code in codes if code in self._events]
        if codes and len(events) == len(codes):
            for event in events:
                self.gathering.mention(str(event), first, {})
            return
        others = (
            self._mention(other, str(other), selections, article, incoming)
            for other in self._tied.get((shape.AGAIN, one), ())
            if other in selections
        )
        mentions = (first, *(mention for mention in others if mention))
        self._claim(one, each, codes, record, mentions)

    def _mention(
        self,
        one: UUID,
        identity: Json,
        selections: dict[UUID, Selection],
        article: UUID,
        incoming: IncomingText,
    ) -> Mention | None:
        pieces = [one, *(piece for piece in self._tied.get((shape.PART, one), ()) if piece in selections)]
        try:
            anchors = tuple(_anchor(selections[piece], incoming) for piece in pieces)
        except FieldError as error:
            self.gathering.problem(selections[one].name or str(one), error.message, "unplaced")
            return None
        return Mention(self.gathering.mention_id(identity, article, str(one)), article, anchors)

    def _claim(
        self, one: UUID, each: Selection, codes: tuple[UUID, ...], record: Fields, mentions: tuple[Mention, ...]
    ) -> None:
        said = {self._document.codes[code][0] for code in codes if self._above(code) == shape.SAID}
        modality = next((str(way) for way in Modality if str(way) in said), str(Modality.ASSERTED))
        signed = self._signed(each.signed)
        values: Fields = {
            **signed,
            **record,
            **{name: signed[name] for name in ("modified",) if name in signed},
            "id": str(one),
            "modality": modality,
            "polarity": str(Polarity.NEGATED if "negated" in said else Polarity.AFFIRMED),
        }
        if not record:
            values["note"] = each.description
        elif each.description != xml_text(str(record.get("statement", ""))):
            values["statement"] = each.description
        tags = [self._document.codes[code][0] for code in codes if self._is_tag(code)]
        before = record.get("tags")
        if not isinstance(before, list) or {xml_text(str(name)) for name in before} != set(tags):
            values["tags"] = list[Json](dict.fromkeys(tags))
        values["links"] = self._links(one, codes, record, values)
        self._claims.add(self.gathering.claim(mentions, values, str(one)))

    def _links(self, claim: UUID, codes: tuple[UUID, ...], record: Fields, values: Fields) -> list[Json]:
        """The links in the record whose event is still coded, and new ones for events that somebody has coded."""
        coded = [code for code in codes if code in self._events]
        written = record.get("links")
        kept = [one for one in written if isinstance(one, dict)] if isinstance(written, list) else []
        names = {str(code) for code in coded}
        links: list[Json] = [one for one in kept if one.get("event") in names]
        linked = {one.get("event") for one in kept}
        signed: Fields = {name: values[name] for name in ("annotator", "created", "modified") if name in values}
        for event in coded:
            if str(event) not in linked:
                made = str(uuid5(event, str(claim)))
                links.append({"id": made, "claim": str(claim), "event": str(event), **signed})
        return links

    def take_relations(self) -> None:
        """Links between claims that are called as relations are; others are listed."""
        for identity, link in self._document.links.items():
            if link.name in _RELATIONS and {link.origin, link.target} <= self._claims:
                ends: Fields = {"type": link.name, "a": str(link.origin), "b": str(link.target)}
                self.gathering.relation({**values_of(link.note), **ends, "id": str(identity)}, str(identity))
            elif link.name not in _TIES:
                why = notice("a link of this kind is not taken")
                self.gathering.problem(link.name or str(identity), why, "qdpx-link")

    def _above(self, code: UUID) -> str:
        return self._document.codes[code][1] if code in self._document.codes else ""

    def _is_tag(self, code: UUID) -> bool:
        ours = code == code_id(shape.CLAIM) or code in self._events or self._above(code) == shape.SAID
        return code in self._document.codes and not ours

    def _signed(self, signed: Signed) -> Fields:
        """Who made something, and when."""
        values: Fields = {"annotator": self._document.users.get(signed.user, "") if signed.user else ""}
        for name, time in (("created", signed.created), ("modified", signed.modified)):
            if time:
                values[name] = time
        return values


def _anchor(selection: Selection, incoming: IncomingText) -> Anchor:
    places = selection.places
    if not all(place.isascii() and place.isdecimal() and len(place) < 16 for place in places):  # noqa: PLR2004 -- longer than any text
        start, end = (place[:20] for place in places[:2])
        raise FieldError(notice("its place ({start}–{end}) is no place", start=start, end=end))
    return incoming.anchor(*map(int, places))
