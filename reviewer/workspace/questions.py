"""Everything that can be asked of a project. Answers are records and rows: values that nothing changes afterwards."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article, ArticleContent, Outlet, Reading, ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim, Value
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Decision, Relation, RelationKind, RelationType
from reviewer.store import (
    article_list,
    articles,
    claim_list,
    event_list,
    nearness,
    overview,
    past,
    queries,
    relation_list,
    search,
)
from reviewer.store.engine import Connection
from reviewer.store.filters import ArticleFilter, ClaimFilter, EventFilter, RelationFilter
from reviewer.store.row_shapes import ArticleRow, ClaimRow, Counts, EventRow, Publication, RelationRow, SearchPage
from reviewer.suggest.points import point_title

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class _End:
    """As much of a claim as the title of a relation is made of: whole claims would take longer than all the rest."""

    statement: str
    values: tuple[Value, ...]


class Questions:
    """Safe to use from any thread. Ids that are not there give None, or an empty answer; `text` gives ""."""

    def __init__(self, connection: Callable[[], Connection], annotator: Callable[[], str]) -> None:
        """Ask through the connection that `connection` gives the calling thread, for the annotator of the moment."""
        self._connection = connection
        self._annotator = annotator
        self._tally = overview.Tally()

    # Single records

    def title(self) -> str:
        """The project's title."""
        return overview.title(self._connection())

    def article(self, record_id: UUID) -> Article | None:
        """An article, without its text."""
        return queries.one(self._connection(), Article, record_id)

    def text(self, article: UUID) -> str:
        """The stored text of an article."""
        return articles.load_text(self._connection(), article) or ""

    def content(self, article: UUID) -> ArticleContent:
        """The stored text of an article and its original bytes; raises LookupError when it is not there."""
        content = articles.load_content(self._connection(), article)
        if content is None:
            message = f"there is no article {article}"
            raise LookupError(message)
        return content

    def claim(self, record_id: UUID) -> Claim | None:
        """A claim."""
        return queries.one(self._connection(), Claim, record_id)

    def event(self, record_id: UUID) -> Event | None:
        """An event."""
        return queries.one(self._connection(), Event, record_id)

    def point(self, record_id: UUID) -> Point | None:
        """A point."""
        return queries.one(self._connection(), Point, record_id)

    def relation(self, record_id: UUID) -> Relation | None:
        """A relation."""
        return queries.one(self._connection(), Relation, record_id)

    def link(self, record_id: UUID) -> EventLink | None:
        """A link from a claim to an event."""
        return queries.one(self._connection(), EventLink, record_id)

    def known(self, record_type: type[R], ids: Iterable[UUID]) -> dict[UUID, R]:
        """Those of some records that are there, by their ids: any number in one go."""
        return queries.known(self._connection(), record_type, ids)

    def versions(self, record_type: type[Record], ids: Iterable[UUID]) -> dict[UUID, past.Versions]:
        """What records were before, as far as the journal tells; those never changed are not among them."""
        return past.versions(self._connection(), record_type, ids)

    def key(self, record_type: type[Record], record_id: UUID) -> int | None:
        """The key under which the lists know a record."""
        return queries.key(self._connection(), record_type, record_id)

    def outlet(self, name: str) -> Outlet | None:
        """An outlet by its name."""
        return queries.named(self._connection(), Outlet, name)

    def tag(self, name: str) -> Tag | None:
        """A tag by its name."""
        return queries.named(self._connection(), Tag, name)

    def reading(self, article: UUID) -> Reading:
        """How far the present annotator is with an article."""
        said = self.reading_state(article)
        return said.state if said else Reading.UNREAD

    def reading_state(self, article: UUID) -> ReadingState | None:
        """The present annotator's progress with an article, None where nothing has been said."""
        return queries.reading_state(self._connection(), article, self._annotator())

    def link_between(self, claim: UUID, event: UUID) -> EventLink | None:
        """The link from a claim to an event."""
        return next((link for link in self.links_of_claim(claim) if link.event == event), None)

    def relation_of(self, relation_type: RelationType, a: UUID, b: UUID) -> Relation | None:
        """The relation of a type between two claims: a updates b, otherwise whichever way round."""
        return queries.relation_between(self._connection(), relation_type, a, b)

    def decisions(self) -> dict[UUID, Decision]:
        """Who last decided each relation that is not open, and when, where it was decided in this project."""
        return queries.decisions(self._connection())

    # Of a record

    def claims_of_article(self, article: UUID) -> list[Claim]:
        """The claims of an article by position."""
        return queries.claims_of_article(self._connection(), article)

    def claims_within(self, article: UUID, start: int, stop: int) -> list[Claim]:
        """The claims of an article that reach into a range of code points, by position."""
        return queries.claims_within(self._connection(), article, start, stop)

    def claims_around(self, article: UUID, position: int, most: int) -> list[Claim]:
        """The claims of an article that begin nearest to a position, by position: half of `most` on either side."""
        return queries.claims_around(self._connection(), article, position, most)

    def claim_place(self, claim: UUID) -> tuple[int, int]:
        """Which claim of its article one is by position, from 1, and how many there are; (0, 0) when it is gone."""
        return queries.claim_place(self._connection(), claim)

    def claims_of_event(self, event: UUID) -> list[Claim]:
        """The claims linked to an event, in the order they were linked."""
        return queries.claims_of_event(self._connection(), event)

    def claims_of_events(self, events: Sequence[UUID], article: UUID, most: int) -> dict[UUID, list[Claim]]:
        """Of each event at most so many of its claims: those of an article first, then those linked last."""
        return nearness.claims_of_events(self._connection(), events, article, most)

    def claims_near(self, claim: Claim) -> list[Claim]:
        """Claims of other articles that may stand in a relation to one: all in a small project, some in a large one."""
        return nearness.claims_near(self._connection(), claim)

    def events_near(self, claim: Claim) -> list[Event]:
        """Events that a claim may be about: all in a small project, some in a large one."""
        return nearness.events_near(self._connection(), claim)

    def claims_of_point(self, point: UUID) -> list[Claim]:
        """The claims that answer a point."""
        return queries.hanging_on(self._connection(), Claim, "point_id", "point", point)

    def points_of_event(self, event: UUID) -> list[Point]:
        """The points about an event."""
        return queries.hanging_on(self._connection(), Point, "event_id", "event", event)

    def parts_of_event(self, event: UUID) -> list[Event]:
        """The events whose parent is this one."""
        return queries.hanging_on(self._connection(), Event, "parent_id", "event", event)

    def links_of_claim(self, claim: UUID) -> list[EventLink]:
        """The links of a claim, in the order they were made."""
        return queries.hanging_on(self._connection(), EventLink, "claim_id", "claim", claim)

    def links_of_claims(self, claims: Iterable[UUID]) -> list[EventLink]:
        """The links of any number of claims, in the order they were made."""
        return queries.links_of_claims(self._connection(), claims)

    def links_of_event(self, event: UUID) -> list[EventLink]:
        """The links to an event, in the order they were made."""
        return queries.hanging_on(self._connection(), EventLink, "event_id", "event", event)

    def relations_of_claim(self, claim: UUID) -> list[Relation]:
        """The relations of a claim."""
        return queries.relations_of_claim(self._connection(), claim)

    def relations_of_article(self, article: UUID) -> list[Relation]:
        """The relations of all claims of an article."""
        return queries.relations_of_article(self._connection(), article)

    def relations_between(self, article_ids: Sequence[UUID]) -> list[Relation]:
        """The relations both of whose claims stand in these articles."""
        return queries.relations_between(self._connection(), article_ids)

    def event_mentions_of_article(self, article: UUID) -> list[tuple[Event, Mention]]:
        """The mentions of events in an article by position."""
        return queries.event_mentions(self._connection(), article)

    def dismissals_of_article(self, article: UUID) -> list[Dismissal]:
        """The words of an article that are not suggested again, by position."""
        return queries.dismissals_of_article(self._connection(), article)

    # Whole lists, in the order the records were made

    def articles(self) -> list[Article]:
        """All articles."""
        return queries.every(self._connection(), Article)

    def claims(self) -> list[Claim]:
        """All claims."""
        return queries.every(self._connection(), Claim)

    def events(self) -> list[Event]:
        """All events."""
        return queries.every(self._connection(), Event)

    def points(self) -> list[Point]:
        """All points."""
        return queries.every(self._connection(), Point)

    def relations(self) -> list[Relation]:
        """All relations."""
        return queries.every(self._connection(), Relation)

    def links(self) -> list[EventLink]:
        """All links from claims to events."""
        return queries.every(self._connection(), EventLink)

    def outlets(self) -> list[Outlet]:
        """All outlets."""
        return queries.every(self._connection(), Outlet)

    def reading_states(self) -> list[ReadingState]:
        """The reading states of all annotators."""
        return queries.every(self._connection(), ReadingState)

    def dismissals(self) -> list[Dismissal]:
        """All that was dismissed among suggestions."""
        return queries.every(self._connection(), Dismissal)

    def tags(self) -> list[tuple[Tag, int]]:
        """All tags by name, each with the number of claims and relations that carry it."""
        return queries.tags(self._connection())

    def carried(self, tag: str) -> bool:
        """Whether a claim or a relation carries the tag."""
        return queries.carried(self._connection(), tag)

    def short_names(self) -> list[str]:
        """The short names of all events."""
        return queries.short_names(self._connection())

    def annotators(self) -> list[Annotator]:
        """Everybody who has worked on the project."""
        return queries.every(self._connection(), Annotator)

    # Lists of any length: keys, then pages of rows. The first keys take milliseconds, all of them longer.

    def article_keys(self, wanted: ArticleFilter, most: int = 0) -> "array[int]":
        """The keys of the articles a filter lets through, in its order: the first `most`, or all of them."""
        return article_list.article_keys(self._connection(), wanted, self._annotator(), most)

    def article_rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """The rows of some keys, in their order; those that are gone are left out."""
        return article_list.article_rows(self._connection(), keys, self._annotator())

    def publications(self) -> list[Publication]:
        """The articles whose date of publication is known, with no more than the timeline needs of them."""
        return article_list.publications(self._connection())

    def claim_keys(self, wanted: ClaimFilter, most: int = 0) -> "array[int]":
        """The keys of the claims a filter lets through, in its order: the first `most`, or all of them."""
        return claim_list.claim_keys(self._connection(), wanted, most)

    def claim_rows(self, keys: Sequence[int]) -> list[ClaimRow]:
        """The rows of some keys, in their order; those that are gone are left out."""
        return claim_list.claim_rows(self._connection(), keys)

    def event_keys(self, wanted: EventFilter, most: int = 0) -> "array[int]":
        """The keys of the events a filter lets through, in its order: the first `most`, or all of them."""
        return event_list.event_keys(self._connection(), wanted, most)

    def event_rows(self, keys: Sequence[int]) -> list[EventRow]:
        """The rows of some keys, in their order; those that are gone are left out."""
        return event_list.event_rows(self._connection(), keys)

    def relation_keys(self, wanted: RelationFilter, most: int = 0) -> "array[int]":
        """The keys of the relations a filter lets through, in its order: the first `most`, or all of them."""
        return relation_list.relation_keys(self._connection(), wanted, most)

    def relation_rows(self, keys: Sequence[int]) -> list[RelationRow]:
        """The rows of some keys, in their order; those that are gone are left out.

        Where the two claims answer no point together, the title is what their point would have.
        """
        rows = relation_list.relation_rows(self._connection(), keys)
        counting = [row.key for row in rows if not row.point_title and row.kind is RelationKind.NUMBER]
        values = relation_list.values_of_ends(self._connection(), counting)
        return [row if row.point_title else _titled(row, *values.get(row.key, ((), ()))) for row in rows]

    def relation_groups(self, keys: Sequence[int]) -> dict[int, tuple[str, RelationKind | None]]:
        """The event that relations are about and their kind, by key: what many of them are grouped by."""
        return relation_list.relation_groups(self._connection(), keys)

    # The project as a whole

    def counts(self) -> Counts:
        """How many records of each kind there are."""
        return self._tally.counts(self._connection())

    def last_change(self) -> int:
        """A number that is the same as long as no record changes; within a command, with what that has written."""
        return overview.last_change(self._connection())

    def schema_version(self) -> int:
        """The version of the file's schema."""
        return overview.schema_version(self._connection())

    def integrity(self) -> str:
        """`ok`, or what is wrong with the file; takes seconds on large ones."""
        return overview.integrity(self._connection())

    def recent_events(self, limit: int) -> list[UUID]:
        """The events linked to last, the last first."""
        return event_list.recent_events(self._connection(), limit)

    def next_open_contradiction(self, after: UUID | None) -> Relation | None:
        """The open contradiction after a relation, in the order they were made; after the last comes the first."""
        return relation_list.next_open_contradiction(self._connection(), after)

    def search(self, query: str, limit: int = 50, offset: int = 0) -> SearchPage:
        """Articles, claims and events that hold every word of `query`, Chinese too; the last may be incomplete."""
        return search.search(self._connection(), query, limit, offset)


def _titled(row: RelationRow, values_a: tuple[Value, ...], values_b: tuple[Value, ...]) -> RelationRow:
    return replace(row, point_title=point_title(_End(row.a, values_a), _End(row.b, values_b), row.kind))
