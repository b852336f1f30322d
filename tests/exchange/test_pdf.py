"""The printed report, as a viewer opens it."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from pypdfium2 import PdfDocument

from reviewer.app import printer
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import IncomingSet
from reviewer.exchange.report.pdf_text import plain_name
from reviewer.exchange.sheet import Paragraph, Run, Sheet, Style
from reviewer.exchange.telling import Telling
from reviewer.ui.printing.fonts import Fonts
from reviewer.workspace.sets import take_in, write_set
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import full_set
from tests.exchange.printing import printed_in

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


def long_set(made: AnnotationSet) -> AnnotationSet:
    """So many claims and articles that headings, rows and table heads meet the ends of pages."""
    claims = [
        replace(claim, id=new_id(), statement=f"{number}: {claim.statement} " * (number % 9 + 1))
        for number in range(40)
        for claim in made.claims
    ]
    articles = [replace(made.articles[0], id=new_id(), title=f"Paper {number}") for number in range(60)]
    return replace(made, claims=(*made.claims, *claims), articles=(*made.articles, *articles))


def printed(annotations: AnnotationSet, folder: Path, language: str = "en") -> Path:
    path = folder / f"report-{language}.pdf"
    assert by_name("pdf").write(annotations, path, printed_in(language)) == ()
    return path


def pages_of(path: Path) -> list[str]:
    with PdfDocument(path) as pages:
        return [page.get_textpage().get_text_range() for page in pages]


def outline(entries: list[object], level: int = 1) -> Iterator[tuple[int, Destination]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry, level + 1)
        elif isinstance(entry, Destination):
            yield level, entry


def test_words_are_copied_as_they_stand_in_the_articles(made: AnnotationSet, tmp_path: Path) -> None:
    text = " ".join(" ".join(pages_of(printed(made, tmp_path))).split())
    for words in ("港口周二没有重新开放", "𠮷田说", "“did not reopen”, <b>the office</b>", "=Harbour <b>reopens</b>"):
        assert words in text
    assert not any("\u2e80" <= character <= "\u2fdf" for character in text)


def test_emoji_are_drawn(made: AnnotationSet, tmp_path: Path) -> None:
    plain = replace(
        made,
        claims=tuple(
            replace(
                claim,
                mentions=tuple(
                    replace(one, anchors=tuple(replace(a, exact=a.exact.replace("😀", "")) for a in one.anchors))
                    for one in claim.mentions
                ),
            )
            for claim in made.claims
        ),
    )
    assert _images(printed(made, tmp_path)) > _images(printed(plain, tmp_path, "zh")) == 0


def _images(path: Path) -> int:
    with PdfDocument(path) as pages:
        return sum(1 for page in pages for _ in page.get_objects(filter=[3]))


def test_it_says_its_title_author_and_language_and_nothing_of_the_clock(made: AnnotationSet, tmp_path: Path) -> None:
    path = printed(made, tmp_path, "zh")
    reader = PdfReader(path)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Harbour & port", "anna、bo、𠮷田, <cleo>")
    assert "/CreationDate" not in reader.metadata
    assert str(reader.root_object["/Lang"]) == "zh-CN"
    first = path.read_bytes()
    assert printed(made, tmp_path, "zh").read_bytes() == first


def test_another_process_prints_the_same_bytes(made: AnnotationSet, tmp_path: Path) -> None:
    project, here, there = (tmp_path / name for name in ("project.reviewer", "here.pdf", "there.pdf"))
    workspace = Workspace.create(project)
    take_in(workspace, IncomingSet(made))
    write_set(workspace, "pdf", here, telling=printed_in())
    workspace.close()
    export = (sys.executable, "-m", "reviewer", "export", project, "--format", "pdf", "--output", there)
    subprocess.run(export, check=True, cwd=Path(__file__).parents[2], stdout=subprocess.DEVNULL)
    assert there.read_bytes() == here.read_bytes()


def test_the_outline_leads_to_each_heading(made: AnnotationSet, tmp_path: Path) -> None:
    path = printed(long_set(made), tmp_path)
    reader, texts = PdfReader(path), pages_of(path)
    entries = list(outline(list(reader.outline)))
    chapters = [entry.title for level, entry in entries if level == 1]
    assert chapters == ["Contradictions", "Events in time", "Claims by source", "Method and sources"]
    assert len(entries) > len(chapters)
    for _, entry in entries:
        number = reader.get_destination_page_number(entry)
        assert number is not None
        assert " ".join(str(entry.title).split()) in " ".join(texts[number].split())


def test_pages_are_numbered_and_have_a_running_head(made: AnnotationSet, tmp_path: Path) -> None:
    texts = pages_of(printed(long_set(made), tmp_path))
    assert len(texts) > 5
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {len(texts)}" in text
        assert "Harbour & port" in text


def test_no_heading_stands_last_on_a_page(made: AnnotationSet, tmp_path: Path) -> None:
    path = printed(long_set(made), tmp_path)
    with PdfDocument(path) as pages:
        heights = [page.get_height() for page in pages]
    entries = [entry for _, entry in outline(list(PdfReader(path).outline))]
    reader = PdfReader(path)
    for entry in entries:
        number = reader.get_destination_page_number(entry)
        assert number is not None
        assert heights[number] - float(str(entry.top)) < heights[number] - 85  # a heading, a line and the foot


@pytest.mark.parametrize("above", range(30, 37))
def test_a_heading_stays_with_what_it_is_about(above: int) -> None:
    filler = [Paragraph(Style.NORMAL, (Run(f"Line {number}"),)) for number in range(above)]
    about = [Paragraph(Style.HEADING, (Run("An event"),)), Paragraph(Style.SMALL, (Run("happened"),), keep=True)]
    three_lines = Paragraph(Style.NORMAL, (Run("Begun here. " + "more and more " * 16),))
    print_sheet = printer()
    assert print_sheet is not None
    made = print_sheet(Sheet("", "", "en", "{page}", (*filler, *about, three_lines)))
    with PdfDocument(made.data) as pages:
        texts = [page.get_textpage().get_text_range() for page in pages]
    assert [("An event" in text) == ("Begun here." in text) for text in texts] == [True] * len(texts)


def test_the_number_of_an_article_has_room_for_its_name(made: AnnotationSet, tmp_path: Path) -> None:
    assert "No. Article" in pages_of(printed(made, tmp_path))[-1]


def test_the_head_of_a_table_comes_again(made: AnnotationSet, tmp_path: Path) -> None:
    texts = pages_of(printed(long_set(made), tmp_path))
    listed = [text for text in texts if "Paper " in text and "SHA" not in text]
    assert len(listed) > 2
    assert all("Published" in text and "Outlet" in text for text in listed)


def test_without_a_printer_nothing_is_written(made: AnnotationSet, tmp_path: Path) -> None:
    with pytest.raises(ReviewerError, match="Nothing was written"):
        by_name("pdf").write(made, tmp_path / "a.pdf", Telling())
    assert list(tmp_path.iterdir()) == []


def test_characters_that_no_font_has_are_named(made: AnnotationSet, tmp_path: Path) -> None:
    nowhere = "\U000e01f0\ue123"  # nobody draws a private character
    assert Fonts().undrawn(["港口 a\u00a0b", nowhere]) in {"\ue123", ""}
    claims = (replace(made.claims[0], statement="x\ue123"), *made.claims[1:])
    notes = by_name("pdf").write(replace(made, claims=claims), tmp_path / "a.pdf", printed_in())
    assert all("U+E123" in note for note in notes)


def test_a_set_without_anything_is_one_page_that_says_so(tmp_path: Path) -> None:
    (text,) = pages_of(printed(AnnotationSet(), tmp_path))
    assert "No contradiction has been flagged." in text
    (chinese,) = pages_of(printed(AnnotationSet(), tmp_path, "zh"))
    assert "没有指出矛盾。" in chinese


def test_spellings_of_a_font_are_one_name() -> None:
    assert plain_name("Noto Sans CJK SCRegular") == plain_name("NotoSansCJKsc-Regular")
