"""Each format as the tool that reads it finds it: the words at every position, counted in that tool's unit.

The tools are the real ones where Python has them: dkpro-cassis, pyld with rdflib, xmlschema, networkx, openpyxl,
python-docx, lxml. Label Studio and doccano have no library that would say no to a wrong position and brat's code is no
package (`test_brat_itself.py` has it on demand), so their files are read here by the letter of their documentation, and
every position is held against the words.
"""

import csv
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import cassis
import docx
import jsonschema
import networkx as nx
import openpyxl
import regex
import xmlschema
from lxml import etree, html
from pyld import jsonld
from rdflib import Graph, Namespace

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.exchange.tables.cells import unharmed
from reviewer.resources import resource_path
from tests.exchange.making import texts
from tests.exchange.test_w3c import load

Texts = Mapping[str, str]
"""The text of each article by its id, for formats that carry none."""

Opened = Callable[[Path, Texts], Iterator[str]]
"""The words that a format's reader finds, one after the other."""

OA = Namespace("http://www.w3.org/ns/oa#")
REFI = xmlschema.XMLSchema(Path(__file__).with_name("refi_project.xsd"))
PLACED = ("reviewer.Claim", "reviewer.Event", "reviewer.Mention", "reviewer.Part")
_TEXT_BOUND = re.compile(
    r"T[0-9]+\t(?:Claim|Event) (?P<places>[0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(?P<words>[^\t\n]*.*)"
)
_GRADES = re.compile(r" \[[A-F]?[1-6]?\]$")
_OTHER_LINE = re.compile(
    r"[ARN#][0-9]+\t(?:AnnotatorNotes [TR][0-9]+\t\{.*\}|Negated T[0-9]+|(?:Modality|Credibility) T[0-9]+ \w+"
    r"|(?:Contradicts|Corroborates|Updates) Arg1:T[0-9]+ Arg2:T[0-9]+)|\*\tSame_claim T[0-9]+(?: T[0-9]+)+"
)


def places_in(annotations: AnnotationSet, name: str) -> list[str]:
    """The words that must be found: of every anchor, or what a format keeps of them."""
    if name in ("html", "docx", "claimreview"):
        return sorted(claim.quote for claim in annotations.claims)
    records: list[Claim | Event] = [*annotations.claims]
    if name not in ("csv", "xlsx", "graphml"):
        records += annotations.events
    return sorted(
        _as_shown(name, annotations, place.article, anchor.start, anchor.end)
        for record in records
        for place in record.mentions
        for anchor in place.anchors
    )


def _as_shown(name: str, annotations: AnnotationSet, article: UUID, start: int, end: int) -> str:
    """The words of a place; doccano's grapheme projects know no smaller place than a cluster."""
    text = annotations.contents[article].text
    if name != "doccano-graphemes":
        return text[start:end]
    return "".join(found[0] for found in regex.finditer(r"\X", text) if found.start() < end and start < found.end())


def texts_of(annotations: AnnotationSet) -> Texts:
    """The texts of a set."""
    return {str(article): held.text for article, held in annotations.contents.items()}


def words_found(name: str, path: Path, known: Texts) -> list[str]:
    """The words that the reader of a format finds in what was written."""
    return sorted(CONSUMERS[name](path, known))


def _reviewset(path: Path, _known: Texts) -> Iterator[str]:
    schema = json.loads(resource_path("schemas/reviewset.schema.json").read_text("utf-8"))
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        jsonschema.validate(manifest, schema)
        articles = {}
        for line in archive.read("articles.jsonl").splitlines():
            article = json.loads(line)["id"]
            articles[article] = archive.read(f"texts/{article}.txt").decode()
        for kind in ("claims", "events"):
            for line in archive.read(f"{kind}.jsonl").splitlines():
                record = json.loads(line)
                for anchor in record["anchors"]:
                    words = articles[anchor.get("article", record.get("article"))][anchor["start"] : anchor["end"]]
                    assert words == anchor["exact"]
                    yield words


def _web_annotations(path: Path, known: Texts) -> Iterator[str]:
    """As RDF: whoever reads triples finds the places by following the vocabulary."""
    data = json.loads(path.read_text(encoding="utf-8"))
    quads = jsonld.to_rdf(data, {"documentLoader": load, "format": "application/n-quads"})
    graph = Graph()
    graph.parse(data=quads, format="nt")
    for target in graph.objects(None, OA.hasTarget):
        selectors = list(graph.objects(target, OA.hasSelector))
        if not selectors:
            continue  # a record of ours, not a place
        text = known[str(graph.value(target, OA.hasSource)).removeprefix("urn:uuid:")]
        start, end = (int(str(_one(graph, selectors, term))) for term in (OA.start, OA.end))
        exact, prefix, suffix = (str(_one(graph, selectors, term)) for term in (OA.exact, OA.prefix, OA.suffix))
        assert text[start:end] == exact
        assert text[:start].endswith(prefix)
        assert text[end:].startswith(suffix)
        yield text[start:end]


def _one(graph: Graph, nodes: list[Any], term: Any) -> object:  # noqa: ANN401 -- rdflib's own nodes
    (found,) = [value for node in nodes for value in graph.objects(node, term)]
    return found


def _cas(path: Path, _known: Texts) -> Iterator[str]:
    for file in sorted(path.iterdir()):
        if file.suffix == ".xmi":
            with (path / "TypeSystem.xml").open("rb") as types, file.open("rb") as opened:
                cas = cassis.load_cas_from_xmi(opened, typesystem=cassis.load_typesystem(types))
        elif file.suffix == ".json":
            with file.open("rb") as opened:
                cas = cassis.load_cas_from_json(opened)
        else:
            continue
        assert not cas.typecheck()
        for kind in PLACED:
            yield from (one.get_covered_text() for one in cas.select(kind))


def _brat(path: Path, _known: Texts) -> Iterator[str]:
    """By https://brat.nlplab.org/standoff.html; what the fragments hold must be what the line says."""
    for file in path.glob("*.ann"):
        with file.with_suffix(".txt").open(encoding="utf-8", newline="") as opened:
            text = opened.read()
        assert "\r" not in text
        notes: dict[str, dict[str, Any]] = {}
        bounds = {}
        for line in file.read_bytes().decode().split("\n")[:-1]:
            found = _TEXT_BOUND.fullmatch(line)
            if found is None:
                assert _OTHER_LINE.fullmatch(line), line
                if line.startswith("#"):
                    notes[line.split("\t")[1].split(" ")[1]] = json.loads(line.split("\t", 2)[2])
                continue
            pieces = [tuple(map(int, place.split(" "))) for place in found["places"].split(";")]
            shown = " ".join(text[start:end] for start, end in pieces)
            assert re.sub(r"\s", " ", shown) == re.sub(r"\s", " ", found["words"])
            assert not any("\n" in text[start:end].strip("\n") for start, end in pieces)
            bounds[line.split("\t")[0]] = pieces
        for bound, pieces in bounds.items():
            for start, end in notes[bound]["ranges"]:
                inside = [piece for piece in pieces if start <= piece[0] and piece[1] <= end]
                assert inside
                yield text[start:end]


def _qdpx(path: Path, _known: Texts) -> Iterator[str]:
    """By the schema of the standard, then as QualCoder's importer counts."""
    with zipfile.ZipFile(path) as archive:
        project = archive.read("project.qde")
        REFI.validate(project.decode())
        for source in etree.fromstring(project).iter("{*}TextSource"):
            name = source.get("plainTextPath", "")
            assert name.startswith("internal://")
            text = archive.read(f"sources/{name.removeprefix('internal://')}").decode()
            assert "\r" not in text
            assert not text.startswith("\ufeff")
            for selection in source.iter("{*}PlainTextSelection"):
                yield text[int(selection.get("startPosition", "")) : int(selection.get("endPosition", ""))]


def _label_studio(path: Path, _known: Texts) -> Iterator[str]:
    for task in json.loads(path.read_text(encoding="utf-8")):
        for one in task["annotations"][0]["result"]:
            if one["type"] == "labels":
                words = task["data"]["text"][one["value"]["start"] : one["value"]["end"]]
                assert words == one["value"]["text"]
                yield words


def _doccano(path: Path, _known: Texts) -> Iterator[str]:
    """As a browser counts: UTF-16 units."""
    for line in path.read_bytes().splitlines():
        row = json.loads(line)
        units = row["text"].encode("utf-16-le")
        for one in row["entities"]:
            yield units[2 * one["start_offset"] : 2 * one["end_offset"]].decode("utf-16-le")


def _doccano_graphemes(path: Path, _known: Texts) -> Iterator[str]:
    for line in path.read_bytes().splitlines():
        row = json.loads(line)
        clusters = regex.findall(r"\X", row["text"])
        for one in row["entities"]:
            yield "".join(clusters[one["start_offset"] : one["end_offset"]])


def _graph(path: Path, known: Texts) -> Iterator[str]:
    graph = nx.read_graphml(path)
    articles = {a: b for a, b, data in graph.edges(data=True) if data["kind"] == "stands in"}
    for node, data in graph.nodes(data=True):
        if data["kind"] == "claim":
            text = known[articles[node]]
            yield from _places(text, data["places"], data["quote"])


def _places(text: str, places: str, quote: str) -> Iterator[str]:
    """`12-40, 60-70 | 90-99`; the first mention is what stands as the quote."""
    mentions = [[tuple(map(int, place.split("-"))) for place in one.split(", ")] for one in places.split(" | ")]
    assert quote == " … ".join(text[start:end] for start, end in mentions[0])
    yield from (text[start:end] for mention in mentions for start, end in mention)


def _fact_checks(path: Path, _known: Texts) -> Iterator[str]:
    for node in json.loads(path.read_text(encoding="utf-8"))["@graph"]:
        yield node.get("itemReviewed", node)["text"]


def _tables(path: Path, known: Texts) -> Iterator[str]:
    with (path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield from _places(known[row["article"]], row["places"], unharmed(row["quote"]))


def _book(path: Path, known: Texts) -> Iterator[str]:
    book = openpyxl.load_workbook(path, read_only=True)
    head, *rows = book["claims"].iter_rows(values_only=True)
    book.close()
    for values in rows:
        row = dict(zip(head, values, strict=True))
        # Excel reads `_x005F_` as an underscore (ECMA-376, part 1, 22.4.2.4); openpyxl leaves that to its caller.
        yield from _places(known[str(row["article"])], str(row["places"]), str(row["quote"]).replace("_x005F_", "_"))


def _page(path: Path, _known: Texts) -> Iterator[str]:
    yield from texts(html.fromstring(path.read_bytes().decode()), "//section[@id='claims']//blockquote")


def _word(path: Path, _known: Texts) -> Iterator[str]:
    """A quote that is its own statement bears the grades which else stand behind the statement."""
    for paragraph in docx.Document(str(path)).paragraphs:
        if paragraph.style is not None and paragraph.style.name == "Quote":
            yield _GRADES.sub("", paragraph.text)


CONSUMERS: Mapping[str, Opened] = {
    "reviewset": _reviewset,
    "w3c": _web_annotations,
    "cas-xmi": _cas,
    "cas-json": _cas,
    "brat": _brat,
    "qdpx": _qdpx,
    "label-studio": _label_studio,
    "doccano": _doccano,
    "doccano-graphemes": _doccano_graphemes,
    "graphml": _graph,
    "claimreview": _fact_checks,
    "csv": _tables,
    "xlsx": _book,
    "html": _page,
    "docx": _word,
}
"""By the name of each format; pages of the PDF are looked at where it is made."""
