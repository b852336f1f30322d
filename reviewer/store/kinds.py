"""What the store knows of each kind of record: its table, how its rows are read and what they hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation
from reviewer.store import articles, claims, dismissals, events, people, relations
from reviewer.store.damage import telling_damage
from reviewer.store.engine import Connection, SqlValue

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Kind(Generic[R]):
    """`write_parts(connection, key, record, before)` writes what the record keeps in other tables."""

    table: str
    records: Callable[[Connection, Iterable[int]], Mapping[int, R]]
    columns: Callable[[Connection, R], dict[str, SqlValue]]
    write_parts: Callable[[Connection, int, R, R | None], None] | None = None

    @telling_damage()
    def load(self, connection: Connection, keys: Iterable[int]) -> Mapping[int, R]:
        """The records of some keys; raises DamagedProject for a row that none can be made of."""
        return self.records(connection, keys)


# Parents before children: the order in which changes are announced.
KINDS: dict[type, Kind[Any]] = {
    Annotator: Kind("annotator", people.load_annotators, people.annotator_columns),
    Outlet: Kind("outlet", people.load_outlets, people.outlet_columns),
    Tag: Kind("tag", people.load_tags, people.tag_columns),
    Article: Kind("article", articles.load_articles, articles.article_columns),
    ReadingState: Kind("reading_state", people.load_reading_states, people.reading_state_columns),
    Event: Kind("event", events.load_events, events.event_columns, events.write_event_parts),
    Point: Kind("point", events.load_points, events.point_columns),
    Claim: Kind("claim", claims.load_claims, claims.claim_columns, claims.write_claim_parts),
    EventLink: Kind("event_link", events.load_links, events.link_columns),
    Relation: Kind("relation", relations.load_relations, relations.relation_columns, relations.write_relation_parts),
    Dismissal: Kind("dismissal", dismissals.load_dismissals, dismissals.dismissal_columns),
}


def kind_of(record_type: type[R]) -> Kind[R]:
    """The kind of a type of record."""
    kind: Kind[R] = KINDS[record_type]
    return kind
