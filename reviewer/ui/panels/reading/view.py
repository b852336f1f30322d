"""What every reading view can do, whichever widget stands behind it."""

from collections.abc import Iterable, Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QRect

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.mark import Mark, RelationMark


class ReadingView(Protocol):
    """Shows one article. Positions are code points of the stored text; pixels are those of the view's window."""

    def show_article(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Show another article from its top, without marks."""

    def set_furniture(self, furniture: Iterable[Range]) -> None:
        """Fold other lines of the same article."""

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks."""

    def apply_marks(self, changed: Sequence[Mark], removed: Sequence[UUID]) -> None:
        """Change some marks."""

    def set_selected(self, mark: UUID | None) -> None:
        """Frame a mark."""

    def set_relation(self, relation: RelationMark | None) -> None:
        """Show the selected relation's claims in its colour, with the words in which they differ."""

    def set_preview(self, ranges: Sequence[Range]) -> None:
        """Outline ranges without selecting anything; none takes the outline away."""

    def set_hits(self, hits: Sequence[Range], current: Range | None) -> None:
        """Show what a search found."""

    def scroll_to(self, start: int, end: int, at: float | None = None) -> None:
        """Bring a range into sight.

        With `at` its top goes there, past both ends if need be: an int is pixels, a float a part of the height.
        Without, nothing moves when it is in sight already.
        """

    def y_of(self, position: int) -> float:
        """The top of the line of a position; estimated where it is out of sight."""

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Where a range is in sight, line by line."""

    def caret(self) -> int:
        """Where the caret stands."""

    def selection(self) -> Range | None:
        """The selected range, None when nothing is selected."""

    def selected_text(self) -> str:
        """The stored text of the selection, exactly."""

    def set_caret(self, position: int) -> None:
        """Put the caret somewhere; nothing is selected then."""

    def select(self, start: int, end: int) -> None:
        """Select a range; the caret stands at its end."""

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by steps; 0 goes back to the usual size."""
