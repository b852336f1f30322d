"""The inspector of a claim."""

from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.domain.claim import Claim, Modality, Polarity
from reviewer.domain.event import Role
from reviewer.domain.relation import Relation, RelationStatus, RelationType
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Selected
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.attribution_field import AttributionField
from reviewer.ui.panels.annotation.chip_row import ChipLook, ChipRow
from reviewer.ui.panels.annotation.fields import ChoiceField, TextField
from reviewer.ui.panels.annotation.looks import ROLES, decided_words
from reviewer.ui.panels.annotation.page import Form, Head, Page, made_words, saves_words, small
from reviewer.ui.panels.annotation.values_field import ValuesField
from reviewer.ui.signs import EVENT, sign_of, stance_words
from reviewer.ui.theme import Theme
from reviewer.ui.words import credibility_word, date_words, word
from reviewer.workspace.commands.claims import edit_claim
from reviewer.workspace.commands.events import set_role, unlink_event

_CREDIBILITIES = (None, 1, 2, 3, 4, 5, 6)


class ClaimPage(Page):
    """Statement, who said it, how, with which values; events, relations, tags, note."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the fields once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.head = Head(theme, translate("Claim", "Claim"), "claim", ("J", "K"))
        self.statement = TextField(translate("Claim", "Statement"))
        self.statement.setProperty("look", "title")
        self.said_by = AttributionField()
        self.modality = ChoiceField(translate("Claim", "Modality"), [(m.value, word(m)) for m in Modality])
        self.polarity = ChoiceField(translate("Claim", "Polarity"), [(p.value, word(p)) for p in Polarity])
        self.values = ValuesField()
        self.credibility = ChoiceField(
            translate("Claim", "Credibility"), [(str(n or ""), credibility_word(n)) for n in _CREDIBILITIES]
        )
        self.events = ChipRow(
            translate("Claim", "Events"), add=translate("Claim", "Event"), add_key="E", removable=True
        )
        self.relations = ChipRow(translate("Claim", "Relations"), add=translate("Claim", "Contradicts"), add_key="X")
        self.tags = ChipRow(translate("Claim", "Tags"), add=translate("Claim", "Tag"), add_key="T", removable=True)
        self.note = TextField(translate("Claim", "Note"), note=True)
        self.note.setPlaceholderText(translate("Claim", "Add a note"))
        self.made = small()
        self.fields = [self.statement, self.said_by, self.values, self.note]
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show the claim as it is now."""
        claim = self.ask.claim(self.record) if self.record is not None else None
        article = self.ask.article(claim.article) if claim is not None else None
        if claim is None or article is None:
            return
        self.statement.show_value(claim.statement)
        self.said_by.show_chain(claim.attribution, article.outlet, article.published)
        self.modality.show_value(claim.modality.value)
        self.polarity.show_value(claim.polarity.value)
        self.values.show_values(claim.values, article.published)
        self.credibility.show_value(str(claim.credibility or ""))
        self.tags.show_chips([ChipLook(name, name) for name in claim.tags])
        self.note.show_value(claim.note)
        self.made.setText(f"{made_words(claim.created, claim.modified, claim.annotator)} · {saves_words()}")
        self._show_place(claim)
        self._show_events(claim)
        self._show_relations(claim)

    def another_record(self) -> None:
        """Fold the editor of values away."""
        self.values.close_editor()

    def edit(self) -> None:
        """Put the caret into the statement."""
        self.statement.setFocus()
        self.statement.selectAll()

    def _build(self) -> None:
        self.column.addWidget(self.head)
        self.column.addWidget(self.statement)
        form = Form()
        form.add(translate("Claim", "Said by"), self.said_by)
        form.add(translate("Claim", "Modality"), self.modality)
        form.add(translate("Claim", "Polarity"), self.polarity)
        form.add(translate("Claim", "Values"), self.values)
        form.add(translate("Claim", "Credibility"), self.credibility)
        form.add(translate("Claim", "Event"), self.events)
        form.add(translate("Claim", "Relations"), self.relations)
        form.add(translate("Claim", "Tags"), self.tags)
        form.add(translate("Claim", "Note"), self.note)
        self.column.addWidget(form)
        self.column.addWidget(self.made)
        self.column.addStretch(1)

    def _connect(self) -> None:
        workspace, save = self.workspace, self.save
        self.statement.committed.connect(lambda text: save(lambda i: edit_claim(workspace, i, statement=text)))
        self.said_by.committed.connect(lambda chain: save(lambda i: edit_claim(workspace, i, attribution=chain)))
        self.modality.committed.connect(lambda key: save(lambda i: edit_claim(workspace, i, modality=Modality(key))))
        self.polarity.committed.connect(lambda key: save(lambda i: edit_claim(workspace, i, polarity=Polarity(key))))
        self.values.committed.connect(lambda values: save(lambda i: edit_claim(workspace, i, values=values)))
        self.credibility.committed.connect(
            lambda key: save(lambda i: edit_claim(workspace, i, credibility=int(key) if key else None))
        )
        self.note.committed.connect(lambda text: save(lambda i: edit_claim(workspace, i, note=text)))
        self.events.pressed.connect(self._open_event_menu)
        self.events.removed.connect(self._unlink)
        self.events.add_asked.connect(self.deeds.events.ask)
        self.relations.pressed.connect(lambda key: self.desk.open_relation(UUID(key)))
        self.relations.add_asked.connect(self.deeds.relations.contradict)
        self.tags.removed.connect(lambda name: save(lambda i: self.deeds.tags.remove(i, name)))
        self.tags.add_asked.connect(lambda: self.deeds.tags.ask((_whole(self.tags), self.tags)))

    def _show_place(self, claim: Claim) -> None:
        at, count = self.ask.claim_place(claim.id)
        self.head.show_place(translate("Claim", "{at} of {count} here", at=at, count=count), f"{at}/{count}")

    def _show_events(self, claim: Claim) -> None:
        looks = []
        for link in self.ask.links_of_claim(claim.id):
            event = self.ask.event(link.event)
            if event is None:
                continue
            role = f"{word(link.role)} " if link.role is not Role.REPORTS else ""
            name = " ".join(part for part in (EVENT, event.short_name, event.title) if part)
            tip = " · ".join(part for part in (word(link.role), event.title, date_words(event.when)) if part)
            looks.append(ChipLook(str(link.id), f"{role}{name}", "event", tip))
        self.events.show_chips(looks)

    def _show_relations(self, claim: Claim) -> None:
        looks = []
        for relation in self.ask.relations_of_claim(claim.id):
            other = self.ask.claim(relation.b if relation.a == claim.id else relation.a)
            if other is not None and relation.status is not RelationStatus.DISMISSED:
                looks.append(self._relation_look(relation, claim, other))
        self.relations.show_chips(looks)

    def _relation_look(self, relation: Relation, claim: Claim, other: Claim) -> ChipLook:
        there = self.ask.article(other.article)
        outlet = (there.outlet or there.title) if there is not None else ""
        events = [self.ask.event(link.event) for link in self.ask.links_of_claim(other.id)]
        names = " ".join(event.short_name for event in events if event is not None and event.short_name)
        explained = relation.status is RelationStatus.EXPLAINED
        tone = "plain" if explained or ROLES[relation.type] == "update" else ROLES[relation.type]
        # An arrow alone leaves open what it points away from.
        told = stance_words(relation, claim.id, outlet) if relation.type is RelationType.UPDATES else outlet
        settled = relation.status.settled
        if settled:
            told = f"{decided_words(relation.status, relation.explained)} · {told}"
        words = f"{sign_of(relation, claim.id)} {told} {names}".strip()
        return ChipLook(str(relation.id), words, tone, other.statement, hollow=settled)

    def _unlink(self, key: str) -> None:
        link = self.ask.link(UUID(key))
        if link is not None:
            self.save(lambda claim: unlink_event(self.workspace, claim, link.event))

    def _open_event_menu(self, key: str) -> None:
        link = self.ask.link(UUID(key))
        chip = self.events.chip(key)
        if link is None or chip is None:
            return
        menu = QMenu(self)
        opens = menu.addAction(translate("Claim", "Open the event"))
        opens.triggered.connect(lambda: self.desk.select(Selected(Kind.EVENT, link.event)))
        menu.addSeparator()
        for role in Role:
            action = menu.addAction(word(role))
            action.setCheckable(True)
            action.setChecked(role is link.role)
            action.triggered.connect(
                lambda _on=False, role=role: self.save(lambda _i: set_role(self.workspace, link.id, role))
            )
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))


def _whole(widget: QWidget) -> QRect:
    return widget.rect()
