"""Cells that a spreadsheet shows as they are, and never runs."""

import re
from collections.abc import Sequence

# What Excel, LibreOffice and Google Sheets take for a formula (OWASP, "CSV Injection"), full-width forms too.
_DANGEROUS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_SUSPICIOUS = frozenset("'=+-@\t\r\n＝＋－＠")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MOST_UNITS = 32_767
_CUT = " … (cut)"


def dangerous(text: str) -> bool:
    """True for text that a spreadsheet could take for a formula."""
    return text[:1] in _SUSPICIOUS and bool(_DANGEROUS.match(text))


def harmless(text: str) -> str:
    """Text for a CSV cell: an apostrophe stands before what could be taken for a formula; `unharmed` takes it away."""
    return "'" + text if dangerous(text) else text


def unharmed(cell: str) -> str:
    """The text that `harmless` made a cell of."""
    return cell[1:] if cell[:1] == "'" and dangerous(cell[1:]) else cell


def harmless_row(row: Sequence[str | int | None]) -> Sequence[str | int | None]:
    """The cells of a row for CSV; most rows hold nothing that could be taken for a formula, and one look tells."""
    if _SUSPICIOUS.isdisjoint([cell[0] for cell in row if cell and isinstance(cell, str)]):
        return row
    return [harmless(cell) if isinstance(cell, str) else cell for cell in row]


def printable(text: str) -> str:
    """Text without the control characters that spreadsheet files cannot hold; each becomes U+FFFD."""
    return text if text.isprintable() else _CONTROL.sub("\ufffd", text)


def fitting(text: str) -> str:
    """Text cut to what one Excel cell holds (32,767 UTF-16 units), saying so where it was cut."""
    if len(text) <= _MOST_UNITS // 2 or len(text.encode("utf-16-le")) // 2 <= _MOST_UNITS:
        return text
    units = text.encode("utf-16-le")[: (_MOST_UNITS - len(_CUT)) * 2]
    return units.decode("utf-16-le", "ignore") + _CUT
