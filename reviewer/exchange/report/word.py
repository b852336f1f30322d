"""Paragraphs, runs and tables of WordprocessingML (ECMA-376, part 1), as much of it as the report needs.

They are made as text: a report of a hundred thousand claims has millions of elements, and as objects they fill a
gigabyte.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from reviewer.exchange.sheet import Block, Cell, Paragraph, Run, Table
from reviewer.exchange.xml_text import xml_text

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARED = f'xmlns:w="{NAMESPACE}" xmlns:r="{OFFICE}"'
"""What the root element of a part says of the prefixes that everything in it has."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = "BFC5CF"
_SHADE = "ECEFF4"
_MARK = "FBDFDB"
_AIR = 85  # twentieths of a point between a cell's line and its words
_ESCAPED = {'"': "&quot;", "\r": "&#13;"}


def element(name: str, *inside: str, **attributes: str) -> str:
    """An element of the vocabulary with attributes of it; an attribute of another one has `r_` before its name."""
    held = "".join(f' {_prefixed(key)}="{text(value)}"' for key, value in attributes.items())
    content = "".join(inside)
    return f"<w:{name}{held}>{content}</w:{name}>" if content else f"<w:{name}{held}/>"


def text(words: str) -> str:
    """Words as they stand in XML, between elements or in an attribute."""
    return escape(xml_text(words), _ESCAPED)


def block(told: Block, width: int) -> str:
    """A paragraph, or a table of that width in twentieths of a point."""
    return paragraph(told) if isinstance(told, Paragraph) else _table(told, width)


def paragraph(told: Paragraph) -> str:
    """A paragraph in its style; it runs from right to left where its first letter does."""
    backwards = _runs_backwards(told.text)
    return around(told, *(_run(run, backwards=backwards) for run in told.runs), backwards=backwards)


def around(told: Paragraph, *runs: str, backwards: bool = False) -> str:
    """A paragraph of these runs, in the style of another."""
    properties = [element("pStyle", val=told.style.value)]
    if told.keep:
        properties.append(element("keepNext"))
    if backwards:
        properties.append(element("bidi"))
    return element("p", element("pPr", *properties), *runs)


def run(words: str) -> str:
    """A run of plain words."""
    return _run(Run(words), backwards=False)


def _table(told: Table, width: int) -> str:
    lines = (element(side, val="single", sz="4", space="0", color=_LINE) for side in _SIDES)
    inside = (element(side, w=str(_AIR), type="dxa") for side in ("top", "left", "bottom", "right"))
    properties = element(
        "tblPr",
        element("tblW", w=str(width), type="dxa"),
        element("tblBorders", *lines),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *inside),
    )
    widths = [width * share // sum(told.shares) for share in told.shares]
    grid = element("tblGrid", *(element("gridCol", w=str(each)) for each in widths))
    head = [_row(told.head, widths, element("tblHeader"), shade=True)] if told.head else []
    return element("tbl", properties, grid, *head, *(_row(row, widths) for row in told.rows))


def _row(cells: Sequence[Cell], widths: Sequence[int], *properties: str, shade: bool = False) -> str:
    shading = [element("shd", val="clear", color="auto", fill=_SHADE)] if shade else []
    made = (
        element("tc", element("tcPr", element("tcW", w=str(width), type="dxa"), *shading), *map(paragraph, cell))
        for width, cell in zip(widths, cells, strict=True)
    )
    return element("tr", element("trPr", element("cantSplit"), *properties), *made)


def _run(told: Run, *, backwards: bool) -> str:
    properties = []
    if told.bold:
        properties.append(element("b"))
    if told.mark:  # underlined too, so that print without colours shows it
        properties.append(element("u", val="single"))
        properties.append(element("shd", val="clear", color="auto", fill=_MARK))
    if backwards:
        properties.append(element("rtl"))
    return element("r", element("rPr", *properties), *_pieces(told.text))


def _pieces(words: str) -> Iterator[str]:
    """Text as it stands: line ends and tabs have elements of their own."""
    for number, line in enumerate(words.split("\n")):
        if number:
            yield element("br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield element("tab")
            if piece:
                yield f'<w:t xml:space="preserve">{text(piece)}</w:t>'


def _prefixed(key: str) -> str:
    return f"r:{key[2:]}" if key.startswith("r_") else f"w:{key}"


def _runs_backwards(words: str) -> bool:
    strong = (kind for kind in map(unicodedata.bidirectional, words) if kind in _STRONG)
    return next(strong, "L") in _RIGHT_TO_LEFT
