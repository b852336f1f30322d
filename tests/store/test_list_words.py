"""What is typed over a list, against looking through every row without an index."""

import re
from dataclasses import replace
from random import Random

import pytest

from reviewer.store.transaction import Transaction
from reviewer.workspace.filters import ArticleFilter, ClaimFilter, EventFilter, RelationFilter
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, put_claim, put_event, put_point, put_relation

LETTERS = "0-9A-Za-z\u00c0-\u1fff\uac00-\ud7a3"
PARTS: tuple[str, ...] = (
    "bay",
    "Bayside",
    "harbour",
    "Harb",
    "é",
    "Éva",
    "cafe\u0301",
    "ab",
    "a",
    "G20",
    "20",
    "100%",
    "co",
    "don't",
    "U.S.",
)
PARTS += ("港口", "口", "渡轮", "порт", "порты", "항구", "_bay", "[bay]", "*", "?", "\\", "x-ray", "“said")
GLUE = (" ", " ", " ", "-", "", "_", " (", ", ")


def words(dice: Random) -> str:
    return "".join(dice.choice(PARTS) + dice.choice(GLUE) for _ in range(dice.randint(1, 4))).strip()


def lower(text: str) -> str:
    return re.sub("[A-Z]+", lambda letters: letters[0].lower(), text)


def holds(typed: str, *columns: str) -> bool:
    """Whether each word begins a word of a column, where its script has such."""

    def begins(word: str, column: str) -> bool:
        before = f"(?<![{LETTERS}])" if re.match(f"[{LETTERS}]", word) else ""
        return re.search(before + re.escape(lower(word)), lower(column)) is not None

    return all(any(begins(word, column) for column in columns) for word in typed.split())


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    dice = Random(7)  # noqa: S311 - the same words every time

    def fill(tx: Transaction) -> None:
        articles = [add_article(tx, f"Boats. {number}", words(dice), words(dice)) for number in range(30)]
        for article in articles:
            tx.put(replace(article, author=words(dice), file_name=words(dice)))
        for number in range(30):
            tx.put(replace(put_event(tx, words(dice), short_name=words(dice)), place=words(dice)))
            point = put_point(tx, words(dice))
            answered = point.id if number % 3 else None
            where = dice.choice(articles).id, dice.choice(articles).id
            one, other = (
                put_claim(tx, article, statement=words(dice), speaker=words(dice), point=answered) for article in where
            )
            tx.put(replace(put_relation(tx, one.id, other.id), reason=words(dice)))

    workspace.perform("fill", fill)
    return workspace


def test_lists_hold_what_a_look_at_every_row_finds(filled: Workspace) -> None:
    ask, dice = filled.ask, Random(8)  # noqa: S311 - the same words every time
    articles = {article.id: article for article in ask.articles()}
    claims = {claim.id: claim for claim in ask.claims()}
    points = {point.id: point.title for point in ask.points()}
    seen = [0, 0, 0, 0]
    for _ in range(150):
        typed = " ".join(dice.choice((*PARTS, "har", "ha", "h", "BAY", "ort")) for _ in range(dice.randint(1, 2)))
        named = {one.id for one in articles.values() if holds(typed, one.title, one.outlet, one.author, one.file_name)}
        assert {row.id for row in ask.article_rows(ask.article_keys(ArticleFilter(text=typed)))} == named, typed
        said = {
            one.id
            for one in claims.values()
            if holds(typed, one.statement, " ".join(name for step in one.attribution for name in step.names))
        }
        assert {row.id for row in ask.claim_rows(ask.claim_keys(ClaimFilter(text=typed)))} == said, typed
        events = {one.id for one in ask.events() if holds(typed, one.title, one.short_name, one.place)}
        assert {row.id for row in ask.event_rows(ask.event_keys(EventFilter(text=typed)))} == events, typed
        related = {
            one.id
            for one in ask.relations()
            for a, b in [(claims[one.a], claims[one.b])]
            if holds(typed, a.statement, b.statement, one.reason, points.get(a.point, "") if a.point else "")
        }
        for most in (0, 1000):
            keys = ask.relation_keys(RelationFilter(text=typed), most)
            assert {row.id for row in ask.relation_rows(keys)} == related, typed
        seen = [old + bool(new) for old, new in zip(seen, (named, said, events, related), strict=True)]
    assert min(seen) > 50
