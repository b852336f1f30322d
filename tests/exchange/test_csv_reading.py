import csv
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import AttributionStep
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import by_name, recognise
from reviewer.exchange.protocol import IncomingSet
from reviewer.exchange.tables import steps
from reviewer.workspace.sets import take_in
from reviewer.workspace.workspace import Workspace
from tests.exchange.making import NOWHERE, PORT, Shelf, by_id, full_set


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture
def folder(made: AnnotationSet, tmp_path: Path) -> Path:
    by_name("csv").write(made, tmp_path / "tables")
    return tmp_path / "tables"


def sheet(path: Path, text: str, made: AnnotationSet) -> IncomingSet:
    path.write_bytes(text.encode())
    return by_name("csv").read(path, Shelf(made))


def test_what_a_table_holds_comes_back(made: AnnotationSet, folder: Path) -> None:
    found = by_name("csv").read(folder, Shelf(made))
    assert found.problems == ()
    back, wanted = by_id(found.set), by_id(made)
    assert [replace(claim, mentions=()) for claim in back.claims] == [
        replace(claim, mentions=(), values=(), point=None) for claim in wanted.claims
    ]
    places = [[mention.anchors for mention in claim.mentions] for claim in back.claims]
    assert places == [[mention.anchors for mention in claim.mentions] for claim in wanted.claims]
    assert back.events == tuple(replace(event, mentions=()) for event in wanted.events)
    assert back.relations == wanted.relations
    assert {(link.claim, link.event, link.role) for link in back.links} == {
        (link.claim, link.event, link.role) for link in wanted.links
    }


def test_a_table_never_takes_the_place_of_what_is_here(made: AnnotationSet, folder: Path, tmp_path: Path) -> None:
    path = folder / "claims.csv"
    words = path.read_text(encoding="utf-8-sig").replace("2016-06-15T18:05:59", "2031-06-15T18:05:59")
    path.write_text(words.replace("The bay reopened", "Edited"), encoding="utf-8-sig", newline="")
    workspace = Workspace.create(tmp_path / "p.reviewer")
    try:
        take_in(workspace, IncomingSet(made))
        taken = take_in(workspace, by_name("csv").read(folder, workspace.ask))
        assert taken.nothing
        assert "Edited" in taken.kept
        assert workspace.ask.claim(made.claims[0].id) == made.claims[0]
    finally:
        workspace.close()


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_any_table_with_quotes_is_taken(made: AnnotationSet, tmp_path: Path, between: str) -> None:
    rows = [["quote", "speaker", "tags"], ["five boats stayed", "Ann", "doubt; old"], ["三艘船中午前离开", "", ""]]
    path = tmp_path / "rumours.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=between).writerows(rows)
    found = by_name("csv").read(path, Shelf(made))
    assert recognise(path).name == "csv"
    first, second = found.set.claims
    assert (first.statement, first.speaker, first.tags) == ("five boats stayed", "Ann", ("doubt", "old"))
    assert (second.article, second.start) == (made.articles[1].id, PORT.index("三"))
    assert by_name("csv").read(path, Shelf(made)).set.claims[0].id == first.id


def test_what_has_no_place_is_listed(made: AnnotationSet, tmp_path: Path) -> None:
    text = "quote,statement\nnot there at all,A\nfive boats,B\n,C\n"
    found = sheet(tmp_path / "a.csv", text, made)
    assert found.set.claims == ()
    assert [problem.subject for problem in found.problems] == ["A", "B", "C"]


def test_places_are_only_believed_where_the_quote_stands(made: AnnotationSet, tmp_path: Path) -> None:
    head = "quote,places,article\n"
    article = made.articles[0].id
    moved = sheet(tmp_path / "a.csv", f"{head}five boats stayed,1-18,{article}\n", made)
    assert [claim.quote for claim in moved.set.claims] == ["five boats stayed"]
    outside = sheet(tmp_path / "a.csv", f"{head}Kestrel,0-7 | 9000-9001,{article}\n", made)
    assert [problem.code for problem in outside.problems] == ["unplaced"]


@pytest.mark.parametrize(
    "data", [b"quote\ncaf\xe9\n", b'quote\n"' + b"x" * 200_000, b"\xff\xfeq"], ids=("latin-1", "endless", "half")
)
def test_a_table_that_cannot_be_read_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(ReviewerError):
        by_name("csv").read(tmp_path / "a.csv", NOWHERE)


def test_attributions_are_told_in_one_cell_and_read_again() -> None:
    chain = (AttributionStep(("Gull Wire",)), AttributionStep(("𠮷田", "office"), "told", "2016-06-14"))
    for steps_ in (chain, chain[:1], (AttributionStep(("A (B)",), "said"),), ()):
        names = [step for step in steps.attribution(steps.cell(steps_)) if isinstance(step, dict)]
        assert [
            (tuple(map(str, step["names"])), step["verb"], step["date"])
            for step in names
            if isinstance(step["names"], list)
        ] == [(step.names, step.verb, step.date) for step in steps_]
