"""Damaged, mutated and hostile files: each is taken or refused, soon, and nothing is written but what was asked for."""

import json
import random
import sqlite3
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.exchange.formats import BUILTIN
from tests.faults import looking, trials
from tests.faults.deeds import PROJECT
from tests.faults.looking import Look, Verdicts, verdicts

Figure = Callable[[str], None]
PAGE = 4096
JOURNAL = bytes.fromhex("d9d505f920a163d7")  # how one begins and ends


def judged(look: Look, folder: Path, files: list[Path], deadline: float = looking.DEADLINE_SECONDS) -> Verdicts:
    """Look at all; a refused file is as it was sent, and nothing lies beside any."""
    precious = folder / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    sent = {path: path.read_bytes() for path in files}
    result = verdicts(look, files, deadline)
    result.wrong += [f"{path.name} was changed" for path in result.refused if path.read_bytes() != sent[path]]
    for path in files:
        result.wrong += [f"{beside} lies there" for beside in path.parent.iterdir() if beside.name != path.name]
    if precious.read_text(encoding="utf-8") != "mine":
        result.wrong.append("something outside was written")
    return result


def broken_inside(paths: list[Path]) -> int:
    """How many of the projects another SQLite finds to be broken."""
    found = 0
    for path in paths:
        with closing(sqlite3.connect(path)) as connection:
            try:
                found += connection.execute("PRAGMA integrity_check").fetchone() != ("ok",)
            except sqlite3.DatabaseError:
                found += 1
    return found


def placed(folder: Path, number: int, name: str, data: bytes) -> Path:
    place = folder / str(number)
    place.mkdir(parents=True)
    (place / name).write_bytes(data)
    return place / name


# --- pages ----------------------------------------------------------------------------------------------------------


def damaged_pages(folder: Path, sample: Path, step: int) -> Iterator[Path]:
    """The project with each page in turn emptied, filled with dice, or with a bit turned over."""
    whole = sample.read_bytes()
    dice = random.Random(1)  # noqa: S311 - dice, not secrets
    for number, start in enumerate(range(0, len(whole), PAGE * step)):
        page = bytearray(whole[start : start + PAGE])
        turned = bytearray(page)
        turned[dice.randrange(PAGE)] ^= 1 << dice.randrange(8)
        for kind, damaged in enumerate((bytes(PAGE), dice.randbytes(PAGE), bytes(turned))):
            yield placed(folder, number * 3 + kind, PROJECT, whole[:start] + damaged + whole[start + PAGE :])


@pytest.mark.parametrize("step", [13, pytest.param(1, marks=pytest.mark.faults)])
def test_every_page_damaged_in_turn(tmp_path: Path, sample: Path, step: int, figure: Figure) -> None:
    files = list(damaged_pages(tmp_path / "sent", sample, step))
    result = judged(looking.work_in_project, tmp_path, files)
    broken = broken_inside(result.taken + result.partly)
    figure(f"damaged pages: {result}; {broken} of those taken are broken")
    assert (result.wrong, broken) == ([], 0)
    assert len(result.refused) > len(files) / 4


def test_reading_without_looking_is_seen(tmp_path: Path, sample: Path, figure: Figure) -> None:
    result = verdicts(looking.read_carelessly, damaged_pages(tmp_path / "sent", sample, 7))
    broken = broken_inside(result.taken + result.partly)
    figure(f"damaged pages, sabotaged (no check): {result}; {broken} of those taken are broken")
    assert broken > 0


# --- mutations ------------------------------------------------------------------------------------------------------


def mutated(data: bytes, dice: random.Random) -> bytes:
    """The bytes with a few things done to them that happen to files."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(changed) or 1)
        length = min(dice.choice((1, 2, 4, 16, 300, 5000)), len(changed) - at)
        match dice.randrange(7):
            case 0:
                changed[at : at + length] = dice.randbytes(length)
            case 1:
                changed[at : at + length] = bytes(length)
            case 2:
                changed[at : at + 1] = bytes([dice.choice((0, 1, 127, 128, 255))])
            case 3 if len(changed) > 2 * length:
                del changed[at : at + length]
            case 4:
                changed[at:at] = changed[:length]
            case 5:
                other = dice.randrange(len(changed) or 1)
                changed[at : at + length] = changed[other : other + length]
            case 6 if dice.random() < 0.2:
                del changed[at + 1 :]
    return bytes(changed)


@pytest.mark.parametrize("count", [60, pytest.param(1500, marks=pytest.mark.faults)])
def test_mutated_projects(tmp_path: Path, sample: Path, count: int, figure: Figure) -> None:
    dice = random.Random(count)  # noqa: S311 - dice, not secrets
    whole = sample.read_bytes()
    files = [placed(tmp_path / "sent", number, PROJECT, mutated(whole, dice)) for number in range(count)]
    result = judged(looking.work_in_project, tmp_path, files)
    broken = broken_inside(result.taken + result.partly)
    figure(f"mutated projects: {result}; {broken} of those taken are broken")
    assert (result.wrong, broken) == ([], 0)


@pytest.mark.parametrize("count", [40, pytest.param(900, marks=pytest.mark.faults)])
def test_mutated_sets(tmp_path: Path, sample: Path, count: int, figure: Figure) -> None:
    dice = random.Random(count)  # noqa: S311 - dice, not secrets
    wholes = []
    for known in BUILTIN:
        if known.reads and not known.folder:
            path = trials.written(sample, known.name, tmp_path / f"whole-{known.name}{known.extension}", part=True)
            wholes.append((f"set{known.extension}", path.read_bytes()))
    files = []
    for number in range(count):
        name, data = wholes[number % len(wholes)]
        path = placed(tmp_path / "sent", number, name, data)
        if zipfile.is_zipfile(path) and dice.random() < 0.6:  # what is inside, with its sums right
            repacked(path, dice)
        else:
            path.write_bytes(mutated(data, dice))
        files.append(path)
    result = judged(looking.take_in, tmp_path, files)
    figure(f"mutated sets: {result}")
    assert result.wrong == []


def repacked(path: Path, dice: random.Random) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chosen = dice.choice(list(members))
    members[chosen] = mutated(members[chosen], dice)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


@pytest.mark.parametrize("count", [50, pytest.param(600, marks=pytest.mark.faults)])
def test_mutated_articles(tmp_path: Path, count: int, figure: Figure) -> None:
    dice = random.Random(count)  # noqa: S311 - dice, not secrets
    words = "The harbour opened on Tuesday, the port office said. 港口周二开放。"
    page = f"<html><head><title>Harbour</title><script type='application/ld+json'>{json.dumps({'headline': words})}"
    page += f"</script></head><body>{f'<p>{words}<b>{words}</b></p>' * 20}</body></html>"
    wholes = {
        "page.html": page.encode(),
        "text.txt": (words * 50).encode("gb18030"),
        "wide.txt": words.encode("utf-16"),
    }
    files = [
        placed(tmp_path / "sent", number, name, mutated(wholes[name], dice))
        for number, name in ((number, dice.choice(list(wholes))) for number in range(count))
    ]
    result = judged(looking.read_article, tmp_path, files)
    figure(f"mutated articles: {result}")
    assert result.wrong == []


@pytest.mark.parametrize(
    "look", [looking.hang, looking.break_down, looking.die, looking.scribble, looking.leave_something]
)
def test_what_must_not_happen_is_seen(tmp_path: Path, look: Look, figure: Figure) -> None:
    files = [placed(tmp_path / "sent", number, PROJECT, b"any") for number in range(3)]
    result = judged(look, tmp_path, files, deadline=1.0)
    figure(f"files, sabotaged ({look.__name__}): {len(result.wrong)} of 3 seen")
    assert len(result.wrong) == len(files)


# --- malice ---------------------------------------------------------------------------------------------------------

DEEP = " + ".join("1" * 900)
MALICE = {
    "a view": "CREATE VIEW surprise AS SELECT 1",
    "a trigger": "CREATE TRIGGER surprise AFTER INSERT ON event BEGIN DELETE FROM article; END",
    "a generated column": "ALTER TABLE event ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))",
    "an index of an expression": "CREATE INDEX surprise ON event (abs(-9223372036854775807 - length(title)))",
    "a deep expression": f"CREATE VIEW surprise AS SELECT {DEEP}",
    "a query without end": "CREATE VIEW surprise AS "
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
    "a table more": "CREATE TABLE surprise (thing)",
    "a virtual table": "CREATE VIRTUAL TABLE surprise USING fts5 (words)",
    "a trigger less": "DROP TRIGGER lasting_content_delete",
    "a version of the future": "PRAGMA user_version = 77",
    "another program's mark": "PRAGMA application_id = 1",
    "a text that is not the article's": "DROP TRIGGER lasting_content_update; UPDATE content SET text = 'x' || text",
}


@pytest.mark.parametrize("name", MALICE)
def test_a_project_made_to_harm_is_refused(tmp_path: Path, sample: Path, name: str) -> None:
    path = placed(tmp_path / "sent", 1, PROJECT, sample.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(MALICE[name])
    result = judged(looking.work_in_project, tmp_path, [path])
    assert (result.wrong, result.refused) == ([], [path])


def test_huge_values_are_taken_or_refused_soon(tmp_path: Path, sample: Path) -> None:
    path = placed(tmp_path / "sent", 1, PROJECT, sample.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'title'", ("x" * 30_000_000,))
        connection.commit()
    assert judged(looking.work_in_project, tmp_path, [path]).wrong == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("suffix", ["-wal", "-journal", "-shm", ".lock"])
def test_a_link_beside_a_project_leads_nowhere(tmp_path: Path, sample: Path, suffix: str) -> None:
    """A folder that somebody sent may hold links with the names of files that are written beside a project."""
    path = placed(tmp_path / "sent", 1, PROJECT, sample.read_bytes())
    precious = tmp_path / "precious.txt"
    content = b"mine " * 2000
    precious.write_bytes(content)
    path.with_name(path.name + suffix).symlink_to(precious)
    result = verdicts(looking.work_in_project, [path])
    assert result.wrong == []
    assert precious.read_bytes() == content


def test_a_journal_that_names_another_file_leaves_it_alone(tmp_path: Path, sample: Path) -> None:
    path = placed(tmp_path / "sent", 1, PROJECT, sample.read_bytes())
    precious = tmp_path / "precious-journal"
    precious.write_bytes(b"mine")
    name = str(precious).encode()
    tail = name + struct.pack(">II", len(name), sum(name)) + JOURNAL
    path.with_name(f"{path.name}-journal").write_bytes(JOURNAL + bytes(504) + b"\0" * 4 + tail)
    assert verdicts(looking.work_in_project, [path]).wrong == []
    assert precious.read_bytes() == b"mine"


@pytest.mark.parametrize("member", ["../outside.json", "/outside.json", "articles/../../outside", "C:\\outside"])
def test_a_zip_that_reaches_out_is_refused(tmp_path: Path, sample_set: Path, member: str) -> None:
    path = placed(tmp_path / "sent", 1, "set.reviewset", sample_set.read_bytes())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, "outside")
    result = judged(looking.take_in, tmp_path, [path])
    assert (result.wrong, result.refused) == ([], [path])


def test_a_zip_bomb_is_refused(tmp_path: Path, sample_set: Path, figure: Figure) -> None:
    path = placed(tmp_path / "sent", 1, "set.reviewset", sample_set.read_bytes())
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    largest = max(members, key=lambda name: len(members[name]))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, bytes(200_000_000) if name == largest else data)
    result = judged(looking.take_in, tmp_path, [path])
    figure(
        f"hostile: {len(MALICE)} projects made to harm refused, a zip bomb of 200 MB in {path.stat().st_size} bytes too"
    )
    assert (result.wrong, result.refused) == ([], [path])
