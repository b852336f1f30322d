"""Rows of a list of any length, asked for a page at a time."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar, runtime_checkable
from uuid import UUID

PAGE = 64
_KEPT = 64


@runtime_checkable
class Row(Protocol):
    """What every row of a list has: its number in the project file and the id of its record."""

    @property
    def key(self) -> int:
        """The number of the row in the project file."""

    @property
    def id(self) -> UUID:
        """The id of its record."""


RowT = TypeVar("RowT", bound=Row)


class Pages(Generic[RowT]):
    """The keys of a list and the pages of its rows that were looked at last."""

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[RowT]]) -> None:
        """Begin empty; `fetch` returns the rows of some keys, in any order, without those that are gone."""
        self._fetch = fetch
        self._keys = array("q")
        self._pages: OrderedDict[int, dict[int, RowT]] = OrderedDict()

    @property
    def keys(self) -> "array[int]":
        """The keys in the order of the list."""
        return self._keys

    def set_keys(self, keys: "array[int]") -> None:
        """Take a new order or membership; every page is asked for again."""
        self._keys = keys
        self._pages.clear()

    def forget(self) -> None:
        """Ask for every page again when it is looked at."""
        self._pages.clear()

    def forget_row(self, position: int) -> None:
        """Ask for the page of one row again."""
        self._pages.pop(position // PAGE, None)

    def row(self, position: int) -> RowT | None:
        """Return the row at a position, None where its record went away meanwhile."""
        return self._page(position // PAGE).get(self._keys[position])

    def loaded(self, record: UUID) -> int | None:
        """Return the position of a record among the pages at hand, None where it is in none of them."""
        for number, page in self._pages.items():
            for key, row in page.items():
                if row.id == record:
                    return self._keys.index(key, number * PAGE)
        return None

    def _page(self, number: int) -> dict[int, RowT]:
        page = self._pages.get(number)
        if page is None:
            keys = self._keys[number * PAGE : (number + 1) * PAGE]
            page = {row.key: row for row in self._fetch(keys)}
            self._pages[number] = page
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page


def common_ends(old: "array[int]", new: "array[int]") -> tuple[int, int]:
    """Count the keys that two orders share at their beginning and at their end, the two never overlapping."""
    most = min(len(old), len(new))
    head = _same(most, lambda n: old[:n] == new[:n])
    tail = _same(most - head, lambda n: old[len(old) - n :] == new[len(new) - n :])
    return head, tail


def _same(most: int, equal: Callable[[int], bool]) -> int:
    """Find by halving the greatest n up to `most` for which `equal(n)` holds; slices compare in C."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if equal(middle):
            low = middle
        else:
            high = middle - 1
    return low
