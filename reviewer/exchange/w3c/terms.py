"""The names of the Web Annotation vocabulary that the profile uses, and ours beside them."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from reviewer.exchange.codec import Fields, Json

ANNO = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
PREFIX = "rv:"
NAMESPACE = "urn:reviewer:"
CONTEXT: tuple[str, Mapping[str, str]] = (ANNO, MappingProxyType({"rv": NAMESPACE}))

CLASSIFYING = "classifying"  # a claim
LINKING = "linking"  # a relation
DESCRIBING = "describing"  # an event; as a body's purpose, a statement
IDENTIFYING = "identifying"  # an event link
HIGHLIGHTING = "highlighting"  # the mention of an event: a place in a text, with a body that identifies the event
QUESTIONING = "questioning"  # a point
TAGGING = "tagging"
COMMENTING = "commenting"

CLAIM = "claim"
EVENT_TYPE = "rv:Event"
POINT_TYPE = "rv:Point"
THING = "#thing"
"""What the id of an event or point itself has after that of its annotation."""
NOTHING = "rv:Nothing"
"""The target of an event or point without claims: the model asks for one."""


def urn(record: UUID) -> str:
    """The IRI of a record."""
    return f"urn:uuid:{record}"


def ours(values: Json) -> Json:
    """A value of ours as the profile writes it: every name `rv:`-prefixed, lists ordered, absent values left out.

    Names without the prefix would be dropped by JSON-LD expansion, null means absence there, and a bare array is a
    set without order.
    """
    if isinstance(values, dict):
        return {PREFIX + name: ours(value) for name, value in values.items() if value is not None}
    if isinstance(values, list):
        return {"@list": [ours(value) for value in values]}
    return values


def prefixed(values: Fields) -> Fields:
    """The fields of a record that hold something, under `rv:` names."""
    return {PREFIX + name: ours(value) for name, value in values.items() if value not in (None, "", [])}


def own(node: Fields) -> Fields:
    """What a node says in our terms, unwrapped: the inverse of `prefixed`."""
    prefixes = (PREFIX, NAMESPACE)
    return {short(name): plain(value) for name, value in node.items() if name.startswith(prefixes)}


def plain(value: Json) -> Json:
    """A value as JSON-LD may wrap it, unwrapped: `@list`, `@value` and prefixes gone."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    for wrapper in ("@value", "@list", "@set"):
        if wrapper in value:
            return plain(value[wrapper])
    return {short(name): plain(item) for name, item in value.items()}


def short(name: str) -> str:
    """A name without our prefix, that of the vocabulary, or the `@` of JSON-LD."""
    for prefix in (PREFIX, NAMESPACE, "oa:", OA, "@"):
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return name
