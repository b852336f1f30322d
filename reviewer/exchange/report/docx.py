"""The report as a Word document: the same contents in the same order as in HTML, for a desk that edits and prints."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.files import replacing
from reviewer.exchange.report.contents import report
from reviewer.exchange.report.paper import blocks, cover
from reviewer.exchange.report.word import DECLARED, OFFICE, around, block, element, paragraph, run, text
from reviewer.exchange.sheet import Block, Style, Table, words
from reviewer.exchange.telling import Telling
from reviewer.resources import resource_path

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the clock is no part of the bytes
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = "application/vnd.openxmlformats-package.relationships+xml"
_CONTENT_TYPES = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="{_RELATED}"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>
<Override PartName="/word/header.xml" ContentType="{_WORD}.header+xml"/>
<Override PartName="/word/footer.xml" ContentType="{_WORD}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""
_RELATIONSHIPS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{package}/relationships">
<Relationship Id="body" Type="{office}/officeDocument" Target="word/document.xml"/>
<Relationship Id="about" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""
_PARTS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{package}/relationships">
<Relationship Id="styles" Type="{office}/styles" Target="styles.xml"/>
<Relationship Id="head" Type="{office}/header" Target="header.xml"/>
<Relationship Id="foot" Type="{office}/footer" Target="footer.xml"/>
</Relationships>"""
_PROPERTIES = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{language}</dc:language>
</cp:coreProperties>"""
_WIDTH = 9638  # twentieths of a point between the margins of an A4 page
_MARGIN = "1134"
_PORTION = 256 * 1024
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write(annotations: AnnotationSet, path: Path, telling: Telling) -> tuple[str, ...]:
    """Write the report; it loads nothing, and text from articles is only ever text."""
    told = report(annotations, telling)
    sheet = cover(told)
    names = {"package": _PACKAGE, "office": OFFICE}
    about = {"title": sheet.title, "author": sheet.author, "language": sheet.language}
    properties = _PROPERTIES.format(**names, **{key: text(value) for key, value in about.items()})
    parts: dict[str, Iterable[str]] = {
        "[Content_Types].xml": [_CONTENT_TYPES],
        "_rels/.rels": [_RELATIONSHIPS.format(**names)],
        "word/_rels/document.xml.rels": [_PARTS.format(**names)],
        "word/styles.xml": [resource_path("report/styles.xml").read_text("utf-8")],
        "word/header.xml": _part("hdr", [paragraph(words(Style.SMALL, sheet.title))]),
        "word/footer.xml": _part("ftr", [_page_number(sheet.page)]),
        "word/document.xml": _part("document", _body(blocks(told))),
        "docProps/core.xml": [properties],
    }
    with replacing(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as member:
                for portion in _portions(pieces):
                    member.write(portion)
    return ()


def _body(told: Iterable[Block]) -> Iterator[str]:
    yield "<w:body>"
    for one in told:
        yield block(one, _WIDTH)
        if isinstance(one, Table):  # Word joins two tables that touch
            yield paragraph(words(Style.SMALL))
    margins = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    references = (("headerReference", "head"), ("footerReference", "foot"))
    yield element(
        "sectPr",
        *(element(kind, type="default", r_id=part) for kind, part in references),
        element("pgSz", w="11906", h="16838"),
        element("pgMar", **margins, header="567", footer="567", gutter="0"),
    )
    yield "</w:body>"


def _part(name: str, inside: Iterable[str]) -> Iterator[str]:
    yield f"{_DECLARATION}<w:{name} {DECLARED}>"
    yield from inside
    yield f"</w:{name}>"


def _portions(pieces: Iterable[str]) -> Iterator[bytes]:
    """Pieces of text in portions that are worth being packed."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > _PORTION:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def _page_number(pattern: str) -> str:
    """Word counts pages itself: fields stand where the pattern names a number."""
    pieces = re.split(r"(\{pages?\})", pattern)
    runs = (
        element("fldSimple", run("1"), instr=_FIELDS[each]) if each in _FIELDS else run(each) for each in pieces if each
    )
    return around(words(Style.SMALL), *runs)


_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
