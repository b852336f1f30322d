"""A disk that is full, or fails, at any change of a deed: it is refused whole, nothing is lost, and it works after."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.domain.notice import notice
from reviewer.store.migrations import migrate
from reviewer.store.opening import connect_writer
from reviewer.workspace import sets
from reviewer.workspace.commands.articles import add_files
from reviewer.workspace.workspace import Workspace
from tests.faults import deeds, trials
from tests.faults.deeds import PROJECT
from tests.faults.disk import Disk, missing
from tests.store.making import everything

Figure = Callable[[str], None]
own_disk = pytest.mark.skipif(bool(missing()), reason=f"no disk of our own can be mounted: {missing()}")
SHORT = 3
MANY = pytest.mark.parametrize("stops", [SHORT, pytest.param(24, marks=pytest.mark.faults)])


@dataclass(frozen=True)
class Bout:
    """A deed on a full disk: `ready` fills a folder and gives what `deed` works on, `look` tells what is there.

    `look` gives what has to be equal before and after a refusal, and what has to be there once the deed is done.
    """

    ready: Callable[[Path], Any]
    deed: Callable[[Any], object]
    look: Callable[[Any], tuple[object, object]]
    leave: Callable[[Any], object] = lambda _: None
    again: Callable[[Any], object] | None = None
    may_stand: bool = False
    """Whether it may be done although the disk did not confirm it."""


@dataclass
class Refusals:
    """What a deed did when the disk refused one change after the other."""

    tries: int = 0
    refused: int = 0
    lost: int = 0
    left_over: int = 0
    not_usable: int = 0

    def __str__(self) -> str:
        return (
            f"{self.tries} tries, {self.refused} refused, {self.lost} lost something, {self.left_over} left something "
            f"lying, {self.not_usable} did not work after"
        )

    @property
    def sound(self) -> bool:
        """True when nothing happened but refusals."""
        return self.refused > 0 and not (self.lost or self.left_over or self.not_usable)


def refusals(bout: Bout, folder: Path, stops: int) -> Refusals:
    """Let the disk be full at every change of the deed (or some), and then let it fail altogether."""
    source = folder / "source"
    source.mkdir()
    result = Refusals()
    with Disk(folder / "disk", source) as disk:
        changes, expected = _undisturbed(bout, disk)
        places = sorted({changes * number // stops for number in range(stops)})
        for at in places:
            for refuse in (disk.full_after, disk.fail_after):
                place = disk.place / f"{at}{refuse.__name__}"
                place.mkdir()
                thing = bout.ready(place)
                before = bout.look(thing)[0], _names(place)
                refuse(at)
                refused = _refused(bout.deed, thing)
                if refuse is disk.full_after:
                    result.left_over += refused and not _names(place) <= before[1]
                disk.mend()
                result.tries += 1
                result.refused += refused
                if refused:
                    found, done = bout.look(thing)
                    result.lost += found != before[0] and not (bout.may_stand and done == expected)
                    result.not_usable += _refused(bout.again or bout.deed, thing)
                result.not_usable += bout.look(thing)[1] != expected
                bout.leave(thing)
    return result


def _undisturbed(bout: Bout, disk: Disk) -> tuple[int, object]:
    place = disk.place / "undisturbed"
    place.mkdir()
    thing = bout.ready(place)
    before = disk.changes()
    assert not _refused(bout.deed, thing)
    changes = disk.changes() - before
    expected = bout.look(thing)[1]
    bout.leave(thing)
    return changes, expected


def _refused(deed: Callable[[Any], object], thing: object) -> bool:
    try:
        deed(thing)
    except ReviewerError:
        return True
    return False


def _names(place: Path) -> set[str]:
    return {path.name for path in place.iterdir()}


def _close(workspace: Workspace) -> None:
    workspace.close()


def _in_workspace(workspace: Workspace) -> tuple[object, object]:
    ask = workspace.ask
    assert ask.integrity() == "ok"
    labels = [(action.label, action.undone) for action in workspace.history()]
    return (everything(ask), labels), (ask.counts(), labels)


def _in_file(path: Path) -> tuple[object, object]:
    workspace = Workspace.open(path)
    try:
        return _in_workspace(workspace)
    finally:
        workspace.close()


def _worked_in(place: Path) -> Workspace:
    workspace = Workspace.create(place / PROJECT)
    workspace.perform("act", deeds.act(workspace, 0))
    return workspace


def _closed(place: Path) -> Path:
    _worked_in(place).close()
    return place / PROJECT


SAVES = {
    "save": Bout(
        _worked_in,
        lambda workspace: workspace.perform("act", deeds.act(workspace, 1)),
        _in_workspace,
        _close,
        Workspace.retry,
    ),
    "undo": Bout(_worked_in, Workspace.undo, _in_workspace, _close, Workspace.retry),
}


@own_disk
@MANY
@pytest.mark.parametrize("name", SAVES)
def test_saving(tmp_path: Path, name: str, stops: int, figure: Figure) -> None:
    result = refusals(SAVES[name], tmp_path, stops)
    figure(f"full disk, {name}: {result}")
    assert result.sound


@own_disk
@MANY
def test_taking_in_a_set(tmp_path: Path, sample_set: Path, stops: int, figure: Figure) -> None:
    def take_in(workspace: Workspace) -> None:
        sets.take_in(workspace, sets.read_set(workspace, sample_set))

    bout = Bout(_worked_in, take_in, _in_workspace, _close, Workspace.retry)
    result = refusals(bout, tmp_path, stops)
    figure(f"full disk, taking in a set: {result}")
    assert result.sound


@own_disk
@MANY
def test_adding_articles(tmp_path: Path, stops: int, figure: Figure) -> None:
    """Each article is an action's part of its own: what is told as added is there, the rest can be added again."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(4):
        (articles / f"{number}.txt").write_text(f"Day {number}\n\n" + "The harbour was open. " * 400, "utf-8")

    def add(workspace: Workspace) -> None:
        if workspace.unsaved:
            workspace.retry()
        add_files(workspace, [articles])

    def look(workspace: Workspace) -> tuple[object, object]:
        assert workspace.ask.integrity() == "ok"
        assert [action.label for action in workspace.history()].count("act") == 1
        texts = {workspace.ask.text(article.id) for article in workspace.ask.articles()}
        return workspace.ask.counts().claims, texts

    result = refusals(Bout(_worked_in, add, look, _close), tmp_path, stops)
    figure(f"full disk, adding articles: {result}")
    assert result.sound


def _over_an_earlier_one(sample: Path, name: str, place: Path) -> Path:
    return trials.written(sample, name, place / ("out.xlsx" if name == "xlsx" else "out"), part=True)


def _exported(target: Path) -> tuple[object, object]:
    """A disk that fails altogether between two names leaves the earlier folder under a name beside."""
    there = target if target.exists() else next(target.parent.glob(".out.*.old"))
    return trials.content(there), trials.content(there)


@own_disk
@MANY
@pytest.mark.parametrize("name", ["reviewset", "csv", "xlsx", "docx", "cas-xmi"])
def test_exporting(tmp_path: Path, sample: Path, name: str, stops: int, figure: Figure) -> None:
    bout = Bout(
        partial(_over_an_earlier_one, sample, name), partial(trials.written, sample, name), _exported, may_stand=True
    )
    result = refusals(bout, tmp_path, stops)
    figure(f"full disk, export {name}: {result}")
    assert result.sound


@own_disk
def test_an_export_in_place_is_seen_to_lose_the_earlier_one(tmp_path: Path, sample: Path, figure: Figure) -> None:
    whole = trials.written(sample, "graphml", tmp_path / "whole")

    def careless(target: Path) -> None:
        try:
            deeds.copy_in_place(whole, target)
        except OSError as error:
            raise ReviewerError(notice("{what}", what=error), code="not-written") from error

    result = refusals(Bout(partial(_over_an_earlier_one, sample, "graphml"), careless, _exported), tmp_path, SHORT)
    figure(f"full disk, export, sabotaged (in place): {result}")
    assert result.lost > 0


@own_disk
@MANY
def test_backing_up_and_making_a_project(tmp_path: Path, sample: Path, stops: int, figure: Figure) -> None:
    def copy(place: Path) -> None:
        workspace = Workspace.open(sample, read_only=True)
        try:
            workspace.copy_to(place / "copy.reviewer")
        finally:
            workspace.close()

    def create(place: Path) -> None:
        (place / "copy.reviewer").unlink(missing_ok=True)  # made, but could not be opened the first time
        Workspace.create(place / "copy.reviewer").close()

    def look(place: Path) -> tuple[object, object]:
        path = place / "copy.reviewer"
        return None, _in_file(path)[1] if path.exists() else None

    for name, deed in (("backup", copy), ("new project", create)):
        (tmp_path / name).mkdir()
        result = refusals(Bout(lambda place: place, deed, look), tmp_path / name, stops)
        figure(f"full disk, {name}: {result}")
        assert result.sound


@own_disk
@MANY
def test_raising_the_version(tmp_path: Path, stops: int, figure: Figure) -> None:
    def raise_version(path: Path) -> None:
        connection = connect_writer(path)
        try:
            migrate(connection, trials.LATER)
        finally:
            connection.close()

    def look(path: Path) -> tuple[object, object]:
        return trials.inside(path), trials.inside(path)[:2]

    result = refusals(Bout(_closed, raise_version, look), tmp_path, stops)
    figure(f"full disk, migration: {result}")
    assert result.sound


@own_disk
@MANY
def test_opening_and_closing(tmp_path: Path, stops: int, figure: Figure) -> None:
    """Both may go well on a full disk: then everything is there too."""

    def open_and_close(path: Path) -> None:
        workspace = Workspace.open(path)
        assert workspace.notice or not workspace.read_only
        assert workspace.ask.counts().events == 1
        workspace.close()

    result = refusals(Bout(_closed, open_and_close, _in_file), tmp_path, stops)
    figure(f"full disk, opening and closing: {result}")
    assert result.sound
