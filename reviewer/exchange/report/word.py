"""Paragraphs, runs and tables of WordprocessingML (ECMA-376, part 1), as much of it as the report needs."""

import unicodedata
from collections.abc import Iterable, Sequence

from lxml import etree

from reviewer.exchange.xml_text import xml_text

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = "BFC5CF"

Run = tuple[str, frozenset[str]]
"""Words, and how they look: "b" bold, "i" italic, "mark" for words that differ."""


def plain(words: str) -> Run:
    """Words as the paragraph's style has them."""
    return words, frozenset()


def bold(words: str) -> Run:
    """Words in bold."""
    return words, frozenset({"b"})


def marked(words: str) -> Run:
    """Words that the other side says otherwise: shaded and underlined, so that print shows them too."""
    return words, frozenset({"mark"})


def element(name: str, *inside: etree._Element, **attributes: str) -> etree._Element:
    """An element of the vocabulary with attributes of it."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={"w": NAMESPACE})
    for key, value in attributes.items():
        made.set(f"{{{NAMESPACE}}}{key}", xml_text(value))
    made.extend(inside)
    return made


def paragraph(style: str, *runs: Run) -> etree._Element:
    """A paragraph in a style; it runs from right to left where its first letter does."""
    properties = element("pPr", element("pStyle", val=style))
    backwards = _runs_backwards("".join(words for words, _ in runs))
    if backwards:
        properties.append(element("bidi"))
    return element("p", properties, *(_run(words, looks, backwards=backwards) for words, looks in runs if words))


def table(rows: Iterable[Sequence[Sequence[etree._Element]]], widths: Sequence[int], *, head: bool) -> etree._Element:
    """A table of cells of paragraphs, widths in twentieths of a point; `head` repeats the first row on each page."""
    lines = (element(side, val="single", sz="4", space="0", color=_LINE) for side in _SIDES)
    borders = element("tblBorders", *lines)
    properties = element("tblPr", element("tblW", w=str(sum(widths)), type="dxa"), borders)
    grid = element("tblGrid", *(element("gridCol", w=str(width)) for width in widths))
    made = element("tbl", properties, grid)
    for number, cells in enumerate(rows):
        row = element(
            "tr", element("trPr", element("cantSplit"), *([element("tblHeader")] if head and not number else []))
        )
        for width, cell in zip(widths, cells, strict=True):
            row.append(element("tc", element("tcPr", element("tcW", w=str(width), type="dxa")), *cell))
        made.append(row)
    return made


def _run(words: str, looks: frozenset[str], *, backwards: bool) -> etree._Element:
    properties = element("rPr")
    properties.extend(element(look) for look in ("b", "i") if look in looks)
    if "mark" in looks:
        properties.append(element("u", val="single"))
        properties.append(element("shd", val="clear", color="auto", fill="FBDFDB"))
    if backwards:
        properties.append(element("rtl"))
    return element("r", properties, *_pieces(words))


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
