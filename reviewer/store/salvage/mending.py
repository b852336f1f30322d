"""Making a whole project of the rows that were saved: nothing refers to what is gone, every row is a record."""

from collections.abc import Sequence
from typing import Any

from reviewer.domain.ids import new_id
from reviewer.store import checking, kept, search_index
from reviewer.store.engine import Connection
from reviewer.store.errors import DamagedProject
from reviewer.store.kinds import KINDS, Kind
from reviewer.store.salvage.articles import make_articles_again
from reviewer.store.salvage.filling import Tally
from reviewer.store.salvage.shapes import HISTORY, MENDS, shapes
from reviewer.store.salvage.texts import give_places, mend_anchors, mend_texts
from reviewer.store.schema import JOURNALLED
from reviewer.store.times import now, to_text

# What refers to what by key; the second kind lives on without it.
_NEEDS = (
    ("article", "content_id", "content"),
    ("reading_state", "article_id", "article"),
    ("claim", "article_id", "article"),
    ("mention", "article_id", "article"),
    ("mention", "claim_id", "claim"),
    ("mention", "event_id", "event"),
    ("anchor", "mention_id", "mention"),
    ("event_link", "claim_id", "claim"),
    ("event_link", "event_id", "event"),
    ("relation", "a_id", "claim"),
    ("relation", "b_id", "claim"),
    ("claim_tag", "claim_id", "claim"),
    ("claim_tag", "tag_id", "tag"),
    ("relation_tag", "relation_id", "relation"),
    ("relation_tag", "tag_id", "tag"),
    ("dismissal", "article_id", "article"),
)
_LIKES = (("point", "event_id", "event"), ("claim", "point_id", "point"), ("event", "parent_id", "event"))
_NAMED = (("annotator", "annotator"), ("outlet", "outlet"))
# A dismissal of words that are lost says nothing any more.
_NOT_QUOTING = (
    "exact IS NOT (SELECT substr(c.text, start + 1, stop - start) FROM article a JOIN content c ON c.id = a.content_id "
    "WHERE a.id = article_id)"
)
_LABEL = "recover"
_AT_A_TIME = 500


def mend(connection: Connection, tally: Tally, most_text: int) -> bool:
    """Make the saved rows a whole project, without triggers and in one transaction; whether the history was kept."""
    make_articles_again(connection, tally)
    _name_again(connection, tally)
    mend_texts(connection, tally, most_text)
    mend_anchors(connection, tally)
    _let_go(connection, tally)
    for kind in KINDS.values():
        _drop_unreadable(connection, kind, tally)
    _let_go(connection, tally)
    history = _keep_history(connection, tally)
    _count_on(connection)
    kept.work_out(connection)
    for indexed in search_index.INDEXED:
        search_index.write_all(connection, indexed)
    return history


def _name_again(connection: Connection, tally: Tally) -> None:
    """Make those anew whom rows still name."""
    for table, column in _NAMED:
        for other in JOURNALLED:
            if other != table and column in shapes()[other].columns:
                for (name,) in connection.rows(
                    f"SELECT DISTINCT {column} FROM {other} WHERE {column} NOT IN (SELECT name FROM {table})"
                ):
                    connection.run(f"INSERT OR IGNORE INTO {table} (uid, name) VALUES (?, ?)", (new_id().bytes, name))
                    tally.mended[table] += 1


def _let_go(connection: Connection, tally: Tally) -> None:
    """Take away what cannot be without something that is lost, and what hangs on that."""
    for table, column, other in _LIKES:
        connection.run(f"UPDATE {table} SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM {other})")
    # Twice: a claim that has lost its place gets one, in an article that is there.
    for _ in range(2):
        for table, column, other in _NEEDS:
            _delete(connection, tally, table, f"{column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {other})")
        _delete(connection, tally, "dismissal", _NOT_QUOTING)
        _delete(connection, tally, "mention", "id NOT IN (SELECT mention_id FROM anchor)")
        give_places(connection, tally)
        _delete(connection, tally, "claim", "id NOT IN (SELECT claim_id FROM mention WHERE claim_id IS NOT NULL)")


def _delete(connection: Connection, tally: Tally, table: str, where: str) -> None:
    gone = connection.number(f"SELECT count(*) FROM {table} WHERE {where}")
    if gone:
        connection.run(f"DELETE FROM {table} WHERE {where}")
        tally.lost[table] += gone


def _drop_unreadable(connection: Connection, kind: Kind[Any], tally: Tally) -> None:
    """Mend the rows that no record can be made of where that is possible; the others are lost."""
    last = 0
    sql = f"SELECT id FROM {kind.table} WHERE id > ? ORDER BY id LIMIT ?"
    while keys := connection.column(sql, (last, _AT_A_TIME)):
        last = keys[-1]
        if _load(connection, kind, keys):
            continue
        for key in keys:
            if _load(connection, kind, [key]):
                continue
            if _mend_row(connection, kind, key):
                tally.mended[kind.table] += 1
            else:
                _delete(connection, tally, kind.table, f"id = {key:d}")


def _mend_row(connection: Connection, kind: Kind[Any], key: int) -> bool:
    for column, value in MENDS.get(kind.table, {}).items():
        connection.run(f"UPDATE {kind.table} SET {column} = ? WHERE id = ?", (value, key))
        if _load(connection, kind, [key]):
            return True
    return False


def _load(connection: Connection, kind: Kind[Any], keys: Sequence[int]) -> bool:
    try:
        return len(kind.load(connection, keys)) == len(keys)
    except DamagedProject:
        return False


def _keep_history(connection: Connection, tally: Tally) -> bool:
    """Keep the journal where it is whole and tells of all that was saved; else let it begin here."""
    whole = not tally.torn.intersection(HISTORY) and not connection.rows("PRAGMA foreign_key_check")
    if whole and next(checking.journal(connection), None) is None:
        return True
    _count_missing(connection, tally)
    for table in reversed(HISTORY):
        connection.run(f"DELETE FROM {table}")
    at = to_text(now())
    # Never done as far as undo knows: taking it back would leave an empty project.
    action = connection.run(
        "INSERT INTO action (label, subject, annotator, at, state) VALUES (?, '', '', ?, 'dropped')", (_LABEL, at)
    )
    step = connection.run("INSERT INTO step (action, kind, at) VALUES (?, 'do', ?)", (action, at))
    for table in JOURNALLED:
        connection.run(
            f"INSERT INTO change (step, tbl, row, op) SELECT ?, '{table}', id, 'insert' FROM {table}", (step,)
        )
    return False


def _count_missing(connection: Connection, tally: Tally) -> None:
    """Count what the journal knows of and no page held; it may know too little, never too much."""
    for table in JOURNALLED:
        missing = connection.number(
            f"SELECT count(*) FROM (SELECT row, op, max(seq) FROM change WHERE tbl = '{table}' GROUP BY row) "
            f"WHERE op <> 'delete' AND row NOT IN (SELECT id FROM {table})"
        )
        tally.lost[table] = max(tally.lost[table], missing)


def _count_on(connection: Connection) -> None:
    """Let no key be used again that the history knows."""
    for table in JOURNALLED:
        highest = connection.number("SELECT coalesce(max(row), 0) FROM change WHERE tbl = ?", (table,))
        there = connection.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", (table,))
        if highest > there:
            connection.run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest))
