"""Rows of annotators, outlets, tags and reading states; and the tags that hang on a record."""

from collections.abc import Iterable
from uuid import UUID

from reviewer.domain.article import Outlet, Reading, ReadingState, Reliability
from reviewer.domain.ids import new_id
from reviewer.domain.people import Annotator, Tag
from reviewer.store.engine import Connection, SqlValue
from reviewer.store.keys import key_list, need_key


def load_annotators(connection: Connection, keys: Iterable[int]) -> dict[int, Annotator]:
    """Annotators by key."""
    rows = connection.rows(
        "SELECT id, uid, name FROM annotator WHERE id IN (SELECT value FROM json_each(?))", (key_list(keys),)
    )
    return {key: Annotator(UUID(bytes=uid), name) for key, uid, name in rows}


def annotator_columns(_connection: Connection, annotator: Annotator) -> dict[str, SqlValue]:
    """What the row of an annotator holds."""
    return {"name": annotator.name}


def load_outlets(connection: Connection, keys: Iterable[int]) -> dict[int, Outlet]:
    """Outlets by key."""
    rows = connection.rows(
        "SELECT id, uid, name, reliability FROM outlet WHERE id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {key: Outlet(UUID(bytes=uid), name, Reliability(grade) if grade else None) for key, uid, name, grade in rows}


def outlet_columns(_connection: Connection, outlet: Outlet) -> dict[str, SqlValue]:
    """What the row of an outlet holds."""
    return {"name": outlet.name, "reliability": outlet.reliability}


def load_tags(connection: Connection, keys: Iterable[int]) -> dict[int, Tag]:
    """Tags by key."""
    rows = connection.rows(
        "SELECT id, uid, name FROM tag WHERE id IN (SELECT value FROM json_each(?))", (key_list(keys),)
    )
    return {key: Tag(UUID(bytes=uid), name) for key, uid, name in rows}


def tag_columns(_connection: Connection, tag: Tag) -> dict[str, SqlValue]:
    """What the row of a tag holds."""
    return {"name": tag.name}


def load_reading_states(connection: Connection, keys: Iterable[int]) -> dict[int, ReadingState]:
    """Reading states by key."""
    rows = connection.rows(
        "SELECT r.id, r.uid, a.uid, r.annotator, r.state FROM reading_state r JOIN article a ON a.id = r.article_id "
        "WHERE r.id IN (SELECT value FROM json_each(?))",
        (key_list(keys),),
    )
    return {
        key: ReadingState(UUID(bytes=uid), UUID(bytes=article), annotator, Reading(state))
        for key, uid, article, annotator, state in rows
    }


def reading_state_columns(connection: Connection, state: ReadingState) -> dict[str, SqlValue]:
    """What the row of a reading state holds."""
    ensure_annotator(connection, state.annotator)
    return {
        "article_id": need_key(connection, "article", state.article),
        "annotator": state.annotator,
        "state": state.state,
    }


def ensure_annotator(connection: Connection, name: str) -> None:
    """Make an annotator known whose name a record carries."""
    _ensure(connection, "annotator", name)


def ensure_outlet(connection: Connection, name: str) -> None:
    """Make an outlet known whose name an article carries."""
    _ensure(connection, "outlet", name)


def load_tag_names(connection: Connection, table: str, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of claims or relations (`table`), by key of the claim or relation, in the order they were put on."""
    rows = connection.rows(
        f"SELECT h.{table}_id, t.name FROM {table}_tag h JOIN tag t ON t.id = h.tag_id "
        f"WHERE h.{table}_id IN (SELECT value FROM json_each(?)) ORDER BY h.{table}_id, h.position",
        (key_list(keys),),
    )
    found: dict[int, tuple[str, ...]] = {}
    for key, name in rows:
        found[key] = (*found.get(key, ()), name)
    return found


def write_tag_names(
    connection: Connection, table: str, key: int, names: tuple[str, ...], before: tuple[str, ...]
) -> None:
    """Make these the tags of a claim or relation (`table`) that had those `before`."""
    if names == before:
        return
    if before:
        connection.run(f"DELETE FROM {table}_tag WHERE {table}_id = ?", (key,))
    for position, name in enumerate(names):
        _ensure(connection, "tag", name)
        connection.run(
            f"INSERT INTO {table}_tag ({table}_id, tag_id, position) SELECT ?, id, ? FROM tag WHERE name = ?",
            (key, position, name),
        )


def _ensure(connection: Connection, table: str, name: str) -> None:
    if connection.row(f"SELECT 1 FROM {table} WHERE name = ?", (name,)) is None:
        connection.run(f"INSERT INTO {table} (uid, name) VALUES (?, ?)", (new_id().bytes, name))
