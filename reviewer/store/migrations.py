"""Raising files of earlier versions to this one's schema.

The schema's version is the file's `user_version`: 1 and one more for each migration. A migration is a function of the
connection; it changes the tables with plain SQL, in the transaction that also raises the version, while there are no
triggers; they are made anew after it. `schema.py` always holds the newest state: a fresh file and a migrated one must
come out equal.
"""

from collections.abc import Callable

from reviewer.store import kept, search_index
from reviewer.store.engine import Connection
from reviewer.store.triggers import create_triggers, drop_triggers

Migration = Callable[[Connection], None]


def _lists_by_index(connection: Connection) -> None:
    """Version 2: the first page of every list is read from an index."""
    for name in ("reading_annotator", "relation_open", "claim_tag_tag", "relation_tag_tag"):
        connection.run(f"DROP INDEX IF EXISTS {name}")
    for index in (
        "article_latest ON article (published NOT GLOB '[0-9]*', published DESC, id DESC)",
        """article_by_outlet ON article (
    outlet IS NULL, outlet COLLATE NOCASE, published NOT GLOB '[0-9]*', published, id)""",
        """article_by_outlet_back ON article (
    outlet IS NULL, outlet COLLATE NOCASE DESC, published NOT GLOB '[0-9]*', published DESC, id DESC)""",
        "article_by_title ON article (title COLLATE NOCASE, id)",
        "reading_annotator ON reading_state (annotator, state, article_id)",
        "event_by_title ON event (title COLLATE NOCASE, id)",
        "relation_sort ON relation (type, status, kind)",
        "relation_open_a ON relation (a_id, b_id) WHERE type = 'contradicts' AND status = 'open'",
        "relation_open_b ON relation (b_id, a_id) WHERE type = 'contradicts' AND status = 'open'",
        "claim_tag_tag ON claim_tag (tag_id, claim_id)",
        "relation_tag_tag ON relation_tag (tag_id, relation_id)",
    ):
        connection.run(f"CREATE INDEX IF NOT EXISTS {index}")


def _words_by_index(connection: Connection) -> None:
    """Version 3: words typed over the list of articles are read from an index; large actions index faster."""
    connection.run("CREATE INDEX IF NOT EXISTS article_named ON article (author, file_name)")
    connection.run("INSERT INTO search (search, rank) VALUES ('automerge', 8)")
    connection.run("INSERT INTO search (search, rank) VALUES ('hashsize', 8388608)")


def _orders_kept(connection: Connection) -> None:
    """Version 4: what lists are ordered by is kept beside the records, and names have an index of their own."""
    connection.run("DROP INDEX IF EXISTS article_named")
    connection.run("""CREATE TABLE IF NOT EXISTS event_size (
    event_id INTEGER PRIMARY KEY,
    claims INTEGER NOT NULL
) STRICT""")
    connection.run("""CREATE TABLE IF NOT EXISTS relation_place (
    relation_id INTEGER PRIMARY KEY,
    event_id INTEGER
) STRICT""")
    connection.run("""CREATE VIRTUAL TABLE IF NOT EXISTS named USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
)""")
    connection.run("CREATE INDEX IF NOT EXISTS event_by_claims ON event_size (claims)")
    connection.run("CREATE INDEX IF NOT EXISTS relation_under_event ON relation_place (event_id)")
    kept.work_out(connection)
    for indexed in search_index.INDEXED:
        if indexed.index == "named":
            search_index.write_all(connection, indexed)


def _dismissals(connection: Connection) -> None:
    """Version 5: what was dismissed among the suggestions is kept with the project."""
    connection.run("""CREATE TABLE IF NOT EXISTS dismissal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    annotator TEXT NOT NULL REFERENCES annotator (name) ON UPDATE CASCADE,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    CHECK (stop > start)
) STRICT""")
    connection.run("CREATE INDEX IF NOT EXISTS dismissal_place ON dismissal (article_id, start)")
    connection.run("CREATE INDEX IF NOT EXISTS dismissal_annotator ON dismissal (annotator)")


MIGRATIONS: tuple[Migration, ...] = (_lists_by_index, _words_by_index, _orders_kept, _dismissals)


def version_of(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """The `user_version` of a file to which all of these have been applied."""
    return len(migrations) + 1


def nothing() -> None:
    """Accept whatever came out."""


def migrate(
    connection: Connection,
    migrations: tuple[Migration, ...] = MIGRATIONS,
    *,
    verify: Callable[[], object] = nothing,
) -> bool:
    """Apply what the file lacks, all or nothing; whether that was anything.

    `verify` raises where what came out is no project of ours; the file stays as it was then.
    """
    version = connection.number("PRAGMA user_version")
    if version >= version_of(migrations):
        return False
    # Tables can only be made anew while nothing watches what refers to them; all of it is checked before the commit.
    connection.run("PRAGMA foreign_keys = OFF")
    connection.run("BEGIN IMMEDIATE")
    try:
        drop_triggers(connection)
        for migration in migrations[max(version, 1) - 1 :]:
            migration(connection)
        create_triggers(connection)
        _check_references(connection)
        verify()
        connection.run(f"PRAGMA user_version = {version_of(migrations)}")
        connection.run("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.run("ROLLBACK")
        raise
    finally:
        connection.run("PRAGMA foreign_keys = ON")
    return True


def _check_references(connection: Connection) -> None:
    if connection.rows("PRAGMA foreign_key_check"):
        message = "a migration left a record without what it refers to"
        raise RuntimeError(message)
