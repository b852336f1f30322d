"""The whole visible text of an HTML page, block by block."""

import re
from collections.abc import Iterator

from lxml import etree, html

_SKIPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas"),
        *("select", "textarea", "input", "audio", "video", "map", "datalist"),
    )
)
_PARAGRAPHS = frozenset(
    (
        *(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "article",
            "section",
            "header",
            "footer",
            "nav",
        ),
        *("aside", "main", "figure", "table", "ul", "ol", "dl", "form", "body", "html", "hr", "fieldset", "details"),
    )
)
_LINES = frozenset(
    (
        "div",
        "li",
        "tr",
        "dt",
        "dd",
        "figcaption",
        "caption",
        "address",
        "option",
        "summary",
        "legend",
        "center",
        "button",
    )
)
_CELLS = frozenset(("td", "th"))
_ONCE = frozenset((*_CELLS, "br"))
_SPACE = re.compile("[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_MANY_BREAKS = re.compile(r"\n{3,}")


def parse_page(markup: str) -> etree._Element | None:
    """The tree of a page, read without network and without expanding entities of its own; None when it has nothing."""
    parser = html.HTMLParser(no_network=True, encoding="utf-8", remove_comments=False, remove_pis=True, huge_tree=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def visible_text(tree: etree._Element) -> str:
    """What a reader of the page sees as text, a line for each block, an empty line between paragraphs.

    White space is folded as HTML does; no-break spaces stay. Headings, menus, captions and lists are all there.
    """
    body = tree.find("body")
    written: list[str] = []
    gap = 0
    for piece in _pieces(body if body is not None else tree):
        if isinstance(piece, int):
            gap = max(gap, piece)
        elif piece.strip(" \t\n"):
            written.append("\n" * gap + piece)
            gap = 0
        elif not gap:
            written.append(piece)
    return _MANY_BREAKS.sub("\n\n", _AROUND_BREAK.sub("\n", "".join(written))).strip(" \t\n")


def _pieces(root: etree._Element) -> Iterator[str | int]:
    """The text in document order, and between blocks the number of newlines they want.

    The walk is lxml's own, since pages nest deeper than Python calls may.
    """
    preformatted = 0
    skipped = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            yield "" if skipped else _folded(element.tail, preformatted)
            continue
        name = element.tag if isinstance(element.tag, str) else ""
        hidden = name in _SKIPPED or _is_hidden(element)
        if event == "start":
            skipped += hidden
            preformatted += name == "pre"
            if not skipped:
                yield _gap(name)
                yield _folded(element.text, preformatted)
            continue
        if not skipped and name not in _ONCE:
            yield _gap(name)
        skipped -= hidden
        preformatted -= name == "pre"
        if not skipped and element is not root:
            yield _folded(element.tail, preformatted)


def _gap(name: str) -> str | int:
    if name in _PARAGRAPHS:
        return 2
    if name in _LINES:
        return 1
    return " " if name in _CELLS else "\n" if name == "br" else ""


def _folded(text: str | None, preformatted: int) -> str:
    if not text:
        return ""
    return text if preformatted else _SPACE.sub(" ", text)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None
