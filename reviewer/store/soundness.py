"""What can be wrong inside a file: its pages, its references, its texts and the quotes that anchors hold."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection
from reviewer.store.keys import key_list

_TEXTS_AT_A_TIME = 20
_MOST_PAGES_TOLD = 5

Tell = Callable[[int, int], object]
"""Told how many texts have been looked at, and of how many."""


def problems(connection: Connection, tell: Tell = lambda _done, _of: None) -> Iterator[str]:
    """What is wrong, in words for reports, as it is found; nothing where the file is whole."""
    _look_anew(connection)
    # Not the quick check: it does not see an index that lacks a row, and what lists read from such a one misses claims.
    for line in connection.column(f"PRAGMA integrity_check ({_MOST_PAGES_TOLD})"):
        if line != "ok":
            yield str(line)
    for table, key, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"{table} {key} refers to a {parent} that is not there"
    total = connection.number("SELECT count(*) FROM content")
    done, last = 0, 0
    while keys := connection.column(
        "SELECT id FROM content WHERE id > ? ORDER BY id LIMIT ?", (last, _TEXTS_AT_A_TIME)
    ):
        tell(done, total)
        yield from _of_texts(connection, keys)
        done, last = done + len(keys), keys[-1]
    tell(total, total)


def _look_anew(connection: Connection) -> None:
    """Let indexes of words see what other connections have written: a search does, the check of SQLite does not.

    It would take parts that were merged away since for missing.
    """
    for index in connection.column("SELECT name FROM sqlite_schema WHERE name IN ('search', 'named')"):
        with suppress(ReviewerError):  # the check tells it in words
            connection.rows(f"SELECT rowid FROM {index} WHERE {index} MATCH 'a' LIMIT 1")


def _of_texts(connection: Connection, keys: list[int]) -> Iterator[str]:
    listed = (key_list(keys),)
    texts: dict[int, str] = {}
    for key, text, digest in connection.rows(
        "SELECT id, text, digest FROM content WHERE id IN (SELECT value FROM json_each(?))", listed
    ):
        texts[key] = text
        if hashlib.sha256(text.encode()).digest() != digest:
            yield f"text {key} is not the one that was added"
    lengths = "SELECT id, content_id, length FROM article WHERE content_id IN (SELECT value FROM json_each(?))"
    for article, content, length in connection.rows(lengths, listed):
        if length != len(texts[content]):
            yield f"article {article} is said to have another length than its text"
    anchors = connection.rows(
        "SELECT n.id, a.id, a.content_id, n.start, n.stop, n.exact FROM article a "
        "JOIN mention m ON m.article_id = a.id JOIN anchor n ON n.mention_id = m.id "
        "WHERE a.content_id IN (SELECT value FROM json_each(?))",
        listed,
    )
    dismissals = connection.rows(
        "SELECT d.id, a.id, a.content_id, d.start, d.stop, d.exact FROM article a "
        "JOIN dismissal d ON d.article_id = a.id WHERE a.content_id IN (SELECT value FROM json_each(?))",
        listed,
    )
    for table, rows in (("anchor", anchors), ("dismissal", dismissals)):
        for key, article, content, start, stop, exact in rows:
            if texts[content][start:stop] != exact:
                yield f"{table} {key} in article {article} does not hold its quote"
