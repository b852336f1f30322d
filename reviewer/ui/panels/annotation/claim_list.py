"""The list of claims."""

from collections.abc import Callable, Mapping
from typing import cast
from uuid import UUID

from PySide6.QtWidgets import QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.models.claims import ClaimSource
from reviewer.ui.panels.annotation.list_page import COUNTED_AT_MOST, ListPage
from reviewer.ui.panels.annotation.looks import claim_look
from reviewer.ui.theme import Theme
from reviewer.workspace.filters import ClaimFilter, ClaimOrder


class ClaimList(ListPage):
    """Claims: of these panes, without an event, without a speaker."""

    kind = Kind.CLAIM

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with every claim."""
        self._source = ClaimSource(bridge.workspace.ask)
        super().__init__(
            bridge, desk, theme, source=self._source, look=claim_look, name=translate("Lists", "Claims"), parent=parent
        )
        self.bar.add_chip(
            "panes", translate("Lists", "These panes"), translate("Lists", "Only claims of the articles that lie open")
        )
        self.bar.add_chip(
            "no_event", translate("Lists", "No event"), translate("Lists", "Only claims linked to no event")
        )
        self.bar.add_chip(
            "no_speaker", translate("Lists", "No speaker"), translate("Lists", "Only claims of the outlet itself")
        )
        self.bar.set_orders(
            (
                ("position", translate("Lists", "By article and place")),
                ("event", translate("Lists", "By event")),
                ("newest", translate("Lists", "Newest first")),
            )
        )

    def _filter(self) -> None:
        self._source.filter = ClaimFilter(
            articles=self._panes() if self.bar.is_on("panes") else (),
            no_event=self.bar.is_on("no_event"),
            no_speaker=self.bar.is_on("no_speaker"),
            tag=self.bar.tag,
            order=cast("ClaimOrder", self.bar.order),
        )

    def _uses_panes(self) -> bool:
        return self.bar.is_on("panes")

    def _panes(self) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(self._desk.panes))

    def _empty_words(self) -> tuple[str, str]:
        return (
            translate("Lists", "No claims yet"),
            translate("Lists", "Put the caret in a sentence, press C."),
        )

    def _chip_questions(self) -> Mapping[str, Callable[[], int]]:
        if self._ask.counts().claims > COUNTED_AT_MOST:
            return {}
        panes = self._panes()
        return {
            "panes": lambda: self._count(ClaimFilter(articles=panes)) if panes else 0,
            "no_event": lambda: self._count(ClaimFilter(no_event=True)),
            "no_speaker": lambda: self._count(ClaimFilter(no_speaker=True)),
        }

    def _count(self, chosen: ClaimFilter) -> int:
        return len(self._ask.claim_keys(chosen))
