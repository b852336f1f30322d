"""What the lists have in common: keys of any number, pages of rows, words in a filter.

The first keys of a list are asked for alone, so that it shows at once: then its order is walked along an index until
enough of its rows meet the conditions. Where few rows can meet them, these are found first and put in order.
"""

import re
from array import array
from collections.abc import Iterable

from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list
from reviewer.store.search_index import NAMED, PLACES, SEARCHED, Searched
from reviewer.store.search_words import beginning

UNDATED = "{0} NOT GLOB '[0-9]*', {0}"
"""Orders by an EDTF date; unknown and partial ones ("XXXX-11-12") come last."""

# What words are made of that are told apart by spaces; in other scripts one may begin anywhere.
_LETTERS = "0-9A-Za-z\u00c0-\u1fff\uac00-\ud7a3"
_LETTER = re.compile(f"[{_LETTERS}]")
_CAPITALS = re.compile("[A-Z]+")
_SPECIAL = re.compile(r"[*?\[]")

FEW = 2000
"""So many rows are put in order in a few milliseconds."""
SAMPLE = 100
"""So many rows tell how common a word is."""
_COMMON = 4


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
        narrow = self.add_few(connection, column, sql, *parameters)
        if not narrow:
            # With the sign no index is used to look them up: they are too many for that.
            self.add(f"+{column} IN ({sql})", *parameters)
        return narrow

    def add_words(self, text: str, *columns: str) -> None:
        """Every word of `text` begins a word in one of the columns, without regard to the case of Latin letters."""
        for word in text.split():
            patterns = _patterns(word)
            test = "({0} LIKE ? ESCAPE '\\'" + " AND lower(' ' || {0}) GLOB ?" * (len(patterns) - 1) + ")"
            self.add("(" + " OR ".join(test.format(column) for column in columns) + ")", *patterns * len(columns))

    def add_found(self, connection: Connection, column: str, query: tuple[str, str]) -> bool:
        """The column holds a key that `found` or `named` looks up, where there are few; whether there are.

        What is found so may hold the words elsewhere: `add_words` says where.
        """
        return bool(query[1]) and self.add_few(connection, column, *query)

    def add_few(self, connection: Connection, column: str, sql: str, *parameters: SqlValue) -> bool:
        """The column holds one of the keys that a query gives, where these are few; whether they are."""
        keys = few(connection, sql, parameters)
        if keys is not None:
            self.add(f"{column} IN (SELECT value FROM json_each(?))", key_list(keys))
        return keys is not None

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


def all_beginnings(text: str) -> str:
    """An expression for what holds all words of `text`, as `beginning` has them."""
    return " AND ".join(filter(None, map(beginning, text.split())))


def keys(connection: Connection, sql: str, parameters: Iterable[SqlValue] = (), most: int = 0) -> "array[int]":
    """Keys, eight bytes each, in the order of the query: the first `most`, or all of them."""
    return connection.integers(f"{sql} LIMIT ?", (*parameters, most or -1))


def is_common(connection: Connection, first: "array[int]", source: str, words: Conditions) -> bool:
    """Whether many of the first `SAMPLE` keys of a list meet conditions, or there are no more of them than that.

    Then the list is walked until enough rows are found. For what is rarer the indexes are asked, which take their time
    to gather all that holds a common word. `source` is joined to the keys, which are `j.value`.
    """
    sql = f"SELECT count(*) FROM json_each(?) j CROSS JOIN {source} {words.where}"
    return len(first) < SAMPLE or connection.number(sql, (key_list(first), *words.parameters)) >= _COMMON


def found(record_type: Searched, expression: str) -> tuple[str, str]:
    """A query for the keys of records of a type that the search index finds, and its parameter."""
    place = SEARCHED.index(record_type)
    return f"SELECT rowid / {PLACES} FROM search WHERE search MATCH ? AND rowid % {PLACES} = {place}", expression


def named(table: str, expression: str) -> tuple[str, str]:
    """A query for the keys of rows of a table whose names hold such words, and its parameter."""
    place = NAMED.index(table)
    return f"SELECT rowid / {PLACES} FROM named WHERE named MATCH ? AND rowid % {PLACES} = {place}", expression


def containing(word: str) -> str:
    """A pattern for whatever holds a word: of LIKE, with a backslash for ESCAPE."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _patterns(word: str) -> tuple[str, ...]:
    """For LIKE, whatever holds the word, and for GLOB, where it begins one: both, since the first is fast."""
    if not _LETTER.match(word):
        return (containing(word),)
    # As SQLite's lower() does.
    literal = _SPECIAL.sub(r"[\g<0>]", _CAPITALS.sub(lambda letters: letters[0].lower(), word))
    return containing(word), f"*[^{_LETTERS}]{literal}*"
