"""The lid is closed at any moment: whatever the window showed as saved is there when the project is opened again."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.ingest.readers import read_bytes
from reviewer.workspace.commands.articles import add_article
from reviewer.workspace.workspace import Workspace
from tests.end_to_end.driver import Driver

ROOT = Path(__file__).resolve().parents[2]
_SENTENCES = "\n".join(f"Sentence {number} of many says so." for number in range(600))


def _make_project(path: Path) -> None:
    workspace = Workspace.create(path)
    add_article(workspace, read_bytes("many.txt", _SENTENCES.encode()))
    workspace.close()


def _killed(path: Path, how: str, dice: random.Random) -> list[dict[str, object]]:
    """Let a window be worked in for a moment, kill its process, and give back what it had shown as saved."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.kill_session", str(path), how],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )
    with process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(3)]
        # A window that tells too soon is caught when the blow follows at once.
        time.sleep(dice.uniform(0.02, 0.25) if how == "sound" else 0)
        process.kill()
        lines += process.stdout.read().splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _lost(path: Path, how: str, dice: random.Random) -> int:
    """How many claims shown as saved one kill lost; what is there is whole."""
    shown = _killed(path, how, dice)
    assert all(line["saved"] for line in shown)
    assert len(shown) > 2
    workspace = Workspace.open(path)
    assert workspace.ask.integrity() == "ok"
    claims = workspace.ask.counts().claims
    workspace.close()
    assert claims > 0
    return max(0, int(str(shown[-1]["claims"])) - claims)


def test_what_the_window_showed_as_saved_is_there(person: Driver) -> None:
    path = person.folder / "killed.reviewer"
    _make_project(path)
    dice = random.Random(1)  # noqa: S311 - dice, not secrets
    assert sum(_lost(path, "sound", dice) for _ in range(3)) == 0
    person.start(path)
    assert f"{person.ask.counts().claims} claims" in person.counts()
    assert person.message() == "", "a lock that was left behind is taken over without a word"
    person.press("Ctrl+Z")
    person.settle()
    assert f"{person.ask.counts().claims} claims" in person.counts()


@pytest.mark.faults
def test_what_the_window_showed_as_saved_survives_sixty_kills(tmp_path: Path, figure: Callable[[str], None]) -> None:
    dice = random.Random(60)  # noqa: S311 - dice, not secrets
    lost = 0
    for number in range(60):
        path = tmp_path / f"{number // 10}.reviewer"  # some live through several kills
        if not path.exists():
            _make_project(path)
        lost += _lost(path, "sound", dice)
    figure(f"window: 60 kills, {lost} of the claims it showed as saved lost")
    assert lost == 0


def test_the_test_sees_a_window_that_says_saved_too_soon(tmp_path: Path) -> None:
    path = tmp_path / "killed.reviewer"
    _make_project(path)
    dice = random.Random(2)  # noqa: S311 - dice, not secrets
    assert any(_lost(path, "sabotaged", dice) for _ in range(12))
