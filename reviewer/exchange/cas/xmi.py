"""A CAS as XMI, and the types as UIMA's type system description."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lxml import etree

from reviewer.domain.notice import notice
from reviewer.exchange.archive import refuse
from reviewer.exchange.cas import model
from reviewer.exchange.cas.model import Cas, Structure
from reviewer.exchange.codec import Fields
from reviewer.exchange.xml_text import parsed, xml_text

_XMI = "http://www.omg.org/XMI"
_SPECIFIER = "http://uima.apache.org/resourceSpecifier"
_PREFIX, _SUFFIX, _NO_NAMESPACE = "http:///", ".ecore", "uima.noNamespace."
_NAMESPACES = {
    "xmi": _XMI,
    "cas": "http:///uima/cas.ecore",
    "tcas": "http:///uima/tcas.ecore",
    "reviewer": "http:///reviewer.ecore",
}
_ID = f"{{{_XMI}}}id"
_LONGEST_NUMBER = 12
_NOTHING = "uima.cas.NULL"


def to_xmi(cas: Cas) -> bytes:
    """The CAS as an XMI document; characters that XML refuses become U+FFFD, one for one."""
    root = etree.Element(f"{{{_XMI}}}XMI", {f"{{{_XMI}}}version": "2.0"}, nsmap=_NAMESPACES)
    _add(root, _NOTHING, 0, {})
    for structure in cas.structures:
        _add(root, structure.type, structure.id, {"sofa": 1, **structure.features})
    sofa: Fields = {"sofaNum": 1, "sofaID": model.VIEW, "mimeType": "text", "sofaString": cas.text}
    _add(root, model.SOFA, 1, sofa)
    members = " ".join(str(structure.id) for structure in cas.structures)
    view = etree.SubElement(root, _tag("uima.cas.View"), {"sofa": "1"})
    view.set("members", members)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def from_xmi(data: bytes, path: Path, name: str) -> Cas:
    """The first text of an XMI document and what lies over it; ReviewerError when it is not one."""
    root = parsed(data, path, name)
    if root.tag != f"{{{_XMI}}}XMI":
        refuse(path, notice("“{name}” is not XMI", name=name), "set-damaged")
    sofas: list[Mapping[str, str]] = []
    structures: list[Structure] = []
    for element in root.iterchildren("*"):
        kind = _type(str(element.tag))
        identity = element.get(_ID, "")
        features = {str(key): str(value) for key, value in element.attrib.items() if key != _ID}
        if kind == model.SOFA:
            sofas.append({**features, "id": identity})
        elif kind != _NOTHING and identity.isdecimal() and len(identity) < _LONGEST_NUMBER:
            structures.append(Structure(int(identity), kind, dict(features)))
    sofa = next((one for one in sofas if one.get("sofaID") == model.VIEW), sofas[0] if sofas else {})
    if "sofaString" not in sofa:
        refuse(path, notice("“{name}” holds no text", name=name), "set-damaged")
    here = [one for one in structures if one.features.get("sofa", sofa["id"]) == sofa["id"]]
    return Cas(sofa["sofaString"], here)


def type_system() -> bytes:
    """What INCEpTION is given before the first document."""
    root = etree.fromstring(f'<typeSystemDescription xmlns="{_SPECIFIER}"/>')
    _leaf(root, "name", "Reviewer")
    types = _leaf(root, "types")
    for name, kind in model.TYPES.items():
        described = _leaf(types, "typeDescription")
        _leaf(described, "name", name)
        _leaf(described, "description", kind.about)
        _leaf(described, "supertypeName", kind.parent)
        features = _leaf(described, "features")
        for feature, value_type in kind.features.items():
            one = _leaf(features, "featureDescription")
            _leaf(one, "name", feature)
            _leaf(one, "description", "")
            _leaf(one, "rangeTypeName", value_type)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _add(root: etree._Element, kind: str, number: int, features: Mapping[str, object]) -> None:
    held = {name: xml_text(str(value)) for name, value in features.items()}
    etree.SubElement(root, _tag(kind), {_ID: str(number), **held})


def _leaf(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    leaf = etree.SubElement(parent, f"{{{_SPECIFIER}}}{name}")
    leaf.text = text
    return leaf


@cache
def _tag(kind: str) -> str:
    """`reviewer.Claim` → `{http:///reviewer.ecore}Claim`."""
    package, _, name = kind.rpartition(".")
    return f"{{{_PREFIX}{package.replace('.', '/')}{_SUFFIX}}}{name}"


def _type(tag: str) -> str:
    """`{http:///reviewer.ecore}Claim` → `reviewer.Claim`."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    package = namespace.removeprefix(_PREFIX).removesuffix(_SUFFIX).replace("/", ".")
    return f"{package}.{name}".removeprefix(_NO_NAMESPACE)
