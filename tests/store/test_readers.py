import gc
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.store.engine import Connection
from reviewer.store.errors import NotSaved
from reviewer.store.readers import Readers
from reviewer.workspace.workspace import Workspace
from tests.store.making import put_event


@pytest.fixture
def readers(workspace: Workspace) -> Readers:
    return Readers(workspace.path, read_only=False)


def in_a_thread(deed: Callable[[], None]) -> None:
    thread = threading.Thread(target=deed)
    thread.start()
    thread.join()


def test_every_thread_has_its_own(readers: Readers) -> None:
    others: list[Connection] = []
    in_a_thread(lambda: others.append(readers.get()))
    assert readers.get() is readers.get()
    assert others[0] is not readers.get()
    readers.close()
    for connection in others:
        with pytest.raises(ReviewerError):
            connection.rows("SELECT 1")


def test_a_thread_that_ends_gives_its_connection_back(readers: Readers, workspace: Workspace) -> None:
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    if not Path("/proc/self/fd").exists():
        pytest.skip("open files cannot be counted here")
    in_a_thread(lambda: readers.get().close())
    gc.collect()
    before = descriptors()
    for _ in range(20):
        in_a_thread(lambda: list.clear(readers.get().rows("SELECT 1")))
    gc.collect()
    assert descriptors() <= before + 1
    assert workspace.ask.counts().articles == 0
    readers.close()


def test_a_reader_cannot_write(readers: Readers) -> None:
    with pytest.raises(NotSaved):
        readers.get().run("DELETE FROM meta")
    readers.close()


def test_closing_breaks_off_what_is_being_read(readers: Readers) -> None:
    started = threading.Event()
    told: list[str] = []

    def count_for_ever() -> None:
        connection = readers.get()
        started.set()
        try:
            connection.rows("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
        except ReviewerError as error:
            told.append(error.code)

    thread = threading.Thread(target=count_for_ever, daemon=True)
    thread.start()
    started.wait()
    readers.close()
    thread.join(10)
    assert not thread.is_alive()
    assert told == ["closed"]
    with ThreadPoolExecutor(1) as pool, pytest.raises(ReviewerError) as refused:
        pool.submit(readers.get).result()
    assert refused.value.code == "closed"
    with pytest.raises(ReviewerError) as refused:
        readers.get().rows("SELECT 1")
    assert refused.value.code == "closed"


def test_many_threads_ask_while_one_writes(workspace: Workspace) -> None:
    def ask(_: int) -> bool:
        counts = [workspace.ask.counts().events for _ in range(20)]
        return counts == sorted(counts)

    with ThreadPoolExecutor(4) as pool:
        asked = pool.map(ask, range(8))
        for _ in range(30):
            workspace.perform("create_event", put_event)
        assert all(asked)
    assert workspace.ask.counts().events == 30
