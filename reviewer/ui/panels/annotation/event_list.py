"""The list of events."""

from typing import cast

from PySide6.QtWidgets import QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.models.events import EventSource
from reviewer.ui.panels.annotation.list_page import ListPage
from reviewer.ui.panels.annotation.looks import event_look
from reviewer.ui.theme import Theme
from reviewer.workspace.filters import EventFilter, EventOrder


class EventList(ListPage):
    """Events, by date unless another order is chosen."""

    kind = Kind.EVENT

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with every event."""
        self._source = EventSource(bridge.workspace.ask)
        super().__init__(
            bridge, desk, theme, source=self._source, look=event_look, name=translate("Lists", "Events"), parent=parent
        )
        self.bar.set_orders(
            (
                ("date", translate("Lists", "By date")),
                ("title", translate("Lists", "By title")),
                ("claims", translate("Lists", "Most claims first")),
            )
        )

    def _filter(self) -> None:
        self._source.filter = EventFilter(order=cast("EventOrder", self.bar.order))

    def _empty_words(self) -> tuple[str, str]:
        return (
            translate("Lists", "No events yet"),
            translate("Lists", "Select a claim and press E: what it is about becomes an event."),
        )
