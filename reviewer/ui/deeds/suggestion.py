"""`G`, `A`, `D` on what is suggested: go to the next, make a claim of it, dismiss it."""

from bisect import bisect_right

from reviewer.suggest.suggested import SuggestedClaim
from reviewer.ui.deeds.tell import attempt, explain, tell_undoable
from reviewer.ui.desk import Desk
from reviewer.ui.desk_values import Kind, Message, Reveal, Selected
from reviewer.ui.i18n import translate
from reviewer.workspace.commands.suggestions import accept_suggestions, dismiss_suggestions
from reviewer.workspace.workspace import Workspace


class SuggestionDeeds:
    """Walks through suggestions and decides about those that are selected, several at once as one undo step."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        """Work on what the desk offers."""
        self._workspace = workspace
        self._desk = desk

    def selected(self) -> list[SuggestedClaim]:
        """The suggestions selected on the desk, the inspected one first."""
        chosen = (each.id for each in self._desk.selected_several if each.kind is Kind.SUGGESTION)
        return [found for found in map(self._desk.suggestions.get, chosen) if found is not None]

    def next(self) -> None:
        """`G`: to the next one in reading order, from the selected one or the caret, through all open panes."""
        offered = self._desk.suggestions.every()
        if not offered:
            self._say_none()
            return
        self.open(offered[self._after() % len(offered)])

    def open(self, suggestion: SuggestedClaim) -> None:
        """Bring one into sight, select it and put the caret to it."""
        if suggestion.article in self._desk.panes:
            pane = self._pane_of(suggestion)
            self._desk.activate(pane)
            self._desk.reveal_requested.emit(Reveal(pane, suggestion.article, suggestion.start, suggestion.end))
            self._desk.select(Selected(Kind.SUGGESTION, suggestion.id))

    def accept(self) -> None:
        """`A`: claims of the selected ones, filled in and selected, so that `E` and `X` can follow."""
        chosen = self.selected()
        made = attempt(self._desk, lambda: accept_suggestions(self._workspace, chosen)) if chosen else None
        if made:
            self._desk.select(*(Selected(Kind.CLAIM, claim.id) for claim in made))
            if len(made) > 1:
                tell_undoable(self._desk, self._workspace, translate("Deeds", "%n claim(s) marked", n=len(made)))

    def dismiss(self) -> None:
        """`D`: not a claim; it is not suggested again."""
        chosen = self.selected()
        if chosen and attempt(self._desk, lambda: dismiss_suggestions(self._workspace, chosen)) is not None:
            told = translate("Deeds", "%n suggestion(s) dismissed", n=len(chosen))
            tell_undoable(self._desk, self._workspace, told)

    def _after(self) -> int:
        """How many of those offered come before the next one."""
        suggestions, panes = self._desk.suggestions, list(dict.fromkeys(self._desk.panes))
        chosen = self.selected()
        if chosen:
            return next(n for n, each in enumerate(suggestions.every()) if each.id == chosen[0].id) + 1
        here, caret = self._desk.active_article, self._desk.caret()
        before = panes[: panes.index(here)] if here in panes else []
        passed = sum(len(suggestions.of(article)) for article in before)
        if here is None or caret is None:
            return passed
        return passed + bisect_right([each.start for each in suggestions.of(here)], caret.position - 1)

    def _pane_of(self, suggestion: SuggestedClaim) -> int:
        """The pane that shows it, the active one first: an article may be open twice."""
        desk = self._desk
        return desk.active if desk.active_article == suggestion.article else desk.panes.index(suggestion.article)

    def _say_none(self) -> None:
        suggestions = self._desk.suggestions
        if not self._desk.panes:
            explain(self._desk, translate("Deeds", "Open an article first."))
        elif not suggestions.shown:
            self._desk.say(
                Message(
                    translate("Deeds", "Suggestions are hidden."),
                    action_text=translate("Deeds", "Show suggestions"),
                    action=lambda: suggestions.show(shown=True),
                )
            )
        elif suggestions.looking:
            explain(self._desk, translate("Deeds", "Suggestions are still being looked for."))
        else:
            explain(self._desk, translate("Deeds", "No suggestion is left in the open articles."))
