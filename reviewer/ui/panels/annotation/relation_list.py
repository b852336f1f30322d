"""The list of relations."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtWidgets import QWidget

from reviewer.domain.relation import RelationStatus, RelationType
from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.models.relations import RelationSource
from reviewer.ui.panels.annotation.list_page import COUNTED_AT_MOST, ListPage
from reviewer.ui.panels.annotation.looks import relation_group, relation_look
from reviewer.ui.signs import EXPLAINED, SIGN
from reviewer.ui.theme import Theme
from reviewer.workspace.filters import RelationFilter, RelationOrder

_GROUPED_FROM = 20
_GROUPED_TO = 2_000


class RelationList(ListPage):
    """Relations by sign; from twenty on, by event and kind under headings."""

    kind = Kind.RELATION

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with every relation that is not dismissed."""
        self._source = RelationSource(bridge.workspace.ask)
        self._captions: dict[int, str] = {}
        super().__init__(
            bridge,
            desk,
            theme,
            source=self._source,
            look=relation_look,
            name=translate("Lists", "Relations"),
            parent=parent,
        )
        tips = {
            RelationType.CONTRADICTS: translate("Lists", "Contradictions"),
            RelationType.CORROBORATES: translate("Lists", "Agreements"),
            RelationType.UPDATES: translate("Lists", "Updates"),
        }
        for kind, tip in tips.items():
            self.bar.add_chip(kind.value, SIGN[kind], tip)
        self.bar.add_chip("explained", EXPLAINED, translate("Lists", "No contradiction after all"))
        self.bar.add_chip("open", translate("Lists", "Open only"), translate("Lists", "Only what nobody has decided"))
        self.bar.set_orders(
            (("event", translate("Lists", "By event and kind")), ("newest", translate("Lists", "Newest first")))
        )
        self.between_panes = self.bar.add_option(
            translate("Lists", "Only between the articles that lie open"), narrows=True
        )
        self.dismissed = self.bar.add_option(translate("Lists", "Dismissed ones too"), narrows=False)

    def _filter(self) -> None:
        self._source.filter = RelationFilter(
            types=tuple(kind for kind in RelationType if self.bar.is_on(kind.value)),
            statuses=self._statuses(),
            articles=self._panes() if self.between_panes.isChecked() else (),
            tag=self.bar.tag,
            order=cast("RelationOrder", self.bar.order),
        )

    def _statuses(self) -> tuple[RelationStatus, ...]:
        """Explained ones have a chip of their own: they show beside a sign only where it is on too."""
        if self.bar.is_on("open"):
            return (RelationStatus.OPEN,)
        signs = any(self.bar.is_on(kind.value) for kind in RelationType)
        explained = self.bar.is_on("explained")
        if explained and not signs:
            return (RelationStatus.EXPLAINED,)
        left_out = set() if self.dismissed.isChecked() else {RelationStatus.DISMISSED}
        if signs and not explained:
            left_out.add(RelationStatus.EXPLAINED)
        return tuple(status for status in RelationStatus if status not in left_out) if left_out else ()

    def _uses_panes(self) -> bool:
        return self.between_panes.isChecked()

    def _panes(self) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(self._desk.panes))

    def _empty_words(self) -> tuple[str, str]:
        return (
            translate("Lists", "No relations yet"),
            translate("Lists", "Select a claim and press X where another article contradicts it, V where it agrees."),
        )

    def _caption(self, position: int) -> str:
        return self._captions.get(position, "")

    def _fit_rows(self) -> None:
        super()._fit_rows()
        for position in self._captions:
            self.view.setRowHeight(position, self.delegate.row_height)
        self._captions = self._groups()
        for position in self._captions:
            self.view.setRowHeight(position, self.delegate.row_height + self.delegate.caption_height)

    def _groups(self) -> dict[int, str]:
        """Return the heading of every row that begins a group."""
        count = self.model.rowCount()
        if not self.model.whole or self.bar.order != "event" or not _GROUPED_FROM <= count <= _GROUPED_TO:
            return {}
        # Asked for alone: rows are made of what is in sight.
        groups = self._ask.relation_groups(self.model.keys)
        captions = [relation_group(*groups[key]) if key in groups else "" for key in self.model.keys]
        return {
            position: caption
            for position, (caption, before) in enumerate(zip(captions, ["", *captions], strict=False))
            if caption != before
        }

    def _chip_questions(self) -> Mapping[str, Callable[[], int]]:
        if self._ask.counts().relations > COUNTED_AT_MOST:
            return {}
        decided = tuple(s for s in RelationStatus if s not in (RelationStatus.EXPLAINED, RelationStatus.DISMISSED))
        filters = {kind.value: RelationFilter(types=(kind,), statuses=decided) for kind in RelationType}
        filters["explained"] = RelationFilter(statuses=(RelationStatus.EXPLAINED,))
        return {chip: partial(self._count, chosen) for chip, chosen in filters.items()}

    def _count(self, chosen: RelationFilter) -> int:
        return len(self._ask.relation_keys(chosen))
