"""The same rows with the plain library and none of our code: what a file holds, taken in, and written again.

`take` parses a file into lists and dictionaries; `put` writes those. Both are what stands beside our own figures.
"""

import csv
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import openpyxl
import xlsxwriter
from lxml import etree, html

Rows = Any
"""Lists, dictionaries and text; each pair below knows its own."""

Plain = tuple[Callable[[Path], Rows], Callable[[Rows, Path], None]]
"""`take`, `put`."""

_Tree = tuple[str, dict[str, Any], Any, list[Any]]
"""Name, attributes, text, children; an attribute or a text that is JSON is what it says."""
_NOTE = "AnnotatorNotes"
_RECORD, _STRUCTURES = "record", "%FEATURE_STRUCTURES"


def _take_lines(path: Path) -> Rows:
    """A JSON array or graph, an object a line."""
    return json.loads(path.read_bytes())


def _put_lines(rows: Rows, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows if isinstance(rows, list) else rows["@graph"]:
            file.write(json.dumps(row, ensure_ascii=False) + ",\n")


def _take_objects(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def _put_objects(rows: Rows, path: Path) -> None:
    _put_lines(rows, path)


def _take_documents(path: Path) -> Rows:
    """The feature that holds a record as JSON becomes what it says."""
    documents = {file.name: json.loads(file.read_bytes()) for file in path.iterdir()}
    for structure in _structures(documents):
        structure[_RECORD] = json.loads(structure[_RECORD])
    return documents


def _put_documents(rows: Rows, path: Path) -> None:
    path.mkdir()
    for name, document in rows.items():
        structures = [
            {**one, _RECORD: json.dumps(one[_RECORD], ensure_ascii=False)} if _RECORD in one else one
            for one in document[_STRUCTURES]
        ]
        (path / name).write_text(json.dumps({**document, _STRUCTURES: structures}, ensure_ascii=False), "utf-8")


def _structures(documents: Rows) -> Iterator[dict[str, Any]]:
    return (one for document in documents.values() for one in document[_STRUCTURES] if _RECORD in one)


def _take_set(path: Path) -> Rows:
    with zipfile.ZipFile(path) as archive:
        return {
            name: [json.loads(line) for line in archive.read(name).splitlines()]
            if name.endswith("l")
            else archive.read(name)
            for name in archive.namelist()
        }


def _put_set(rows: Rows, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in rows.items():
            if isinstance(held, bytes):
                archive.writestr(name, held)
                continue
            with archive.open(name, "w") as member:
                for row in held:
                    member.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def _tree(element: etree._Element) -> _Tree:
    attributes = {str(name): _said(str(value)) for name, value in element.attrib.items()}
    return str(element.tag), attributes, _said(element.text), [_tree(child) for child in element.iterchildren("*")]


def _said(text: str | None) -> object:
    return json.loads(text) if text and text.startswith('{"') else text


def _text(said: Any) -> str:  # noqa: ANN401 -- what `_said` gave
    return json.dumps(said, ensure_ascii=False) if isinstance(said, dict) else said


def _built(tree: _Tree, parent: etree._Element | None = None) -> etree._Element:
    name, attributes, text, children = tree
    held = {key: _text(value) for key, value in attributes.items()}
    element = etree.Element(name, held) if parent is None else etree.SubElement(parent, name, held)
    element.text = _text(text)
    for child in children:
        _built(child, element)
    return element


def _put_trees(rows: Rows, path: Path) -> None:
    path.mkdir()
    for name, tree in rows.items():
        etree.ElementTree(_built(tree)).write(path / name, encoding="UTF-8")


def _take_trees(path: Path) -> Rows:
    return {file.name: _tree(etree.parse(file, _parser()).getroot()) for file in path.iterdir()}


def _take_graph(path: Path) -> Rows:
    return _tree(etree.parse(path, _parser()).getroot())


def _put_graph(rows: Rows, path: Path) -> None:
    etree.ElementTree(_built(rows)).write(path, encoding="UTF-8")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(huge_tree=True, resolve_entities=False)


def _take_packed(path: Path) -> Rows:
    """A zip of XML and text: a project of codings, a Word document. Notes that are JSON become what they say."""
    held: dict[str, Any] = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            held[name] = data if name.endswith(".txt") else _tree(etree.fromstring(data, _parser()))
    return held


def _put_packed(rows: Rows, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in rows.items():
            archive.writestr(name, held if isinstance(held, bytes) else etree.tostring(_built(held), encoding="UTF-8"))


def _take_standoff(path: Path) -> Rows:
    """Lines by file; of notes the head and what their JSON says."""
    held: dict[str, Any] = {}
    for file in path.iterdir():
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".ann":
            parts = [line.split("\t", 2) for line in text.split("\n")[:-1]]
            held[file.name] = [[*line[:2], json.loads(line[2])] if _NOTE in line[1] else line for line in parts]
        else:
            held[file.name] = text
    return held


def _put_standoff(rows: Rows, path: Path) -> None:
    path.mkdir()
    for name, held in rows.items():
        with (path / name).open("w", encoding="utf-8") as file:
            if isinstance(held, str):
                file.write(held)
                continue
            for line in held:
                last = json.dumps(line[-1], ensure_ascii=False) if isinstance(line[-1], dict) else line[-1]
                file.write("\t".join((*line[:-1], last)) + "\n")


def _take_tables(path: Path) -> Rows:
    held = {}
    for file in path.iterdir():
        with file.open(encoding="utf-8-sig", newline="") as opened:
            held[file.name] = list(csv.reader(opened))
    return held


def _put_tables(rows: Rows, path: Path) -> None:
    path.mkdir()
    for name, held in rows.items():
        with (path / name).open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(held)


def _take_book(path: Path) -> Rows:
    book = openpyxl.load_workbook(path, read_only=True)
    held = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    book.close()
    return held


def _put_book(rows: Rows, path: Path) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        for name, held in rows.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(held):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write_number(number, column, cell)


def _take_page(path: Path) -> Rows:
    return _tree(html.fromstring(path.read_bytes().decode()))


def _put_page(rows: Rows, path: Path) -> None:
    path.write_bytes(etree.tostring(_built(rows), encoding="utf-8", method="html"))


PLAIN: Mapping[str, Plain] = MappingProxyType(
    {
        "reviewset": (_take_set, _put_set),
        "w3c": (_take_lines, _put_lines),
        "cas-xmi": (_take_trees, _put_trees),
        "cas-json": (_take_documents, _put_documents),
        "brat": (_take_standoff, _put_standoff),
        "qdpx": (_take_packed, _put_packed),
        "label-studio": (_take_lines, _put_lines),
        "doccano": (_take_objects, _put_objects),
        "doccano-graphemes": (_take_objects, _put_objects),
        "graphml": (_take_graph, _put_graph),
        "claimreview": (_take_lines, _put_lines),
        "csv": (_take_tables, _put_tables),
        "xlsx": (_take_book, _put_book),
        "html": (_take_page, _put_page),
        "docx": (_take_packed, _put_packed),
    }
)
"""By the name of each format."""
