"""The deeds that happen whole or not at all, each with its judge, for kills and for power cuts."""

import io
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.exchange.formats import BUILTIN, by_name
from reviewer.exchange.protocol import Format
from reviewer.store.engine import Connection
from reviewer.store.migrations import MIGRATIONS, version_of
from reviewer.workspace import sets
from reviewer.workspace.workspace import Workspace
from tests.exchange.printing import told_to
from tests.faults import deeds
from tests.faults.deeds import PROJECT
from tests.store.freezing import FIXTURES, frozen, records, thaw
from tests.store.making import all_in

Deed = Callable[..., None]
LATER = (*MIGRATIONS, deeds.weather)
_COPY = "copy.reviewer"


class Left(StrEnum):
    """What a deed that was stopped has left: everything as before, everything done, or something in between."""

    NOTHING = "nothing"
    ALL = "all"
    HALF = "half"


@dataclass(frozen=True)
class Trial:
    """A deed and its folder: `prepare` fills one, `arguments` are the deed's, `judge` looks at what is left."""

    deed: Deed
    prepare: Callable[[Path], None]
    arguments: Callable[[Path], tuple[object, ...]]
    judge: Callable[[Path], Left]


@dataclass
class Tally:
    """What stopping a deed many times came to; what was told as done has to be there."""

    what: str
    stops: int = 0
    told_done: int = 0
    nothing: int = 0
    all: int = 0
    half: int = 0
    lost: int = 0

    @property
    def sound(self) -> bool:
        """True when it was all or nothing each time."""
        return not self.half and not self.lost

    def add(self, left: Left, *, told_done: bool) -> None:
        """Count one stop."""
        self.stops += 1
        self.told_done += told_done
        self.nothing += left is Left.NOTHING
        self.all += left is Left.ALL
        self.half += left is Left.HALF
        self.lost += told_done and left is not Left.ALL

    def __str__(self) -> str:
        return (
            f"{self.stops} {self.what}: {self.nothing} left nothing, {self.all} all, {self.half} half; "
            f"{self.told_done} told as done, {self.lost} of them lost"
        )


def each_format(short: int, full: int) -> pytest.MarkDecorator:
    """A test for a file, a zip and a folder with few stops, and for every format with many."""
    quick = [(by_name(name), short) for name in ("graphml", "reviewset", "csv")]
    slow = [pytest.param(known, full, marks=pytest.mark.faults) for known in BUILTIN if known.writes]
    return pytest.mark.parametrize(
        ("known", "stops"), [*quick, *slow], ids=lambda value: value if isinstance(value, int) else value.name
    )


def compared(found: object, before: object, after: object) -> Left:
    """What was left, from what was there before and what should be there after."""
    return Left.ALL if found == after else Left.NOTHING if found == before else Left.HALF


def written(project: Path, format_name: str, target: Path, *, part: bool = False) -> Path:
    """An export of a project; with `part`, of its first article alone."""
    workspace = Workspace.open(project, read_only=True)
    chosen = sets.SetFilter(articles=(workspace.ask.articles()[0].id,)) if part else None
    sets.write_set(workspace, format_name, target, chosen, told_to(by_name(format_name)))
    workspace.close()
    return target


def taking_in(folder: Path, deed: Deed, *files: Path) -> Trial:
    """Take in what is in the files; the last one holds all of it."""
    empty, full = folder / "empty" / PROJECT, folder / "full" / PROJECT
    for path in (empty, full):
        path.parent.mkdir()
        Workspace.create(path).close()
    deeds.take_in(lambda _: None, full, files[-1])
    before, after = all_in(empty), all_in(full)
    return Trial(
        deed,
        lambda place: _copied(empty, place / PROJECT),
        lambda place: (place / PROJECT, *files),
        lambda place: compared(all_in(place / PROJECT), before, after),
    )


def exporting(folder: Path, sample: Path, known: Format) -> Trial:
    """Export over an earlier export, which stays until the new one takes its place."""
    earlier = content(written(sample, known.name, folder / f"earlier{known.extension}", part=True))
    expected = content(written(sample, known.name, folder / f"expected{known.extension}"))
    assert earlier != expected
    out = f"out{known.extension}"

    def prepare(place: Path) -> None:
        written(sample, known.name, place / out, part=True)

    return Trial(
        deeds.export,
        prepare,
        lambda place: (sample, known.name, place / out),
        lambda place: judged(place / out, earlier, expected),
    )


def content(path: Path) -> dict[str, bytes]:
    """What an export consists of, without the moment at which a workbook was made."""
    files = {"": path} if path.is_file() else {file.name: file for file in path.iterdir()}
    found = {name: file.read_bytes() for name, file in files.items()}
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(found[""])) as book:
            return {name: book.read(name) for name in book.namelist() if not name.startswith("docProps/")}
    return found


def judged(target: Path, earlier: dict[str, bytes], expected: dict[str, bytes]) -> Left:
    """Whole, or what was there before; between two exports of a folder there is a moment at which neither is."""
    if not target.exists():
        return Left.NOTHING
    try:
        return compared(content(target), earlier, expected)
    except (zipfile.BadZipFile, KeyError):
        return Left.HALF


def backing_up(folder: Path, deed: Deed, sample: Path) -> Trial:
    """Copy a project."""
    source = folder / PROJECT
    shutil.copy(sample, source)
    expected = all_in(source)

    def judge(place: Path) -> Left:
        if not (place / _COPY).exists():
            return Left.NOTHING
        try:
            return Left.ALL if all_in(place / _COPY) == expected else Left.HALF
        except (ReviewerError, AssertionError):
            return Left.HALF

    return Trial(deed, lambda _: None, lambda place: (source, place / _COPY), judge)


def raising(folder: Path, deed: Deed) -> Trial:
    """Bring a project with some events to an artificial next version."""
    older, newer = folder / PROJECT, folder / "newer.reviewer"
    workspace = Workspace.create(older)
    for number in range(40):
        workspace.perform("act", deeds.act(workspace, number))
    workspace.close()
    shutil.copy(older, newer)
    deeds.raise_version(lambda _: None, newer, LATER)
    before, after = inside(older), inside(newer)

    def judge(place: Path) -> Left:
        found = inside(place / PROJECT)
        if found == before:
            assert all_in(place / PROJECT)
        return compared(found, before, after)

    return Trial(deed, lambda place: _copied(older, place / PROJECT), lambda place: (place / PROJECT, LATER), judge)


def opening_older(folder: Path) -> Trial:
    """Open a project of the first schema version, as the program does it."""
    older = thaw(FIXTURES / "version-1.sql", folder / PROJECT)
    expected = frozen(1)

    def judge(place: Path) -> Left:
        connection = Connection(str(place / PROJECT))
        version = connection.number("PRAGMA user_version")
        connection.close()
        workspace = Workspace.open(place / PROJECT)
        try:
            if workspace.ask.integrity() != "ok" or records(workspace.ask) != expected:
                return Left.HALF
        finally:
            workspace.close()
        return {1: Left.NOTHING, version_of(): Left.ALL}.get(version, Left.HALF)

    return Trial(
        deeds.open_project, lambda place: _copied(older, place / PROJECT), lambda place: (place / PROJECT,), judge
    )


def creating() -> Trial:
    """Make a new project."""

    def judge(place: Path) -> Left:
        if not (place / PROJECT).exists():
            return Left.NOTHING
        return Left.ALL if all_in(place / PROJECT) else Left.HALF

    return Trial(deeds.create, lambda _: None, lambda place: (place / PROJECT,), judge)


TrialOf = Callable[[str], Trial]
WHOLE: Mapping[str, Callable[[Path, Path, Path], Trial]] = {
    "taking in a set": lambda folder, _, sample_set: taking_in(folder, deeds.take_in, sample_set),
    "backup": lambda folder, sample, _: backing_up(folder, deeds.back_up, sample),
    "migration": lambda folder, _, __: raising(folder, deeds.raise_version),
    "opening a project of version 1": lambda folder, _, __: opening_older(folder),
    "new project": lambda _, __, ___: creating(),
}
"""The deeds that are stopped again and again, exports aside: of a folder, the sample project and a set of all in it."""


def _copied(source: Path, target: Path) -> None:
    shutil.copy(source, target)


def inside(path: Path) -> tuple[int, int, list[tuple[Any, ...]], int]:
    """What only SQL sees of a project of a version that the program does not know."""
    connection = Connection(str(path))
    try:
        assert connection.column("PRAGMA integrity_check") == ["ok"]
        version = connection.number("PRAGMA user_version")
        triggers = connection.number("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
        forecasts = connection.number("SELECT count(*) FROM forecast") if version > version_of() else 0
        return version, triggers, connection.rows("SELECT * FROM event ORDER BY id"), forecasts
    finally:
        connection.close()
