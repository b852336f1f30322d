"""The inspector of a relation."""

from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.relation import Explanation, Relation, RelationKind, RelationStatus, RelationType
from reviewer.text.telling import told_apart
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.chip_row import ChipLook, ChipRow
from reviewer.ui.panels.annotation.decision_box import DecisionBox
from reviewer.ui.panels.annotation.fields import TextField
from reviewer.ui.panels.annotation.looks import ROLES, decided_words
from reviewer.ui.panels.annotation.page import Form, Head, Page, made_words, small
from reviewer.ui.panels.annotation.quote_card import QuotePair, pane_words
from reviewer.ui.signs import EVENT, EXPLAINED, SIGN
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.chip import Chip
from reviewer.ui.widgets.labels import plain_label
from reviewer.ui.words import word
from reviewer.workspace.commands.points import rename_point
from reviewer.workspace.commands.relations import edit_relation
from reviewer.workspace.filters import RelationFilter

_EDGES = {
    RelationType.CONTRADICTS: "contradiction_edge",
    RelationType.CORROBORATES: "corroboration_edge",
    RelationType.UPDATES: "text",
}
_MOST_COUNTED = 200


class RelationPage(Page):
    """Both quotes, what they differ in, what was decided and why."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the parts once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.head = Head(theme, "", "contradiction", ("N",))
        self.kind = Chip("", menu_mark=True)
        self.kind.setFont(theme.ui_font(0.88))
        self.kind.setProperty("deed", "writes")
        self.kind.setToolTip(translate("Relation", "What the two claims differ or agree in"))
        self.title = TextField(translate("Relation", "The question both claims answer"))
        self.title.setProperty("look", "title")
        self.pair = QuotePair(theme)
        self.verdict = QFrame()
        self.verdict.setProperty("look", "note")
        self.verdict_words = plain_label(wrap=True)
        self.decision = DecisionBox()
        self.tags = ChipRow(
            translate("Relation", "Tags"), add=translate("Relation", "Tag"), add_key="T", removable=True
        )
        self.reason = TextField(translate("Relation", "Why"))
        self.reason.setPlaceholderText(translate("Relation", "Why you decided so…"))
        self.note = TextField(translate("Relation", "Note"), note=True)
        self.note.setPlaceholderText(translate("Relation", "Add a note"))
        self.made = small()
        self.fields = [self.title, self.reason, self.note]
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show the relation as it is now."""
        relation = self.ask.relation(self.record) if self.record is not None else None
        ends = self._ends(relation) if relation is not None else None
        if relation is None or ends is None:
            return
        a, b = self._as_seen(relation, *ends)
        self._show_head(relation)
        self._show_title(a, b)
        self._show_sides(relation, a, b)
        self._show_verdict(relation, a, b)
        self.tags.show_chips([ChipLook(name, name) for name in relation.tags])
        self.reason.show_value(relation.reason)
        self.note.show_value(relation.note)
        self.made.setText(made_words(relation.created, relation.modified, relation.annotator))

    def another_record(self) -> None:
        """Fold the questions of `F` and `R` away."""
        self.decision.fold()

    def edit(self) -> None:
        """Put the caret into the title of the point."""
        self.title.setFocus()
        self.title.selectAll()

    def _build(self) -> None:
        self.head.add_after_kind(self.kind)
        inner = QVBoxLayout(self.verdict)
        inner.setContentsMargins(10, 5, 8, 5)
        inner.addWidget(self.verdict_words)
        form = Form()
        form.add(translate("Relation", "Why"), self.reason)
        form.add(translate("Relation", "Tags"), self.tags)
        form.add(translate("Relation", "Note"), self.note)
        self.column.setSpacing(6)
        for widget in (self.head, self.title, self.pair, self.verdict, self.decision, form, self.made):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def _connect(self) -> None:
        workspace, save, decide = self.workspace, self.save, self.deeds.decide
        self.kind.clicked.connect(self._choose_kind)
        self.title.committed.connect(self._rename)
        self.reason.committed.connect(lambda text: save(lambda i: edit_relation(workspace, i, reason=text)))
        self.note.committed.connect(lambda text: save(lambda i: edit_relation(workspace, i, note=text)))
        self.tags.removed.connect(lambda name: save(lambda i: self.deeds.tags.remove(i, name)))
        self.tags.add_asked.connect(lambda: self.deeds.tags.ask((self.tags.rect(), self.tags)))
        for card in (self.pair.a, self.pair.b):
            card.opened.connect(self.desk.show_claim)
        self.desk.panes_changed.connect(self._panes_changed)
        box = self.decision
        box.confirmed.connect(decide.confirm)
        box.dismissed.connect(decide.dismiss)
        box.different.connect(decide.different)
        box.resolving.connect(decide.resolve)
        box.reopened.connect(decide.reopen)
        box.explained.connect(self._explain)
        box.resolved.connect(decide.resolve_selected)

    def _explain(self, why: Explanation, reason: str) -> None:
        self.deeds.decide.explain_selected(why, reason)
        if why is Explanation.DIFFERENT_EVENT:
            self._ask_missing_event()

    def _ask_missing_event(self) -> None:
        """Two events were named as the reason: the claim that has none yet is asked for its own."""
        relation = self.ask.relation(self.record) if self.record is not None else None
        ends = self._ends(relation) if relation is not None else None
        missing = next((claim for claim in ends or () if not self.ask.links_of_claim(claim.id)), None)
        if missing is not None:
            self.desk.show_claim(missing.id)
            self.deeds.events.ask()

    def _show_head(self, relation: Relation) -> None:
        explained = relation.status is RelationStatus.EXPLAINED
        sign = EXPLAINED if explained else SIGN[relation.type]
        self.head.kind.change_text(f"{sign} {word(relation.type)}")
        role = ROLES[relation.type]
        self.head.kind.set_tone("plain" if explained or role == "update" else role, hollow=relation.status.settled)
        self.kind.change_text(word(relation.kind) if relation.kind is not None else translate("Relation", "kind?"))
        self.head.show_place(*self._place(relation))
        self.reason.setPlaceholderText(translate("Relation", "Why you decided so…"))

    def _place(self, relation: Relation) -> tuple[str, str]:
        """What was decided, or which of the open contradictions this is: in words, and in fewer."""
        decided = decided_words(relation.status, relation.explained)
        if relation.status is not RelationStatus.OPEN or relation.type is not RelationType.CONTRADICTS:
            return decided, decided
        counts = self.ask.counts()
        if counts.open_contradictions > _MOST_COUNTED:
            many = translate("Relation", "open · one of {count}", count=counts.open_contradictions)
            return many, decided
        still_open = RelationFilter(types=(RelationType.CONTRADICTS,), statuses=(RelationStatus.OPEN,))
        ids = [row.id for row in self.ask.relation_rows(self.ask.relation_keys(still_open))]
        at = ids.index(relation.id) + 1 if relation.id in ids else 0
        return translate("Relation", "open · {at} of {count}", at=at, count=len(ids)), f"{at}/{len(ids)}"

    def _show_title(self, a: Claim, b: Claim) -> None:
        point = self.ask.point(a.point) if a.point is not None and a.point == b.point else None
        self.title.show_value(point.title if point is not None else "")
        self.title.setVisible(point is not None)

    def _show_sides(self, relation: Relation, a: Claim, b: Claim) -> None:
        marks_a, marks_b = told_apart(a, b)
        if relation.type is RelationType.CORROBORATES:
            marks_a, marks_b = (), ()
        for card, claim, marks in ((self.pair.a, a, marks_a), (self.pair.b, b, marks_b)):
            article = self.ask.article(claim.article)
            if article is not None:
                pane = self._pane(claim)
                card.show_side(claim, article, self._events(claim), marks, _EDGES[relation.type], pane)
        words = [
            " · ".join(
                part for part in (pane_words(self._pane(claim)), f"{self._outlet(claim)}: {claim.statement}") if part
            )
            for claim in (a, b)
        ]
        self.decision.resolve_box.show_claims(a.id, words[0], b.id, words[1])

    def _show_verdict(self, relation: Relation, a: Claim, b: Claim) -> None:
        two = self.deeds.decide.two_events(relation)
        undecided = relation.status is RelationStatus.OPEN
        self.decision.show_state(sign=SIGN[relation.type], two_events=two, undecided=undecided)
        words = ""
        if relation.status is RelationStatus.RESOLVED and relation.prevails is not None:
            prevailing = a if relation.prevails == a.id else b
            words = translate("Relation", "Prevails: {statement}", statement=prevailing.statement)
        elif two and relation.type is RelationType.CONTRADICTS:
            names = [_short(self._events(claim)) for claim in (a, b)]
            words = translate(
                "Relation",
                "Two different events. Both can be true: {one}, {other}.",
                one=names[0],
                other=names[1],
            )
        self.verdict_words.setText(words)
        self.verdict.setVisible(bool(words))

    def _as_seen(self, relation: Relation, a: Claim, b: Claim) -> tuple[Claim, Claim]:
        """Both claims from left to right, as their panes stand; an update has its newer side first."""
        panes = (self._pane(a), self._pane(b))
        turned = relation.type is not RelationType.UPDATES and all(panes) and panes[0] > panes[1]
        return (b, a) if turned else (a, b)

    def _pane(self, claim: Claim) -> int:
        """Return the number of the pane that shows the claim's article, counted from 1; 0 for none."""
        panes = self.desk.panes
        return panes.index(claim.article) + 1 if claim.article in panes else 0

    def _panes_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _outlet(self, claim: Claim) -> str:
        article = self.ask.article(claim.article)
        return article.outlet or article.title if article is not None else ""

    def _events(self, claim: Claim) -> list[Event]:
        found = [self.ask.event(link.event) for link in self.ask.links_of_claim(claim.id)]
        return [event for event in found if event is not None]

    def _ends(self, relation: Relation) -> tuple[Claim, Claim] | None:
        a, b = self.ask.claim(relation.a), self.ask.claim(relation.b)
        return (a, b) if a is not None and b is not None else None

    def _rename(self, title: str) -> None:
        relation = self.ask.relation(self.record) if self.record is not None else None
        ends = self._ends(relation) if relation is not None else None
        point = ends[0].point if ends is not None and ends[0].point == ends[1].point else None
        if point is not None and title:
            self.save(lambda _i: rename_point(self.workspace, point, title))
        else:
            self.refresh()

    def _choose_kind(self) -> None:
        menu = QMenu(self)
        for kind in RelationKind:
            action = menu.addAction(word(kind))
            action.triggered.connect(
                lambda _on=False, kind=kind: self.save(lambda i: edit_relation(self.workspace, i, kind=kind))
            )
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))


def _short(events: list[Event]) -> str:
    return ", ".join(f"{EVENT}{event.short_name or event.title}" for event in events)
