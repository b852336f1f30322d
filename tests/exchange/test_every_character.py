"""Whatever the letters are: a quote that leaves shows exactly what was selected, and comes back to its place."""

import csv
import tempfile
from pathlib import Path

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import by_name
from reviewer.exchange.tables.cells import unharmed
from reviewer.text.anchors import make_anchor
from reviewer.text.canonical import canonical
from tests.exchange.making import ANNA, Shelf, mention, texts

PIECES = st.sampled_from(
    [
        *("😀", "𠮷", "e\u0301", "\u00a0", "\r\n", "\r", "\n", "\ufeff", "שלום", "مرحبا", "\u202e", "\u2028", "\u200d"),
        *(
            "👩‍👩‍👧",
            "=1+1",
            "'",
            "\t",
            "<b>",
            "&amp;",
            '"',
            "_x0041_",
            "港口",
            "a",
            "b ",
            "]]>",
            "\x00",
            "\x1b",
            "\ud83d",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), min_size=2, max_size=30).map("".join).map(canonical).filter(bool)


@st.composite
def sets(draw: st.DrawFn) -> AnnotationSet:
    """An article with up to four claims on any ranges of it."""
    text = draw(TEXTS)
    article = Article(id=article_id(text, ""), title=text[:20], length=len(text), **ANNA)
    claims = []
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        place = mention("x", article.id, "x")
        anchors = (make_anchor(text, start, end),)
        claims.append(
            Claim(
                id=new_id(),
                article=article.id,
                mentions=(type(place)(place.id, article.id, anchors),),
                statement=text[start:end],
                **ANNA,
            )
        )
    content = ArticleContent(text, text.encode(), "text/plain", "utf-8")
    return AnnotationSet(articles=(article,), contents={article.id: content}, claims=tuple(claims))


@given(sets())
@settings(max_examples=30)
def test_quotes_are_exact_in_every_format(made: AnnotationSet) -> None:
    quotes = {str(claim.id): claim.quote for claim in made.claims}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("reviewset", "w3c", "cas-xmi", "cas-json", "brat", "qdpx"):
            path = Path(folder) / name
            by_name(name).write(made, path)
            found = by_name(name).read(path, Shelf(made))
            assert found.problems == ()
            assert set(found.set.claims) == set(made.claims)
        by_name("csv").write(made, Path(folder) / "csv")
        with (Path(folder) / "csv" / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
            assert {row["id"]: unharmed(row["quote"]) for row in csv.DictReader(file)} == quotes
        assert sheet_quotes(made, Path(folder) / "o.xlsx") == quotes
        assert report_quotes(made, Path(folder) / "o.html") == sorted(quotes.values())


def sheet_quotes(made: AnnotationSet, path: Path) -> dict[str, str]:
    by_name("xlsx").write(made, path)
    book = openpyxl.load_workbook(path, read_only=True)
    head, *rows = book["claims"].iter_rows(values_only=True)
    book.close()
    found = [dict(zip(head, row, strict=True)) for row in rows]
    return {str(row["id"]): unescaped(str(row["quote"])) for row in found}


def unescaped(cell: str) -> str:
    """Excel reads `_x005F_` as an underscore (ECMA-376, part 1, 22.4.2.4); openpyxl leaves that to its caller."""
    return cell.replace("_x005F_", "_")


def report_quotes(made: AnnotationSet, path: Path) -> list[str]:
    by_name("html").write(made, path)
    return sorted(texts(html.fromstring(path.read_bytes().decode()), "//section[@id='claims']//blockquote"))
