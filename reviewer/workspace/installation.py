"""Where this installation keeps what it makes by itself, and which database it has, for the window."""

from reviewer.store.own_folders import data_folder

__all__ = ["data_folder", "sqlite_version"]


def sqlite_version() -> str:
    """The version of the SQLite that projects are kept with."""
    from reviewer.store.engine import library  # noqa: PLC0415 - not on the way to the first paint

    return str(library().sqlite_version)
