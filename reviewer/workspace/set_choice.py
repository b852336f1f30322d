"""Which part of a project is handed on."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Decision, Relation, RelationStatus
from reviewer.text.edtf import overlaps
from reviewer.workspace.questions import Questions

_Signed = Article | Claim | Event | EventLink | Point | Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFilter:
    """What is taken along; an empty part of the filter lets everything through, several parts narrow together.

    `articles`, `outlets`, `since` and `until` (EDTF, of the article's publication; an article without a date passes
    neither) choose articles. `tags`, `annotators` and `events` choose claims in them. `statuses` keeps the relations
    of such a status, and of the claims those that stand in one. What chosen claims hang on comes along: their
    articles, events with their parents, points, tags, annotators.
    """

    articles: tuple[UUID, ...] = ()
    outlets: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    statuses: tuple[RelationStatus, ...] = ()
    events: tuple[UUID, ...] = ()
    since: str = ""
    until: str = ""

    @property
    def chooses_articles(self) -> bool:
        """True when not every article passes."""
        return bool(self.articles or self.outlets or self.since or self.until)

    @property
    def chooses_claims(self) -> bool:
        """True when not every claim of a chosen article passes."""
        return bool(self.tags or self.annotators or self.statuses or self.events)

    def passes_article(self, article: Article) -> bool:
        """Whether the article is chosen by itself."""
        if self.articles and article.id not in self.articles:
            return False
        if self.outlets and article.outlet not in self.outlets:
            return False
        dated = not (self.since or self.until)
        return dated or overlaps(article.published, f"{self.since or '..'}/{self.until or '..'}")

    def passes_claim(self, claim: Claim, linked: Collection[UUID]) -> bool:
        """Whether a claim of a chosen article, linked to these events, is chosen by itself."""
        return (
            (not self.tags or not set(self.tags).isdisjoint(claim.tags))
            and (not self.annotators or claim.annotator in self.annotators)
            and (not self.events or not set(self.events).isdisjoint(linked))
        )


class Choice:
    """The records that a filter lets through; nothing in them points outside."""

    def __init__(self, ask: Questions, wanted: SetFilter) -> None:
        """Ask for all records and choose among them."""
        self._ask = ask
        self._wanted = wanted
        all_links = ask.links()
        linked: dict[UUID, set[UUID]] = {}
        for link in all_links:
            linked.setdefault(link.claim, set()).add(link.event)
        passing = {article.id: article for article in ask.articles() if wanted.passes_article(article)}
        claims = {
            claim.id: claim
            for claim in ask.claims()
            if claim.article in passing and wanted.passes_claim(claim, linked.get(claim.id, ()))
        }
        self.relations = self._relations(claims)
        if wanted.statuses:
            related = {end for relation in self.relations for end in (relation.a, relation.b)}
            claims = {claim: record for claim, record in claims.items() if claim in related}
        self.claims = tuple(claims.values())
        holding = {claim.article for claim in self.claims}
        self.articles = tuple(
            article for article in passing.values() if not wanted.chooses_claims or article.id in holding
        )
        links = [link for link in all_links if link.claim in claims]
        self.points = self._points()
        self.events = tuple(self._events({link.event for link in links}))
        known = {event.id for event in self.events}
        self.links: tuple[EventLink, ...] = tuple(link for link in links if link.event in known)

    def annotation_set(self, title: str) -> AnnotationSet:
        """The choice as a set; contents of articles are read when somebody asks for them."""
        articles = {article.id for article in self.articles}
        outlets = {article.outlet for article in self.articles}
        tagged: tuple[Claim | Relation, ...] = (*self.claims, *self.relations)
        tags = {tag for record in tagged for tag in record.tags}
        signed: tuple[_Signed, ...] = (
            *self.articles,
            *self.claims,
            *self.events,
            *self.links,
            *self.points,
            *self.relations,
        )
        states = tuple(state for state in self._ask.reading_states() if state.article in articles)
        dismissals = tuple(each for each in self._ask.dismissals() if each.article in articles)
        annotators = {record.annotator for record in (*signed, *states, *dismissals)}
        everything = not (self._wanted.chooses_articles or self._wanted.chooses_claims)
        return AnnotationSet(
            title=title,
            articles=self.articles,
            contents=Contents(self._ask, tuple(article.id for article in self.articles)),
            outlets=tuple(outlet for outlet in self._ask.outlets() if everything or outlet.name in outlets),
            reading_states=states,
            claims=self.claims,
            events=self.events,
            links=self.links,
            points=self.points,
            relations=self.relations,
            dismissals=dismissals,
            tags=tuple(tag for tag, _ in self._ask.tags() if everything or tag.name in tags),
            annotators=tuple(who for who in self._ask.annotators() if everything or who.name in annotators),
            decisions=Decided(self._ask, self.relations),
        )

    def _relations(self, claims: Mapping[UUID, Claim]) -> tuple[Relation, ...]:
        return tuple(
            relation
            for relation in self._ask.relations()
            if relation.a in claims
            and relation.b in claims
            and (not self._wanted.statuses or relation.status in self._wanted.statuses)
        )

    def _points(self) -> tuple[Point, ...]:
        if not (self._wanted.chooses_articles or self._wanted.chooses_claims):
            return tuple(self._ask.points())
        answered = {claim.point for claim in self.claims}
        return tuple(point for point in self._ask.points() if point.id in answered)

    def _events(self, linked: set[UUID]) -> Iterator[Event]:
        """Events in use with their parents, without mentions in articles that stay behind."""
        events = {event.id: event for event in self._ask.events()}
        chosen = set(events)
        if self._wanted.chooses_articles or self._wanted.chooses_claims:
            chosen = set()
            waiting = linked | {point.event for point in self.points if point.event}
            while waiting:
                chosen |= waiting
                waiting = {parent for event in waiting if (parent := events[event].parent)} - chosen
        articles = {article.id for article in self.articles}
        for event in events.values():
            if event.id in chosen:
                yield replace(event, mentions=tuple(m for m in event.mentions if m.article in articles))


class Contents(Mapping[UUID, ArticleContent]):
    """The contents of articles, each read from the project when it is asked for: a set need not fit into memory."""

    def __init__(self, ask: Questions, articles: tuple[UUID, ...]) -> None:
        """Offer the contents of these articles."""
        self._ask = ask
        self._articles = dict.fromkeys(articles)

    def __getitem__(self, article: UUID) -> ArticleContent:
        """The content of one article."""
        if article not in self._articles:
            raise KeyError(article)
        return self._ask.content(article)

    def __iter__(self) -> Iterator[UUID]:
        """The ids of the articles."""
        return iter(self._articles)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._articles)


class Decided(Mapping[UUID, Decision]):
    """Who decided some relations, found out when somebody asks: it takes a walk through the journal."""

    def __init__(self, ask: Questions, relations: tuple[Relation, ...]) -> None:
        """Offer the decisions on these relations."""
        self._ask = ask
        self._relations = tuple(relation.id for relation in relations if relation.status is not RelationStatus.OPEN)

    @cached_property
    def _found(self) -> dict[UUID, Decision]:
        known = self._ask.decisions() if self._relations else {}
        return {relation: known[relation] for relation in self._relations if relation in known}

    def __getitem__(self, relation: UUID) -> Decision:
        """The decision on one relation."""
        return self._found[relation]

    def __iter__(self) -> Iterator[UUID]:
        """The ids of the relations that somebody here has decided."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)
