"""A long run of random hands over an article of 1 MB with 10,000 annotations (`--json`: one object a line).

Fails on an exception nobody caught, on a warning of Qt, and when memory grows by more than 5 % after the first minute.
The first minute begins with every deed once: what the program makes when it is first wanted is no growth. Memory is the
resident set of the process (Linux; elsewhere it is not measured), read each time after everything the hands did was
undone, two panes lay open again in the first size, Python's garbage was collected and the C library had given free
pages back: what is left then is what the program keeps.
"""

import argparse
import ctypes
import gc
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reviewer import app
from reviewer.ui.garbage import Garbage
from tests.end_to_end.large_article import Large, large_article
from tests.end_to_end.random_hands import RandomHands

MOST_GROWTH = 5.0
_READ_EVERY_S = 20
_FIRST_S = 60
_STATM = Path("/proc/self/statm")


def main() -> int:
    """Let the hands work and say what they found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    application = app._application()  # noqa: SLF001 - the composition root, as the window is started
    Garbage(application)
    with tempfile.TemporaryDirectory(prefix="reviewer-hands-") as name:
        folder = Path(name)
        project = folder / "hands.reviewer"
        large_article(project, Large())
        hands = RandomHands(project, folder, asked.seed)
        with hands.watch.watching():
            readings = _work(hands, asked.minutes * 60)
            hands.close()
    for found in hands.watch.found:
        print(found, file=sys.stderr)
    _curve(readings)
    return _tell(hands, readings, as_json=asked.json)


def _work(hands: RandomHands, seconds: float) -> list[tuple[float, float]]:
    """Work for so long; returns the memory read on the way, as (seconds, MB)."""
    readings: list[tuple[float, float]] = []
    begun = time.monotonic()
    hands.warm_up()
    while not hands.watch.found and (now := time.monotonic() - begun) < seconds:
        hands.work(round(min(_READ_EVERY_S, seconds - now) * 1000))
        if not hands.watch.found:
            hands.rest()
            readings.append((time.monotonic() - begun, _resident()))
    return readings


def _resident() -> float:
    """The resident set in MB, 0 where the system does not tell."""
    gc.collect()
    if not _STATM.exists():
        return 0.0
    ctypes.CDLL(None).malloc_trim(0)
    return int(_STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def growth(readings: list[tuple[float, float]]) -> float | None:
    """How many per cent the greatest reading after the first minute lies above the last one within it.

    None where there are too few readings to say.
    """
    first = [size for at, size in readings if at <= _FIRST_S + _READ_EVERY_S]
    later = [size for at, size in readings if at > _FIRST_S + _READ_EVERY_S]
    return (max(later) / first[-1] - 1) * 100 if first and later and first[-1] else None


def _curve(readings: list[tuple[float, float]]) -> None:
    print(" ".join(f"{at:.0f}s:{size:.0f}MB" for at, size in readings), file=sys.stderr)


def _tell(hands: RandomHands, readings: list[tuple[float, float]], *, as_json: bool) -> int:
    grown = growth(readings)
    rows: list[tuple[str, float, float, str]] = [("hands found", len(hands.watch.found), 0, "problems")]
    if grown is not None:
        rows.append(("hands memory growth", round(grown, 2), MOST_GROWTH, "%"))
    for name, value, goal, unit in rows:
        met = value <= goal
        if as_json:
            print(json.dumps({"name": name, "value": value, "goal": goal, "unit": unit, "met": met}))
        else:
            print(f"{name:24} {value:8} {unit:10} goal {goal:g} {'met' if met else 'MISSED'}")
    print(f"{hands.steps} deeds", file=sys.stderr)
    return 0 if all(value <= goal for _, value, goal, _ in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
