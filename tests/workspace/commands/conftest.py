"""A project in a temporary file, with articles to work on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.domain.article import Article, ArticleContent
from reviewer.domain.claim import Claim
from reviewer.domain.ids import article_id
from reviewer.workspace.commands.claims import tag_claim
from reviewer.workspace.workspace import Transaction, Workspace

HARBOUR = (
    "Minister sails for talks\n"
    "The first round of talks opened in Marrow on Tuesday, the harbour office said.\n"
    "At least five officers were injured. Ada Brandt will lead the delegation.\n"
)
LEDGER = (
    "Second thoughts\n"
    "The first round of talks never opened, Max Braun told reporters on Friday.\n"
    "Nine officers were injured. Max Braun will lead the delegation.\n"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new project."""
    made = Workspace.create(tmp_path / "talks.reviewer", "Talks")
    made.annotator = "anna"
    yield made
    made.close()


@pytest.fixture
def add(workspace: Workspace) -> Callable[..., Article]:
    """Put an article with this text into the project."""

    def put(text: str, published: str = "2031-03-07", outlet: str = "Harbour Daily") -> Article:
        def command(transaction: Transaction) -> Article:
            article = Article(
                id=article_id(text, ""),
                title=text.split("\n", maxsplit=1)[0],
                outlet=outlet,
                published=published,
                language="en",
                length=len(text),
                annotator=transaction.annotator,
                created=transaction.now,
                modified=transaction.now,
            )
            return transaction.add_article(article, ArticleContent(text, text.encode(), "text/plain", "utf-8"))

        return workspace.perform("add_article", command)

    return put


@pytest.fixture
def harbour(add: Callable[..., Article]) -> Article:
    """An article that says one thing."""
    return add(HARBOUR)


@pytest.fixture
def ledger(add: Callable[..., Article]) -> Article:
    """An article that says another."""
    return add(LEDGER, "2031-03-09", "Pacific Ledger")


@pytest.fixture
def tag(workspace: Workspace) -> Callable[[Article, str], Claim]:
    """Make a claim of some words of an article."""

    def make(article: Article, words: str) -> Claim:
        start = workspace.ask.text(article.id).index(words)
        return tag_claim(workspace, article.id, [(start, start + len(words))])

    return make
