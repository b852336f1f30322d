"""What is suggested in the articles that lie open: found beside the window, and offered while nothing stands there."""

import time
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article
from reviewer.domain.changes import Change, ChangeSet
from reviewer.domain.claim import Claim
from reviewer.domain.dismissal import Dismissal
from reviewer.suggest.suggested import SuggestedClaim
from reviewer.ui.i18n import translate
from reviewer.ui.tasks import Progress, Task, Tasks
from reviewer.workspace.questions import Questions

_QUIET_S = 0.3
_AFTER_MS = 150
"""The text comes first: it is shown before anybody looks through it."""
_MOST_KEPT = 60
Range = tuple[int, int]
Found = dict[UUID, "Looked"]


@dataclass
class Looked:
    """What was found in an article, and where records stand that leave no room for it."""

    article: Article
    found: tuple[SuggestedClaim, ...]
    taken: dict[UUID, tuple[Range, ...]] = field(default_factory=dict)
    offered: tuple[SuggestedClaim, ...] = ()


class Suggestions(QObject):
    """Knows what to offer in each open article. Nothing is looked for before `begin`, nor while they are hidden."""

    changed = Signal()
    """Others are offered than before, in some article."""

    def __init__(self, ask: Questions, parent: QObject | None = None, *, quiet: float = _QUIET_S) -> None:
        """Wait for somebody who can work beside the window; what takes `quiet` seconds says how far it is."""
        super().__init__(parent)
        self._ask = ask
        self._quiet = quiet
        self._tasks: Tasks | None = None
        self._shown = True
        self._open: tuple[UUID, ...] = ()
        self._looked: dict[UUID, Looked] = {}
        self._task: Task[Found] | None = None
        self._wanted: frozenset[UUID] = frozenset()
        self._stale: set[UUID] = set()
        self._missed: set[UUID] = set()
        """Articles that are being looked through, in which claims have come or gone meanwhile."""
        self._soon = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._start)

    @property
    def shown(self) -> bool:
        """Whether anything is offered at all."""
        return self._shown

    @property
    def looking(self) -> bool:
        """Whether something is still being looked for."""
        return bool(self._wanted) and self._tasks is not None

    def begin(self, tasks: Tasks) -> None:
        """Look for suggestions from now on, in these threads."""
        self._tasks = tasks
        self._look()

    def show(self, *, shown: bool) -> None:
        """Offer them, or none."""
        if shown != self._shown:
            self._shown = shown
            self._look()
            self.changed.emit()

    def look_at(self, articles: Sequence[UUID]) -> None:
        """Offer what is in these articles, which lie open from left to right."""
        articles = tuple(dict.fromkeys(articles))
        if articles != self._open:
            self._open = articles
            self._look()
            self.changed.emit()

    def of(self, article: UUID) -> tuple[SuggestedClaim, ...]:
        """What is offered in an open article, by position."""
        looked = self._looked.get(article)
        return looked.offered if looked is not None and self._shown and article in self._open else ()

    def every(self) -> list[SuggestedClaim]:
        """What is offered in all open articles, in reading order from the left."""
        return [each for article in self._open for each in self.of(article)]

    def get(self, suggestion: UUID) -> SuggestedClaim | None:
        """One that is offered now."""
        return next((each for each in self.every() if each.id == suggestion), None)

    def apply(self, change_set: ChangeSet) -> None:
        """Follow what a command changed: what became a claim goes, and comes back with an undo."""
        if change_set.sweeping:
            self._looked = {article: looked for article, looked in self._looked.items() if article in self._open}
            touched = set(self._looked)
            self._missed |= self._wanted
            for article, looked in self._looked.items():
                looked.taken = _taken(self._ask, article)
        else:
            touched = {article for change in change_set.changes for article in self._touched(change)}
        self._look_again(change_set)
        if self._offer(touched):
            self.changed.emit()

    def _touched(self, change: Change) -> Iterable[UUID]:
        """Follow one change; the article in which it takes or makes room."""
        record = change.record
        if not isinstance(record, Claim | Dismissal):
            return
        if record.article in self._wanted:
            self._missed.add(record.article)
        if record.article in self._looked:
            taken = self._looked[record.article].taken
            if change.after is None:
                taken.pop(record.id, None)
            else:
                taken[record.id] = _places(record)
            yield record.article

    def _look_again(self, change_set: ChangeSet) -> None:
        """Look through articles that are others now; what was found before stays until then."""
        articles = {change.id for change in change_set.changes if isinstance(change.record, Article)}
        for article in set(self._looked) if change_set.sweeping else articles & self._looked.keys():
            self._judge(article)
        self._look()

    def _judge(self, article: UUID) -> None:
        """Note whether what was found in an article still hangs on what it is; forget one that is gone."""
        now = self._ask.article(article)
        self._stale.discard(article)
        if now is None:
            del self._looked[article]
        elif _read_from(now) != _read_from(self._looked[article].article):
            self._stale.add(article)

    def _look(self) -> None:
        """Look through the open articles that nobody has looked through; for no others."""
        wanted = self._open if self._shown else ()
        missing = frozenset(article for article in wanted if article not in self._looked or article in self._stale)
        if self._tasks is None or missing == self._wanted:
            return
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._wanted = missing
        if missing:
            self._soon.start()
        else:
            self._soon.stop()

    def _start(self) -> None:
        if self._tasks is not None:
            order, quiet = [article for article in self._open if article in self._wanted], self._quiet
            find = partial(_find, self._ask, order, quiet)
            # A file that cannot be read says so where the text is asked for: here nothing is offered then.
            self._task = self._tasks.run(find, self._arrived, lambda _error: self._arrived({}))

    def _arrived(self, found: Found) -> None:
        self._task, self._wanted = None, frozenset()
        for article, looked in found.items():
            if article in self._missed:
                looked.taken = _taken(self._ask, article)
            self._looked[article] = looked
            self._judge(article)
        self._missed.clear()
        spare = [each for each in self._looked if each not in self._open]
        for article in spare[: max(len(self._looked) - _MOST_KEPT, 0)]:
            del self._looked[article]
        self._offer(set(found))
        self.changed.emit()
        if found:
            self._look()

    def _offer(self, articles: Iterable[UUID]) -> bool:
        """Work out anew what is offered in these; whether that is anything else."""
        another = False
        for article in articles:
            looked = self._looked.get(article)
            if looked is None:
                continue
            offered = clear_of(looked.taken.values(), looked.found)
            another |= offered != looked.offered
            looked.offered = offered
        return another


def clear_of(taken: Iterable[tuple[Range, ...]], found: Sequence[SuggestedClaim]) -> tuple[SuggestedClaim, ...]:
    """Those of what was found that overlap nothing of what is taken; quick also where thousands of claims stand."""
    places = sorted(place for places in taken for place in places)
    starts = [start for start, _ in places]
    reach = list(accumulate((end for _, end in places), max, initial=0))
    return tuple(each for each in found if reach[bisect_left(starts, each.end)] <= each.start)


def _find(ask: Questions, articles: Sequence[UUID], quiet: float, progress: Progress) -> Found:
    """Look through articles, in another thread; after `quiet` seconds it says how far it is."""
    from reviewer.suggest.claims import suggest_claims  # noqa: PLC0415 - not on the way to the first paint

    found: Found = {}
    begun = time.monotonic()
    for number, article_id in enumerate(articles, start=1):
        if time.monotonic() - begun >= quiet:
            progress.report(number, len(articles), translate("Suggestions", "Suggesting…"))
        article = ask.article(article_id)
        if article is None or progress.cancelled:
            continue
        text = ask.text(article_id)
        passages = suggest_claims(article, text, lambda: not progress.cancelled)
        found[article_id] = Looked(article, passages, _taken(ask, article_id))
    return found


def _taken(ask: Questions, article: UUID) -> dict[UUID, tuple[Range, ...]]:
    """Where claims and dismissals stand in an article."""
    claims = {claim.id: _places(claim) for claim in ask.claims_of_article(article)}
    return claims | {each.id: _places(each) for each in ask.dismissals_of_article(article)}


def _read_from(article: Article) -> tuple[object, ...]:
    """What of an article the suggestions hang on, beside its text."""
    return article.title, article.outlet, article.published, article.language, article.furniture


def _places(record: Claim | Dismissal) -> tuple[Range, ...]:
    if isinstance(record, Dismissal):
        return ((record.anchor.start, record.anchor.end),)
    mentions: tuple[Mention, ...] = record.mentions
    return tuple((anchor.start, anchor.end) for mention in mentions for anchor in mention.anchors)
