"""The formats there are: the one place that lists them, what each carries, and how a file's format is told."""

from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.protocol import Format
from reviewer.exchange.report import html
from reviewer.exchange.reviewset import reading as reviewset_reading
from reviewer.exchange.reviewset import writing as reviewset_writing
from reviewer.exchange.tables import csv_files, xlsx
from reviewer.exchange.w3c import documents as w3c_documents
from reviewer.exchange.w3c import reading as w3c_reading
from reviewer.exchange.w3c import writing as w3c_writing

_HEAD = 65_536
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

BUILTIN: tuple[Format, ...] = (
    Format(
        name="reviewset",
        title="Reviewer annotation set",
        extension=".reviewset",
        keeps=("everything", "article texts and originals", "all ids, annotators and times"),
        loses=("the history of changes",),
        offsets="code points",
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
        writer=w3c_writing.write,
        reader=w3c_reading.read,
        accepts=w3c_documents.accepts,
    ),
    Format(
        name="csv",
        title="CSV tables (a folder)",
        extension="",
        keeps=_TABLE_KEEPS,
        loses=(*_TABLE_LOSES, "an apostrophe is put before text that a spreadsheet could run as a formula"),
        offsets="code points",
        folder=True,
        writer=csv_files.write,
    ),
    Format(
        name="xlsx",
        title="Excel workbook",
        extension=".xlsx",
        keeps=_TABLE_KEEPS,
        loses=(*_TABLE_LOSES, "text beyond 32,767 characters in one cell"),
        offsets="code points",
        writer=xlsx.write,
    ),
    Format(
        name="html",
        title="Report (HTML)",
        extension=".html",
        keeps=(
            "contradictions with both quotes and their differing words",
            "events in time and who reports them",
            "claims by source with grades",
        ),
        loses=("article texts", "positions", "ids", "values as fields", "dismissed relations", "tags"),
        writer=html.write,
    ),
)
"""Every format, in the order in which they are offered."""


def by_name(name: str) -> Format:
    """The format of that name; ReviewerError naming those there are."""
    found = next((known for known in BUILTIN if known.name == name), None)
    if found is None:
        names = ", ".join(known.name for known in BUILTIN)
        message = f"There is no format “{name}”. There are: {names}."
        raise ReviewerError(message, code="unknown-format")
    return found


def recognise(path: Path) -> Format:
    """The format of a file, by what is in it; ReviewerError when it is none that can be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror or error}). Nothing was changed."
        raise ReviewerError(message, code="set-unreadable") from error
    found = next((known for known in BUILTIN if known.reads and known.accepts(path, head)), None)
    if found is None:
        names = ", ".join(known.title for known in BUILTIN if known.reads)
        message = f"{path} is not an annotation set this program can read ({names}). Nothing was changed."
        raise ReviewerError(message, code="unknown-format")
    return found
