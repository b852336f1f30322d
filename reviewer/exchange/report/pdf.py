"""The report as PDF: printed by whoever has fonts, then given what a printer does not know of."""

from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.exchange.files import replacing
from reviewer.exchange.report.contents import report
from reviewer.exchange.report.paper import paper
from reviewer.exchange.report.pdf_text import mend_text
from reviewer.exchange.report.words import Words
from reviewer.exchange.sheet import Place, Printed, Sheet
from reviewer.exchange.telling import Telling

_MOST_UNDRAWN = 20
_CHINESE = range(0x4E00, 0xA000)
_PRODUCER = "Reviewer"
_XMP = """\
<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def write(annotations: AnnotationSet, path: Path, telling: Telling) -> tuple[str, ...]:
    """Write the report; says so when characters could not be drawn. ReviewerError when nobody here can print."""
    if telling.printer is None:
        message = notice(
            "A PDF is printed by the window's library, which is not loaded here. Nothing was written; choose another "
            "format."
        )
        raise ReviewerError(message, code="no-printer")
    told = report(annotations, telling)
    sheet = paper(told)
    printed = telling.printer(sheet)
    with replacing(path) as part, part.open("wb") as file:
        _finished(printed, sheet).write(file)
    return tuple(_notes(printed, told.words))


def _finished(printed: Printed, sheet: Sheet) -> PdfWriter:
    """The printed file with an outline, a title and a language; nothing in it depends on the clock."""
    finished = PdfWriter(clone_from=PdfReader(BytesIO(printed.data)))
    mend_text(finished, printed.rare)
    _outline(finished, printed.places)
    finished.metadata = {"/Title": sheet.title, "/Author": sheet.author, "/Producer": _PRODUCER}
    about = finished.root_object.get("/Metadata", NullObject()).get_object()
    if isinstance(about, StreamObject):  # Qt has put the time of printing into it
        about.set_data(_XMP.format(title=escape(sheet.title), author=escape(sheet.author)).encode())
    finished.root_object[NameObject("/Lang")] = TextStringObject("zh-CN" if sheet.language == "zh" else "en")
    finished.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}  # noqa: FBT003 - the library's own value
    )
    finished.page_mode = "/UseOutlines"
    return finished


def _outline(finished: PdfWriter, places: tuple[Place, ...]) -> None:
    above: dict[int, IndirectObject] = {}
    heights = [float(page.mediabox.height) for page in finished.pages]
    for place in places:
        fit = Fit.xyz(left=0, top=heights[place.page] - place.top)
        above[place.level] = finished.add_outline_item(
            title=place.title,
            page_number=place.page,
            parent=above.get(place.level - 1),
            fit=fit,
            is_open=place.level > 1,
        )


def _notes(printed: Printed, speech: Words) -> list[str]:
    undrawn = sorted(set(printed.undrawn))
    if any(ord(character) in _CHINESE for character in undrawn):
        return [speech.no_chinese_font]
    shown = " ".join(f"{character} (U+{ord(character):04X})" for character in undrawn[:_MOST_UNDRAWN])
    return [speech.undrawn.format(characters=shown)] if shown else []
