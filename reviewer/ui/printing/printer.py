"""Prints a sheet to PDF: pages are laid out and painted here, because only Qt has the fonts."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QPointF, QRectF, QUuid
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from reviewer.exchange.sheet import Paragraph, Place, Printed, Sheet, Style, words
from reviewer.ui.printing.fonts import Fonts
from reviewer.ui.printing.pages import Line, Page, Pages
from reviewer.ui.printing.text import Setter

_DPI = 1200
_POINT = _DPI / 72
_WIDTH, _HEIGHT = 595 * _POINT, 842 * _POINT
_SIDE, _TOP, _BOTTOM = 57 * _POINT, 64 * _POINT, 60 * _POINT
_HEAD, _FOOT = 34 * _POINT, 36 * _POINT
_RULE = QColor("#BFC5CF")
_SECONDARY = QColor("#535B69")


class PdfPrinter:
    """Prints A4 pages with a running head, page numbers and tables whose heads come again; knows nothing of reports."""

    def __call__(self, sheet: Sheet) -> Printed:
        """The sheet as PDF; it is laid out twice, because the first page already says how many there are."""
        # The library numbers fonts in the order of its tables, which is another one in each process.
        QHashSeed.setDeterministicGlobalSeed()
        try:
            return self._printed(sheet)
        finally:
            QHashSeed.resetRandomGlobalSeed()

    def _printed(self, sheet: Sheet) -> Printed:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(sheet.title)
        writer.setDocumentId(QUuid.createUuidV5(QUuid(), sheet.title.encode()))  # else a new one at each printing
        fonts = Fonts()
        setter = Setter(fonts, writer, _POINT)
        room = QRectF(_SIDE, _TOP, _WIDTH - 2 * _SIDE, _HEIGHT - _TOP - _BOTTOM)
        total = sum(1 for _ in Pages(setter, room, sheet.blocks))
        places: list[Place] = []
        painter = QPainter(writer)
        try:
            for number, page in enumerate(Pages(setter, room, sheet.blocks)):
                if number:
                    writer.newPage()
                _paint(painter, page, setter)
                _frame(painter, setter, sheet, number, total)
                places.extend(
                    Place(mark.title, mark.level, number, (mark.top - 8 * _POINT) / _POINT) for mark in page.marks
                )
        finally:
            painter.end()
        return Printed(bytes(buffer.data().data()), tuple(places), setter.rare(), fonts.undrawn(_texts(sheet)))


def _paint(painter: QPainter, page: Page, setter: Setter) -> None:
    for box in page.boxes:
        painter.fillRect(box.area, QColor(box.color))
    for line in page.lines:
        _paint_line(painter, line, setter)


def _paint_line(painter: QPainter, line: Line, setter: Setter) -> None:
    setter.note(line.set.text, line.set.layout)
    painter.setPen(QColor(line.set.color))
    line.set.text.draw(painter, QPointF(line.left, line.top))
    for area, picture in setter.pictures(line.set):
        painter.drawImage(area.translated(line.left, line.top), picture)


def _frame(painter: QPainter, setter: Setter, sheet: Sheet, number: int, total: int) -> None:
    """The running head, which the first page has as its title, and the number of the page."""
    width = _WIDTH - 2 * _SIDE
    if number:
        head = setter.one_line(words(Style.SMALL, sheet.title), width)
        painter.setPen(_SECONDARY)
        head.draw(painter, QPointF(_SIDE, _HEAD))
        painter.fillRect(QRectF(_SIDE, _HEAD + 14 * _POINT, width, 0.5 * _POINT), _RULE)
    said = sheet.page.format(page=number + 1, pages=total)
    foot = setter.one_line(words(Style.SMALL, said), width)
    painter.setPen(_SECONDARY)
    foot.draw(painter, QPointF(_WIDTH - _SIDE - foot.lineAt(0).naturalTextWidth(), _HEIGHT - _FOOT))


def _texts(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    for block in sheet.blocks:
        cells = ((block,),) if isinstance(block, Paragraph) else (cell for row in block.rows for cell in row)
        yield from (paragraph.text for cell in cells for paragraph in cell)
