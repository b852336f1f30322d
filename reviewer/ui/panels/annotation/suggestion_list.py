"""The list of what is suggested in the open articles."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind
from reviewer.ui.i18n import translate
from reviewer.ui.models.suggestions import SuggestionSource
from reviewer.ui.panels.annotation.list_page import ListPage
from reviewer.ui.panels.annotation.looks import suggestion_look
from reviewer.ui.theme import Theme
from reviewer.ui.widgets.chip import Chip


class SuggestionList(ListPage):
    """Suggestions in reading order, behind a switch."""

    kind = Kind.SUGGESTION

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with what is offered now."""
        self._suggestions = desk.suggestions
        source = SuggestionSource(bridge.workspace.ask, desk.suggestions)
        super().__init__(
            bridge,
            desk,
            theme,
            source=source,
            look=suggestion_look,
            name=translate("Lists", "Suggested claims"),
            parent=parent,
        )
        self.switch = Chip(translate("Lists", "Show suggestions"), checkable=True)
        self.switch.setFont(theme.ui_font(0.88))
        self.switch.setToolTip(translate("Lists", "Dotted lines in the texts, and this list"))
        self.switch.setChecked(self._suggestions.shown)
        self.switch.toggled.connect(lambda on: self._suggestions.show(shown=on))
        self._place_switch()
        self.nothing.pressed.connect(lambda: self._suggestions.show(shown=True))
        self._suggestions.changed.connect(self._follow)

    def _place_switch(self) -> None:
        """Nothing narrows this list, and it has one order: the switch stands where the filters of others do."""
        self.bar.hide()
        row = QHBoxLayout()
        row.setContentsMargins(10, 7, 6, 7)
        row.addWidget(self.switch)
        row.addStretch(1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, row)

    def _follow(self) -> None:
        self.switch.setChecked(self._suggestions.shown)
        self.refresh()

    def _filter(self) -> None:
        """Nothing narrows it."""

    def _empty_words(self) -> tuple[str, str]:
        if not self._suggestions.shown:
            return translate("Lists", "Suggestions are hidden"), ""
        if not self._desk.panes:
            return (
                translate("Lists", "Nothing suggested"),
                translate("Lists", "Open an article: what may be worth a claim in it is listed here."),
            )
        if self._suggestions.looking:
            return translate("Lists", "Suggesting…"), ""
        return (
            translate("Lists", "Nothing suggested"),
            translate("Lists", "What is marked or was dismissed is not suggested again."),
        )
