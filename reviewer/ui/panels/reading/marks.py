"""The marks of an article made from the project's records, and kept true change by change."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from reviewer.domain.changes import ChangeSet
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink
from reviewer.domain.relation import Relation, RelationStatus
from reviewer.ui.desk_values import Range
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.mark import STRENGTH, Label, Mark, MarkKind, Sign
from reviewer.ui.signs import stance_words
from reviewer.ui.words import word
from reviewer.workspace.questions import Questions

_FEW = 200


class MarkBook:
    """All marks of one article."""

    def __init__(self, ask: Questions, article: UUID) -> None:
        """Read the article's records."""
        self._ask = ask
        self.article = article
        self.marks: dict[UUID, Mark] = {}
        self._claims_of_event: dict[UUID, set[UUID]] = {}
        self._order: list[tuple[int, int, UUID]] = []
        self._read()

    def apply(self, change_set: ChangeSet) -> tuple[list[Mark], list[UUID]] | None:
        """Take the changes over: the marks that changed and the ids of those that went; None when all are new."""
        if change_set.sweeping:
            self._read()
            return None
        claims, events = self._touched(change_set)
        changed: list[Mark] = []
        removed: list[UUID] = []
        fresh = {claim: self._claim_mark_by_id(claim) for claim in claims}
        fresh |= {event: self._event_mark_by_id(event) for event in events}
        for record, mark in fresh.items():
            old = self.marks.get(record)
            if mark != old:
                self._reorder(old, mark)
            if mark is None and old is not None:
                del self.marks[record]
                removed.append(record)
            elif mark is not None and mark != old:
                self.marks[record] = mark
                changed.append(mark)
        return changed, removed

    def range_of(self, claim: UUID) -> Range | None:
        """The extent of a claim's first mention, None where it does not stand here."""
        mark = self.marks.get(claim)
        return (mark.ranges[0][0], mark.ranges[mark.parts - 1][1]) if mark is not None else None

    def claim_beside(self, step: int, claim: UUID | None, position: int) -> Mark | None:
        """The next claim in the order of the text for a `step` of 1, the one before for -1; round at the ends.

        Counted from a claim, or from a position where that claim does not stand here; None where there are no claims.
        """
        order = self._order
        if not order:
            order += sorted(_place(mark) for mark in self.marks.values() if mark.kind is MarkKind.CLAIM)
        if not order:
            return None
        here = self.marks.get(claim) if claim is not None else None
        if here is not None and here.kind is MarkKind.CLAIM:
            index = bisect_left(order, _place(here)) + step
        else:
            behind = bisect_left(order, (position + 1,))
            index = behind if step > 0 else behind - 1
        return self.marks[order[index % len(order)][-1]]

    def _reorder(self, old: Mark | None, new: Mark | None) -> None:
        """Keep the order of the claims, where somebody has asked for it."""
        if self._order and old is not None and old.kind is MarkKind.CLAIM:
            del self._order[bisect_left(self._order, _place(old))]
        if self._order and new is not None and new.kind is MarkKind.CLAIM:
            insort(self._order, _place(new))

    def _read(self) -> None:
        ask = self._ask
        self._claims_of_event.clear()
        self._order.clear()
        claims = ask.claims_of_article(self.article)
        relations: dict[UUID, list[Relation]] = {}
        for relation in ask.relations_of_article(self.article):
            for end in {relation.a, relation.b}:
                relations.setdefault(end, []).append(relation)
        links: dict[UUID, list[EventLink]] = {}
        # One question for each claim of an ordinary article; one for all where there are very many.
        for link in (
            ask.links() if len(claims) > _FEW else [link for claim in claims for link in ask.links_of_claim(claim.id)]
        ):
            links.setdefault(link.claim, []).append(link)
        events: dict[UUID, Event | None] = {}
        self.marks = {
            claim.id: self._claim_mark(claim, links.get(claim.id, ()), relations.get(claim.id, ()), events)
            for claim in claims
            if claim.mentions
        }
        for event, mention in ask.event_mentions_of_article(self.article):
            ranges = tuple((anchor.start, anchor.end) for anchor in mention.anchors)
            old = self.marks.get(event.id)
            if old is not None:
                ranges = tuple(sorted(old.ranges + ranges))
            self.marks[event.id] = _event_mark(event, ranges)

    def _touched(self, change_set: ChangeSet) -> tuple[set[UUID], set[UUID]]:
        claims: set[UUID] = set()
        events: set[UUID] = set()
        for change in change_set.changes:
            for record in (change.before, change.after):
                if isinstance(record, Claim) and record.article == self.article:
                    claims.add(record.id)
                elif isinstance(record, Relation):
                    claims |= {record.a, record.b} & self._known(change_set)
                elif isinstance(record, EventLink):
                    claims |= {record.claim} & self._known(change_set)
                elif isinstance(record, Event):
                    claims |= self._claims_of_event.get(record.id, set())
                    if any(mention.article == self.article for mention in record.mentions):
                        events.add(record.id)
        return claims, events

    def _known(self, change_set: ChangeSet) -> set[UUID]:
        made = {change.id for change in change_set.changes if isinstance(change.record, Claim)}
        return self.marks.keys() | made

    def _claim_mark_by_id(self, claim_id: UUID) -> Mark | None:
        claim = self._ask.claim(claim_id)
        if claim is None or claim.article != self.article or not claim.mentions:
            return None
        return self._claim_mark(claim, self._ask.links_of_claim(claim_id), self._ask.relations_of_claim(claim_id), {})

    def _claim_mark(
        self, claim: Claim, links: Iterable[EventLink], relations: Sequence[Relation], events: dict[UUID, Event | None]
    ) -> Mark:
        labels = []
        for link in links:
            if link.event not in events:
                events[link.event] = self._ask.event(link.event)
            event = events[link.event]
            self._claims_of_event.setdefault(link.event, set()).add(claim.id)
            if event is not None:
                labels.append(Label(event.id, event.short_name or event.title[:6]))
        signs = [
            (sign_of(relation, claim.id), relation)
            for relation in relations
            if relation.status is not RelationStatus.DISMISSED
        ]
        signs.sort(key=_weakness)
        ranges = sorted({(anchor.start, anchor.end) for mention in claim.mentions for anchor in mention.anchors})
        mark = Mark(claim.id, MarkKind.CLAIM, tuple(ranges), tuple(sign for sign, _ in signs), tuple(labels))
        # Where one mention reaches into the next their parts mingle, and the first part stands for all.
        own = tuple(sorted({(anchor.start, anchor.end) for anchor in claim.mentions[0].anchors}))
        parts = len(own) if mark.ranges[: len(own)] == own else 1
        return replace(mark, parts=parts, spoken=self._spoken(claim, labels, [relation for _, relation in signs]))

    def _spoken(self, claim: Claim, labels: Sequence[Label], relations: Sequence[Relation]) -> str:
        words = [translate("Reading", "Claim: {statement}", statement=claim.statement)]
        words += [part for part in (claim.speaker, *(label.text for label in labels)) if part]
        words.append(translate("Reading", "%n relation(s)", n=len(relations)))
        for relation in relations:
            other = self._ask.claim(relation.b if relation.a == claim.id else relation.a)
            article = self._ask.article(other.article) if other is not None else None
            if article is not None:
                decided = f" ({word(relation.status)})" if relation.status is RelationStatus.RESOLVED else ""
                words.append(f"{stance_words(relation, claim.id, article.outlet or article.title)}{decided}")
        return ", ".join(words)

    def _event_mark_by_id(self, event_id: UUID) -> Mark | None:
        event = self._ask.event(event_id)
        if event is None:
            return None
        mentions = [mention for mention in event.mentions if mention.article == self.article]
        ranges = sorted((anchor.start, anchor.end) for mention in mentions for anchor in mention.anchors)
        return _event_mark(event, tuple(ranges)) if ranges else None


def sign_of(relation: Relation, claim: UUID) -> Sign:
    """The sign of a relation beside one of its claims, in the margin and in the gutter."""
    return Sign(relation.id, relation.stance_of(claim), settled=relation.status.settled)


def _event_mark(event: Event, ranges: tuple[Range, ...]) -> Mark:
    spoken = translate("Reading", "event {title}", title=event.title)
    return Mark(
        event.id, MarkKind.EVENT, ranges, (), (Label(event.id, event.short_name),) if event.short_name else (), spoken
    )


def _weakness(item: tuple[Sign, Relation]) -> tuple[int, bool]:
    return -STRENGTH[item[0].stance], item[0].settled


def _place(mark: Mark) -> tuple[int, int, UUID]:
    return (*mark.ranges[0], mark.id)
