"""Ten thousand claims out and in again, in the formats that come in: whole, and in seconds."""

import tempfile
import time
from functools import cache
from pathlib import Path

import pytest

from reviewer.domain.anchor import Mention
from reviewer.domain.annotation_set import AnnotationSet
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id, new_id
from reviewer.exchange.formats import BUILTIN
from reviewer.exchange.protocol import Format
from reviewer.text.anchors import make_anchor
from tests.exchange.making import ANNA, Shelf, content
from tests.exchange.printing import told_to

MANY = 10_000
SLOWEST = 30.0  # seconds; the machine that tests may be small and busy


@cache
def many_claims() -> AnnotationSet:
    """Ten articles with a thousand claims each, characters of two UTF-16 units among them."""
    articles, contents, claims = [], {}, []
    for number in range(10):
        text = "".join(f"{number}.{line} 😀 boats left 𠮷田.\n" for line in range(MANY // 10))
        article = Article(id=article_id(text, ""), title=f"Article {number}", length=len(text), **ANNA)
        articles.append(article)
        contents[article.id] = content(text)
        starts = [0, *(at + 1 for at, letter in enumerate(text[:-1]) if letter == "\n")]
        for start in starts:
            anchor = make_anchor(text, start, text.index("\n", start))
            mention = Mention(new_id(), article.id, (anchor,))
            claims.append(Claim(id=new_id(), article=article.id, mentions=(mention,), statement=anchor.exact, **ANNA))
    return AnnotationSet(articles=tuple(articles), contents=contents, claims=tuple(claims))


@pytest.mark.faults
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("known", BUILTIN, ids=lambda known: known.name)
def test_ten_thousand_claims_go_through(known: Format) -> None:
    made = many_claims()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"large{known.extension}"
        began = time.perf_counter()
        known.write(made, path, told_to(known))
        if known.reads:
            found = known.read(path, Shelf(made))
            assert found.problems == ()
            places = {(claim.id, claim.start, claim.quote) for claim in found.set.claims}
            assert places == {(claim.id, claim.start, claim.quote) for claim in made.claims}
        assert time.perf_counter() - began < SLOWEST
