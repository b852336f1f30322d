"""Articles and claims to suggest for."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from reviewer.domain.anchor import Mention
from reviewer.domain.article import Article
from reviewer.domain.claim import Claim
from reviewer.domain.event import Event
from reviewer.suggest.prefill import prefill
from reviewer.text.anchors import make_anchor

NOW = datetime(2031, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article; its text is not needed for it."""

    def make(published: str = "2031-03-02", language: str = "en", outlet: str = "") -> Article:
        return Article(
            id=uuid4(),
            title="",
            outlet=outlet,
            published=published,
            language=language,
            length=0,
            annotator="anna",
            created=NOW,
            modified=NOW,
        )

    return make


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """Make the claim that `C` makes of some words in a text, all of it unless said otherwise."""

    def make(text: str, article: Article, words: str = "") -> Claim:
        start = text.index(words) if words else 0
        end = start + len(words or text)
        filled = prefill(article, text, [(start, end)])
        return Claim(
            id=uuid4(),
            article=article.id,
            mentions=(Mention(uuid4(), article.id, (make_anchor(text, start, end),)),),
            statement=filled.statement,
            attribution=filled.attribution,
            modality=filled.modality,
            polarity=filled.polarity,
            values=filled.values,
            annotator="anna",
            created=NOW,
            modified=NOW,
        )

    return make


@pytest.fixture
def event() -> Callable[..., Event]:
    """Make an event."""

    def make(title: str, when: str = "") -> Event:
        return Event(id=uuid4(), title=title, when=when, annotator="anna", created=NOW, modified=NOW)

    return make
