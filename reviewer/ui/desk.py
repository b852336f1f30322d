"""What lies open on the desk: window state that is no part of the project file."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk_values import Align, Caret, Kind, Message, Reveal, Selected, Spot
from reviewer.ui.suggestions import Suggestions

MOST_PANES = 4
_MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class _Place:
    panes: tuple[UUID, ...]
    active: int
    selected: Selected | None
    caret: Caret | None


class Desk(QObject):
    """Which articles are open in which panes, which pane is active, what is selected, where one came from.

    Panels change it through its methods and follow it through its signals; they never talk to one another.
    """

    panes_changed = Signal()
    active_pane_changed = Signal(int)
    selection_changed = Signal(object)
    caret_changed = Signal(object)
    reveal_requested = Signal(object)
    align_requested = Signal(object)
    message = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    """A line that offered it was pressed; whoever moves through the history does it, what is long in another thread."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        """Begin with no pane and nothing selected."""
        super().__init__(parent)
        self._ask = bridge.workspace.ask
        self.suggestions = Suggestions(self._ask, self)
        self._panes: list[UUID] = []
        self._pinned: set[int] = set()
        self._active = 0
        self._selected: tuple[Selected, ...] = ()
        self._carets: dict[int, Caret] = {}
        self._back: list[_Place] = []
        self._forward: list[_Place] = []
        bridge.changed.connect(self.suggestions.apply)
        bridge.changed.connect(self._forget_what_is_gone)
        self.suggestions.changed.connect(self._forget_what_is_gone)
        self.panes_changed.connect(lambda: self.suggestions.look_at(self._panes))

    @property
    def panes(self) -> tuple[UUID, ...]:
        """The open articles from left to right; the same article may be open twice."""
        return tuple(self._panes)

    @property
    def active(self) -> int:
        """The index of the pane that keys go to."""
        return self._active

    @property
    def active_article(self) -> UUID | None:
        """The article in the active pane."""
        return self._panes[self._active] if self._panes else None

    @property
    def selected(self) -> Selected | None:
        """The record the inspector shows."""
        return self._selected[0] if self._selected else None

    @property
    def selected_several(self) -> tuple[Selected, ...]:
        """Everything selected, the inspected one first."""
        return self._selected

    def is_pinned(self, pane: int) -> bool:
        """Whether the pane keeps its article when another one is opened."""
        return pane in self._pinned

    def caret(self) -> Caret | None:
        """Where the reader is in the active pane."""
        return self._carets.get(self._active)

    def caret_of(self, pane: int) -> Caret | None:
        """Where the caret of a pane stands, None where it has not said so yet."""
        return self._carets.get(pane)

    def set_caret(self, pane: int, caret: Caret) -> None:
        """Tell where the caret of a pane stands; panes call it."""
        self._carets[pane] = caret
        if pane == self._active:
            self.caret_changed.emit(caret)

    def restore(self, panes: tuple[UUID, ...], active: int = 0) -> None:
        """Open these articles from left to right, without a jump to go back over.

        A pane that keeps its article stays pinned.
        """
        known = [article for article in panes if self._ask.article(article) is not None][:MOST_PANES]
        self._pinned = {pane for pane in self._pinned if known[pane : pane + 1] == self._panes[pane : pane + 1]}
        self._panes = known
        self._carets.clear()
        self._active = min(active, max(len(known) - 1, 0))
        self.panes_changed.emit()
        self.active_pane_changed.emit(self._active)

    def open(self, article: UUID, *, pane: int | None = None, beside: bool = False) -> int:
        """Show an article and make its pane the active one.

        It goes into `pane` where one is named; else, where it is open already, nothing moves; else beside the active
        pane, or in its place. A pinned pane is left alone. Returns the index of the pane.
        """
        if pane is None and article in self._panes and not (beside and self.active_article == article):
            index = self._panes.index(article)
            self.activate(index)
            return index
        self.remember_place()
        index = pane if pane is not None else self._room_for_one(beside=beside)
        if index < len(self._panes):
            self._panes[index] = article
        else:
            self._panes.append(article)
            index = len(self._panes) - 1
        self._carets.pop(index, None)
        self._active = index
        self.panes_changed.emit()
        self.active_pane_changed.emit(index)
        return index

    def close(self, pane: int) -> None:
        """Close a pane; its neighbour becomes active."""
        if not 0 <= pane < len(self._panes):
            return
        self.remember_place()
        del self._panes[pane]
        self._pinned = {index - (index > pane) for index in self._pinned if index != pane}
        self._carets = {index - (index > pane): caret for index, caret in self._carets.items() if index != pane}
        self._active = max(0, self._active - (self._active >= pane and self._active > 0))
        self.panes_changed.emit()
        self.active_pane_changed.emit(self._active)

    def activate(self, pane: int) -> None:
        """Make a pane the one that keys go to."""
        if 0 <= pane < len(self._panes) and pane != self._active:
            self._active = pane
            self.active_pane_changed.emit(pane)

    def swap(self, one: int, other: int) -> None:
        """Let two panes change places."""
        self._panes[one], self._panes[other] = self._panes[other], self._panes[one]
        self._carets.clear()
        self._pinned = {other if index == one else one if index == other else index for index in self._pinned}
        self._active = other if self._active == one else one if self._active == other else self._active
        self.panes_changed.emit()
        self.active_pane_changed.emit(self._active)

    def rearrange(self, panes: tuple[UUID, ...]) -> None:
        """Show these articles from left to right while the active pane stays active, without a jump to go back over."""
        self._carets = {
            pane: caret for pane, caret in self._carets.items() if panes[pane : pane + 1] == (caret.article,)
        }
        self._panes = list(panes)
        self._active = min(self._active, max(len(panes) - 1, 0))
        self.panes_changed.emit()

    def set_pinned(self, pane: int, *, pinned: bool) -> None:
        """Keep a pane's article when others are opened, or let it go again."""
        if pinned:
            self._pinned.add(pane)
        else:
            self._pinned.discard(pane)
        self.panes_changed.emit()

    def select(self, *records: Selected) -> None:
        """Show the first record in the inspector; further ones are selected along with it; none clears."""
        if records != self._selected:
            self._selected = records
            self.selection_changed.emit(self.selected)

    def reveal(self, article: UUID, start: int, end: int, *, beside: bool = False) -> None:
        """Open the article where it is not open, and bring a range of code points into sight."""
        self.remember_place()
        pane = self.open(article, beside=beside)
        self.reveal_requested.emit(Reveal(pane, article, start, end))

    def show_claim(self, claim: UUID) -> None:
        """Open a claim's article at the claim and select the claim."""
        found = self._ask.claim(claim)
        if found is not None:
            self.reveal(found.article, *_extent(found))
            self.select(Selected(Kind.CLAIM, claim))

    def open_relation(self, relation: UUID) -> None:
        """Bring both articles up with both claims at one height, and select the relation."""
        found = self._ask.relation(relation)
        ends = self._ends(found) if found is not None else None
        if ends is None:
            return
        self.remember_place()
        a, b = self._side_by_side(*ends)
        self.select(Selected(Kind.RELATION, relation))
        self.align_requested.emit(Align(relation, a, b))

    def say(self, message: Message) -> None:
        """Show a line to the person at the screen."""
        self.message.emit(message)

    def remember_place(self) -> None:
        """Note where one is before a jump, so that `back` returns there."""
        if not self._panes:
            return
        place = self._here()
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-_MOST_PLACES]
        self._forward.clear()

    def back(self) -> None:
        """Return to where one was before the last jump."""
        self._travel(self._back, self._forward)

    def forward(self) -> None:
        """Undo a `back`."""
        self._travel(self._forward, self._back)

    def _travel(self, source: list[_Place], target: list[_Place]) -> None:
        if not source:
            return
        target.append(self._here())
        place = source.pop()
        self.restore(place.panes, place.active)
        self.select(*([place.selected] if place.selected else []))
        caret = place.caret
        if caret is not None and place.active < len(self._panes) and self._panes[place.active] == caret.article:
            self.reveal_requested.emit(Reveal(place.active, caret.article, caret.position, caret.position))

    def _here(self) -> _Place:
        return _Place(self.panes, self._active, self.selected, self.caret())

    def _room_for_one(self, *, beside: bool) -> int:
        """Return the index of the pane that a newly opened article takes."""
        if not self._panes:
            return 0
        if beside:
            if len(self._panes) < MOST_PANES:
                index = self._active + 1
                self._panes.insert(index, self._panes[self._active])
                self._pinned = {old + (old >= index) for old in self._pinned}
                self._carets = {old + (old >= index): caret for old, caret in self._carets.items()}
                return index
            return (self._active + 1) % MOST_PANES
        if self._active not in self._pinned:
            return self._active
        loose = [index for index in range(len(self._panes)) if index not in self._pinned]
        if loose:
            return loose[0]
        return len(self._panes) if len(self._panes) < MOST_PANES else self._active

    def _ends(self, relation: Relation) -> tuple[Claim, Claim] | None:
        a, b = self._ask.claim(relation.a), self._ask.claim(relation.b)
        return (a, b) if a is not None and b is not None else None

    def _side_by_side(self, a: Claim, b: Claim) -> tuple[Spot, Spot]:
        """Open both claims' articles in panes that are neighbours wherever there is room."""
        panes = self._panes
        if a.article in panes and b.article in panes and a.article != b.article:
            left, right = panes.index(a.article), panes.index(b.article)
        elif b.article in panes and a.article != b.article:
            right = panes.index(b.article)
            left = self._beside(a.article, right)
            right = self._panes.index(b.article)
        else:
            left = panes.index(a.article) if a.article in panes else self.open(a.article)
            right = self._beside(b.article, left)
        self._active = left
        self.panes_changed.emit()
        self.active_pane_changed.emit(left)
        return Spot(left, a.article, *_extent(a)), Spot(right, b.article, *_extent(b))

    def _beside(self, article: UUID, pane: int) -> int:
        """Put an article into a pane next to another one and return its index."""
        neighbours = [index for index in (pane + 1, pane - 1) if 0 <= index < len(self._panes)]
        same = [index for index in neighbours if self._panes[index] == article]
        loose = [index for index in neighbours if index not in self._pinned]
        if same:
            return same[0]
        if not neighbours or (not loose and len(self._panes) < MOST_PANES):
            self._active = pane
            return self.open(article, pane=self._room_for_one(beside=True))
        return self.open(article, pane=(loose or neighbours)[0])

    def _forget_what_is_gone(self) -> None:
        gone = [index for index, article in enumerate(self._panes) if self._ask.article(article) is None]
        for index in reversed(gone):
            self.close(index)
        kept = tuple(record for record in self._selected if self._exists(record))
        if kept != self._selected:
            self.select(*kept)

    def _exists(self, record: Selected) -> bool:
        find = {
            Kind.ARTICLE: self._ask.article,
            Kind.CLAIM: self._ask.claim,
            Kind.EVENT: self._ask.event,
            Kind.RELATION: self._ask.relation,
            Kind.SUGGESTION: self.suggestions.get,
        }[record.kind]
        return find(record.id) is not None


def _extent(claim: Claim) -> tuple[int, int]:
    anchors = claim.mentions[0].anchors
    return anchors[0].start, anchors[-1].end
