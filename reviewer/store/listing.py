"""What the lists have in common: keys of any number, pages of rows, words in a filter.

The first keys of a list are asked for alone, so that it shows at once: then its order is walked along an index until
enough of its rows meet the conditions. Where few rows can meet them, these are found first and put in order.
"""

from array import array
from collections.abc import Iterable

from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list

UNDATED = "{0} NOT GLOB '[0-9]*', {0}"
"""Orders by an EDTF date; unknown and partial ones ("XXXX-11-12") come last."""

FEW = 2000
"""So many rows are put in order in a few milliseconds."""


def few(connection: Connection, sql: str, parameters: Iterable[SqlValue] = ()) -> list[int] | None:
    """All keys that a query gives where they are few, None where there are more."""
    found = connection.column(f"{sql} LIMIT ?", (*parameters, FEW + 1))
    return found if len(found) <= FEW else None


class Conditions:
    """The conditions of a query and their parameters, in step."""

    def __init__(self) -> None:
        """Begin with none: everything is shown."""
        self._parts: list[str] = []
        self.parameters: list[SqlValue] = []

    def add(self, condition: str, *parameters: SqlValue) -> None:
        """One more that a row must meet."""
        self._parts.append(condition)
        self.parameters += parameters

    def add_keys(self, connection: Connection, column: str, sql: str, *parameters: SqlValue) -> bool:
        """The column holds one of the keys that a query gives; whether these are few, and so a way to begin."""
        found = few(connection, sql, parameters)
        if found is not None:
            self.add(f"{column} IN (SELECT value FROM json_each(?))", key_list(found))
        else:
            # With the sign no index is used to look them up: they are too many for that.
            self.add(f"+{column} IN ({sql})", *parameters)
        return found is not None

    def add_words(self, text: str, *columns: str) -> None:
        """Every word of `text` stands in one of the columns, without regard to the case of Latin letters."""
        for word in text.split():
            self.add(
                "(" + " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in columns) + ")",
                *[_containing(word)] * len(columns),
            )

    def add_any(self, column: str, values: Iterable[str]) -> None:
        """The column holds one of the values; no values, no condition."""
        wanted = list(values)
        if wanted:
            self.add(f"{column} IN ({', '.join('?' * len(wanted))})", *wanted)

    def plus(self, condition: str, *parameters: SqlValue) -> "Conditions":
        """These and one more."""
        more = Conditions()
        more._parts = [*self._parts]
        more.parameters = [*self.parameters]
        more.add(condition, *parameters)
        return more

    @property
    def where(self) -> str:
        """The clause."""
        return f"WHERE {' AND '.join(self._parts)}" if self._parts else ""


def keys(connection: Connection, sql: str, parameters: Iterable[SqlValue] = (), most: int = 0) -> "array[int]":
    """Keys, eight bytes each, in the order of the query: the first `most`, or all of them."""
    return connection.integers(f"{sql} LIMIT ?", (*parameters, most or -1))


def _containing(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
