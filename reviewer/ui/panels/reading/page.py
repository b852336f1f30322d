"""The page of one article: which row a position is in, how rows are laid out, how high they are."""

import re
from collections import OrderedDict
from collections.abc import Iterable
from functools import cached_property

from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.block import Block
from reviewer.ui.panels.reading.pieces import Pieces
from reviewer.ui.panels.reading.rows import Fold, Rows, find_folds
from reviewer.ui.panels.reading.setting import Setting

_KEPT = 160
_SAMPLE = 400
_FULL_WIDTH = re.compile("[\u2e80-\U0010ffff]")


class Page:
    """An article's rows under one setting. Only rows that are looked at are laid out; the last 160 are kept."""

    def __init__(self, text: str, furniture: Iterable[Range], setting: Setting) -> None:
        """Cut the text and fold its furniture."""
        self.pieces = Pieces(text)
        self.setting = setting
        self._sample = text[:: len(text) // _SAMPLE + 1]
        self._folds = find_folds(self.pieces, furniture)
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self.rows = Rows(self.pieces, self._folds, frozenset())

    @property
    def folds(self) -> tuple[Fold, ...]:
        """Where page furniture stands on lines of its own."""
        return self._folds

    def set_furniture(self, furniture: Iterable[Range]) -> None:
        """Fold other lines; folds that stay keep whether they are open."""
        self._folds = find_folds(self.pieces, furniture)
        firsts = frozenset(fold.first for fold in self._folds)
        self.rows = Rows(self.pieces, self._folds, self.rows.open & firsts)

    def set_open(self, fold: Fold, *, opened: bool) -> None:
        """Show the text of a fold, or fold it away."""
        now = self.rows.open | {fold.first} if opened else self.rows.open - {fold.first}
        self.rows = Rows(self.pieces, self._folds, now)

    def is_furniture(self, row: int) -> bool:
        """Whether the row is the text of page furniture that is shown."""
        piece = self.rows.piece(row)
        return bool(self.rows.open) and any(fold.first <= piece < fold.last for fold in self._folds)

    def use(self, setting: Setting) -> None:
        """Set everything anew, as it comes into sight."""
        self.setting = setting
        self._blocks.clear()

    def block(self, row: int) -> Block:
        """The laid-out paragraph of a text row."""
        piece = self.rows.piece(row)
        found = self._blocks.get(piece)
        if found is None:
            found = self._blocks[piece] = Block(self.pieces.text(piece), self.setting)
            if len(self._blocks) > _KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(piece)
        return found

    def height(self, row: int) -> int:
        """Pixels from the top of a row to the top of the next one."""
        setting = self.setting
        if row in self.rows.folds:
            return setting.pitch + setting.gap
        return self.block(row).height + (0 if self.rows.goes_on(row) else setting.gap)

    def estimate(self, first: int, last: int) -> float:
        """The height of the rows from first up to last without laying them out."""
        fixed, scale = self._factors()
        return self.rows.estimate(first, last, fixed, scale)

    def row_at(self, height: float) -> tuple[int, float]:
        """The row at an estimated height from the top, and how far into it that is (0 to 1)."""
        fixed, scale = self._factors()
        row = self.rows.row_at(height, fixed, scale)
        own = self.rows.estimate(row, row + 1, fixed, scale)
        return row, (height - self.rows.estimate(0, row, fixed, scale)) / own

    @property
    def total(self) -> float:
        """The estimated height of everything."""
        return self.rows.total(*self._factors())

    def locate(self, position: int) -> tuple[int, int]:
        """The row of a position and the position in it; positions nothing shows go to the end of the row before."""
        row = self.rows.of(position)
        return row, min(max(position - self.rows.start(row), 0), self.rows.end(row) - self.rows.start(row))

    def snap(self, position: int) -> int:
        """The nearest position where a caret can be seen."""
        position = min(max(position, 0), self.pieces.length)
        row = self.rows.of(position)
        if self.rows.is_text(row):
            return min(max(position, self.rows.start(row)), self.rows.end(row))
        after, before = self.text_row(row + 1, 1), self.text_row(row - 1, -1)
        if after is not None:
            return self.rows.start(after)
        return self.rows.end(before) if before is not None else 0

    def text_row(self, row: int, step: int) -> int | None:
        """The first text row from here on in steps of 1 or -1; None behind the last one."""
        while row >= 0 and self.rows.has(row):
            if self.rows.is_text(row):
                return row
            row += step
        return None

    @cached_property
    def _breadth(self) -> float:
        """How wide characters are on the average, ordinary Latin ones being 1; a sample decides.

        Only estimates ask for it, and what is painted first of a page is exact.
        """
        sample = self._sample
        return 1.0 if not sample or sample.isascii() else 1.0 + len(_FULL_WIDTH.findall(sample)) / len(sample)

    def _factors(self) -> tuple[float, float]:
        setting = self.setting
        # A paragraph's last line is half empty on the average.
        return setting.gap + setting.pitch * 0.5, setting.pitch * setting.character * self._breadth / setting.width
