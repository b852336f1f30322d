"""Paragraphs, runs and tables of WordprocessingML (ECMA-376, part 1), as much of it as the report needs."""

import unicodedata
from collections.abc import Iterable, Sequence

from lxml import etree

from reviewer.exchange.sheet import Block, Cell, Paragraph, Run, Table
from reviewer.exchange.xml_text import xml_text

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = "BFC5CF"
_SHADE = "ECEFF4"
_MARK = "FBDFDB"
_AIR = 85  # twentieths of a point between a cell's line and its words


def element(name: str, *inside: etree._Element, **attributes: str) -> etree._Element:
    """An element of the vocabulary with attributes of it."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={"w": NAMESPACE})
    for key, value in attributes.items():
        made.set(f"{{{NAMESPACE}}}{key}", xml_text(value))
    made.extend(inside)
    return made


def block(told: Block, width: int) -> etree._Element:
    """A paragraph, or a table of that width in twentieths of a point."""
    return paragraph(told) if isinstance(told, Paragraph) else _table(told, width)


def paragraph(told: Paragraph) -> etree._Element:
    """A paragraph in its style; it runs from right to left where its first letter does."""
    properties = element("pPr", element("pStyle", val=told.style.value))
    if told.keep:
        properties.append(element("keepNext"))
    backwards = _runs_backwards(told.text)
    if backwards:
        properties.append(element("bidi"))
    return element("p", properties, *(_run(run, backwards=backwards) for run in told.runs))


def _table(told: Table, width: int) -> etree._Element:
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
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", w=str(each)) for each in widths)))
    if told.head:
        made.append(_row(told.head, widths, element("tblHeader"), shade=True))
    for row in told.rows:
        made.append(_row(row, widths))
    return made


def _row(
    cells: Sequence[Cell], widths: Sequence[int], *properties: etree._Element, shade: bool = False
) -> etree._Element:
    row = element("tr", element("trPr", element("cantSplit"), *properties))
    for width, cell in zip(widths, cells, strict=True):
        about = element("tcPr", element("tcW", w=str(width), type="dxa"))
        if shade:
            about.append(element("shd", val="clear", color="auto", fill=_SHADE))
        row.append(element("tc", about, *map(paragraph, cell)))
    return row


def _run(told: Run, *, backwards: bool) -> etree._Element:
    properties = element("rPr")
    if told.bold:
        properties.append(element("b"))
    if told.mark:  # underlined too, so that print without colours shows it
        properties.append(element("u", val="single"))
        properties.append(element("shd", val="clear", color="auto", fill=_MARK))
    if backwards:
        properties.append(element("rtl"))
    return element("r", properties, *_pieces(told.text))


def _pieces(words: str) -> Iterable[etree._Element]:
    """Text as it stands: line ends and tabs have elements of their own."""
    for number, line in enumerate(words.split("\n")):
        if number:
            yield element("br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield element("tab")
            if piece:
                text = element("t")
                text.text = xml_text(piece)
                text.set(_SPACE, "preserve")
                yield text


def _runs_backwards(words: str) -> bool:
    strong = (kind for kind in map(unicodedata.bidirectional, words) if kind in _STRONG)
    return next(strong, "L") in _RIGHT_TO_LEFT
