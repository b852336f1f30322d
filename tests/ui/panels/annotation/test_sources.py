"""Where a value came from is said in words, whatever the readers of files have found it by."""

import ast
from collections.abc import Iterator
from pathlib import Path

from reviewer.ui.i18n import translate_marked
from reviewer.ui.panels.annotation.sources import how_words

_HOW_AT = 2


def _ways(tree: ast.AST) -> Iterator[str]:
    """The ways that a module of readers names; of a made one, its beginning."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Finding" | "_clean"), args=[_, _, how, *_]):
                match how:
                    case ast.Constant(value=str() as way):
                        yield way
                    case ast.JoinedStr(values=[ast.Constant(value=str() as way), *_]):
                        yield f"{way}og:title"
            case ast.For(target=ast.Tuple(elts=[ast.Name(id="how"), *_]), iter=ast.Tuple(elts=ways)):
                yield from (ast.literal_eval(way.elts[0]) for way in ways if isinstance(way, ast.Tuple))


def test_every_way_that_readers_name_has_words(root: Path) -> None:
    files = (root / "reviewer" / "ingest").glob("*.py")
    ways = {way for file in files for way in _ways(ast.parse(file.read_text(encoding="utf-8")))}
    assert {"byline", "masthead", "JSON-LD", "meta tag og:title", "trust line"} <= ways
    assert [way for way in sorted(ways) if how_words(way) == way] == []


def test_what_another_program_says_stays_as_it_is() -> None:
    assert how_words("a dream") == "a dream"
    assert how_words("analyst") == translate_marked("Source", "set by hand")
