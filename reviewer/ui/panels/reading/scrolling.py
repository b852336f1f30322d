"""Where a page stands in its window: an anchor row and an offset, past both ends where that is asked for."""

from bisect import bisect_right

from reviewer.ui.panels.reading.page import Page

TOP_MARGIN = 24
# How far the last line may be scrolled up by hand, as a part of the window's height.
_BELOW = 0.35


class Scroller:
    """The rows in sight with their tops, for a page and the height of its window, in pixels."""

    def __init__(self, page: Page, height: int) -> None:
        """Begin at the top."""
        self.page = page
        self.height = max(height, 1)
        self.rows: list[int] = []
        self.tops: list[int] = []
        self._row = 0
        self._top = TOP_MARGIN
        self._walk()

    @property
    def anchor(self) -> tuple[int, int]:
        """The stored position of the first row in sight, and where its top is."""
        return self.page.rows.start(self._row), self._top

    @property
    def bottom(self) -> int:
        """Where the last row in sight ends."""
        return self.tops[-1] + self.page.height(self.rows[-1]) if self.rows else 0

    def put(self, row: int, top: int) -> None:
        """Let a row's top stand at `top`, wherever that is: ends do not matter."""
        self._row, self._top = row, top
        self._settle()

    def by(self, distance: int) -> int:
        """Scroll down by so many pixels as far as the ends allow; returns how far it went."""
        if distance > 0:
            distance = min(distance, max(self._room_below(distance), 0))
        else:
            distance = max(distance, -self._room_above(-distance))
        if distance:
            self._top -= distance
            self._settle()
        return distance

    def refresh(self, height: int | None = None) -> None:
        """Lay out again what is in sight, after rows or the window changed."""
        self.height = max(height or self.height, 1)
        if not self.page.rows.has(self._row):
            self._row = len(self.page.rows) - 1
        self._settle()

    def row_at(self, y: float) -> tuple[int, int]:
        """The row at a height of the window and its top; the nearest one beyond the ends."""
        index = max(bisect_right(self.tops, y) - 1, 0)
        return self.rows[index], self.tops[index]

    def top_of(self, row: int) -> float:
        """Where a row's top is: exact in sight, estimated elsewhere."""
        first, last = self.rows[0], self.rows[-1]
        if first <= row <= last:
            return self.tops[row - first]
        if row < first:
            return self.tops[0] - self.page.estimate(row, first)
        return self.bottom + self.page.estimate(last + 1, row)

    @property
    def fraction(self) -> tuple[float, float]:
        """Which part of the page is in sight, as two fractions of its estimated height."""
        total = self.page.total or 1.0
        first, last = self.rows[0], self.rows[-1]
        into = -self.tops[0] / max(self.page.height(first), 1)
        begin = self.page.estimate(0, first) + into * self.page.estimate(first, first + 1)
        past = (self.height - self.tops[-1]) / max(self.page.height(last), 1)
        end = self.page.estimate(0, last) + past * self.page.estimate(last, last + 1)
        return min(max(begin / total, 0.0), 1.0), min(max(end / total, 0.0), 1.0)

    def to_fraction(self, fraction: float) -> None:
        """Bring what lies at a fraction of the page to the top of the window, ends respected."""
        row, into = self.page.row_at(min(max(fraction, 0.0), 1.0) * self.page.total)
        self.put(row, -round(into * self.page.height(row)) if row or into > 0 else TOP_MARGIN)
        self.keep_inside()

    def keep_inside(self) -> None:
        """Take back what lies beyond the ends."""
        beyond = self.tops[0] - TOP_MARGIN if self.rows[0] == 0 else 0
        if beyond > 0:
            self._top -= beyond
            self._settle()
        elif self._room_below(1) < 0:
            self._top += min(-self._room_below(1), self._room_above(self.height))
            self._settle()

    def _room_below(self, wanted: int) -> int:
        """How far the text may move up; negative when it stands too high already."""
        # Far enough from the end unless the rows in between are low.
        row, bottom, enough = self.rows[-1] + 1, self.bottom, wanted + self.height
        while bottom < enough and self.page.rows.has(row):
            bottom += self.page.height(row)
            row += 1
        if self.page.rows.has(row):
            return wanted
        if self.rows[0] == 0 and bottom - self.tops[0] + TOP_MARGIN <= self.height:
            return self.tops[0] - TOP_MARGIN
        return bottom - round(self.height * (1 - _BELOW))

    def _room_above(self, wanted: int) -> int:
        row, top = self.rows[0], self.tops[0]
        while row > 0 and top > -wanted:
            row -= 1
            top -= self.page.height(row)
        return max(0, TOP_MARGIN - top) if row == 0 else wanted

    def _settle(self) -> None:
        """Let the anchor be the first row in sight."""
        page, row, top = self.page, self._row, self._top
        while top > 0 and row > 0:
            row -= 1
            top -= page.height(row)
        while top + (height := page.height(row)) <= 0 and page.rows.has(row + 1):
            top += height
            row += 1
        self._row, self._top = row, top
        self._walk()

    def _walk(self) -> None:
        page, row, top = self.page, self._row, self._top
        rows, tops = [row], [top]
        top += page.height(row)
        row += 1
        while top < self.height and page.rows.has(row):
            rows.append(row)
            tops.append(top)
            top += page.height(row)
            row += 1
        self.rows, self.tops = rows, tops
