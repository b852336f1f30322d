"""What the lists have in common: keys of any number, pages of rows, words in a filter."""

from array import array
from collections.abc import Iterable

from reviewer.store.engine import Connection, SqlValue

UNDATED = "{0} NOT GLOB '[0-9]*', {0}"
"""Orders by an EDTF date; unknown and partial ones ("XXXX-11-12") come last."""


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

    @property
    def where(self) -> str:
        """The clause."""
        return f"WHERE {' AND '.join(self._parts)}" if self._parts else ""


def keys(connection: Connection, sql: str, parameters: Iterable[SqlValue] = (), most: int = 0) -> "array[int]":
    """Keys, eight bytes each, in the order of the query: the first `most`, or all of them."""
    return array("q", connection.column(f"{sql} LIMIT ?", (*parameters, most or -1)))


def _containing(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
