"""The report for Word, as python-docx reads it."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from lxml import etree

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.formats import by_name
from reviewer.exchange.telling import Telling
from tests.exchange.making import full_set


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def opened(annotations: AnnotationSet, folder: Path) -> Document:
    by_name("docx").write(annotations, folder / "report.docx")
    return docx.Document(str(folder / "report.docx"))


def headings(document: Document, level: int) -> list[str]:
    return [one.text for one in document.paragraphs if one.style and one.style.name == f"Heading {level}"]


def sides(table: Table) -> list[str]:
    """The quotes of a contradiction."""
    return [
        one.text for cell in table.rows[0].cells for one in cell.paragraphs if one.style and one.style.name == "Quote"
    ]


def test_contradictions_come_first_with_both_quotes_and_what_differs(made: AnnotationSet, tmp_path: Path) -> None:
    document = opened(made, tmp_path)
    assert headings(document, 1) == ["Contradictions", "Events in time", "Claims by source", "Method and sources"]
    assert headings(document, 2)[0] == "1. Did the bay reopen?"
    said, denied = made.claims[0], made.claims[1]
    assert document.tables[0].rows[1].cells[0].text == "1. Did the bay reopen?"
    first = document.tables[1]
    assert sides(first) == [said.quote, denied.quote]
    shaded = [run.text for cell in first.rows[0].cells for one in cell.paragraphs for run in one.runs if run.underline]
    assert shaded
    assert all(words in said.quote + denied.quote for words in shaded)
    assert "prevails" in first.rows[0].cells[1].text


def test_agreements_and_updates_stand_in_lines_of_their_own(made: AnnotationSet, tmp_path: Path) -> None:
    normal = [one.text for one in opened(made, tmp_path).paragraphs if one.style and one.style.name == "Normal"]
    assert any(line.startswith("→ ") and " updates Bay News: " in line for line in normal)
    assert any(line.startswith("= ") and " agrees with " in line for line in normal)


def test_every_quote_stands_as_it_is(made: AnnotationSet, tmp_path: Path) -> None:
    quotes = [one.text for one in opened(made, tmp_path).paragraphs if one.style and one.style.name == "Quote"]
    assert sorted(quotes) == sorted(claim.quote for claim in made.claims)


def test_what_xml_refuses_is_replaced_and_nothing_is_a_field(made: AnnotationSet, tmp_path: Path) -> None:
    claims = (replace(made.claims[0], note="a\x00\tb\n<w:t>"), *made.claims[1:])
    document = opened(replace(made, claims=claims), tmp_path)
    assert "Note: a\ufffd\tb\n<w:t>" in [one.text for one in document.paragraphs]
    assert not document.element.xpath("//w:fldSimple | //w:instrText | //w:hyperlink | //w:object")


def test_writing_from_right_to_left_is_set_so(made: AnnotationSet, tmp_path: Path) -> None:
    claims = (replace(made.claims[0], statement="שלום לכולם"), *made.claims[1:])
    document = opened(replace(made, claims=claims), tmp_path)
    assert document.element.xpath("//w:p[w:pPr/w:bidi]//w:r[w:rPr/w:rtl]//w:t[text()='שלום לכולם']")


def test_what_other_writers_call_a_namespace_changes_no_byte(made: AnnotationSet, tmp_path: Path) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    written = []
    try:
        for prefix in ("one", "other"):
            etree.register_namespace(prefix, office)
            by_name("docx").write(made, tmp_path / f"{prefix}.docx")
            written.append((tmp_path / f"{prefix}.docx").read_bytes())
    finally:
        etree.register_namespace("r", office)  # as everybody calls it, the writer of workbooks too
    assert written[0] == written[1]


def test_the_same_set_makes_the_same_bytes_and_an_empty_one_says_so(made: AnnotationSet, tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        by_name("docx").write(made, tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert "No contradiction has been flagged." in [one.text for one in opened(AnnotationSet(), tmp_path).paragraphs]


def test_latin_words_are_never_told_to_be_chinese(made: AnnotationSet, tmp_path: Path) -> None:
    """Whoever lays the page out would break them anywhere, as Chinese is broken."""
    by_name("docx").write(made, tmp_path / "zh.docx", Telling("zh"))
    document = docx.Document(str(tmp_path / "zh.docx"))
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == ("en-GB", "zh-CN")
