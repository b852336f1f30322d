"""The words of every span, in every format, as the tool that reads it counts: over texts that are hard to count in."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from reviewer.text.anchors import make_anchor
from reviewer.text.canonical import canonical
from tests.exchange.consumers import CONSUMERS, places_in, texts_of, words_found
from tests.exchange.making import ANNA, Shelf, full_set
from tests.exchange.test_every_character import TEXTS
from tests.exchange.test_large import many_claims

NAMES = tuple(CONSUMERS)

AWKWARD = canonical(
    "\ufeffThe harbour 😀 opened.\r\nAt\u00a0noon 𠮷田 and the cafe\u0301's 👩‍👩‍👧 crew left;\r\n\r\n"
    "🇸🇪🇳🇴 flags,\ttabs & <b>tags</b> “quoted”\u2028next "
    "ش\u200dل שלום \u202eolleh\u202c நி क्षि 각 \U0001f3f4\u200d☠️.\r\n"
)
QUOTES = (
    ("😀",),
    ("harbour 😀 opened",),
    ("opened.\nAt\u00a0noon",),
    ("𠮷田", "cafe\u0301", "crew left"),
    ("e\u0301's 👩‍👩‍👧",),
    ("crew left;\n\n🇸🇪🇳🇴 flags,\ttabs",),
    ("<b>tags</b>", "“quoted”\u2028next"),
    ("ش\u200dل שלום \u202eolleh\u202c",),
    ("நி क्षि 각",),
    ("\U0001f3f4\u200d☠️.",),
)


def awkward_set() -> AnnotationSet:
    """Each quote a claim; the first and the last are one more claim with two places; an event is mentioned twice."""
    article = Article(id=article_id(AWKWARD, ""), title="CON", length=len(AWKWARD), **ANNA)

    def place(*quotes: str) -> Mention:
        starts = [AWKWARD.index(quote) for quote in quotes]
        anchors = (make_anchor(AWKWARD, at, at + len(quote)) for at, quote in zip(starts, quotes, strict=True))
        return Mention(new_id(), article.id, tuple(anchors))

    claims = [
        Claim(id=new_id(), article=article.id, mentions=(place(*quotes),), statement="said", **ANNA)
        for quotes in QUOTES
    ]
    again = (place(*QUOTES[0]), place(*QUOTES[3]), place(*QUOTES[-1]))
    claims.append(Claim(id=new_id(), article=article.id, mentions=again, statement="again", **ANNA))
    event = Event(id=new_id(), title="Opening", mentions=(place(*QUOTES[1]), place(*QUOTES[6])), **ANNA)
    held = ArticleContent(AWKWARD, AWKWARD.encode(), "text/plain", "utf-8")
    return AnnotationSet(articles=(article,), contents={article.id: held}, claims=tuple(claims), events=(event,))


SETS = {"full": full_set(), "awkward": awkward_set(), "no claims": AnnotationSet(title="nothing")}


def test_every_format_is_opened_by_its_tool() -> None:
    assert {known.name for known in BUILTIN} - set(CONSUMERS) <= {"pdf"}


@pytest.mark.parametrize("made", SETS.values(), ids=SETS)
@pytest.mark.parametrize("name", NAMES)
def test_the_tool_finds_the_words_of_every_place(name: str, made: AnnotationSet, tmp_path: Path) -> None:
    path = tmp_path / f"set{by_name(name).extension}"
    by_name(name).write(made, path)
    assert words_found(name, path, texts_of(made)) == places_in(made, name)


@pytest.mark.parametrize("known", [known for known in BUILTIN if known.reads], ids=lambda known: known.name)
def test_an_article_without_claims_and_an_empty_set_come_back(known: Format, tmp_path: Path) -> None:
    made = full_set()
    for number, one in enumerate((AnnotationSet(), AnnotationSet(articles=made.articles, contents=made.contents))):
        path = tmp_path / f"{number}{known.extension}"
        known.write(one, path)
        if known.name in ("brat", "cas-xmi", "cas-json") and not one.articles:
            continue  # a folder without a text is no set
        found = known.read(path, Shelf(made))
        assert found.problems == ()
        assert found.set.claims == ()


@given(TEXTS, st.data())
@settings(max_examples=15)
def test_any_place_of_any_text_is_found_by_every_tool_that_counts(text: str, data: st.DataObject) -> None:
    starts = st.integers(0, len(text) - 1)
    ranges = [
        (start, data.draw(st.integers(start + 1, len(text)))) for start in data.draw(st.lists(starts, min_size=1))
    ]
    article = Article(id=article_id(text, ""), title=text[:9], length=len(text), **ANNA)
    mention = Mention(new_id(), article.id, tuple(make_anchor(text, *range_) for range_ in ranges))
    claim = Claim(id=new_id(), article=article.id, mentions=(mention,), statement="said", **ANNA)
    held = ArticleContent(text, text.encode(), "text/plain", "utf-8")
    made = AnnotationSet(articles=(article,), contents={article.id: held}, claims=(claim,))
    with tempfile.TemporaryDirectory() as folder:
        for name in ("cas-json", "label-studio", "doccano", "doccano-graphemes", "qdpx", "graphml", "csv"):
            path = Path(folder) / name
            by_name(name).write(made, path)
            assert words_found(name, path, texts_of(made)) == places_in(made, name)


@pytest.mark.faults
@pytest.mark.parametrize("name", sorted(set(NAMES) - {"w3c"}))
def test_the_tool_finds_ten_thousand_places(name: str, tmp_path: Path) -> None:
    """But for triples of RDF, of which ten thousand claims are a quarter of a million: pyld takes minutes for them."""
    made = many_claims()
    path = tmp_path / f"set{by_name(name).extension}"
    by_name(name).write(made, path)
    assert words_found(name, path, texts_of(made)) == places_in(made, name)
