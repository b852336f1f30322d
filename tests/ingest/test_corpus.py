"""The five real articles, and a third of a benchmark of news pages: what a person would say of them."""

import gzip
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewer.ingest.readers import read_bytes, read_file
from reviewer.ingest.records import Incoming
from reviewer.text.words import words

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
ARTICLES = CORPUS / "cyber-dialogue"
PAGES = CORPUS / "web-pages"

needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="../shared/corpus/cyber-dialogue is not there")
needs_pages = pytest.mark.skipif(not PAGES.is_dir(), reason="../shared/corpus/web-pages is not there")


def article(number: str) -> tuple[Incoming, list[str]]:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    incoming = read_file(path)
    return incoming, incoming.content.text.split("\n")


def furniture_lines(incoming: Incoming) -> set[int]:
    """The numbers, from 1, of the lines that are masked and not blank."""
    text = incoming.content.text
    found = set()
    for start, end in incoming.furniture:
        first = text.count("\n", 0, start) + 1
        found |= {first + i for i, line in enumerate(text[start:end].split("\n")) if line.strip()}
    return found


@dataclass(frozen=True)
class Expected:
    """What a person who reads the file would write down; lines are counted from 1."""

    number: str
    title_line: int | None = 1
    outlet: str = ""
    author: str = ""
    published: str = ""
    translated_from: str = ""
    wire_origin: str = ""
    furniture: frozenset[int] = frozenset()


EXPECTED = (
    Expected("000", title_line=None, furniture=frozenset({1, 3, 9})),
    Expected("001", title_line=2, published="2016-06-14", translated_from="zh", furniture=frozenset({1})),
    Expected("002", outlet="Xinhua", wire_origin="Xinhua", published="XXXX-11-12", furniture=frozenset(range(8, 19))),
    Expected(
        "003",
        title_line=4,
        outlet="South China Morning Post",
        author="Jun Mai",
        furniture=frozenset({1, 2, 8, 9, 10, 17, 19, 20, 22, 23, 27, 33, *range(37, 47)}),
    ),
    Expected("004"),
)


@needs_articles
@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.number)
def test_the_articles_are_understood(expected: Expected) -> None:
    incoming, lines = article(expected.number)

    if expected.title_line:
        line = lines[expected.title_line - 1]
        assert incoming.title == (line.split(":", 1)[1] if expected.number == "002" else line)
    else:
        assert lines[4].startswith(incoming.title.rstrip("…"))
    assert incoming.language == "en"
    assert incoming.outlet == expected.outlet
    assert incoming.author == expected.author
    assert incoming.published == expected.published
    assert incoming.translated_from == expected.translated_from
    assert incoming.wire_origin == expected.wire_origin
    assert furniture_lines(incoming) == expected.furniture


@needs_pages
def test_of_the_bodies_of_pages_little_is_lost() -> None:
    truth = json.loads((PAGES / "ground-truth.json").read_text(encoding="utf-8"))
    kept = lost = leaked = 0
    for name in truth:
        incoming = read_bytes("page.html", gzip.decompress((PAGES / "html" / f"{name}.html.gz").read_bytes()))
        shown, body = _shingles(_unmasked(incoming)), _shingles(truth[name]["articleBody"])
        common = (shown & body).total()
        kept, lost, leaked = kept + common, lost + body.total() - common, leaked + shown.total() - common

    assert lost <= 0.02 * (kept + lost)
    assert kept / (kept + leaked) > 0.9


def _unmasked(incoming: Incoming) -> str:
    text, kept, position = incoming.content.text, [], 0
    for start, end in incoming.furniture:
        kept.append(text[position:start])
        position = end
    return "\n".join([*kept, text[position:]])


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = [text[start:end].casefold() for start, end in words(text)]
    return Counter(tuple(tokens[i : i + 4]) for i in range(len(tokens) - 3))
