"""A `.qdpx` as somebody sent it: what it names by id, its texts one by one; nothing outside the zip is ever read.

The schema puts texts before the notes and links that speak of them, so the project is gone through twice. Neither time
it is held as a whole: as elements it takes ten times the room of its text.
"""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from lxml import etree

from reviewer.domain.notice import notice
from reviewer.exchange.archive import Archive, opened, refuse
from reviewer.exchange.codec import Fields
from reviewer.exchange.qdpx import shape
from reviewer.exchange.xml_text import Stream

_NAMES = re.compile(r"[^/\\:\x00]{1,200}\.qde|[Ss]ources/(?:[^/\\:\x00]{1,240})?")
_ATLAS = "ATLAS"
_NAMED = ("User", "Code", "Variable", "Note", "Link")
_SOURCES = ("TextSource", "Representation")
_SELECTION = "PlainTextSelection"
_MANY = (*_NAMED, *_SOURCES, _SELECTION, "PDFSource", "PictureSource", "AudioSource", "VideoSource", "Case")


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two things, by their ids."""

    name: str
    origin: UUID
    target: UUID
    note: str


@dataclass(frozen=True, slots=True)
class Signed:
    """Who made something, by id, and when, as it stands there."""

    user: UUID | None
    created: str
    modified: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage with its codes; `places` are the two positions as they stand there."""

    name: str
    places: tuple[str, str]
    codes: tuple[UUID, ...]
    note: str
    description: str
    signed: Signed


@dataclass(frozen=True, slots=True)
class Source:
    """A text with what is selected in it; `text` is None where it lies outside the file or is not UTF-8."""

    id: UUID | None
    name: str
    text: str | None
    variables: Fields
    selections: dict[UUID, Selection]
    signed: Signed


@dataclass(slots=True)
class Document:
    """The parts of a project that a set has use for."""

    users: dict[UUID, str] = field(default_factory=dict)
    codes: dict[UUID, tuple[str, str, str]] = field(default_factory=dict)
    """Name, name of the code it is under, and note, of each code."""
    variables: dict[UUID, str] = field(default_factory=dict)
    links: dict[UUID, Link] = field(default_factory=dict)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[tuple[Document, Iterator[Source]]]:
    """What a project names, and its texts one after the other; ReviewerError, then too, when it is none."""
    with opened(path, _NAMES) as archive:
        projects = [name for name in archive.names if name.endswith(".qde")]
        if len(projects) != 1:
            archive.refuse(notice("it holds no project.qde, or several"), "set-damaged")
        passing = _Passing(archive, path, projects[0])
        yield passing.named(), passing.sources()


class _Passing:
    """Goes through the project from its beginning to its end, twice."""

    def __init__(self, archive: Archive, path: Path, name: str) -> None:
        self._archive = archive
        self._path = path
        self._name = name
        self._one_for_two = False
        self._notes: dict[UUID, bytes] = {}  # as characters, some of which are wide, they take four times the room
        self._variables: dict[UUID, str] = {}

    def named(self) -> Document:
        """All that has a name; what refers to notes gets their texts when all are known."""
        found = Document()
        codes: list[tuple[UUID, str, str, UUID | None]] = []
        links: list[tuple[UUID, str, UUID, UUID, UUID | None]] = []
        stream = self._stream()
        for element in stream:
            name, identity = etree.QName(element).localname, guid(element)
            called = element.get("name", "")
            if identity is None:
                continue
            if name == "User":
                found.users[identity] = called
            elif name == "Variable":
                found.variables[identity] = called
            elif name == "Note":
                self._notes[identity] = text_in(element, "PlainTextContent").encode()
            elif name == "Code":
                parent = element.getparent()
                above = parent.get("name", "") if parent is not None else ""
                codes.append((identity, called, above, target(element, "NoteRef")))
            elif name == "Link":
                origin, end = guid(element, "originGUID"), guid(element, "targetGUID")
                if origin and end:
                    links.append((identity, called, origin, end, target(element, "NoteRef")))
        self._check(stream.root)
        self._variables = found.variables
        found.codes = {one: (called, above, self._note(note)) for one, called, above, note in codes}
        found.links = {one: Link(called, a, b, self._note(note)) for one, called, a, b, note in links}
        return found

    def sources(self) -> Iterator[Source]:
        """Each text, with what stood in it."""
        selections: dict[UUID, Selection] = {}
        for element in self._stream():
            name = etree.QName(element).localname
            if name in _SOURCES:
                yield self._source(element, selections)
                selections = {}
            elif name == _SELECTION and (identity := guid(element)) and _within_source(element):
                selections[identity] = self._selection(element)

    def _stream(self) -> Stream:
        """All that there are many of, whoever has use for it: what is not asked for by name stays in memory."""
        return Stream(self._archive.pieces(self._name), _MANY, self._path, self._name)

    def _check(self, root: etree._Element) -> None:
        if etree.QName(root).localname != "Project" or not str(etree.QName(root).namespace).startswith("urn:QDA-XML"):
            refuse(self._path, notice("“{name}” is not a REFI-QDA project", name=self._name), "set-damaged")
        self._one_for_two = _ATLAS in root.get("origin", "")

    def _note(self, note: UUID | None) -> str:
        return self._notes.get(note, b"").decode() if note else ""

    def _source(self, element: etree._Element, selections: dict[UUID, Selection]) -> Source:
        values: Fields = {}
        for held in children(element, "VariableValue"):
            variable = target(held, "VariableRef")
            name = self._variables.get(variable, "") if variable else ""
            if name in shape.VARIABLES:
                values[name] = text_in(held, "TextValue")
        called, text = element.get("name", ""), self._text(element)
        return Source(guid(element), called, text, values, selections, _signed(element))

    def _selection(self, element: etree._Element) -> Selection:
        codes = (target(coding, "CodeRef") for coding in children(element, "Coding"))
        return Selection(
            name=element.get("name", ""),
            places=(element.get("startPosition", ""), element.get("endPosition", "")),
            codes=tuple(code for code in codes if code),
            note=self._note(target(element, "NoteRef")),
            description=text_in(element, "Description"),
            signed=_signed(element),
        )

    def _text(self, source: etree._Element) -> str | None:
        """The plain text that positions count in; ATLAS.ti counts the two characters of a line end as one."""
        path = source.get("plainTextPath", "")
        if not path:
            return text_in(source, "PlainTextContent") or None
        name = path.removeprefix(shape.INTERNAL).lstrip("/")
        names = self._archive.names
        member = next((one for one in (f"sources/{name}", f"Sources/{name}") if one in names), None)
        if not path.startswith(shape.INTERNAL) or member is None:
            return None
        try:
            text = self._archive.read(member).decode("utf-8")
        except UnicodeDecodeError:
            return None
        return text.replace("\r\n", "\n") if self._one_for_two else text


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of that name, whatever version's namespace they are in."""
    return element.iterchildren(f"{{*}}{name}")


def text_in(element: etree._Element, name: str) -> str:
    """The text of the first child of that name."""
    return next((child.text or "" for child in children(element, name)), "")


def guid(element: etree._Element, name: str = "guid") -> UUID | None:
    """The id in an attribute; None for what is not one."""
    try:
        return UUID(element.get(name, ""))
    except ValueError:
        return None


def target(element: etree._Element, name: str) -> UUID | None:
    """What the first child of that name, a reference, points to."""
    return next((guid(child, "targetGUID") for child in children(element, name)), None)


def _signed(element: etree._Element) -> Signed:
    user = guid(element, "creatingUser") or guid(element, "modifyingUser")
    return Signed(user, element.get("creationDateTime", ""), element.get("modifiedDateTime", ""))


def _within_source(selection: etree._Element) -> bool:
    parent = selection.getparent()
    return parent is not None and etree.QName(parent).localname in _SOURCES
