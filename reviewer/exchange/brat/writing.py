"""Writing the folder: a `.txt` and an `.ann` for each article, and the configuration that brat asks for."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.relation import Relation
from reviewer.exchange.brat import standoff
from reviewer.exchange.codec import Fields
from reviewer.exchange.fields import relation_fields
from reviewer.exchange.files import replacing_folder, utf8
from reviewer.exchange.names import ours, stem
from reviewer.exchange.records import Hanging, line
from reviewer.exchange.shelves import inside, shelved

_BELONGS = ours("txt|ann", standoff.CONFIGURATION)


def write(annotations: AnnotationSet, path: Path) -> None:
    """Make `path` a directory that brat serves and edits."""
    homes = inside(annotations)
    hanging = Hanging(annotations, lambda relation: relation.id in homes)
    with replacing_folder(path, _BELONGS) as folder:
        _put(folder / standoff.CONFIGURATION, standoff.CONFIGURATION_TEXT)
        for shelf in shelved(annotations):
            text = annotations.contents[shelf.article.id].text
            lines = _Lines(text)
            for claim in shelf.claims:
                lines.add_claim(claim, hanging.on_claim(claim))
            for event, mention in shelf.mentions:
                lines.add_event(mention, hanging.on_mention(event))
            for relation in shelf.relations:
                lines.add_relation(relation, relation_fields(relation, annotations.decisions))
            name = stem(shelf.article)
            _put(folder / f"{name}.txt", text)
            _put(folder / f"{name}.ann", "".join(lines.all()))


def _put(path: Path, text: str) -> None:
    path.write_bytes(utf8(text))


class _Lines:
    """The lines of one `.ann` file, numbered by kind."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[str] = []
        self._counts: dict[str, int] = {}
        self._names: dict[UUID, str] = {}

    def all(self) -> Iterator[str]:
        """Each line with its end, in the order in which they were added."""
        return iter(self._lines)

    def add_claim(self, claim: Claim, values: Fields) -> None:
        """A claim: its first mention has the attributes and the record; the others are the same claim again."""
        first, *others = claim.mentions
        name = self._text_bound(standoff.CLAIM, first)
        self._names[claim.id] = name
        for attribute, value in attributes(claim.modality, claim.polarity, claim.credibility).items():
            self._add("A", f"{attribute} {name} {value}".rstrip())
        self._note(name, values | _place(first))
        if not others:
            return
        names = [name]
        for mention in others:
            names.append(self._text_bound(standoff.CLAIM, mention))
            self._note(names[-1], {"claim": str(claim.id), **_place(mention)})
        self._lines.append(f"*\t{standoff.SAME} {' '.join(names)}\n")

    def add_event(self, mention: Mention, values: Fields) -> None:
        """A place where an event stands."""
        self._note(self._text_bound(standoff.EVENT, mention), {**values, **_place(mention)})

    def add_relation(self, relation: Relation, values: Fields) -> None:
        """An arc between two claims of this article."""
        ends = f"Arg1:{self._names[relation.a]} Arg2:{self._names[relation.b]}"
        name = self._add("R", f"{standoff.RELATIONS[relation.type]} {ends}")
        self._note(name, values)

    def _text_bound(self, kind: str, mention: Mention) -> str:
        pieces = [
            piece for anchor in mention.anchors for piece in standoff.fragments(self._text, anchor.start, anchor.end)
        ]
        places = ";".join([f"{start} {end}" for start, end in pieces])
        return self._add("T", f"{kind} {places}\t{standoff.words(self._text, pieces)}")

    def _note(self, name: str, values: Fields) -> None:
        self._add("#", f"{standoff.NOTE} {name}\t{line(values)}")

    def _add(self, letter: str, words: str) -> str:
        number = self._counts[letter] = self._counts.get(letter, 0) + 1
        name = f"{letter}{number}"
        self._lines.append(f"{name}\t{words}\n")
        return name


def attributes(modality: str, polarity: str, credibility: int | None) -> dict[str, str]:
    """The attributes that brat shows of a claim; what goes without saying is not said."""
    found = {} if modality == Modality.ASSERTED else {standoff.ATTRIBUTES["modality"]: str(modality)}
    if polarity == Polarity.NEGATED:
        found[standoff.NEGATED] = ""
    if credibility is not None:
        found[standoff.ATTRIBUTES["credibility"]] = str(credibility)
    return found


def _place(mention: Mention) -> Fields:
    """The mention's id, and its ranges: fragments alone do not say which of them were one selection."""
    return {"mention": str(mention.id), "ranges": [[anchor.start, anchor.end] for anchor in mention.anchors]}
