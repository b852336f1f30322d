"""The inspector while several records are selected."""

from PySide6.QtWidgets import QPushButton, QWidget

from reviewer.domain.relation import Explanation, RelationStatus
from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.chip_row import ChipRow
from reviewer.ui.panels.annotation.decision_box import DecisionBox
from reviewer.ui.panels.annotation.page import Page
from reviewer.ui.panels.annotation.suggestion_page import Answers
from reviewer.ui.signs import SIGN
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.labels import plain_label


class SeveralPage(Page):
    """What can be done to all of them at once, each as one undo step."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the parts once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.count = plain_label(look="title", wrap=True)
        self.hint = plain_label(translate("Several", "One decision counts for all and is one step to undo."), "small")
        self.hint.setWordWrap(True)
        self.decision = DecisionBox()
        self.tags = ChipRow(translate("Several", "Tags"), add=translate("Several", "Tag"), add_key="T")
        self.delete = QPushButton(translate("Several", "Delete them"))
        self.delete.setProperty("deed", "writes")
        self.answers = Answers(deeds)
        for widget in (self.count, self.hint, self.decision, self.answers, self.tags, self.delete):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        decide = deeds.decide
        self.decision.confirmed.connect(decide.confirm)
        self.decision.dismissed.connect(decide.dismiss)
        self.decision.different.connect(decide.different)
        self.decision.reopened.connect(decide.reopen)
        self.decision.explained.connect(self._explain)
        self.tags.add_asked.connect(lambda: deeds.tags.ask((self.tags.rect(), self.tags)))
        self.delete.clicked.connect(deeds.edit.delete)

    def refresh(self) -> None:
        """Count what is selected."""
        chosen = self.desk.selected_several
        kind = chosen[0].kind if chosen else Kind.CLAIM
        words = {
            Kind.ARTICLE: translate("Several", "%n article(s) selected", n=len(chosen)),
            Kind.CLAIM: translate("Several", "%n claim(s) selected", n=len(chosen)),
            Kind.EVENT: translate("Several", "%n event(s) selected", n=len(chosen)),
            Kind.RELATION: translate("Several", "%n relation(s) selected", n=len(chosen)),
            Kind.SUGGESTION: translate("Several", "%n suggestion(s) selected", n=len(chosen)),
        }
        self.count.setText(words[kind])
        relations = self.deeds.decide.selected()
        self.decision.setVisible(bool(relations))
        suggested = kind is Kind.SUGGESTION
        self.hint.setVisible(bool(relations) or suggested)
        self.answers.setVisible(suggested)
        self.delete.setVisible(not suggested)
        self.tags.setVisible(kind in (Kind.CLAIM, Kind.RELATION))
        if relations:
            two = all(self.deeds.decide.two_events(relation) for relation in relations)
            undecided = any(relation.status is RelationStatus.OPEN for relation in relations)
            self.decision.show_state(sign=SIGN[relations[0].type], two_events=two, undecided=undecided, single=False)

    def edit(self) -> None:
        """There is no one title to edit."""

    def _explain(self, why: Explanation, reason: str) -> None:
        self.deeds.decide.explain_selected(why, reason)
