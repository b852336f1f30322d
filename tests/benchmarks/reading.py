"""The reading pane against floors measured in the same process (`--json`: one object a line; `--runs N`: medians of N).

F, the floor, lays out the visible lines with bare QTextLayouts, fills the window and draws them; D fills and draws.
Fixed seeds; texts mix Latin, Chinese and emoji; marks overlap four deep. CPU times, medians unless it says p95.
A long text is cut up between events after it was opened: everything but opening is measured when that is done.
Rows 15 and 16 of the goals are measured by `lists` and `start`.
"""

import gc
import os
import random
import statistics
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reviewer.ui.panels.reading.mark import Mark, MarkKind
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme
from tests.benchmarks._articles import KILO, make_marks, make_text
from tests.benchmarks._floor import Floor
from tests.benchmarks._measures import Result, p95
from tests.benchmarks._ratios import alternating, median, report_medians, taken

WIDTH, HEIGHT = 560, 860
_ARTICLE = UUID(int=1)


class Bench:
    """All rows, on one pane of one size."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.theme = Theme(self.settings)
        self.pane = ReadingPane(self.theme, self.settings)
        self.pane.resize(WIDTH, HEIGHT)
        self.pane.show()
        QApplication.processEvents()
        self.texts = {size: make_text(size * KILO) for size in (5, 100, 10_000)}
        setting = self.pane._sheet.setting  # noqa: SLF001 - the same measure as the pane's
        self.floor = Floor(setting, self.texts[5], WIDTH, HEIGHT)
        self.floor.show()
        QApplication.processEvents()

    def lay_out_and_draw(self) -> None:
        """F."""
        self.floor.fresh = True
        self.floor.repaint()

    def draw(self) -> None:
        """D."""
        self.floor.fresh = False
        self.floor.repaint()

    @property
    def f(self) -> float:
        """F at this moment: the machine is not equally fast all the time."""
        return median(self.lay_out_and_draw, 40)

    @property
    def d(self) -> float:
        """D at this moment."""
        return median(self.draw, 40)

    def marks(self, size: int, count: int) -> list[Mark]:
        """Marks for one of the texts."""
        return make_marks(len(self.texts[size]), count)

    def paint(self) -> None:
        """What Qt would do before the next frame."""
        QApplication.sendPostedEvents(self.pane.window(), QEvent.Type.UpdateRequest)

    def open(self, text: str, marks: list[Mark]) -> None:
        """Show an article and paint it."""
        self.pane.show_article(_ARTICLE, text, ())
        self.pane.set_marks(marks)
        self.paint()

    def settle(self) -> None:
        """Let a long text be cut up."""
        while not self.pane.pieces.whole:
            QApplication.processEvents()

    def opened(self, size: int, count: int, runs: int) -> tuple[float, float]:
        """The times to open one of the texts with so many marks, and F."""
        text, marks = self.texts[size], self.marks(size, count)
        opening, floor = alternating([lambda: self.open(text, marks), self.lay_out_and_draw], runs, self.settle)
        return opening, floor

    def cut_up(self) -> tuple[float, float]:
        """The times of all cutting that is left when the long text is open, and of the longest part of it."""
        text, marks, pieces = self.texts[10_000], self.marks(10_000, 10_000), self.pane.pieces
        totals, longest = [], []
        for _ in range(7):
            self.open(text, marks)
            pieces, steps = self.pane.pieces, []
            while not pieces.whole:
                steps.append(taken(pieces.cut_on))
            totals.append(sum(steps))
            longest.append(max(steps))
        return statistics.median(totals), statistics.median(longest)

    def show(self, text: str, count: int) -> None:
        """Open, untimed, and wait until the text is cut up."""
        self.open(text, make_marks(len(text), count))
        self.settle()

    def scroll_times(self, text: str, count: int, steps: int = 300, step: int = 40) -> list[float]:
        """The time of each of many steps down and up again."""
        self.show(text, count)
        times, direction = [], step
        for _ in range(20):
            self.pane.scroll_by(step)
            self.paint()
        for _ in range(steps):
            begin = process_time()
            if self.pane.scroll_by(direction) == 0:
                direction = -direction
                self.pane.scroll_by(direction)
            self.paint()
            times.append(process_time() - begin)
        return times

    def added(self, text: str, count: int) -> float:
        """The time from a new mark to its paint."""
        self.show(text, count)
        numbers = iter(range(10**6, 10**7))

        def add() -> None:
            mark = Mark(UUID(int=next(numbers)), MarkKind.CLAIM, ((200, 290),))
            self.pane.apply_marks([mark], [])
            self.paint()

        return median(add, 20)

    def hit(self, count: int) -> float:
        """The time to find what is under a point, for many points."""
        self.show(self.texts[5], count)
        rng = random.Random(3)  # noqa: S311 - a fixed seed is the point
        points = [QPoint(rng.randrange(WIDTH), rng.randrange(HEIGHT)) for _ in range(500)]
        places = self.pane._places  # noqa: SLF001 - hit testing without the events around it

        def find() -> None:
            for point in points:
                places.at(point)

        find()
        return median(find, 9)

    def jump(self) -> float:
        """The time to show what is at 95 % of the long text, from the top."""
        text = self.texts[10_000]
        self.show(text, 10_000)
        spots = iter(range(int(len(text) * 0.95), len(text), 3000))

        def go() -> None:
            position = next(spots)
            self.pane.scroll_to(position, position + 1, at=0.3)
            self.paint()

        return median(go, 20)

    def resize(self) -> float:
        """The time of a new width while far down the long text."""
        text = self.texts[10_000]
        self.show(text, 10_000)
        self.pane.scroll_to(int(len(text) * 0.95), int(len(text) * 0.95) + 1, at=0.3)
        self.paint()
        widths = iter([WIDTH - 20 - index for index in range(40)])

        def narrow() -> None:
            self.pane.resize(next(widths), HEIGHT)
            self.paint()

        time = median(narrow, 20)
        self.pane.resize(WIDTH, HEIGHT)
        QApplication.processEvents()
        return time

    def drag(self) -> list[float]:
        """The time of each mouse move while selecting, over the whole window."""
        self.show(self.texts[5], 200)
        self._mouse(QEvent.Type.MouseButtonPress, QPoint(80, 40))
        self.paint()
        times = []
        for step in range(300):
            point = QPoint(70 + (step * 37) % 350, 40 + step * 2)
            begin = process_time()
            self._mouse(QEvent.Type.MouseMove, point)
            self.paint()
            times.append(process_time() - begin)
        self._mouse(QEvent.Type.MouseButtonRelease, QPoint(80, 400))
        return times

    def memory(self) -> float:
        """Bytes that stay allocated for the long text with its marks, over its size in UTF-8."""
        size = len(self.texts[10_000].encode())
        self.pane.show_article(None, "", ())
        QApplication.processEvents()
        gc.collect()
        tracemalloc.start()
        # Made anew inside, so that the marks count; the text is the caller's only until it is cut up.
        text = bytes(self.texts[10_000], "utf-8").decode()
        marks = make_marks(len(text), 10_000)
        self.open(text, marks)
        del text, marks
        self.settle()
        gc.collect()
        now, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return now / size

    def _mouse(self, kind: QEvent.Type, point: QPoint) -> None:
        viewport = self.pane.viewport()
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        place = QPointF(point)
        event = QMouseEvent(kind, place, viewport.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)

    def rows(self) -> Iterator[Result]:
        """Rows 1 to 14 of the goals."""
        small, floor = self.opened(5, 20, 40)
        yield Result("1 open 5 KB with 20", small / floor, 1.5, "F")
        more, floor = self.opened(5, 200, 30)
        yield Result("2 open 5 KB with 200", more / floor, 4, "F")
        large, floor = self.opened(10_000, 10_000, 7)
        yield Result("3 open 10 MB with 10,000 against 5 KB", large / small, 12, "x")
        raw = self.texts[10_000].encode()
        split = median(lambda: raw.decode().split("\n"), 5)
        yield Result("4 the same against decoding and splitting", large / split, 1.8, "x")
        cutting, pause = self.cut_up()
        yield Result("4 and with all that is cut afterwards", (large + cutting) / split, 1.8, "x")
        yield Result("4 the longest pause for cutting", pause / floor, 4, "F")
        yield Result("5 scroll p95, 5 KB with 200", p95(self.scroll_times(self.texts[5], 200)) / self.d, 2, "D")
        middle = statistics.median(self.scroll_times(self.texts[100], 200))
        far = statistics.median(self.scroll_times(self.texts[10_000], 10_000))
        yield Result("6 scroll 10 MB with 10,000 against 100 KB", far / middle, 1.2, "x")
        single = make_text(1000 * KILO, one_paragraph=True)
        yield Result(
            "7 scroll one paragraph of 1 MB against 100 KB",
            statistics.median(self.scroll_times(single, 200)) / middle,
            1.5,
            "x",
        )
        yield Result("8 add one mark, 5 KB with 200", self.added(self.texts[5], 200) / self.f, 1, "F")
        # In turn: a machine that changes its speed changes it for both.
        turns = [(self.added(self.texts[10_000], 10_000), self.added(self.texts[100], 200)) for _ in range(3)]
        far, near = (statistics.median(times) for times in zip(*turns, strict=True))
        yield Result("9 add at 10 MB with 10,000 against 100 KB", far / near, 1.5, "x")
        yield Result("10 hit test, 10,000 in 5 KB against 20", self.hit(10_000) / self.hit(20), 2, "x")
        yield Result("11 jump to 95 % of 10 MB", self.jump() / self.f, 3, "F")
        yield Result("12 resize at 95 % of 10 MB", self.resize() / self.f, 2.5, "F")
        # What another program takes of the machine meets one drag, not the same move of each.
        moves = [statistics.median(same) for same in zip(*(self.drag() for _ in range(5)), strict=True)]
        yield Result("13 drag-select move, p95", p95(moves) / self.d, 0.5, "D")
        yield Result("14 memory, 10 MB with 10,000", self.memory(), 2.5, "x UTF-8")


def main() -> int:
    """Print every row; exit status 1 when a goal is missed."""
    application = QApplication.instance() or QApplication([])
    bench = Bench()
    status = report_medians(__doc__, bench.rows)
    del bench, application
    return status


if __name__ == "__main__":
    raise SystemExit(main())
