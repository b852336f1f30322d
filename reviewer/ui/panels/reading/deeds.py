"""What keys and menus do in the reading area without changing the project."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.gutter import Gutter
from reviewer.ui.panels.reading.mark import MarkKind

_PANE_KEYS = 4
_KINDS = {
    MarkKind.CLAIM: Kind.CLAIM,
    MarkKind.EVENT: Kind.EVENT,
    MarkKind.SUGGESTION: Kind.SUGGESTION,
}


class Area(Protocol):
    """What deeds act on: the reading area."""

    zoom_steps: int
    frames: list[PaneFrame]

    @property
    def active_frame(self) -> PaneFrame | None:
        """The pane that keys go to."""

    def end_preview(self, *, keep: bool) -> None:
        """Take a preview away."""

    def seated(self) -> list[PaneFrame]:
        """The panes that stand side by side."""

    def gutters(self) -> list[Gutter]:
        """What stands between them."""


class Deeds:
    """The reading actions by name; names are those of `reviewer.ui.actions.table`."""

    def __init__(self, area: Area, desk: Desk) -> None:
        """Act on this area."""
        self._area, self._desk = area, desk
        self._table: dict[str, Callable[[PaneFrame], None]] = {
            "select_sentence": lambda frame: frame.pane.select_sentence(),
            "copy": lambda frame: frame.pane.copy(),
            "copy_cited": lambda frame: frame.copy_cited(),
            "find": lambda frame: frame.open_find(),
            "find_next": lambda frame: frame.find_next(),
            "find_previous": lambda frame: frame.find_next(back=True),
            "larger_text": lambda _: self._zoom(1),
            "smaller_text": lambda _: self._zoom(-1),
            "usual_text": lambda _: self._zoom(0),
            "close_pane": lambda _: desk.close(desk.active),
            "pin_pane": lambda _: desk.set_pinned(desk.active, pinned=not desk.is_pinned(desk.active)),
            "swap_panes": lambda _: self._swap(),
            "next_claim": lambda frame: self._step(frame, 1),
            "previous_claim": lambda frame: self._step(frame, -1),
            "list_relations": self._list_relations,
            "open": self._select_at_caret,
            "escape": lambda _: self._escape(),
        }
        self._table |= {f"pane_{number + 1}": self._pane_deed(number) for number in range(_PANE_KEYS)}

    def perform(self, name: str) -> bool:
        """Do the action in the active pane; False when it is not one of these or nothing is open."""
        deed, frame = self._table.get(name), self._area.active_frame
        if deed is None or frame is None:
            return False
        deed(frame)
        return True

    def select_mark(self, mark: UUID) -> None:
        """A mark was clicked: show its record."""
        for frame in self._area.frames:
            found = frame.pane.mark(mark)
            if found is not None:
                self._desk.select(Selected(_KINDS[found.kind], mark))
                return

    def _step(self, frame: PaneFrame, step: int) -> None:
        """To the next claim of the text; from the selected one, else from the caret."""
        selected = self._desk.selected
        book, chosen = frame.book, selected.id if selected is not None else None
        claim = book.claim_beside(step, chosen, frame.pane.caret()) if book is not None else None
        if claim is None:
            return
        self._desk.select(Selected(Kind.CLAIM, claim.id))
        frame.pane.set_caret(claim.ranges[0][0])
        frame.pane.scroll_to(*claim.ranges[0])

    def _select_at_caret(self, frame: PaneFrame) -> None:
        marks = frame.pane.marks_at(frame.pane.caret())
        if marks:
            self.select_mark(marks[0].id)

    def _list_relations(self, frame: PaneFrame) -> None:
        """List what the gutter at the right of the pane shows, else the one at its left: where it has a part in it."""
        seated, gutters = self._area.seated(), self._area.gutters()
        if frame in seated:
            at = seated.index(frame)
            beside = [(gutters[number], number == at) for number in (at, at - 1) if 0 <= number < len(gutters)]
            found = next((gutter for gutter, on_right in beside if _joins(gutter, ahead=on_right)), None)
            if found is not None:
                found.open_list()

    def _zoom(self, steps: int) -> None:
        self._area.zoom_steps = self._area.zoom_steps + steps if steps else 0
        for frame in self._area.frames:
            frame.zoom(steps)

    def _swap(self) -> None:
        here, count = self._desk.active, len(self._desk.panes)
        if count > 1:
            self._desk.swap(here, here + 1 if here + 1 < count else here - 1)

    def _pane_deed(self, index: int) -> Callable[[PaneFrame], None]:
        def go(_: PaneFrame) -> None:
            if index < len(self._area.frames):
                self._desk.activate(index)
                self._area.frames[index].pane.setFocus()

        return go

    def _escape(self) -> None:
        self._area.end_preview(keep=False)
        self._desk.select()


def _joins(gutter: Gutter, *, ahead: bool) -> bool:
    """Whether it shows a relation of the pane for which its other panes lie `ahead`, to the right, or else behind."""
    return any(not band.connector.far or band.connector.ahead == ahead for band in gutter.shown().all())
