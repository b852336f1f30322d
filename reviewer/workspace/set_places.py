"""Where the places of a set lie in the texts that are here, and what of its records is sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article
from reviewer.domain.claim import Value
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation, RelationStatus
from reviewer.text.anchors import make_anchor
from reviewer.text.reanchoring import Found, How
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_items import Decisions, Doubt
from reviewer.workspace.set_versions import ArticleVersions


@dataclass(frozen=True, slots=True)
class Placed:
    """The mentions of a record in the texts here; `lost` when not all are among them, `doubts` says why."""

    mentions: tuple[Mention, ...]
    lost: bool
    doubts: tuple[Doubt, ...]
    moved: bool


class Places:
    """Finds anchors in texts: at their own place, where the text around them stands now, or nowhere for certain.

    Quotes found elsewhere than their anchor says are added to `moved`. Places that a person chose are taken as chosen.
    """

    def __init__(self, ask: Questions, versions: ArticleVersions, decisions: Decisions, moved: list[str]) -> None:
        """Look among the articles of a project, and those that `expect` tells of."""
        self._ask = ask
        self._versions = versions
        self._decisions = decisions
        self._moved = moved
        self._texts: dict[UUID, str] = {}
        self._mentions: set[UUID] = set()

    def expect(self, article: UUID, text: str) -> None:
        """Know the text of an article that will be added."""
        self._texts[article] = text

    def text(self, article: UUID) -> str | None:
        """The text of an article that is here or comes with the set; None when it is neither."""
        if article not in self._texts:
            if self._ask.article(article) is None:
                return None
            self._texts[article] = self._ask.text(article)
        return self._texts[article]

    def placed(self, owner: UUID, mentions: Iterable[Mention], ours: Iterable[Mention] = ()) -> Placed:
        """Those mentions whose anchors all have a sure place; `ours` are those that the record has here already."""
        known = {mention.id: mention for mention in ours}
        found: list[Mention] = []
        doubts: list[Doubt] = []
        lost = moved = False
        for number, mention in enumerate(mentions):
            article = self._versions.target(mention.article)
            whole: list[Anchor] = []
            unsure: list[Doubt] = []
            for place, anchor in enumerate(mention.anchors):
                here = self._anchored((owner, number, place), mention.article, anchor)
                if isinstance(here, Anchor):
                    whole.append(here)
                    moved = moved or here != anchor
                else:
                    unsure.append(Doubt((owner, number, place), article, anchor, here))
            before = known.get(mention.id)
            if unsure and before and before.article == article and len(before.anchors) == len(mention.anchors):
                found.append(before)  # somebody has found its place here before
                moved = True
            elif unsure:
                lost = True
                doubts += unsure
            else:
                mention_id = mention.id if mention.id not in self._mentions else uuid5(owner, str(mention.id))
                self._mentions.add(mention_id)
                found.append(Mention(mention_id, article, tuple(whole)))
        return Placed(tuple(found), lost, tuple(doubts), moved)

    def _anchored(self, key: tuple[UUID, int, int], source: UUID, anchor: Anchor) -> Anchor | Found | None:
        """The anchor in the text here; a place that is not certain, or None, where there is none."""
        text = self.text(self._versions.target(source))
        if text is None:
            return None
        if key in self._decisions.places:
            chosen = self._decisions.places[key]
            valid = chosen is not None and 0 <= chosen[0] < chosen[1] <= len(text)
            return make_anchor(text, *chosen) if chosen and valid else None
        found = self._versions.finder(source, text).find(anchor)
        if found is None or not found.sure:
            return found
        if found.how is How.POSITION and anchor.end == found.end:
            return anchor
        if found.start != anchor.start:
            self._moved.append(anchor.exact)
        return make_anchor(text, found.start, found.end)


def moved_within(value: Value, text: str, mentions: Iterable[Mention]) -> Value:
    """The value at its words in the text here: where it says, else within the mentions, else without a place."""
    if value.start is None or value.end is None:
        return within(value, len(text))
    if value.end > value.start and text[value.start : value.end] == value.text:
        return value
    for mention in mentions:
        for anchor in mention.anchors:
            start = text.find(value.text, anchor.start, anchor.end) if value.text else -1
            if start >= 0:
                return replace(value, start=start, end=start + len(value.text))
    return replace(value, start=None, end=None)


def parents_first(events: Iterable[Event]) -> Iterator[Event]:
    """Events in an order in which each comes after the one it is part of; those in a circle come last."""
    waiting = {event.id: event for event in events}
    while waiting:
        ready = [event for event in waiting.values() if event.parent not in waiting] or list(waiting.values())
        for event in ready:
            yield waiting.pop(event.id)


def within(value: Value, length: int) -> Value:
    """The value, without a place that is outside its article's text."""
    if value.start is not None and value.end is not None and 0 <= value.start <= value.end <= length:
        return value
    return replace(value, start=None, end=None)


def masked_within(article: Article, length: int) -> Article:
    """The article with its length, without furniture and places of provenance that are outside its text."""
    furniture = tuple(one for one in article.furniture if 0 <= one[0] < one[1] <= length)
    provenance = tuple(
        one
        if one.start is None or one.end is None or 0 <= one.start <= one.end <= length
        else replace(one, start=None, end=None)
        for one in article.provenance
    )
    return replace(article, length=length, furniture=furniture, provenance=provenance)


def sound(relation: Relation) -> Relation:
    """The relation, with only what its status allows."""
    explained = relation.explained if relation.status is RelationStatus.EXPLAINED else None
    resolved = relation.status is RelationStatus.RESOLVED and relation.prevails in (relation.a, relation.b)
    tags = tuple(dict.fromkeys(filter(None, relation.tags)))
    return replace(relation, explained=explained, prevails=relation.prevails if resolved else None, tags=tags)


def short(words: str, most: int = 80) -> str:
    """The words on one line, cut to what a person recognises them by."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"
