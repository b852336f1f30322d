from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.article import Provenance
from reviewer.domain.claim import AttributionStep, Value
from reviewer.store import fields

words = st.text(max_size=8)
places = st.none() | st.integers(0, 99)


@given(st.lists(st.builds(Value), max_size=3).map(tuple))
def test_values_come_back(values: tuple[Value, ...]) -> None:
    assert fields.values(fields.values_text(values)) == values


@given(
    st.lists(st.builds(AttributionStep, st.lists(words, max_size=2).map(tuple), words, words), max_size=3).map(tuple)
)
def test_attribution_comes_back(steps: tuple[AttributionStep, ...]) -> None:
    assert fields.attribution(fields.attribution_text(steps)) == steps


@given(st.lists(st.builds(Provenance, words, words, places, places, st.booleans()), max_size=3).map(tuple))
def test_provenance_comes_back(found: tuple[Provenance, ...]) -> None:
    assert fields.provenance(fields.provenance_text(found)) == found


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3).map(tuple), st.lists(words).map(tuple))
def test_furniture_and_names_come_back(ranges: tuple[tuple[int, int], ...], names: tuple[str, ...]) -> None:
    assert fields.furniture(fields.furniture_text(ranges)) == ranges
    assert fields.names(fields.names_text(names)) == names
