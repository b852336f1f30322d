import re
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.claim import Modality, Polarity
from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import by_name, recognise
from tests.exchange.making import HARBOUR, NOWHERE, PORT, Shelf, by_id, full_set

TEXT_BOUND = re.compile(r"(T[0-9]+)\t([A-Za-z_]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t([^\n]*)")


@pytest.fixture(scope="module")
def made() -> AnnotationSet:
    return full_set()


@pytest.fixture
def folder(made: AnnotationSet, tmp_path: Path) -> Path:
    by_name("brat").write(made, tmp_path / "brat")
    return tmp_path / "brat"


def pair(folder: Path, text: str, annotations: str, name: str = "a") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    (folder / f"{name}.ann").write_bytes(annotations.encode())
    return folder


def test_every_line_is_as_the_standoff_page_says(made: AnnotationSet, folder: Path) -> None:
    """https://brat.nlplab.org/standoff.html: ids, tabs, offsets in characters, fragments within one line."""
    seen = 0
    for path in folder.glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        known: set[str] = set()
        for line in path.read_bytes().decode().splitlines():
            name, rest = line.split("\t", 1)
            if name[0] == "T":
                match = TEXT_BOUND.fullmatch(line)
                assert match
                spans = [tuple(map(int, one.split())) for one in match[3].split(";")]
                assert " ".join(text[start:end] for start, end in spans) == match[4]
                known.add(name)
                seen += match[2] == "Claim"
            elif name[0] == "A":
                assert re.fullmatch(r"(Negated T\d+|Modality T\d+ \w+|Credibility T\d+ [1-6])", rest)
            elif name[0] == "R":
                match = re.fullmatch(r"(?:Contradicts|Corroborates|Updates) Arg1:(T\d+) Arg2:(T\d+)", rest)
                assert match
                assert known.issuperset(match.groups())
            elif name == "*":
                assert known.issuperset(rest.split()[1:])
            else:
                assert re.fullmatch(r"AnnotatorNotes [TR]\d+\t\{.*\}", rest)
                assert name[0] == "#"
    assert seen == sum(len(claim.mentions) for claim in made.claims)
    assert (folder / "annotation.conf").read_text(encoding="utf-8").count("[") == 4


def test_texts_are_the_stored_ones(folder: Path) -> None:
    assert {path.read_bytes().decode() for path in folder.glob("*.txt")} == {HARBOUR, PORT}


@pytest.mark.parametrize("home", ["here", "nowhere"])
def test_a_set_comes_back_equal(made: AnnotationSet, folder: Path, home: str) -> None:
    found = by_name("brat").read(folder, Shelf(made) if home == "here" else NOWHERE)
    assert found.problems == ()
    back, wanted = by_id(found.set), by_id(made)
    for kind in ("claims", "events", "links", "points", "relations"):
        assert getattr(back, kind) == getattr(wanted, kind), kind
    assert {article.id for article in back.articles} == (
        set() if home == "here" else {article.id for article in made.articles}
    )


def test_what_somebody_changes_in_brat_prevails_and_the_rest_stays(made: AnnotationSet, folder: Path) -> None:
    said = made.claims[0]
    (path,) = (path for path in folder.glob("*.ann") if str(said.article) in path.name)
    lines = path.read_text(encoding="utf-8")
    changed = re.sub(r"Modality (T\d+) possible", r"Modality \1 planned", re.sub(r"A\d+\tNegated T\d+\n", "", lines))
    path.write_text(changed, encoding="utf-8", newline="\n")
    found = by_name("brat").read(folder, Shelf(made))
    (claim,) = (claim for claim in found.set.claims if claim.id == said.id)
    assert claim == replace(said, modality=Modality.PLANNED, polarity=Polarity.AFFIRMED)


def test_a_selection_over_lines_is_discontinuous_and_comes_back_whole(tmp_path: Path) -> None:
    text = "The bay\nre\u2028opened.\n\nIt did."
    found = by_name("brat").read(pair(tmp_path / "a", text, "T1\tClaim 0 7;8 10;11 18\tThe bay re opened.\n"), NOWHERE)
    (claim,) = found.set.claims
    assert [anchor.exact for anchor in claim.mentions[0].anchors] == ["The bay\nre\u2028opened."]
    by_name("brat").write(found.set, tmp_path / "out")
    (written,) = (tmp_path / "out").glob("*.ann")
    assert written.read_text(encoding="utf-8").startswith("T1\tClaim 0 7;8 10;11 18\tThe bay re opened.\n")
    assert by_name("brat").read(tmp_path / "out", NOWHERE).set.claims == (claim,)


def test_positions_count_the_characters_of_a_text_with_other_line_ends(tmp_path: Path) -> None:
    text = "\ufeff😀 𠮷田\r\nsaid so.\r\n"
    found = by_name("brat").read(pair(tmp_path / "a", text, "T1\tClaim 3 5;7 14\t𠮷田 said so\r\n"), NOWHERE)
    (claim,) = found.set.claims
    assert [anchor.exact for anchor in claim.mentions[0].anchors] == ["𠮷田\nsaid so"]
    assert found.set.contents[claim.article].text == "😀 𠮷田\nsaid so.\n"


def test_annotations_of_other_types_become_claims_with_a_tag(tmp_path: Path) -> None:
    lines = "T1\tPerson 0 3\tAnn\n#1\tAnnotatorNotes T1\twho?\n"
    lines += "E1\tSay:T1\nR1\tKnows Arg1:T1 Arg2:T1\nN1\tReference T1 W:1\n"
    found = by_name("brat").read(pair(tmp_path / "a", "Ann said.", lines), NOWHERE)
    (claim,) = found.set.claims
    assert (claim.statement, claim.tags, claim.note, claim.annotator) == ("Ann", ("Person",), "who?", "unknown")
    assert claim.id in found.untimed
    assert [problem.code for problem in found.problems] == ["brat-kind"] * 3


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("T1\tClaim 2 900\tn said", "outside the text"),
        ("T1\tClaim 5 5\t", "outside the text"),
        ("T1\tClaim 0 3\tBob", "stands “Ann”"),
        ("T1\tClaim x 3\tAnn", "not taken"),
        ("T1\tClaim 9" + "9" * 5000 + " 3\tAnn", "not taken"),
    ],
)
def test_a_wrong_place_is_listed_never_put_on_other_words(tmp_path: Path, line: str, why: str) -> None:
    found = by_name("brat").read(pair(tmp_path / "a", "Ann said.", line + "\n"), NOWHERE)
    assert found.set.claims == ()
    assert [why in str(problem.why) for problem in found.problems] == [True]


@pytest.mark.parametrize("note", ["{", "[1]", '{"id":7,"created":"x","tags":"a","links":[{"claim":1}]}', "{" * 90_000])
def test_a_note_with_anything_in_it_harms_nothing(tmp_path: Path, note: str) -> None:
    lines = f"T1\tClaim 0 3\tAnn\n#1\tAnnotatorNotes T1\t{note}\n"
    found = by_name("brat").read(pair(tmp_path / "a", "Ann said.", lines), NOWHERE)
    assert [claim.quote for claim in found.set.claims] == ["Ann"]
    assert found.set.links == ()


def test_a_folder_of_brat_is_recognised_and_others_are_not(folder: Path, tmp_path: Path) -> None:
    assert recognise(folder).name == "brat"
    assert recognise(next(folder.glob("*.ann"))).name == "brat"
    with pytest.raises(ReviewerError):
        recognise(tmp_path)
    with pytest.raises(ReviewerError, match=r"no \.ann files"):
        by_name("brat").read(tmp_path, NOWHERE)


def test_a_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    pair(tmp_path / "a", "x", "")
    (tmp_path / "a" / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(ReviewerError, match="not UTF-8"):
        by_name("brat").read(tmp_path / "a", NOWHERE)


def test_an_earlier_export_is_replaced_and_somebodys_texts_are_not(made: AnnotationSet, folder: Path) -> None:
    by_name("brat").write(made, folder)
    (folder / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ReviewerError, match="not an earlier export"):
        by_name("brat").write(made, folder)


def test_an_empty_set_is_a_folder_with_the_configuration_only(tmp_path: Path) -> None:
    by_name("brat").write(AnnotationSet(), tmp_path / "e")
    assert [path.name for path in (tmp_path / "e").iterdir()] == ["annotation.conf"]
