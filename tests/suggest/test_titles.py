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
        ("Minister of Harbours Ada Brandt would be in the Ostan Isles until Thursday", "Ada Brandt in the Ostan Isles"),
        ("They will visit Velland from Wednesday to Friday", "Visit to Velland"),
        ("Ada Brandt, a deputy, led a delegation of eleven from the coast guard", "Delegation led by Ada Brandt"),
        ("Talks on fisheries had been suspended a year earlier", "Talks on fisheries"),
        ("The deal is praised, though there is no final statement", "Deal"),
        ("Both signed nine pledges after two days of talks", "Signing of nine pledges"),
        ("The premiers are expected to meet again in Kessel in December", "Meeting of premiers in Kessel"),
        ("She and Max Braun agreed that neither would fish at night", "Agreement with Max Braun"),
        ("The pledges are so loose that nobody could break one", "Pledges are so loose"),
        ("Ships were ready to strengthen dialogue", "Ships were ready to strengthen dialogue"),
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
