"""A `.qdpx` as somebody sent it: its elements by id, its texts by path; nothing outside the zip is ever read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from lxml import etree

from reviewer.exchange.archive import Archive, opened, refuse
from reviewer.exchange.qdpx import shape
from reviewer.exchange.xml_text import parsed

_NAMES = re.compile(r"[^/\\:\x00]{1,200}\.qde|[Ss]ources/(?:[^/\\:\x00]{1,240})?")
_ATLAS = "ATLAS"
_NAMED = frozenset({"User", "Code", "Variable", "Note", "Link"})


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two things, by their ids."""

    name: str
    origin: UUID
    target: UUID
    note: str


@dataclass(slots=True)
class Document:
    """The parts of a project that a set has use for."""

    users: dict[UUID, str] = field(default_factory=dict)
    codes: dict[UUID, tuple[str, str, str]] = field(default_factory=dict)
    """Name, name of the code it is under, and note, of each code."""
    variables: dict[UUID, str] = field(default_factory=dict)
    notes: dict[UUID, str] = field(default_factory=dict)
    links: dict[UUID, Link] = field(default_factory=dict)
    sources: list[tuple[etree._Element, str | None]] = field(default_factory=list)
    """Each text source with its text, None where that lies outside the file or is not UTF-8."""

    def note_of(self, element: etree._Element) -> str:
        """The text of the note that an element refers to."""
        note = target(element, "NoteRef")
        return self.notes.get(note, "") if note else ""


def load(path: Path) -> Document:
    """Open the zip and read what is needed of it; ReviewerError when it is not a project."""
    with opened(path, _NAMES) as archive:
        projects = [name for name in archive.names if name.endswith(".qde")]
        if len(projects) != 1:
            archive.refuse("it holds no project.qde, or several", "set-damaged")
        root = parsed(archive.read(projects[0]), path, projects[0])
        if etree.QName(root).localname != "Project" or not str(etree.QName(root).namespace).startswith("urn:QDA-XML"):
            refuse(path, f"{projects[0]} is not a REFI-QDA project", "set-damaged")
        return _document(root, archive)


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of that name, whatever version's namespace they are in."""
    return (child for child in element.iterchildren("*") if etree.QName(child).localname == name)


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


def _document(root: etree._Element, archive: Archive) -> Document:
    atlas = _ATLAS in root.get("origin", "")
    named: dict[str, list[tuple[UUID, etree._Element]]] = {}
    found = Document()
    for element in root.iter("*"):
        name, identity = etree.QName(element).localname, guid(element)
        if name in ("TextSource", "Representation"):
            found.sources.append((element, _text(element, archive, one_for_two=atlas)))
        elif identity and name in _NAMED:
            named.setdefault(name, []).append((identity, element))
    found.users = {one: element.get("name", "") for one, element in named.get("User", ())}
    found.variables = {one: element.get("name", "") for one, element in named.get("Variable", ())}
    found.notes = {one: text_in(element, "PlainTextContent") for one, element in named.get("Note", ())}
    for one, element in named.get("Code", ()):
        parent = element.getparent()
        above = parent.get("name", "") if parent is not None else ""
        found.codes[one] = (element.get("name", ""), above, found.note_of(element))
    for one, element in named.get("Link", ()):
        origin, end = guid(element, "originGUID"), guid(element, "targetGUID")
        if origin and end:
            found.links[one] = Link(element.get("name", ""), origin, end, found.note_of(element))
    return found


def _text(source: etree._Element, archive: Archive, *, one_for_two: bool) -> str | None:
    """The plain text that positions count in; ATLAS.ti counts the two characters of a line end as one."""
    path = source.get("plainTextPath", "")
    if not path:
        return text_in(source, "PlainTextContent") or None
    name = path.removeprefix(shape.INTERNAL).lstrip("/")
    member = next((one for one in (f"sources/{name}", f"Sources/{name}") if one in archive.names), None)
    if not path.startswith(shape.INTERNAL) or member is None:
        return None
    try:
        text = archive.read(member).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n") if one_for_two else text
