"""What taking in a set would do to a project, worked out before anything is written.

Ids are kept. A record that is here already is the same, changed by one side, or in conflict; what has no sure place
here is listed with its reason, and so is whatever hung on it.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.errors import ReviewerError
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.notice import NOTHING, Notice, notice
from reviewer.domain.relation import Relation, RelationType
from reviewer.exchange.protocol import IncomingSet
from reviewer.store.times import stored
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_items import NOTHING_DECIDED, Category, Decisions, Doubt, Item
from reviewer.workspace.set_judging import Judge, content_of
from reviewer.workspace.set_names import SetNames
from reviewer.workspace.set_places import Placed, Places, masked_within, moved_within, parents_first, short, sound
from reviewer.workspace.set_progress import progress
from reviewer.workspace.set_versions import ArticleVersions

Signed = TypeVar("Signed", Article, Claim, Event, EventLink, Point, Relation)
GoOn = Callable[[int, int], bool]
"""Told how many claims of how many have been looked at; false stops."""
_STEP = 500


@dataclass(slots=True)
class Plan:
    """What will be written: `names`, `articles`, `records`, each of which finds those it names before it.

    `added` counts by kind; `items` says of every record what it is; `moved` quotes anchors found at another place.
    """

    names: list[Record] = field(default_factory=list)
    articles: list[tuple[Article, ArticleContent]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    added: Counter[str] = field(default_factory=Counter)
    moved: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def say(
        self, category: Category, kind: str, record: UUID | None, subject: str, why: tuple[Notice, str] = (NOTHING, "")
    ) -> None:
        """Say of a record what it is; `why` is a clause and its code."""
        self.items.append(Item(category, kind, record, short(subject), *why))

    def add(self, kind: str, record: Record, subject: str) -> None:
        """Count and show a record that is new here."""
        self.added[kind] += 1
        self.items.append(Item(Category.NEW, kind, record.id, short(subject), theirs=record))


def plan(
    ask: Questions, incoming: IncomingSet, decisions: Decisions = NOTHING_DECIDED, go_on: GoOn | None = None
) -> Plan:
    """Work out what taking in `incoming` would do. Raises ReviewerError when `go_on` says to stop."""
    planner = _Planner(ask, incoming, decisions, go_on)
    planner.work_out()
    return planner.plan


class _Planner:
    """Goes through a set kind by kind, what others name first."""

    def __init__(self, ask: Questions, incoming: IncomingSet, decisions: Decisions, go_on: GoOn | None) -> None:
        self._ask = ask
        self._set = incoming.set
        self._untimed = incoming.untimed
        self._decisions = decisions
        self._go_on = go_on
        self.plan = Plan()
        for problem in incoming.problems:
            self._problem(problem.subject, problem.why, problem.code)
        self._versions = ArticleVersions(ask, self._set, carry=decisions.carry)
        self._places = Places(ask, self._versions, decisions, self.plan.moved)
        self._names = SetNames(ask, self._set)
        self._judge = Judge(ask, self.plan, decisions)
        self._claims: set[UUID] = set()
        self._claims_here = ask.known(Claim, (claim.id for claim in self._set.claims))
        self._events: dict[UUID, UUID | None] = {}  # to the parent
        self._points: set[UUID] = set()
        self._theirs: dict[UUID, UUID] = {}  # of relations: the id here, and in the set

    def work_out(self) -> None:
        self._take_articles()
        self._take_names()
        self._take_events()
        self._take_points()
        self._take_claims()
        self._take_links()
        self._take_relations()
        self._take_progress()
        self._judge.finish()
        self._say_who_decided()

    def _take_articles(self) -> None:
        for article in self._set.articles:
            ours = self._ask.article(article.id)
            content = self._set.contents.get(article.id)
            name = article.title or str(article.id)
            differs = ours and content and (len(content.text) != ours.length or self._differs(ours, content))
            other = self._versions.version_of(article) if ours is None else None
            if differs or other:
                why = notice("its text here differs from that of the set; its quotes are looked for here")
                self.plan.say(Category.NOTE, "articles", article.id, name, (why, "text-differs"))
            elif ours:
                self._compare("articles", masked_within(article, ours.length), ours, name)
            elif content:
                self._places.expect(article.id, content.text)
                self.plan.articles.append((masked_within(article, len(content.text)), content))
                self.plan.add("articles", article, name)
            else:
                self._problem(name, notice("neither the project nor the set has its text"), "no-article")

    def _differs(self, ours: Article, content: ArticleContent) -> bool:
        return self._ask.text(ours.id) != content.text

    def _take_names(self) -> None:
        """Outlets, annotators and tags: one of each name; a grade is taken where nobody here has given one."""
        outlets = {outlet.name: outlet for outlet in self._ask.outlets()}
        for outlet in self._set.outlets:
            ours = outlets.get(outlet.name)
            if ours and ours.reliability is None and outlet.reliability:
                self.plan.names.append(replace(ours, reliability=outlet.reliability))
                self.plan.say(Category.CHANGED, "outlets", ours.id, outlet.name)
            elif ours:
                same = outlet.reliability in (None, ours.reliability)
                self._note_same("outlets", ours.id, outlet.name, same=same)
            else:
                self._add_named("outlets", outlet, outlet.name, {known.id for known in outlets.values()})
        annotators = {who.name: who.id for who in self._ask.annotators()}
        tags = {tag.name: tag.id for tag, _ in self._ask.tags()}
        for kind, names, known in (("annotators", self._set.annotators, annotators), ("tags", self._set.tags, tags)):
            for named in names:
                if named.name in known:
                    self._note_same(kind, named.id, named.name, same=True)
                else:
                    self._add_named(kind, named, named.name, set(known.values()))

    def _add_named(self, kind: str, record: Record, name: str, taken: set[UUID]) -> None:
        """Add a name; one whose record was renamed here comes back only with records that carry it."""
        if name and record.id not in taken:
            self.plan.names.append(record)
            self.plan.add(kind, record, name)

    def _take_events(self) -> None:
        for event in parents_first(self._set.events):
            ours = self._ask.event(event.id)
            placed = self._places.placed(event.id, event.mentions, ours.mentions if ours else ())
            self._doubt("events", event, event.title, placed.doubts)
            mentions = placed.mentions
            if ours:
                mentions = (*mentions, *self._elsewhere(ours.mentions, mentions))
            parent = event.parent
            if parent and not self._is_event(parent):
                self._problem(event.title, notice("the event it is part of is not there"), "no-parent")
                parent = None
            if parent and self._descends(parent, event.id):
                self._problem(event.title, notice("it would be part of itself"), "parent-cycle")
                parent = None
            self._events[event.id] = parent
            self._compare("events", replace(event, parent=parent, mentions=tuple(mentions)), ours, event.title)

    def _elsewhere(self, ours: Iterable[Mention], theirs: Iterable[Mention]) -> list[Mention]:
        """Our mentions in articles that the set does not speak of: a part of a project takes nothing away."""
        articles = {self._versions.target(article.id) for article in self._set.articles}
        spoken_of = articles | {mention.article for mention in theirs}
        return [mention for mention in ours if mention.article not in spoken_of]

    def _is_event(self, event: UUID) -> bool:
        return event in self._events or self._ask.event(event) is not None

    def _descends(self, event: UUID | None, ancestor: UUID) -> bool:
        seen: set[UUID] = set()
        while event and event not in seen:
            if event == ancestor:
                return True
            seen.add(event)
            ours = None if event in self._events else self._ask.event(event)
            event = self._events.get(event) if event in self._events else ours.parent if ours else None
        return False

    def _take_points(self) -> None:
        for point in self._set.points:
            event = point.event
            if event and not self._is_event(event):
                self._problem(point.title, notice("the event it is about is not there"), "no-event")
                event = None
            self._points.add(point.id)
            self._compare("points", replace(point, event=event), self._ask.point(point.id), point.title)

    def _take_claims(self) -> None:
        for number, claim in enumerate(self._set.claims):
            if self._go_on and number % _STEP == 0 and not self._go_on(number, len(self._set.claims)):
                message = notice("Reading the set was stopped. Nothing was changed.")
                raise ReviewerError(message, code="stopped")
            self._take_claim(claim)

    def _take_claim(self, claim: Claim) -> None:
        article = self._versions.target(claim.article)
        text = self._places.text(article)
        if text is None:
            self._problem(claim.statement, notice("its article is not in the project"), "unplaced")
            return
        ours = self._claims_here.get(claim.id)
        placed = self._places.placed(claim.id, claim.mentions, ours.mentions if ours else ())
        self._doubt("claims", claim, claim.statement, placed.doubts)
        if not placed.mentions:
            return
        point = claim.point
        if point and point not in self._points and self._ask.point(point) is None:
            self._problem(claim.statement, notice("the point it answers is not there"), "no-point")
            point = None
        found = self._claim_here(replace(claim, article=article, point=point), placed, text)
        self._claims.add(claim.id)
        if ours and ours.article != article:
            self._problem(claim.statement, notice("its id belongs to a claim of another article here"), "id-taken")
        elif ours and placed.lost:
            self._problem(claim.statement, notice("not all its places were found, so it stays as it is"), "unplaced")
        else:
            self._compare("claims", found, ours, claim.statement)

    def _claim_here(self, claim: Claim, placed: Placed, text: str) -> Claim:
        values = tuple(moved_within(value, text, placed.mentions) for value in claim.values)
        tags = tuple(dict.fromkeys(filter(None, claim.tags)))
        return replace(claim, mentions=placed.mentions, values=values, tags=tags)

    def _doubt(self, kind: str, record: Claim | Event, subject: str, doubts: tuple[Doubt, ...]) -> None:
        """List what somebody has to look at; what a person left out is not asked for again."""
        if any(self._places.text(doubt.article) is None for doubt in doubts):
            for doubt in {doubt.key[:2]: doubt for doubt in doubts}.values():
                quote = short(doubt.anchor.exact)
                why = notice("the article of “{quote}” is not in the project", quote=quote)
                self._problem(subject, why, "unplaced")
            return
        left = [doubt for doubt in doubts if doubt.key not in self._decisions.places]
        if doubts and not left:
            self.plan.say(Category.PROBLEM, kind, record.id, subject, (notice("it was left out"), "left-out"))
        if left:
            unsure = any(doubt.found for doubt in left)
            category = Category.UNSURE if unsure else Category.UNPLACED
            why = notice("“{quote}” has no certain place in the article here", quote=short(left[0].anchor.exact))
            item = Item(category, kind, record.id, short(subject), why, "unplaced", theirs=record, doubts=tuple(left))
            self.plan.items.append(item)

    def _take_links(self) -> None:
        seen: set[tuple[UUID, UUID]] = set()
        here = self._ask.known(EventLink, (link.id for link in self._set.links))
        for link in self._set.links:
            subject = self._names.of_link(link)
            if not self._is_claim(link.claim) or not self._is_event(link.event):
                self._problem(subject, notice("a link without its claim or its event was left out"), "no-end")
            elif (link.claim, link.event) in seen:
                self._problem(subject, notice("a second link of one claim to one event was left out"), "twice")
            else:
                seen.add((link.claim, link.event))
                ours = here.get(link.id)
                if ours is None and not self._is_new(link.claim):
                    ours = self._ask.link_between(link.claim, link.event)
                self._compare("links", link, ours, subject)

    def _take_relations(self) -> None:
        seen: set[tuple[RelationType, UUID, UUID]] = set()
        here = self._ask.known(Relation, (relation.id for relation in self._set.relations))
        for relation in self._set.relations:
            ends = (relation.a, relation.b)
            key = (relation.type, *(ends if relation.type is RelationType.UPDATES else sorted(ends)))
            subject = self._names.of_relation(relation)
            if relation.a == relation.b or not all(self._is_claim(end) for end in ends):
                self._problem(subject, notice("a relation without two claims that are here was left out"), "no-end")
            elif key in seen:
                self._problem(subject, notice("a second relation of one kind between two claims was left out"), "twice")
            else:
                seen.add(key)
                ours = here.get(relation.id)
                if ours is None and not any(self._is_new(end) for end in ends):
                    ours = self._ask.relation_of(relation.type, *ends)
                if ours and relation.type is not RelationType.UPDATES and relation.a == ours.b:
                    relation = replace(relation, a=ours.a, b=ours.b)  # noqa: PLW2901 - the same relation, turned
                self._compare("relations", sound(relation), ours, subject)
                self._theirs[ours.id if ours else relation.id] = relation.id

    def _say_who_decided(self) -> None:
        """Say of relations who decided them elsewhere; it is not taken, for the history here tells who did here."""
        decisions = self._set.decisions
        if not decisions:
            return
        for number, item in enumerate(self.plan.items):
            theirs = self._theirs.get(item.id) if item.kind == "relations" and item.id else None
            decision = decisions.get(theirs) if theirs else None
            if decision and item.theirs is not None:
                self.plan.items[number] = replace(item, decision=decision)

    def _take_progress(self) -> None:
        for step in progress(self._ask, self._set, self._versions, self._places):
            if step.category is Category.NEW:
                self.plan.records.append(step.record)
                self.plan.add(step.kind, step.record, step.subject)
            else:
                self.plan.say(step.category, step.kind, step.record.id, step.subject)

    def _compare(self, kind: str, theirs: Signed, ours: Signed | None, subject: str) -> None:
        """Add what is new; what differs is judged when all is known."""
        moments = stored(theirs.created), stored(theirs.modified)
        if moments != (theirs.created, theirs.modified):
            theirs = replace(theirs, created=moments[0], modified=moments[1])
        if ours is None:
            self.plan.records.append(theirs)
            self.plan.add(kind, theirs, subject)
            return
        if theirs.id in self._untimed:
            theirs = replace(theirs, created=ours.created, modified=ours.modified)
        clashes = theirs.id != ours.id
        if clashes:
            theirs = replace(theirs, id=ours.id)
        if theirs == ours or (clashes and content_of(theirs) == content_of(ours)):
            self._note_same(kind, ours.id, subject, same=True)
        else:
            self._judge.differ(kind, theirs, ours, short(subject), clashes=clashes)

    def _note_same(self, kind: str, record: UUID, subject: str, *, same: bool) -> None:
        self.plan.say(Category.SAME if same else Category.OLDER, kind, record, subject)

    def _is_new(self, claim: UUID) -> bool:
        """Whether a claim comes with the set: nothing here can hang on it yet."""
        return claim in self._claims and claim not in self._claims_here

    def _is_claim(self, claim: UUID) -> bool:
        return claim in self._claims or self._ask.claim(claim) is not None

    def _problem(self, subject: str, why: Notice, code: str) -> None:
        self.plan.say(Category.PROBLEM, "", None, subject, (why, code))
