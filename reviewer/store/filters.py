"""What a list shows of its records, and in which order.

Every word of a `text` begins a word, as in search, without regard to the case of Latin letters; in scripts without
spaces it stands anywhere.
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from reviewer.domain.article import Reading
from reviewer.domain.relation import RelationKind, RelationStatus, RelationType

ArticleOrder = Literal["date", "outlet", "title", "state"]
ClaimOrder = Literal["position", "event", "newest"]
EventOrder = Literal["date", "title", "claims"]
RelationOrder = Literal["event", "newest"]


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """`text` is looked for in titles, outlets, authors and file names, without regard to case.

    `state` is the present annotator's; `tag` stands on one of the article's claims. Unknown dates come last.
    """

    text: str = ""
    state: Reading | None = None
    tag: str = ""
    order: ArticleOrder = "date"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """`text` is looked for in statements and speakers; no `articles` means all of them."""

    text: str = ""
    articles: tuple[UUID, ...] = ()
    no_event: bool = False
    no_speaker: bool = False
    tag: str = ""
    order: ClaimOrder = "position"


@dataclass(frozen=True, slots=True)
class EventFilter:
    """`text` is looked for in titles, short names and places. `claims` puts events with many first."""

    text: str = ""
    order: EventOrder = "date"


@dataclass(frozen=True, slots=True)
class RelationFilter:
    """Empty means all; `articles`: both claims stand in them when there are several, one of them when there is one.

    `text` is looked for in the two statements, the reason and the point. `event` groups by event, then kind.
    """

    types: tuple[RelationType, ...] = ()
    statuses: tuple[RelationStatus, ...] = ()
    articles: tuple[UUID, ...] = ()
    kinds: tuple[RelationKind, ...] = ()
    tag: str = ""
    text: str = ""
    order: RelationOrder = "event"
