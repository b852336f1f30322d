"""A part of the window where words and claims can be let go: says what would happen there, and passes it on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from reviewer.ui.desk_values import Selected
from reviewer.ui.dragging.cargo import Cargo, unpacked
from reviewer.ui.widgets.drop_hint import DropHint


@dataclass(frozen=True, slots=True)
class Offer:
    """What letting go would do, or why it would do nothing."""

    words: str
    taken: bool = True


class Takers(Protocol):
    """Who knows what can be dropped on what, and does it."""

    def offer(self, cargo: Cargo, onto: Selected) -> Offer:
        """What letting the cargo go on the record would do."""

    def take(self, cargo: Cargo, onto: Selected) -> None:
        """Do it."""


class DropTarget(QObject):
    """Watches the drags over a widget; those of other things (files) are left to the widget itself."""

    def __init__(self, widget: QWidget, target_at: Callable[[QPoint], Selected | None], takers: Takers) -> None:
        """`target_at` says which record stands at a place of the widget."""
        super().__init__(widget)
        self._widget, self._target_at, self._takers = widget, target_at, takers
        self._hint: DropHint | None = None
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer to a drag of our own cargo."""
        if event.type() == QEvent.Type.DragLeave:
            self._say_nothing()
        elif isinstance(event, QDropEvent) and watched is self._widget:
            cargo = unpacked(event.mimeData())
            if cargo is not None:
                self._answer(event, cargo)
                return True
        return super().eventFilter(watched, event)

    def _answer(self, event: QDropEvent, cargo: Cargo) -> None:
        place = event.position().toPoint()
        target = self._target_at(place)
        offer = self._takers.offer(cargo, target) if target is not None else Offer("", taken=False)
        if event.type() == QEvent.Type.Drop:
            self._say_nothing()
            event.setAccepted(offer.taken)
            if target is not None and offer.taken:
                self._takers.take(cargo, target)
            return
        self._say(offer, place)
        # Whoever refuses the entering of a drag hears no more of it; a place further on may take it.
        event.setAccepted(offer.taken or not isinstance(event, QDragMoveEvent) or event.type() == QEvent.Type.DragEnter)

    def _say(self, offer: Offer, place: QPoint) -> None:
        if self._hint is None:
            self._hint = DropHint(self._widget)
        self._hint.say(offer.words, place, refused=not offer.taken)

    def _say_nothing(self) -> None:
        if self._hint is not None:
            self._hint.hide()
