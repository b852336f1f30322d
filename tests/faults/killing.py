"""Killing a deed at random moments, again and again, and judging each time what it left."""

import random
import time
from pathlib import Path
from statistics import median

from tests.faults.children import Child
from tests.faults.trials import Left, Tally, Trial


def tally(trial: Trial, folder: Path, kills: int, *, until_seen: bool = False) -> Tally:
    """Kill the deed at moments spread over the time that it takes, and a little more; perhaps until harm is seen."""
    dice = random.Random(kills)  # noqa: S311 - dice, not secrets
    takes = median(_time_of(trial, folder / f"whole{number}") for number in range(3))
    result = Tally("kills")
    for number in range(kills):
        place = folder / str(number)
        place.mkdir()
        trial.prepare(place)
        with Child(trial.deed, *trial.arguments(place)) as child:
            assert child.next() == "begun"
            # Half of the blows fall near the end, where what was prepared takes its place.
            told = child.killed_after(takes * dice.uniform(*((0.0, 1.2), (0.7, 1.5))[number % 2]))
        result.add(trial.judge(place), told_done="done" in told)
        if until_seen and not result.sound:
            break
    return result


def _time_of(trial: Trial, place: Path) -> float:
    """Seconds that the deed takes when nobody kills it; what it leaves then is all."""
    place.mkdir()
    trial.prepare(place)
    with Child(trial.deed, *trial.arguments(place)) as child:
        assert child.next() == "begun"
        begun = time.monotonic()
        while child.next() != "done":
            pass
        takes = time.monotonic() - begun
        assert list(child.rest()) == []
    assert trial.judge(place) is Left.ALL
    return takes
