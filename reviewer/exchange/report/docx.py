"""The report as a Word document: the same contents in the same order as in HTML, for a desk that edits and prints."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.files import replacing
from reviewer.exchange.report.contents import report
from reviewer.exchange.report.paper import paper
from reviewer.exchange.report.word import NAMESPACE, block, element, paragraph
from reviewer.exchange.sheet import Sheet, Style, Table, words
from reviewer.exchange.telling import Telling
from reviewer.exchange.xml_text import xml_text
from reviewer.resources import resource_path

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the clock is no part of the bytes
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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


def write(annotations: AnnotationSet, path: Path, telling: Telling) -> tuple[str, ...]:
    """Write the report; it loads nothing, and text from articles is only ever text."""
    sheet = paper(report(annotations, telling))
    names = {"package": _PACKAGE, "office": _OFFICE}
    about = {"title": sheet.title, "author": sheet.author, "language": sheet.language}
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": _RELATIONSHIPS.format(**names).encode(),
        "word/_rels/document.xml.rels": _PARTS.format(**names).encode(),
        "word/styles.xml": _styles(sheet.language),
        "word/header.xml": _xml(element("hdr", paragraph(words(Style.SMALL, sheet.title)))),
        "word/footer.xml": _xml(element("ftr", _page_number(sheet.page))),
        "word/document.xml": _xml(element("document", _body(sheet))),
        "docProps/core.xml": _PROPERTIES.format(
            **names, **{key: escape(xml_text(value)) for key, value in about.items()}
        ).encode(),
    }
    with replacing(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return ()


def _body(sheet: Sheet) -> etree._Element:
    body = element("body")
    for told in sheet.blocks:
        body.append(block(told, _WIDTH))
        if isinstance(told, Table):  # Word joins two tables that touch
            body.append(paragraph(words(Style.SMALL)))
    margins = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    section = element("sectPr")
    for kind, part in (("headerReference", "head"), ("footerReference", "foot")):
        # Prefixes that nobody names are the process's, and other writers change those.
        reference = etree.SubElement(section, f"{{{NAMESPACE}}}{kind}", nsmap={"r": _OFFICE})
        reference.set(f"{{{NAMESPACE}}}type", "default")
        reference.set(f"{{{_OFFICE}}}id", part)
    section.append(element("pgSz", w="11906", h="16838"))
    section.append(element("pgMar", **margins, header="567", footer="567", gutter="0"))
    body.append(section)
    return body


def _page_number(pattern: str) -> etree._Element:
    """Word counts pages itself: fields stand where the pattern names a number."""
    made = paragraph(words(Style.SMALL))
    for piece in re.split(r"(\{pages?\})", pattern):
        if piece in _FIELDS:
            made.append(element("fldSimple", paragraph(words(Style.SMALL, "1"))[-1], instr=_FIELDS[piece]))
        else:
            made.extend(paragraph(words(Style.SMALL, piece)).iterchildren(f"{{{NAMESPACE}}}r"))
    return made


_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def _styles(language: str) -> bytes:
    """The styles; Chinese words in them are those of the report's language."""
    root = etree.fromstring(resource_path("report/styles.xml").read_bytes())
    for each in root.iter(f"{{{NAMESPACE}}}lang"):
        each.set(f"{{{NAMESPACE}}}val", "zh-CN" if language.startswith("zh") else "en-GB")
    return _xml(root)


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
