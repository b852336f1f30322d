"""What a person has decided about a set that is coming in, row by row."""

from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from reviewer.ui.i18n import notice_words
from reviewer.workspace.set_items import TO_DECIDE, Category, Decisions, Doubt, Item, PlaceKey, Range
from reviewer.workspace.sets import TakenIn

_ORDER = (
    *TO_DECIDE,
    Category.PROBLEM,
    Category.NOTE,
    Category.CHANGED,
    Category.NEW,
    Category.OLDER,
    Category.SAME,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the review: a record, or one quote of it that needs a place."""

    item: Item
    doubt: Doubt | None = None

    @property
    def category(self) -> Category:
        """What it is; of a record with several quotes each says for itself whether it has a likely place."""
        if self.doubt is None:
            return self.item.category
        return Category.UNSURE if self.doubt.found else Category.UNPLACED

    @property
    def open(self) -> bool:
        """Whether a person can decide about it."""
        return self.category in TO_DECIDE

    @property
    def subject(self) -> str:
        """Its words."""
        if self.doubt is not None and self.doubt.anchor.exact not in self.item.subject:
            return f"{self.item.subject} — “{' '.join(self.doubt.anchor.exact.split())}”"
        return self.item.subject if self.open or not self.item.why else notice_words(self.item.told)


def rows_of(taken: TakenIn) -> list[Row]:
    """The lines of a review, those to decide first."""
    rows = [Row(item, doubt) for item in taken.items for doubt in item.doubts or (None,)]
    order = {category: number for number, category in enumerate(_ORDER)}
    return sorted(rows, key=lambda row: order[row.category])


class Deciding:
    """Keeps decisions; nothing is written before they are handed on."""

    def __init__(self) -> None:
        """Begin with nothing decided."""
        self._records: dict[UUID, bool] = {}
        self._places: dict[PlaceKey, Range | None] = {}

    def of(self, row: Row) -> bool | None:
        """True when it will be taken, False when not, None where nobody has decided."""
        if row.doubt is not None:
            return self._places[row.doubt.key] is not None if row.doubt.key in self._places else None
        return self._records.get(row.item.id) if row.item.id is not None else None

    def place(self, row: Row) -> Range | None:
        """The place chosen for a quote, or the likeliest one."""
        doubt = row.doubt
        if doubt is None:
            return None
        chosen = self._places.get(doubt.key)
        return chosen or ((doubt.found.start, doubt.found.end) if doubt.found else None)

    def accept(self, row: Row, place: Range | None = None) -> bool:
        """Take theirs, or the quote at a place; false where there is no place to take it at."""
        if row.doubt is not None:
            chosen = place or self.place(row)
            if chosen is None:
                return False
            self._places[row.doubt.key] = chosen
        elif row.category is Category.CONFLICT and row.item.id is not None:
            self._records[row.item.id] = True
        return row.open

    def leave(self, row: Row) -> bool:
        """Keep ours, or leave the quote out."""
        if row.doubt is not None:
            self._places[row.doubt.key] = None
        elif row.category is Category.CONFLICT and row.item.id is not None:
            self._records[row.item.id] = False
        return row.open

    @property
    def takes_something(self) -> bool:
        """Whether anything was accepted."""
        return any(self._records.values()) or any(self._places.values())

    def decisions(self) -> Decisions:
        """All of it, for taking the set in."""
        return Decisions(records=MappingProxyType(dict(self._records)), places=MappingProxyType(dict(self._places)))
