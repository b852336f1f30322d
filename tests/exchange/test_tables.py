import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.exchange.formats import by_name
from reviewer.exchange.tables.cells import dangerous, fitting, harmless, printable, unharmed
from tests.exchange.making import full_set


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture(scope="module")
def folder(made: AnnotationSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "csv"
    by_name("csv").write(made, path)
    return path


@pytest.fixture(scope="module")
def workbook(made: AnnotationSet, tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    path = tmp_path_factory.mktemp("tables") / "tables.xlsx"
    by_name("xlsx").write(made, path)
    return openpyxl.load_workbook(path)


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sheet(workbook: openpyxl.Workbook, name: str) -> list[dict[str, object]]:
    head, *body = workbook[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


def test_four_tables_a_row_for_each_record(made: AnnotationSet, folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        "articles.csv",
        "claims.csv",
        "events.csv",
        "relations.csv",
    ]
    for name in ("articles", "claims", "events", "relations"):
        ids = {str(record.id) for record in getattr(made, name)}
        assert {row["id"] for row in rows(folder, name)} == ids
        assert (folder / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_quotes_and_fields_read_again_equal(made: AnnotationSet, folder: Path) -> None:
    found = {row["id"]: row for row in rows(folder, "claims")}
    for claim in made.claims:
        row = found[str(claim.id)]
        assert unharmed(row["quote"]) == claim.quote
        assert unharmed(row["statement"]) == claim.statement
        assert (row["start"], row["modality"], row["annotator"]) == (str(claim.start), claim.modality, claim.annotator)
    said = found[str(made.claims[0].id)]
    assert said["attribution"] == "Gull Wire ← 𠮷田, office (told, 2016-06-14)"
    assert sorted(said["events"].split("; ")) == ["Kestrel Bay reopens", "Strike"]
    assert said["point"] == "Did the bay reopen?"


def test_relations_name_the_articles_of_both_sides(made: AnnotationSet, folder: Path) -> None:
    titles = {article.id: article.title for article in made.articles}
    articles = {str(claim.id): titles[claim.article] for claim in made.claims}
    for row in rows(folder, "relations"):
        assert [unharmed(row[f"{side}_article_title"]) for side in "ab"] == [articles[row[side]] for side in "ab"]


def test_no_cell_is_a_formula(folder: Path) -> None:
    for name in ("articles", "claims", "events", "relations"):
        for row in rows(folder, name):
            assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]


def test_a_sheet_holds_text_as_it_is_and_never_a_formula(made: AnnotationSet, workbook: openpyxl.Workbook) -> None:
    found = {row["id"]: row for row in sheet(workbook, "claims")}
    for claim in made.claims:
        assert found[str(claim.id)]["quote"] == claim.quote
        assert found[str(claim.id)]["start"] == claim.start
    kinds = {cell.data_type for name in workbook.sheetnames for row in workbook[name].iter_rows() for cell in row}
    assert kinds == {"s", "n"}  # texts, numbers and empty cells; formulas would be "f"
    titles = [cell for cell in workbook["articles"]["B"] if cell.value == "=Harbour <b>reopens</b>"]
    assert [cell.quotePrefix for cell in titles] == [True]


@given(st.text())
def test_what_is_made_harmless_can_be_had_back(text: str) -> None:
    cell = harmless(text)
    assert unharmed(cell) == text
    assert cell[:1] not in tuple("=+-@\t\r＝＋－＠")


def test_control_characters_and_long_texts_fit_into_a_cell() -> None:
    assert printable("a\x00b\x1b[1m\ud800\ufffe\tc\nd") == "a\ufffdb\ufffd[1m\ufffd\ufffd\tc\nd"
    assert fitting("x" * 32_767) == "x" * 32_767
    assert fitting("😀" * 20_000).endswith("😀 … (cut)")
    assert len(fitting("😀" * 20_000).encode("utf-16-le")) <= 32_767 * 2
    assert dangerous("'=1")


def test_an_empty_set_has_tables_with_heads_only(tmp_path: Path) -> None:
    by_name("csv").write(AnnotationSet(), tmp_path / "csv")
    by_name("xlsx").write(AnnotationSet(), tmp_path / "e.xlsx")
    assert rows(tmp_path / "csv", "claims") == []
    assert sheet(openpyxl.load_workbook(tmp_path / "e.xlsx"), "claims") == []
