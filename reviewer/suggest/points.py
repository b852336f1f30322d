"""A title for the question two claims answer: "How many officers", "When: round of talks", "Who led …"."""

import re

from reviewer.domain.claim import Claim, ValueKind
from reviewer.domain.relation import RelationKind
from reviewer.suggest.terms import shared_words, terms
from reviewer.suggest.titles import LONGEST, title_of

_ASKING = {
    RelationKind.DATE: "When",
    RelationKind.PLACE: "Where",
    RelationKind.PERSON: "Who",
    RelationKind.ROLE: "Who",
    RelationKind.OUTCOME: "What came of it",
    RelationKind.NEGATION: "Whether",
    RelationKind.JUDGEMENT: "How it is judged",
}
_MOST_WORDS = 3
_ROLE = re.compile(
    r"\b(?P<deed>(?:co-)?chair\w*|led|lead\w*|head\w*|hosted|moderated|represented)\b(?P<what>(?: [\w\-]+){0,5})"
)


def point_title(one: Claim, other: Claim, kind: RelationKind | None) -> str:
    """At most sixty characters; the analyst renames it where it is clumsy."""
    if kind is RelationKind.NUMBER:
        attribute = _counted(one, other)
        return _cut(f"How many {attribute}") if attribute else _cut(f"How many: {_subject(one, other)}")
    if kind in {RelationKind.ROLE, RelationKind.PERSON}:
        role = _ROLE.search(one.statement) or _ROLE.search(other.statement)
        if role:
            return _cut(f"Who {role['deed']}{role['what']}")
    asking = _ASKING.get(kind) if kind else None
    subject = _subject(one, other)
    return _cut(f"{asking}: {subject}" if asking else subject[:1].upper() + subject[1:])


def _counted(one: Claim, other: Claim) -> str:
    for claim in (one, other):
        for value in claim.values:
            if value.kind is ValueKind.NUMBER and value.attribute:
                return value.attribute
    return ""


def _subject(one: Claim, other: Claim) -> str:
    """The words both claims share, in the order of the first; its title when they share too little."""
    shared = set(shared_words(terms(one.statement), terms(other.statement)))
    if len(shared) > 1:
        ordered = [word for word in terms(one.statement).surface.values() if word in shared]
        return " ".join(dict.fromkeys(ordered[:_MOST_WORDS]))
    return title_of(one.statement)


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rsplit(" ", maxsplit=1)[0] + "…"
