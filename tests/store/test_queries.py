"""Claims are found by their place without reading a whole article's."""

from random import Random
from uuid import UUID

import pytest

from reviewer.domain.claim import Claim
from reviewer.domain.ids import new_id
from reviewer.store.transaction import Transaction
from reviewer.workspace.workspace import Workspace
from tests.store.making import TEXT, add_article, mention, put_claim


@pytest.fixture
def claims(workspace: Workspace) -> list[Claim]:
    """Many claims in one article, some with a second mention, one in another article."""
    rng = Random(3)  # noqa: S311 - the same claims every time

    def fill(tx: Transaction) -> list[Claim]:
        article = add_article(tx).id
        for number in range(40):
            start = rng.randrange(len(TEXT) - 12)
            put_claim(tx, article, start, start + rng.randrange(1, 12))
            if number % 5 == 0:
                further = Claim(
                    id=new_id(),
                    article=article,
                    mentions=(
                        mention(article, (start, start + 2)),
                        mention(article, (start // 2, start // 2 + 3), (start + 1, start + 2)),
                    ),
                    statement="Said twice",
                    annotator=tx.annotator,
                    created=tx.now,
                    modified=tx.now,
                )
                tx.put(further)
        put_claim(tx, add_article(tx, "Another text", "Other").id, 0, 7, text="Another text")
        return []

    workspace.perform("fill", fill)
    return workspace.ask.claims_of_article(workspace.ask.articles()[0].id)


def test_claims_within_are_those_that_share_a_character(workspace: Workspace, claims: list[Claim]) -> None:
    article = claims[0].article
    for start in range(0, len(TEXT), 3):
        for stop in (start + 1, start + 9):
            wanted = [claim for claim in claims if _reaches(claim, start, stop)]
            assert workspace.ask.claims_within(article, start, stop) == wanted


def test_the_place_of_a_claim_is_its_number_by_position(workspace: Workspace, claims: list[Claim]) -> None:
    places = [workspace.ask.claim_place(claim.id) for claim in claims]
    assert places == [(number, len(claims)) for number in range(1, len(claims) + 1)]
    assert workspace.ask.claim_place(UUID(int=1)) == (0, 0)


def test_claims_around_a_position_are_the_nearest_on_either_side(workspace: Workspace, claims: list[Claim]) -> None:
    article = claims[0].article
    for position in (0, 50, len(TEXT)):
        before = [claim for claim in claims if claim.start < position]
        behind = [claim for claim in claims if claim.start >= position]
        assert workspace.ask.claims_around(article, position, 10) == before[-5:] + behind[:5]


def _reaches(claim: Claim, start: int, stop: int) -> bool:
    return any(anchor.start < stop and anchor.end > start for each in claim.mentions for anchor in each.anchors)
