from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui.models.pages import PAGE, Pages, common_ends


@dataclass(frozen=True, slots=True)
class Line:
    key: int
    id: UUID


class Reader:
    """Makes rows of keys and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def rows(self, keys: Sequence[int]) -> list[Line]:
        self.asked += 1
        return [Line(key, UUID(int=key)) for key in keys]


def test_a_million_rows_cost_one_page() -> None:
    reader = Reader()
    pages: Pages[Line] = Pages(reader.rows)
    pages.set_keys(array("q", range(1_000_000)))
    row = pages.row(999_999)
    assert row is not None
    assert (row.key, reader.asked) == (999_999, 1)
    assert pages.row(999_998) is not None
    assert reader.asked == 1
    assert pages.loaded(UUID(int=999_997)) == 999_997


def test_a_forgotten_row_is_asked_for_again() -> None:
    reader = Reader()
    pages: Pages[Line] = Pages(reader.rows)
    pages.set_keys(array("q", range(PAGE * 3)))
    pages.row(0)
    pages.forget_row(1)
    pages.row(0)
    assert reader.asked == 2


keys = st.lists(st.integers(0, 20), unique=True)


@given(keys, keys)
def test_common_ends_are_common_and_never_overlap(old: list[int], new: list[int]) -> None:
    head, tail = common_ends(array("q", old), array("q", new))
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    assert head + tail <= min(len(old), len(new))
    assert head == len(old) or head == len(new) or head + tail == min(len(old), len(new)) or old[head] != new[head]
