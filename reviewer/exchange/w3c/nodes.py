"""Reading single nodes of JSON-LD as other programs write them: one or many, plain or wrapped."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from reviewer.exchange.codec import FieldError, Fields, Json, decode
from reviewer.exchange.files import utf8
from reviewer.exchange.w3c import terms

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$")
_ANONYMOUS = "unknown"
_LONGEST_SUBJECT = 60


def listed(value: Json) -> list[Json]:
    """The values of a property that may hold none, one or several."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def words(value: Json) -> str:
    """A text value; what cannot be stored in it is replaced. "" for anything else."""
    found = terms.plain(value)
    return utf8(found.replace("\0", "\ufffd")).decode() if isinstance(found, str) else ""


def iri(value: Json) -> str:
    """The IRI of a node, or a string that is one."""
    if isinstance(value, dict):
        value = value.get("id", value.get("@id"))
    return value if isinstance(value, str) else ""


def record_id(name: str) -> UUID:
    """The id that an IRI stands for: itself for ours, always the same one for another's."""
    try:
        return UUID(name.removeprefix("urn:uuid:"))
    except ValueError:
        return uuid5(NAMESPACE_URL, utf8(name).decode())


def types(node: Fields) -> set[str]:
    """The types of a node."""
    return {name for name in listed(node.get("type", node.get("@type"))) if isinstance(name, str)}


def claims_of(targets: list[Json]) -> Iterator[UUID]:
    """The records among some targets: those without a place in a text."""
    for target in targets:
        source = target.get("source", target) if isinstance(target, dict) else target
        name = iri(source)
        if name and name != terms.NOTHING and not has_place(target):
            yield record_id(name)


def has_place(target: Json) -> bool:
    """True for a target that points into a text."""
    return isinstance(target, dict) and bool(target.get("selector"))


@dataclass(frozen=True, slots=True)
class Body:
    """One body: what it is for (`purpose`), its words, the node it points to."""

    purpose: str
    value: str
    source: str
    types: frozenset[str] = frozenset()
    own: Fields = field(default_factory=dict)

    @property
    def refers(self) -> bool:
        """True when it only points to another record."""
        return bool(self.source) and not self.value


@dataclass(frozen=True, slots=True)
class Node:
    """One annotation, whatever wrote it."""

    id: UUID
    motivations: frozenset[str]
    bodies: tuple[Body, ...]
    targets: list[Json]
    all_own: Fields
    """What it says in our terms, itself and its bodies: others put them in either."""
    annotator: str
    created: datetime | None
    modified: datetime | None

    @property
    def subject(self) -> str:
        """What a person recognises it by: its words, else its id."""
        said = [body.value for body in self.bodies if body.purpose != terms.TAGGING]
        found = next(filter(None, [*said, words(self.all_own.get("title"))]), str(self.id))
        return found if len(found) <= _LONGEST_SUBJECT else found[: _LONGEST_SUBJECT - 1] + "…"

    def values(self, purpose: str) -> list[str]:
        """The words of all bodies for one purpose."""
        return [body.value for body in self.bodies if body.purpose == purpose and body.value]


def node(annotation: Fields) -> Node:
    """The annotation, understood; one without an id of its own gets one that follows from all it says."""
    motivations = frozenset(
        terms.short(motivation) for motivation in listed(annotation.get("motivation")) if isinstance(motivation, str)
    )
    bodies = [_body(body, motivations) for body in listed(annotation.get("body"))]
    if words(annotation.get("bodyValue")):
        bodies.append(Body(terms.COMMENTING, words(annotation.get("bodyValue")), ""))
    return Node(
        id=record_id(iri(annotation) or json.dumps(annotation, sort_keys=True)),
        motivations=motivations,
        bodies=tuple(bodies),
        targets=listed(annotation.get("target")),
        all_own={**{name: value for body in bodies for name, value in body.own.items()}, **terms.own(annotation)},
        annotator=_person(annotation.get("creator")),
        created=_time(annotation.get("created")),
        modified=_time(annotation.get("modified")),
    )


def _body(body: Json, motivations: frozenset[str]) -> Body:
    if isinstance(body, str) and _IRI.match(body):
        return Body("", "", body)
    if not isinstance(body, dict):
        return Body(terms.COMMENTING, words(body), "")
    purposes = [terms.short(purpose) for purpose in listed(body.get("purpose")) if isinstance(purpose, str)]
    inherited = next(
        (purpose for purpose in (terms.TAGGING, terms.LINKING, terms.IDENTIFYING) if purpose in motivations),
        terms.COMMENTING,
    )
    return Body(
        purpose=purposes[0] if purposes else inherited,
        value=words(body.get("value")),
        source=iri(body.get("source", body)),
        types=frozenset(types(body)),
        own=terms.own(body),
    )


def _person(value: Json) -> str:
    """The name of the first creator; an account such as `acct:ann@site` gives `ann`."""
    for creator in listed(value):
        named = creator if isinstance(creator, dict) else {}
        found = next((words(named.get(key)) for key in ("name", "nickname", "nick") if words(named.get(key))), "")
        account = words(creator) or iri(creator)
        found = found or account.removeprefix("acct:").partition("@")[0]
        if found:
            return found
    return _ANONYMOUS


def _time(value: Json) -> datetime | None:
    try:
        time: datetime = decode(datetime, terms.plain(value), "time")
    except FieldError:
        return None
    return time
