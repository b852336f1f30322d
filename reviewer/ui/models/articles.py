"""The list of articles."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from reviewer.domain.article import Article, Outlet, ReadingState
from reviewer.domain.changes import Change
from reviewer.domain.claim import Claim
from reviewer.domain.relation import Relation
from reviewer.ui.models.keys import Question
from reviewer.ui.models.pages import Row
from reviewer.ui.models.record_model import EVERY_ROW, NEW_ORDER, NO_EFFECT, Effect
from reviewer.workspace.filters import ArticleFilter
from reviewer.workspace.questions import Questions
from reviewer.workspace.rows import ArticleRow


class ArticleSource:
    """Articles under a filter."""

    def __init__(self, ask: Questions) -> None:
        """Begin with every article, by date."""
        self._ask = ask
        self.filter = ArticleFilter()

    def question(self) -> Question:
        """Put the filter as a question for keys."""
        quick = self.filter == ArticleFilter(order=self.filter.order, descending=self.filter.descending)
        return Question(partial(self._ask.article_keys, self.filter), self.filter, quick)

    def key(self, record: UUID) -> int | None:
        """Ask for the key of an article."""
        return self._ask.key(Article, record)

    def rows(self, keys: Sequence[int]) -> Sequence[Row]:
        """Ask for the rows of some keys."""
        return self._ask.article_rows(keys)

    def label(self, row: Row) -> str:
        """Read the article out by its title."""
        return row.title if isinstance(row, ArticleRow) else ""

    def effect(self, change: Change) -> Effect:
        """Say what a change does to the articles listed."""
        match change.record:
            case Article() as article:
                return Effect(frozenset((article.id,)), order=self._moves(change))
            case ReadingState() as reading:
                by_state = self.filter.state is not None or self.filter.order == "state"
                return Effect(frozenset((reading.article,)), order=by_state)
            case Claim() as claim:
                return Effect(frozenset((claim.article,)), order=bool(self.filter.tag))
            case Relation():
                return EVERY_ROW
            case Outlet():
                return NEW_ORDER
            case _:
                return NO_EFFECT

    def _moves(self, change: Change) -> bool:
        before, after = change.before, change.after
        if not isinstance(before, Article) or not isinstance(after, Article):
            return True
        return bool(self.filter.text) or (before.published, before.outlet, before.title) != (
            after.published,
            after.outlet,
            after.title,
        )
