"""One Excel workbook, a sheet for each table; text is written as text and never becomes a formula or a link."""

import contextlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.exchange.files import replacing
from reviewer.exchange.tables.cells import dangerous, fitting, printable
from reviewer.exchange.tables.rows import Cell, Table, tables

_MOST_ROWS = 1_048_576
_WIDE = frozenset({"title", "quote", "statement", "a_quote", "b_quote", "a_statement", "b_statement", "note", "reason"})
_WIDTH = 18
_WIDE_WIDTH = 60


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write the workbook; ReviewerError, and nothing written, when a table has more rows than Excel holds."""
    # Put together in memory: the library leaves an archive behind that it could not finish, which then complains.
    packed = BytesIO()
    with replacing(path) as part, _as_os_error():
        book = xlsxwriter.Workbook(packed, {"constant_memory": True})
        try:
            head = book.add_format({"bold": True})
            quoted = book.add_format({"quote_prefix": True})
            for table, rows in tables(annotations):
                sheet = book.add_worksheet(table.name)
                _head(sheet, table, head)
                for number, row in enumerate(rows, start=1):
                    _check(number)
                    for column, cell in enumerate(row):
                        _write(sheet, number, column, cell, quoted)
        finally:
            book.close()
        part.write_bytes(packed.getbuffer())


@contextlib.contextmanager
def _as_os_error() -> Iterator[None]:
    """What the library says of a disk that refuses, in Python's own words."""
    try:
        yield
    except FileCreateError as error:
        raise OSError(str(error)) from error


def _head(sheet: Worksheet, table: Table, bold: Format) -> None:
    sheet.freeze_panes(1, 1)
    for column, name in enumerate(table.columns):
        sheet.set_column(column, column, _WIDE_WIDTH if name in _WIDE else _WIDTH)
        sheet.write_string(0, column, name, bold)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, quoted: Format) -> None:
    """Text keeps its first character; Excel's own mark for "this is text" stops it from becoming a formula on edit."""
    if isinstance(cell, str):
        text = fitting(printable(cell))
        if text:
            sheet.write_string(row, column, text, quoted if dangerous(text) else None)
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _check(row: int) -> None:
    if row >= _MOST_ROWS:
        message = notice(
            "A sheet of Excel holds {most} rows, and this set has more. Nothing was written; narrow the export, or "
            "choose CSV.",
            most=f"{_MOST_ROWS:,}",
        )
        raise ReviewerError(message, code="too-many-rows")
