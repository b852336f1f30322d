"""The report as a Word document: the same contents in the same order as in HTML, for a desk that edits and prints."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.files import replacing
from reviewer.exchange.report.contents import Contradiction, Happening, Report, Said, Source, report
from reviewer.exchange.report.word import Run, bold, element, marked, paragraph, plain, table
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
</Types>"""
_RELATIONSHIPS = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{package}/relationships">
<Relationship Id="r1" Type="{office}/{kind}" Target="{target}"/>
</Relationships>"""
_METHOD = (
    "Each claim is a passage selected in an article; its quote is shown as it stands there. Sources are graded A "
    "(completely reliable) to F (cannot be judged), claims 1 (confirmed) to 6 (cannot be judged), on the Admiralty "
    "scale; what nobody has graded carries no grade. In a contradiction, the words that the two quotes do not share "
    "are marked; which of the two prevails is the analysts' judgement, not the program's."
)
_WIDTH = 9600  # twentieths of a point between the margins of an A4 page


def write(annotations: AnnotationSet, path: Path) -> None:
    """Write the report; it loads nothing, and text from articles is only ever text."""
    body = element("body", *_body(report(annotations)))
    size, margins = element("pgSz", w="11906", h="16838"), dict.fromkeys(("top", "right", "bottom", "left"), "1134")
    body.append(element("sectPr", size, element("pgMar", header="567", footer="567", gutter="0", **margins)))
    document = etree.tostring(element("document", body), encoding="UTF-8", xml_declaration=True, standalone=True)
    first = {"package": _PACKAGE, "office": _OFFICE}
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": _RELATIONSHIPS.format(**first, kind="officeDocument", target="word/document.xml").encode(),
        "word/_rels/document.xml.rels": _RELATIONSHIPS.format(**first, kind="styles", target="styles.xml").encode(),
        "word/styles.xml": resource_path("report/styles.xml").read_bytes(),
        "word/document.xml": document,
    }
    with replacing(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def _body(told: Report) -> Iterator[etree._Element]:
    as_of = [f"as of {told.as_of}"] if told.as_of else []
    yield paragraph("Title", plain(told.title))
    yield paragraph("Small", plain(" · ".join([*told.counts, *as_of])))
    yield paragraph("Heading1", plain("Contradictions"))
    for contradiction in told.contradictions:
        yield from _contradiction(contradiction)
    if not told.contradictions:
        yield paragraph("Normal", plain("No contradiction has been flagged."))
    yield paragraph("Heading1", plain("Events in time"))
    for event in told.events:
        yield from _event(event)
    if not told.events:
        yield paragraph("Normal", plain("No event has been named."))
    yield paragraph("Heading1", plain("Claims by source"))
    for source in told.sources:
        yield from _source(source)
    if not told.sources:
        yield paragraph("Normal", plain("No claim has been tagged."))
    yield paragraph("Heading1", plain("Method and sources"))
    yield from _method(told)


def _contradiction(one: Contradiction) -> Iterator[etree._Element]:
    yield paragraph("Heading2", plain(f"≠ {one.title}"))
    yield paragraph("Small", plain(" · ".join(filter(None, (one.status, one.kind)))))
    for words in filter(None, (one.reason, one.note)):
        yield paragraph("Normal", plain(words))
    sides = [list(_side(said, prevails=one.prevails == said.id)) for said in one.sides]
    yield table([sides], [_WIDTH // 2] * 2, head=False)
    yield paragraph("Small")


def _side(said: Said, *, prevails: bool) -> Iterator[etree._Element]:
    yield paragraph("Normal", bold(said.source), *_grades(said), *([plain(" · prevails")] if prevails else []))
    yield _quote(said)
    yield _origin(said)


def _quote(said: Said) -> etree._Element:
    return paragraph("Quote", *(marked(one.text) if one.differs else plain(one.text) for one in said.pieces))


def _origin(said: Said) -> etree._Element:
    parts = [said.title if said.title != said.source else "", said.chain, said.published, said.url]
    return paragraph("Small", plain(" · ".join(filter(None, parts))))


def _grades(said: Said) -> list[Run]:
    grades = "".join(filter(None, (said.grade, str(said.credibility or ""))))
    return [plain(f" {grades}")] if grades else []


def _event(one: Happening) -> Iterator[etree._Element]:
    yield paragraph("Heading2", plain(one.title))
    facts = (one.when or "no date", one.place, one.participants, one.status)
    yield paragraph("Small", plain(" · ".join(filter(None, facts))))
    for role, said in one.reports:
        yield paragraph("Normal", bold(said.source), *_grades(said), plain(f" {role}: {said.statement}"))
        if said.relations:
            yield paragraph("Small", plain(" · ".join(said.relations)))
    if not one.reports:
        yield paragraph("Small", plain("No claim is linked to it."))


def _source(one: Source) -> Iterator[etree._Element]:
    yield paragraph("Heading2", plain(" ".join(filter(None, (one.name, one.grade)))))
    for said in one.claims:
        yield paragraph("Normal", bold(said.statement))
        yield _quote(said)
        yield _origin(said)
        about = [str(said.credibility or ""), said.manner, *said.events, *said.relations]
        if any(about):
            yield paragraph("Small", plain(" · ".join(filter(None, about))))
        if said.note:
            yield paragraph("Normal", plain(said.note))


def _method(told: Report) -> Iterator[etree._Element]:
    yield paragraph("Normal", plain(_METHOD))
    if told.annotators:
        yield paragraph("Small", plain(f"Annotated by {', '.join(told.annotators)}."))
    rows = [[bold(name) for name in ("Article", "Outlet", "Published", "Language")]]
    for article in told.articles:
        translated = f" (translated from {article.translated_from})" if article.translated_from else ""
        cells = (article.title, article.outlet, article.published, f"{article.language}{translated}")
        rows.append([plain(cell) for cell in cells])
    widths = [_WIDTH // 2, _WIDTH // 6, _WIDTH // 6, _WIDTH // 6]
    yield table([[[paragraph("Small", cell)] for cell in row] for row in rows], widths, head=True)
    yield paragraph("Small")
