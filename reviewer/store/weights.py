"""How much there is to an action, known before it is taken back."""

from reviewer.store.engine import Connection

MOST_COUNTED = 5000


def rows_written(connection: Connection, first: int, last: int) -> int:
    """Rows that the actions numbered `first` to `last` wrote, each time they were done; counted up to a limit."""
    return connection.number(
        "SELECT count(*) FROM (SELECT 1 FROM step s JOIN change c ON c.step = s.id "
        "WHERE s.action BETWEEN ? AND ? LIMIT ?)",
        (first, last, MOST_COUNTED),
    )
