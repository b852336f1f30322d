"""What a command did: the records before and after it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.domain.event import Event, EventLink, Point
from reviewer.domain.people import Annotator, Tag
from reviewer.domain.relation import Relation

Record = Article | Outlet | ReadingState | Claim | Event | EventLink | Point | Relation | Dismissal | Tag | Annotator


@dataclass(frozen=True, slots=True)
class Change:
    """One record as it was and as it is; `before` is None when it was made, `after` when it went."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is, or as it last was."""
        record = self.after or self.before
        if record is None:
            message = "a change has a record before or after it"
            raise ValueError(message)
        return record

    @property
    def id(self) -> UUID:
        """The id of the record that changed."""
        return self.record.id


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one action changed. `sweeping`: too many to list, so whoever shows records asks again."""

    action: int
    changes: tuple[Change, ...] = ()
    sweeping: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A line of the history. `label` is the key of a deed (`tag_claim`), `subject` the words it was about.

    `undone` is true while the action is taken back; of those, `dropped` can no longer be redone, since something else
    was done instead.
    """

    number: int
    label: str
    subject: str
    annotator: str
    at: datetime
    undone: bool
    dropped: bool = False
