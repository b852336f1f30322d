from pathlib import Path

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import BUILTIN, by_name, recognise
from tests.exchange.making import NOWHERE, Shelf, full_set
from tests.exchange.printing import printed_in


def test_names_are_those_of_the_command_line() -> None:
    names = "reviewset w3c cas-xmi cas-json brat qdpx label-studio doccano doccano-graphemes graphml claimreview"
    assert [known.name for known in BUILTIN] == [*names.split(), "csv", "xlsx", "html", "pdf", "docx"]
    reading = ["reviewset", "w3c", "cas-xmi", "cas-json", "brat", "qdpx", "csv"]
    assert [known.name for known in BUILTIN if known.reads] == reading
    assert all(known.writes and known.keeps and known.loses for known in BUILTIN)


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(ReviewerError, match="reviewset, w3c, cas"):
        by_name("word")


def test_what_only_goes_out_does_not_come_in(tmp_path: Path) -> None:
    with pytest.raises(ReviewerError, match="can be written, not read"):
        by_name("html").read(tmp_path, NOWHERE)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("dear diary", encoding="utf-8")
    with pytest.raises(ReviewerError, match="not an annotation set"):
        recognise(tmp_path / "x")
    with pytest.raises(ReviewerError, match="cannot be read"):
        recognise(tmp_path / "missing")


@pytest.mark.parametrize(
    ("name", "sign"), [("brat", "annotation.conf"), ("cas-xmi", "TypeSystem.xml"), ("csv", "claims.csv")]
)
def test_a_folder_may_be_named_by_a_file_in_it(name: str, sign: str, tmp_path: Path) -> None:
    made = full_set()
    by_name(name).write(made, tmp_path / "set")
    assert recognise(tmp_path / "set" / sign).name == name
    found = by_name(name).read(tmp_path / "set" / sign, Shelf(made)).set
    assert {claim.id for claim in found.claims} == {claim.id for claim in made.claims}
    assert {relation.id for relation in found.relations} == {relation.id for relation in made.relations}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("known", BUILTIN, ids=lambda known: known.name)
def test_a_place_that_refuses_is_one_clear_message(known: object, tmp_path: Path) -> None:
    assert known in BUILTIN
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(ReviewerError) as refused:
        next(each for each in BUILTIN if each is known).write(AnnotationSet(), blocked / "out", printed_in())
    assert "\n" not in str(refused.value)


def test_the_page_about_formats_says_what_the_program_says(root: Path) -> None:
    page = (root / "docs" / "formats.md").read_text(encoding="utf-8").partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in page.splitlines() if line[:2] == "| "]
    assert rows[2:] == [
        [
            f"`{known.name}`",
            str(known.title),
            {(True, True): "both", (False, True): "out"}[known.reads, known.writes],
            known.extension or "(folder)",
            known.offsets or "none",
            "; ".join(known.checked),
            "; ".join(map(str, known.keeps)),
            "; ".join(map(str, known.loses)),
        ]
        for known in BUILTIN
    ]
