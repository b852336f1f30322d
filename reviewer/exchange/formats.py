"""Finding a format: by its name, or by what a file holds."""

from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.domain.system import why_refused
from reviewer.exchange.builtin import BUILTIN
from reviewer.exchange.protocol import Format

__all__ = ["BUILTIN", "by_name", "recognise"]

_HEAD = 65_536


def by_name(name: str) -> Format:
    """The format of that name; ReviewerError naming those there are."""
    found = next((known for known in BUILTIN if known.name == name), None)
    if found is None:
        names = ", ".join(known.name for known in BUILTIN)
        message = notice("There is no format “{name}”. There are: {names}.", name=name, names=names)
        raise ReviewerError(message, code="unknown-format")
    return found


def recognise(path: Path) -> Format:
    """The format of a file or folder, by what is in it; ReviewerError when it is none that can be read."""
    head = b""
    try:
        if not path.is_dir():
            with path.open("rb") as file:
                head = file.read(_HEAD)
    except OSError as error:
        message = notice(
            "{path} cannot be read: {why}. Nothing was changed; check the file and its disk.",
            path=path,
            why=why_refused(error),
        )
        raise ReviewerError(message, code="set-unreadable") from error
    found = next((known for known in BUILTIN if known.reads and known.accepts(path, head)), None)
    if found is None:
        names = ", ".join(known.name for known in BUILTIN if known.reads)
        message = notice(
            "{path} is not an annotation set this program can read ({names}). Nothing was changed; ask for one of "
            "these formats.",
            path=path,
            names=names,
        )
        raise ReviewerError(message, code="unknown-format")
    return found
