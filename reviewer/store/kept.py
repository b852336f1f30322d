"""What lists are ordered by and would take long to work out anew each time, kept beside the records by triggers.

`event_size` counts the claims of each event. `relation_place` says under which event a relation stands: the first event
of its first claim that has one, NULL where neither has. Both follow from the records alone, whatever wrote them: undo
and recovery too. Rows come and go in any order within an action, so each trigger works from what is there just then.
"""

from collections.abc import Iterator

from reviewer.store.engine import Connection

_FIRST = "(SELECT l.event_id FROM event_link l WHERE l.claim_id = {0}_id ORDER BY l.id LIMIT 1)"
_PLACE = f"coalesce({_FIRST.format('r.a')}, {_FIRST.format('r.b')})"
SIZES = "SELECT e.id, (SELECT count(*) FROM event_link l WHERE l.event_id = e.id) FROM event e"
"""What `event_size` should hold."""
PLACES = f"SELECT r.id, {_PLACE} FROM relation r"
"""What `relation_place` should hold."""

_MORE = (
    "INSERT INTO event_size (event_id, claims) VALUES (NEW.event_id, 1) "
    "ON CONFLICT (event_id) DO UPDATE SET claims = claims + 1;"
)
_LESS = "UPDATE event_size SET claims = claims - 1 WHERE event_id = OLD.event_id;"
_MOVED = (
    f"INSERT OR REPLACE INTO relation_place (relation_id, event_id) {PLACES} WHERE r.id IN ("
    "SELECT id FROM relation WHERE a_id = {0}.claim_id UNION ALL SELECT id FROM relation WHERE b_id = {0}.claim_id);"
)
_PLACED = f"INSERT OR REPLACE INTO relation_place (relation_id, event_id) {PLACES} WHERE r.id = NEW.id;"


def triggers() -> Iterator[str]:
    """The statements that make the triggers."""
    yield (
        "CREATE TRIGGER kept_event_insert AFTER INSERT ON event BEGIN "
        "INSERT OR IGNORE INTO event_size (event_id, claims) VALUES (NEW.id, 0); END"
    )
    yield (
        "CREATE TRIGGER kept_event_delete AFTER DELETE ON event BEGIN "
        "DELETE FROM event_size WHERE event_id = OLD.id; END"
    )
    link = "CREATE TRIGGER kept_event_link_"
    yield f"{link}insert AFTER INSERT ON event_link BEGIN {_MORE} {_MOVED.format('NEW')} END"
    yield f"{link}delete AFTER DELETE ON event_link BEGIN {_LESS} {_MOVED.format('OLD')} END"
    yield (
        f"{link}update AFTER UPDATE OF claim_id, event_id ON event_link BEGIN "
        f"{_LESS} {_MORE} {_MOVED.format('OLD')} {_MOVED.format('NEW')} END"
    )
    yield f"CREATE TRIGGER kept_relation_insert AFTER INSERT ON relation BEGIN {_PLACED} END"
    yield f"CREATE TRIGGER kept_relation_update AFTER UPDATE OF a_id, b_id ON relation BEGIN {_PLACED} END"
    yield (
        "CREATE TRIGGER kept_relation_delete AFTER DELETE ON relation BEGIN "
        "DELETE FROM relation_place WHERE relation_id = OLD.id; END"
    )


def work_out(connection: Connection) -> None:
    """Fill both from the records, where no triggers were while these were written."""
    connection.run("DELETE FROM event_size")
    connection.run(f"INSERT INTO event_size (event_id, claims) {SIZES}")
    connection.run("DELETE FROM relation_place")
    connection.run(f"INSERT INTO relation_place (relation_id, event_id) {PLACES}")


def wrong(connection: Connection) -> Iterator[str]:
    """Where one of the two is not as the records are, in words for reports."""
    for table, expected in (("event_size", SIZES), ("relation_place", PLACES)):
        held = f"SELECT * FROM {table}"
        for one, other in ((expected, held), (held, expected)):
            for key, _ in connection.rows(f"{one} EXCEPT {other}"):
                yield f"{table} {key} is not as the records are"
