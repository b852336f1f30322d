import random
import threading
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from types import FrameType

from reviewer.store.checkpoints import Checkpoints
from reviewer.store.engine import Connection
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article

PATIENCE_SECONDS = 10
ROUNDS = 100
MOMENT_SECONDS = 0.002
CHANGES = 30
LARGE = 5_000_000
"""Bytes: more than SQLite lets a log grow by itself."""
MANY_CHANGES = 250
MOST = 64_000_000
"""Bytes: of that many changes the log alone would take more."""
TEXT = "The ferry left the harbour before dawn. " * 5000


def alone(path: Path, folder: Path) -> int:
    """How many articles the file holds without what lies beside it."""
    copy = folder / "alone.reviewer"
    copy.write_bytes(path.read_bytes())
    with closing(Connection(str(copy))) as connection:
        return connection.number("SELECT count(*) FROM article")


def test_what_was_saved_is_soon_in_the_file_itself(workspace: Workspace, tmp_path: Path) -> None:
    workspace.perform("add_article", add_article)
    until = time.monotonic() + PATIENCE_SECONDS
    while alone(workspace.path, tmp_path) != 1 and time.monotonic() < until:
        time.sleep(0.05)
    assert alone(workspace.path, tmp_path) == 1


def test_nobody_who_saves_waits_for_the_file(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(CHANGES):
        workspace.perform("add_article", partial(add_article, text=f"{number} {TEXT}"))
        log = workspace.path.with_name(workspace.path.name + "-wal").stat().st_size
        if log > LARGE:
            break
    assert log > LARGE
    workspace.close()
    assert alone(workspace.path, tmp_path) > 1
    assert [path.name for path in tmp_path.glob(f"{workspace.path.name}*")] == [workspace.path.name]


def test_the_log_does_not_grow_as_long_as_saving_goes_on(workspace: Workspace) -> None:
    log = workspace.path.with_name(workspace.path.name + "-wal")
    for number in range(MANY_CHANGES):
        workspace.perform("add_article", partial(add_article, text=f"{number} {TEXT}"))
    # It never becomes smaller while the project is open.
    assert log.stat().st_size < MOST


def test_closing_at_any_moment_ends_the_thread() -> None:
    """The thread once cleared the word to end together with the word that work was due."""
    chance = random.Random(1)  # noqa: S311 - a seeded trial

    def dawdle(_frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and threading.current_thread().name == "checkpoints":
            time.sleep(chance.uniform(0, MOMENT_SECONDS))

    def open_and_close() -> None:
        for _ in range(ROUNDS):
            checkpoints = Checkpoints(Connection(":memory:"), seconds=0)
            checkpoints.due()
            time.sleep(chance.uniform(0, 5 * MOMENT_SECONDS))
            checkpoints.close()

    threading.setprofile(dawdle)
    try:
        hand = threading.Thread(target=open_and_close, daemon=True)
        hand.start()
        hand.join(PATIENCE_SECONDS)
    finally:
        threading.setprofile(None)
    assert not hand.is_alive()
