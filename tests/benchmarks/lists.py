"""Row 15: the first rows of a list of a large project against one of 10,000, and how long the window waits meanwhile.

The large project has 100,000 articles and 1,000,000 annotations; it is made once (minutes) in the folder that `--keep`
or `REVIEWER_LARGE` names. `--small` measures a tenth of it, `--rows N` a project with so many rows in every list. CPU
time of the window's thread, medians, both in turn.
"""

import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QListView, QWidget

from reviewer.ui.bridge import Bridge
from reviewer.ui.desk import Desk
from reviewer.ui.models.record_model import RecordModel
from reviewer.ui.panels.annotation.claim_list import ClaimList
from reviewer.ui.panels.annotation.event_list import EventList
from reviewer.ui.panels.annotation.list_page import ListPage
from reviewer.ui.panels.annotation.relation_list import RelationList
from reviewer.ui.panels.articles.panel import ArticlesPanel
from reviewer.ui.panels.search.hits import HitDelegate, HitModel
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from reviewer.workspace.workspace import Workspace
from tests.benchmarks._large_project import FULL, Size, know, large_project
from tests.benchmarks._many_rows import many_rows
from tests.benchmarks._measures import KILO, Result, answers, cpu_ms, parser, report

ROUNDS = 9
GOAL = 1.2
LONGEST_WAIT_MS = 100
USUAL = Size(10_000, 20_000)
TENTH = Size(10_000, 100_000)
SWITCH_SECONDS = 0.0005
"""As the window has it."""
_SIZE = (340, 700)
_KINDS = ("articles", "claims", "events", "relations", "found")


class Lists:
    """The lists of one project, each made anew as often as it is asked for."""

    def __init__(self, path: Path, theme: Theme, settings: Settings) -> None:
        self._workspace = Workspace.open(path, read_only=True)
        self._bridge = Bridge(self._workspace)
        self._desk = Desk(self._bridge)
        self._theme = theme
        self._settings = settings

    def close(self) -> None:
        self._bridge.close()
        self._workspace.close()
        self._bridge.asking.close()

    def made(self, kind: str) -> tuple[QWidget, RecordModel | None]:
        """A list that nobody has looked at yet, and its model; what a search found has no keys."""
        bridge, desk, theme = self._bridge, self._desk, self._theme
        if kind == "articles":
            panel = ArticlesPanel(bridge, desk, theme, self._settings)
            return panel, panel.model
        if kind == "found":
            return self._found(), None
        if kind == "claims":
            page: ListPage = ClaimList(bridge, desk, theme)
        elif kind == "events":
            page = EventList(bridge, desk, theme)
        else:
            page = RelationList(bridge, desk, theme)
        return page, page.model

    def _found(self) -> QWidget:
        view = QListView()
        model = HitModel(view)
        model.show_hits(list(self._workspace.ask.search("river", 100).hits))
        view.setModel(model)
        view.setUniformItemSizes(True)
        view.setItemDelegate(HitDelegate(self._theme, view))
        return view

    def first_rows(self, kind: str) -> float:
        """Milliseconds from nothing to the first rows, painted."""
        kept: list[QWidget] = []

        def look() -> None:
            page, _ = self.made(kind)
            kept.append(page)
            page.resize(*_SIZE)
            page.grab()
            page.show()
            page.repaint()

        spent = cpu_ms(look)
        self._settle(kept.pop())
        return spent

    def longest_wait(self, kind: str) -> float:
        """Milliseconds the event loop stands still at most while the rest of a list comes."""
        page, model = self.made(kind)
        page.resize(*_SIZE)
        page.show()
        longest, end = 0.0, perf_counter() + 60
        while model is not None and perf_counter() < end:
            begun = perf_counter()
            QApplication.processEvents()
            longest = max(longest, perf_counter() - begun)
            if model.whole and model.rowCount():
                break
        self._settle(page)
        return longest * KILO

    def _settle(self, page: QWidget) -> None:
        while self._bridge.asking.busy:
            QApplication.processEvents()
        page.close()
        page.deleteLater()
        QApplication.processEvents()


def ratio(kind: str, large: Lists, usual: Lists) -> float:
    """How much longer the first rows take in the large project."""
    turns = [(large.first_rows(kind), usual.first_rows(kind)) for _ in range(ROUNDS + 1)][1:]
    return statistics.median(long for long, _ in turns) / statistics.median(short for _, short in turns)


def rows(paths: tuple[Path, Path], theme: Theme, settings: Settings) -> Iterator[Result]:
    """A row for each list, and one for what the window waits."""
    with closing(Lists(paths[0], theme, settings)) as large, closing(Lists(paths[1], theme, settings)) as usual:
        for kind in _KINDS:
            yield Result(f"15 first rows, {kind}", ratio(kind, large, usual), GOAL, "x")
        for kind in _KINDS[:4]:
            waits = [large.longest_wait(kind) for _ in range(3)]
            yield Result(f"longest wait while a list fills, {kind}", statistics.median(waits), LONGEST_WAIT_MS, "ms")


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def main() -> int:
    """Measure; exit status 1 when a goal is missed."""
    asking = parser(__doc__)
    asking.add_argument("--rows", type=int, help="so many articles, claims, events and relations each, made in minutes")
    asked = answers(asking)
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication([])
    settings = Settings()
    theme = Theme(settings)
    theme.install(application)
    usual = large_project(USUAL, tell=_tell)
    if asked.rows:
        large = many_rows(asked.rows, USUAL, tell=_tell)
    else:
        large = large_project(TENTH if asked.small else FULL, tell=_tell)
    return report(rows((know(large), know(usual)), theme, settings), as_json=asked.as_json)


if __name__ == "__main__":
    raise SystemExit(main())
