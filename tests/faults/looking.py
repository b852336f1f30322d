"""Opening files that somebody sent, in a process of its own: each is taken or refused, within a deadline."""

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.ingest.readers import read_file
from reviewer.store.engine import Connection
from reviewer.workspace import sets
from reviewer.workspace.workspace import Workspace
from tests.faults.children import Child, Tell
from tests.faults.deeds import act
from tests.store.making import everything

Look = Callable[[Path], None]
DEADLINE_SECONDS = 30.0


@dataclass
class Verdicts:
    """What became of many files; whatever is neither taken nor refused is named."""

    taken: list[Path] = field(default_factory=list)
    refused: list[Path] = field(default_factory=list)
    partly: list[Path] = field(default_factory=list)
    """Opened, and then a part that could not be read was refused."""
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        count = len(self.taken) + len(self.refused) + len(self.partly) + len(self.wrong)
        return (
            f"{count} files: {len(self.taken)} ok, {len(self.refused)} refused, {len(self.partly)} in part, "
            f"{len(self.wrong)} neither"
        )


class PartlyRefused(ReviewerError):  # noqa: N818 - a condition, as in ReviewerError's own family
    """A project that was opened, and then could not be read in a part."""


def verdicts(look: Look, files: Iterable[Path], deadline: float = DEADLINE_SECONDS) -> Verdicts:
    """Look at each file; a process that dies or hangs over one is replaced, and the file is named."""
    waiting = list(files)
    result = Verdicts()
    while waiting:
        with Child(look_at_all, look, tuple(waiting)) as child:
            while waiting:
                path = waiting.pop(0)
                try:
                    status, why = child.next(deadline)
                except (EOFError, TimeoutError) as error:
                    result.wrong.append(f"{path.name}: {error!r}")
                    break
                if status == "wrong":
                    result.wrong.append(f"{path.name}: {why}")
                else:
                    {"taken": result.taken, "refused": result.refused, "partly": result.partly}[status].append(path)
    return result


def look_at_all(tell: Tell, look: Look, files: Iterable[Path]) -> None:
    """Tell of each file what became of it."""
    for path in files:
        try:
            look(path)
        except PartlyRefused as error:
            tell(("partly" if error.message else "wrong", "no message"))
        except ReviewerError as error:
            tell(("refused" if error.message else "wrong", "no message"))
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what this looks for
            tell(("wrong", repr(error)))
        else:
            tell(("taken", ""))


def work_in_project(path: Path) -> None:
    """Open a project, read all of it, act, undo, close."""
    workspace = Workspace.open(path)
    try:
        everything(workspace.ask)
        for article in workspace.ask.articles():
            workspace.ask.content(article.id)
        workspace.ask.search("harbour")
        workspace.history()
        if not workspace.read_only:
            workspace.perform("act", act(workspace, 1))
            workspace.undo()
    except ReviewerError as error:
        raise PartlyRefused(error.message, code=error.code) from error
    finally:
        workspace.close()


def read_carelessly(path: Path) -> None:
    """Sabotaged: reads what SQLite finds, and checks nothing."""
    try:
        connection = Connection(str(path))
        try:
            for table in connection.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'search'"):
                connection.rows(f"SELECT * FROM {table}")  # noqa: S608 - this is what it does
        finally:
            connection.close()
    except Exception as error:
        raise ReviewerError(notice("{what}", what=str(error) or "none"), code="damaged") from error


def hang(_path: Path) -> None:
    """Sabotaged: never comes to an end."""
    threading.Event().wait()


def break_down(_path: Path) -> None:
    """Sabotaged: shows its inside."""
    message = "unexpected"
    raise KeyError(message)


def die(_path: Path) -> None:
    """Sabotaged: takes the process with it."""
    os._exit(3)


def scribble(path: Path) -> None:
    """Sabotaged: refuses, and has changed the file."""
    path.write_bytes(b"scribbled")
    raise ReviewerError(notice("refused"), code="refused")


def leave_something(path: Path) -> None:
    """Sabotaged: writes beside the file."""
    path.with_name("beside").touch()


def take_in(path: Path) -> None:
    """Read an annotation set into a project of its own."""
    project = path.with_name("project.reviewer")
    workspace = Workspace.create(project)
    try:
        sets.take_in(workspace, sets.read_set(workspace, path))
        if workspace.ask.integrity() != "ok":
            message = "taken in, and the project is damaged"
            raise AssertionError(message)
    finally:
        workspace.close()
        project.unlink()


def read_article(path: Path) -> None:
    """Read a file as an article."""
    read_file(path)
