"""The lines of a standard text widget, laid out exactly as the rows of a page are."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

from reviewer.text.utf16 import Utf16Map
from reviewer.ui.desk_values import Range
from reviewer.ui.panels.reading.block import as_shown
from reviewer.ui.panels.reading.page import Page
from reviewer.ui.panels.reading.rows import find_folds
from reviewer.ui.panels.reading.scrolling import TOP_MARGIN


class Lines(QPlainTextDocumentLayout):
    """Gives Qt's paragraphs the line pitch, the gaps and the column of a page's rows.

    Qt's own layout knows no line spacing. Each paragraph is laid out when Qt first asks how large it is, as with every
    layout of a plain text; what is measured on the page is true of the widget then, pixel for pixel.
    """

    def __init__(self, document: QTextDocument, page: Page) -> None:
        """Lay out the document, which is empty yet."""
        super().__init__(document)
        self._page = page
        self._firsts: list[int] = []
        self._furniture: list[Range] = []
        self._dimmed = QTextCharFormat()
        self._lead = TOP_MARGIN

    def set_lead(self, lead: int) -> None:
        """Let the text begin so many pixels down, so that its first lines can stand at any height."""
        if lead != self._lead:
            self._lead = lead
            self.block_of(0).layout().clearLayout()

    def show(self, page: Page, furniture: Iterable[Range], dimmed: QColor) -> None:
        """Fill the document with the text of a page; furniture stays in its place, in the colour `dimmed`."""
        # Emptied before anything else changes: Qt asks for the lines of what it still holds.
        self.document().setPlainText("")
        self._page = page
        self._lead = TOP_MARGIN
        pieces = page.pieces
        joined = pieces.joined
        # Without cut pieces they are the paragraphs, and nothing is noted.
        self._firsts = [0, *(piece + 1 for piece in range(len(pieces) - 1) if piece not in joined)] if joined else []
        self.set_furniture(furniture, dimmed)
        parts = [as_shown(text) + ("" if piece in joined else "\n") for piece, text in enumerate(pieces.texts)]
        document = self.document()
        document.setDefaultFont(page.setting.font)
        document.setPlainText("".join(parts)[:-1])
        self._hide_blank()

    def set_furniture(self, furniture: Iterable[Range], dimmed: QColor) -> None:
        """Dim other paragraphs, from the next layout on."""
        self._furniture = [(fold.first, fold.last) for fold in find_folds(self._page.pieces, furniture)]
        self._dimmed.setForeground(dimmed)

    def lay_anew(self) -> None:
        """Font, measure or colours changed."""
        document = self.document()
        document.setDefaultFont(self._page.setting.font)
        document.markContentsDirty(0, document.characterCount())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The room of a paragraph: its lines at one pitch, and the gap behind it."""
        if not block.isValid() or not block.isVisible():
            return QRectF()
        layout, setting = block.layout(), self._page.setting
        if not layout.lineCount():
            self._lay(block, layout)
        height = layout.lineCount() * setting.pitch + setting.gap
        return QRectF(0, 0, setting.left + setting.width, height + self.above(block))

    def above(self, block: QTextBlock) -> int:
        """Pixels between the top of a paragraph and its first line."""
        return self._lead if self.row_of(block) == 0 else 0

    def row_of(self, block: QTextBlock) -> int:
        """The first row of a paragraph."""
        number = block.blockNumber()
        return self._page.rows.of(self._page.pieces.starts[self._firsts[number] if self._firsts else number])

    def block_of(self, row: int) -> QTextBlock:
        """The paragraph of a row."""
        piece = self._page.pieces.at(self._page.rows.start(row))
        number = bisect_left(self._firsts, piece + 1) - 1 if self._firsts else piece
        return self.document().findBlockByNumber(number)

    def furniture_rows(self, first: int, last: int) -> list[Range]:
        """The runs of page furniture among the rows from first up to last, as first row and the row behind."""
        rows, starts = self._page.rows, self._page.pieces.starts
        found = []
        for begin, end in self._furniture:
            run = rows.of(starts[begin]), rows.of(starts[end - 1]) + 1
            if run[0] < last and run[1] > first:
                found.append(run)
        return found

    def first_of_text(self) -> int:
        """Where the article itself begins: the first row that is no furniture, the first of all where all is."""
        rows = self._page.rows
        ends = [self._page.pieces.end(last - 1) for _, last in self._furniture]
        begin = rows.start(0)
        for (first, _), end in zip(self._furniture, ends, strict=True):
            if rows.of(self._page.pieces.starts[first]) == rows.of(begin):
                begin = rows.start(min(rows.of(end) + 1, rows.of(self._page.pieces.length)))
        return begin

    def furniture_at(self, position: int) -> Range | None:
        """The pieces of the furniture that a position stands in."""
        piece = self._page.pieces.at(position)
        return next((run for run in self._furniture if run[0] <= piece < run[1]), None)

    def _lay(self, block: QTextBlock, layout: QTextLayout) -> None:
        page, setting = self._page, self._page.setting
        row = self.row_of(block)
        first = page.block(row)
        dimmed = self.furniture_at(page.rows.start(row)) is not None
        layout.setFormats([self._format(block.length())] if dimmed else [])
        layout.setTextOption(setting.option(right_to_left=first.right_to_left))
        layout.setCacheEnabled(True)
        ends = self._ends(row)
        top, before = self.above(block), self.document().lineCount()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(setting.width)
            self._cut(line, ends)
            line.setPosition(QPointF(setting.left, top + setting.rise - round(line.ascent())))
            top += setting.pitch
        layout.endLayout()
        block.setLineCount(layout.lineCount())
        if self.document().lineCount() != before:
            self.documentSizeChanged.emit(self.documentSize())

    def _ends(self, row: int) -> list[int]:
        """Where the pieces of a cut paragraph end, in UTF-16 units from its beginning, the last one first."""
        rows, ends, at = self._page.rows, list[int](), 0
        while rows.goes_on(row):
            at += _units(self._page.block(row).text)
            ends.insert(0, at)
            row += 1
        return ends

    def _cut(self, line: QTextLine, ends: list[int]) -> None:
        """End a line where a piece ends, as the page does."""
        start = line.textStart()
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and start + line.textLength() > ends[-1]:
            line.setNumColumns(ends[-1] - start, self._page.setting.width)

    def _format(self, length: int) -> QTextLayout.FormatRange:
        dimmed = QTextLayout.FormatRange()
        dimmed.start, dimmed.length, dimmed.format = 0, length, self._dimmed
        return dimmed

    def _hide_blank(self) -> None:
        """Blank lines are no rows of a page: the gap between paragraphs stands for them."""
        texts, firsts = self._page.pieces.texts, self._firsts
        block, number = self.document().begin(), 0
        first = self._page.pieces.at(self._page.rows.start(0))
        while block.isValid():
            piece = firsts[number] if firsts else number
            if piece != first and (not texts[piece] or texts[piece].isspace()):
                block.setVisible(False)
                block.setLineCount(0)
            block, number = block.next(), number + 1


def _units(text: str) -> int:
    return Utf16Map(text).to_utf16(len(text))
