"""Where the caret goes: characters, words, lines, pages, sentences. Positions are code points of the stored text."""

import sys
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtGui import QKeyEvent, QKeySequence

from reviewer.text.sentences import sentence_at
from reviewer.text.words import words
from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.sheet import Sheet


class Motion(Enum):
    """The ways a caret moves."""

    RIGHT = auto()
    LEFT = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    PARAGRAPH_START = auto()
    PARAGRAPH_END = auto()
    TEXT_START = auto()
    TEXT_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()


_Standard = QKeySequence.StandardKey
_KEYS: tuple[tuple[QKeySequence.StandardKey, Motion, bool], ...] = (
    (_Standard.MoveToNextChar, Motion.RIGHT, False),
    (_Standard.MoveToPreviousChar, Motion.LEFT, False),
    (_Standard.MoveToNextLine, Motion.DOWN, False),
    (_Standard.MoveToPreviousLine, Motion.UP, False),
    (_Standard.MoveToNextWord, Motion.NEXT_WORD, False),
    (_Standard.MoveToPreviousWord, Motion.PREVIOUS_WORD, False),
    (_Standard.MoveToStartOfLine, Motion.LINE_START, False),
    (_Standard.MoveToEndOfLine, Motion.LINE_END, False),
    (_Standard.MoveToStartOfBlock, Motion.PARAGRAPH_START, False),
    (_Standard.MoveToEndOfBlock, Motion.PARAGRAPH_END, False),
    (_Standard.MoveToStartOfDocument, Motion.TEXT_START, False),
    (_Standard.MoveToEndOfDocument, Motion.TEXT_END, False),
    (_Standard.MoveToNextPage, Motion.PAGE_DOWN, False),
    (_Standard.MoveToPreviousPage, Motion.PAGE_UP, False),
    (_Standard.SelectNextChar, Motion.RIGHT, True),
    (_Standard.SelectPreviousChar, Motion.LEFT, True),
    (_Standard.SelectNextLine, Motion.DOWN, True),
    (_Standard.SelectPreviousLine, Motion.UP, True),
    (_Standard.SelectNextWord, Motion.NEXT_WORD, True),
    (_Standard.SelectPreviousWord, Motion.PREVIOUS_WORD, True),
    (_Standard.SelectStartOfLine, Motion.LINE_START, True),
    (_Standard.SelectEndOfLine, Motion.LINE_END, True),
    (_Standard.SelectStartOfBlock, Motion.PARAGRAPH_START, True),
    (_Standard.SelectEndOfBlock, Motion.PARAGRAPH_END, True),
    (_Standard.SelectStartOfDocument, Motion.TEXT_START, True),
    (_Standard.SelectEndOfDocument, Motion.TEXT_END, True),
    (_Standard.SelectNextPage, Motion.PAGE_DOWN, True),
    (_Standard.SelectPreviousPage, Motion.PAGE_UP, True),
)


def motion_of(event: QKeyEvent) -> tuple[Motion, bool] | None:
    """The motion of a key on this platform and whether it extends the selection."""
    return next(((motion, keeps) for key, motion, keeps in _KEYS if event.matches(key)), None)


class Walker:
    """Finds where motions lead on a sheet. Going up and down keeps to one column, as far as lines are long enough."""

    def __init__(self, sheet: Sheet, *, to_word_ends: bool = sys.platform == "darwin") -> None:
        """Walk on this sheet; on macOS to the ends of words when walking on, as every text there does."""
        self._sheet = sheet
        self._to_word_ends = to_word_ends
        self._column: float | None = None
        self._deeds: dict[Motion, Callable[[int], int]] = {
            Motion.RIGHT: lambda at: self._beside(at, right=True),
            Motion.LEFT: lambda at: self._beside(at, right=False),
            Motion.NEXT_WORD: self._next_word,
            Motion.PREVIOUS_WORD: self._previous_word,
            Motion.UP: lambda at: self._vertical(at, -1),
            Motion.DOWN: lambda at: self._vertical(at, 1),
            Motion.LINE_START: lambda at: self._line(at)[0],
            Motion.LINE_END: lambda at: self._line(at)[1],
            Motion.PARAGRAPH_START: lambda at: self._sheet.page.pieces.line(self._sheet.page.pieces.at(at))[0],
            Motion.PARAGRAPH_END: lambda at: self._sheet.page.pieces.line(self._sheet.page.pieces.at(at))[1],
            Motion.TEXT_START: lambda _: self._sheet.page.snap(0),
            Motion.TEXT_END: lambda _: self._sheet.page.snap(self._sheet.page.pieces.length),
            Motion.PAGE_UP: lambda at: self._vertical(at, -self._lines_in_window()),
            Motion.PAGE_DOWN: lambda at: self._vertical(at, self._lines_in_window()),
        }

    def forget_column(self) -> None:
        """The caret was put somewhere: up and down go from there."""
        self._column = None

    def go(self, motion: Motion, position: int) -> int:
        """Where the motion leads from a position."""
        if motion not in {Motion.UP, Motion.DOWN, Motion.PAGE_UP, Motion.PAGE_DOWN}:
            self._column = None
        return self._sheet.page.snap(self._deeds[motion](position))

    def word_at(self, position: int) -> Range:
        """The word around a position, or the single character where there is none."""
        row, local = self._sheet.page.locate(position)
        if not self._sheet.page.rows.is_text(row):
            return position, position
        text, start = self._sheet.page.block(row).text, self._sheet.page.rows.start(row)
        for begin, end in words(text):
            if begin <= local < end or (local == end == len(text)):
                return start + begin, start + end
        return position, start + self._sheet.page.block(row).next_position(local)

    def sentence_at(self, position: int) -> Range:
        """The sentence around a position."""
        pieces = self._sheet.page.pieces
        first, last = pieces.line(pieces.at(position))
        begin, end = sentence_at(pieces.slice(first, last), min(position, last) - first)
        return first + begin, first + end

    def paragraph_at(self, position: int) -> Range:
        """The paragraph around a position."""
        pieces = self._sheet.page.pieces
        return pieces.line(pieces.at(position))

    def _beside(self, position: int, *, right: bool) -> int:
        page = self._sheet.page
        row, local = page.locate(position)
        block = page.block(row)
        to = block.beside(local, right=right)
        if to != local:
            return page.rows.start(row) + to
        forward = right != block.right_to_left
        return self._into_next_row(row, position) if forward else self._into_previous_row(row, position)

    def _into_next_row(self, row: int, position: int) -> int:
        page = self._sheet.page
        goes_on = page.rows.goes_on(row)
        following = page.text_row(row + 1, 1)
        if following is None:
            return position
        start = page.rows.start(following)
        # The end of a cut piece and the beginning of the next are one position.
        return start + page.block(following).next_position(0) if goes_on else start

    def _into_previous_row(self, row: int, position: int) -> int:
        page = self._sheet.page
        before = page.text_row(row - 1, -1)
        if before is None:
            return position
        block = page.block(before)
        end = len(block.text)
        return page.rows.start(before) + (block.previous_position(end) if page.rows.goes_on(before) else end)

    def _next_word(self, position: int) -> int:
        """The next word's beginning, or its end where that is the custom."""
        page = self._sheet.page
        row, local = page.locate(position)
        text, start = page.block(row).text, page.rows.start(row)
        for begin, end in words(text):
            target = end if self._to_word_ends else begin
            if target > local:
                return start + target
        if local < len(text):
            return start + len(text)
        following = page.text_row(row + 1, 1)
        if following is None:
            return start + len(text)
        found = words(page.block(following).text)
        return page.rows.start(following) + (found[0][1] if self._to_word_ends and found else 0)

    def _previous_word(self, position: int) -> int:
        """The beginning of the word before or around the position."""
        page = self._sheet.page
        row, local = page.locate(position)
        for begin, _ in reversed(words(page.block(row).text)):
            if begin < local:
                return page.rows.start(row) + begin
        if local:
            return page.rows.start(row)
        before = page.text_row(row - 1, -1)
        return page.rows.end(before) if before is not None else position

    def _line(self, position: int) -> Range:
        page = self._sheet.page
        row, local = page.locate(position)
        first, last = page.block(row).line_range(page.block(row).line_of(local))
        return page.rows.start(row) + first, page.rows.start(row) + last

    def _vertical(self, position: int, lines: int) -> int:
        page = self._sheet.page
        row, local = page.locate(position)
        block = page.block(row)
        if self._column is None:
            self._column = block.caret_x(local)
        line = block.line_of(local) + lines
        while line < 0 or line >= len(block.lines):
            step = 1 if line > 0 else -1
            following = page.text_row(row + step, step)
            if following is None:
                return page.rows.end(row) if step > 0 else page.rows.start(row)
            if step > 0:
                line -= len(block.lines)
            row, block = following, page.block(following)
            if step < 0:
                line += len(block.lines)
        return page.rows.start(row) + block.position_at(self._column, (line + 0.5) * block.pitch)

    def _lines_in_window(self) -> int:
        # Paragraph gaps are not lines; one line of the old page stays in sight.
        return max(round(self._sheet.scroller.height * 0.85 / self._sheet.setting.pitch) - 1, 1)
