"""What is said of each record of an incoming set, and what a person decided about it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from reviewer.domain.anchor import Anchor
from reviewer.domain.changes import Record
from reviewer.domain.notice import NOTHING, Notice, about
from reviewer.domain.relation import Decision
from reviewer.text.reanchoring import Found

PlaceKey = tuple[UUID, int, int]
"""An anchor of a set: the record it belongs to, the number of its mention there, its number in the mention."""
Range = tuple[int, int]


class Category(StrEnum):
    """How a record of a set stands to this project."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    """The set changed it, nobody here did: it becomes as the set says."""
    OLDER = "older"
    """It was changed here, the set has it as it was before: it stays."""
    CONFLICT = "conflict"
    """Changed in both, or the set has another record where only one can be."""
    UNSURE = "unsure"
    """A quote has a likely place in the text here, which somebody should look at."""
    UNPLACED = "unplaced"
    """A quote has no place in the text here."""
    PROBLEM = "problem"
    """It cannot be taken."""
    NOTE = "note"
    """Something to know: the text here differs from the one in the set."""


TO_DECIDE = (Category.CONFLICT, Category.UNSURE, Category.UNPLACED)
"""What a person can do something about."""


class Policy(StrEnum):
    """What becomes of conflicts nobody decides one by one."""

    SKIP = "skip"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A quote whose place in the article here is not certain: `found` is the likeliest, None where there is none."""

    key: PlaceKey
    article: UUID
    anchor: Anchor
    found: Found | None


@dataclass(frozen=True, slots=True)
class Item:
    """A record of the set. `kind` is a plural such as "claims"; `why` a clause for problems.

    `ours` and `theirs` are the two versions of a conflict or a change, `doubts` the quotes to be looked at.
    `decision` says of a relation who gave theirs its status: to be read, for it is history and is not taken in.
    """

    category: Category
    kind: str
    id: UUID | None
    subject: str
    why: Notice = NOTHING
    code: str = ""
    ours: Record | None = None
    theirs: Record | None = None
    doubts: tuple[Doubt, ...] = ()
    decision: Decision | None = None

    @property
    def told(self) -> Notice:
        """One line for a person."""
        return about(self.subject, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What a person wants of a set.

    `records` says for single records in conflict whether theirs is taken; `places` gives the range that was chosen
    for a quote, None to leave it out. `carry` false adds articles whose text differs as articles of their own,
    instead of looking for their quotes in the text here.
    """

    conflicts: Policy = Policy.SKIP
    records: Mapping[UUID, bool] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[PlaceKey, Range | None] = field(default_factory=lambda: MappingProxyType({}))
    carry: bool = True

    def takes_theirs(self, record: UUID) -> bool:
        """Whether a record in conflict becomes as the set says."""
        return self.records.get(record, self.conflicts is Policy.THEIRS)


NOTHING_DECIDED = Decisions()


def counts_of(items: Iterable[Item]) -> Mapping[Category, int]:
    """How many items there are of each category."""
    counted = Counter(item.category for item in items)
    return {category: counted[category] for category in Category}


def differing_fields(one: Record, other: Record) -> tuple[str, ...]:
    """The names of fields that differ, but for who wrote them when."""
    if type(one) is not type(other):
        return ()
    aside = {"annotator", "created", "modified", "id"}
    names = (each.name for each in fields(one) if each.name not in aside)
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))
