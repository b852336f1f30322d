"""The list of what is suggested in the open articles."""

from array import array
from collections.abc import Sequence
from itertools import count
from uuid import UUID

from reviewer.domain.changes import Change
from reviewer.suggest.suggested import SuggestedClaim
from reviewer.ui.models.keys import Question
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import NO_EFFECT, Effect
from reviewer.ui.models.suggestion_row import SuggestionRow
from reviewer.ui.suggestions import Suggestions
from reviewer.workspace.questions import Questions


class SuggestionSource:
    """What is offered now, in reading order."""

    def __init__(self, ask: Questions, suggestions: Suggestions) -> None:
        """Follow what is offered; whoever shows the list asks again when it changes."""
        self._ask = ask
        self._suggestions = suggestions
        self._numbers = count(1)
        self._keys: dict[UUID, int] = {}
        self._by_key: dict[int, SuggestedClaim] = {}

    def question(self) -> Question:
        """Ask for all of them."""
        return Question(self._every, "suggestions", quick=True)

    def key(self, record: UUID) -> int | None:
        """The key of a suggestion that was listed."""
        return self._keys.get(record)

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows of some keys."""
        return [self._row(key, self._by_key[key]) for key in keys if key in self._by_key]

    def label(self, row: Row) -> str:
        """Read it out by its statement."""
        return row.statement if isinstance(row, SuggestionRow) else ""

    def effect(self, change: Change) -> Effect:  # noqa: ARG002 - `Suggestions` tells what is offered after a change
        """Nothing: the list is asked for again when others are offered."""
        return NO_EFFECT

    def _every(self, most: int) -> "array[int]":
        offered = self._suggestions.every()
        for each in offered:
            if each.id not in self._keys:
                self._keys[each.id] = next(self._numbers)
        self._by_key = {self._keys[each.id]: each for each in offered}
        return array("q", list(self._by_key)[: most or None])

    def _row(self, key: int, suggestion: SuggestedClaim) -> SuggestionRow:
        article = self._ask.article(suggestion.article)
        outlet = article.outlet if article is not None else ""
        return SuggestionRow(key, suggestion.id, suggestion.statement, suggestion.speaker, outlet, suggestion.reasons)
