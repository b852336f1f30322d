"""A CAS as JSON (UIMA CAS JSON 0.4), which holds its own types."""

import json
from pathlib import Path

from reviewer.domain.notice import notice
from reviewer.exchange.archive import refuse
from reviewer.exchange.cas import model
from reviewer.exchange.cas.model import Cas, Structure
from reviewer.exchange.codec import Fields, Json, json_line
from reviewer.exchange.files import utf8

SIGN = b'"%FEATURE_STRUCTURES"'
_TYPE, _ID, _RANGE, _SOFA = "%TYPE", "%ID", "%RANGE", "@sofa"
_MARKED = {name: f"@{name}" for name in model.REFERENCES}


def to_json(cas: Cas) -> bytes:
    """The CAS with the types it uses, a feature structure a line."""
    sofa: Fields = {_ID: 1, _TYPE: model.SOFA, "sofaNum": 1, "sofaID": model.VIEW, "mimeType": "text"}
    lines = [json_line({**sofa, "sofaString": cas.text})]
    for structure in cas.structures:
        features = structure.features
        if features.keys() & model.REFERENCES:
            features = {_MARKED.get(name, name): value for name, value in features.items()}
        lines.append(json_line({_ID: structure.id, _TYPE: structure.type, _SOFA: 1, **features}))
    types = json_line({name: _described(name, kind) for name, kind in model.TYPES.items()})
    views = json_line({model.VIEW: {"%SOFA": 1, "%MEMBERS": [structure.id for structure in cas.structures]}})
    listed = ",\n".join(lines)
    document = f'{{"%TYPES":{types},\n"%FEATURE_STRUCTURES":[\n{listed}\n],\n"%VIEWS":{views}}}\n'
    return utf8(document)


def from_json(data: bytes, path: Path, name: str) -> Cas:
    """The first text of a document and what lies over it; ReviewerError when it is not one."""
    try:
        document: Json = json.loads(data)
    except (ValueError, RecursionError):
        refuse(path, notice("“{name}” is not JSON", name=name), "set-damaged")
    listed = document.get("%FEATURE_STRUCTURES") if isinstance(document, dict) else None
    if isinstance(listed, dict):  # by id, as the format also allows
        listed = [{**one, _ID: key} for key, one in listed.items() if isinstance(one, dict)]
    if not isinstance(listed, list):
        refuse(path, notice("“{name}” is not a CAS", name=name), "set-damaged")
    found = [one for one in listed if isinstance(one, dict)]
    sofas = [one for one in found if one.get(_TYPE) == model.SOFA]
    sofa = next((one for one in sofas if one.get("sofaID") == model.VIEW), sofas[0] if sofas else {})
    text = sofa.get("sofaString")
    if not isinstance(text, str):
        refuse(path, notice("“{name}” holds no text", name=name), "set-damaged")
    return Cas(text, [_structure(one) for one in found if one.get("@sofa") == sofa.get(_ID)])


def _structure(values: Fields) -> Structure:
    identity, kind = values.get(_ID), values.get(_TYPE)
    features = {name.removeprefix("@"): value for name, value in values.items() if not name.startswith("%")}
    return Structure(identity if isinstance(identity, int) else -1, kind if isinstance(kind, str) else "", features)


def _described(name: str, kind: model.Type) -> Fields:
    features: Fields = {
        feature: {"%NAME": feature, _RANGE: value_type} for feature, value_type in kind.features.items()
    }
    return {"%NAME": name, "%SUPER_TYPE": kind.parent, "%DESCRIPTION": kind.about, **features}
