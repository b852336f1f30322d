"""Kinds of records and their counts in words."""

from collections.abc import Sequence

from reviewer.ui.i18n import later, translate, translate_marked

_KINDS = {
    "articles": later("Records", "Article"),
    "claims": later("Records", "Claim"),
    "events": later("Records", "Event"),
    "links": later("Records", "Link to event"),
    "points": later("Records", "Point"),
    "relations": later("Records", "Relation"),
    "outlets": later("Records", "Outlet"),
    "tags": later("Records", "Tag"),
    "annotators": later("Records", "Annotator"),
    "reading_states": later("Records", "Reading state"),
    "dismissals": later("Records", "Dismissed suggestion"),
}


def records_in_words(counts: Sequence[tuple[str, int]]) -> str:
    """Say how many records of each kind ("claims", 39): "39 claims · 9 events"; "" for none."""
    words = {
        "articles": lambda n: translate("Records", "%n article(s)", n=n),
        "claims": lambda n: translate("Records", "%n claim(s)", n=n),
        "events": lambda n: translate("Records", "%n event(s)", n=n),
        "links": lambda n: translate("Records", "%n event link(s)", n=n),
        "points": lambda n: translate("Records", "%n point(s)", n=n),
        "relations": lambda n: translate("Records", "%n relation(s)", n=n),
        "contradictions": lambda n: translate("Records", "%n contradiction(s)", n=n),
        "outlets": lambda n: translate("Records", "%n outlet(s)", n=n),
        "tags": lambda n: translate("Records", "%n tag(s)", n=n),
        "annotators": lambda n: translate("Records", "%n annotator(s)", n=n),
        "reading_states": lambda n: translate("Records", "%n reading state(s)", n=n),
        "dismissals": lambda n: translate("Records", "%n dismissed suggestion(s)", n=n),
    }
    return " · ".join(words[kind](count) for kind, count in counts if count)


def named_with_kind(kind: str, subject: str) -> str:
    """A record by what it is and its own words: "Event: Launch"; `kind` is a plural such as "claims", "" for none."""
    return (
        translate("Records", "{kind}: {subject}", kind=kind_words(kind), subject=subject) if kind in _KINDS else subject
    )


def kind_words(kind: str) -> str:
    """What a record is, by a plural such as "claims"; "" for none."""
    return translate_marked("Records", _KINDS[kind]) if kind in _KINDS else ""
