"""What taking in a set would do to a project, worked out before anything is written.

Ids are kept. A record that is here already is the same, or the one changed later prevails; what has no place here is
listed with its reason, and so is whatever hung on it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.relation import Relation, RelationType
from reviewer.exchange.protocol import IncomingSet, Problem
from reviewer.store.times import stored
from reviewer.workspace.questions import Questions
from reviewer.workspace.set_places import Places, masked_within, parents_first, short, sound, within

Signed = TypeVar("Signed", Article, Claim, Event, EventLink, Point, Relation)


@dataclass(slots=True)
class Plan:
    """What will be written: `names`, `articles`, `records`, each of which finds those it names before it.

    `added` counts by kind; `same` counts records that are here already; `changed` and `kept` name those that differed
    and where the set's or the project's was changed later; `moved` quotes anchors found at another place of the text.
    """

    names: list[Record] = field(default_factory=list)
    articles: list[tuple[Article, ArticleContent]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    added: Counter[str] = field(default_factory=Counter)
    same: int = 0
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def plan(ask: Questions, incoming: IncomingSet) -> Plan:
    """Work out what taking in `incoming` would do."""
    planner = _Planner(ask, incoming)
    planner.work_out()
    return planner.plan


class _Planner:
    """Goes through a set kind by kind, what others name first."""

    def __init__(self, ask: Questions, incoming: IncomingSet) -> None:
        self._ask = ask
        self._set = incoming.set
        self._untimed = incoming.untimed
        self.plan = Plan(problems=list(incoming.problems))
        self._places = Places(ask, self._problem, self.plan.moved)
        self._claims: set[UUID] = set()
        self._claims_here = ask.known(Claim, (claim.id for claim in self._set.claims))
        self._events: dict[UUID, UUID | None] = {}  # to the parent
        self._points: set[UUID] = set()

    def work_out(self) -> None:
        self._take_articles()
        self._take_names()
        self._take_events()
        self._take_points()
        self._take_claims()
        self._take_links()
        self._take_relations()
        self._take_reading_states()

    def _take_articles(self) -> None:
        for article in self._set.articles:
            ours = self._ask.article(article.id)
            content = self._set.contents.get(article.id)
            if ours and content and self._ask.text(article.id) != content.text:
                self._places.refused.add(article.id)
                why = "its text here differs from the one in the set, so the article was left as it is"
                self._problem(article.title or str(article.id), why, "text-differs")
            elif ours:
                self._compare("articles", masked_within(article, ours.length), ours, article.title)
            elif content:
                self._places.expect(article.id, content.text)
                self.plan.articles.append((masked_within(article, len(content.text)), content))
                self.plan.added["articles"] += 1
            else:
                why = "it is not in the project, and the set does not bring its text"
                self._problem(article.title or str(article.id), why, "no-article")

    def _take_names(self) -> None:
        """Outlets, annotators and tags: one of each name; a grade is taken where nobody here has given one."""
        outlets = {outlet.name: outlet for outlet in self._ask.outlets()}
        for outlet in self._set.outlets:
            ours = outlets.get(outlet.name)
            if ours and ours.reliability is None and outlet.reliability:
                self.plan.names.append(replace(ours, reliability=outlet.reliability))
                self.plan.changed.append(outlet.name)
            elif ours:
                self._note_same(outlet.name, same=outlet.reliability in (None, ours.reliability))
            else:
                self._add_named("outlets", outlet, outlet.name, {known.id for known in outlets.values()})
        annotators = {who.name: who.id for who in self._ask.annotators()}
        tags = {tag.name: tag.id for tag, _ in self._ask.tags()}
        for kind, names, known in (("annotators", self._set.annotators, annotators), ("tags", self._set.tags, tags)):
            for named in names:
                if named.name in known:
                    self.plan.same += 1
                else:
                    self._add_named(kind, named, named.name, set(known.values()))

    def _add_named(self, kind: str, record: Record, name: str, taken: set[UUID]) -> None:
        """Add a name; one whose record was renamed here comes back only with records that carry it."""
        if name and record.id not in taken:
            self.plan.names.append(record)
            self.plan.added[kind] += 1

    def _take_events(self) -> None:
        for event in parents_first(self._set.events):
            mentions, _ = self._places.placed(event.id, event.mentions, event.title)
            ours = self._ask.event(event.id)
            if ours:
                mentions = (*mentions, *self._elsewhere(ours.mentions, mentions))
            parent = event.parent
            if parent and not self._is_event(parent):
                self._problem(event.title, "the event it is part of is not there", "no-parent")
                parent = None
            if parent and self._descends(parent, event.id):
                self._problem(event.title, "it would be part of itself", "parent-cycle")
                parent = None
            self._events[event.id] = parent
            self._compare("events", replace(event, parent=parent, mentions=tuple(mentions)), ours, event.title)

    def _elsewhere(self, ours: Iterable[Mention], theirs: Iterable[Mention]) -> list[Mention]:
        """Our mentions in articles that the set does not speak of: a part of a project takes nothing away."""
        spoken_of = {article.id for article in self._set.articles} | {mention.article for mention in theirs}
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
                self._problem(point.title, "the event it is about is not there", "no-event")
                event = None
            self._points.add(point.id)
            self._compare("points", replace(point, event=event), self._ask.point(point.id), point.title)

    def _take_claims(self) -> None:
        for claim in self._set.claims:
            text = self._places.text(claim.article)
            if text is None:
                why = (
                    "the text of its article differs here"
                    if claim.article in self._places.refused
                    else "its article is not in the project"
                )
                self._problem(claim.statement, why, "unplaced")
                continue
            mentions, lost = self._places.placed(claim.id, claim.mentions, claim.statement)
            if not mentions:
                continue
            point = claim.point
            if point and point not in self._points and self._ask.point(point) is None:
                self._problem(claim.statement, "the point it answers is not there", "no-point")
                point = None
            values = tuple(within(value, len(text)) for value in claim.values)
            tags = tuple(dict.fromkeys(filter(None, claim.tags)))
            found = replace(claim, mentions=mentions, point=point, values=values, tags=tags)
            self._claims.add(claim.id)
            ours = self._claims_here.get(claim.id)
            if ours and ours.article != claim.article:
                self._problem(claim.statement, "its id belongs to a claim of another article here", "id-taken")
            elif ours and lost:
                self._problem(claim.statement, "not all its places were found, so it stays as it is here", "unplaced")
            else:
                self._compare("claims", found, ours, claim.statement)

    def _take_links(self) -> None:
        seen: set[tuple[UUID, UUID]] = set()
        here = self._ask.known(EventLink, (link.id for link in self._set.links))
        for link in self._set.links:
            if not self._is_claim(link.claim) or not self._is_event(link.event):
                self._problem(str(link.id), "a link without its claim or its event was left out", "no-end")
            elif (link.claim, link.event) in seen:
                self._problem(str(link.id), "a second link of one claim to one event was left out", "twice")
            else:
                seen.add((link.claim, link.event))
                ours = here.get(link.id)
                if ours is None and not self._is_new(link.claim):
                    ours = self._ask.link_between(link.claim, link.event)
                self._compare("links", link, ours, str(link.id))

    def _take_relations(self) -> None:
        seen: set[tuple[RelationType, UUID, UUID]] = set()
        here = self._ask.known(Relation, (relation.id for relation in self._set.relations))
        for relation in self._set.relations:
            ends = (relation.a, relation.b)
            key = (relation.type, *(ends if relation.type is RelationType.UPDATES else sorted(ends)))
            subject = relation.reason or str(relation.id)
            if relation.a == relation.b or not all(self._is_claim(end) for end in ends):
                self._problem(subject, "a relation without two claims that are here was left out", "no-end")
            elif key in seen:
                self._problem(subject, "a second relation of one kind between two claims was left out", "twice")
            else:
                seen.add(key)
                ours = here.get(relation.id)
                if ours is None and not any(self._is_new(end) for end in ends):
                    ours = self._ask.relation_of(relation.type, *ends)
                self._compare("relations", sound(relation), ours, subject)

    def _take_reading_states(self) -> None:
        states = {(state.article, state.annotator): state for state in self._ask.reading_states()}
        taken = {state.id for state in states.values()}
        for state in self._set.reading_states:
            ours = states.get((state.article, state.annotator))
            if ours:
                self._note_same(f"{state.annotator}: {state.state}", same=ours.state is state.state)
            elif state.id not in taken and self._places.text(state.article) is not None:
                self.plan.records.append(state)
                self.plan.added["reading_states"] += 1

    def _compare(self, kind: str, theirs: Signed, ours: Signed | None, subject: str) -> None:
        """Add what is new, and take what was changed later than ours; the rest stays as it is."""
        moments = stored(theirs.created), stored(theirs.modified)
        if moments != (theirs.created, theirs.modified):
            theirs = replace(theirs, created=moments[0], modified=moments[1])
        if ours is None:
            self.plan.records.append(theirs)
            self.plan.added[kind] += 1
            return
        if theirs.id in self._untimed:
            theirs = replace(theirs, created=ours.created, modified=ours.modified)
        if theirs.id != ours.id:
            theirs = replace(theirs, id=ours.id)
        if theirs == ours:
            self.plan.same += 1
        elif theirs.modified > ours.modified:
            self.plan.records.append(theirs)
            self.plan.changed.append(subject)
        else:
            self.plan.kept.append(subject)

    def _note_same(self, subject: str, *, same: bool) -> None:
        if same:
            self.plan.same += 1
        else:
            self.plan.kept.append(subject)

    def _is_new(self, claim: UUID) -> bool:
        """Whether a claim comes with the set: nothing here can hang on it yet."""
        return claim in self._claims and claim not in self._claims_here

    def _is_claim(self, claim: UUID) -> bool:
        return claim in self._claims or self._ask.claim(claim) is not None

    def _problem(self, subject: str, why: str, code: str) -> None:
        self.plan.problems.append(Problem(short(subject), why, code))
