"""Records as one line of JSON, for formats that have a note or an attribute to put it in but no fields of ours.

What such a format shows of a record in its own way, a person may have changed there: `edited` finds that out and lets
the change prevail, while everything else comes back exactly as it went.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation
from reviewer.exchange.codec import Fields, Json, encode_record, json_line
from reviewer.exchange.fields import claim_fields_alone, event_fields_alone, relation_fields
from reviewer.exchange.index import Index, by_id
from reviewer.exchange.xml_text import xml_text

ORDER = "mentions"
"""The field of an event that names its mentions in their order."""

_GRADES = tuple("123456")

HANGING = ("events", "points", "links", "relations")
"""What may hang on a record beside its own fields."""

# What XML 1.0 refuses or some reader takes for the end of a line (str.splitlines), and JSON may escape.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def line(values: Fields) -> str:
    """The values as JSON on one line, for XML too; absent ones and empty lists are left out."""
    text = json_line({name: value for name, value in values.items() if value or value not in (None, [], {})})
    if text.isprintable():
        return text
    return _ESCAPED.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """A character as JSON may write it; half a pair is no character, and nobody could store it."""
    return "\ufffd" if "\ud800" <= found[0] <= "\udfff" else f"\\u{ord(found[0]):04x}"


def values_of(text: str) -> Fields:
    """The values that `line` wrote; none for any other text."""
    if not text.lstrip().startswith("{"):
        return {}
    try:
        values: Json = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def edited(record: Fields, found: Fields, shown: Callable[[Fields], Mapping[str, Json]]) -> Fields:
    """The record with those of the `found` values that are not what `shown` made of it when it was written."""
    before = shown(record)
    return {**record, **{name: value for name, value in found.items() if value != before.get(name)}}


def event_values(event: Event) -> Fields:
    """An event's fields but its places; of these the order, for they stand in several texts."""
    return {**event_fields_alone(event), ORDER: [str(mention.id) for mention in event.mentions]}


class Hanging:
    """Hands out what hangs on claims and events: each record once, with the first that names it.

    Relations hang on their claim `a`, unless `drawn` says that the format has a way of its own to show them. Events
    bring along those they are part of. What no claim and no mention names is left out.
    """

    def __init__(self, annotations: AnnotationSet, drawn: Callable[[Relation], bool] = lambda _relation: False) -> None:
        """Begin with nothing handed out."""
        self._index = Index(annotations)
        self._decisions = annotations.decisions
        self._given: set[UUID] = set()
        self._relations: dict[UUID, list[Relation]] = {}
        for relation in sorted(annotations.relations, key=by_id):
            if not drawn(relation):
                self._relations.setdefault(relation.a, []).append(relation)

    def on_claim(self, claim: Claim) -> Fields:
        """The claim's own fields but its place, and what hangs on it."""
        values = claim_fields_alone(claim)
        links = self._index.links_of_claim(claim.id)
        point = self._index.points.get(claim.point) if claim.point else None
        events = [link.event for link in links]
        if point and point.id not in self._given:
            self._given.add(point.id)
            values["points"] = [encode_record(point)]
            events += [point.event] if point.event else []
        if events:
            values["events"] = self._events(events)
            values["links"] = [encode_record(link) for link in links]
        if claim.id in self._relations:
            relations = self._relations[claim.id]
            values["relations"] = [relation_fields(relation, self._decisions) for relation in relations]
        return values

    def on_mention(self, event: Event) -> Fields:
        """What an event's mention carries: the id, and the events themselves the first time they are named."""
        return {"event": str(event.id), "events": self._events([event.id])}

    def _events(self, wanted: Iterable[UUID]) -> list[Json]:
        found: list[Json] = []
        waiting = list(wanted)
        while waiting:
            event = self._index.events.get(waiting.pop(0))
            if event is None or event.id in self._given:
                continue
            self._given.add(event.id)
            found.append(event_values(event))
            waiting += [event.parent] if event.parent else []
        return found


_STANDS = MappingProxyType({"modality": str(Modality.ASSERTED), "polarity": str(Polarity.AFFIRMED)})
"""What goes without saying."""


def claim_shown(record: Fields) -> Fields:
    """What formats with named attributes show of a claim beside its record."""
    names = ("statement", "modality", "polarity", "credibility", "note")
    shown = {name: record.get(name) or _STANDS.get(name) or "" for name in names}
    return {**shown, "speaker": _speaker(record), "tags": "; ".join(_texts(record.get("tags")))}


def claim_edited(record: Fields, found: Fields) -> Fields:
    """The claim's record with what somebody has changed of what `claim_shown` made; without a record, what is found.

    `found` are attributes as their format gives them: text, and numbers as text or number.
    """
    if not record:
        record = {name: value for name, value in found.items() if name in ("id", "annotator", "created", "modified")}
    before = claim_shown(record)
    changed: Fields = {}
    for name, old in before.items():
        new = _compared(found.get(name) or _STANDS.get(name) or "")
        if new != _compared(old):
            changed[name] = found.get(name) or _STANDS.get(name) or ""
    if "speaker" in changed:
        names: list[Json] = [{"names": [changed["speaker"]]}]
        changed["attribution"] = names if changed.pop("speaker") else []
    if "tags" in changed:
        changed["tags"] = [tag for part in str(changed["tags"]).split(";") if (tag := part.strip())]
    if "credibility" in changed:
        number = str(changed["credibility"])
        changed["credibility"] = int(number) if number in _GRADES else number or None
    if not changed.get("statement", True):
        del changed["statement"]  # the quote stands in for it
    return {**record, **changed}


def _compared(value: Json) -> str:
    """A value as it comes back from XML, for comparing."""
    return xml_text(str(value)) if value else ""


def _speaker(record: Fields) -> str:
    steps = record.get("attribution")
    last = steps[-1] if isinstance(steps, list) and steps else None
    return ", ".join(_texts(last.get("names"))) if isinstance(last, dict) else ""


def _texts(values: Json) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
