"""The words the interface uses for values of records, and for deeds in the history."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QLocale

from reviewer.domain.article import Reading, Reliability
from reviewer.domain.changes import Action
from reviewer.domain.claim import DateOf, Modality, Polarity, ValueKind
from reviewer.domain.event import EventStatus, Role
from reviewer.domain.relation import Explanation, RelationKind, RelationStatus, RelationType
from reviewer.text.humane import humanise
from reviewer.ui.i18n import later, translate, translate_marked

_WORDS: dict[StrEnum, str] = {
    Reading.UNREAD: later("Words", "unread"),
    Reading.READING: later("Words", "reading"),
    Reading.DONE: later("Words", "done"),
    Reliability.A: later("Words", "A · completely reliable"),
    Reliability.B: later("Words", "B · usually reliable"),
    Reliability.C: later("Words", "C · fairly reliable"),
    Reliability.D: later("Words", "D · not usually reliable"),
    Reliability.E: later("Words", "E · unreliable"),
    Reliability.F: later("Words", "F · cannot be judged"),
    DateOf.EVENT: later("Words", "of the event"),
    DateOf.SAYING: later("Words", "of the saying"),
    Modality.ASSERTED: later("Words", "asserted"),
    Modality.PLANNED: later("Words", "planned"),
    Modality.POSSIBLE: later("Words", "possible"),
    Modality.CONDITIONAL: later("Words", "conditional"),
    Polarity.AFFIRMED: later("Words", "affirmed"),
    Polarity.NEGATED: later("Words", "negated"),
    ValueKind.DATE: later("Words", "date"),
    ValueKind.NUMBER: later("Words", "number"),
    ValueKind.PLACE: later("Words", "place"),
    ValueKind.PERSON: later("Words", "person"),
    EventStatus.PLANNED: later("Words", "planned"),
    EventStatus.HAPPENED: later("Words", "happened"),
    EventStatus.CANCELLED: later("Words", "cancelled"),
    Role.REPORTS: later("Words", "reports"),
    Role.PREDICTS: later("Words", "predicts"),
    Role.DENIES: later("Words", "denies"),
    Role.BACKGROUND: later("Words", "background"),
    RelationType.CONTRADICTS: later("Words", "Contradiction"),
    RelationType.CORROBORATES: later("Words", "Agreement"),
    RelationType.UPDATES: later("Words", "Update"),
    RelationKind.DATE: later("Words", "date"),
    RelationKind.NUMBER: later("Words", "number"),
    RelationKind.PLACE: later("Words", "place"),
    RelationKind.PERSON: later("Words", "person"),
    RelationKind.ROLE: later("Words", "role"),
    RelationKind.OUTCOME: later("Words", "outcome"),
    RelationKind.NEGATION: later("Words", "negation"),
    RelationKind.JUDGEMENT: later("Words", "judgement"),
    RelationKind.WORDING: later("Words", "wording"),
    RelationStatus.OPEN: later("Words", "open"),
    RelationStatus.CONFIRMED: later("Words", "confirmed"),
    RelationStatus.EXPLAINED: later("Words", "explained"),
    RelationStatus.RESOLVED: later("Words", "resolved"),
    RelationStatus.DISMISSED: later("Words", "dismissed"),
    Explanation.DIFFERENT_EVENT: later("Words", "different event"),
    Explanation.DIFFERENT_TIME: later("Words", "different time"),
    Explanation.DIFFERENT_THING: later("Words", "different thing measured"),
    Explanation.WORDING: later("Words", "wording or translation"),
}
# Enumerations compare by their text, so equal texts of two of them share a word on purpose ("planned", "date").

_DEEDS = {
    "add_articles": later("Deeds", "Add articles"),
    "add_article": later("Deeds", "Add article"),
    "edit_article": later("Deeds", "Edit article"),
    "set_reading": later("Deeds", "Set reading state"),
    "rate_outlet": later("Deeds", "Rate outlet"),
    "mark_furniture": later("Deeds", "Fold page furniture"),
    "unmark_furniture": later("Deeds", "Show page furniture as text"),
    "delete_article": later("Deeds", "Delete article"),
    "tag_claim": later("Deeds", "Mark claim"),
    "add_mention": later("Deeds", "Add mention"),
    "link_quote": later("Deeds", "Mark claim about an event"),
    "remove_mention": later("Deeds", "Remove mention"),
    "move_claim_end": later("Deeds", "Move end of claim"),
    "edit_claim": later("Deeds", "Edit claim"),
    "delete_claim": later("Deeds", "Delete claim"),
    "create_event": later("Deeds", "New event"),
    "link_event": later("Deeds", "Link claim to event"),
    "link_new_event": later("Deeds", "Link claim to new event"),
    "unlink_event": later("Deeds", "Unlink event"),
    "set_role": later("Deeds", "Change role"),
    "edit_event": later("Deeds", "Edit event"),
    "delete_event": later("Deeds", "Delete event"),
    "merge_events": later("Deeds", "Merge events"),
    "mark_event_mention": later("Deeds", "Mark event in text"),
    "relate": later("Deeds", "Relate claims"),
    "confirm": later("Deeds", "Confirm"),
    "dismiss": later("Deeds", "Dismiss"),
    "explain": later("Deeds", "Explain as no contradiction"),
    "resolve": later("Deeds", "Resolve"),
    "reopen": later("Deeds", "Reopen"),
    "edit_relation": later("Deeds", "Edit relation"),
    "delete_relation": later("Deeds", "Delete relation"),
    "rename_point": later("Deeds", "Rename point"),
    "move_claim_to_point": later("Deeds", "Move claim to point"),
    "merge_points": later("Deeds", "Merge points"),
    "add_tag": later("Deeds", "Tag"),
    "remove_tag": later("Deeds", "Remove tag"),
    "rename_tag": later("Deeds", "Rename tag"),
    "merge_tags": later("Deeds", "Merge tags"),
    "delete_tag": later("Deeds", "Delete tag"),
    "take_in": later("Deeds", "Import annotations"),
    "restore": later("Deeds", "Bring back"),
    "dismiss_suggestions": later("Deeds", "Dismiss suggestion"),
}

_EDITS = frozenset(("edit_article", "edit_claim", "edit_event", "edit_relation"))
_FIELDS = {
    "title": later("Fields", "Title"),
    "outlet": later("Fields", "Outlet"),
    "author": later("Fields", "Author"),
    "published": later("Fields", "Published"),
    "url": later("Fields", "Address"),
    "language": later("Fields", "Language"),
    "translated_from": later("Fields", "Translated from"),
    "wire_origin": later("Fields", "Wire origin"),
    "credibility": later("Fields", "Credibility"),
    "tags": later("Fields", "Tags"),
    "note": later("Fields", "Note"),
    "statement": later("Fields", "Statement"),
    "attribution": later("Fields", "Said by"),
    "modality": later("Fields", "Modality"),
    "polarity": later("Fields", "Polarity"),
    "values": later("Fields", "Dates, numbers and names"),
    "short_name": later("Fields", "Short name"),
    "type": later("Fields", "Type"),
    "when": later("Fields", "When"),
    "place": later("Fields", "Place"),
    "participants": later("Fields", "Participants"),
    "parent": later("Fields", "Part of"),
    "status": later("Fields", "Status"),
    "mentions": later("Fields", "Places in texts"),
    "kind": later("Fields", "Kind"),
    "reason": later("Fields", "Reason"),
    "file_name": later("Fields", "File name"),
    "furniture": later("Fields", "Page furniture"),
    "name": later("Fields", "Name"),
    "reliability": later("Fields", "Reliability"),
    "state": later("Fields", "Reading state"),
    "point": later("Fields", "Point"),
    "event": later("Fields", "Event"),
    "role": later("Fields", "Role"),
    "explained": later("Fields", "Explained as"),
    "prevails": later("Fields", "What prevails"),
}
_DATES = frozenset(("published", "when"))
_WORDED = frozenset(("modality", "polarity", "status", "kind"))

_CREDIBILITY = {
    None: later("Words", "not judged"),
    1: later("Words", "1 · confirmed by other sources"),
    2: later("Words", "2 · probably true"),
    3: later("Words", "3 · possibly true"),
    4: later("Words", "4 · doubtful"),
    5: later("Words", "5 · improbable"),
    6: later("Words", "6 · cannot be judged"),
}


def field_word(field: str) -> str:
    """What the interface calls a field of a record."""
    return translate_marked("Fields", _FIELDS[field])


def credibility_word(credibility: int | None) -> str:
    """The Admiralty number (NATO AJP-2.1) with its meaning."""
    return translate_marked("Words", _CREDIBILITY[credibility])


def word(value: StrEnum) -> str:
    """What the interface calls a value of an enumeration."""
    return translate_marked("Words", _WORDS[value])


def deed(label: str) -> str:
    """What the history calls an action's label; one that is not listed is shown as words."""
    known = _DEEDS.get(label)
    return translate_marked("Deeds", known) if known is not None else label.replace("_", " ").capitalize()


def subject_words(action: Action) -> str:
    """What an action was about; of an edit, the field and its new value: "When: 14 Jun 2016"."""
    field, colon, value = action.subject.partition(": ")
    if action.label not in _EDITS or not colon or field not in _FIELDS:
        return action.subject
    if field in _DATES:
        value = date_words(value)
    elif field in _WORDED:
        known = next((text for each, text in _WORDS.items() if each == value), None)
        value = translate_marked("Words", known) if known is not None else value
    return translate(
        "Fields", "{field}: {value}", field=field_word(field), value=value or translate("Fields", "nothing")
    )


def action_words(action: Action) -> str:
    """An action in one line: Mark claim “The ferry sails again”."""
    about = subject_words(action)
    return translate("Deeds", "{deed} “{about}”", deed=deed(action.label), about=about) if about else deed(action.label)


def moment_words(moment: datetime) -> str:
    """A point in time where the reader is: "14 Jun 2016, 19:05"."""
    local = moment.astimezone()
    return translate("Words", "{date}, {time}", date=date_words(f"{local:%Y-%m-%d}"), time=f"{local:%H:%M}")


def date_words(edtf: str) -> str:
    """An EDTF value in the interface's language: "14 Jun 2016", "2016年6月14日"; "" for none."""
    return humanise(edtf, QLocale().name()[:2]) if edtf else ""
