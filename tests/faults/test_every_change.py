"""Deeds that happen whole or not at all, stopped at each change that they make to the disk, as kills and cuts do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.exchange.formats import by_name
from reviewer.exchange.protocol import Format
from tests.faults import deeds, trials
from tests.faults.children import Child
from tests.faults.disk import Disk, missing
from tests.faults.trials import Tally, Trial, TrialOf

Figure = Callable[[str], None]
pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no disk of our own can be mounted: {missing()}")
SHORT = 3
MANY = pytest.mark.parametrize("stops", [SHORT, pytest.param(60, marks=pytest.mark.faults)])
TWIN_STOPS = 12


def tally(trial: Trial, folder: Path, stops: int) -> Tally:
    """Stop the deed at changes spread over all that it makes, the last one among them.

    Some stop as a kill does, some by a cut that drops what was not synced, some by one that lets some of it survive.
    """
    lying = folder / "lying"
    lying.mkdir()
    trial.prepare(lying)
    changes = _changes(trial, folder, lying)
    result = Tally(f"stops at {changes} changes")
    for number in range(stops):
        at = changes - (changes * number // stops)
        survivors = folder / f"after{number}"
        with Disk(folder / "disk", lying) as disk:
            disk.cut_after(at, survivors, ("none", "all", str(number))[number % 3])
            with Child(trial.deed, *trial.arguments(disk.place)) as child:
                told = list(child.rest())
            disk.cut()
        result.add(trial.judge(survivors), told_done="done" in told)
    return result


def _changes(trial: Trial, folder: Path, lying: Path) -> int:
    """How many changes the whole deed makes, up to where it tells that it is done."""
    with Disk(folder / "disk", lying) as disk, Child(trial.deed, *trial.arguments(disk.place)) as child:
        while child.next() != "done":
            pass
        return disk.changes()


@pytest.mark.parametrize("what", trials.WHOLE)
@MANY
def test_it_happens_whole(tmp_path: Path, trial_of: TrialOf, what: str, stops: int, figure: Figure) -> None:
    result = tally(trial_of(what), tmp_path, stops)
    figure(f"{what}: {result}")
    assert result.sound


@pytest.mark.usefixtures("qapp")
@trials.each_format(short=2, full=21)
def test_an_export_comes_whole(tmp_path: Path, sample: Path, known: Format, stops: int, figure: Figure) -> None:
    result = tally(trials.exporting(tmp_path, sample, known), tmp_path, stops)
    figure(f"export {known.name}: {result}")
    assert result.sound


@pytest.mark.parametrize("deed", [deeds.export_without_sync, deeds.export_without_rename], ids=["sync", "rename"])
def test_an_export_that_leaves_out_a_step_is_seen(
    tmp_path: Path, sample: Path, deed: trials.Deed, figure: Figure
) -> None:
    known = by_name("graphml")
    proper = trials.exporting(tmp_path, sample, known)
    trial = Trial(deed, proper.prepare, proper.arguments, proper.judge)
    result = tally(trial, tmp_path, TWIN_STOPS)
    figure(f"export, sabotaged ({deed.__name__}): {result}")
    assert not result.sound
