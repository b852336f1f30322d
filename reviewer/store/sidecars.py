"""The files that SQLite keeps beside a project while it is written to, and what one from elsewhere may do."""

from pathlib import Path

SIDECARS = ("-wal", "-journal")
"""What their names end with; what is in them belongs to the project."""

# https://www.sqlite.org/fileformat.html, section 3: the last bytes of a rollback journal with a super-journal
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def with_sidecars(path: Path) -> list[Path]:
    """A project file and the names of what may lie beside it."""
    return [path, *(path.with_name(path.name + ending) for ending in SIDECARS)]


def names_another(journal: Path) -> bool:
    """Whether a rollback journal names another file, which SQLite would look into and delete; raises OSError."""
    with journal.open("rb") as file:
        file.seek(max(journal.stat().st_size - len(_JOURNAL_MAGIC), 0))
        return file.read() == _JOURNAL_MAGIC
