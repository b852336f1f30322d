"""Shared libraries that nothing in the program asks for any more, once the plugins that did are left out."""

import posixpath
import sys
from pathlib import PurePosixPath

Entry = tuple[str, str, str]


def reached(entries: list[Entry]) -> list[Entry]:
    """The entries (target, source, kind) that are loaded by name, and the libraries those need, directly or not.

    Only on Linux do plugins bring libraries of the system along, so elsewhere nothing is left out.
    """
    if not sys.platform.startswith("linux"):
        return entries
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415 - only where something is frozen

    by_name = {PurePosixPath(entry[0]).name: entry for entry in entries}
    waiting = [entry for entry in entries if not _is_library(entry)]
    found = {entry[0]: entry for entry in waiting}
    while waiting:
        _, source, _ = waiting.pop()
        for name, _ in get_imports(source):
            needed = by_name.get(PurePosixPath(name).name)
            if needed is not None and needed[0] not in found:
                found[needed[0]] = needed
                waiting.append(needed)
    return [entry for entry in entries if entry[0] in found]


def without_dead_links(entries: list[Entry]) -> list[Entry]:
    """The entries without links to libraries that have been left out; a link's source is its target, seen from it."""
    targets = {entry[0] for entry in entries}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _pointed(entry) in targets]


def _pointed(link: Entry) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(link[0]), link[1]))


def _is_library(entry: Entry) -> bool:
    """Whether it is loaded only because another binary asks for it; Python asks for its own by path."""
    name = PurePosixPath(entry[0]).name
    return name.startswith("lib") and ".so" in name and "/plugins/" not in entry[0] and "libpython" not in name
