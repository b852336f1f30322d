"""The project in numbers, and whether it is whole."""

import hashlib
from collections.abc import Iterator

from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.row_shapes import Counts

_MOST_TOLD = 5


def title(connection: Connection) -> str:
    """The project's title."""
    row = connection.row("SELECT value FROM meta WHERE name = 'title'")
    return str(row[0]) if row else ""


def counts(connection: Connection) -> Counts:
    """How many records of each kind there are."""
    row = connection.row(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim), (SELECT count(*) FROM event), "
        "(SELECT count(*) FROM event_link), (SELECT count(*) FROM point), (SELECT count(*) FROM relation), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts'), "
        "(SELECT count(*) FROM relation WHERE type = 'contradicts' AND status = 'open'), (SELECT count(*) FROM tag)"
    )
    return Counts(*row or ())


def schema_version(connection: Connection) -> int:
    """The version of the file's schema."""
    return connection.number("PRAGMA user_version")


def integrity(connection: Connection) -> str:
    """`ok`, or what is wrong with the file: its pages, references, texts and anchors."""
    try:
        problems = _problems(connection)
        told = [problem for problem, _ in zip(problems, range(_MOST_TOLD), strict=False)]
    except DamagedProject as damage:
        told = [damage.message]
    return "; ".join(told) or "ok"


def _problems(connection: Connection) -> Iterator[str]:
    for line in connection.column(f"PRAGMA quick_check ({_MOST_TOLD})"):
        if line != "ok":
            yield str(line)
    for table, key, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"{table} {key} refers to a {parent} that is not there"
    for key, content in connection.rows("SELECT id, content_id FROM article ORDER BY id"):
        yield from _problems_of_article(connection, key, content)


def _problems_of_article(connection: Connection, key: int, content: int) -> Iterator[str]:
    row = connection.row("SELECT text, digest FROM content WHERE id = ?", (content,))
    text, digest = row or ("", b"")
    if hashlib.sha256(text.encode()).digest() != digest:
        yield f"the text of article {key} is not the one that was added"
    anchors = connection.rows(
        "SELECT n.id, n.start, n.stop, n.exact FROM mention m JOIN anchor n ON n.mention_id = m.id "
        "WHERE m.article_id = ?",
        (key,),
    )
    for anchor, start, stop, exact in anchors:
        if text[start:stop] != exact:
            yield f"anchor {anchor} in article {key} does not hold its quote"
