"""The dotted marks of what is suggested, in every pane that shows its article."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject

from reviewer.suggest.suggested import SuggestedClaim
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.panels.reading.frame import PaneFrame
from reviewer.ui.panels.reading.mark import Mark, MarkKind
from reviewer.ui.reasons import reason_words
from reviewer.ui.settings import Settings


class Area(Protocol):
    """What holds the panes."""

    @property
    def frames(self) -> Sequence[PaneFrame]:
        """The panes from the left."""


class Proposals(QObject):
    """Keeps the panes at what the desk offers; made after the panes, so that it hears of everything after them."""

    def __init__(self, area: Area, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        """Show what is offered from now on."""
        super().__init__(parent)
        self._area = area
        self._suggestions = desk.suggestions
        self._made: dict[UUID, Mark] = {}
        desk.suggestions.changed.connect(self.show)
        desk.panes_changed.connect(self.show)
        settings.changed.connect(self.show)  # another kind of pane comes without them

    def show(self) -> None:
        """Mark what is offered, and no more."""
        made: dict[UUID, Mark] = {}
        for frame in self._area.frames:
            if frame.article is not None:
                offered = self._suggestions.of(frame.article)
                marks = {each.id: self._made.get(each.id) or _mark(each) for each in offered}
                frame.propose(marks)
                made |= marks
        self._made = made


def _mark(suggestion: SuggestedClaim) -> Mark:
    spoken = translate("Reading", "Suggested: {reason}", reason=reason_words(suggestion.reasons))
    return Mark(suggestion.id, MarkKind.SUGGESTION, ((suggestion.start, suggestion.end),), spoken=spoken)
