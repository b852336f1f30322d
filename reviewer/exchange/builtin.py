"""Every format there is: what each carries, what it loses, and the functions that write and read it."""

from reviewer.exchange import claim_review, doccano, graphml, label_studio
from reviewer.exchange.brat import reading as brat_reading
from reviewer.exchange.brat import writing as brat_writing
from reviewer.exchange.cas import files as cas
from reviewer.exchange.protocol import Format
from reviewer.exchange.qdpx import reading as qdpx_reading
from reviewer.exchange.qdpx import writing as qdpx_writing
from reviewer.exchange.report import docx, html, pdf
from reviewer.exchange.reviewset import reading as reviewset_reading
from reviewer.exchange.reviewset import writing as reviewset_writing
from reviewer.exchange.tables import csv_files, csv_reading, xlsx
from reviewer.exchange.w3c import documents as w3c_documents
from reviewer.exchange.w3c import reading as w3c_reading
from reviewer.exchange.w3c import writing as w3c_writing

_TABLE_KEEPS = (
    "claims with their quotes and positions",
    "statements, speakers and values",
    "events",
    "event links",
    "relations",
    "article data",
    "annotators and times",
)
_TABLE_LOSES = (
    "article texts and originals",
    "reading states",
    "page furniture",
    "contexts of quotes",
    "attribution as steps and values as fields (both become one cell)",
)

_SPANS_KEEP = (
    "article texts",
    "claims with their quotes and positions",
    "relations within one article",
)
_SPANS_LOSE = (
    "relations between articles",
    "events but their mentions",
    "annotators and times",
    "speakers, values and notes",
    "outlet grades",
    "reading states",
    "page furniture",
)

_CAS_KEEPS = (
    "article texts",
    "article data",
    "claims with all their fields",
    "discontinuous and repeated mentions",
    "events and event links",
    "points",
    "relations",
    "annotators and times",
)
_CAS_LOSES = (
    "originals of articles",
    "outlet grades",
    "reading states",
    "relations between articles are known by ids alone; values and links stand as JSON in a feature",
)

_REPORT_KEEPS = (
    "contradictions with both quotes and their differing words",
    "events in time and who reports them",
    "claims by source with grades",
    "articles with their data and the SHA-256 of their files",
)
_REPORT_LOSES = ("article texts", "positions", "ids", "values as fields", "dismissed relations", "tags")

BUILTIN: tuple[Format, ...] = (
    Format(
        name="reviewset",
        title="Reviewer annotation set",
        extension=".reviewset",
        keeps=("everything", "article texts and originals", "all ids, annotators and times"),
        loses=("the history of changes",),
        offsets="code points",
        checked=("jsonschema",),
        writer=reviewset_writing.write,
        reader=reviewset_reading.read,
        accepts=reviewset_reading.accepts,
    ),
    Format(
        name="w3c",
        title="W3C Web Annotation (JSON-LD)",
        extension=".jsonld",
        keeps=(
            "claims with all their fields",
            "discontinuous and repeated mentions",
            "events and event links",
            "points",
            "relations",
            "annotators and times",
        ),
        loses=(
            "article texts and originals (the receiver has the articles)",
            "article data but title, outlet, date and URL",
            "outlet grades",
            "reading states",
            "page furniture",
        ),
        offsets="code points",
        checked=(
            "pyld",
            "rdflib",
            "W3C's schemas of the model's 54 MUSTs (on demand)",
        ),
        writer=w3c_writing.write,
        reader=w3c_reading.read,
        accepts=w3c_documents.accepts,
    ),
    Format(
        name="cas-xmi",
        title="UIMA CAS XMI (a folder)",
        extension="",
        keeps=_CAS_KEEPS,
        loses=_CAS_LOSES,
        offsets="UTF-16 units",
        checked=(
            "dkpro-cassis",
            "Apache UIMA (Java; on demand)",
        ),
        folder=True,
        writer=cas.write_xmi,
        reader=cas.read_xmi,
        accepts=cas.accepts_xmi,
    ),
    Format(
        name="cas-json",
        title="UIMA CAS JSON (a folder)",
        extension="",
        keeps=_CAS_KEEPS,
        loses=_CAS_LOSES,
        offsets="UTF-16 units",
        checked=("dkpro-cassis",),
        folder=True,
        writer=cas.write_json,
        reader=cas.read_json,
        accepts=cas.accepts_json,
    ),
    Format(
        name="brat",
        title="brat standoff (a folder)",
        extension="",
        keeps=(
            "article texts",
            "claims with all their fields",
            "discontinuous and repeated mentions",
            "events and event links",
            "points",
            "relations",
            "annotators and times",
        ),
        loses=(
            "article data but the title",
            "originals of articles",
            "outlet grades",
            "reading states",
            "page furniture",
            "brat draws relations within one article; others, events and most fields stand in notes",
        ),
        offsets="code points",
        checked=(
            "a reader by the letter of brat's documentation",
            "brat's own server code (on demand)",
        ),
        folder=True,
        writer=brat_writing.write,
        reader=brat_reading.read,
        accepts=brat_reading.accepts,
    ),
    Format(
        name="qdpx",
        title="REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)",
        extension=".qdpx",
        keeps=(
            "article texts",
            "article data",
            "claims with all their fields",
            "discontinuous and repeated mentions",
            "events and event links",
            "points",
            "relations",
            "annotators and times",
        ),
        loses=(
            "originals of articles",
            "where article data came from",
            "outlet grades",
            "reading states",
            "page furniture",
            "values, speakers and points stand as JSON in notes",
        ),
        offsets="code points",
        checked=(
            "xmlschema with the Project.xsd of REFI",
            "the steps of QualCoder's importer",
        ),
        writer=qdpx_writing.write,
        reader=qdpx_reading.read,
        accepts=qdpx_reading.accepts,
    ),
    Format(
        name="label-studio",
        title="Label Studio (JSON)",
        extension=".json",
        keeps=(*_SPANS_KEEP, "statements, modality and polarity"),
        loses=_SPANS_LOSE,
        offsets="code points",
        checked=("every region held against its words",),
        writer=label_studio.write,
    ),
    Format(
        name="doccano",
        title="doccano (JSON Lines)",
        extension=".jsonl",
        keeps=_SPANS_KEEP,
        loses=("statements, modality and polarity", *_SPANS_LOSE),
        offsets="UTF-16 units",
        checked=("every span counted as a browser counts",),
        writer=doccano.write,
    ),
    Format(
        name="doccano-graphemes",
        title="doccano (JSON Lines), for projects that count graphemes",
        extension=".jsonl",
        keeps=_SPANS_KEEP,
        loses=("spans within a grapheme are widened to it", "statements, modality and polarity", *_SPANS_LOSE),
        offsets="graphemes",
        checked=("every span counted by regex (UAX 29)",),
        writer=doccano.write_graphemes,
    ),
    Format(
        name="graphml",
        title="Graph (GraphML)",
        extension=".graphml",
        keeps=(
            "claims with their quotes",
            "statements, speakers, modality and polarity",
            "events and event links",
            "points",
            "relations",
            "articles and outlets with grades",
            "annotators and times",
        ),
        loses=("article texts", "contexts of quotes", "values as fields", "reading states", "page furniture"),
        offsets="code points",
        checked=("networkx",),
        writer=graphml.write,
    ),
    Format(
        name="claimreview",
        title="Fact-checks (ClaimReview, JSON-LD)",
        extension=".jsonld",
        keeps=(
            "claims with their quotes",
            "who made a claim and where it appeared",
            "verdicts: credibility, or the contradiction that was decided",
            "annotators and when they last changed a claim",
        ),
        loses=("article texts", "positions", "events", "relations", "values as fields", "notes of unjudged claims"),
        checked=("schema.org's terms in rdflib",),
        writer=claim_review.write,
    ),
    Format(
        name="csv",
        title="CSV tables (a folder)",
        extension="",
        keeps=_TABLE_KEEPS,
        loses=(
            *_TABLE_LOSES,
            "an apostrophe is put before text that a spreadsheet could run as a formula",
            "points and where events are mentioned, when read again",
        ),
        offsets="code points",
        checked=("Python's csv",),
        folder=True,
        writer=csv_files.write,
        reader=csv_reading.read,
        accepts=csv_reading.accepts,
    ),
    Format(
        name="xlsx",
        title="Excel workbook",
        extension=".xlsx",
        keeps=_TABLE_KEEPS,
        loses=(*_TABLE_LOSES, "text beyond 32,767 characters in one cell"),
        offsets="code points",
        checked=("openpyxl",),
        writer=xlsx.write,
    ),
    Format(
        name="html",
        title="Report (HTML)",
        extension=".html",
        keeps=_REPORT_KEEPS,
        loses=_REPORT_LOSES,
        checked=("lxml",),
        teller=html.write,
    ),
    Format(
        name="pdf",
        title="Report (PDF)",
        extension=".pdf",
        keeps=_REPORT_KEEPS,
        loses=(*_REPORT_LOSES, "emoji as text (they are pictures)"),
        checked=("pypdfium2",),
        printed=True,
        teller=pdf.write,
    ),
    Format(
        name="docx",
        title="Report (Word)",
        extension=".docx",
        keeps=_REPORT_KEEPS,
        loses=_REPORT_LOSES,
        checked=("python-docx", "LibreOffice (on demand)"),
        teller=docx.write,
    ),
)
"""Every format, in the order in which they are offered."""
