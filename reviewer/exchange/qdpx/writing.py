"""Writing a project: `project.qde` and the text of each article beside it."""

import contextlib
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import cast
from uuid import UUID, uuid5

from lxml import etree

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.relation import Relation, RelationType
from reviewer.exchange.codec import Fields, moment
from reviewer.exchange.fields import relation_fields
from reviewer.exchange.files import replacing
from reviewer.exchange.index import by_id
from reviewer.exchange.qdpx import shape
from reviewer.exchange.qdpx.aside import Aside, joined
from reviewer.exchange.qdpx.shape import code_id, note_id, tag, user_id, variable_id
from reviewer.exchange.records import Hanging, event_values, line
from reviewer.exchange.shelves import Shelved, shelved
from reviewer.exchange.xml_text import xml_text

_NAMESPACES = cast("Mapping[str, str]", {None: shape.NAMESPACE})  # None is the default one, which lxml's types forget
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the clock is no part of the bytes


def write(annotations: AnnotationSet, path: Path) -> None:
    r"""Write the project; texts have `\n` line ends, positions are code points."""
    with (
        replacing(path) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive,
        contextlib.ExitStack() as files,
    ):
        making = _Project(annotations, {name: Aside(name, files) for name in ("Sources", "Notes", "Links")})
        head = making.head()
        for shelf in shelved(annotations):
            making.add_source(shelf)
            text = annotations.contents[shelf.article.id].text
            _put(archive, f"{shape.SOURCES}/{shelf.article.id}.txt", [text.encode()])
        making.add_links()
        _put(archive, shape.PROJECT, joined(head, making.parts.values()))


def _put(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    info = zipfile.ZipInfo(name, _ZIP_TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(info, "w", force_zip64=True) as member:
        for piece in pieces:
            member.write(piece)


class _Project:
    """The document being made; its parts are gathered apart, for the schema fixes their order."""

    def __init__(self, annotations: AnnotationSet, parts: Mapping[str, Aside]) -> None:
        self.parts = parts
        self._annotations = annotations
        self._hanging = Hanging(annotations, lambda _relation: True)
        self._events = {event.id for event in annotations.events}
        self._links: dict[UUID, list[UUID]] = {}
        for link in annotations.links:
            self._links.setdefault(link.claim, []).append(link.event)

    def head(self) -> etree._Element:
        """The document but for its long parts."""
        root = etree.fromstring(f'<Project xmlns="{shape.NAMESPACE}"/>')
        root.set("name", xml_text(self._annotations.title or "Annotations"))
        root.set("origin", shape.ORIGIN)
        codes = self._codes()
        made = self._annotations
        names = {one.annotator for one in made.articles} | {one.annotator for one in made.claims}
        names |= {one.annotator for one in made.events} | {one.annotator for one in made.relations}
        if names:
            users = _child(root, "Users")
            for name in sorted(names):
                _child(users, "User", guid=user_id(name), name=name)
        _child(root, "CodeBook").append(codes)
        variables = _child(root, "Variables")
        for name in shape.VARIABLES:
            _child(variables, "Variable", guid=variable_id(name), name=name, typeOfVariable="Text")
        etree.cleanup_namespaces(root)
        return root

    def add_source(self, shelf: Shelved) -> None:
        """An article with what stands in it."""
        article = shelf.article
        source = _element(
            "TextSource",
            guid=article.id,
            name=article.title or str(article.id),
            plainTextPath=f"{shape.INTERNAL}{article.id}.txt",
            **self._signed(article.annotator, article.created, article.modified),
        )
        for claim in shelf.claims:
            self._add_claim(source, claim)
        for event, mention in shelf.mentions:
            signed = self._signed(event.annotator, event.created, event.modified)
            self._selections(source, mention, mention.id, [event.id], signed)
        for name in shape.VARIABLES:
            if value := getattr(article, name):
                held = _child(source, "VariableValue")
                _child(held, "VariableRef", targetGUID=variable_id(name))
                _child(held, "TextValue").text = xml_text(value)
        self.parts["Sources"].add(source)

    def add_links(self) -> None:
        """Relations: a link between two claims, with the record in a note."""
        for relation in sorted(self._annotations.relations, key=by_id):
            directed = relation.type is RelationType.UPDATES
            signed = self._signed(relation.annotator, relation.created, relation.modified)
            self._note(relation.id, relation_fields(relation, self._annotations.decisions), _title(relation), signed)
            link = _link(relation.id, relation.type, relation.a, relation.b, directed=directed)
            _child(link, "NoteRef", targetGUID=note_id(relation.id))
            self.parts["Links"].add(link)

    def _codes(self) -> etree._Element:
        codes = etree.Element(tag("Codes"))
        _code(codes, code_id(shape.CLAIM), shape.CLAIM)
        said = _code(codes, code_id(shape.SAID), shape.SAID, codable=False)
        for manner in shape.MANNERS:
            _code(said, code_id(shape.SAID, manner), manner)
        tags = {name for claim in self._annotations.claims for name in claim.tags}
        group = _code(codes, code_id(shape.TAGS), shape.TAGS, codable=False)
        for name in sorted(tags):
            _code(group, code_id(shape.TAGS, name), name)
        group = _code(codes, code_id(shape.EVENTS), shape.EVENTS, codable=False)
        for event in sorted(self._annotations.events, key=by_id):
            code = _code(group, event.id, event.title)
            _child(code, "NoteRef", targetGUID=note_id(event.id))
            self._note(
                event.id, event_values(event), event.title, self._signed(event.annotator, event.created, event.modified)
            )
        return codes

    def _add_claim(self, source: etree._Element, claim: Claim) -> None:
        codes = [code_id(shape.CLAIM), *(code_id(shape.SAID, manner) for manner in manners(claim))]
        codes += [code_id(shape.TAGS, name) for name in claim.tags]
        codes += [event for event in self._links.get(claim.id, ()) if event in self._events]
        signed = self._signed(claim.annotator, claim.created, claim.modified)
        record = self._hanging.on_claim(claim)
        record.pop("events", None)
        record["mention"] = str(claim.mentions[0].id)
        for number, mention in enumerate(claim.mentions):
            first = mention.id if number else claim.id
            selection = self._selections(source, mention, first, codes if number == 0 else codes[:1], signed)
            if number == 0:
                _put_first(selection, "Description", claim.statement)
                _child(selection, "NoteRef", targetGUID=note_id(claim.id))
            else:
                self.parts["Links"].add(_link(uuid5(first, shape.AGAIN), shape.AGAIN, claim.id, first, directed=True))
        self._note(claim.id, record, claim.statement, signed)

    def _selections(
        self, source: etree._Element, mention: Mention, first: UUID, codes: Iterable[UUID], signed: Mapping[str, object]
    ) -> etree._Element:
        """A selection for each piece, the first with all codes; the first of them."""
        codes = list(codes)
        whole = self._selection(source, mention.anchors[0], first, codes, signed)
        for number, anchor in enumerate(mention.anchors[1:], start=1):
            piece = uuid5(mention.id, str(number))
            self._selection(source, anchor, piece, codes[:1], signed)
            self.parts["Links"].add(_link(uuid5(piece, shape.PART), shape.PART, first, piece, directed=True))
        return whole

    def _selection(
        self,
        source: etree._Element,
        anchor: Anchor,
        guid: UUID,
        codes: Iterable[UUID],
        signed: Mapping[str, object],
    ) -> etree._Element:
        place = {"startPosition": anchor.start, "endPosition": anchor.end}
        selection = _child(source, "PlainTextSelection", guid=guid, name=anchor.exact[:40], **place, **signed)
        made = {name: value for name, value in signed.items() if name.startswith("creat")}
        for code in dict.fromkeys(codes):
            coding = _child(selection, "Coding", guid=uuid5(guid, str(code)), **made)
            _child(coding, "CodeRef", targetGUID=code)
        return selection

    def _note(self, record: UUID, values: Fields, title: str, signed: Mapping[str, object]) -> None:
        note = _element("Note", guid=note_id(record), name=title[:80], **signed)
        _child(note, "PlainTextContent").text = line(values)
        self.parts["Notes"].add(note)

    @staticmethod
    def _signed(annotator: str, created: datetime, modified: datetime) -> Mapping[str, object]:
        who = user_id(annotator)
        return {
            "creatingUser": who,
            "creationDateTime": moment(created),
            "modifyingUser": who,
            "modifiedDateTime": moment(modified),
        }


def manners(claim: Claim) -> list[str]:
    """What is coded of how a claim is said."""
    said = [] if claim.modality is Modality.ASSERTED else [str(claim.modality)]
    return [*said, *(["negated"] if claim.polarity is Polarity.NEGATED else [])]


def _title(relation: Relation) -> str:
    return f"{relation.type}: {relation.reason}" if relation.reason else str(relation.type)


def _code(parent: etree._Element, guid: UUID, name: str, *, codable: bool = True) -> etree._Element:
    return _child(parent, "Code", guid=guid, name=name, isCodable=str(codable).lower())


def _link(guid: UUID, name: str, origin: UUID, target: UUID, *, directed: bool) -> etree._Element:
    direction = "OneWay" if directed else "Associative"
    return _element("Link", guid=guid, name=name, direction=direction, originGUID=origin, targetGUID=target)


def _element(name: str, /, **attributes: object) -> etree._Element:
    held = {key: xml_text(str(value)) for key, value in attributes.items()}
    return etree.Element(tag(name), held, nsmap=_NAMESPACES)


def _child(parent: etree._Element, element: str, /, **attributes: object) -> etree._Element:
    held = {key: xml_text(str(value)) for key, value in attributes.items()}
    return etree.SubElement(parent, tag(element), held)


def _put_first(parent: etree._Element, name: str, text: str) -> None:
    element = etree.Element(tag(name))
    element.text = xml_text(text)
    parent.insert(0, element)
