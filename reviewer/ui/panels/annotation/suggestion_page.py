"""The inspector of a suggestion: what it would become, why it is suggested, and two answers."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.deeds.dispatch import Deeds
from reviewer.ui.desk import Desk
from reviewer.ui.i18n import translate
from reviewer.ui.panels.annotation.key_button import KeyButton
from reviewer.ui.panels.annotation.page import Head, Page, small
from reviewer.ui.reasons import reason_words
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.labels import plain_label


class SuggestionPage(Page):
    """Changes nothing until somebody accepts or dismisses."""

    def __init__(self, bridge: Bridge, desk: Desk, deeds: Deeds, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the parts once."""
        super().__init__(bridge, desk, deeds, theme, parent)
        self.head = Head(theme, translate("Suggestion", "Suggestion"), "plain", ("G",))
        self.statement = plain_label(look="title", wrap=True)
        self.who = plain_label(look="secondary", wrap=True)
        self.why = small()
        self.answers = Answers(deeds)
        for widget in (self.head, self.statement, self.who, self.answers, self.why):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        desk.suggestions.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show it as it is offered now; one that is offered no more is left as it was shown."""
        offered = self.desk.suggestions.every()
        place = next((n for n, each in enumerate(offered) if each.id == self.record), None)
        if place is None:
            return
        found = offered[place]
        words = translate("Suggestion", "{at} of {count} in the open articles", at=place + 1, count=len(offered))
        self.head.show_place(words, f"{place + 1}/{len(offered)}")
        article = self.ask.article(found.article)
        outlet = (article.outlet or article.title) if article is not None else ""
        self.statement.setText(found.statement)
        self.who.setText(f"{found.speaker} ← {outlet}" if found.speaker and outlet else found.speaker or outlet)
        self.why.setText(translate("Suggestion", "Suggested: {reason}", reason=reason_words(found.reasons)))

    def edit(self) -> None:
        """There is nothing to edit before it is accepted."""


class Answers(QWidget):
    """Accept and dismiss, side by side, with their keys."""

    def __init__(self, deeds: Deeds) -> None:
        """Answer for what the desk has selected."""
        super().__init__()
        self.accept = KeyButton(translate("Suggestion", "Accept"), "A")
        self.accept.setToolTip(translate("Suggestion", "Make a claim of it, filled in"))
        self.accept.set_primary(primary=True)
        self.dismiss = KeyButton(translate("Suggestion", "Dismiss"), "D")
        self.dismiss.setToolTip(translate("Suggestion", "It is not suggested again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.accept)
        row.addWidget(self.dismiss)
        self.accept.clicked.connect(deeds.suggestions.accept)
        self.dismiss.clicked.connect(deeds.suggestions.dismiss)
