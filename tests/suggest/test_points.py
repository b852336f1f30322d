"""Titles of points."""

from collections.abc import Callable
from typing import Any

import pytest

from reviewer.domain.relation import RelationKind
from reviewer.suggest.points import LONGEST, point_title

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
        ("The talks opened in May.", "The talks opened in June.", RelationKind.DATE, "When the talks opened"),
        ("The visit was in May.", "The visit was in June.", RelationKind.DATE, "When the visit took place"),
        ("Talks were held in Marrow.", "Talks were held in Kessel.", RelationKind.PLACE, "Where the talks took place"),
        (
            "Ada Brandt would also chair a meeting with Max Braun.",
            "Max Braun will chair it.",
            RelationKind.ROLE,
            "Who is to chair a meeting",
        ),
        (
            "Without further talks on buoys and rules of every kind, the accord is empty.",
            "The accord is a breakthrough.",
            RelationKind.OUTCOME,
            "What came of the accord",
        ),
        ("The deal is hollow.", "The deal is historic.", RelationKind.JUDGEMENT, "How the deal is judged"),
        ("On July 9 the line was not used.", "It rang on July 9.", RelationKind.NEGATION, "Was the line used"),
        ("The harbour did not open.", "It opened.", RelationKind.NEGATION, "Did the harbour open"),
        (
            "There may be no third round.",
            "A third round is set.",
            RelationKind.NEGATION,
            "Whether the third round took place",
        ),
        ("Notice came 12 hours before.", "It came 3 hours before.", RelationKind.NUMBER, "How many hours"),
        ("第二轮会谈14日在马罗举行", "第二轮会谈15日在马罗举行", RelationKind.DATE, "第二轮会谈：何时"),
        (
            "The first high-level dialogue between two countries was broad.",
            "The second round of dialogue ended.",
            RelationKind.NUMBER,
            "Which dialogue",
        ),
        ("首轮对话达成共识。", "第二轮对话达成共识。", RelationKind.NUMBER, "对话：第几次"),
        ("The ferry is safe.", "Nobody knows.", RelationKind.WORDING, "Ferry is safe"),
        (
            "Senior officers of both coasts met in Marrow to prepare the first joint dialogue.",
            "The second joint dialogue of the coasts on high seas was held in Marrow.",
            RelationKind.WORDING,
            "The first joint dialogue",
        ),
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
