"""The first keys of a list are those that all of them begin with, whichever way they are found."""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.article import Article, Reading, ReadingState
from reviewer.domain.ids import new_id
from reviewer.domain.relation import RelationKind, RelationStatus, RelationType
from reviewer.store.filters import ArticleOrder, ClaimOrder, EventOrder, RelationOrder
from reviewer.store.listing import FEW
from reviewer.store.transaction import Transaction
from reviewer.workspace.filters import ArticleFilter, ClaimFilter, EventFilter, RelationFilter
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, put_claim, put_event, put_link, put_relation

DATES = ("", "2016", "2016-06-14", "XXXX-11-12", "2015-03")
TAG = "harbour"
SOME = (1, 7, 30)


def fill(tx: Transaction, dice: Random, articles: int, claims: int, relations: int) -> None:
    """A project by dice: claims with and without events, speakers and tags, and relations between them."""
    kept = []
    for number in range(articles):
        article = add_article(tx, f"{TEXT} {number}", dice.choice("abA"), dice.choice(("", "Bay", "bay", "Coast")))
        kept.append(tx.put(replace(article, published=dice.choice(DATES))))
        if dice.random() < 0.5:
            tx.put(ReadingState(new_id(), article.id, tx.annotator, dice.choice(list(Reading))))
    events = [put_event(tx, dice.choice("xyX"), dice.choice(DATES)).id for _ in range(6)]
    made = [one_claim(tx, dice, kept, events) for _ in range(claims)]
    pairs = [*itertools.combinations(made, 2)]
    for a, b in dice.sample(pairs, min(relations, len(pairs))):
        relation = put_relation(tx, a, b, dice.choice((*[RelationType.CONTRADICTS] * 7, *RelationType)))
        status = dice.choice((*[RelationStatus.OPEN] * 3, RelationStatus.CONFIRMED))
        tags = (TAG,) if dice.random() < 0.3 else ()
        tx.put(replace(relation, kind=dice.choice((None, *RelationKind)), status=status, tags=tags))


def one_claim(tx: Transaction, dice: Random, articles: list[Article], events: list[UUID]) -> UUID:
    claim = put_claim(
        tx,
        dice.choice(articles).id,
        start=dice.randrange(20),
        end=30,
        statement=dice.choice(("The bay reopened", "The bay 港口")),
        speaker=dice.choice(("", "the owner")),
        tags=(TAG,) if dice.random() < 0.9 else (),
    )
    for event in dice.sample(events, dice.choice((0, 1, 1, 2))):
        put_link(tx, claim.id, event)
    return claim.id


def filters(articles: tuple[UUID, ...]) -> Iterator[tuple[str, object]]:
    """Every order under every filter, one at a time."""
    for state, order, tag, text, back in itertools.product(
        (None, *Reading), get_args(ArticleOrder), ("", TAG), ("", "bay"), (False, True)
    ):
        yield "article", ArticleFilter(text, state, tag, order, back)
    for some, order, tag, text, (no_event, no_speaker) in itertools.product(
        ((), articles[:2]),
        get_args(ClaimOrder),
        ("", TAG),
        ("", "owner"),
        ((False, False), (True, False), (False, True)),
    ):
        yield "claim", ClaimFilter(text, some, no_event, no_speaker, tag, order)
    for order, text in itertools.product(get_args(EventOrder), ("", "x")):
        yield "event", EventFilter(text, order)
    for some, order, tag, text, kinds in itertools.product(
        ((), articles[:1], articles[:2]), get_args(RelationOrder), ("", TAG), ("", "港口"), ((), (RelationKind.DATE,))
    ):
        for marks in ((), (RelationType.CONTRADICTS,)):
            yield (
                "relation",
                RelationFilter(marks, (RelationStatus.OPEN,) if marks else (), some, kinds, tag, text, order),
            )


def check(workspace: Workspace) -> None:
    articles = tuple(article.id for article in workspace.ask.articles()[:2])
    for kind, wanted in filters(articles):
        ask = getattr(workspace.ask, f"{kind}_keys")
        whole = ask(wanted)
        assert len(set(whole)) == len(whole)
        for most in SOME:
            assert ask(wanted, most) == whole[:most], (wanted, most)


def check_the_round(workspace: Workspace, every: int = 1) -> None:
    """Open contradictions follow each other as the list has them, also after one that is decided."""
    ask = workspace.ask
    rows = ask.relation_rows(ask.relation_keys(RelationFilter(types=(RelationType.CONTRADICTS,))))
    still_open = [row.id for row in rows if row.status is RelationStatus.OPEN]
    for place, row in [*enumerate(rows)][::every]:
        following = ask.next_open_contradiction(row.id)
        later = [each.id for each in rows[place + 1 :] if each.status is RelationStatus.OPEN]
        assert (following.id if following else None) == next(iter([*later, *still_open]), None)


@settings(max_examples=6)
@given(st.integers(0, 1 << 30), st.integers(0, 8), st.integers(0, 40))
def test_in_small_projects(seed: int, articles: int, claims: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Workspace.create(Path(folder) / "list.reviewer")) as workspace,
    ):
        dice = Random(seed)  # noqa: S311 - dice, not secrets
        workspace.perform("fill", lambda tx: fill(tx, dice, articles, claims if articles else 0, 60))
        check(workspace)
        check_the_round(workspace)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """More claims and relations than are put in order at once, under every filter that tells them apart."""
    workspace = Workspace.create(tmp_path_factory.mktemp("large") / "large.reviewer")
    dice = Random(4)  # noqa: S311 - the same project every time
    workspace.perform("fill", lambda tx: fill(tx, dice, 40, FEW * 6 // 5, FEW * 2))
    yield workspace
    workspace.close()


def test_in_a_large_project(large: Workspace) -> None:
    ask = large.ask
    assert len(ask.claim_keys(ClaimFilter(tag=TAG))) > FEW
    wanted = RelationFilter(types=(RelationType.CONTRADICTS,), statuses=(RelationStatus.OPEN,))
    assert len(ask.relation_keys(wanted)) > FEW
    check(large)
    check_the_round(large, every=101)
