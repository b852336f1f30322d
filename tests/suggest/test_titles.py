"""Titles of events, and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.suggest.places import place_of
from reviewer.suggest.titles import LONGEST, title_of


@pytest.mark.parametrize(
    ("statement", "title"),
    [
        ("The second round of talks held in Marrow on Tuesday covers drills", "Second round of talks in Marrow"),
        ("Senior officials met in Marrow on Thursday", "Meeting of senior officials in Marrow"),
        ("During the storm, the ministers visited the quay", "During the storm"),
        (
            "Ada Brandt, head of the harbour office, led the delegation's pilots",
            "Ada Brandt led the delegation's pilots",
        ),
        ("第二轮会谈14日在马罗举行", "第二轮会谈"),
        ("Ships wait", "Ships wait"),
    ],
)
def test_title_of(statement: str, title: str) -> None:
    assert title_of(statement) == title


@given(st.text(max_size=200))
def test_a_title_is_short(statement: str) -> None:
    assert len(title_of(statement)) <= LONGEST


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("Talks opened in Kessel Bay on Tuesday", "Kessel Bay"),
        ("Talks opened in September", ""),
        ("The minister's visit to Velland ended", "Velland"),
        ("会谈在马罗举行", "马罗"),
        ("Nobody came", ""),
    ],
)
def test_place_of(statement: str, place: str) -> None:
    assert place_of(statement) == place
