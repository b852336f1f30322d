from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.article import Outlet, Provenance, Reliability
from reviewer.domain.claim import AttributionStep, DateOf, Value, ValueKind
from reviewer.exchange.codec import FieldError, Fields, decode_record, encode_record, moment

ID = UUID(int=7)

storable = st.text(st.characters(codec="utf-8"))
values = st.builds(
    Value,
    kind=st.sampled_from(ValueKind),
    text=storable,
    normalised=storable,
    start=st.none() | st.integers(0, 2**62),
    end=st.none() | st.integers(0, 2**62),
    of=st.none() | st.sampled_from(DateOf),
    confirmed=st.booleans(),
)


@given(values)
def test_a_record_comes_back_as_it_went(value: Value) -> None:
    assert decode_record(Value, encode_record(value)) == value


def test_enumerations_ids_and_absence_are_plain_json() -> None:
    assert encode_record(Outlet(ID, "Bay News", Reliability.B)) == {
        "id": str(ID),
        "name": "Bay News",
        "reliability": "B",
    }
    assert encode_record(Outlet(ID, "Bay News"))["reliability"] is None


def test_tuples_are_lists_and_come_back_as_tuples() -> None:
    step = AttributionStep(("office", "𠮷田"), "said")
    assert encode_record(step) == {"names": ["office", "𠮷田"], "verb": "said", "date": ""}
    assert decode_record(AttributionStep, {"names": ["office", "𠮷田"], "verb": "said"}) == step


def test_moments_are_utc_with_z_and_naive_ones_are_taken_for_utc() -> None:
    east = datetime(2016, 6, 14, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    assert moment(east) == "2016-06-14T01:30:00Z"
    assert moment(east.astimezone(UTC).replace(tzinfo=None)) == "2016-06-14T01:30:00Z"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"field": "title"}, "how"),
        ({"field": "title", "how": 7}, "how"),
        ({"field": "title", "how": "x", "start": "4"}, "start"),
        ({"field": "title", "how": "x", "start": 2**70}, "start"),
        ({"field": "title", "how": "x", "confirmed": 1}, "confirmed"),
        ({"field": "\ud800", "how": "x"}, "field"),
    ],
)
def test_what_is_not_the_field_is_refused_by_its_name(fields: Fields, said: str) -> None:
    with pytest.raises(FieldError, match=f"“{said}”"):
        decode_record(Provenance, fields)


def test_unknown_enumeration_and_unknown_fields() -> None:
    with pytest.raises(FieldError, match="reliability"):
        decode_record(Outlet, {"id": str(ID), "name": "x", "reliability": "Z"})
    assert decode_record(Outlet, {"id": str(ID), "name": "x", "colour": "red"}) == Outlet(ID, "x")
