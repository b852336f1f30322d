"""Titles of points."""

from collections.abc import Callable
from typing import Any

import pytest

from reviewer.domain.relation import RelationKind
from reviewer.suggest.points import point_title
from reviewer.suggest.titles import LONGEST

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("one", "other", "kind", "title"),
    [
        ("Five officers arrived.", "Nine officers arrived.", RelationKind.NUMBER, "How many officers"),
        (
            "Ada Brandt led the Ostan side.",
            "Max Braun led the Ostan side.",
            RelationKind.ROLE,
            "Who led the Ostan side",
        ),
        ("The talks opened in May.", "The talks opened in June.", RelationKind.DATE, "When: talks opened"),
        ("The ferry is safe.", "Nobody knows.", RelationKind.WORDING, "Ferry is safe"),
    ],
)
def test_point_title(  # noqa: PLR0913, PLR0917 - a row of the table above
    article: Make,
    claim: Make,
    one: str,
    other: str,
    kind: RelationKind,
    title: str,
) -> None:
    assert point_title(claim(one, article()), claim(other, article()), kind) == title


@pytest.mark.parametrize("kind", [None, *RelationKind])
def test_every_kind_has_a_short_title(article: Make, claim: Make, kind: RelationKind | None) -> None:
    long = claim("The committee of the harbour and its many members " * 4, article())
    assert 0 < len(point_title(long, long, kind)) <= LONGEST
