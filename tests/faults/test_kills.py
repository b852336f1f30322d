"""SIGKILL at random moments: whatever was acknowledged is there afterwards, and nothing is half there."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]

# Each action makes an event and a claim with its tag; the number of its event is acknowledged once it is saved.
WORK = """
import os, sys
from pathlib import Path
from reviewer.workspace.workspace import Workspace
from tests.store.making import add_article, put_claim, put_event, put_link

workspace = Workspace.open(Path(sys.argv[1]))
sabotaged = sys.argv[2] == "sabotaged"
number = workspace.ask.counts().events

def acknowledge():
    os.write(1, f"{number}\\n".encode())

def act(tx):
    if sabotaged:
        acknowledge()
    event = put_event(tx, f"{number}")
    article = workspace.ask.articles() or [add_article(tx)]
    put_link(tx, put_claim(tx, article[0].id, tags=(f"tag {number}",)).id, event.id)

while True:
    workspace.perform("act", act)
    if number % 3 == 0:
        workspace.undo()
        workspace.redo()
    if not sabotaged:
        acknowledge()
    number += 1
"""


def acknowledged_then_killed(path: Path, how: str, dice: random.Random) -> list[int]:
    """Let a process work for a moment, kill it, and give back what it had acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(path), how],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(dice.uniform(0, 0.05))
        process.kill()
        rest = process.stdout.read()
    return [int(line) for line in (first + rest).splitlines()]


def lost_after_kills(path: Path, how: str, kills: int) -> int:
    """How many of the acknowledged actions were lost in all; asserts that what is left is whole."""
    Workspace.create(path).close()
    dice = random.Random(kills)  # noqa: S311 - dice, not secrets
    lost = acknowledged = 0
    for _ in range(kills):
        told = acknowledged_then_killed(path, how, dice)
        acknowledged += len(told)
        workspace = Workspace.open(path)
        titles = {int(event.title) for event in workspace.ask.events()}
        lost += len(set(told) - titles)
        assert workspace.ask.integrity() == "ok"
        counts = workspace.ask.counts()
        assert counts.events == counts.claims == counts.event_links == counts.tags == len(titles)
        assert sum(not action.undone for action in workspace.history(limit=100_000)) == counts.events
        workspace.close()
    print(f"{how}: {acknowledged} acknowledged in {kills} kills, {lost} lost")  # noqa: T201 - the figure of the goals table
    assert acknowledged > kills
    return lost


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    assert lost_after_kills(tmp_path / "killed.reviewer", "sound", kills=12) == 0


def test_the_test_sees_an_acknowledgement_that_comes_too_soon(tmp_path: Path) -> None:
    assert lost_after_kills(tmp_path / "killed.reviewer", "sabotaged", kills=6) > 0


@pytest.mark.faults
def test_nothing_acknowledged_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    assert lost_after_kills(tmp_path / "killed.reviewer", "sound", kills=200) == 0
