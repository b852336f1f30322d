"""`T`: tags on the selected claims and relations."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from reviewer.domain.relation import Relation
from reviewer.ui.deeds.stage import Stage
from reviewer.ui.deeds.tell import attempt, explain
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.signs import sign_of
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
        chosen = [each for each in self._desk.selected_several if each.kind in _TAGGED]
        if not chosen:
            explain(self._desk, _why_nothing(self._desk.selected))
            return
        records = [each.id for each in chosen]
        where = place or self._place(records[0])
        if where is None:
            return
        rect, within = where
        names = [tag.name for tag, _count in self._ask.tags()]
        palette = Palette(
            within,
            self._title(chosen),
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

    def _title(self, chosen: Sequence[Selected]) -> str:
        """What is going to carry the tag: one record by its own words, several by their number."""
        if len(chosen) > 1:
            kinds = {each.kind for each in chosen}
            if kinds == {Kind.CLAIM}:
                return translate("Deeds", "Tag %n claim(s)", n=len(chosen))
            if kinds == {Kind.RELATION}:
                return translate("Deeds", "Tag %n relation(s)", n=len(chosen))
            return translate("Deeds", "Tag %n record(s)", n=len(chosen))
        relation, claim = self._ask.relation(chosen[0].id), self._ask.claim(chosen[0].id)
        if relation is not None:
            return translate("Deeds", "Tag the relation “{name}”", name=self._name(relation))
        return translate("Deeds", "Tag the claim “{name}”", name=claim.statement if claim is not None else "")

    def _name(self, relation: Relation) -> str:
        """Its sign and the question that its claims answer, as the list of relations has it."""
        claim = self._ask.claim(relation.a)
        point = self._ask.point(claim.point) if claim is not None and claim.point is not None else None
        return f"{sign_of(relation, relation.a)} {point.title if point is not None else ''}".strip()

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


def _why_nothing(selected: Selected | None) -> str:
    """What to do first; whoever has something else selected is told that it carries no tags."""
    if selected is None or selected.kind is Kind.SUGGESTION:
        return translate("Deeds", "Select a claim or a relation first.")
    if selected.kind is Kind.EVENT:
        return translate("Deeds", "Events carry no tags. Select a claim or a relation.")
    return translate("Deeds", "Articles carry no tags. Select a claim or a relation.")
