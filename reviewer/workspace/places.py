"""Where this installation keeps what it makes by itself, for the window's own files as well."""

from reviewer.store.places import data_folder

__all__ = ["data_folder"]
