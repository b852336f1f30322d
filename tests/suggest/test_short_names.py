"""Short names of events."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.suggest.short_names import LONGEST, short_name


@pytest.mark.parametrize(
    ("title", "when", "name"),
    [
        ("First round of talks", "2031-03-01", "R1"),
        ("第二轮会谈", "", "R2"),
        ("Delegation meets", "2015-11-12", "Nov12"),
        ("Delegation meets", "2015-11", "Nov"),
        ("Delegation meets", "XXXX-11-12", "Nov12"),
        ("Delegation meets", "2015", "2015"),
        ("Delegation meets ministers", "", "Deleg"),
        ("Delegation meets", "2015-23", "Autumn"),
        ("Guo Shengkun in the US", "", "Guo"),
        ("Meeting of senior officials", "", "Meet"),
        ("Talks on fisheries", "", "Talks"),
        ("Constitutional reconsideration", "", "CR"),
        ("", "", "E"),
    ],
)
def test_from_round_date_or_words(title: str, when: str, name: str) -> None:
    assert short_name(title, when) == name


@given(st.lists(st.sampled_from(["First round of talks", "Visit", "访问"]), max_size=60))
def test_unique_and_short(titles: list[str]) -> None:
    taken: list[str] = []
    for title in titles:
        taken.append(short_name(title, "2015-11-12", taken))
    assert len(set(taken)) == len(taken)
    assert all(0 < len(name) <= LONGEST for name in taken)
