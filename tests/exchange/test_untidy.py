"""What no format may stumble over: characters its files refuse, cells it could run, names its system refuses."""

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from reviewer.exchange.tables.cells import unharmed
from tests.exchange.consumers import CONSUMERS, places_in, texts_of, words_found
from tests.exchange.making import ANNA, Shelf, content, mention

TITLES = (
    "CON",
    "NUL.txt",
    "../../etc/passwd",
    "C:\\aux",
    "same",
    "same",
    'a/b\\c:d*e?f"g<h>i|j',
    "\x00\x1b",
    "𠮷" * 300,
)
STATEMENTS = (
    *("=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1+1", "'=1", "{=1}", "a\x00\x07b\x1fc"),
    *(
        "\ud800 alone",
        "\udc00",
        "\ufffe\uffff",
        "]]><!--&#0;",
        "long " * 20_000,
        "_x0041_",
        "http://x.example",
        "%s{0}",
    ),
)
RESERVED = {"CON", "PRN", "AUX", "NUL"}


def untidy_set() -> AnnotationSet:
    """Each title an article with one sentence, each statement a claim on it."""
    texts = [f"The harbour office said 😀 so, {number}." for number in range(len(TITLES))]
    articles = [
        Article(id=article_id(text, ""), title=title, length=len(text), **ANNA)
        for text, title in zip(texts, TITLES, strict=True)
    ]
    claims = []
    for number, statement in enumerate(STATEMENTS):
        at = number % len(texts)
        place = mention(texts[at], articles[at].id, "harbour office", f"so, {at}")
        claim = Claim(id=new_id(), article=articles[at].id, mentions=(place,), statement=statement, **ANNA)
        claims.append(replace(claim, note=statement, tags=(f"={number}",)))
    contents = {article.id: content(text) for article, text in zip(articles, texts, strict=True)}
    return AnnotationSet(title="=1\x00", articles=tuple(articles), contents=contents, claims=tuple(claims))


@pytest.mark.parametrize("name", sorted(set(CONSUMERS) - {"html", "docx"}))
def test_its_tool_opens_it_all_the_same(name: str, tmp_path: Path) -> None:
    made = untidy_set()
    path = tmp_path / f"set{by_name(name).extension}"
    by_name(name).write(made, path)
    assert words_found(name, path, texts_of(made)) == places_in(made, name)


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json"])
def test_file_names_are_apart_and_allowed_everywhere(name: str, tmp_path: Path) -> None:
    by_name(name).write(untidy_set(), tmp_path / "set")
    names = [file.name for file in (tmp_path / "set").iterdir()]
    assert len({each.casefold() for each in names}) == len(names) >= len(TITLES)
    for each in names:
        assert not set(each) & set('<>:"/\\|?*')
        assert each.isprintable()
        assert each.split(".")[0].upper() not in RESERVED
        assert len(each.encode()) <= 255
        assert each[-1] not in ". "


def test_no_cell_of_a_table_is_a_formula(tmp_path: Path) -> None:
    made = untidy_set()
    by_name("csv").write(made, tmp_path / "csv")
    with (tmp_path / "csv" / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")]
    said = {row["id"]: unharmed(row["statement"]) for row in rows}
    assert said == {str(one.id): one.statement.encode(errors="replace").decode() for one in made.claims}
    by_name("xlsx").write(made, tmp_path / "o.xlsx")
    cells = [cell for sheet in openpyxl.load_workbook(tmp_path / "o.xlsx") for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert max(len(str(cell.value)) for cell in cells) <= 32_767


@pytest.mark.parametrize("name", ["reviewset", "w3c", "cas-xmi", "cas-json", "brat", "qdpx"])
def test_what_can_be_stored_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    """Lone surrogates and what XML refuses cannot; they become one other character each."""
    made = untidy_set()
    path = tmp_path / f"set{by_name(name).extension}"
    by_name(name).write(made, path)
    found = {claim.id: claim for claim in by_name(name).read(path, Shelf(made)).set.claims}
    for claim in made.claims:
        back = found[claim.id]
        assert (back.mentions, back.tags, back.annotator) == (claim.mentions, claim.tags, claim.annotator)
        if claim.statement.isprintable():
            assert replace(back, modified=claim.modified) == claim
        else:
            assert len(back.statement) == len(claim.statement) or claim.statement.strip() == back.statement.strip()
