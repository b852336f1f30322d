"""What the processes of these tests do: work on a project, and tell each thing once it is safe.

The sabotaged ones tell too soon or write carelessly: the tests have to catch them.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

from reviewer.domain.ids import article_id
from reviewer.exchange.formats import by_name
from reviewer.ingest.readers import read_file, walk
from reviewer.store import whole_copy
from reviewer.store.engine import Connection
from reviewer.store.migrations import Migration, migrate, version_of
from reviewer.store.opening import connect_writer
from reviewer.store.triggers import create_triggers, drop_triggers
from reviewer.workspace import sets
from reviewer.workspace.commands.articles import add_each
from reviewer.workspace.workspace import Transaction, Workspace
from tests.exchange.printing import told_to
from tests.faults.children import Tell
from tests.store.making import add_article, put_claim, put_event, put_link

PROJECT = "talks.reviewer"
CHUNK = 4096


def act(workspace: Workspace, number: int) -> Callable[[Transaction], None]:
    """An action that makes an event, and a claim with its tag that is linked to it."""

    def command(tx: Transaction) -> None:
        event = put_event(tx, f"{number}")
        article = workspace.ask.articles() or [add_article(tx)]
        put_link(tx, put_claim(tx, article[0].id, tags=(f"tag {number}",)).id, event.id)

    return command


def sessions(tell: Tell, path: Path) -> None:
    """Act, now and then undo and redo, and tell the number of each action once it is saved."""
    workspace = Workspace.open(path)
    for number in count(workspace.ask.counts().events):
        workspace.perform("act", act(workspace, number))
        if number % 3 == 0:
            workspace.undo()
            workspace.redo()
        tell(number)


def hasty_sessions(tell: Tell, path: Path) -> None:
    """Sabotaged: tells an action before it is committed."""
    workspace = Workspace.open(path)
    for number in count(workspace.ask.counts().events):
        command = act(workspace, number)

        def hasty(tx: Transaction, number: int = number, command: Callable[[Transaction], None] = command) -> None:
            tell(number)
            command(tx)

        workspace.perform("act", hasty)


def add_files(tell: Tell, path: Path, folder: Path) -> None:
    """Add a folder of articles; each is told once it is saved."""
    tell("begun")
    workspace = Workspace.open(path)
    for added in add_each(workspace, list(walk([folder]))):
        tell(added.article)
    workspace.close()
    tell("done")


def hasty_add_files(tell: Tell, path: Path, folder: Path) -> None:
    """Sabotaged: tells an article when it is read."""
    tell("begun")
    workspace = Workspace.open(path)

    def told_too_soon() -> Iterator[Path]:
        for file in walk([folder]):
            incoming = read_file(file)
            tell(article_id(incoming.content.text, incoming.url))
            yield file

    list(add_each(workspace, told_too_soon()))
    workspace.close()
    tell("done")


def take_in(tell: Tell, path: Path, file: Path) -> None:
    """Take in an annotation set."""
    tell("begun")
    workspace = Workspace.open(path)
    sets.take_in(workspace, sets.read_set(workspace, file))
    tell("done")
    workspace.close()


def take_in_by_halves(tell: Tell, path: Path, first: Path, second: Path) -> None:
    """Sabotaged: one set in two actions."""
    tell("begun")
    workspace = Workspace.open(path)
    for file in (first, second):
        sets.take_in(workspace, sets.read_set(workspace, file))
    tell("done")
    workspace.close()


def export(tell: Tell, path: Path, format_name: str, target: Path) -> None:
    """Write all of a project as a set."""
    workspace = Workspace.open(path, read_only=True)
    tell("begun")
    sets.write_set(workspace, format_name, target, telling=told_to(by_name(format_name)))
    tell("done")
    workspace.close()


def careless_export(tell: Tell, whole: Path, target: Path) -> None:
    """Sabotaged: writes where the file shall be, piece by piece."""
    tell("begun")
    copy_in_place(whole, target)
    tell("done")


def copy_in_place(whole: Path, target: Path) -> None:
    """The careless way to write a file or a folder."""
    if whole.is_dir():
        target.mkdir()
        for file in whole.iterdir():
            copy_in_place(file, target / file.name)
        return
    with whole.open("rb") as source, target.open("wb", buffering=0) as place:
        while piece := source.read(CHUNK):
            place.write(piece)


def back_up(tell: Tell, path: Path, target: Path) -> None:
    """Copy a project."""
    tell("begun")
    whole_copy.make(path, target)
    tell("done")


def careless_back_up(tell: Tell, path: Path, target: Path) -> None:
    """Sabotaged: copies the bytes to the place itself."""
    tell("begun")
    copy_in_place(path, target)
    tell("done")


def weather(connection: Connection) -> None:
    """An artificial next version: a table made anew, and a column that is filled for what is there."""
    connection.run("ALTER TABLE event ADD COLUMN weather TEXT NOT NULL DEFAULT ''")
    for key in connection.column("SELECT id FROM event"):
        connection.run("UPDATE event SET weather = ? WHERE id = ?", (f"storm {key}", key))
    connection.run(
        "CREATE TABLE forecast (id INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES event (id)) STRICT"
    )
    connection.run("INSERT INTO forecast SELECT id, id FROM event")


def raise_version(tell: Tell, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Bring a project to a later schema."""
    tell("begun")
    connection = connect_writer(path)
    migrate(connection, migrations)
    tell("done")
    connection.close()


def raise_version_bit_by_bit(tell: Tell, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Sabotaged: every statement is a transaction of its own."""
    tell("begun")
    connection = Connection(str(path))
    drop_triggers(connection)
    version = connection.number("PRAGMA user_version")
    for migration in migrations[version - 1 :]:
        migration(connection)
    create_triggers(connection)
    connection.run(f"PRAGMA user_version = {version_of(migrations)}")
    tell("done")
    connection.close()


def open_project(tell: Tell, path: Path) -> None:
    """Open a project, which brings it to this version."""
    tell("begun")
    workspace = Workspace.open(path)
    tell("done")
    workspace.close()


def create(tell: Tell, path: Path) -> None:
    """Make a project."""
    tell("begun")
    Workspace.create(path).close()
    tell("done")


def a_day(tell: Tell, folder: Path, synchronous: str = "") -> None:
    """Act, add articles, export, back up, make new projects, close and open again, and tell what is safe.

    Sabotaged with another level of `synchronous` than the program's.
    """
    while True:
        workspace = Workspace.open(folder / PROJECT)
        if synchronous:
            writer = workspace._file._writer  # noqa: SLF001 - sabotage reaches where nobody else may
            assert writer is not None
            writer.run(f"PRAGMA synchronous = {synchronous}")
        for number in range(workspace.ask.counts().events, workspace.ask.counts().events + 12):
            workspace.perform("act", act(workspace, number))
            if number % 3 == 0:
                workspace.undo()
                workspace.redo()
            tell(("event", number))
            if number % 5 == 0:
                text = f"Harbour {number}. " * (1 + number % 2 * 3000)
                tell(("article", workspace.perform("add", partial(add_article, text=text)).id))
        for deed in _WRITTEN:
            tell(("file", deed(workspace, folder / uuid4().hex[:8]).name))
        workspace.close()


def _copy(workspace: Workspace, path: Path) -> Path:
    workspace.copy_to(path.with_suffix(".reviewer"))
    return path.with_suffix(".reviewer")


def _new(_: Workspace, path: Path) -> Path:
    Workspace.create(path.with_suffix(".reviewer")).close()
    return path.with_suffix(".reviewer")


def _file(workspace: Workspace, path: Path) -> Path:
    sets.write_set(workspace, "reviewset", path.with_suffix(".reviewset"))
    return path.with_suffix(".reviewset")


def _folder(workspace: Workspace, path: Path) -> Path:
    sets.write_set(workspace, "csv", path)
    return path


_WRITTEN = (_copy, _new, _file, _folder)


def export_without_sync(tell: Tell, path: Path, format_name: str, target: Path) -> None:
    """Sabotaged: takes the place of the earlier export without having reached the disk."""
    whole = _exported(path, format_name, target)
    tell("begun")
    part = target.with_name("part")
    copy_in_place(whole, part)
    part.replace(target)
    tell("done")


def export_without_rename(tell: Tell, path: Path, format_name: str, target: Path) -> None:
    """Sabotaged: writes over the earlier export."""
    whole = _exported(path, format_name, target)
    tell("begun")
    copy_in_place(whole, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    tell("done")


def _exported(path: Path, format_name: str, target: Path) -> Path:
    whole = Path(mkdtemp()) / target.name
    export(lambda _: None, path, format_name, whole)
    return whole
