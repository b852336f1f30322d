"""Where the places of a set lie in the texts that are here, and what of its records is sound."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from uuid import UUID, uuid5

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.article import Article
from reviewer.domain.claim import Value
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation, RelationStatus
from reviewer.text.anchors import make_anchor, place
from reviewer.workspace.questions import Questions


class Places:
    """Finds anchors in texts: at their own place, at the one place where their quote stands, or nowhere.

    Quotes found elsewhere than their anchor says are added to `moved`; `say(subject, why, code)` takes what has no
    place. Articles in `refused` are as if they were not there.
    """

    def __init__(self, ask: Questions, say: Callable[[str, str, str], None], moved: list[str]) -> None:
        """Look among the articles of a project, and those that `expect` tells of."""
        self._ask = ask
        self._say = say
        self._moved = moved
        self._texts: dict[UUID, str] = {}
        self._mentions: set[UUID] = set()
        self.refused: set[UUID] = set()

    def expect(self, article: UUID, text: str) -> None:
        """Know the text of an article that will be added."""
        self._texts[article] = text

    def text(self, article: UUID) -> str | None:
        """The text of an article that is here or comes with the set; None when it is neither, or was refused."""
        if article in self.refused:
            return None
        if article not in self._texts:
            if self._ask.article(article) is None:
                return None
            self._texts[article] = self._ask.text(article)
        return self._texts[article]

    def placed(self, owner: UUID, mentions: Iterable[Mention], subject: str) -> tuple[tuple[Mention, ...], bool]:
        """Those mentions whose anchors all stand in the text here, and whether any was lost."""
        found: list[Mention] = []
        lost = False
        for mention in mentions:
            text = self.text(mention.article)
            whole: list[Anchor] = []
            for anchor in mention.anchors:
                here = self._anchored(text, anchor) if text is not None else None
                if here is None:
                    self._say(subject, f"“{short(anchor.exact)}” has no certain place in the article here", "unplaced")
                    break
                whole.append(here)
            if len(whole) < len(mention.anchors):
                lost = True
                continue
            mention_id = mention.id if mention.id not in self._mentions else uuid5(owner, str(mention.id))
            self._mentions.add(mention_id)
            found.append(Mention(mention_id, mention.article, tuple(whole)))
        return tuple(found), lost

    def _anchored(self, text: str, anchor: Anchor) -> Anchor | None:
        found = place(text, anchor)
        if found is None:
            return None
        if found == (anchor.start, anchor.end):
            context = text[: anchor.start].endswith(anchor.prefix) and text.startswith(anchor.suffix, anchor.end)
            return anchor if context else make_anchor(text, *found)
        self._moved.append(anchor.exact)
        return make_anchor(text, *found)


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
