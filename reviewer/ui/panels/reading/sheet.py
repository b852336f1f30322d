"""All that a pane shows and where it is; no events, no painting. A row's decoration is kept until it changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRect

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.highlights import Emphasis, Highlighter, Highlights, calm
from reviewer.ui.panels.reading.inks import Inks
from reviewer.ui.panels.reading.lanes import Margins, make_margins
from reviewer.ui.panels.reading.mark import Mark
from reviewer.ui.panels.reading.page import Page
from reviewer.ui.panels.reading.scrolling import Scroller
from reviewer.ui.panels.reading.setting import Setting
from reviewer.ui.panels.reading.spans import Spans


@dataclass(slots=True)
class Decoration:
    """What belongs to one row beside its text."""

    highlights: Highlights
    margins: Margins


_KEPT = 500
_PLAIN = Decoration(Highlights(), Margins())


class Sheet:
    """The page, what is marked on it, what is selected, and the part in sight."""

    def __init__(self, setting: Setting, inks: Inks, height: int) -> None:
        """Begin with an empty page."""
        self.article: UUID | None = None
        self.setting = setting
        self.inks = inks
        self.page = Page("", (), setting)
        self.scroller = Scroller(self.page, height)
        self.spans = Spans()
        self.emphasis = calm()
        self.caret = 0
        self.origin = 0
        self._highlighter = Highlighter(inks, setting.rise)
        self._decorations: dict[int, Decoration] = {}

    def show(self, article: UUID | None, text: str, furniture: Iterable[Range]) -> None:
        """Put another article on the sheet, without marks, from its top."""
        self.article = article
        self.page = Page(text, furniture, self.setting)
        self.scroller = Scroller(self.page, self.scroller.height)
        self.spans = Spans()
        self.emphasis = calm()
        self.caret = self.origin = self.page.snap(0)
        self._decorations.clear()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks."""
        self.spans = Spans(marks)
        self._decorations.clear()

    def apply_marks(self, changed: Iterable[Mark], removed: Iterable[UUID]) -> list[int]:
        """Change some marks; returns the rows that look different now."""
        return self._forget(self.spans.replace(changed, removed))

    def emphasise(self, emphasis: Emphasis) -> list[int]:
        """Change what stands out; returns the rows that look different now."""
        before, self.emphasis = self.emphasis, emphasis if emphasis != calm() else calm()
        if emphasis.hits != before.hits:
            # There may be thousands: what is in sight is sooner made anew than they are looked up.
            self._decorations.clear()
            return list(self.scroller.rows)
        return self._forget(self._emphasised(before) + self._emphasised(emphasis))

    def use(self, setting: Setting, inks: Inks, height: int) -> None:
        """Take another width, font or theme; the first line in sight stays where it is."""
        position, top = self.scroller.anchor
        into = self._line_offset(top)
        self.setting, self.inks = setting, inks
        self._highlighter = Highlighter(inks, setting.rise)
        self._decorations.clear()
        self.page.use(setting)
        self.scroller.height = max(height, 1)
        row = self.page.rows.of(position)
        if into is None:
            self.scroller.put(row, top)
        else:
            line = self.page.block(row).line_of(into[0])
            self.scroller.put(row, into[1] - line * setting.pitch)

    def rows_changed(self) -> None:
        """Folds opened or closed: rows have other numbers now."""
        self._decorations.clear()
        self.caret = self.page.snap(self.caret)
        self.origin = self.page.snap(self.origin)

    @property
    def selection(self) -> Range | None:
        """The selected range, None when nothing is selected."""
        return (min(self.caret, self.origin), max(self.caret, self.origin)) if self.caret != self.origin else None

    def decoration(self, row: int) -> Decoration:
        """What stands on and beside a text row."""
        found = self._decorations.get(row)
        if found is None:
            if len(self._decorations) > _KEPT:
                self._decorations.clear()
            found = self._decorations[row] = self._decorate(row)
        return found

    def rects(self, start: int, end: int) -> list[QRect]:
        """Where the characters from start to end are in the window, line by line, of the rows in sight."""
        found: list[QRect] = []
        left, pitch = self.setting.left, self.setting.pitch
        for row, top in zip(self.scroller.rows, self.scroller.tops, strict=True):
            first = self.page.rows.start(row)
            if first >= end or not self.page.rows.is_text(row) or self.page.rows.end(row) <= start:
                continue
            for line, x, right in self.page.block(row).stretches(start - first, end - first):
                found.append(QRect(left + x, top + line * pitch, right - x, pitch))
        return found

    def caret_rect(self, position: int) -> QRect:
        """Where a caret at the position stands in the window, empty when out of sight."""
        row, local = self.page.locate(position)
        if not self.scroller.rows[0] <= row <= self.scroller.rows[-1] or not self.page.rows.is_text(row):
            return QRect()
        block = self.page.block(row)
        top = self.scroller.tops[row - self.scroller.rows[0]] + block.line_of(local) * block.pitch
        inset = max((block.pitch - round(self.setting.font.pixelSize() * 1.3)) // 2, 0)
        return QRect(self.setting.left + block.caret_x(local), top + inset, 2, block.pitch - 2 * inset)

    def y_of(self, position: int) -> float:
        """The top of the line a position is on: exact in sight, estimated elsewhere; pixels of the window."""
        row, local = self.page.locate(position)
        top = self.scroller.top_of(row)
        in_sight = self.scroller.rows[0] <= row <= self.scroller.rows[-1]
        if in_sight and self.page.rows.is_text(row):
            top += self.page.block(row).line_of(local) * self.setting.pitch
        return top

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """The top of the first line and the bottom of the last one of a range, in pixels of the window."""
        return self.y_of(start), self.y_of(max(start, end - 1)) + self.setting.pitch

    def sight(self) -> Range:
        """The positions at the ends of what is in sight: nothing outside of them is."""
        rows, seen = self.page.rows, self.scroller.rows
        return rows.start(seen[0]), rows.end(seen[-1])

    def in_sight(self, position: int) -> bool:
        """Whether the line of a position is wholly in the window."""
        return 0 <= self.y_of(position) <= self.scroller.height - self.setting.pitch

    def place(self, position: int, y: float) -> None:
        """Scroll so that the line of a position has its top at `y`, past both ends if need be."""
        row, local = self.page.locate(position)
        line = self.page.block(row).line_of(local) if self.page.rows.is_text(row) else 0
        self.scroller.put(row, round(y) - line * self.setting.pitch)

    def marks_at(self, position: int) -> Sequence[Mark]:
        """The marks over a character, narrowest first."""
        row, local = self.page.locate(position)
        return self.decoration(row).highlights.at(local) if self.page.rows.is_text(row) else ()

    def _decorate(self, row: int) -> Decoration:
        start, end = self.page.rows.start(row), self.page.rows.end(row)
        spans = self.spans.between(start, end)
        emphasis = self.emphasis
        if not spans and not emphasis.hits and not emphasis.preview and emphasis.relation is None:
            return _PLAIN
        block = self.page.block(row)
        highlights = self._highlighter.make(block, start, spans, emphasis)
        return Decoration(highlights, make_margins(block, start, spans, self.inks, self.setting.width))

    def _emphasised(self, emphasis: Emphasis) -> list[Range]:
        """The ranges that look different for this, but for the hits that are not looked at."""
        ids = {emphasis.selected} if emphasis.selected is not None else set()
        ranges = [*emphasis.preview, *([emphasis.current_hit] if emphasis.current_hit is not None else ())]
        if emphasis.relation is not None:
            ids |= set(emphasis.relation.claims)
            ranges += emphasis.relation.differing
        for mark_id in ids:
            mark = self.spans.by_id.get(mark_id)
            ranges += mark.ranges if mark is not None else ()
        return ranges

    def _forget(self, ranges: Iterable[Range]) -> list[int]:
        rows = self.page.rows
        touched = {row for start, end in ranges for row in range(rows.of(start), rows.of(max(start, end - 1)) + 1)}
        for row in touched:
            self._decorations.pop(row, None)
        return sorted(touched)

    def _line_offset(self, top: int) -> tuple[int, int] | None:
        """The first wholly visible line of the first row: a position on it and its top."""
        row = self.scroller.rows[0]
        if not self.page.rows.is_text(row) or top >= 0:
            return None
        block = self.page.block(row)
        line = min(-(top // self.setting.pitch), len(block.lines) - 1)
        return block.line_range(max(line, 0))[0], top + max(line, 0) * self.setting.pitch
