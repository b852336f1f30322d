"""Reading a folder of brat, ours or anybody's: a text-bound annotation is a claim, other types become its tag."""

from pathlib import Path
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.claim import Modality, Polarity
from reviewer.domain.notice import notice
from reviewer.exchange.archive import refuse
from reviewer.exchange.brat import standoff
from reviewer.exchange.brat.standoff import Standoff, TextBound
from reviewer.exchange.codec import FieldError, Fields, Json, decode
from reviewer.exchange.gathering import Gathering
from reviewer.exchange.incoming_text import IncomingText
from reviewer.exchange.names import article_named, files_in
from reviewer.exchange.protocol import IncomingSet, KnownArticles
from reviewer.exchange.records import edited, values_of
from reviewer.exchange.whole_files import text_of, within_limits

_GRADES = tuple("123456")
_RELATIONS = {label: name for name, label in standoff.RELATIONS.items()}


def accepts(path: Path, _head: bytes) -> bool:
    """True for an `.ann` file with its text beside it, and for a folder that holds one, or its `annotation.conf`."""
    files = files_in(path, ".ann", standoff.CONFIGURATION) if path.exists() else []
    return any(file.with_suffix(".txt").is_file() for file in files)


def read(path: Path, known: KnownArticles) -> IncomingSet:
    """Everything in the folder, or in one `.ann` file and its text."""
    files = files_in(path, ".ann", standoff.CONFIGURATION) if path.exists() else []
    if not files:
        refuse(path, notice("it holds no {kind} files", kind=".ann"), "set-damaged")
    pairs = [(file.with_suffix(".txt"), file) for file in files]
    within_limits(path, [file for pair in pairs for file in pair if file.is_file()])
    gathering = Gathering(known)
    for text_file, file in pairs:
        if not text_file.is_file():
            gathering.problem(file.name, notice("its text file is not beside it"), "no-text")
            continue
        incoming = IncomingText(text_of(path, text_file))
        named, title = article_named(file.stem)
        article = gathering.article(incoming.text, {"id": named, "title": title, "file_name": text_file.name})
        _File(gathering, article, incoming, standoff.parse(text_of(path, file))).take()
    return gathering.result()


class _File:
    """One `.ann` file being taken."""

    def __init__(self, gathering: Gathering, article: UUID, text: IncomingText, found: Standoff) -> None:
        self._gathering = gathering
        self._article = article
        self._text = text
        self._found = found
        self._claims: dict[str, UUID] = {}
        self._same = {name: names[0] for names in found.equivalents for name in names[1:]}

    def take(self) -> None:
        """Claims with their further mentions, then events, then relations; the rest is listed."""
        placed = {bound.id: mention for bound in self._found.text_bounds if (mention := self._mention(bound))}
        again: dict[str, list[Mention]] = {}
        for bound in self._found.text_bounds:
            first = self._same.get(bound.id)
            if first in placed and bound.id in placed:
                again.setdefault(first, []).append(placed[bound.id])
        for bound in self._found.text_bounds:
            if bound.id not in placed or (bound.id in self._same and self._same[bound.id] in placed):
                continue
            values = self._values(bound.id)
            if bound.type == standoff.EVENT and "event" in values:
                self._gathering.mention(values["event"], placed[bound.id], values)
            else:
                self._claim(bound, (placed[bound.id], *again.get(bound.id, ())), values)
        for name, label, a, b in self._found.relations:
            self._relation(name, label, a, b)
        for line in self._found.others:
            self._gathering.problem(line, notice("lines of this kind are not taken"), "brat-kind")

    def _mention(self, bound: TextBound) -> Mention | None:
        values = self._values(bound.id)
        try:
            anchors = tuple(self._text.anchor(*range_) for range_ in self._ranges(bound, values.get("ranges")))
        except FieldError as error:
            self._gathering.problem(bound.words, error.message, "unplaced")
            return None
        stands = " ".join(anchor.exact for anchor in anchors)
        if not standoff.same_words(stands, bound.words):
            why = notice("at its place stands “{words}”", words=stands[:60])
            self._gathering.problem(bound.words, why, "unplaced")
            return None
        return Mention(
            self._gathering.mention_id(values.get("mention"), self._article, bound.id), self._article, anchors
        )

    def _ranges(self, bound: TextBound, written: Json) -> list[standoff.Range]:
        """The selections that the fragments were made of: those in the note, unless somebody has moved the span."""
        raw = self._text.raw
        try:
            ranges: tuple[standoff.Range, ...] = decode(tuple[standoff.Range, ...], written, "ranges")
        except FieldError:
            ranges = ()
        if [piece for start, end in ranges for piece in standoff.fragments(raw, start, end)] == bound.pieces:
            return list(ranges)
        return standoff.joined(raw, bound.pieces)

    def _claim(self, bound: TextBound, mentions: tuple[Mention, ...], values: Fields) -> None:
        found = self._shown(bound.id)
        record = edited(values, found, _shown)
        if not values:
            tags = [] if bound.type == standoff.CLAIM else [bound.type]
            record = {**found, "tags": list[Json](tags), "note": "\n".join(self._found.notes.get(bound.id, ()))}
        self._claims[bound.id] = self._gathering.claim(mentions, record, bound.id)

    def _shown(self, name: str) -> Fields:
        """What brat shows of a claim."""
        attributes = self._found.attributes.get(name, {})
        credibility = attributes.get(standoff.ATTRIBUTES["credibility"], "")
        return {
            "modality": attributes.get(standoff.ATTRIBUTES["modality"], str(Modality.ASSERTED)),
            "polarity": str(Polarity.NEGATED if standoff.NEGATED in attributes else Polarity.AFFIRMED),
            "credibility": int(credibility) if credibility in _GRADES else None,
        }

    def _relation(self, name: str, label: str, a: str, b: str) -> None:
        if label not in _RELATIONS:
            why = notice("a relation of another type is not taken")
            self._gathering.problem(f"{name} {label}", why, "brat-kind")
            return
        if a not in self._claims or b not in self._claims:
            why = notice("one of its ends is no claim that was taken")
            self._gathering.problem(f"{name} {label}", why, "no-end")
            return
        ends: Fields = {"type": _RELATIONS[label], "a": str(self._claims[a]), "b": str(self._claims[b])}
        self._gathering.relation({**self._values(name), **ends}, f"{self._article} {name}")

    def _values(self, name: str) -> Fields:
        """The record in the notes of an annotation."""
        return next(filter(None, map(values_of, self._found.notes.get(name, ()))), {})


def _shown(record: Fields) -> Fields:
    """What brat would show of a record of ours."""
    return {
        "modality": record.get("modality", str(Modality.ASSERTED)),
        "polarity": record.get("polarity", str(Polarity.AFFIRMED)),
        "credibility": record.get("credibility"),
    }
