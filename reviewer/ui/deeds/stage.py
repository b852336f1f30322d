"""What deeds need of the panes: where a palette opens, and a look at what it offers."""

from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from reviewer.ui.dragging.drop_target import Takers


class Stage(Protocol):
    """The reading panes as deeds see them."""

    def place_of(self, article: UUID, start: int, end: int) -> tuple[QRect, QWidget]:
        """Where a range of code points is in the active pane; out of sight, at the nearest edge.

        The rectangle is in the coordinates of the widget, which takes the focus again when a palette closes.
        """

    def preview_claim(self, article: UUID, claim: UUID) -> None:
        """Scroll the pane beside to a claim and outline it, without selecting anything."""

    def end_preview(self, *, keep: bool) -> None:
        """Take the outline away; without `keep` the pane beside shows again what it showed."""

    def land(self, takers: Takers) -> None:
        """Let words and claims be let go on the claims and events that the panes show."""
