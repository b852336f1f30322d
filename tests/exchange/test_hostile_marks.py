"""Small files that mark a text from end to end many thousand times: neither the time nor the memory follows them."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.ids import article_id
from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import IncomingSet
from tests.exchange.making import ANNA, NOWHERE, Shelf, content

TEXT = "lorem ipsum " * 8000
MARKS = 5000
LONGEST = 5.0  # seconds of the processor; the machine that tests may be small and busy
MOST = 101 * len(TEXT) + 1_000_000


def in_brat(folder: Path) -> IncomingSet:
    lines = "".join(f"T{number}\tClaim 0 {len(TEXT) - 1}\tlorem ipsum\n" for number in range(MARKS))
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.ann").write_text(lines, encoding="utf-8")
    return by_name("brat").read(folder, NOWHERE)


def in_a_cas(folder: Path) -> IncomingSet:
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": TEXT}
    marks = [
        {"%ID": number + 2, "%TYPE": "x.Mark", "@sofa": 1, "begin": 0, "end": len(TEXT) - number % 7}
        for number in range(MARKS)
    ]
    path = folder / "a.json"
    path.write_text(json.dumps({"%FEATURE_STRUCTURES": [sofa, *marks]}), encoding="utf-8")
    return by_name("cas-json").read(path, NOWHERE)


def in_a_project(folder: Path) -> IncomingSet:
    def guid(number: int) -> str:
        return f"{number:08x}-0000-0000-0000-000000000000"

    marks = "".join(
        f'<PlainTextSelection guid="{guid(number + 2)}" startPosition="0" endPosition="{len(TEXT) - number % 7}"/>'
        for number in range(MARKS)
    )
    source = f'<TextSource guid="{guid(1)}" name="a" plainTextPath="internal://a.txt">{marks}</TextSource>'
    project = f'<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources>{source}</Sources></Project>'
    path = folder / "a.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", project)
        archive.writestr("sources/a.txt", TEXT)
    return by_name("qdpx").read(path, NOWHERE)


def in_web_annotations(folder: Path) -> IncomingSet:
    article = Article(id=article_id(TEXT, ""), title="a", length=len(TEXT), **ANNA)
    here = AnnotationSet(articles=(article,), contents={article.id: content(TEXT)})
    marks = [
        {
            "id": f"urn:mark:{number}",
            "motivation": "highlighting",
            "target": {
                "source": f"urn:uuid:{article.id}",
                "selector": {"type": "TextPositionSelector", "start": 0, "end": len(TEXT) - number % 7},
            },
        }
        for number in range(MARKS)
    ]
    path = folder / "a.jsonld"
    path.write_text(json.dumps(marks), encoding="utf-8")
    return by_name("w3c").read(path, Shelf(here))


@pytest.mark.parametrize("read", [in_brat, in_a_cas, in_a_project, in_web_annotations])
def test_what_is_marked_too_often_is_listed(read: Callable[[Path], IncomingSet], tmp_path: Path) -> None:
    begun = process_time()
    found = read(tmp_path)
    assert process_time() - begun < LONGEST
    assert len(found.set.claims) + len(found.problems) == MARKS
    assert found.problems
    assert sum(len(claim.quote) for claim in found.set.claims) < MOST


def test_a_hundred_layers_over_a_text_are_taken(tmp_path: Path) -> None:
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": TEXT}
    marks = [{"%ID": number + 2, "%TYPE": "x.Mark", "@sofa": 1, "begin": 0, "end": len(TEXT)} for number in range(100)]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"%FEATURE_STRUCTURES": [sofa, *marks]}), encoding="utf-8")
    found = by_name("cas-json").read(path, NOWHERE)
    assert (len(found.set.claims), found.problems) == (100, ())
