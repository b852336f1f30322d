"""From a set to a CAS for each article."""

from collections.abc import Iterator
from uuid import UUID

from reviewer.domain.anchor import Anchor, Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.relation import Relation
from reviewer.exchange.cas import model
from reviewer.exchange.cas.model import Cas
from reviewer.exchange.codec import Fields, Json
from reviewer.exchange.fields import article_fields, relation_fields
from reviewer.exchange.index import by_id
from reviewer.exchange.records import Hanging, claim_shown, line
from reviewer.exchange.shelves import shelved
from reviewer.text.utf16 import Utf16Map

_UNSPECIFIED = "x-unspecified"


def cases(annotations: AnnotationSet) -> Iterator[tuple[Article, Cas]]:
    """The articles in a reader's order, each with its CAS."""
    hanging = Hanging(annotations, lambda _relation: True)
    relations: dict[UUID, list[Relation]] = {}
    for relation in sorted(annotations.relations, key=by_id):
        relations.setdefault(relation.a, []).append(relation)
    for shelf in shelved(annotations):
        making = _Making(annotations.contents[shelf.article.id].text, shelf.article)
        for claim in shelf.claims:
            making.add_claim(claim, hanging.on_claim(claim))
        for event, mention in shelf.mentions:
            making.add_event(event, mention, hanging.on_mention(event))
        for claim in shelf.claims:
            for relation in relations.get(claim.id, ()):
                making.add_relation(relation, claim, relation_fields(relation, annotations.decisions))
        yield shelf.article, making.cas


class _Making:
    """One CAS being filled."""

    def __init__(self, text: str, article: Article) -> None:
        self.cas = Cas(text)
        self._units = Utf16Map(text)
        self._claims: dict[UUID, int] = {}
        end = self._units.to_utf16(len(text))
        self.cas.add(model.DOCUMENT, begin=0, end=end, language=article.language or _UNSPECIFIED)
        names = ("title", "outlet", "author", "published", "url")
        about: Fields = {name: getattr(article, name) for name in names}
        self.cas.add(model.ARTICLE, id=str(article.id), **about, record=line(article_fields(article)))

    def add_claim(self, claim: Claim, record: Fields) -> None:
        """A claim with all its places."""
        first, *others = claim.mentions
        signed = {name: record[name] for name in ("id", "annotator", "created", "modified")}
        whole = self._place(model.CLAIM, first, **signed, **claim_shown(record), record=line(record))
        self._claims[claim.id] = whole
        for mention in others:
            self._place(model.MENTION, mention, whole=whole)

    def add_event(self, event: Event, mention: Mention, record: Fields) -> None:
        """A place of an event."""
        about: Fields = {name: str(getattr(event, name)) for name in ("id", "title", "when", "place", "status")}
        self._place(model.EVENT, mention, **about, record=line(record))

    def add_relation(self, relation: Relation, claim: Claim, record: Fields) -> None:
        """A relation, on the first piece of its claim `a`."""
        names = ("id", "kind", "status", "explained", "reason", "a", "b")
        self.cas.add(
            model.RELATION,
            **self._range(claim.mentions[0].anchors[0]),
            relation=str(relation.type),
            Governor=self._claims[relation.a],
            Dependent=self._claims.get(relation.b),
            **{name: record[name] for name in names},
            record=line(record),
        )

    def _place(self, kind: str, mention: Mention, /, **features: Json) -> int:
        first, *others = mention.anchors
        whole = self.cas.add(kind, **self._range(first), mention=str(mention.id), **features)
        for anchor in others:
            self.cas.add(model.PART, **self._range(anchor), whole=whole)
        return whole

    def _range(self, anchor: Anchor) -> Fields:
        return {"begin": self._units.to_utf16(anchor.start), "end": self._units.to_utf16(anchor.end)}
