"""`T`: tags on the selected claims and relations."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from reviewer.ui.deeds.stage import Stage
from reviewer.ui.deeds.tell import attempt, explain
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.widgets.choices import Choice
from reviewer.ui.widgets.palette import Palette
from reviewer.workspace.commands.tags import add_tag, remove_tag
from reviewer.workspace.workspace import Workspace

_TAGGED = (Kind.CLAIM, Kind.RELATION)


class TagDeeds:
    """Puts tags on records and takes them away."""

    def __init__(self, workspace: Workspace, desk: Desk, stage: Stage) -> None:
        """Tag what the desk has selected."""
        self._workspace = workspace
        self._ask = workspace.ask
        self._desk = desk
        self._stage = stage

    def ask(self, place: tuple[QRect, QWidget] | None = None) -> None:
        """Open the palette of tags at `place`, else at the text of the selected claim."""
        records = [chosen.id for chosen in self._desk.selected_several if chosen.kind in _TAGGED]
        if not records:
            explain(self._desk, translate("Deeds", "Select a claim or a relation first."))
            return
        where = place or self._place(records[0])
        if where is None:
            return
        rect, within = where
        names = [tag.name for tag, _count in self._ask.tags()]
        palette = Palette(
            within,
            translate("Deeds", "Tag"),
            sign="#",
            tone="accent",
            placeholder=translate("Deeds", "Type a tag"),
        )
        palette.set_choices(self._choices(""))
        palette.typed.connect(lambda text: palette.set_choices(self._choices(text)))
        palette.chosen.connect(lambda index: self._add(records, [*names, palette.field.text().strip()][index]))
        palette.open_at(rect, within)

    def remove(self, record: UUID, name: str) -> None:
        """Take a tag away."""
        attempt(self._desk, lambda: remove_tag(self._workspace, record, name))

    def _choices(self, typed: str) -> list[Choice]:
        tags = self._ask.tags()
        known = [
            Choice(tag.name, translate("Deeds", "%n place(s)", n=count), group=translate("Deeds", "Tags"))
            for tag, count in tags
        ]
        name = typed.strip()
        if not name or name.casefold() in {tag.name.casefold() for tag, _count in tags}:
            return known
        new = Choice(
            translate("Deeds", "+ New tag “{name}”", name=name),
            group=translate("Deeds", "New"),
            tone="accent",
            always=True,
        )
        return [*known, new]

    def _add(self, records: Sequence[UUID], name: str) -> None:
        if name:
            attempt(self._desk, lambda: add_tag(self._workspace, records, name))

    def _place(self, record: UUID) -> tuple[QRect, QWidget] | None:
        relation = self._ask.relation(record)
        claim = self._ask.claim(relation.a if relation is not None else record)
        if claim is None:
            return None
        if claim.article != self._desk.active_article and relation is not None:
            claim = self._ask.claim(relation.b) or claim
        anchors = claim.mentions[0].anchors
        return self._stage.place_of(claim.article, anchors[0].start, anchors[-1].end)
