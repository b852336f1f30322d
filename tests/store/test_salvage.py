"""What comes out of broken files: whatever is whole in them, counted, in a project that is whole."""

import random
import shutil
import struct
import tempfile
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.article import Reading, ReadingState
from reviewer.domain.changes import Record
from reviewer.domain.errors import ReviewerError
from reviewer.domain.ids import new_id
from reviewer.store.engine import Connection
from reviewer.store.salvage.cells import INDEX_LEAF, TABLE_LEAF
from reviewer.store.salvage.page_file import PageFile
from reviewer.store.salvage.recovering import Recovered, recover
from reviewer.store.schema import JOURNALLED
from reviewer.workspace.workspace import Transaction, Workspace
from tests.store.making import (
    TEXT,
    add_article,
    all_in,
    everything,
    put_claim,
    put_dismissal,
    put_event,
    put_link,
    put_point,
    put_relation,
    put_small,
)

PAGE = 4096
NOISE = random.Random(4)  # noqa: S311 - damage, not a secret
ARTICLES, CLAIMS = 36, 8
LEAVES = (*JOURNALLED, "content", "action", "step", "change", "meta", "sqlite_schema")
INNER = ("content", "claim", "mention", "anchor", "event_link", "change", "sqlite_schema")
FLIPS = 5

Records = dict[str, set[Record]]


def _put_much(tx: Transaction) -> None:
    events = [put_event(tx, f"Event {number}", "2016-06-14", f"E{number}") for number in range(40)]
    last = None
    for number in range(ARTICLES):
        text = f"{TEXT} Number {number}. " * (1 + number % 9 * 4 + (number == 20) * 200)
        article = add_article(tx, text, f"Harbour {number}", f"Paper {number % 7}")
        tx.put(ReadingState(id=new_id(), article=article.id, annotator=tx.annotator, state=Reading.DONE))
        put_dismissal(tx, article.id, 0, 30, text)
        point = put_point(tx, f"When {number}", events[number].id)
        for place in range(CLAIMS):
            claim = put_claim(
                tx,
                article.id,
                place,
                place + 30,
                statement=f"Said {number} {place}",
                text=text,
                tags=(f"t{place % 3}",),
                point=point.id,
            )
            put_link(tx, claim.id, events[(number + place) % 40].id)
            if last is not None and place % 3 == 0:
                put_relation(tx, last.id, claim.id, tags=("pair",))
            last = claim


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "harbour.reviewer"
    workspace = Workspace.create(path, "The harbour")
    workspace.annotator = "anna"
    workspace.perform("much", _put_much)
    workspace.perform("small", put_small)
    workspace.undo()
    workspace.close()
    return path


@pytest.fixture
def broken(project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(project, tmp_path / "broken.reviewer"))


def _recover(path: Path) -> tuple[Recovered, Records]:
    before = path.read_bytes()
    target = path.with_name("recovered.reviewer")
    target.unlink(missing_ok=True)
    told = recover(path, target)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if "part" in one.name or one.name.startswith(".rev")] == []
    return told, all_in(target)


@pytest.fixture(scope="module")
def whole(project: Path) -> Records:
    return all_in(project)


def _ids(records: Records) -> set[UUID]:
    return {record.id for group in records.values() for record in group}


def pages_of(path: Path, table: str) -> tuple[list[int], list[int]]:
    """The leaves and the inner pages of a table."""
    connection = Connection(str(path))
    try:
        (root,) = connection.column("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)) or [1]
    finally:
        connection.close()
    with PageFile(path) as file:
        leaves, pages, whole = file.leaves(root, INDEX_LEAF if table == "meta" else TABLE_LEAF)
        assert whole
        return leaves, sorted(pages - set(leaves))


def _overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        file.write(data)


def test_a_whole_file_comes_out_whole_with_its_history(project: Path, broken: Path, whole: Records) -> None:
    told, saved = _recover(broken)
    assert saved == whole
    assert (told.history, told.whole, told.texts) == (True, True, 0)
    assert sum(told.lost.values()) == sum(told.mended.values()) == 0
    assert told.saved["claims"] == ARTICLES * CLAIMS
    one, other = Workspace.open(project), Workspace.open(told.path)
    try:
        assert one.history() == other.history()
        assert (one.title, one.ask.search("港口").total) == (other.title, other.ask.search("港口").total)
        other.undo()
        assert other.ask.counts().claims == 0
    finally:
        one.close()
        other.close()


@pytest.mark.parametrize(
    ("table", "kind"), [*((table, "leaf") for table in LEAVES), *((table, "inner") for table in INNER)]
)
def test_rows_around_a_damaged_page_come_out(broken: Path, whole: Records, table: str, kind: str) -> None:
    leaves, inner = pages_of(broken, table)
    pages = leaves if kind == "leaf" else inner
    target = pages[len(pages) // 2]
    rows = _rows_on(broken, target) if kind == "leaf" else 0
    _overwrite(broken, (target - 1) * PAGE, NOISE.randbytes(PAGE))
    told, saved = _recover(broken)
    assert not told.whole or table in {"sqlite_schema", "meta"}
    for name, records in whole.items():
        lost = {record.id for record in records} - {record.id for record in saved[name]}
        if kind == "inner" or table in {"content", "mention", "anchor", "sqlite_schema", "meta"}:
            assert not lost, name
        elif name == table + "s":
            assert len(lost) <= rows
        assert len(lost) <= max(told.lost.get({"links": "event_links"}.get(name, name), len(lost)), 0)
    if kind == "inner" or table in {"sqlite_schema", "meta"}:
        assert saved == whole
        assert told.history == (table != "change")


def _rows_on(path: Path, page: int) -> int:
    with PageFile(path) as file:
        return len(file.cells(page))


def test_a_text_that_lost_its_middle_keeps_its_length_and_its_quotes(broken: Path, whole: Records) -> None:
    _overwrite(broken, (_longest_text(broken) - 1) * PAGE, bytes(PAGE))
    told, saved = _recover(broken)
    assert told.texts == 1
    assert saved == whole
    assert told.history


def _longest_text(path: Path) -> int:
    """A page within a text: whole, and followed by others."""
    data = path.read_bytes()
    pages = range(1, len(data) // PAGE)
    inner = [number for number in pages if data[number * PAGE : number * PAGE + 4] == struct.pack(">I", number + 2)]
    within = [number + 1 for number in inner if b"Kestrel Bay" in data[number * PAGE :][:PAGE]]
    return within[len(within) // 2]


@pytest.mark.parametrize("size", [100, 4096])
def test_a_beginning_of_zeros_costs_nothing(broken: Path, whole: Records, size: int) -> None:
    _overwrite(broken, 0, bytes(size))
    told, saved = _recover(broken)
    assert saved == whole
    assert told.history


# In this small file the tables' first pages fill the first quarter, what is written last of all (titles, places) the
# last; the leaves of claims lie between, so that each cut leaves some more of them whole.
@pytest.mark.parametrize(("part", "least"), [(0.25, 0), (0.5, 0), (0.6, 80), (0.75, 160), (0.999, ARTICLES * CLAIMS)])
def test_a_file_that_is_cut_off_gives_what_is_there(
    project: Path, broken: Path, whole: Records, part: float, least: int
) -> None:
    size = int(broken.stat().st_size * part)
    with broken.open("rb+") as file:
        file.truncate(size)
    told, saved = _recover(broken)
    # The last page alone may be one of an index, which is made anew.
    assert not told.whole or (part > 0.9 and saved == whole)
    # Every claim on a whole leaf comes out, if its text begins on one too.
    texts = _keys_on_whole_leaves(project, "content", size)
    there = _keys_on_whole_leaves(project, "claim", size)
    claims = {uid for key, uid, text in _claims_in(project) if key in there and text in texts}
    assert len(claims) >= least
    assert claims <= {claim.id for claim in saved["claims"]}
    known = _ids(whole)
    for name in ("articles", "claims"):
        assert len({record.id for record in saved[name]} - known) <= told.mended[name]


def _keys_on_whole_leaves(path: Path, table: str, size: int) -> set[int]:
    """The keys of rows on the leaves of a table that lie within the first `size` bytes."""
    with PageFile(path) as file:
        leaves = [leaf for leaf in pages_of(path, table)[0] if leaf * PAGE <= size]
        return {cell.key for leaf in leaves for cell in file.cells(leaf) if cell is not None}


def _claims_in(path: Path) -> list[tuple[int, UUID, int]]:
    connection = Connection(str(path))
    try:
        rows = connection.rows("SELECT c.id, c.uid, a.content_id FROM claim c JOIN article a ON a.id = c.article_id")
        return [(key, UUID(bytes=uid), text) for key, uid, text in rows]
    finally:
        connection.close()


def test_a_log_that_was_not_written_back_is_saved_and_a_lost_one_costs_only_itself(
    tmp_path: Path, whole: Records, project: Path
) -> None:
    path = Path(shutil.copy(project, tmp_path / "open.reviewer"))
    workspace = Workspace.open(path)
    workspace.perform("event", put_event)
    with_log = everything(workspace.ask)
    for name in ("with", "without", "headless"):
        shutil.copy(path, tmp_path / f"{name}.reviewer")
    for name in ("with", "headless"):
        shutil.copy(path.with_name(path.name + "-wal"), tmp_path / f"{name}.reviewer-wal")
    workspace.close()
    assert _recover(tmp_path / "with.reviewer")[1] == with_log
    (tmp_path / "recovered.reviewer").unlink()
    _overwrite(tmp_path / "headless.reviewer", 0, bytes(100))
    assert _recover(tmp_path / "headless.reviewer")[1] == with_log
    assert _recover(tmp_path / "without.reviewer")[1] == whole


def test_no_flipped_byte_costs_more_than_its_row(broken: Path, whole: Records) -> None:
    data = broken.read_bytes()
    every = sum(map(len, whole.values()))
    for _ in range(FLIPS):
        at = NOISE.randrange(len(data))
        _overwrite(broken, at, bytes([data[at] ^ (1 << NOISE.randrange(8))]))
        told, saved = _recover(broken)
        there = sum(len(records & saved[name]) for name, records in whole.items())
        lost = _ids(whole) - _ids(saved)
        # A row, what hangs on it, and never a page: an article takes its claims along, their links and relations.
        assert len(lost) <= 1 + CLAIMS * 3, at
        assert there >= every - CLAIMS * 6, at
        assert len(lost) <= sum(told.lost.values()) + len(whole["annotators"]) + 100 * (not told.whole), at
        _overwrite(broken, at, data[at : at + 1])


@given(st.binary(max_size=3 * PAGE), st.booleans())
def test_what_is_no_project_is_refused(junk: bytes, headed: bool) -> None:  # noqa: FBT001 - drawn
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "junk.reviewer"
        path.write_bytes((b"SQLite format 3\0" if headed else b"") + junk)
        with pytest.raises(ReviewerError) as told:
            recover(path, folder / "recovered.reviewer")
        assert told.value.code in {"not_a_project", "newer_project"}
        assert list(folder.iterdir()) == [path]


def test_nothing_is_replaced(broken: Path) -> None:
    taken = broken.with_name("mine")
    taken.write_text("mine", encoding="utf-8")
    with pytest.raises(ReviewerError, match="already there"):
        recover(broken, taken)
    assert taken.read_text(encoding="utf-8") == "mine"


def test_it_tells_how_far_it_is_and_leaves_nothing_when_it_is_stopped_anywhere(broken: Path) -> None:
    folder = broken.parent
    there = sorted(folder.iterdir())
    heard: list[tuple[int, int]] = []
    target = folder / "recovered.reviewer"
    recover(broken, target, lambda done, of: heard.append((done, of)))
    target.unlink()
    assert heard == [(done, len(heard)) for done in range(len(heard))]

    for stop in (0, 1, 2, len(heard) // 2, len(heard) - 2, len(heard) - 1):

        def tell(done: int, _of: int, stop: int = stop) -> None:
            if done == stop:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            recover(broken, target, tell)
        assert sorted(folder.iterdir()) == there
