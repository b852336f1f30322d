"""Power cuts on a disk that loses what was not synced: nothing acknowledged is lost, and no file is ever damaged."""

import random
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reviewer.domain.errors import ReviewerError
from reviewer.workspace.workspace import Workspace
from tests.faults.children import Child
from tests.faults.deeds import PROJECT, a_day
from tests.faults.disk import Disk, missing
from tests.faults.trials import Deed

Figure = Callable[[str], None]
pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no disk of our own can be mounted: {missing()}")
_FRESH_AFTER = 25


class Cuts:
    """One project after another, each living through power cuts that come at any of its changes."""

    def __init__(self, folder: Path, deed: Deed) -> None:
        self._folder = folder
        self._deed = deed
        self.cuts = self.acknowledged = 0
        self.lost: list[str] = []
        self.damaged: list[str] = []

    def __str__(self) -> str:
        return (
            f"{self.cuts} cuts, {self.acknowledged} acknowledged, {len(self.lost)} lost, "
            f"{len(self.damaged)} files damaged"
        )

    def run(self, cuts: int) -> "Cuts":
        dice = random.Random(cuts)  # noqa: S311 - dice, not secrets
        lying = self._folder
        kept: set[tuple[str, object]] = set()
        for number in range(cuts):
            if number % _FRESH_AFTER == 0:
                lying, kept = self._folder / f"fresh{number}", set()
                lying.mkdir()
                Workspace.create(lying / PROJECT).close()
            survivors = self._folder / f"after{number}"
            how = "none" if number % 2 == 0 else str(number)
            kept |= self._one(lying, survivors, int(10 ** dice.uniform(1, 3.7)), how)
            self._judge(survivors, kept)
            lying = survivors
        return self

    def _one(self, lying: Path, survivors: Path, changes: int, how: str) -> set[tuple[str, object]]:
        """Work on the disk until its power goes; what was acknowledged until then."""
        with Disk(self._folder / "disk", lying) as disk:
            disk.cut_after(changes, survivors, how)
            with Child(self._deed, disk.place) as child:
                told = set(child.rest())
            disk.cut()
        self.cuts += 1
        self.acknowledged += len(told)
        return told

    def _judge(self, survivors: Path, kept: set[tuple[str, object]]) -> None:
        """Look at a copy, so that the next cut may also meet the recovery from this one."""
        copy = self._folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(survivors, copy)
        found: set[tuple[str, object]] = set()
        for kind, name in kept:
            if kind == "file" and (copy / str(name)).exists():
                found.add((kind, name))
        for path in copy.glob("*.reviewer"):
            try:
                workspace = Workspace.open(path)
            except ReviewerError as error:
                self.damaged.append(str(error))
                continue
            if workspace.ask.integrity() != "ok":
                self.damaged.append(workspace.ask.integrity())
            if path.name == PROJECT:
                found |= {("event", int(event.title)) for event in workspace.ask.events()}
                found |= {("article", article.id) for article in workspace.ask.articles()}
                counts = workspace.ask.counts()
                if not counts.events == counts.claims == counts.event_links == counts.tags:
                    self.damaged.append(f"half an action: {counts}")
            workspace.close()
        for kind, name in kept - found:
            self.lost.append(f"{kind} {name}")
        kept &= found


@pytest.mark.parametrize("cuts", [6, pytest.param(200, marks=pytest.mark.faults)])
def test_nothing_acknowledged_is_lost(tmp_path: Path, cuts: int, figure: Figure) -> None:
    result = Cuts(tmp_path, a_day).run(cuts)
    figure(f"power cuts: {result}")
    assert (result.lost, result.damaged) == ([], [])
    assert result.acknowledged > cuts


@pytest.mark.parametrize("level", ["NORMAL", "OFF"])
def test_commits_that_are_not_synced_are_seen_to_be_lost(tmp_path: Path, level: str, figure: Figure) -> None:
    result = Cuts(tmp_path, partial(a_day, synchronous=level)).run(5)
    figure(f"power cuts, sabotaged (synchronous={level}): {result}")
    assert result.lost
