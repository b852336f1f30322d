"""The reading pane against floors measured in the same process (`--json`: one object a line).

F, the floor, lays out the visible lines with bare QTextLayouts, fills the window and draws them; D fills and draws.
Fixed seeds; texts mix Latin, Chinese and emoji; marks overlap four deep. CPU times, medians unless it says p95.
"""

import argparse
import gc
import json
import os
import random
import statistics
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QApplication, QWidget

from reviewer.domain.relation import RelationType
from reviewer.ui.panels.reading.mark import Label, Mark, MarkKind, Sign
from reviewer.ui.panels.reading.pane import ReadingPane
from reviewer.ui.settings import Settings
from reviewer.ui.theme import Theme

WIDTH, HEIGHT = 560, 860
KILO = 1000
_ARTICLE = UUID(int=1)
_LATIN = (
    *("harbour", "pilots", "settled", "the", "ferry", "talks", "with", "a", "note", "on", "fog", "rules", "while"),
    *("both", "ministers", "promised", "another", "round", "before", "winter", "and", "coast", "guard", "crossings"),
)
_CHINESE = "两岸商定求救专线渡轮会谈部长港口雾天规则冬季之前再次举行"


def make_text(size: int, seed: int = 7, *, one_paragraph: bool = False) -> str:
    """A text of about `size` bytes in UTF-8."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    parts: list[str] = []
    length = 0
    while length < size:
        words = [rng.choice(_LATIN) for _ in range(rng.randrange(30, 70))]
        if rng.random() < 0.15:
            words.append("".join(rng.choice(_CHINESE) for _ in range(30)))
        if rng.random() < 0.03:
            words.append("🚢")
        paragraph = " ".join(words) + ("." if not one_paragraph else ". ")
        length += len(paragraph.encode()) + (0 if one_paragraph else 2)
        parts.append(paragraph)
    return ("" if one_paragraph else "\n\n").join(parts)


def make_marks(length: int, count: int, seed: int = 11) -> list[Mark]:
    """Claims that lie four deep where there are enough of them."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed is the point
    size = max(2, min(120, 4 * length // count))
    marks = []
    for number in range(count):
        start = rng.randrange(max(length - size, 1))
        signs: tuple[Sign, ...] = ()
        if number % 4 == 0:
            signs = (Sign(UUID(int=number + 1), rng.choice(list(RelationType))),)
        labels = (Label(UUID(int=number + 1), f"R{number % 9}"),) if number % 3 == 0 else ()
        extent = (start, start + rng.randrange(size // 2, size) + 1)
        marks.append(Mark(UUID(int=number + 10), MarkKind.CLAIM, (extent,), signs, labels))
    return marks


class Floor(QWidget):
    """The least that any program must do to show these lines."""

    def __init__(self, pane: ReadingPane, text: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(WIDTH, HEIGHT)
        self._setting = pane._sheet.setting  # noqa: SLF001 - the same measure as the pane's
        self._paragraphs = [part for part in text[: 6 * KILO].split("\n") if part]
        self._layouts: list[tuple[QTextLayout, list[QTextLine], float]] = []
        self.fresh = True

    def lay_out(self) -> None:
        """Set the visible paragraphs."""
        setting, top = self._setting, 24.0
        self._layouts.clear()
        for paragraph in self._paragraphs:
            layout = QTextLayout(paragraph, setting.font)
            layout.setTextOption(setting.option(right_to_left=False))
            layout.setCacheEnabled(True)
            lines, y = [], 0.0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(setting.width)
                line.setPosition(QPointF(0, y))
                lines.append(line)
                y += setting.pitch
            layout.endLayout()
            self._layouts.append((layout, lines, top))
            top += y + setting.gap
            if top > HEIGHT:
                break

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Fill and draw, after laying out when `fresh`."""
        if self.fresh:
            self.lay_out()
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for layout, _, top in self._layouts:
            layout.draw(painter, QPointF(self._setting.left, top))
        painter.end()


@dataclass(frozen=True)
class Result:
    """One goal and what was reached."""

    name: str
    value: float
    goal: float
    unit: str

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.value <= self.goal


def timed(deed: Callable[[], object], runs: int) -> list[float]:
    """CPU seconds of each run; the first two only warm up."""
    found = []
    for _ in range(runs + 2):
        begin = process_time()
        deed()
        found.append(process_time() - begin)
    return found[2:]


def median(deed: Callable[[], object], runs: int = 15) -> float:
    """The median time of a deed in seconds."""
    gc.collect()
    return statistics.median(timed(deed, runs))


def p95(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[int(len(times) * 0.95)]


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
        self.floor = Floor(self.pane, self.texts[5])
        self.floor.show()
        QApplication.processEvents()

    @property
    def f(self) -> float:
        """F at this moment: the machine is not equally fast all the time."""
        self.floor.fresh = True
        return median(self.floor.repaint, 40)

    @property
    def d(self) -> float:
        """D at this moment."""
        self.floor.lay_out()
        self.floor.fresh = False
        return median(self.floor.repaint, 40)

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

    def opened(self, size: int, count: int, runs: int = 15) -> float:
        """The time to open one of the texts with so many marks."""
        text, marks = self.texts[size], self.marks(size, count)
        return median(lambda: self.open(text, marks), runs)

    def show(self, text: str, count: int) -> None:
        """Open, untimed."""
        self.open(text, make_marks(len(text), count))
        QApplication.processEvents()

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
        gc.collect()
        QApplication.processEvents()
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
        small = self.opened(5, 20, 40)
        yield Result("1 open 5 KB with 20", small / self.f, 1.5, "F")
        yield Result("2 open 5 KB with 200", self.opened(5, 200, 30) / self.f, 4, "F")
        large = self.opened(10_000, 10_000, 5)
        yield Result("3 open 10 MB with 10,000 against 5 KB", large / small, 12, "x")
        raw = self.texts[10_000].encode()
        split = median(lambda: raw.decode().split("\n"), 5)
        yield Result("4 the same against decoding and splitting", large / split, 1.8, "x")
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
        near = self.added(self.texts[100], 200)
        yield Result(
            "9 add at 10 MB with 10,000 against 100 KB", self.added(self.texts[10_000], 10_000) / near, 1.5, "x"
        )
        yield Result("10 hit test, 10,000 in 5 KB against 20", self.hit(10_000) / self.hit(20), 2, "x")
        yield Result("11 jump to 95 % of 10 MB", self.jump() / self.f, 3, "F")
        yield Result("12 resize at 95 % of 10 MB", self.resize() / self.f, 2.5, "F")
        yield Result("13 drag-select move, p95", p95(self.drag()) / self.d, 0.5, "D")
        yield Result("14 memory, 10 MB with 10,000", self.memory(), 2.5, "x UTF-8")


def main() -> int:
    """Print every row; exit status 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    as_json = parser.parse_args().json
    application = QApplication.instance() or QApplication([])
    bench = Bench()
    if not as_json:
        print(f"F = {bench.f * 1000:.2f} ms, D = {bench.d * 1000:.2f} ms")
    missed = 0
    for row in bench.rows():
        missed += not row.met
        if as_json:
            fields = {
                "name": row.name,
                "value": round(row.value, 3),
                "goal": row.goal,
                "unit": row.unit,
                "met": row.met,
            }
            print(json.dumps(fields), flush=True)
        else:
            print(
                f"{row.name:48} {row.value:7.2f} {row.unit:8} goal {row.goal:5} {'ok' if row.met else 'MISSED'}",
                flush=True,
            )
    del application
    return int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
