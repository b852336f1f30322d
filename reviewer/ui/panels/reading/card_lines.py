"""What stands on the card of a record."""

from typing import NamedTuple
from uuid import UUID

from reviewer.domain.claim import Claim, Polarity
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.ui.signs import EVENT, sign_of
from reviewer.ui.words import date_words, word
from reviewer.workspace.questions import Questions

_MOST_RELATIONS = 6
_LONGEST_TITLE = 36
_TONES = {RelationType.CONTRADICTS: "contradiction", RelationType.CORROBORATES: "corroboration"}


class CardLine(NamedTuple):
    """One paragraph of a card: its words, its look in the style sheet, and the sign before it in a tone, or hollow."""

    words: str
    look: str = ""
    sign: str = ""
    tone: str = ""
    hollow: bool = False


def card_lines(ask: Questions, record: UUID) -> list[CardLine]:
    """Of a claim its statement, speaker, events and relations; of an event its title, date and place; else nothing."""
    claim = ask.claim(record)
    if claim is not None:
        said = CardLine(_said_by(ask, claim), "secondary")
        return [CardLine(claim.statement, "title"), said, *_events(ask, record), *_relations(ask, record)]
    event = ask.event(record)
    if event is None:
        return []
    details = " · ".join(part for part in (date_words(event.when), event.place) if part)
    return [_event_line(event), *([CardLine(details, "secondary")] if details else [])]


def _said_by(ask: Questions, claim: Claim) -> str:
    who = " ← ".join(part for part in (claim.speaker, _outlet(ask, claim)) if part)
    negated = word(claim.polarity) if claim.polarity is Polarity.NEGATED else ""
    return " · ".join(part for part in (who, word(claim.modality), negated) if part)


def _outlet(ask: Questions, claim: Claim) -> str:
    """Who published it; where that is not known, how the article begins."""
    article = ask.article(claim.article)
    if article is None:
        return ""
    title = article.title
    cut = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"
    return article.outlet or cut


def _event_line(event: Event) -> CardLine:
    name = " · ".join(part for part in (event.short_name, event.title) if part)
    return CardLine(f"{EVENT} {name}", "event")


def _events(ask: Questions, claim: UUID) -> list[CardLine]:
    found = []
    for link in ask.links_of_claim(claim):
        event = ask.event(link.event)
        if event is not None:
            line = _event_line(event)
            found.append(line._replace(words=" · ".join(part for part in (line.words, date_words(event.when)) if part)))
    return found


def _relations(ask: Questions, claim: UUID) -> list[CardLine]:
    lines = [
        line
        for relation in ask.relations_of_claim(claim)
        if relation.status is not RelationStatus.DISMISSED
        for line in _relation_line(ask, relation, claim)
    ]
    more = len(lines) - _MOST_RELATIONS
    return [*lines[:_MOST_RELATIONS], CardLine(f"+{more}", "secondary")] if more > 0 else lines


def _relation_line(ask: Questions, relation: Relation, claim: UUID) -> list[CardLine]:
    other = ask.claim(relation.b if relation.a == claim else relation.a)
    if other is None:
        return []
    tone = "plain" if relation.status is RelationStatus.EXPLAINED else _TONES.get(relation.type, "plain")
    words, settled = f"{_outlet(ask, other)}: {other.statement}", relation.status.settled
    if settled:
        words = f"{words} · {word(relation.status)}"
    return [CardLine(words, "", sign_of(relation, claim), tone, settled)]
